/** How many of the reported words are whose, and of what kind of source, as tables. */

import { useMemo, useState } from "preact/hooks";
import type { Reading } from "../../reading";
import { type Share, sharesByKind, sharesOf, sizeOf } from "../../reading/shares";
import { useView } from "../context";

/** Counted only when somebody asks: a long article has thousands of quotations. */
export function Shares({ reading }: { reading: Reading }) {
  const { t } = useView();
  const [open, setOpen] = useState(false);
  return (
    <details class="shares" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.shares}</summary>
      {open && <Tables reading={reading} />}
    </details>
  );
}

function Tables({ reading }: { reading: Reading }) {
  const { t } = useView();
  const speakers = useMemo(() => sharesOf(reading), [reading]);
  const kinds = useMemo(() => sharesByKind(reading), [reading]);
  return (
    <>
      <Table
        caption={t.sharesHint}
        who={t.sharesColumns.speaker}
        shares={speakers.map((share) => ({ ...share, who: share.who ?? t.unattributed }))}
      />
      <Table
        caption={t.sharesByKind}
        who={t.sharesColumns.kind}
        shares={kinds.map((share) => ({ ...share, who: t.speakerKinds[share.who] }))}
      />
    </>
  );
}

function Table({ caption, who, shares }: { caption: string; who: string; shares: readonly Share<string>[] }) {
  const { state, t } = useView();
  const all = shares.reduce((sum, share) => sum + sizeOf(share), 0);
  const number = (words: number): string => (words > 0 ? words.toLocaleString(state.language) : "–");
  return (
    <table class="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{who}</th>
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
          <tr key={share.who} style={{ "--share": `${(100 * sizeOf(share)) / all}%` }}>
            <th scope="row">{share.who}</th>
            <td class="number">{number(share.direct)}</td>
            <td class="number">{number(share.indirect)}</td>
            <td class="number">{t.percent(sizeOf(share) / all)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
