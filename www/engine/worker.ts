/**
 * One analyzer in one worker. The worker is made from a Blob, so it inherits the page's policy and cannot send anything away; the glue that
 * defines `wasm_bindgen` stands before this code in the same Blob.
 */

import type { Detail, MetadataRow, Rules } from "./analysis";
import { type Answer, type Call, type Calls, isTrouble, type Question, type Start } from "./protocol";

interface Reading {
  text: string;
  marks: Uint32Array;
  detail(): Detail;
  free?(): void;
}

declare const wasm_bindgen: {
  initSync(from: { module: WebAssembly.Module }): unknown;
  read(name: string, bytes: Uint8Array, date?: string, basis?: string): Reading;
  analyze(files: { name: string; bytes: Uint8Array; date?: string; basis?: string }[], text: boolean): string;
  metadata(bytes: Uint8Array): MetadataRow[];
  rules(): Rules;
};

const calls: { [C in Call]: (question: Calls[C]["question"]) => Calls[C]["answer"] } = {
  read(file) {
    const reading = wasm_bindgen.read(file.name, file.bytes, file.date?.value, file.date?.basis);
    const answer = { text: reading.text, marks: reading.marks, detail: reading.detail() };
    reading.free?.();
    return answer;
  },
  analyze: ({ files, text }) =>
    wasm_bindgen.analyze(
      files.map((file) => ({ name: file.name, bytes: file.bytes, date: file.date?.value, basis: file.date?.basis })),
      text,
    ),
  metadata: (bytes) => wasm_bindgen.metadata(bytes),
  rules: () => wasm_bindgen.rules(),
};

function answer(question: Question): Answer {
  try {
    const call = calls[question.call] as (with_: unknown) => Calls[Call]["answer"];
    return { id: question.id, value: call(question.with) };
  } catch (thrown) {
    if (isTrouble(thrown)) return { id: question.id, trouble: { code: thrown.code, fr: thrown.fr, en: thrown.en } };
    return { id: question.id, broken: String(thrown) };
  }
}

self.onmessage = (start: MessageEvent<Start>) => {
  wasm_bindgen.initSync({ module: start.data.module });
  self.onmessage = (message: MessageEvent<Question>) => {
    const said = answer(message.data);
    const marks = "value" in said && (said.value as { marks?: Uint32Array }).marks;
    self.postMessage(said, { transfer: marks ? [marks.buffer as ArrayBuffer] : [] });
  };
};
