/** The end of a form that corrects: save, or leave all as it is. */

import { useView } from "../context";

export function FormEnd() {
  const { t, dispatch } = useView();
  return (
    <p class="dialog-buttons">
      <button type="submit" class="main">
        {t.correcting.save}
      </button>
      <button type="button" onClick={() => dispatch({ type: "dialog", dialog: null })}>
        {t.cancel}
      </button>
    </p>
  );
}
