/** People, organisations or places: of the open article, or of all of them, joined. */

import { useMemo, useState } from "preact/hooks";
import type { NameKind } from "../../engine/analysis";
import type { Reading } from "../../reading";
import type { Known } from "../../reading/corpus";
import { formsOf } from "../../reading/forms";
import { rolesOf } from "../../reading/roles";
import { wordsSaid } from "../../reading/shares";
import { useView } from "../context";
import type { Entry } from "./entries";
import { Forms, Presences } from "./presences";
import { Row, RowWords, usePaged } from "./rows";
import "./names.css";

export function Names({ kind, entries, reading }: { kind: NameKind; entries: readonly Entry[]; reading: Reading }) {
  const { state, t, dispatch } = useView();
  const { corpus, scope } = state;
  return (
    <>
      {corpus && (
        <fieldset class="tools">
          <legend class="visually-hidden">{t.scope}</legend>
          {(["article", "all"] as const).map((each) => (
            <button
              type="button"
              key={each}
              class="chip"
              aria-pressed={scope === each}
              onClick={() => dispatch({ type: "scope-chosen", scope: each })}
            >
              {t.scopes[each]}
            </button>
          ))}
        </fieldset>
      )}
      {corpus && scope === "all" ? (
        <Everyone known={corpus.known.filter(({ entity }) => entity.type === kind)} kind={kind} />
      ) : (
        <Here kind={kind} entries={entries} reading={reading} />
      )}
    </>
  );
}

function Here({ kind, entries, reading }: { kind: NameKind; entries: readonly Entry[]; reading: Reading }) {
  const { state, t } = useView();
  const said = useMemo(() => wordsSaid(reading), [reading]);
  const forms = useMemo(() => formsOf(reading), [reading]);
  const { shown, current, more } = usePaged(entries);
  if (entries.length === 0) return <p class="nothing">{t.nothing[kind]}</p>;
  return (
    <>
      <ol class="rows">
        {shown.map((entry) => {
          const own = forms.get(entry.key) ?? [];
          const known = state.corpus?.of(state.open ?? -1, entry.key);
          const articles = known?.presences.length ?? 1;
          const words = said.get(entry.key) ?? 0;
          const more = [own.length > 1 && t.formsCount(own.length), articles > 1 && t.inArticles(articles)].filter(Boolean);
          return (
            <li key={entry.key} class="name">
              <Row marks={entry.marks} current={entry === current}>
                <RowWords
                  lead={reading.entities.get(entry.key)?.name ?? entry.key}
                  notes={[rolesOf(entry.key, reading).join(", "), t.places(entry.marks.length), words > 0 && t.wordsQuoted(words)]}
                />
              </Row>
              {more.length > 0 && (
                <details class="name-more">
                  <summary>{more.join(" · ")}</summary>
                  {own.length > 1 && <Forms article={state.open ?? -1} forms={own} />}
                  {known && articles > 1 && <Presences heading={t.elsewhere} known={known} besides={state.open} />}
                </details>
              )}
            </li>
          );
        })}
      </ol>
      {more}
    </>
  );
}

const passages = (known: Known): number => known.presences.reduce((sum, { count }) => sum + count, 0);

/** What more articles name comes first. */
const byPresence = (a: Known, b: Known): number => b.presences.length - a.presences.length || passages(b) - passages(a);

const AT_ONCE = 200;

/** Each entity of all articles; a row unfolds to the articles that name it. */
function Everyone({ known, kind }: { known: readonly Known[]; kind: NameKind }) {
  const { t } = useView();
  const sorted = useMemo(() => known.filter((each) => passages(each) > 0).sort(byPresence), [known]);
  if (sorted.length === 0) return <p class="nothing">{t.nothing[kind]}</p>;
  return (
    <ol class="rows">
      {sorted.slice(0, AT_ONCE).map((each) => (
        <One key={each.entity.id} known={each} />
      ))}
    </ol>
  );
}

/** Where it stands is listed when the row is unfolded: it may be thousands of places. */
function One({ known }: { known: Known }) {
  const { t } = useView();
  const [open, setOpen] = useState(false);
  return (
    <li class="name">
      <details class="everyone" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="row">
          <RowWords
            lead={known.entity.name}
            notes={[t.inArticles(known.presences.length), t.places(passages(known)), otherForms(known).join(", ")]}
          />
        </summary>
        {open && <Presences heading={t.inTheArticles} known={known} besides={null} />}
      </details>
    </li>
  );
}

/** Every form but the name itself, each once. */
function otherForms({ entity }: Known): string[] {
  return entity.variants.filter((form) => form !== entity.name);
}
