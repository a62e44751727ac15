// chrono-node on a suite: what it finds in the form of our analysis.

import { fr } from "chrono-node";

const two = (number) => String(number).padStart(2, "0");

/** A point as exact as its words: what chrono only supposes is left out. */
function value(point) {
  const said = (part) => point.isCertain(part);
  const year = String(point.get("year")).padStart(4, "0");
  const day = `${year}-${two(point.get("month"))}-${two(point.get("day"))}`;
  if (said("hour")) return `${day}T${two(point.get("hour"))}:${two(point.get("minute"))}`;
  if (said("day") || said("weekday")) return day;
  if (said("month")) return day.slice(0, 7);
  return said("year") ? year : day;
}

/** Offsets count code points, as the suite's do. */
export function read(cases) {
  const documents = cases.map(({ id, text, reference }) => {
    const points = (end) => [...text.slice(0, end)].length;
    const times = fr.parse(text, new Date(`${reference.slice(0, 10)}T12:00:00`)).map(({ index, text: words, start, end }) => ({
      start: points(index),
      end: points(index + words.length),
      value: end ? `${value(start)}/${value(end)}` : value(start),
    }));
    return { name: id, times };
  });
  return { documents };
}
