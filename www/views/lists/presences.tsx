/** Where an entity stands: its forms in one article, and the articles that name it. Every form leads to its passages in turn. */

import { useMemo, useState } from "preact/hooks";
import type { Known } from "../../reading/corpus";
import type { Form } from "../../reading/forms";
import { useView } from "../context";
import { titleOf } from "../title";

export function Forms({ article, forms }: { article: number; forms: readonly Form[] }) {
  const { state, t, dispatch } = useView();
  const go = ({ marks }: Form): void => {
    const last = state.open === article ? marks.indexOf(state.chosen?.mark ?? -1) : -1;
    const mark = marks[(last + 1) % marks.length];
    if (mark === undefined) return;
    dispatch({ type: "panel-raised", raised: false });
    dispatch({ type: "passage-opened", id: article, mark });
  };
  return (
    <ul class="forms" aria-label={t.forms}>
      {forms.map((form) => (
        <li key={form.words}>
          <button type="button" class="link" title={t.toPassage} onClick={() => go(form)}>
            {form.words}
          </button>{" "}
          <span class="count">{form.marks.length.toLocaleString(state.language)}</span>
        </li>
      ))}
    </ul>
  );
}

/** As many articles as stand there at a time. */
const AT_ONCE = 100;

/** The articles that name `known`, but `besides`. */
export function Presences({ heading, known, besides }: { heading: string; known: Known; besides: number | null }) {
  const { state, t } = useView();
  const [shown, setShown] = useState(AT_ONCE);
  const there = known.presences.filter(({ article, count }) => article !== besides && count > 0);
  const articles = useMemo(() => new Map(state.articles.map((article) => [article.id, article])), [state.articles]);
  return (
    <div class="presences">
      <p class="presences-heading">{heading}</p>
      <ul>
        {there.slice(0, shown).map(({ article, entity, forms }) => {
          const one = articles.get(article);
          if (!one) return null;
          return (
            <li key={`${article} ${entity}`}>
              <span class="presences-title">{titleOf(one)}</span>
              <Forms article={article} forms={forms} />
            </li>
          );
        })}
      </ul>
      {there.length > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + AT_ONCE)}>
          {t.more}
        </button>
      )}
    </div>
  );
}
