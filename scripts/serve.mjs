// A small server for dist/, on this computer only.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { root } from "./tools.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
};

/** Serves dist/ on a free port of localhost; resolves to the server and its address. */
export function serve(port = 0) {
  const server = createServer(async (request, response) => {
    const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
    try {
      const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
      const file = join(root, "dist", normalize(path.endsWith("/") ? `${path}index.html` : path));
      const content = await readFile(file);
      response.writeHead(200, { ...headers, "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(content);
    } catch {
      response.writeHead(404, headers).end("There is no such file.\n");
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve({ server, address: `http://localhost:${server.address().port}/` }));
  });
}
