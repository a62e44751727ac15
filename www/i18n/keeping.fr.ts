/** The words for projects and how they are kept, in French. */

import { pluralIn } from "./plural";

const plural = pluralIn("fr");

export const keeping = {
  project: "Projet :",
  projects: "Projets",
  openProject: "Ouvrir un projet…",
  untitled: "Sans titre",
  newName: (day: Date) => `Projet du ${new Intl.DateTimeFormat("fr", { dateStyle: "long" }).format(day)}`,
  opening: "Ouverture du projet…",
  saved: "enregistré",
  saving: "enregistrement…",
  failed: "pas enregistré",
  savedLong: "Tout est enregistré dans ce navigateur, sur cet ordinateur.",
  savingLong: "Enregistrement en cours…",
  nothingYet: "Ce que vous déposez est enregistré aussitôt, dans ce navigateur, sur cet ordinateur.",
  retry: "Réessayer",
  name: "Nom du projet",
  saveFile: "Enregistrer dans un fichier",
  savingFile: "Préparation du fichier…",
  openFile: "Ouvrir un fichier de projet…",
  fileHint: "Le fichier contient les articles, leurs dates et vos corrections ; il s’ouvre aussi en le déposant sur la page.",
  begin: "Nouveau projet",
  others: "Autres projets sur cet ordinateur",
  noOthers: "Il n’y a pas d’autre projet.",
  open: "Ouvrir",
  openThis: (name: string) => `Ouvrir ${name}`,
  remove: "Supprimer",
  removeThis: (name: string) => `Supprimer ${name}`,
  removeSure: (name: string, n: number) =>
    `Supprimer « ${name} » et ${plural(n, "article", "articles")} ? On ne pourra pas revenir en arrière.`,
  removeYes: "Supprimer pour de bon",
  keep: "Garder",
  removeEverything: "Tout effacer de ce navigateur",
  removeEverythingSure: "Effacer tous les projets, le lexique et les réglages que cette page a gardés ici ?",
  removeAllHeading: "Tout retirer",
  removeAllSure: (articles: number, corrections: number) =>
    `Supprimer ce projet : ${plural(articles, "article", "articles")} et ${plural(corrections, "correction", "corrections")} ? On ne pourra pas revenir en arrière.`,
  articles: (n: number) => plural(n, "article", "articles"),
  changed: (day: string) => `modifié le ${day}`,
  used: (megabytes: string) => `Cette page occupe ${megabytes} Mo dans ce navigateur.`,
  persisted: "Le navigateur a promis de ne rien effacer de lui-même.",
  notPersisted: "Le navigateur peut effacer ces données s’il manque de place : un fichier de projet met votre travail à l’abri.",
  gone: "Ce projet n’existe plus : il a été supprimé dans une autre fenêtre.",
  notAProject: (file: string) => `${file} n’est pas un projet de Guillemet. Un projet s’enregistre depuis « Projets ».`,
  nothingLeft: (file: string) =>
    `${file} est abîmé : aucun article ne peut en être lu. Reprenez une copie plus ancienne, ou déposez les articles à nouveau.`,
  newer: (name: string) =>
    `« ${name} » vient d’une version plus récente de Guillemet. Ce que cette version comprend est ouvert ; le fichier n’est pas touché.`,
  damaged: (name: string, lost: number) =>
    lost > 0
      ? `Le fichier de « ${name} » est abîmé : ${plural(lost, "élément n’a pas pu être lu", "éléments n’ont pas pu être lus")}. Le reste est ouvert ; le fichier n’est pas touché.`
      : `La fin du fichier de « ${name} » est abîmée. Tout ce qui a pu être lu est ouvert ; le fichier n’est pas touché.`,
};
