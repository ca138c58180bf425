/**
 * Ranges as custom functions get them, made into plain columns: any shape is read row by row, an empty cell is null,
 * and a cell that holds an error stops the roll-up rather than being counted as something.
 */
import { RollupError } from "./errors";

export type Cell = string | number | boolean | null;
export type Range = readonly (readonly unknown[])[];

/** The cells of a range, row by row; `order` is the range's place among the arguments, from 1, for the message. */
export function cellsOf(range: Range, order: number): readonly Cell[] {
  return range.flat().map((value, index) => readCell(value, order, index + 1));
}

function readCell(value: unknown, range: number, cell: number): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value.trim() === "" ? null : errorFree(value.trim(), range, cell);
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw new RollupError({ kind: "errorCell", range, cell });
}

const ERROR_TEXT = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BUSY!)$/;

function errorFree(text: string, range: number, cell: number): string {
  if (ERROR_TEXT.test(text)) throw new RollupError({ kind: "errorCell", range, cell });
  return text;
}

/** Two columns side by side, without the rows in which both are empty; their sizes must be the same. */
export function pairs(first: Range, second: Range): readonly (readonly [Cell, Cell, number])[] {
  const [a, b] = [cellsOf(first, 1), cellsOf(second, 2)];
  if (a.length !== b.length) throw new RollupError({ kind: "sizes", first: a.length, second: b.length });
  return a
    .map((cell, index) => [cell, b[index]!, index + 1] as const)
    .filter(([one, other]) => one !== null || other !== null);
}
