/**
 * What the user looks at stands in the address, behind its #: a view can be bookmarked, and the browser sends that part to nobody. Articles are
 * called by their names, for numbers are another time's.
 */

import { isLayer, type Layer } from "./reading/layers";
import { NO_QUESTION, type Question, SAYINGS } from "./reading/question";
import { LISTS, type List, openArticle, type Place, type State } from "./state";
import type { Store } from "./store";

export interface Address {
  article: string | null;
  place: Place;
  list: List;
  hidden: ReadonlySet<Layer>;
  question: Question;
}

const PLACES: readonly Place[] = ["article", "search", "compare"];

const isList = (word: string): word is List => (LISTS as readonly string[]).includes(word);

/** The part of the address that tells of `state`; empty where all is as on a new page. */
export function addressOf(state: State): string {
  const said = new URLSearchParams();
  const article = openArticle(state)?.name ?? state.wanted;
  if (article) said.set("article", article);
  if (state.place !== "article") said.set("place", state.place);
  if (state.list !== "quotation") said.set("list", state.list);
  if (state.hidden.size > 0) said.set("hidden", [...state.hidden].sort().join(" "));
  for (const [part, value] of Object.entries(state.question)) {
    if (value === true) said.set(part, "1");
    else if (value) said.set(part, String(value));
  }
  return said.toString();
}

/** What an address tells; words that mean nothing here are passed over. */
export function addressFrom(hash: string): Address {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const list = said.get("list") ?? "";
  const question: Record<string, string | boolean> = {};
  for (const [part, empty] of Object.entries(NO_QUESTION)) {
    const value = said.get(part);
    if (value !== null) question[part] = typeof empty === "boolean" ? value === "1" : value;
  }
  return {
    article: said.get("article") || null,
    place: PLACES.find((place) => place === said.get("place")) ?? "article",
    list: isList(list) ? list : "quotation",
    hidden: new Set((said.get("hidden") ?? "").split(" ").filter(isLayer)),
    question: checked({ ...NO_QUESTION, ...question }),
  };
}

/** An address can be written by hand; what names no layer or class asks for none. */
function checked(question: Question): Question {
  const { layer, saying, certainty } = question;
  return {
    ...question,
    layer: isLayer(layer) ? layer : "",
    saying: saying !== "" && SAYINGS.includes(saying) ? saying : "",
    certainty: certainty === "stated" || certainty === "inferred" ? certainty : "",
  };
}

/** A link within the page (« Aller à l’article ») is no view. */
const isView = (hash: string): boolean => hash === "" || hash.includes("=");

export function keepAddress(store: Store): void {
  let written = "";
  const read = (): void => {
    if (!isView(location.hash)) write(true);
    // What the page wrote itself needs no reading.
    else if (location.hash.slice(1) !== written) store.dispatch({ type: "address-read", address: addressFrom(location.hash) });
  };
  const write = (anew = false): void => {
    const address = addressOf(store.state);
    if (address === written && !anew) return;
    written = address;
    const here = new URL(location.href);
    here.hash = address;
    try {
      history.replaceState(null, "", here);
    } catch {
      // Some browsers fix the address of a page that was opened from disk, or count how often it changes; the page works all the same.
    }
  };
  if (location.hash.length > 1) read();
  // Browsers limit how often an address may change; a word is typed letter by letter. Which article and which view are open stand there at once,
  // for a reload goes by them.
  let timer = 0;
  let { open, place } = store.state;
  store.subscribe(() => {
    clearTimeout(timer);
    if (store.state.open !== open || store.state.place !== place) write();
    else timer = setTimeout(write, 250);
    ({ open, place } = store.state);
  });
  addEventListener("hashchange", read);
}
