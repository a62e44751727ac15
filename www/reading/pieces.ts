/** An article cut into what is drawn at a time: blocks, and of a block without end (a file of one line) runs of words. */

import type { Block, BlockKind } from "../engine/analysis";
import type { Span } from "./segments";

export interface Piece extends Span {
  kind: BlockKind;
  /** Whether the block goes on from the piece before. */
  continued: boolean;
}

/** The longest run that is laid out as one paragraph, in UTF-16 units. */
const LONGEST = 4_000;

/** The end of a run that begins at `start`: a space near `LONGEST`, or failing that any place between two characters. */
function cut(text: string, start: number, end: number): number {
  if (end - start <= LONGEST) return end;
  const space = text.lastIndexOf(" ", start + LONGEST);
  if (space > start + LONGEST / 2) return space + 1;
  const hard = start + LONGEST;
  const splitsPair = (text.charCodeAt(hard) & 0xfc00) === 0xdc00;
  return splitsPair ? hard + 1 : hard;
}

/** The pieces of `text` in order. Where the engine gives no blocks, every non-blank line is body. */
export function piecesOf(text: string, blocks: readonly Block[]): Piece[] {
  const given =
    blocks.length > 0
      ? blocks
      : [...text.matchAll(/\S.*/gu)].map((line) => ({ start: line.index, end: line.index + line[0].length, kind: "body" as const }));
  const pieces: Piece[] = [];
  for (const block of given) {
    for (let start = block.start; start < block.end; ) {
      const end = cut(text, start, block.end);
      pieces.push({ start, end, kind: block.kind, continued: start > block.start });
      start = end;
    }
  }
  return pieces;
}

/** Pieces in the order drawn: a piece of the article, or a run of lines that the site added, folded into one. */
export type Row = { furniture: false; piece: Piece } | { furniture: true; pieces: Piece[] };

const isFurniture = (piece: Piece): boolean => piece.kind === "link" || piece.kind === "notice";

export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces) {
    const last = rows.at(-1);
    if (!isFurniture(piece)) rows.push({ furniture: false, piece });
    else if (last?.furniture) last.pieces.push(piece);
    else rows.push({ furniture: true, pieces: [piece] });
  }
  return rows;
}

export function rowSpan(row: Row): Span {
  if (!row.furniture) return row.piece;
  return { start: row.pieces[0]?.start ?? 0, end: row.pieces.at(-1)?.end ?? 0 };
}
