/**
 * One analyzer in one worker. The worker is made from a Blob, so it inherits the page's policy and cannot send anything away; the glue that
 * defines `wasm_bindgen` stands before this code in the same Blob.
 */

import { cut } from "./pieces";
import { type Answer, type Call, type Calls, type InputFile, isTrouble, type Question, type Start } from "./protocol";

/** A file in the engine's own words. */
function inputFile({ name, bytes, date }: InputFile): wasm_bindgen.InputFile {
  return date ? { name, bytes, date: date.value, basis: date.basis } : { name, bytes };
}

const calls: { [C in Call]: (question: Calls[C]["question"]) => Calls[C]["answer"] } = {
  read({ name, bytes, date, usage, recurring }) {
    const reading = wasm_bindgen.read(name, bytes, date?.value, date?.basis, usage, [...recurring]);
    const answer = { text: reading.text, marks: reading.marks, detail: reading.detail(), digest: reading.digest() };
    reading.free();
    return answer;
  },
  analyze: ({ files, text }) => wasm_bindgen.analyze(files.map(inputFile), text),
  metadata: (bytes) => wasm_bindgen.metadata(bytes),
  join(articles) {
    const joined = wasm_bindgen.join([...articles]);
    const answer = { entities: joined.entities, places: joined.places };
    joined.free();
    return answer;
  },
  recurring: (texts) => wasm_bindgen.recurring([...texts]),
  compare: ({ digests, moves }) => wasm_bindgen.compare([...digests], moves),
  rules: () => wasm_bindgen.rules(),
  version: () => wasm_bindgen.version(),
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

/** What is handed over instead of copied. */
function buffersOf(value: Calls[Call]["answer"]): ArrayBuffer[] {
  if (typeof value === "string") return [];
  return Object.values(value).flatMap((each) =>
    each instanceof Uint8Array || each instanceof Uint32Array ? [each.buffer as ArrayBuffer] : [],
  );
}

self.onmessage = (start: MessageEvent<Start>) => {
  wasm_bindgen.initSync({ module: start.data.module });
  self.onmessage = (message: MessageEvent<Question>) => {
    const said = answer(message.data);
    if ("value" in said) for (const piece of cut(said.value)) self.postMessage({ id: said.id, piece } satisfies Answer);
    self.postMessage(said, { transfer: "value" in said ? buffersOf(said.value) : [] });
  };
};
