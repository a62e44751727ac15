/** When what an article tells happened: TIMEX3 values as stretches of days, and where these stand on a line around the article's own day. */

import type { Time } from "../engine/analysis";
import type { Reading } from "./index";
import type { MarkOf } from "./marks";

/** In days since 1970; `to` is not in it any more. */
export interface Stretch {
  from: number;
  to: number;
}

const DAY = 86_400_000;
const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / DAY;

/** The first month, from 0, of each season, quarter and half of a year, and how many months it has; winter begins in the year before. */
const PARTS: Record<string, readonly [number, number]> = {
  WI: [-1, 3],
  SP: [2, 3],
  SU: [5, 3],
  FA: [8, 3],
  Q1: [0, 3],
  Q2: [3, 3],
  Q3: [6, 3],
  Q4: [9, 3],
  H1: [0, 6],
  H2: [6, 6],
};

function plainStretch(value: string): Stretch | null {
  const [date = "", clock = ""] = value.split("T");
  const [, y, m, d] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (y) {
    const year = Number(y);
    if (!m) return { from: dayOf(year, 0, 1), to: dayOf(year + 1, 0, 1) };
    const month = Number(m) - 1;
    if (!d) return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) };
    const day = dayOf(year, month, Number(d));
    const [, hour, minute] = /^(\d{2}):?(\d{2})?/.exec(clock) ?? [];
    if (!hour) return { from: day, to: day + 1 };
    const at = day + (Number(hour) * 60 + Number(minute ?? 0)) / 1440;
    return { from: at, to: at };
  }
  const [, weekYear = "", week, end] = /^(\d{4})-W(\d{2})(-WE)?$/.exec(date) ?? [];
  if (week) {
    // The week that holds the fourth of January is the first.
    const fourth = dayOf(Number(weekYear), 0, 4);
    const monday = fourth - ((new Date(fourth * DAY).getUTCDay() + 6) % 7) + (Number(week) - 1) * 7;
    return { from: end ? monday + 5 : monday, to: monday + 7 };
  }
  const [, partYear, name = ""] = /^(\d{4})-(\w\w)$/.exec(date) ?? [];
  const part = PARTS[name];
  if (part) {
    const [first, months] = part;
    return { from: dayOf(Number(partYear), first, 1), to: dayOf(Number(partYear), first + months, 1) };
  }
  const decade = /^(\d{3})$/.exec(date)?.[1];
  if (decade) return { from: dayOf(Number(decade) * 10, 0, 1), to: dayOf(Number(decade) * 10 + 10, 0, 1) };
  return null;
}

/** The days that a value means; null for what stands nowhere: durations, what is repeated, "récemment". */
export function stretchOf({ type, value }: Pick<Time, "type" | "value">): Stretch | null {
  if (type === "duration" || type === "set") return null;
  const [from = "", to] = value.split("/");
  const begin = plainStretch(from);
  const end = to === undefined ? begin : plainStretch(to);
  return begin && end ? { from: begin.from, to: Math.max(end.to, begin.to) } : null;
}

/** Where a stretch is drawn as a point. */
export const middleOf = ({ from, to }: Stretch): number => (from + Math.max(from, to - 1)) / 2;

export interface Moments {
  /** What has its place in time, in the order of time. */
  dated: { mark: MarkOf<"time">; stretch: Stretch }[];
  /** How long or how often. */
  lengths: MarkOf<"time">[];
  /** What the words leave open. */
  vague: MarkOf<"time">[];
}

export function momentsOf(reading: Reading): Moments {
  const moments: Moments = { dated: [], lengths: [], vague: [] };
  for (const mark of reading.marks) {
    if (mark.layer !== "time") continue;
    const stretch = stretchOf(mark.finding);
    if (stretch) moments.dated.push({ mark, stretch });
    else if (mark.finding.type === "duration" || mark.finding.type === "set") moments.lengths.push(mark);
    else moments.vague.push(mark);
  }
  moments.dated.sort((a, b) => a.stretch.from - b.stretch.from || a.stretch.to - b.stretch.to || a.mark.id - b.mark.id);
  return moments;
}

/** The article's day as days since 1970. */
export function dayNumber(day: string): number | null {
  return plainStretch(day)?.from ?? null;
}

/**
 * Where a day stands beside `origin`, from minus to plus without end: the further from the article's own day, the narrower the scale, so
 * that yesterday and fifty years ago find room on one line.
 */
export function place(day: number, origin: number): number {
  const distance = day - origin;
  return Math.sign(distance) * Math.log1p(Math.abs(distance));
}
