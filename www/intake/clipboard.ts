/** Puts a text into the clipboard. */

/** Opened from disk some browsers know no clipboard but the one that a selected field gives. */
function copyByField(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  // Inside an open dialog nothing outside it can be selected; there is none where this is asked.
  const from = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (from instanceof HTMLElement) from.focus();
  return done;
}

/** Whether the text was taken. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByField(text);
  }
}
