/** The text of a block with its marks, as nested elements. */

import type { ComponentChildren } from "preact";
import type { Reading } from "../../reading";
import type { Mark } from "../../reading/marks";
import { type Segment, segments, type Span } from "../../reading/segments";

export function PieceText({ span, reading }: { span: Span; reading: Reading }) {
  const tree = segments(span, reading.within(span));
  const totals = new Map<number, number>();
  count(tree, totals);
  return <>{draw(tree, reading.text, totals, new Map())}</>;
}

/** In how many pieces each mark is drawn here. */
function count(tree: readonly Segment<Mark>[], totals: Map<number, number>): void {
  for (const segment of tree) {
    if ("text" in segment) continue;
    totals.set(segment.mark.id, (totals.get(segment.mark.id) ?? 0) + 1);
    count(segment.children, totals);
  }
}

/** Every piece carries the whole mark's offsets; `data-part` tells pieces of one mark apart: `1/2`, `2/2`. */
function draw(tree: readonly Segment<Mark>[], text: string, totals: Map<number, number>, drawn: Map<number, number>): ComponentChildren[] {
  return tree.map((segment) => {
    if ("text" in segment) return text.slice(segment.text.start, segment.text.end);
    const { mark } = segment;
    const part = (drawn.get(mark.id) ?? 0) + 1;
    drawn.set(mark.id, part);
    const total = totals.get(mark.id) ?? 1;
    return (
      <mark
        tabIndex={-1}
        data-mark={mark.id}
        data-layer={mark.layer}
        data-start={mark.start}
        data-end={mark.end}
        data-part={total > 1 ? `${part}/${total}` : undefined}
        data-kind={"kind" in mark.finding ? mark.finding.kind : undefined}
      >
        {draw(segment.children, text, totals, drawn)}
      </mark>
    );
  });
}
