/** How many rows are in each stage, in the order in which stages follow each other. */
import type { Language } from "../schema/types";
import { NOTHING, wordsOf, type Matrix } from "./matrix";
import { EMPTY, wordsIn, type Range } from "./range";
import { countsOf, statesIn } from "./states";

/**
 * Each stage of the list with its count, 0 included so that a chart keeps its shape, then words that are no stage, then
 * the total. Empty cells don't count.
 */
export function stages(statuses: Range, fallback: Language = "zh-CN"): Matrix {
  const states = statesIn(wordsIn(statuses, 1), 1, "stages");
  const { codes, words, choices, list } = states;
  if (words.length === 1) return NOTHING;
  const language = states.language ?? fallback;
  const counts = countsOf(codes, words.length);
  const known = (list?.choices ?? []).map((choice) => [
    choice.text[language],
    counts.reduce((sum, count, code) => (choices[code] === choice ? sum + count : sum), 0),
  ]);
  const unknown = words.flatMap((word, code) => (code === EMPTY || choices[code] ? [] : [[word, counts[code]!]]));
  const say = wordsOf(language);
  return [[say.stage, say.count], ...known, ...unknown, [say.total, codes.length - counts[EMPTY]!]];
}
