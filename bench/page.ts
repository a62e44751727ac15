/** What is measured in a browser: our workers, one and all of them; the browser's own word breaker; a bare scan of words in wasm. */

import { startEngine } from "../www/engine";

interface Figures {
  /** Of all texts together, the second of three times. */
  seconds: number;
  /** From nothing to the first result, in milliseconds. */
  start?: number;
}

const encoder = new TextEncoder();

async function median(work: () => Promise<void> | void): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const from = performance.now();
    await work();
    times.push((performance.now() - from) / 1000);
  }
  return times.sort((a, b) => a - b)[1] as number;
}

async function guillemet(texts: readonly string[], workers: number): Promise<Figures> {
  const from = performance.now();
  const engine = startEngine(workers);
  const ask = (text: string) => {
    const bytes = encoder.encode(text);
    return engine.ask("read", { name: "a.txt", bytes, usage: "french", recurring: [] }, [bytes.buffer as ArrayBuffer]);
  };
  await ask("Mardi, Jeanne Talbert a vu 12 bateaux.");
  const start = performance.now() - from;
  const seconds = await median(async () => {
    await Promise.all(texts.map(ask));
  });
  engine.cancel();
  return { seconds, start };
}

function segmenter(texts: readonly string[]): Promise<number> {
  const breaker = new Intl.Segmenter("fr", { granularity: "word" });
  return median(() => {
    for (const text of texts) for (const { isWordLike } of breaker.segment(text)) void isWordLike;
  });
}

/** `wasm` is that of this folder's crate. The texts are scanned many times: once would be too short to be told. */
async function scan(texts: readonly string[], wasm: Uint8Array<ArrayBuffer>): Promise<number> {
  const TIMES = 20;
  const { instance } = await WebAssembly.instantiate(wasm);
  const { room, words, memory } = instance.exports as {
    room(length: number): number;
    words(): number;
    memory: WebAssembly.Memory;
  };
  const bytes = encoder.encode(texts.join("\n"));
  const at = room(bytes.length);
  new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
  return (
    (await median(() => {
      for (let time = 0; time < TIMES; time++) words();
    })) / TIMES
  );
}

Object.assign(globalThis, {
  async measure(texts: string[], wasm: number[]): Promise<Record<string, Figures>> {
    const cores = navigator.hardwareConcurrency;
    return {
      scan: { seconds: await scan(texts, Uint8Array.from(wasm)) },
      one: await guillemet(texts, 1),
      all: await guillemet(texts, cores),
      segmenter: { seconds: await segmenter(texts) },
    };
  },
});
