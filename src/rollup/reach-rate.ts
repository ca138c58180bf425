/** How many of a notice's recipients it has reached, by department too, and whom it has not. */
import type { Choice } from "../schema/compiled";
import { schema } from "../schema/schema";
import type { Language } from "../schema/types";
import { RollupError } from "./errors";
import { NOTHING, wordsOf, type Matrix } from "./matrix";
import { checkSizes, EMPTY, wordsIn, type Range, type Words } from "./range";
import { countsOf, spokenIn } from "./states";
import { countPairs, linesOf, totalsOf } from "./table";

/** What a cell of the log says; the last two are columns of the counts. */
const NOT_COUNTED = -1;
const MISSING = 0;
const REACHED = 1;

/**
 * The share of recipients who confirmed, or also who read where reading is enough. Superseded rows and empty cells
 * don't count; a word that is no state counts as not reached. Without recipients there is no share.
 */
export function reachRate(statuses: Range, readingIsEnough = false): number {
  const words = wordsIn(statuses, 1);
  const reached = reachByCode(words, readingIsEnough);
  const counts = countsOf(words.codes, words.words.length);
  const of = (wanted: number) => counts.reduce((sum, count, code) => (reached[code] === wanted ? sum + count : sum), 0);
  const all = of(REACHED) + of(MISSING);
  if (all === 0) throw new RollupError({ kind: "nothing", of: "recipients" });
  return of(REACHED) / all;
}

/** For each group, such as a department, how many should be reached, how many are, and the share; with totals. */
export function reachBy(groups: Range, statuses: Range, readingIsEnough = false, fallback: Language = "zh-CN"): Matrix {
  const [by, words] = [wordsIn(groups, 1), wordsIn(statuses, 2)];
  checkSizes([by.codes, words.codes]);
  const counts = countPairs(by.codes, by.words.length, words.codes, reachByCode(words, readingIsEnough), 2);
  const say = wordsOf(spokenIn(words) ?? fallback);
  const lines = linesOf(by.words, counts, say.blank);
  if (lines.length === 0) return NOTHING;
  const cells = ([no = 0, yes = 0]: readonly number[]) => [no + yes, yes, yes / (no + yes)];
  return [
    [say.group, say.recipients, say.reached, say.reachRate],
    ...lines.map(([group, line]) => [group, ...cells(line)]),
    [say.total, ...cells(totalsOf(counts))],
  ];
}

/** The names of those who are not reached yet, each once, in a column; one empty cell where there is nobody. */
export function unreadNames(people: Range, statuses: Range, readingIsEnough = false): Matrix {
  const [names, words] = [wordsIn(people, 1), wordsIn(statuses, 2)];
  checkSizes([names.codes, words.codes]);
  const reached = reachByCode(words, readingIsEnough);
  const missing = new Set<number>();
  for (let at = 0; at < names.codes.length; at += 1) {
    if (reached[words.codes[at]!] === MISSING) missing.add(names.codes[at]!);
  }
  missing.delete(EMPTY);
  return missing.size === 0 ? NOTHING : [...missing].map((code) => [names.words[code]!]);
}

/** For each code of the states whether it is reached. */
function reachByCode({ words }: Words, readingIsEnough: boolean): Int32Array {
  const list = schema.list("confirmStatus");
  return Int32Array.from(words, (word) => (word === "" ? NOT_COUNTED : reachOf(list.recognise(word), readingIsEnough)));
}

function reachOf(choice: Choice | undefined, readingIsEnough: boolean): number {
  if (choice?.key === "superseded") return NOT_COUNTED;
  return choice?.key === "confirmed" || (readingIsEnough && choice?.key === "read") ? REACHED : MISSING;
}
