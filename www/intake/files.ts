/** Files as they come in: by drop, by choice, from folders. */

export interface Incoming {
  /** With its folders, `folder/article.txt`. */
  name: string;
  file: Blob;
}

/** Files that systems leave in folders, of no interest to a reader. */
const isHidden = (name: string): boolean => /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/.test(name);

const inOrder = (files: Incoming[]): Incoming[] =>
  files.filter((file) => !isHidden(file.name)).sort((a, b) => a.name.localeCompare(b.name, "fr", { numeric: true }));

/** What an <input type=file> holds; a folder input tells the path. */
export function fromInput(list: FileList): Incoming[] {
  return inOrder([...list].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

/** All entries of a folder: the browser hands them out in portions until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

async function walk(entry: FileSystemEntry, found: Incoming[]): Promise<void> {
  const name = entry.fullPath.replace(/^\//, "");
  if (isHidden(name)) return;
  try {
    if (entry.isFile) found.push({ name, file: await fileOf(entry as FileSystemFileEntry) });
    if (entry.isDirectory) for (const child of await entriesOf(entry as FileSystemDirectoryEntry)) await walk(child, found);
  } catch {
    // What cannot be opened stands in the list like the others, and reading it says why it failed.
    found.push({ name, file: unreadable() });
  }
}

/** A Blob whose bytes cannot be had. */
function unreadable(): Blob {
  const blob = new Blob();
  Object.defineProperty(blob, "arrayBuffer", { value: () => Promise.reject(new Error("unreadable")) });
  return blob;
}

/** Files, folders or text of a drop. The list of items is empty once the event is over, so it is read before anything is awaited. */
export async function fromDrop(data: DataTransfer): Promise<{ files: Incoming[]; text: string }> {
  const text = data.getData("text/plain");
  const items = [...data.items].filter((item) => item.kind === "file");
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: Incoming[] = [];
  for (const { entry, file } of entries) {
    if (entry) await walk(entry, found);
    else if (file) found.push({ name: file.name, file });
  }
  return { files: inOrder(found), text };
}
