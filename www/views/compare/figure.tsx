/** A plot above its own table, and both as files. Where the plotting script is missing the table stands alone. */

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Plots } from "../../plots";
import { useView } from "../context";
import { usePlots } from "./plots";
import { type Cell, saveCsv, savePng, saveSvg } from "./save";
import "./figure.css";

export interface Row {
  cells: readonly Cell[];
  /** What a cell shows besides its words, by its column. */
  shown?: Readonly<Record<number, ComponentChildren>>;
  /** What a click on the row's first cell does. */
  open?: () => void;
  mark?: string;
}

interface Props {
  title: string;
  head: readonly string[];
  rows: readonly Row[];
  /** Draws the plot; null where there is nothing to draw. */
  draw: ((plots: Plots) => ComponentChildren) | null;
  /** What a click on a part of the plot does; the part carries the key in `data-open`. The table is the way for other hands. */
  onPoint?: (key: string) => void;
}

const AT_ONCE = 100;

export function Figure({ title, head, rows, draw, onPoint }: Props) {
  const { state, t } = useView();
  const plots = usePlots();
  const svg = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(AT_ONCE);
  useEffect(() => {
    const plot = svg.current;
    const point = (event: MouseEvent): void => {
      const key = (event.target as Element).closest("[data-open]")?.getAttribute("data-open");
      if (key) onPoint?.(key);
    };
    plot?.addEventListener("click", point);
    return () => plot?.removeEventListener("click", point);
  });
  const drawing = (): SVGSVGElement | null => svg.current?.querySelector("svg") ?? null;
  const save = (format: string): void => {
    const drawn = drawing();
    const cells = rows.map((row) => row.cells);
    if (format === "CSV") saveCsv(title, head, cells, state.language);
    else if (drawn && format === "SVG") saveSvg(drawn, title);
    else if (drawn) void savePng(drawn, title);
  };
  const formats = draw && plots ? ["SVG", "PNG", "CSV"] : ["CSV"];
  return (
    <section class="plot-section" aria-label={title}>
      <div class="plot-head">
        <h3>{title}</h3>
        <span class="plot-save">
          {t.compare.save}
          {formats.map((format) => (
            <button type="button" class="link" key={format} aria-label={t.compare.saveAs(format, title)} onClick={() => save(format)}>
              {format}
            </button>
          ))}
        </span>
      </div>
      {draw && plots === null && <p class="hint">{t.compare.plotsFailed}</p>}
      {draw && plots && (
        <div ref={svg} class="plot">
          {draw(plots)}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling region, named as its section is. */}
      <div
        class="plot-table"
        role="region"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        tabIndex={0}
        aria-label={t.compare.tableOf(title)}
      >
        <table>
          <thead>
            <tr>
              {head.map((words) => (
                <th scope="col" key={words}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row, at) => (
              <tr key={at} data-mark={row.mark}>
                {row.cells.map((cell, column) => (
                  <td key={head[column]} class={typeof cell === "number" ? "number" : undefined}>
                    {row.open && column === 0 ? (
                      <button type="button" class="link" title={t.compare.toArticle} onClick={row.open}>
                        {written(cell, state.language)}
                      </button>
                    ) : (
                      (row.shown?.[column] ?? written(cell, state.language))
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most && (
        <button type="button" class="more" onClick={() => setMost(most + AT_ONCE)}>
          {t.more}
        </button>
      )}
    </section>
  );
}

const written = (cell: Cell, language: string): string =>
  typeof cell === "number" ? cell.toLocaleString(language, { maximumFractionDigits: 2 }) : cell;

/** Words cut to what a plot has room for. */
export const short = (words: string, most: number): string => (words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`);
