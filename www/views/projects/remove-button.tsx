/** A button that asks in its own place before it deletes. */

import { useState } from "preact/hooks";
import { useView } from "../context";

export function RemoveButton({ label, says, sure, onSure }: { label: string; says: string; sure: string; onSure: () => void }) {
  const { t } = useView();
  const [asking, ask] = useState(false);
  if (!asking) {
    return (
      <button type="button" class="link danger-link" aria-label={says} onClick={() => ask(true)}>
        {label}
      </button>
    );
  }
  return (
    <div class="sure" role="alertdialog" aria-label={sure}>
      <p>{sure}</p>
      <p class="dialog-buttons">
        <button
          type="button"
          class="danger"
          onClick={() => {
            ask(false);
            onSure();
          }}
        >
          {t.keeping.removeYes}
        </button>
        <button type="button" ref={(keep) => keep?.focus()} onClick={() => ask(false)}>
          {t.keeping.keep}
        </button>
      </p>
    </div>
  );
}
