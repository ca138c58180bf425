/** Counts by two columns of codes at once, and the rows of a matrix they make. */
import { EMPTY } from "./range";

/** How often each row code meets each column: `width` counts a row code, one after the other. */
export interface Counts {
  readonly width: number;
  readonly counts: Int32Array;
}

/** Counts pairs in one pass; `columnOf` gives a cell code's column, or -1 for one that is not counted. */
export function countPairs(
  rows: Int32Array,
  rowCount: number,
  cells: Int32Array,
  columnOf: Int32Array,
  width: number,
): Counts {
  const counts = new Int32Array(rowCount * width);
  for (let at = 0; at < rows.length; at += 1) {
    const column = columnOf[cells[at]!]!;
    if (column >= 0) counts[rows[at]! * width + column]! += 1;
  }
  return { width, counts };
}

/** The counts of one row code. */
export const lineOf = ({ counts, width }: Counts, code: number): readonly number[] => [
  ...counts.subarray(code * width, (code + 1) * width),
];

/** The sums of each column. */
export function totalsOf({ counts, width }: Counts): readonly number[] {
  const totals = new Array<number>(width).fill(0);
  for (let at = 0; at < counts.length; at += 1) totals[at % width]! += counts[at]!;
  return totals;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The lines that count anything, in order of appearance, the blank one last. */
export function linesOf(
  words: readonly string[],
  counts: Counts,
  blank: string,
): readonly (readonly [string, readonly number[]])[] {
  const codes = [...words.keys()].filter((code) => code !== EMPTY);
  return [...codes, EMPTY]
    .map((code) => [code === EMPTY ? blank : words[code]!, lineOf(counts, code)] as const)
    .filter(([, line]) => sum(line) > 0);
}
