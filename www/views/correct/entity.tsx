/** Somebody's name and forms: renamed, joined with others, or parted. */

import { useMemo, useState } from "preact/hooks";
import type { Edit, Named } from "../../corrections/correction";
import type { Entity, NameKind } from "../../engine/analysis";
import type { Reading } from "../../reading";
import { formsOf } from "../../reading/forms";
import type { MarkOf } from "../../reading/marks";
import { chosenName, openArticle, type State } from "../../state";
import { Choice } from "../choice";
import { useView } from "../context";
import { Modal } from "../dialogs/modal";
import { FormEnd } from "./end";

export function EntityDialog() {
  const { state } = useView();
  const article = openArticle(state);
  const mark = chosenName(state);
  const entity = mark && article?.reading?.entities.get(mark.finding.entity);
  if (!article?.reading || !mark || !entity) return null;
  return <EntityForm key={entity.id} article={article.id} reading={article.reading} mark={mark} entity={entity} />;
}

/** Names of this kind in any article, each once: people are one across articles where their names are. */
function othersIn(state: State, reading: Reading, entity: Entity): string[] {
  const all = state.corpus?.known.map((known) => known.entity) ?? [...reading.entities.values()];
  const own = [...reading.entities.values()].filter(({ type }) => type === entity.type).map(({ name }) => name);
  const names = all.filter(({ type }) => type === entity.type).map(({ name }) => name);
  const sorted = [...new Set([...own, ...names.sort((a, b) => a.localeCompare(b, "fr"))])];
  return sorted.filter((name) => name !== entity.name);
}

const NAME_KINDS: readonly NameKind[] = ["person", "organisation", "place"];

interface Props {
  article: number;
  reading: Reading;
  mark: MarkOf<NameKind>;
  entity: Entity;
}

function EntityForm({ article, reading, mark, entity }: Props) {
  const { state, t, dispatch, commands } = useView();
  const c = t.correcting;
  const [name, setName] = useState(entity.name);
  const [kind, setKind] = useState<NameKind>(entity.type);
  const [joined, setJoined] = useState<readonly string[]>([]);
  const [parted, setParted] = useState<readonly string[]>([]);
  const [as, setAs] = useState("");
  const [everywhere, setEverywhere] = useState(true);
  const [fault, setFault] = useState("");
  const [filter, setFilter] = useState("");
  const others = useMemo(() => othersIn(state, reading, entity), [state.corpus, reading, entity]);
  const forms = useMemo(() => formsOf(reading).get(entity.id) ?? [], [reading, entity]);
  const lower = filter.trim().toLowerCase();
  const shown = others.filter((each) => joined.includes(each) || each.toLowerCase().includes(lower)).slice(0, 60);

  const save = (event: Event): void => {
    event.preventDefault();
    const from: Named = { type: entity.type, name: entity.name };
    const into: Named = { type: kind, name: name.trim() };
    const edits: Edit[] = [];
    // Parting comes first: it goes by the name that joining may change.
    if (parted.length > 0)
      edits.push({ do: "split", from, forms: [...parted], as: { type: entity.type, name: as.trim() || (parted[0] ?? "") } });
    if (joined.length > 0 || into.name !== from.name || into.type !== from.type) {
      edits.push({ do: "merge", who: [from, ...joined.map((each) => ({ type: entity.type, name: each }))], into });
    }
    if (!into.name || edits.length === 0) {
      setFault(into.name ? c.nothingToDo : c.nameMissing);
      return;
    }
    dispatch({ type: "dialog", dialog: null });
    for (const edit of edits) commands.correcting.correct(everywhere ? null : article, edit, mark.finding.rule);
  };
  const ticked = (list: readonly string[], item: string): string[] =>
    list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
  return (
    <Modal heading={c.entityHeading(entity.name)}>
      <form class="correct-form" onSubmit={save}>
        <div class="correct-pair">
          <label>
            {c.rename}
            <input type="text" value={name} autofocus onInput={(event) => setName(event.currentTarget.value)} />
          </label>
          <Choice label={c.kind} value={kind} options={NAME_KINDS.map((each) => [each, t.layers[each]])} onChoose={setKind} />
        </div>
        <fieldset class="correct-ticks">
          <legend>{c.mergeHeading}</legend>
          <p class="hint">{others.length > 0 ? c.mergeHint : c.mergeNone}</p>
          {others.length > 8 && (
            <input
              type="search"
              value={filter}
              aria-label={c.mergeFilter}
              placeholder={c.mergeFilter}
              onInput={(event) => setFilter(event.currentTarget.value)}
              onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            />
          )}
          <div class="correct-list">
            {shown.map((each) => (
              <label key={each}>
                <input type="checkbox" checked={joined.includes(each)} onChange={() => setJoined(ticked(joined, each))} /> {each}
              </label>
            ))}
          </div>
        </fieldset>
        {forms.length > 1 && (
          <fieldset class="correct-ticks">
            <legend>{c.splitHeading}</legend>
            <p class="hint">{c.splitHint}</p>
            <div class="correct-list">
              {forms.map(({ words, marks }) => (
                <label key={words}>
                  <input type="checkbox" checked={parted.includes(words)} onChange={() => setParted(ticked(parted, words))} /> {words}{" "}
                  <span class="count">{marks.length.toLocaleString(state.language)}</span>
                </label>
              ))}
            </div>
            {parted.length > 0 && (
              <label>
                {c.splitAs}
                <input type="text" value={as} placeholder={parted[0] ?? ""} onInput={(event) => setAs(event.currentTarget.value)} />
              </label>
            )}
          </fieldset>
        )}
        {state.articles.length > 1 && (
          <fieldset class="correct-scopes">
            <legend>{c.scopeHeading}</legend>
            <label>
              <input type="radio" name="where" checked={everywhere} onChange={() => setEverywhere(true)} /> {c.scopeAll}
            </label>
            <label>
              <input type="radio" name="where" checked={!everywhere} onChange={() => setEverywhere(false)} /> {c.scopeHere}
            </label>
          </fieldset>
        )}
        {fault && <p role="alert">{fault}</p>}
        <FormEnd />
      </form>
    </Modal>
  );
}
