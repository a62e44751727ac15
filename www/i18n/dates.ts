/** TIMEX3 values in words. */

import type { Time } from "../engine/analysis";
import type { Language } from "../state";
import { type Catalogue, catalogue } from "./index";
import { pluralIn } from "./plural";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Formats by language and shape: making one takes longer than a hundred uses. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  formats.set(key, known);
  return known.format(date);
}

/** A day spelt out: `2021-12-22` gives « 22 décembre 2021 ». What is no day comes back as it is. */
export function dayInWords(day: string, language: Language): string {
  if (!DAY.test(day)) return day;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return format(date, language, { dateStyle: "long" });
}

function monthInWords(year: string, month: string, language: Language): string {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, 1));
  if (Number.isNaN(date.getTime())) return `${year}-${month}`;
  return format(date, language, { month: "long", year: "numeric" });
}

function durationInWords(value: string, t: Catalogue, language: Language): string | null {
  const [, days = "", clock = ""] = /^P([^T]*)(?:T(.*))?$/.exec(value) ?? [];
  const parts = [
    ...days.matchAll(/([\d.,X]+)([YMWD])/g),
    ...[...clock.matchAll(/([\d.,X]+)([HMS])/g)].map((m) => [m[0], m[1], m[2] === "M" ? "MIN" : m[2]]),
  ];
  const words = parts.map(([, number = "", unit = ""]) => {
    const count = Number(number.replace(",", "."));
    const [one, many] = t.time.units[unit] ?? [unit, unit];
    if (Number.isNaN(count)) return many;
    return pluralIn(language)(count, one, many);
  });
  return words.length > 0 ? words.join(" ") : null;
}

function plainValue(value: string, t: Catalogue, language: Language): string {
  if (value === "PAST_REF" || value === "PRESENT_REF" || value === "FUTURE_REF") return t.time[value];
  if (value.startsWith("P")) return durationInWords(value, t, language) ?? value;
  const [date = "", clock] = value.split("T");
  if (clock !== undefined) {
    const at = t.time.part[clock] ?? clock;
    return date ? `${plainValue(date, t, language)}, ${at}` : at;
  }
  if (DAY.test(date)) return dayInWords(date, language);
  const month = /^(\d{4})-(\d{2})$/.exec(date);
  if (month) return monthInWords(month[1] ?? "", month[2] ?? "", language);
  const week = /^(\d{4})-W(\d{2})$/.exec(date);
  if (week) return t.time.week(Number(week[2]), week[1] ?? "");
  if (date === "XXXX-XX-XX") return t.time.noSuchDay;
  const yearless = /^XXXX-(?:(\d{2})|(SP|SU|FA|WI))$/.exec(date);
  if (yearless) {
    const [, number, name] = yearless;
    const words = name ? t.time.season[name] : format(new Date(Date.UTC(2000, Number(number) - 1, 1)), language, { month: "long" });
    return `${words}, ${t.time.unknownYear}`;
  }
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(date);
  if (season) return `${t.time.season[season[2] ?? ""]} ${season[1]}`;
  return date;
}

/** The value of a time in words. */
export function timeInWords(time: Pick<Time, "type" | "value" | "mod">, language: Language): string {
  const t = catalogue(language);
  const [from = "", to] = time.value.split("/");
  const value =
    to === undefined ? plainValue(from, t, language) : t.time.interval(plainValue(from, t, language), plainValue(to, t, language));
  const words = time.mod ? `${t.time.mod[time.mod]} ${value}` : value;
  return time.type === "set" ? `${words} (${t.time.every})` : words;
}
