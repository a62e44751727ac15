/** The analyzer as the page sees it: files in, readings out, everything off the main thread. */

import { glue, wasm } from "guillemet:wasm";
import { worker } from "guillemet:worker";
import { Pool } from "./pool";

const MOST_WORKERS = 4;

/** The analyzer travels in the page as a text whose characters are its bytes. */
function compile(): Promise<WebAssembly.Module> {
  const bytes = new Uint8Array(wasm.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = wasm.charCodeAt(i);
  return WebAssembly.compile(bytes);
}

let address = "";

/** A worker made from a Blob inherits the page's Content-Security-Policy; one loaded by its address would not. */
function makeWorker(): Worker {
  address ||= URL.createObjectURL(new Blob([glue, "\n", worker], { type: "text/javascript" }));
  return new Worker(address);
}

/** Starts to compile the analyzer at once, the workers only when there is something to ask. */
export function startEngine(size = Math.min(navigator.hardwareConcurrency || 2, MOST_WORKERS)): Pool {
  return new Pool(makeWorker, compile(), size);
}
