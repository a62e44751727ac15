/** Turns the reading column from the original to the repaired copy and back. */

import { useView } from "../context";

export function CopySwitch() {
  const { state, t, dispatch } = useView();
  return (
    <button
      type="button"
      role="switch"
      class="copy-switch"
      aria-checked={state.repaired}
      title={t.copyHint}
      onClick={() => {
        dispatch({ type: "panel-raised", raised: false });
        dispatch({ type: "copy-switched" });
      }}
    >
      {t.copy}
    </button>
  );
}
