/**
 * Flat, possibly overlapping marks become nested segments by one sweep over their borders. Of two marks that overlap the longer stands outside;
 * where they cross, the shorter is drawn in pieces, so words and longer marks are never broken.
 */

export interface Span {
  start: number;
  end: number;
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Plain text, or a piece of a mark and what stands in it. */
export type Segment<M extends Span> = { text: Span } | Piece<M>;

export interface Piece<M extends Span> extends Span {
  mark: M;
  children: Segment<M>[];
}

/** The outer of two marks: the longer one, then the one that comes first in reading order. */
function outerFirst<M extends Span>(a: M, b: M): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}

/** The segments of `range`. `marks` are sorted by start; only their parts within `range` are drawn. */
export function segments<M extends Span>(range: Span, marks: readonly M[]): Segment<M>[] {
  const borders = new Set([range.start, range.end]);
  for (const mark of marks) {
    if (mark.start > range.start && mark.start < range.end) borders.add(mark.start);
    if (mark.end > range.start && mark.end < range.end) borders.add(mark.end);
  }
  const cuts = [...borders].sort((a, b) => a - b);

  const root: Segment<M>[] = [];
  const open: Piece<M>[] = [];
  let active: M[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] as number;
    const end = cuts[i + 1] as number;
    active = active.filter((mark) => mark.end > start);
    for (let mark = marks[next]; mark && mark.start <= start; mark = marks[++next]) if (mark.end > start) active.push(mark);
    active.sort(outerFirst);

    // What stays open from the segment before is kept; the rest is closed and what begins here is opened inside.
    let kept = 0;
    while (kept < open.length && open[kept]?.mark === active[kept]) kept++;
    open.length = kept;
    for (const mark of active.slice(kept)) {
      const piece: Piece<M> = { mark, start, end, children: [] };
      (open.at(-1)?.children ?? root).push(piece);
      open.push(piece);
    }
    for (const piece of open) piece.end = end;
    (open.at(-1)?.children ?? root).push({ text: { start, end } });
  }
  return root;
}

/** Which part of its mark a piece is; a mark in one piece has no parts. */
export function partOf({ mark, start, end }: Piece<Span>): "first" | "middle" | "last" | undefined {
  if (start === mark.start) return end === mark.end ? undefined : "first";
  return end === mark.end ? "last" : "middle";
}
