/** How much of a sheet is laid out, and in which axes: the used part with room to spare, growing as one goes further. */
import { MAX_COLUMNS, MAX_ROWS } from "../../model/types";
import type { Sheet } from "../../model/surface";
import { Axis, pixels } from "./axis";

export const HEADER_HEIGHT = 24;

/** How many rows and columns are offered for now. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const ROOM = { rows: 100, columns: 12 };
const LEAST = { rows: 200, columns: 30 };

/** The extent that shows the sheet's data, what was reached before, and a cell that is asked for. */
export function extentOf(sheet: Sheet, reached: Extent, cell: { row: number; column: number }): Extent {
  const used = sheet.usedArea();
  const rows = Math.max(LEAST.rows, reached.rows, (used?.bottom ?? 0) + ROOM.rows, cell.row + 60);
  const columns = Math.max(LEAST.columns, reached.columns, (used?.right ?? 0) + ROOM.columns, cell.column + 8);
  return { rows: Math.min(rows, MAX_ROWS), columns: Math.min(columns, MAX_COLUMNS) };
}

export interface Frame {
  readonly rows: Axis;
  readonly columns: Axis;
  /** How many of the lines seen stay in place. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly headerWidth: number;
}

/** The axes of a sheet in pixels. */
export function frameOf(sheet: Sheet, extent: Extent): Frame {
  const rows = new Axis(extent.rows, (row) => pixels(sheet.rowHeight(row)));
  const columns = new Axis(extent.columns, (column) => pixels(sheet.columnWidth(column)));
  const headerWidth = Math.max(36, 14 + String(extent.rows).length * 8);
  return {
    rows,
    columns,
    headerWidth,
    frozenRows: rows.position(sheet.freeze.rows),
    frozenColumns: columns.position(sheet.freeze.columns),
  };
}
