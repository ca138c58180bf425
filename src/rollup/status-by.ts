/**
 * Group × status: how many of each there are, with totals and the share that is done. Given-up rows (cancelled,
 * rejected, superseded) are counted but don't lower the share.
 */
import type { Choice } from "../schema/compiled";
import type { Language } from "../schema/types";
import { NOTHING, wordsOf, type Matrix } from "./matrix";
import { checkSizes, EMPTY, wordsIn, type Range } from "./range";
import { statesIn, type States } from "./states";
import { countPairs, linesOf, sum, totalsOf } from "./table";

/** A column of the matrix: its header, the codes that are counted in it, and how it ends a matter. */
interface Column {
  readonly header: string;
  readonly codes: readonly number[];
  readonly outcome: Choice["outcome"];
}

/**
 * A matrix with a header row, one row a group in order of appearance, and a row of totals; what is blank stands last.
 * States stand in their own order, then words that are no state. Rows empty in both ranges are left out; nothing at all
 * gives one empty cell. The table speaks the language of the states.
 */
export function statusBy(groups: Range, statuses: Range, fallback: Language = "zh-CN"): Matrix {
  const by = wordsIn(groups, 1);
  const states = statesIn(wordsIn(statuses, 2), 2);
  checkSizes([by.codes, states.codes]);
  const language = states.language ?? fallback;
  const say = wordsOf(language);
  const columns = columnsOf(states, language, say.blank);
  const counts = countPairs(by.codes, by.words.length, states.codes, columnByCode(states, columns), columns.length);
  // Rows that are empty in both ranges are no rows.
  counts.counts[columns.length - 1] = 0;
  const totals = totalsOf(counts);
  const present = columns.flatMap((column, index) => (totals[index]! > 0 ? [{ ...column, index }] : []));
  if (present.length === 0) return NOTHING;
  const withShare = (line: readonly number[]) =>
    countsAndShare(
      present.map(({ index }) => line[index]!),
      present,
    );
  return [
    [say.group, ...present.map(({ header }) => header), say.total, say.doneShare],
    ...linesOf(by.words, counts, say.blank).map(([group, line]) => [group, ...withShare(line)]),
    [say.total, ...withShare(totals)],
  ];
}

/** The states in their own order, then words that are no state, then the blank. */
function columnsOf({ words, list, choices }: States, language: Language, blank: string): readonly Column[] {
  const codesOf = (choice: Choice) => [...choices.keys()].filter((code) => choices[code] === choice);
  const known = (list?.choices ?? []).map((choice) => ({
    header: choice.text[language],
    codes: codesOf(choice),
    outcome: choice.outcome,
  }));
  const unknown = words.flatMap((word, code) =>
    code === EMPTY || choices[code] ? [] : [{ header: word, codes: [code], outcome: undefined }],
  );
  return [...known, ...unknown, { header: blank, codes: [EMPTY], outcome: undefined }];
}

function columnByCode({ words }: States, columns: readonly Column[]): Int32Array {
  const byCode = new Int32Array(words.length);
  columns.forEach(({ codes }, index) => codes.forEach((code) => (byCode[code] = index)));
  return byCode;
}

function countsAndShare(counts: readonly number[], columns: readonly Column[]): readonly (string | number)[] {
  const all = sum(counts);
  const ended = (outcome: Choice["outcome"]) => sum(counts.filter((_, index) => columns[index]!.outcome === outcome));
  const counting = all - ended("dropped");
  return [...counts, all, counting === 0 ? "" : ended("done") / counting];
}
