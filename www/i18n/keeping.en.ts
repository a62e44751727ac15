/** The words for projects and how they are kept, in English. */

import type { keeping as french } from "./keeping.fr";
import { pluralIn } from "./plural";

const plural = pluralIn("en");

export const keeping: typeof french = {
  project: "Project:",
  projects: "Projects",
  openProject: "Open a project…",
  untitled: "Untitled",
  newName: (day) => `Project of ${new Intl.DateTimeFormat("en", { dateStyle: "long" }).format(day)}`,
  opening: "Opening the project…",
  saved: "saved",
  saving: "saving…",
  failed: "not saved",
  savedLong: "Everything is saved in this browser, on this computer.",
  savingLong: "Saving…",
  nothingYet: "What you drop is saved at once, in this browser, on this computer.",
  retry: "Try again",
  name: "Name of the project",
  saveFile: "Save as a file",
  savingFile: "Preparing the file…",
  openFile: "Open a project file…",
  fileHint: "The file holds the articles, their dates and your corrections; dropping it on the page opens it too.",
  begin: "New project",
  others: "Other projects on this computer",
  noOthers: "There is no other project.",
  open: "Open",
  openThis: (name) => `Open ${name}`,
  remove: "Delete",
  removeThis: (name) => `Delete ${name}`,
  removeSure: (name, n) => `Delete “${name}” and ${plural(n, "article", "articles")}? This cannot be taken back.`,
  removeYes: "Delete for good",
  keep: "Keep",
  removeEverything: "Erase everything from this browser",
  removeEverythingSure: "Erase all projects, the lexicon and the settings that this page kept here?",
  removeAllHeading: "Remove all",
  removeAllSure: (articles, corrections) =>
    `Delete this project: ${plural(articles, "article", "articles")} and ${plural(corrections, "correction", "corrections")}? This cannot be taken back.`,
  articles: (n) => plural(n, "article", "articles"),
  changed: (day) => `changed on ${day}`,
  used: (megabytes) => `This page takes ${megabytes} MB in this browser.`,
  persisted: "The browser has promised to erase nothing by itself.",
  notPersisted: "The browser may erase these data if it runs out of room: a project file keeps your work safe.",
  gone: "This project is no more: it was deleted in another window.",
  notAProject: (file) => `${file} is no Guillemet project. A project is saved from “Projects”.`,
  nothingLeft: (file) => `${file} is damaged: no article can be read from it. Take an older copy, or drop the articles again.`,
  newer: (name) => `“${name}” comes from a later version of Guillemet. What this version understands is open; the file is not touched.`,
  damaged: (name, lost) =>
    lost > 0
      ? `The file of “${name}” is damaged: ${plural(lost, "item could not be read", "items could not be read")}. The rest is open; the file is not touched.`
      : `The end of the file of “${name}” is damaged. All that could be read is open; the file is not touched.`,
};
