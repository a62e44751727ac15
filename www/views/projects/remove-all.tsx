/** Asks before the user's own work is deleted. */

import { useView } from "../context";
import { Modal } from "../dialogs/modal";

export function RemoveAll() {
  const { state, t, dispatch, commands } = useView();
  const k = t.keeping;
  const close = (): void => dispatch({ type: "dialog", dialog: null });
  return (
    <Modal heading={k.removeAllHeading}>
      <p>{k.removeAllSure(state.articles.length, state.history.done.length)}</p>
      <p class="dialog-buttons">
        <button
          type="button"
          class="danger"
          onClick={() => {
            close();
            void commands.keeping.removeAll();
          }}
        >
          {k.removeYes}
        </button>
        <button type="button" autofocus onClick={close}>
          {k.keep}
        </button>
      </p>
    </Modal>
  );
}
