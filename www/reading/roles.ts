/** What a person is said to be. */

import type { Reading } from "./index";
import type { Mark } from "./marks";
import { wordsOf } from "./words";

/** The roles of an entity, each once, in the order of the text. */
export function rolesOf(id: string, reading: Reading, besides?: Mark): string[] {
  const roles = (reading.roles.get(id) ?? []).filter((role) => role !== besides);
  return [...new Set(roles.map((role) => wordsOf(role, reading.text)))];
}
