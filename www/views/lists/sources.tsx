/** The media: their part in the article, and the words that say so. */

import type { Reading } from "../../reading";
import { useView } from "../context";
import type { Entry } from "./entries";
import { markOf } from "./marks";
import { Around } from "./quantities";
import { Row, usePaged } from "./rows";

export function Sources({ entries, reading }: { entries: readonly Entry[]; reading: Reading }) {
  const { t } = useView();
  const { shown, current, more } = usePaged(entries);
  return (
    <>
      <ol class="rows">
        {shown.map((entry) => {
          const mark = markOf(entry, "source", reading);
          if (!mark) return null;
          const { entity, role, certainty } = mark.finding;
          return (
            <li key={entry.key}>
              <Row marks={entry.marks} current={entry === current}>
                <span class="row-lead">{reading.entities.get(entity)?.name ?? entity}</span>
                <span class="row-role">
                  {t.sourceRole[role]}
                  {certainty === "inferred" && ` · ${t.inferred}`}
                </span>
                <span class="row-text">
                  <Around inner={mark} reading={reading} />
                </span>
              </Row>
            </li>
          );
        })}
      </ol>
      {more}
    </>
  );
}
