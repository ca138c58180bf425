/** Which list of states a column of words comes from, and what each word means, in either language. */
import type { Choice, ChoiceList } from "../schema/compiled";
import { schema } from "../schema/schema";
import type { Language } from "../schema/types";
import { RollupError } from "./errors";
import { EMPTY, type Words } from "./range";

/** Every list that some table uses for its states, in the order of the sheets. */
const stateLists: readonly ChoiceList[] = schema.tables.flatMap((table) => table.states?.field.list ?? []);

/** These, and after them the other lists people choose from, such as the stage of a request. */
const stageLists: readonly ChoiceList[] = [
  ...new Set([...stateLists, ...schema.lists.filter(({ key, typed }) => typed && key !== "yesNo")]),
];

/** More words than any column of states holds: somebody chose the wrong column. */
export const MOST_STATES = 60;

/** A column of states, understood: what each code of its words means. */
export interface States {
  readonly codes: Int32Array;
  readonly words: readonly string[];
  readonly list: ChoiceList | undefined;
  /** By code; nothing for an empty cell and for a word that is no state. */
  readonly choices: readonly (Choice | undefined)[];
  readonly language: Language | undefined;
}

/** Understands a column of states; `place` is its place among the arguments, for the message. */
export function statesIn({ codes, words }: Words, place: number, lists: "states" | "stages" = "states"): States {
  if (words.length - 1 > MOST_STATES) throw new RollupError({ kind: "manyStates", range: place, most: MOST_STATES });
  const counts = countsOf(codes, words.length);
  const list = knowing(lists === "states" ? stateLists : stageLists, words, counts);
  const choices = words.map((word, code) => (code === EMPTY ? undefined : list?.recognise(word)));
  return { codes, words, list, choices, language: languageOf(words, counts, choices) };
}

/** For each code whether it fits. */
export const markStates = (
  { words, choices }: States,
  fits: (choice: Choice | undefined, word: string) => boolean,
): readonly boolean[] => words.map((word, code) => fits(choices[code], word));

/** How many cells have each code. */
export function countsOf(codes: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (let at = 0; at < codes.length; at += 1) counts[codes[at]!]! += 1;
  return counts;
}

/** The list that knows most of the cells; the earlier one where several know as many. */
function knowing(lists: readonly ChoiceList[], words: readonly string[], counts: Int32Array): ChoiceList | undefined {
  let best: { readonly list: ChoiceList; readonly known: number } | undefined;
  for (const list of lists) {
    const known = words.reduce((sum, word, code) => (list.recognise(word) ? sum + counts[code]! : sum), 0);
    if (known > (best?.known ?? 0)) best = { list, known };
  }
  return best?.list;
}

/** The language in which a column of states is written. */
export const spokenIn = (words: Words): Language | undefined => statesIn(words, 0).language;

/** The language of most cells; Chinese characters decide where a word is unknown. Nothing where no cell says. */
function languageOf(
  words: readonly string[],
  counts: Int32Array,
  choices: readonly (Choice | undefined)[],
): Language | undefined {
  let [chinese, all] = [0, 0];
  words.forEach((word, code) => {
    if (code === EMPTY) return;
    all += counts[code]!;
    if (isChinese(word, choices[code])) chinese += counts[code]!;
  });
  return all === 0 ? undefined : chinese * 2 >= all ? "zh-CN" : "en-US";
}

const isChinese = (word: string, choice: Choice | undefined): boolean =>
  choice ? choice.text["zh-CN"].toLowerCase() === word.toLowerCase() : /\p{Script=Han}/u.test(word);
