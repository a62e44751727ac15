/**
 * Compares the articles while the user looks at them side by side: anew when articles were read anew or the user has moved one; corrections are laid
 * over what was found. While articles
 * come in, each time there are twice as many, so that all the comparing together takes no longer than twice the last.
 */

import { correctedComparison } from "./corrections/comparison";
import { effective } from "./corrections/history";
import type { Compared } from "./engine/analysis";
import type { Pool } from "./engine/pool";
import type { Reading } from "./reading";
import { comparedOf } from "./reading/compared";
import { type Article, isPending, type State } from "./state";
import type { Store } from "./store";

type Read = Article & { reading: Reading; original: Reading };

const isRead = (article: Article): article is Read =>
  article.progress.at === "read" && article.reading !== null && article.original !== null;

/** What the user decided last about each article's group: into which article's group it belongs, by its id. */
function movesOf({ history }: State): Map<number, number> {
  return new Map(effective(history).flatMap((each) => (each.do === "move" && each.article !== null ? [[each.article, each.beside]] : [])));
}

/** What the engine said of articles as they were read; corrections are laid over it. */
interface Answer {
  read: readonly Read[];
  moved: string;
  said: Promise<Compared>;
  /** The places of each article's entities among the joined ones; asked for once something was corrected. */
  places?: Promise<Uint32Array>;
}

export function keepCompared(store: Store, pool: Pool): void {
  let answer: Answer | null = null;
  let compared: readonly Read[] = [];

  function ask(read: readonly Read[], moves: ReadonlyMap<number, number>): Answer {
    const places = new Map(read.map(({ id }, at) => [id, at]));
    // A move waits until both its articles are read.
    const known = [...moves].flatMap(([article, to]) => {
      const [from, into] = [places.get(article), places.get(to)];
      return from === undefined || into === undefined ? [] : [from, into];
    });
    const question = { digests: read.map(({ original }) => original.digest), moves: Uint32Array.from(known) };
    return { read, moved: [...moves].join(), said: pool.ask("compare", question, [], () => true) };
  }

  async function compare(read: readonly Read[], answer: Answer): Promise<void> {
    compared = read;
    try {
      let said = await answer.said;
      if (read.some(({ original, reading }) => original !== reading)) {
        answer.places ??= pool
          .ask(
            "join",
            read.map(({ original }) => original.digest),
          )
          .then(({ places }) => places);
        said = correctedComparison(read, said, await answer.places);
      }
      const ids = read.map(({ id }) => id);
      if (compared === read) store.dispatch({ type: "articles-compared", comparison: comparedOf(ids, said) });
    } catch {
      // A broken engine is told at the files.
    }
  }

  store.subscribe(() => {
    const { articles, place } = store.state;
    if (place !== "compare") return;
    const read = articles.filter(isRead);
    if (articles.some(isPending) && read.length < 2 * compared.length + 2) return;
    const moves = movesOf(store.state);
    const before = answer;
    const asked = before?.moved === [...moves].join() && alike(read, before.read, ({ original }) => original);
    if (asked && alike(read, compared, ({ reading }) => reading)) return;
    answer = asked ? before : ask(read, moves);
    void compare(read, answer as Answer);
  });
}

const alike = (a: readonly Read[], b: readonly Read[], of: (article: Read) => Reading): boolean =>
  a.length === b.length && a.every((each, i) => of(each) === of(b[i] as Read));
