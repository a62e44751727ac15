/** The whole page takes what is dropped or pasted: files, folders, text. */

import { useEffect, useState } from "preact/hooks";
import type { Commands } from "../../commands";
import { fromDrop } from "../../intake/files";
import type { Store } from "../../store";
import { isTyping } from "./keys";

/** Whether something is held over the page. */
export function useDrop(commands: Commands, store: Store): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const take = async (data: DataTransfer): Promise<void> => {
      const { files, text } = await fromDrop(data);
      if (files.length > 0) await commands.add(files);
      else if (text.trim()) await commands.addText(text);
    };
    const onOver = (event: DragEvent): void => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      setOver(true);
    };
    // Leaving an element for another inside the page says where the pointer goes; leaving the window does not.
    const onLeave = (event: DragEvent): void => {
      if (!event.relatedTarget) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void take(event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!event.clipboardData || isTyping(event.target)) return;
      event.preventDefault();
      void take(event.clipboardData);
    };
    addEventListener("dragover", onOver);
    addEventListener("dragleave", onLeave);
    addEventListener("drop", onDrop);
    addEventListener("paste", onPaste);
    return () => {
      removeEventListener("dragover", onOver);
      removeEventListener("dragleave", onLeave);
      removeEventListener("drop", onDrop);
      removeEventListener("paste", onPaste);
    };
  }, [commands, store]);
  return over;
}
