/** Two to four articles beside each other with all their marks; what they share is underlined, and leads from one to the other. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { dayInWords } from "../../i18n/dates";
import { type Row, rowSpan } from "../../reading/pieces";
import type { Span } from "../../reading/segments";
import { PieceText } from "../article/marks";
import { useView } from "../context";
import type { Subject, Told } from "./compare";
import { short } from "./figure";

const MOST = 4;

/** A part of an article that others share: where, and in which passages. */
interface Shared extends Span {
  links: { to: number; start: number }[];
}

export function SideBySide({ subject }: { subject: Subject }) {
  const { t } = useView();
  const [chosen, choose] = useState<readonly number[]>(() => subject.articles.slice(0, 2).map(({ id }) => id));
  const [together, bind] = useState(true);
  const columns = useRef(new Map<number, HTMLDivElement>());
  const shared = useMemo(() => sharedIn(subject, chosen), [subject, chosen]);
  const told = chosen.flatMap((id) => subject.articles.find((each) => each.id === id) ?? []);
  const leading = useRef(0);

  /** Brings the other articles to what they share with the uppermost shared part of this one. */
  const follow = (id: number): void => {
    const column = columns.current.get(id);
    if (!together || !column || leading.current !== id) return;
    const top = column.getBoundingClientRect().top;
    const parts = [...column.querySelectorAll<HTMLElement>("[data-links]")];
    const first = parts.find((part) => part.getBoundingClientRect().bottom > top + 20);
    if (first) goTo(first, first.getBoundingClientRect().top - top);
  };

  const goTo = (part: HTMLElement, offset: number): void => {
    for (const link of (part.dataset.links ?? "").split(" ")) {
      const [to = "", start = ""] = link.split(":");
      const column = columns.current.get(Number(to));
      if (!column) continue;
      const parts = [...column.querySelectorAll<HTMLElement>("[data-from]")];
      const target = parts.findLast((part) => Number(part.dataset.from) <= Number(start));
      if (target) column.scrollTop += target.getBoundingClientRect().top - column.getBoundingClientRect().top - offset;
    }
  };

  return (
    <>
      <fieldset class="side-choice">
        <legend>{t.compare.chooseSide}</legend>
        {subject.articles.slice(0, 60).map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && chosen.length >= MOST}
              onChange={() => choose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])}
            />{" "}
            {short(title, 70)}
          </label>
        ))}
      </fieldset>
      <p class="hint">
        {t.compare.sideHint}{" "}
        <label>
          <input type="checkbox" checked={together} onChange={() => bind(!together)} /> {t.compare.together}
        </label>
      </p>
      <div class="side-columns">
        {told.map((each) => (
          <Column
            key={each.id}
            told={each}
            shared={shared.get(each.id) ?? []}
            keep={(element) => (element ? columns.current.set(each.id, element) : columns.current.delete(each.id))}
            onLead={() => {
              leading.current = each.id;
            }}
            onScroll={() => follow(each.id)}
            onLink={(part) => {
              leading.current = each.id;
              const column = columns.current.get(each.id);
              goTo(part, part.getBoundingClientRect().top - (column?.getBoundingClientRect().top ?? 0));
            }}
          />
        ))}
      </div>
    </>
  );
}

function sharedIn(subject: Subject, chosen: readonly number[]): Map<number, Shared[]> {
  const parts = new Map<number, Shared[]>();
  for (const { a, b } of subject.compared.comparison.passages) {
    const [one, other] = [subject.of(a.document), subject.of(b.document)];
    if (!one || !other || !chosen.includes(one.id) || !chosen.includes(other.id)) continue;
    for (const [from, span, to, there] of [
      [one, a, other, b],
      [other, b, one, a],
    ] as const) {
      const list = parts.get(from.id) ?? [];
      list.push({ start: span.start, end: span.end, links: [{ to: to.id, start: there.start }] });
      parts.set(from.id, list);
    }
  }
  for (const [id, list] of parts) parts.set(id, apart(list));
  return parts;
}

/** Parts that overlap are cut so that none does; a piece leads wherever one of its parts led. */
function apart(parts: readonly Shared[]): Shared[] {
  const ends = [...new Set(parts.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const cut: Shared[] = [];
  for (const [i, start] of ends.entries()) {
    const end = ends[i + 1];
    if (end === undefined) break;
    const holding = parts.filter((part) => part.start <= start && part.end >= end);
    if (holding.length > 0) cut.push({ start, end, links: holding.flatMap(({ links }) => links) });
  }
  return cut;
}

interface ColumnProps {
  told: Told;
  shared: readonly Shared[];
  keep(element: HTMLDivElement | null): void;
  onLead(): void;
  onScroll(): void;
  onLink(part: HTMLElement): void;
}

function Column({ told, shared, keep, onLead, onScroll, onLink }: ColumnProps) {
  const { state, t } = useView();
  const { detail, rows } = told.reading;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    keep(element.current);
    return () => keep(null);
  });
  const hidden = [...state.hidden].join(" ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling region, named by its article.
    <div
      ref={element}
      class="side-column text"
      data-hidden={hidden}
      role="region"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
      tabIndex={0}
      lang={detail.language ?? "fr"}
      aria-label={told.title}
      onPointerEnter={onLead}
      onFocusIn={onLead}
      onWheel={onLead}
      onScroll={onScroll}
    >
      <p class="article-meta">{detail.date ? dayInWords(detail.date.value, state.language) : t.noDate}</p>
      {rows.slice(0, 200).map((row) => (
        <SideRow key={rowSpan(row).start} row={row} told={told} shared={shared} onLink={onLink} />
      ))}
    </div>
  );
}

function SideRow({ row, told, shared, onLink }: { row: Row; told: Told; shared: readonly Shared[]; onLink(part: HTMLElement): void }) {
  if (row.furniture) return null;
  const { piece } = row;
  const Tag = piece.kind === "title" ? "h3" : "p";
  const spans = cutAt(piece, shared);
  return (
    <Tag class={`block-${piece.kind}`} data-from={piece.start}>
      {spans.map(({ start, end, links }) =>
        links.length === 0 ? (
          <PieceText key={start} span={{ start, end }} reading={told.reading} />
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a button may hold no marks of its own.
          <span
            key={start}
            class="side-shared"
            role="button"
            tabIndex={0}
            data-from={start}
            data-links={links.map(({ to, start: there }) => `${to}:${there}`).join(" ")}
            onClick={(event) => onLink(event.currentTarget)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              // The space bar would scroll.
              event.preventDefault();
              onLink(event.currentTarget);
            }}
          >
            <PieceText span={{ start, end }} reading={told.reading} />
          </span>
        ),
      )}
    </Tag>
  );
}

/** A block cut where shared parts begin and end. */
function cutAt({ start, end }: Span, shared: readonly Shared[]): Shared[] {
  const inside = shared.filter((part) => part.start < end && part.end > start);
  const pieces: Shared[] = [];
  let at = start;
  for (const part of inside) {
    const [from, to] = [Math.max(start, part.start), Math.min(end, part.end)];
    if (from > at) pieces.push({ start: at, end: from, links: [] });
    pieces.push({ start: from, end: to, links: part.links });
    at = to;
  }
  if (at < end) pieces.push({ start: at, end, links: [] });
  return pieces;
}
