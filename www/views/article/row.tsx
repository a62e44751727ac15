/** One row of the text: a block with the speakers of its quotations in the margin, or the site's lines, folded. */

import { memo } from "preact/compat";
import type { Catalogue } from "../../i18n";
import type { Reading } from "../../reading";
import type { Piece, Row } from "../../reading/pieces";
import { speakersOf } from "../../reading/speakers";
import { PieceText } from "./marks";

export const RowView = memo(function RowView({ row, reading, t }: { row: Row; reading: Reading; t: Catalogue }) {
  if (!row.furniture) return <BlockView piece={row.piece} reading={reading} />;
  return (
    <details class="furniture">
      <summary>{t.siteLines(row.pieces.filter((piece) => !piece.continued).length)}</summary>
      {row.pieces.map((piece) => (
        <BlockView key={piece.start} piece={piece} reading={reading} />
      ))}
    </details>
  );
});

function BlockView({ piece, reading }: { piece: Piece; reading: Reading }) {
  const first = reading.detail.blocks.find((block) => block.kind === "title");
  const Tag = piece.kind === "title" && first?.start === piece.start ? "h2" : piece.kind === "heading" ? "h3" : "p";
  return (
    <div class="block">
      <div class="margin">
        {speakersOf(piece, reading).map(({ mark, name }) => (
          <button type="button" class="margin-speaker" key={mark} data-for={mark} tabIndex={-1}>
            {name}
          </button>
        ))}
      </div>
      <Tag class={`block-${piece.kind}${piece.continued ? " continued" : ""}`} data-from={piece.start}>
        <PieceText span={piece} reading={reading} />
      </Tag>
    </div>
  );
}
