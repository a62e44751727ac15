/** Reads a project file of any version, and what can be saved of a damaged one. */

import { articleOf, correctionOf, type Fields, isFields, rowOf } from "./check";
import { fromDraft, isDraft } from "./draft";
import { type FiledProject, type Opened, type Refusal, VERSION } from "./format";
import { rescue } from "./rescue";

export function readProject(text: string): Opened | Refusal {
  const parsed = parse(text);
  const broken = parsed === undefined;
  const whole = broken ? rescue(text) : parsed;
  if (!isFields(whole)) return broken && looksLikeProject(text) ? "nothing-left" : "not-a-project";
  const filed = isDraft(whole) ? fromDraft(whole) : whole.project;
  if (!isFields(filed)) return "not-a-project";
  const { project, lost } = checked(filed);
  // An empty project is one; a damaged one of which nothing is left is none.
  if ((broken || lost > 0) && project.articles.length === 0) return "nothing-left";
  return { project, lost, broken, newer: typeof filed.version === "number" && filed.version > VERSION };
}

/** Whether a file means to be a project, by its first lines. */
export const looksLikeProject = (text: string): boolean => /^\s*\{\s*"format":\s*"guillemet(\/\d+",\s*"project"|-project\/)/.test(text);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What has the right shape; the rest is counted. Numbers stand once, and what corrects an article that is lost is lost with it. */
function checked(filed: Fields): { project: FiledProject; lost: number } {
  let lost = 0;
  function all<T>(list: unknown, check: (value: unknown) => T | null, known: (value: T) => boolean): T[] {
    const taken: T[] = [];
    for (const value of Array.isArray(list) ? list : []) {
      const each = check(value);
      if (each !== null && known(each)) taken.push(each);
      else lost++;
    }
    return taken;
  }
  const once = <T>(keyOf: (value: T) => unknown): ((value: T) => boolean) => {
    const seen = new Set<unknown>();
    return (value) => !seen.has(keyOf(value)) && seen.add(keyOf(value)) !== undefined;
  };
  const articles = all(
    filed.articles,
    articleOf,
    once(({ id }) => id),
  );
  const ids = new Set<number | null>(articles.map(({ id }) => id)).add(null);
  const metadata = all(filed.metadata, rowOf, () => true);
  const isNew = once<{ id: string }>(({ id }) => id);
  const corrections = all(filed.corrections, correctionOf, (each) => ids.has(each.article) && isNew(each));
  const name = typeof filed.name === "string" ? filed.name : "";
  return { project: { name, metadata, articles, corrections }, lost };
}
