// Corrections laid over what the analyzer found, their history, and what they become.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { corrected } = await load("www/corrections/apply.ts");
const { EMPTY, added, undone, redone, effective, concerning } = await load("www/corrections/history.ts");
const { lexiconOf } = await load("www/corrections/lexicon.ts");
const { readLexicon, writeLexicon } = await load("www/corrections/lexicon-file.ts");
const { countsByRule, writeCounts } = await load("www/corrections/rules.ts");
const { correctedAnalysis } = await load("www/corrections/analysis.ts");
const { correctedComparison } = await load("www/corrections/comparison.ts");
const { writeProject } = await load("www/keeping/file/write.ts");
const { readProject } = await load("www/keeping/file/read.ts");

const TEXT = "« Le pont tiendra », a dit Odile Marchetti. Marchetti habite Valmorin. La Gazette de Valmorin compte 40 ouvriers. Odile rit.";

const at = (words, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const by = (rule) => ({ rule, certainty: "stated" });

/** What an analyzer may have found in the text. */
function found() {
  const full = at("Odile Marchetti");
  const short = at("Marchetti", full.end);
  return {
    id: "d1",
    name: "pont.txt",
    characters: TEXT.length,
    language: "fr",
    date: null,
    title: null,
    warnings: [],
    blocks: [{ start: 0, end: TEXT.length, kind: "body", ...by("block.body") }],
    sentences: [],
    mentions: [
      { ...full, type: "person", entity: "e1", ...by("name.person") },
      { ...short, type: "person", entity: "e1", ...by("name.person") },
      { ...at("Valmorin"), type: "place", entity: "e2", ...by("name.place") },
      { ...at("La Gazette de Valmorin"), type: "organisation", entity: "e3", ...by("name.medium") },
    ],
    roles: [],
    quotations: [
      { ...at("Le pont tiendra"), kind: "direct", speaker: { ...full, entity: "e1" }, cue: null, via: null, ...by("quotation.marks") },
    ],
    times: [],
    quantities: [{ ...at("40 ouvriers"), value: 40, bound: "=", unit: "ouvrier", ...by("quantity.count") }],
    sources: [],
    residues: [],
    entities: [
      { id: "e1", type: "person", name: "Odile Marchetti", variants: ["Odile Marchetti", "Marchetti"], gender: "f", country: null },
      { id: "e2", type: "place", name: "Valmorin", variants: ["Valmorin"], gender: null, country: null },
      { id: "e3", type: "organisation", name: "La Gazette de Valmorin", variants: ["La Gazette de Valmorin"], gender: null, country: null },
    ],
  };
}

let count = 0;
const correction = (edit, article = 1, rule = null) => ({ id: `c${++count}`, at: "2024-01-01T00:00:00.000Z", article, rule, ...edit });
const apply = (...edits) =>
  corrected(
    TEXT,
    found(),
    edits.map((edit) => correction(edit)),
    [],
  );
const words = (spans) => spans.map(({ start, end }) => TEXT.slice(start, end));
const entity = (detail, name) => detail.entities.find((each) => each.name === name);
const person = (name) => ({ type: "person", name });

test("without corrections the findings are the analyzer's own", () => {
  const detail = found();
  assert.equal(corrected(TEXT, detail, [], []), detail);
});

test("what is found stays as it was, whatever is laid over it", () => {
  const detail = found();
  corrected(TEXT, detail, [correction({ do: "refuse", place: { layer: "place", ...at("Valmorin") }, words: "" })], []);
  assert.deepEqual(detail, found());
});

test("accepted, refused", () => {
  const detail = apply(
    { do: "accept", place: { layer: "quantity", ...at("40 ouvriers") }, words: "" },
    { do: "refuse", place: { layer: "place", ...at("Valmorin") }, words: "" },
  );
  assert.equal(detail.quantities[0].review, "accepted");
  assert.deepEqual(words(detail.mentions), ["Odile Marchetti", "Marchetti", "La Gazette de Valmorin"]);
  assert.equal(entity(detail, "Valmorin"), undefined, "an entity without a mention is gone");
});

test("bounds, kind, value and speaker are changed", () => {
  const quotation = at("Le pont tiendra");
  const detail = apply(
    {
      do: "set",
      place: { layer: "quotation", ...quotation },
      ...at("pont tiendra"),
      given: { layer: "quotation", kind: "fragment", speaker: null },
      words: "",
    },
    {
      do: "set",
      place: { layer: "quantity", ...at("40 ouvriers") },
      ...at("40 ouvriers"),
      given: { layer: "quantity", value: "40/50", bound: "~", unit: null },
      words: "",
    },
    {
      do: "set",
      place: { layer: "place", ...at("Valmorin") },
      ...at("Valmorin"),
      given: { layer: "organisation", name: "Valmorin SA" },
      words: "",
    },
  );
  assert.deepEqual(words(detail.quotations), ["pont tiendra"]);
  assert.equal(detail.quotations[0].speaker, null);
  assert.equal(detail.quotations[0].author, "user");
  assert.equal(detail.quantities[0].value, "40/50");
  assert.equal(entity(detail, "Valmorin SA").type, "organisation");
  assert.deepEqual(
    words(detail.mentions),
    ["Odile Marchetti", "Marchetti", "Valmorin", "La Gazette de Valmorin"],
    "in the order of the text",
  );
});

test("words that were not marked are", () => {
  const last = at("Odile", at("ouvriers").end);
  const detail = apply({ do: "set", place: null, ...last, given: { layer: "person", name: "Odile Marchetti" }, words: "" });
  assert.equal(detail.mentions.at(-1).entity, "e1", "the name is that of an entity that is known");
  assert.deepEqual(entity(detail, "Odile Marchetti").variants, ["Odile Marchetti", "Marchetti", "Odile"]);
});

test("people are joined and parted; whoever speaks follows", () => {
  const split = apply({ do: "split", from: person("Odile Marchetti"), forms: ["Marchetti"], as: person("Jean Marchetti") });
  assert.deepEqual(entity(split, "Odile Marchetti").variants, ["Odile Marchetti"]);
  assert.deepEqual(entity(split, "Jean Marchetti").variants, ["Marchetti"]);
  assert.equal(split.quotations[0].speaker.entity, "e1");

  const merged = apply(
    { do: "split", from: person("Odile Marchetti"), forms: ["Odile Marchetti"], as: person("O. M.") },
    { do: "merge", who: [person("O. M."), person("Odile Marchetti")], into: person("Marchetti-Roux") },
  );
  assert.equal(merged.entities.filter(({ type }) => type === "person").length, 1);
  const one = entity(merged, "Marchetti-Roux");
  assert.deepEqual(one.variants, ["Odile Marchetti", "Marchetti"]);
  assert.equal(merged.quotations[0].speaker.entity, one.id);
});

test("words that are no name leave no speaker behind", () => {
  const detail = apply({ do: "unname", layer: "person", words: "Odile Marchetti", always: false });
  assert.deepEqual(words(detail.mentions), ["Marchetti", "Valmorin", "La Gazette de Valmorin"]);
  const all = apply(
    { do: "unname", layer: "person", words: "Odile Marchetti", always: false },
    { do: "unname", layer: "person", words: "Marchetti", always: false },
  );
  assert.equal(all.quotations[0].speaker.entity, null);
});

test("a line becomes the title", () => {
  const detail = apply({ do: "block", start: 0, end: TEXT.length, kind: "title", words: "" });
  assert.equal(detail.blocks[0].kind, "title");
  assert.equal(detail.title, TEXT);
});

test("a correction holds though the finding that it was about is found no more", () => {
  const less = { ...found(), mentions: [], quotations: [], entities: [] };
  const place = { layer: "place", ...at("Valmorin") };
  const detail = corrected(
    TEXT,
    less,
    [
      correction({ do: "refuse", place, words: "" }),
      correction({ do: "accept", place, words: "" }),
      correction({ do: "merge", who: [person("Nobody")], into: person("Else") }),
      correction({ do: "set", place, ...at("Valmorin"), given: { layer: "place", name: "Valmorin-le-Haut" }, words: "" }),
    ],
    [],
  );
  assert.deepEqual(words(detail.mentions), ["Valmorin"]);
  assert.equal(detail.entities.length, 1);
});

test("offsets beyond the text change nothing", () => {
  const far = { start: TEXT.length - 1, end: TEXT.length + 5 };
  const detail = apply({ do: "set", place: null, ...far, given: { layer: "person", name: "X" }, words: "" });
  assert.deepEqual(detail.mentions, found().mentions);
});

test("a lexicon marks whole words, the longest first, and takes nothing from a longer name", () => {
  const lexicon = [
    { name: "Valmorin", type: "place", variants: [], role: null },
    { name: "Odile Marchetti", type: "person", variants: ["Odile"], role: null },
    { name: "Gaz", type: "organisation", variants: [], role: null },
  ];
  const detail = corrected(TEXT, { ...found(), roles: [] }, [], lexicon);
  assert.deepEqual(words(detail.mentions), ["Odile Marchetti", "Marchetti", "Valmorin", "La Gazette de Valmorin", "Odile"]);
  const none = corrected(TEXT, found(), [], [{ name: "Valmorin", type: "none", variants: [], role: null }]);
  assert.deepEqual(words(none.mentions), ["Odile Marchetti", "Marchetti", "La Gazette de Valmorin"]);
});

test("corrections become a lexicon, which survives its file", () => {
  const entries = lexiconOf([
    correction({ do: "merge", who: [person("O. M."), person("Odile Marchetti")], into: person("Odile Marchetti-Roux") }, null),
    correction({ do: "unname", layer: "person", words: "=Bonjour, « toi »", always: true }, null),
    correction({ do: "set", place: null, start: 0, end: 5, given: { layer: "place", name: "Valmorin" }, words: "Le Val" }),
  ]);
  const csv = writeLexicon(entries);
  assert.match(csv, /^name,type,variants,role\r\n/);
  assert.doesNotMatch(csv, /(^|,)"?=/m, "nothing that a spreadsheet would run");
  const again = readLexicon(csv);
  const sorted = (list) => [...list].sort((a, b) => (a.name < b.name ? -1 : 1));
  assert.deepEqual(sorted(again.entries), sorted(entries));
  const french = readLexicon("\ufeffName;Type;Variants\r\nOdile;person;O.|Od\r\n;person;\r\nX;wrong;\r\n");
  assert.deepEqual(french, { entries: [{ name: "Odile", type: "person", variants: ["O.", "Od"], role: null }], skipped: 2 });
});

test("a role that a lexicon gives is saved again, whatever its holder is called by then", () => {
  const entries = [{ name: "Odile Marchetti", type: "person", variants: ["Odile"], role: "maire de Valmorin" }];
  const opened = correction({ do: "lexicon", name: "noms.csv", entries }, null);
  const renamed = correction({ do: "merge", who: [person("Odile Marchetti")], into: person("O. Marchetti") }, null);
  assert.deepEqual(lexiconOf([opened]), entries);
  assert.equal(lexiconOf([opened, renamed])[0].role, "maire de Valmorin");
});

test("counts by rule", () => {
  const place = { layer: "place", start: 0, end: 1 };
  const counts = countsByRule([
    correction({ do: "refuse", place, words: "" }, 1, "name.place"),
    correction({ do: "accept", place, words: "" }, 1, "name.place"),
    correction({ do: "accept", place, words: "" }, 1, "name.place"),
    correction({ do: "date", value: null }, 1),
  ]);
  assert.equal(writeCounts(counts), "rule,accepted,refused,changed\r\nname.place,2,1,0\r\n");
});

test("a correction that is reverted counts no more, and taking the reversal back makes it count", () => {
  const first = correction({ do: "unname", layer: "person", words: "X", always: false }, null);
  let history = added(added(EMPTY, first), correction({ do: "revert", of: first.id }));
  assert.deepEqual(effective(history), []);
  history = undone(history);
  assert.deepEqual(effective(history), [first]);
});

test("the analysis carries the corrections, joined over the articles", () => {
  const detail = found();
  const { entities, ...document } = detail;
  const second = { ...document, id: "d2", name: "b.txt", text: TEXT };
  const analysis = {
    format: "guillemet/1",
    offsets: "utf-16",
    documents: [{ ...document, text: TEXT }, second],
    entities,
    comparison: {
      duplicates: [],
      groups: [{ id: "g1", documents: ["d1", "d2"], label: "pont", reason: { entities: ["e3", "e2", "e1"], days: [], words: [] } }],
      passages: [],
      figures: [
        {
          subject: "s",
          unit: null,
          conflict: false,
          readings: [
            { document: "d1", quantity: 0 },
            { document: "d2", quantity: 0 },
          ],
        },
      ],
      timeline: [],
      contradictions: [],
      speakers: [
        { entity: "e1", kind: "private", readings: [{ document: "d1", words: 3, quotations: 1 }] },
        { entity: "e3", kind: "media", readings: [{ document: "d1", words: 2, quotations: 1 }] },
        { entity: null, kind: "unknown", readings: [{ document: "d2", words: 3, quotations: 1 }] },
      ],
      only: [{ document: "d1", entities: ["e2"], quantities: [0], quotations: [0], labels: [] }],
    },
    failures: [],
  };
  let history = added(EMPTY, correction({ do: "merge", who: [person("Odile Marchetti")], into: person("O. Marchetti") }, null));
  history = added(
    history,
    correction({ do: "refuse", place: { layer: "quantity", ...at("40 ouvriers") }, words: "40" }, 7, "quantity.count"),
  );
  const made = correctedAnalysis(analysis, [7, 8], history, []);
  assert.equal(made.entities.filter(({ type }) => type === "person").length, 1);
  assert.equal(made.entities[0].name, "O. Marchetti");
  assert.deepEqual(
    made.documents.map(({ quantities }) => quantities.length),
    [0, 1],
  );
  assert.deepEqual(made.comparison.figures[0].readings, [{ document: "d2", quantity: 0 }]);
  const nameOf = (id) => made.entities.find((each) => each.id === id)?.name;
  assert.deepEqual(made.comparison.groups[0].reason.entities.map(nameOf), ["La Gazette de Valmorin", "Valmorin", "O. Marchetti"]);
  assert.deepEqual(
    made.comparison.speakers.map(({ entity }) => nameOf(entity)),
    ["O. Marchetti", "La Gazette de Valmorin", undefined],
  );
  assert.deepEqual(made.comparison.only[0].quantities, []);
  assert.deepEqual(made.comparison.only[0].quotations, [0]);
  assert.deepEqual(
    made.corrections.map(({ author, document }) => [author, document]),
    [
      ["user", null],
      ["user", "d1"],
    ],
  );
  const ids = new Set(made.entities.map(({ id }) => id));
  for (const { mentions } of made.documents) for (const mention of mentions) assert.ok(ids.has(mention.entity));
});

test("in the analysis joined speakers share a row, and whoever is spoken to is followed too", () => {
  const { entities, ...document } = found();
  const quotations = [{ ...document.quotations[0], addressee: { ...at("La Gazette de Valmorin"), entity: "e3" } }];
  const reading = { document: "d1", words: 3, quotations: 1 };
  const speakers = ["e1", "e3"].map((entity) => ({ entity, kind: "private", readings: [{ ...reading }] }));
  const comparison = { duplicates: [], groups: [], passages: [], figures: [], timeline: [], contradictions: [], speakers, only: [] };
  const analysis = { format: "guillemet/1", documents: [{ ...document, quotations, text: TEXT }], entities, comparison, failures: [] };
  const gazette = { type: "organisation", name: "La Gazette de Valmorin" };
  const merge = correction({ do: "merge", who: [person("Odile Marchetti"), gazette], into: person("Odile") }, null);
  const made = correctedAnalysis(analysis, [7], added(EMPTY, merge), []);
  const [odile] = made.entities.filter(({ name }) => name === "Odile");
  assert.deepEqual(made.comparison.speakers, [
    { entity: odile.id, kind: "private", readings: [{ document: "d1", words: 6, quotations: 2 }] },
  ]);
  assert.equal(made.documents[0].quotations[0].addressee.entity, odile.id);
});

/** Two articles of one text, compared; the first says "habite" of one day and "rit" of another. */
function comparedTwice() {
  const time = (words, value) => ({ ...at(words), type: "date", value, mod: null, anchor: null, ...by("time.date") });
  const detail = () => ({ ...found(), times: [time("habite", "2024-05-14"), time("rit", "2024-05-16")] });
  const readings = ["d1", "d2"].map((document) => ({ document, words: 3, quotations: 1 }));
  const comparison = {
    duplicates: [],
    groups: [],
    passages: [],
    figures: [],
    timeline: [
      { value: "2024-05-14", times: ["d1", "d2"].map((document) => ({ document, time: 0 })) },
      { value: "2024-05-16", times: ["d1", "d2"].map((document) => ({ document, time: 1 })) },
    ],
    contradictions: [{ a: { document: "d1", time: 0 }, b: { document: "d2", time: 1 } }],
    speakers: [{ entity: "e1", kind: "private", readings }],
    only: [],
  };
  const said = { entities: found().entities, comparison };
  const originals = [detail(), detail()].map((detail) => ({ text: TEXT, detail }));
  const compare = (...edits) => {
    const [first, second] = originals;
    const now = corrected(
      TEXT,
      first.detail,
      edits.map((edit) => correction(edit)),
      [],
    );
    const articles = [
      { original: first, reading: now === first.detail ? first : { text: TEXT, detail: now } },
      { original: second, reading: second },
    ];
    const { entities, comparison } = correctedComparison(articles, said, new Uint32Array([0, 1, 2, 0, 1, 2]));
    const speakers = comparison.speakers.map(({ entity, readings }) => [
      entities.find(({ id }) => id === entity)?.name ?? null,
      readings.map(({ document, words }) => [document, words]),
    ]);
    const timeline = comparison.timeline.map(({ value, times }) => [value, times.map(({ document, time }) => `${document} ${time}`)]);
    return { speakers, timeline, contradictions: comparison.contradictions };
  };
  return { said, compare };
}

test("who was corrected speaks by that name in the comparison, in the articles that were corrected", () => {
  const { compare } = comparedTwice();
  const both = [
    ["d1", 3],
    ["d2", 3],
  ];
  assert.deepEqual(compare().speakers, [["Odile Marchetti", both]]);
  const refused = ["Odile Marchetti", "Marchetti"].map((words, i) => ({
    do: "refuse",
    place: { layer: "person", ...at(words, i * at("Odile Marchetti").end) },
    words,
  }));
  assert.deepEqual(compare(...refused).speakers, [
    [null, [["d1", 3]]],
    ["Odile Marchetti", [["d2", 3]]],
  ]);
  const gazette = { type: "organisation", name: "La Gazette de Valmorin" };
  assert.deepEqual(compare({ do: "merge", who: [person("Odile Marchetti")], into: gazette }).speakers, [
    ["La Gazette de Valmorin", [["d1", 3]]],
    ["Odile Marchetti", [["d2", 3]]],
  ]);
  assert.deepEqual(compare({ do: "merge", who: [person("Odile Marchetti")], into: person("O. Marchetti") }).speakers, [
    ["O. Marchetti", [["d1", 3]]],
    ["Odile Marchetti", [["d2", 3]]],
  ]);
  assert.deepEqual(compare({ do: "refuse", place: { layer: "quotation", ...at("Le pont tiendra") }, words: "" }).speakers, [
    ["Odile Marchetti", [["d2", 3]]],
  ]);
});

test("times that were corrected stand where they belong in the comparison", () => {
  const { said, compare } = comparedTwice();
  assert.deepEqual(compare().contradictions, said.comparison.contradictions);
  const habite = { layer: "time", ...at("habite") };
  const refused = compare({ do: "refuse", place: habite, words: "habite" });
  // What stood second in the list of times stands first now.
  assert.deepEqual(refused.timeline, [
    ["2024-05-14", ["d2 0"]],
    ["2024-05-16", ["d1 0", "d2 1"]],
  ]);
  assert.deepEqual(refused.contradictions, []);
  const given = { layer: "time", type: "date", value: "2024-05-16", mod: null };
  const changed = compare({ do: "set", place: habite, ...at("habite"), given, words: "habite" });
  assert.deepEqual(changed.timeline, [
    ["2024-05-14", ["d2 0"]],
    ["2024-05-16", ["d1 0", "d1 1", "d2 1"]],
  ]);
  assert.deepEqual(changed.contradictions, []);
  const added = compare({ do: "set", place: null, ...at("compte"), given: { ...given, value: "2024-05-15" }, words: "compte" });
  assert.deepEqual(added.timeline[1], ["2024-05-15", ["d1 1"]]);
});

test("what shows a translation is counted anew when a residue is refused", () => {
  const residue = (words) => ({ ...at(words), kind: "mistranslation", suggestion: null, message: "", message_en: "", ...by("residue.x") });
  const translation = { language: null, message: "", message_en: "", evidence: [1] };
  const detail = { ...found(), residues: [residue("pont"), residue("habite")], translation };
  const refused = (words) => correction({ do: "refuse", place: { layer: "residue", ...at(words) }, words });
  assert.deepEqual(corrected(TEXT, detail, [refused("pont")], []).translation.evidence, [0]);
  assert.equal(corrected(TEXT, detail, [refused("habite")], []).translation, null);
});

/** A generator of its own, so that every run is the same. */
function randoms(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const NAMES = ["Odile Marchetti", "Marchetti", "Valmorin", "Jean", "La Gazette de Valmorin", "Odile"];
const KINDS = ["person", "organisation", "place"];

function randomCorrection(random, all) {
  const start = random(TEXT.length - 2);
  const end = start + 1 + random(TEXT.length - start - 1);
  const mentions = found().mentions;
  const mention = mentions[random(mentions.length)];
  const place = random(2)
    ? { layer: mention.type, start: mention.start, end: mention.end }
    : { layer: "quotation", ...at("Le pont tiendra") };
  const named = () => ({ type: KINDS[random(3)], name: NAMES[random(NAMES.length)] });
  const article = random(3) ? 1 : null;
  const edits = [
    { do: "accept", place, words: "w" },
    { do: "refuse", place, words: "w" },
    {
      do: "set",
      place: random(2) ? place : null,
      start,
      end,
      given: { layer: KINDS[random(3)], name: NAMES[random(NAMES.length)] },
      words: "w",
    },
    {
      do: "set",
      place: random(2) ? place : null,
      start,
      end,
      given: { layer: "quotation", kind: "direct", speaker: { start, end, who: named() } },
      words: "w",
    },
    { do: "set", place: null, start, end, given: { layer: "quantity", value: random(99), bound: ">=", unit: null }, words: "w" },
    { do: "merge", who: [named(), named()], into: named() },
    { do: "split", from: named(), forms: [NAMES[random(NAMES.length)]], as: named() },
    { do: "unname", layer: KINDS[random(3)], words: NAMES[random(NAMES.length)], always: false },
    {
      do: "lexicon",
      name: "l.csv",
      entries: [{ name: NAMES[random(NAMES.length)], type: KINDS[random(3)], variants: [NAMES[random(NAMES.length)]], role: null }],
    },
    { do: "date", value: random(2) ? "2024-02-03" : null },
    { do: "source", value: "Gazette" },
    { do: "block", start: 0, end: TEXT.length, kind: "caption", words: "w" },
    { do: "move", beside: random(3), words: "w" },
    ...(all.length > 0 ? [{ do: "revert", of: all[random(all.length)].id }] : []),
  ];
  return correction(edits[random(edits.length)], article, random(2) ? "some.rule" : null);
}

test("500 corrections undone and redone leave byte-identical projects, and every step an analysis that holds together", () => {
  const bytes = new TextEncoder().encode(TEXT);
  for (const seed of [1, 20, 300]) {
    const random = randoms(seed);
    const detail = found();
    const project = (history) => {
      const now = corrected(TEXT, detail, concerning(history, 1), []);
      const { entities, ...document } = now;
      const analysis = JSON.stringify({ format: "guillemet/1", documents: [document], entities });
      const articles = [{ id: 1, name: "pont.txt", bytes }];
      return writeProject({ name: "P", metadata: [], articles, corrections: [...history.done] }, analysis);
    };
    let history = EMPTY;
    const files = [project(history)];
    for (let i = 0; i < 500; i++) {
      history = added(history, randomCorrection(random, history.done));
      files.push(project(history));
      const now = corrected(TEXT, detail, concerning(history, 1), []);
      const ids = new Set(now.entities.map(({ id }) => id));
      assert.equal(ids.size, now.entities.length, "every entity once");
      for (const { entity } of now.mentions) assert.ok(ids.has(entity), "every mention has its entity");
      for (const { speaker } of now.quotations) assert.ok(!speaker?.entity || ids.has(speaker.entity), "every speaker has its entity");
      const starts = now.mentions.map(({ start }) => start);
      assert.deepEqual(
        starts,
        [...starts].sort((a, b) => a - b),
        "in the order of the text",
      );
    }
    for (let i = 499; i >= 0; i--) {
      history = undone(history);
      assert.equal(project(history), files[i]);
    }
    for (let i = 1; i <= 500; i++) {
      history = redone(history);
      assert.equal(project(history), files[i]);
    }
    const read = readProject(files[500]);
    assert.equal(read.lost, 0);
    assert.equal(
      writeProject(
        read.project,
        JSON.stringify(JSON.parse(files[500]), (key, value) => (key === "project" ? undefined : value)),
      ),
      files[500],
    );
  }
});
