/**
 * Beside the scroll bar: where in the article the marks of the chosen list stand. A picture for the pointer; the list itself says the same to
 * everybody, in the same order.
 */

import { useMemo } from "preact/hooks";
import type { Reading } from "../../reading";
import { BINS, densityOf, nearestTo } from "../../reading/density";
import { useView } from "../context";
import "./strip.css";

const HEIGHT = 4;

export function Strip({ reading }: { reading: Reading }) {
  const { state, t, dispatch } = useView();
  const { list, hidden, chosen } = state;
  const counts = useMemo(() => densityOf(reading, list), [reading, list]);
  const most = Math.max(1, ...counts);
  const mark = chosen ? reading.marks[chosen.mark] : undefined;
  const go = (event: MouseEvent): void => {
    const { top, height } = (event.currentTarget as Element).getBoundingClientRect();
    const nearest = nearestTo((event.clientY - top) / height, reading, list);
    if (nearest !== null) dispatch({ type: "mark-chosen", mark: nearest, jump: true });
  };
  if (hidden.has(list)) return null;
  return (
    <div class="strip" aria-hidden="true" title={t.lists[list]} data-layer={list} onClick={go}>
      <svg viewBox={`0 0 1 ${BINS * HEIGHT}`} preserveAspectRatio="none" role="presentation">
        {counts.map((count, at) =>
          // A part is its place and nothing else.
          count > 0 ? <rect key={`${at + 1}`} y={at * HEIGHT} width={1} height={HEIGHT} opacity={0.4 + (0.6 * count) / most} /> : null,
        )}
        {mark && (
          <rect class="strip-chosen" y={(BINS * HEIGHT * mark.start) / reading.text.length - HEIGHT} width={1} height={2 * HEIGHT} />
        )}
      </svg>
    </div>
  );
}
