// Shows an address in the user's browser; a machine without one loses nothing, for the address is printed too.

import { spawn } from "node:child_process";

/** Opens the browser where there is one. */
export function open(address) {
  const [command, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
