/** Hands a text to the user as a file; it never leaves the computer. */

export function download(name: string, text: string | Blob, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the Blob by the next turn of its loop; a minute leaves room for a slow one.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
