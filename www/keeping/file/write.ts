/** Writes a project file. Every article and correction has a line of its own, before the long analysis: a file that was cut short or damaged loses little. */

import { encode } from "./base64";
import { type FiledProject, VERSION } from "./format";

const lines = (list: readonly unknown[]): string =>
  list.length === 0 ? "[]" : `[\n${list.map((each) => JSON.stringify(each)).join(",\n")}\n]`;

/** `analysis` is the analysis of the articles as JSON, corrected; null leaves it out. The same project gives the same file. */
export function writeProject({ name, metadata, articles, corrections }: FiledProject, analysis: string | null): string {
  const filed = articles.map(({ id, name, bytes }) => ({ id, name, bytes: encode(bytes) }));
  const project = [
    `"version": ${VERSION}`,
    `"name": ${JSON.stringify(name)}`,
    `"metadata": ${lines(metadata)}`,
    `"articles": ${lines(filed)}`,
    `"corrections": ${lines(corrections)}`,
  ];
  // What an analysis begins with stands here already.
  const { format: _, ...rest } = analysis === null ? {} : (JSON.parse(analysis) as Record<string, unknown>);
  const more = Object.entries(rest).map(([key, value]) => `,\n${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n"format": "guillemet/1",\n"project": {\n${project.join(",\n")}\n}${more.join("")}\n}\n`;
}
