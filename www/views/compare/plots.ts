/** The plotting script, fetched once, when something is to be drawn. A classic script of the page's own folder: it works from a disk too. */

import { useEffect, useState } from "preact/hooks";
import type { Plots } from "../../plots";

const there = (): Plots | undefined => (globalThis as { guillemetPlots?: Plots }).guillemetPlots;

let loading: Promise<Plots> | null = null;

function load(): Promise<Plots> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "plots.js";
    script.onload = () => {
      const plots = there();
      if (plots) resolve(plots);
      else reject(new Error("plots.js brought no plots"));
    };
    script.onerror = () => reject(new Error("plots.js is missing"));
    document.head.append(script);
  });
  return loading;
}

/** The plotting parts; undefined while they come, null where they cannot be had. */
export function usePlots(): Plots | null | undefined {
  const [plots, set] = useState<Plots | null | undefined>(there);
  useEffect(() => {
    if (plots === undefined) load().then(set, () => set(null));
  }, [plots]);
  return plots;
}
