/**
 * Adds a row at a table's end in two syncs, however long the table is: the first asks where the columns are and what
 * stands at the end, the second writes. The place is said relative to the table, so that a row a colleague adds in
 * between stays where it is.
 */

import type { Table } from "../schema/compiled";
import type { Language, RowValues, Value } from "../schema/types";
import type { CellInput } from "./actions";
import { cellInput, readValues } from "./cells";
import { WorkbookError } from "./errors";
import { rowHeight } from "./frame";
import { ROW_HEIGHT } from "./look";
import type { Ground, TableView } from "./tableReading";
import { load, remember, TableHandle } from "./tableReading";
import { wrapWidth } from "./widths";

/** Where the new row goes. */
type Place =
  /** Below the last row in which something is typed, into the blank rows at the table's end. */
  | "afterLast"
  /** Below the last row, where the table grows. */
  | "below"
  /** Something stands below: Excel makes room. */
  | "insert";

/** An addition in its steps: after each call the caller syncs. */
export interface Addition {
  /** Queues the rows, after the first sync. */
  write(rows: readonly RowValues[]): Written;
}

export interface Written {
  /** After the second sync: the rows as they stand. */
  values(): readonly Readonly<Record<string, Value>>[];
  /** Queues the formulas that Excel did not fill in; false when there are none. */
  mend(): boolean;
}

/** Queues the questions for adding rows. */
export function askAppend(ground: Ground, table: Table): Addition {
  const handle = new TableHandle(ground, table);
  const view = handle.askColumns();
  if (table.appendOnly) return { write: (rows) => writeRows(ground, view(), "afterLast", rows) };
  const excelTable = handle.excelTable.load("showTotals");
  const last = load(handle.body.getLastRow(), "valueTypes");
  const below = load(excelTable.getRange().getRowsBelow(1), "valueTypes");
  return {
    write: (rows) => {
      const seen = view();
      const place = placeOf(seen, excelTable.showTotals, [last, below]);
      return writeRows(ground, seen, place, rows);
    },
  };
}

function placeOf(view: TableView, totals: boolean, [last, below]: [Excel.Range, Excel.Range]): Place {
  const types = (last.valueTypes as string[][])[0] ?? [];
  const typed = view.columns.map(({ field }) => field === null || !view.table.field(field).calculated);
  if (types.every((type, index) => !typed[index] || type === "Empty")) return "afterLast";
  const free = (below.valueTypes as string[][]).every((row) => row.every((type) => type === "Empty"));
  return totals || !free ? "insert" : "below";
}

function writeRows(ground: Ground, view: TableView, place: Place, rows: readonly RowValues[]): Written {
  const cells = rows.map((values) => rowCells(view, values, ground.language));
  const target = place === "insert" ? insertRows(view, cells) : writeBelow(view, place, cells);
  const height = Math.max(...cells.map((row) => heightOf(view, row, ground.language)));
  if (height > ROW_HEIGHT) target.format.rowHeight = height;
  load(target, "values,valueTypes");
  remember(ground, view);
  const fields = view.columns.map(({ field }) => field);
  let standing = target;
  return {
    values: () => (standing.values as unknown[][]).map((row) => readValues(view.table, fields, row)),
    mend: () => {
      const mended = mendFormulas(view, target);
      standing = mended ?? target;
      return mended !== null;
    },
  };
}

/** Cells in the order of the columns; null leaves formulas and the user's own columns alone. */
function rowCells(view: TableView, values: RowValues, language: Language): CellInput[] {
  const { table, columns } = view;
  const missing = table.fields.find(({ key }) => hasValue(values[key]) && !columns.some(({ field }) => field === key));
  if (missing) throw new WorkbookError("columnMissing", { table: table.key, field: missing.key });
  return columns.map(({ field }) => {
    if (field === null || table.field(field).calculated || !hasValue(values[field])) return null;
    return cellInput(table.field(field), values[field], language);
  });
}

function hasValue(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== "";
}

function insertRows({ excelTable }: TableView, cells: readonly CellInput[][]): Excel.Range {
  // Null, which the typings leave out, lets a calculated column fill itself.
  excelTable.rows.add(undefined, cells as string[][]);
  const more = cells.length - 1;
  const last = excelTable.getDataBodyRange().getLastRow();
  return more === 0 ? last : last.getOffsetRange(-more, 0).getResizedRange(more, 0);
}

function writeBelow(view: TableView, place: Place, cells: CellInput[][]): Excel.Range {
  const { excelTable } = view;
  const first = firstOf(view, place);
  const target = cells.length > 1 ? first.getResizedRange(cells.length - 1, 0) : first;
  target.values = cells;
  // Where the user's AutoCorrect does not extend tables, the table is extended here; elsewhere it is so already.
  excelTable.resize(excelTable.getRange().getBoundingRect(target));
  return target;
}

function firstOf(view: TableView, place: Place): Excel.Range {
  return place === "afterLast" ? afterLast(view) : view.excelTable.getRange().getRowsBelow(1);
}

/** The row below the last one that somebody filled, be it in the table or below it. */
function afterLast({ excelTable, table, columns }: TableView): Excel.Range {
  const telling = tellingFields(table).map((key) => columns.findIndex(({ field }) => field === key));
  const places = telling.some((index) => index >= 0) ? telling.filter((index) => index >= 0) : [0];
  const used = places.map((index) => {
    const column = excelTable.columns.getItemAt(index);
    return column.getHeaderRowRange().getBoundingRect(column.getDataBodyRange()).getUsedRange(true);
  });
  return used
    .reduce((all, column) => all.getBoundingRect(column))
    .getLastRow()
    .getOffsetRange(1, -Math.min(...places))
    .getColumn(0)
    .getResizedRange(0, columns.length - 1);
}

/** Fields that tell a filled row: its key and, where people type, what every row must have. */
function tellingFields(table: Table): readonly string[] {
  const key = (table.idField ?? table.label).key;
  if (table.appendOnly) return [key];
  const typed = table.fields.filter((field) => !field.calculated && (field.required || field === table.label));
  return [...new Set([key, ...typed.map((field) => field.key)])];
}

function heightOf({ table, columns }: TableView, cells: readonly CellInput[], language: Language): number {
  return rowHeight(
    columns.map(({ field }, index) => ({
      text: cells[index] ?? null,
      width: field ? wrapWidth(table.field(field), language) : 20,
    })),
  );
}

/**
 * Copies formulas from the first row to the added ones and reads those anew; null when all are filled. A formula that
 * gives "" is a value, no formula is empty.
 */
function mendFormulas(view: TableView, target: Excel.Range): Excel.Range | null {
  const types = target.valueTypes as string[][];
  const bare = view.columns.flatMap(({ field }, index) =>
    field !== null && view.table.field(field).calculated && types.some((row) => row[index] === "Empty") ? [index] : [],
  );
  if (bare.length === 0) return null;
  const body = view.excelTable.getDataBodyRange();
  const more = types.length - 1;
  const added = body.getLastRow().getOffsetRange(-more, 0).getResizedRange(more, 0);
  for (const index of bare) added.getColumn(index).copyFrom(body.getCell(0, index), "Formulas");
  return load(added, "values");
}
