/** A real file input behind a button of the page's own look. */

import { useRef } from "preact/hooks";

interface Props {
  label: string;
  /** The endings and types offered; all files where it is left out. */
  accept?: string;
  /** Whether several files may be chosen, or a folder with all that is in it. */
  many?: "files" | "folder";
  /** Whether this is the first thing to do. */
  main?: boolean;
  onChoose: (files: FileList) => void;
}

export function FileButton({ label, accept, many, main = false, onChoose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const choose = (input: HTMLInputElement): void => {
    if (input.files) onChoose(input.files);
    // Emptied, so that choosing the same file again is a change.
    input.value = "";
  };
  return (
    <>
      <button type="button" class={main ? "main" : undefined} onClick={() => field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        type="file"
        accept={accept}
        multiple={many === "files"}
        {...(many === "folder" && { webkitdirectory: true })}
        class="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => choose(event.currentTarget)}
      />
    </>
  );
}
