/** The articles side by side: a choice of views over one group of them or all. */

import { useMemo, useState } from "preact/hooks";
import type { Reading } from "../../reading";
import { articleOf, type Compared, documentAt } from "../../reading/compared";
import type { Article } from "../../state";
import { useView } from "../context";
import { titleOf } from "../title";
import { Figures } from "./figures";
import { Overview } from "./overview";
import { Passages } from "./passages";
import { Places } from "./places";
import { SideBySide } from "./side";
import { Speakers } from "./speakers";
import { Times } from "./times";
import "./compare.css";

const VIEWS = ["overview", "passages", "speakers", "figures", "times", "places", "side"] as const;
type ViewName = (typeof VIEWS)[number];

/** What every view is given: the articles it tells of, and what comparing gave. */
export interface Subject {
  compared: Compared;
  articles: readonly Told[];
  /** The article of a document of the comparison, where it is one of those told of. */
  of(document: string): Told | undefined;
}

/** An article that has been read, with its number among those told of. */
export interface Told {
  id: number;
  number: number;
  title: string;
  article: Article;
  reading: Reading;
}

const PARTS = {
  overview: Overview,
  passages: Passages,
  speakers: Speakers,
  figures: Figures,
  times: Times,
  places: Places,
  side: SideBySide,
};

export function Compare() {
  const { state, t } = useView();
  const [view, setView] = useState<ViewName>("overview");
  const [group, setGroup] = useState("");
  const { comparison: compared } = state;
  const subject = useMemo(() => (compared ? subjectOf(compared, group, state.articles) : null), [compared, group, state.articles]);
  const Part = PARTS[view];
  return (
    <main id="article" class="article compare" tabIndex={-1} aria-busy={!subject}>
      <h2 class="search-heading">{t.compare.heading}</h2>
      <nav class="compare-tabs" aria-label={t.compare.heading}>
        {VIEWS.map((name) => (
          <button type="button" key={name} class="tab" aria-pressed={view === name} onClick={() => setView(name)}>
            {t.compare.views[name]}
          </button>
        ))}
      </nav>
      {!subject && <p class="nothing">{t.compare.working}</p>}
      {subject && (
        <>
          {subject.compared.comparison.groups.length > 0 && (
            <label class="compare-group">
              {t.compare.about}{" "}
              <select value={group} onChange={(event) => setGroup(event.currentTarget.value)}>
                <option value="">{t.compare.all}</option>
                {subject.compared.comparison.groups.map(({ id, label, documents }) => (
                  <option key={id} value={id}>
                    {t.compare.group(label, documents.length)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Part key={`${view} ${group}`} subject={subject} />
        </>
      )}
    </main>
  );
}

/** The articles of a group; without a group all that are compared, duplicates left out. */
function subjectOf(compared: Compared, group: string, articles: readonly Article[]): Subject {
  const known = new Map(articles.map((article) => [article.id, article]));
  const { groups, duplicates } = compared.comparison;
  const twice = new Set(duplicates.map(({ document }) => document));
  const all = compared.ids.map((_, at) => documentAt(at)).filter((document) => !twice.has(document));
  const documents = groups.find(({ id }) => id === group)?.documents ?? all;
  const told = new Map<string, Told>();
  for (const document of documents) {
    const article = known.get(articleOf(compared, document));
    if (!article?.reading) continue;
    told.set(document, { id: article.id, number: told.size + 1, title: titleOf(article), article, reading: article.reading });
  }
  return { compared, articles: [...told.values()], of: (document) => told.get(document) };
}
