// npm start: builds the page, serves it and opens the browser (not with --no-open).

import { build } from "./build.mjs";
import { open } from "./open.mjs";
import { serve } from "./serve.mjs";
import { main } from "./tools.mjs";

await main(async () => {
  await build();
  const { address } = await serve();
  console.log(`\nGuillemet: ${address}  (Ctrl+C ends it)`);
  if (!process.argv.includes("--no-open")) open(address);
});
