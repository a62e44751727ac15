/** What belongs to the person at this computer rather than to a project. Read at once, before anything is drawn, so no theme flashes up. */

import { USAGES, type Usage } from "../engine/protocol";
import type { Language, State, Theme } from "../state";

const KEY = "guillemet";

export interface Settings {
  language: Language;
  theme: Theme;
  usage: Usage;
  singleKeys: boolean;
  /** The project and the article that were open last. */
  project: number | null;
  open: number | null;
}

/** A window knows what it showed itself; a new one goes by what any showed last. */
function stores(): Storage[] {
  try {
    return [sessionStorage, localStorage];
  } catch {
    // Some browsers forbid both to a page that was opened from disk.
    return [];
  }
}

/** What was kept, as far as it makes sense. */
export function readSettings(): Partial<Settings> {
  for (const store of stores()) {
    try {
      const value = JSON.parse(store.getItem(KEY) ?? "") as Record<string, unknown>;
      return {
        ...((value.language === "fr" || value.language === "en") && { language: value.language }),
        ...((value.theme === "light" || value.theme === "dark") && { theme: value.theme }),
        ...(USAGES.includes(value.usage as Usage) && { usage: value.usage as Usage }),
        ...(typeof value.singleKeys === "boolean" && { singleKeys: value.singleKeys }),
        ...(typeof value.project === "number" && { project: value.project }),
        ...(typeof value.open === "number" && { open: value.open }),
      };
    } catch {
      // Nothing kept, or nothing that can be read: the next one may know.
    }
  }
  return {};
}

export function writeSettings({ language, theme, usage, singleKeys, project, open }: State): void {
  const settings: Settings = { language, theme, usage, singleKeys, project: project?.id ?? null, open };
  for (const store of stores()) {
    try {
      store.setItem(KEY, JSON.stringify(settings));
    } catch {
      // A full store keeps what it had.
    }
  }
}

export function forgetSettings(): void {
  for (const store of stores()) store.removeItem(KEY);
}
