/** One of several, chosen from a list that opens: a label with the browser's own field. */

interface Props<T extends string> {
  label: string;
  value: T;
  /** The values, each with its words. */
  options: readonly (readonly [T, string])[];
  onChoose: (value: T) => void;
  class?: string;
  autofocus?: boolean;
}

export function Choice<T extends string>({ label, value, options, onChoose, class: name, autofocus }: Props<T>) {
  return (
    <label class={name}>
      {label}{" "}
      <select value={value} autofocus={autofocus} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
