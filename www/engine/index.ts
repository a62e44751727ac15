/** The analyzer as the page sees it: files in, readings out, everything off the main thread. */

import { glue, wasm } from "guillemet:wasm";
import { worker } from "guillemet:worker";
import { Pool } from "./pool";

const MOST_WORKERS = 4;

/** Where the browser can, it decodes; the loop is for the others. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;
  if (native) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** The analyzer travels in the page as gzip in base64. */
async function compile(): Promise<WebAssembly.Module> {
  const packed = new Blob([decodeBase64(wasm)]).stream();
  const bytes = await new Response(packed.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  return WebAssembly.compile(bytes);
}

let address = "";

/** A worker made from a Blob inherits the page's Content-Security-Policy; one loaded by its address would not. */
function makeWorker(): Worker {
  address ||= URL.createObjectURL(new Blob([glue, "\n", worker], { type: "text/javascript" }));
  return new Worker(address);
}

/** Starts to compile the analyzer at once, the workers only when there is something to ask. */
export function startEngine(): Pool {
  const size = Math.min(navigator.hardwareConcurrency || 2, MOST_WORKERS);
  return new Pool(makeWorker, compile(), size);
}
