/**
 * Cell properties as the wire carries them: a matrix for a range, or null where the range is too large to answer; one
 * value or a matrix of the range's own size to write. Knows nothing of what the property is.
 */
import type { Area } from "../model/types";
import { cellCount, heightOf, spansAllColumns, spansAllRows, widthOf } from "../model/areas";
import { invalidArgument, OfficeError } from "./errors";

/** Excel answers null for the cell properties of more cells than this. */
const MOST_CELLS_READ = 5_000_000;

/** Whole rows or columns: Excel answers null for their cells' properties. */
export const isUnbounded = (area: Area): boolean => spansAllColumns(area) || spansAllRows(area);

/** One value for each cell, row by row; null for too many cells. */
export function readMatrix<T>(area: Area, read: (row: number, column: number) => T): T[][] | null {
  if (isUnbounded(area) || cellCount(area) > MOST_CELLS_READ) return null;
  const width = widthOf(area);
  return Array.from({ length: heightOf(area) }, (_, r) => {
    const row = new Array<T>(width);
    for (let c = 0; c < width; c++) row[c] = read(area.top + r, area.left + c);
    return row;
  });
}

/** What a page wrote as a matrix: a single value stands for all cells, and a matrix has to fit. */
export function writtenMatrix(area: Area, value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) return [[value]];
  const rows = value as unknown[];
  const width = Array.isArray(rows[0]) ? (rows[0] as unknown[]).length : -1;
  if (!rows.every((row) => Array.isArray(row) && row.length === width)) throw sizeMismatch();
  const matrix = rows as unknown[][];
  const single = matrix.length === 1 && width === 1;
  if (!single && (matrix.length !== heightOf(area) || width !== widthOf(area))) throw sizeMismatch();
  return matrix;
}

/** Refuses cell properties for whole rows and columns, as Excel does. */
export function refuseUnbounded(area: Area): void {
  if (isUnbounded(area) && cellCount(area) > MOST_CELLS_READ / 5) {
    throw new OfficeError("InvalidArgument", "Values cannot be set for whole rows or columns; give a bounded range.");
  }
}

const sizeMismatch = (): OfficeError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/** The value all cells share, or null where they differ. */
export function shared<T>(values: Iterable<T>, same: (a: T, b: T) => boolean = Object.is): T | null {
  let first: T | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (!same(first, value)) return null;
  }
  return first ?? null;
}
