/** One of several, chosen from a list that opens: the browser's own field. */

/** The values of a field, each with its words. */
export type Values<T extends string> = readonly (readonly [T, string])[];

export function Options({ values }: { values: Values<string> }) {
  return values.map(([value, words]) => (
    <option key={value} value={value}>
      {words}
    </option>
  ));
}

interface Props<T extends string> {
  label: string;
  value: T;
  options: Values<T>;
  onChoose: (value: T) => void;
  class?: string;
  autofocus?: boolean;
}

/** The field with its label around it. */
export function Choice<T extends string>({ label, value, options, onChoose, class: name, autofocus }: Props<T>) {
  return (
    <label class={name}>
      {label}{" "}
      <select value={value} autofocus={autofocus} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        <Options values={options} />
      </select>
    </label>
  );
}
