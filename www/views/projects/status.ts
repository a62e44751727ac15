/** Whether the work is kept, in a word. */

import type { Catalogue } from "../../i18n";
import type { Keeping } from "../../keeping/keeping";

export function statusOf({ at }: Keeping, t: Catalogue): string {
  switch (at) {
    case "opening":
      return "";
    case "saving":
      return t.keeping.saving;
    case "saved":
      return t.keeping.saved;
    case "failed":
    case "off":
      return t.keeping.failed;
  }
}
