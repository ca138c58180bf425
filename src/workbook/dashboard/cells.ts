/**
 * What stands on the Dashboard, as blocks of cells: texts, numbers and formulas in R1C1 notation, in which a formula that
 * is repeated reads the same in every cell. Pure.
 */

import type { CellInput } from "../actions";

/** Lines of cells from a cell on; rows and columns count from 0. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly lines: readonly (readonly CellInput[])[];
  /** How often the last line is said once more below. */
  readonly more: number;
  /** How many columns a single cell fills, all with the same. */
  readonly wide: number;
}

/** Lines of cells, each with its own content. */
export const lines = (row: number, column: number, says: readonly (readonly CellInput[])[]): Block => ({
  row,
  column,
  lines: says,
  more: 0,
  wide: 1,
});

/** A header and so many lines below it that all say the same. */
export const listed = (
  row: number,
  column: number,
  rows: number,
  head: readonly CellInput[],
  line: readonly CellInput[],
): Block => ({ row: row - 1, column, lines: [head, line], more: rows - 1, wide: 1 });

/** The same in every cell of an area. */
export const everywhere = (row: number, column: number, rows: number, columns: number, says: CellInput): Block => ({
  row,
  column,
  lines: [[says]],
  more: rows - 1,
  wide: columns,
});

/** Every cell of a block with what it says. */
export function cellsOf({
  row,
  column,
  lines: said,
  more,
  wide,
}: Block): { row: number; column: number; says: CellInput }[] {
  const all = [...said, ...Array.from({ length: more }, () => said.at(-1)!)];
  return all.flatMap((line, r) =>
    line.flatMap((says, c) => Array.from({ length: wide }, (_, w) => ({ row: row + r, column: column + c + w, says }))),
  );
}

/** One cell as formulas refer to it: R5C3. */
export const at = (row: number, column: number): string => `R${row + 1}C${column + 1}`;

/** An area as formulas refer to it. */
export const across = (row: number, column: number, rows: number, columns = 1): string =>
  `${at(row, column)}:${at(row + rows - 1, column + columns - 1)}`;

/** The cell of this row in a column. */
export const inThisRow = (column: number): string => `RC${column + 1}`;

/** The cell of this column in a row. */
export const inThisColumn = (row: number): string => `R${row + 1}C`;

/** How far down a block this row is, from 1. */
export const placeFrom = (row: number): string => `ROWS(R${row + 1}C:RC)`;

/** A text as a formula holds it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
