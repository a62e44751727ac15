/** What the page knows about where its work is kept. */

import type { Trouble } from "../engine/analysis";

/** Names change, numbers do not. */
export interface ProjectName {
  id: number;
  name: string;
}

export type Keeping =
  /** The last project is being opened. */
  | { at: "opening" }
  | { at: "saving" }
  | { at: "saved" }
  /** What is new is in this window only; everything kept before is kept still. */
  | { at: "failed"; trouble: Trouble }
  /** This browser keeps nothing for this page. */
  | { at: "off"; trouble: Trouble };

export const OFF: Trouble = {
  code: "keeping-off",
  fr: "Ce navigateur ne garde rien pour cette page (navigation privée, ou réglage). Enregistrez le projet dans un fichier avant de la fermer.",
  en: "This browser keeps nothing for this page (private window, or a setting). Save the project as a file before you close it.",
};

export const FULL: Trouble = {
  code: "quota",
  fr: "Le navigateur n’a plus de place pour garder la suite. Rien n’est perdu tant que cette fenêtre reste ouverte : enregistrez le projet dans un fichier, ou supprimez un ancien projet, puis réessayez.",
  en: "The browser has no room left to keep the rest. Nothing is lost while this window stays open: save the project as a file, or delete an old project, then try again.",
};

export const GONE: Trouble = {
  code: "project-gone",
  fr: "Ce projet a été supprimé dans une autre fenêtre. Ce que vous voyez n’est plus gardé : enregistrez-le dans un fichier si vous y tenez.",
  en: "This project was deleted in another window. What you see is no longer kept: save it as a file if you need it.",
};

export const REFUSED: Trouble = {
  code: "keeping-failed",
  fr: "Le navigateur n’a pas pu garder la suite. Rien n’est perdu tant que cette fenêtre reste ouverte : réessayez, ou enregistrez le projet dans un fichier.",
  en: "The browser could not keep the rest. Nothing is lost while this window stays open: try again, or save the project as a file.",
};

/** Why something was not kept. */
export function keepingTrouble(thrown: unknown): Trouble {
  return thrown instanceof DOMException && thrown.name === "QuotaExceededError" ? FULL : REFUSED;
}
