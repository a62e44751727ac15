/** The layers of an article: each switch looks like its marks, so it is the legend too. */

import type { Reading } from "../../reading";
import { LAYERS } from "../../reading/layers";
import { useView } from "../context";
import "./layers.css";

export function Layers({ reading }: { reading: Reading }) {
  const { state, t, dispatch } = useView();
  const present = LAYERS.filter((layer) => reading.marks.some((mark) => mark.layer === layer));
  return (
    <fieldset class="layers">
      <legend class="visually-hidden">{t.layersHeading}</legend>
      {present.map((layer) => (
        <button
          type="button"
          key={layer}
          class="layer"
          aria-pressed={!state.hidden.has(layer)}
          onClick={() => dispatch({ type: "layer-switched", layer })}
        >
          <span class="layer-sign" data-layer={layer}>
            {t.layers[layer]}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
