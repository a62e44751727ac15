/**
 * The projects in the browser's own database. Every change is one transaction over what the database holds at that moment, so two windows
 * on one project cannot undo each other's work: the database puts their changes in order.
 */

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { Correction } from "../corrections/correction";
import type { Entry } from "../corrections/lexicon";
import type { MetadataRow, Trouble } from "../engine/analysis";

export interface ProjectRecord {
  id: number;
  name: string;
  /** When it was last changed, in milliseconds since 1970. */
  changed: number;
  /** Grows with every change, so that a window knows whether another one wrote. */
  revision: number;
  /** The number of the next article; none is given twice. */
  next: number;
  metadata: MetadataRow[];
}

export interface ArticleRecord {
  project: number;
  id: number;
  name: string;
  /** Null where the file could not be read, or was refused unread; `trouble` says why. */
  bytes: ArrayBuffer | null;
  trouble: Trouble | null;
}

export interface CorrectionRecord {
  project: number;
  /** The place in the order of all corrections. The database gives it. */
  n: number;
  undone: boolean;
  correction: Correction;
}

interface Schema extends DBSchema {
  projects: { key: number; value: ProjectRecord };
  articles: { key: [number, number]; value: ArticleRecord };
  corrections: { key: number; value: CorrectionRecord; indexes: { project: number } };
  lexicon: { key: string; value: Entry };
}

export type Database = IDBPDatabase<Schema>;

/** The database's name and version, for this page only. */
const NAME = "guillemet";
const VERSION = 1;

const ALL = ["projects", "articles", "corrections"] as const;
type Transaction = IDBPTransaction<Schema, typeof ALL, "readwrite">;

/** `onBlocking` is called when another window wants to delete or renew the database. */
export function openDatabase(onBlocking: () => void): Promise<Database> {
  return openDB<Schema>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore("projects", { keyPath: "id", autoIncrement: true });
      db.createObjectStore("articles", { keyPath: ["project", "id"] });
      db.createObjectStore("corrections", { keyPath: "n", autoIncrement: true }).createIndex("project", "project");
      db.createObjectStore("lexicon");
    },
    blocking: onBlocking,
  });
}

const articlesOf = (project: number): IDBKeyRange =>
  IDBKeyRange.bound([project, Number.NEGATIVE_INFINITY], [project, Number.POSITIVE_INFINITY]);

export interface ProjectSummary extends ProjectRecord {
  articles: number;
}

/** All projects, the last changed first. */
export async function listProjects(db: Database): Promise<ProjectSummary[]> {
  const transaction = db.transaction(["projects", "articles"]);
  const records = await transaction.objectStore("projects").getAll();
  const projects = await Promise.all(
    records.map(async (each) => ({ ...each, articles: await transaction.objectStore("articles").count(articlesOf(each.id)) })),
  );
  return projects.sort((a, b) => b.changed - a.changed);
}

export async function createProject(db: Database, name: string): Promise<ProjectRecord> {
  const record = { name, changed: Date.now(), revision: 0, next: 1, metadata: [] };
  const id = await db.add("projects", record as unknown as ProjectRecord);
  return { ...record, id };
}

/** The numbers of articles to come: the first of `count`. Null where the project is gone. */
export async function reserve(db: Database, project: number, count: number): Promise<number | null> {
  const transaction = db.transaction("projects", "readwrite");
  const record = await transaction.store.get(project);
  if (record) await transaction.store.put({ ...record, next: record.next + count });
  await transaction.done;
  return record?.next ?? null;
}

export interface Loaded {
  record: ProjectRecord;
  /** The numbers of all articles. */
  ids: number[];
  /** The articles that were not known yet. */
  articles: ArticleRecord[];
  corrections: CorrectionRecord[];
}

/** A project as it is kept; articles in `known` are not fetched again. */
export async function loadProject(db: Database, project: number, known: ReadonlySet<number> = new Set()): Promise<Loaded | null> {
  const transaction = db.transaction(ALL);
  const articles = transaction.objectStore("articles");
  const record = await transaction.objectStore("projects").get(project);
  if (!record) return null;
  const corrections = await transaction.objectStore("corrections").index("project").getAll(project);
  if (known.size === 0) {
    const all = await articles.getAll(articlesOf(project));
    return { record, corrections, articles: all, ids: all.map(({ id }) => id) };
  }
  const ids = (await articles.getAllKeys(articlesOf(project))).map(([, id]) => id);
  const fetched = await Promise.all(ids.filter((id) => !known.has(id)).map((id) => articles.get([project, id])));
  return { record, corrections, ids, articles: fetched.filter((each) => each !== undefined) };
}

export interface Change {
  name?: string;
  metadata?: readonly MetadataRow[];
  articles?: readonly Omit<ArticleRecord, "project">[];
  /** New corrections in the order made. */
  added?: readonly Omit<CorrectionRecord, "n" | "project">[];
  /** Corrections that were taken back or done again. */
  turned?: readonly { n: number; undone: boolean }[];
  /** Corrections that can never be done again. */
  dropped?: readonly number[];
}

export interface Written {
  /** The project's revisions before and after. */
  before: number;
  after: number;
  /** The places of the corrections added. */
  places: number[];
}

/** Writes a change, all of it or nothing. Null where the project is gone. */
export async function writeChange(db: Database, project: number, change: Change): Promise<Written | null> {
  const transaction = db.transaction(ALL, "readwrite");
  try {
    const written = await write(transaction, project, change);
    await transaction.done;
    return written;
  } catch (thrown) {
    // What failed decides; that the transaction ended without it is no second failure.
    transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // It was ended already.
    }
    throw transaction.error ?? thrown;
  }
}

async function write(transaction: Transaction, project: number, change: Change): Promise<Written | null> {
  const projects = transaction.objectStore("projects");
  const corrections = transaction.objectStore("corrections");
  const record = await projects.get(project);
  if (!record) return null;
  for (const article of change.articles ?? []) await transaction.objectStore("articles").put({ ...article, project });
  const places: number[] = [];
  for (const each of change.added ?? []) places.push(await corrections.add({ ...each, project } as CorrectionRecord));
  for (const { n, undone } of change.turned ?? []) {
    const known = await corrections.get(n);
    if (known) await corrections.put({ ...known, undone });
  }
  for (const n of change.dropped ?? []) await corrections.delete(n);
  const rows = new Map(record.metadata.map((row) => [row.file, row]));
  for (const row of change.metadata ?? []) rows.set(row.file, row);
  const after = record.revision + 1;
  const next = Math.max(record.next, ...(change.articles ?? []).map(({ id }) => id + 1));
  await projects.put({
    ...record,
    name: change.name ?? record.name,
    metadata: [...rows.values()],
    changed: Date.now(),
    revision: after,
    next,
  });
  return { before: record.revision, after, places };
}

/** Deletes all that a project holds. */
export async function deleteProject(db: Database, project: number): Promise<void> {
  const transaction = db.transaction(ALL, "readwrite");
  const corrections = transaction.objectStore("corrections");
  await transaction.objectStore("projects").delete(project);
  await transaction.objectStore("articles").delete(articlesOf(project));
  for (const n of await corrections.index("project").getAllKeys(project)) await corrections.delete(n);
  await transaction.done;
}

const keyOf = ({ type, name }: Entry): string => `${type} ${name}`;

export const readLexiconStore = (db: Database): Promise<Entry[]> => db.getAll("lexicon");
export const rememberEntry = (db: Database, entry: Entry): Promise<string> => db.put("lexicon", entry, keyOf(entry));
export const forgetEntry = (db: Database, entry: Entry): Promise<void> => db.delete("lexicon", keyOf(entry));
