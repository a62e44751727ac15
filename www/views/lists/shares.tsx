/** How many of the reported words are whose, as a table. */

import { useMemo, useState } from "preact/hooks";
import type { Reading } from "../../reading";
import { type Share, sharesOf } from "../../reading/shares";
import { useView } from "../context";

const size = ({ direct, indirect }: Share): number => direct + indirect;

/** Counted only when somebody asks: a long article has thousands of quotations. */
export function Shares({ reading }: { reading: Reading }) {
  const { t } = useView();
  const [open, setOpen] = useState(false);
  return (
    <details class="shares" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.shares}</summary>
      {open && <Table reading={reading} />}
    </details>
  );
}

function Table({ reading }: { reading: Reading }) {
  const { state, t } = useView();
  const shares = useMemo(() => sharesOf(reading), [reading]);
  const all = shares.reduce((sum, share) => sum + size(share), 0);
  const number = (words: number): string => (words > 0 ? words.toLocaleString(state.language) : "–");
  return (
    <table class="table">
      <caption>{t.sharesHint}</caption>
      <thead>
        <tr>
          <th scope="col">{t.sharesColumns.speaker}</th>
          <th scope="col" class="number">
            {t.sharesColumns.direct}
          </th>
          <th scope="col" class="number">
            {t.sharesColumns.indirect}
          </th>
          <th scope="col" class="number">
            {t.sharesColumns.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <tr key={share.speaker} style={{ "--share": `${(100 * size(share)) / all}%` }}>
            <th scope="row">{share.speaker ?? <em>{t.unattributed}</em>}</th>
            <td class="number">{number(share.direct)}</td>
            <td class="number">{number(share.indirect)}</td>
            <td class="number">{t.percent(size(share) / all)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
