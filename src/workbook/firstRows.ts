/**
 * The first cells of a new table, said in as few words as Excel understands: in a long table a column that counts on by
 * one is continued from its beginning, a column's usual word is said once for all rows, and what formulas will fill is
 * not said at all. Pure.
 */

import type { Action, CellInput } from "./actions";
import { area } from "./address";

type Rows = readonly (readonly CellInput[])[];

/** Rows from which it pays to say columns rather than cells. */
const LONG = 100;
/** Rows of a beginning that is continued. */
const BEGINNING = 2;

/** Headers from a row on, and the rows below them. */
export function writeFirstRows(sheet: string, headerRow: number, headers: readonly string[], body: Rows): Action[] {
  if (body.length < LONG) return [writeAt(sheet, headerRow, [headers, ...blank(body)])];
  return [writeAt(sheet, headerRow, [headers]), ...writeLong(sheet, headerRow + 1, body)];
}

function writeLong(sheet: string, row: number, body: Rows): Action[] {
  const columns = Array.from({ length: widthOf(body) }, (_, column) => body.map((cells) => cells[column] ?? null));
  const whole = (column: number, rows = body.length): string => area(row, column, rows, 1);
  const counting = columns.map(countsOn);
  const usual = columns.map((cells, column) => (counting[column] ? null : usualWord(cells)));
  const first = counting.findIndex((counts) => !counts);
  const rest = blank(body).map((cells) =>
    cells.slice(0, columns.length).map((cell, column) => (counting[column] || cell === usual[column] ? null : cell)),
  );
  return [
    ...usual.flatMap((word, column): Action[] =>
      word === null ? [] : [{ do: "fill", sheet, area: whole(column), formula: word }],
    ),
    ...counting.flatMap((counts, column): Action[] => {
      if (!counts) return [];
      const beginning = columns[column]!.slice(0, BEGINNING).map((cell) => [cell]);
      return [
        { do: "write", sheet, at: whole(column, BEGINNING), values: beginning },
        { do: "continue", sheet, from: whole(column, BEGINNING), area: whole(column) },
      ];
    }),
    ...(first < 0
      ? []
      : [
          writeAt(
            sheet,
            row,
            rest.map((cells) => cells.slice(first)),
            first,
          ),
        ]),
  ];
}

function writeAt(sheet: string, row: number, values: Rows, column = 0): Action {
  return { do: "write", sheet, at: area(row, column, values.length, values[0]!.length), values };
}

/** Where nothing stands yet an empty text is as good as null, and shorter. */
function blank(body: Rows): CellInput[][] {
  return body.map((cells) => cells.map((cell) => cell ?? ""));
}

/** Columns up to the last one in which something is said. */
function widthOf(body: Rows): number {
  return Math.max(0, ...body.map((cells) => 1 + lastFilled(cells)));
}

function countsOn(cells: readonly CellInput[]): boolean {
  return cells.every((cell, row) => typeof cell === "number" && (row === 0 || cell === Number(cells[row - 1]) + 1));
}

/** The word that stands in more than half of the rows. */
function usualWord(cells: readonly CellInput[]): string | null {
  const counts = new Map<string, number>();
  for (const cell of cells) if (typeof cell === "string") counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const [word, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  return count * 2 > cells.length && !word.startsWith("=") ? word : null;
}

function lastFilled(cells: readonly CellInput[]): number {
  return cells.reduce<number>((last, cell, column) => (cell === null ? last : column), -1);
}
