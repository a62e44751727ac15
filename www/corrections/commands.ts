/** What the user can say against the analyzer, wherever the button for it stands. */

import { download } from "../intake/download";
import type { Mark } from "../reading/marks";
import { wordsOf } from "../reading/words";
import { openArticle } from "../state";
import type { Store } from "../store";
import { type Correction, type Edit, placeOf } from "./correction";
import { effective } from "./history";
import { lexiconOf } from "./lexicon";
import { readLexicon, writeLexicon } from "./lexicon-file";
import { countsByRule, writeCounts } from "./rules";

export interface Correcting {
  /** Makes a correction of one article, or of all with null; `rule` is that of the finding it is about. */
  correct(article: number | null, edit: Edit, rule?: string | null): void;
  accept(mark: Mark): void;
  refuse(mark: Mark): void;
  /** Saves what the corrections say about names. */
  saveLexicon(): void;
  /** Applies a lexicon to all articles; false where the file holds none. */
  openLexicon(name: string, csv: string): boolean;
  saveCounts(): void;
}

/** A number that no other window gives. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function makeCorrecting(store: Store): Correcting {
  function correct(article: number | null, edit: Edit, rule: string | null = null): void {
    const at = new Date().toISOString();
    store.dispatch({ type: "corrected", correction: { id: newId(), at, article, rule, ...edit } as Correction });
  }

  function onMark(what: "accept" | "refuse", mark: Mark): void {
    const article = openArticle(store.state);
    if (!article?.reading) return;
    const words = wordsOf(mark, article.reading.text);
    correct(article.id, { do: what, place: placeOf(mark), words }, mark.finding.rule);
  }

  return {
    correct,
    accept: (mark) => onMark("accept", mark),
    refuse: (mark) => onMark("refuse", mark),
    saveLexicon() {
      download("lexique.csv", writeLexicon(lexiconOf(effective(store.state.history))), "text/csv");
    },
    openLexicon(name, csv) {
      const { entries } = readLexicon(csv);
      if (entries.length > 0) correct(null, { do: "lexicon", name, entries });
      return entries.length > 0;
    },
    saveCounts() {
      download("corrections-par-regle.csv", writeCounts(countsByRule(effective(store.state.history))), "text/csv");
    },
  };
}
