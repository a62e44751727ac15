/** The text of a block with its marks, as nested elements. */

import type { ComponentChildren } from "preact";
import type { Reading } from "../../reading";
import type { Mark } from "../../reading/marks";
import { partOf, type Segment, type Span, segments } from "../../reading/segments";

export function PieceText({ span, reading }: { span: Span; reading: Reading }) {
  return <>{draw(segments(span, reading.within(span)), reading.text)}</>;
}

/** Every piece carries the whole mark's offsets; `data-part` says where pieces of one mark were cut. */
function draw(tree: readonly Segment<Mark>[], text: string): ComponentChildren[] {
  return tree.map((segment) => {
    if ("text" in segment) return text.slice(segment.text.start, segment.text.end);
    const { mark } = segment;
    return (
      <mark
        tabIndex={-1}
        data-mark={mark.id}
        data-layer={mark.layer}
        data-start={mark.start}
        data-end={mark.end}
        data-part={partOf(segment)}
        data-kind={"kind" in mark.finding ? mark.finding.kind : undefined}
      >
        {draw(segment.children, text)}
      </mark>
    );
  });
}
