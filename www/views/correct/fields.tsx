/** The fields of the form that depend on what the words are. */

import { type Form, speakersIn, unnamedIn, type Who } from "../../corrections/form";
import { timeInWords } from "../../i18n/dates";
import type { Reading } from "../../reading";
import { wordsOf } from "../../reading/words";
import { QUOTATION_KINDS } from "../../state";
import { Choice } from "../choice";
import { useView } from "../context";

interface Props {
  form: Form;
  change: (part: Partial<Form>) => void;
  reading: Reading;
}

export function Fields(props: Props) {
  switch (props.form.layer) {
    case "person":
    case "organisation":
    case "place":
      return <NameField {...props} />;
    case "quotation":
      return <QuotationFields {...props} />;
    case "role":
      return <WhoField {...props} />;
    case "time":
      return <TimeFields {...props} />;
    case "quantity":
      return <QuantityFields {...props} />;
    case "residue":
      return <ResidueFields {...props} />;
    case "source":
      return <SourceFields {...props} />;
  }
}

const entries = <K extends string>(words: Record<K, string>): [K, string][] => Object.entries(words) as [K, string][];

function NameField({ form, change, reading }: Props) {
  const { t } = useView();
  const names = [...reading.entities.values()].filter(({ type }) => type === form.layer).map(({ name }) => name);
  return (
    <label>
      {t.correcting.named}
      <input
        type="text"
        list="known-names"
        value={form.name}
        aria-describedby="named-hint"
        onInput={(event) => change({ name: event.currentTarget.value })}
      />
      <datalist id="known-names">
        {[...new Set(names)].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <span id="named-hint" class="hint">
        {t.correcting.namedHint}
      </span>
    </label>
  );
}

/** Those whom the article names, or speaks of without a name; who is not there must be marked first. */
function WhoField({ form, change, reading }: Props) {
  const { t } = useView();
  const c = t.correcting;
  const holder = form.layer === "role";
  const unnamed = holder ? [] : unnamedIn(form, reading);
  const keyOf = (who: Who): string => (who === "nobody" ? who : "entity" in who ? who.entity : `${who.words.start}-${who.words.end}`);
  const all: [Who, string][] = [
    ["nobody", holder ? c.unnamed : c.nobody],
    ...unnamed.map(({ start, end }): [Who, string] => [
      { words: { start, end } },
      `${wordsOf({ start, end }, reading.text, 60)} (${c.unnamed})`,
    ]),
    ...speakersIn(reading).map(({ id, name, type }): [Who, string] => [{ entity: id }, `${name} (${t.layers[type].toLowerCase()})`]),
  ];
  return (
    <>
      <Choice
        label={holder ? c.holder : c.speaker}
        value={keyOf(form.who)}
        options={all.map(([who, words]) => [keyOf(who), words])}
        onChoose={(chosen) => change({ who: all.find(([who]) => keyOf(who) === chosen)?.[0] ?? "nobody" })}
      />
      <p class="hint">{c.speakerHint}</p>
    </>
  );
}

function QuotationFields(props: Props) {
  const { t } = useView();
  return (
    <>
      <Choice
        label={t.kind}
        value={props.form.quotation}
        options={QUOTATION_KINDS.map((kind) => [kind, t.quotationKind[kind]])}
        onChoose={(quotation) => props.change({ quotation })}
      />
      <WhoField {...props} />
    </>
  );
}

function TimeFields({ form, change }: Props) {
  const { state, t } = useView();
  const c = t.correcting;
  return (
    <>
      <Choice label={c.timeType} value={form.time} options={entries(c.timeTypes)} onChoose={(time) => change({ time })} />
      <label>
        {c.timeValue}
        <input
          type="text"
          value={form.value}
          aria-describedby="time-hint"
          spellcheck={false}
          onInput={(event) => change({ value: event.currentTarget.value })}
        />
        <span id="time-hint" class="hint" role="status">
          {form.value.trim() ? timeInWords({ type: form.time, value: form.value.trim(), mod: form.mod }, state.language) : c.timeHint}
        </span>
      </label>
      <Choice
        label={c.modifier}
        value={form.mod ?? "none"}
        options={[["none", c.noModifier], ...entries(t.time.mod)]}
        onChoose={(mod) => change({ mod: mod === "none" ? null : mod })}
      />
    </>
  );
}

function QuantityFields({ form, change }: Props) {
  const { t } = useView();
  const c = t.correcting;
  return (
    <>
      <Choice
        label={c.bound}
        value={form.bound}
        options={entries(t.bound).map(([bound, words]) => [bound, words || c.exactly])}
        onChoose={(bound) => change({ bound })}
      />
      <label>
        {c.amount}
        <input
          type="text"
          inputMode="decimal"
          value={form.amount}
          aria-describedby="amount-hint"
          onInput={(event) => change({ amount: event.currentTarget.value })}
        />
        <span id="amount-hint" class="hint">
          {c.amountHint}
        </span>
      </label>
      <label>
        {c.unit}
        <input type="text" value={form.unit} placeholder={c.noUnit} onInput={(event) => change({ unit: event.currentTarget.value })} />
      </label>
    </>
  );
}

function ResidueFields({ form, change }: Props) {
  const { t } = useView();
  const kinds = entries(t.residueKind) as [Form["residue"], string][];
  return (
    <>
      <Choice label={t.kind} value={form.residue} options={kinds} onChoose={(residue) => change({ residue })} />
      <label>
        {t.correcting.suggestion}
        <input type="text" value={form.suggestion} onInput={(event) => change({ suggestion: event.currentTarget.value })} />
      </label>
    </>
  );
}

function SourceFields({ form, change, reading }: Props) {
  const { t } = useView();
  return (
    <>
      <NameField form={{ ...form, layer: "organisation" }} change={(part) => change({ ...part, who: "nobody" })} reading={reading} />
      <Choice label={t.part} value={form.source} options={entries(t.sourceRole)} onChoose={(source) => change({ source })} />
    </>
  );
}
