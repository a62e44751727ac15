/** What lies over the page for a moment. */

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useView } from "../context";
import "./dialogs.css";

/** A modal of the browser's own: it keeps the focus, closes on Escape and gives the focus back. */
export function Modal({ heading, children }: { heading: string; children: ComponentChildren }) {
  const { t, dispatch } = useView();
  const dialog = useRef<HTMLDialogElement>(null);
  // At once: a key pressed right after would go to the page below.
  useLayoutEffect(() => {
    const from = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      // The page below takes no focus while it is shown.
      shown?.close();
      // The text stays where it is.
      if (from instanceof HTMLElement) from.focus({ preventScroll: true });
      // What was done may have taken away where the focus came from; then it goes to where the deed is told.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          (document.getElementById("why") ?? document.getElementById("article"))?.focus({ preventScroll: true });
      });
    };
  }, []);
  // The browser tells of a close a moment after it: by then a key may have opened another dialog.
  const close = (): void => {
    if (dialog.current) dispatch({ type: "dialog", dialog: null });
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="dialog-heading" onCancel={close} onClose={close} closedby="any">
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id="dialog-heading">{heading}</h2>
          <button type="button" class="quiet icon" aria-label={t.close} onClick={close}>
            ×
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
