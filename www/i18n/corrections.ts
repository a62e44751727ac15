/** Corrections in words. */

import type { Correction } from "../corrections/correction";
import type { Language } from "../state";
import { dayInWords } from "./dates";
import { catalogue } from "./index";

/** What was done, as a sentence without its full stop. `all` are the corrections that one may take back. */
export function correctionInWords(correction: Correction, all: readonly Correction[], language: Language): string {
  const t = catalogue(language).correcting;
  switch (correction.do) {
    case "accept":
    case "refuse":
      return t.said[correction.do](correction.words, correction.place.layer);
    case "set":
      return t.said[correction.place ? "changed" : "set"](correction.words, correction.given.layer);
    case "merge": {
      const [first] = correction.who;
      const into = correction.into.name;
      if (correction.who.length === 1) return t.said.rename(first?.name ?? "", into);
      return t.said.merge(
        correction.who.map(({ name }) => name),
        into,
      );
    }
    case "split":
      return t.said.split(correction.forms, correction.as.name);
    case "unname":
      return t.said[correction.always ? "unnameAlways" : "unname"](correction.words, correction.layer);
    case "lexicon":
      return t.said.lexicon(correction.name, correction.entries.length);
    case "date":
      return t.said.date(correction.value && dayInWords(correction.value, language));
    case "source":
      return t.said.source(correction.value);
    case "block":
      return t.said.block(correction.words, t.blockKinds[correction.kind]);
    case "move":
      return correction.beside === correction.article ? t.said.alone : t.said.move(correction.words);
    case "revert": {
      const of = all.find(({ id }) => id === correction.of);
      return t.said.revert(of ? correctionInWords(of, all, language) : t.said.unknown);
    }
  }
}
