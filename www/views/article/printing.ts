/** Whether the page is being printed: then the whole text is drawn, and notes stand below it. */

import { useEffect, useState } from "preact/hooks";

export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = matchMedia("print");
    const onPaper = (): void => setPrinting(paper.matches);
    const before = (): void => setPrinting(true);
    const after = (): void => setPrinting(false);
    paper.addEventListener("change", onPaper);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      paper.removeEventListener("change", onPaper);
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}
