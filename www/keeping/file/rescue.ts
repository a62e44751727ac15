/** What is left of a damaged project file. It is written a line an article and a line a correction, so every whole line can still be read. */

/** The lists under `project`, whose items stand a line each. */
const LISTS = ["metadata", "articles", "corrections"] as const;

/** A project made of the lines that can be read, in the form of a whole file; null where there is no such list. */
export function rescue(text: string): { project: Record<string, unknown> } | null {
  const project: Record<string, unknown> = {};
  let list: unknown[] | null = null;
  let found = false;
  for (const line of text.split(/\r?\n/)) {
    const opened = LISTS.find((name) => line.startsWith(`"${name}": [`));
    if (opened) {
      list = [];
      project[opened] = list;
      found = true;
    } else if (list && /^\]/.test(line)) list = null;
    else if (list) list.push(parsed(line));
    else {
      const field = /^"(name|version)": (.*?),?$/.exec(line);
      if (field) project[field[1] ?? ""] = parsed(field[2] ?? "");
    }
  }
  return found ? { project } : null;
}

/** A line that cannot be read stands as nothing, so that it is counted as lost. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line.replace(/,\s*$/, ""));
  } catch {
    return null;
  }
}
