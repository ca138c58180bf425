/** Where the user stands: the row of the selection, and bringing a row or a sheet of ours to the front. */

import type { Schema, Table } from "../schema/compiled";
import { isId } from "../schema/ids";
import type { Value } from "../schema/types";
import { readValues } from "./cells";
import { reachPlace } from "./rowPlace";
import type { RowPlace } from "./rowPlace";
import { reachRow } from "./updateRow";
import type { Ground, TableView } from "./tableReading";
import { firstRow, load, TableHandle } from "./tableReading";

/** A row of one of our tables. */
export interface RowHere {
  readonly table: Table;
  readonly values: Readonly<Record<string, Value>>;
  /** Rows above it in the table's body. */
  readonly index: number;
  /** The sheet's number of the row. */
  readonly number: number;
  /** Its id tells it from all other rows. */
  readonly unique: boolean;
}

/** The row in which the active cell stands, if it is a row of ours. */
export async function rowAtSelection(ground: Ground, schema: Schema): Promise<RowHere | null> {
  const cell = ground.context.workbook.getActiveCell();
  const tables = cell.getTables(false).load("items/name");
  const beside = load(cell.getEntireRow().getUsedRangeOrNullObject(true), "values");
  await ground.context.sync();
  const table = tables.items.map(({ name }) => name).find((name) => schema.hasTable(name));
  if (table === undefined) return null;
  return readActiveRow(ground, schema.table(table), beside.isNullObject ? [] : firstRow(beside).map(String));
}

async function readActiveRow(ground: Ground, table: Table, beside: readonly string[]): Promise<RowHere | null> {
  const handle = new TableHandle(ground, table);
  const view = handle.askColumns();
  const bearers = askBearers(handle, beside);
  const body = load(handle.body, "rowIndex");
  const cell = ground.context.workbook.getActiveCell();
  const row = load(cell.getEntireRow().getIntersectionOrNullObject(handle.body), "values,rowIndex");
  await ground.context.sync();
  if (row.isNullObject) return null;
  const seen = view();
  const cells = firstRow(row);
  const fields = seen.columns.map(({ field }) => field);
  const values = readValues(table, fields, cells);
  return {
    table,
    values,
    index: row.rowIndex - body.rowIndex,
    number: row.rowIndex + 1,
    unique:
      bearers(String(values[table.idField?.key ?? ""] ?? ""), row.rowIndex) ?? (await isUnique(ground, seen, cells)),
  };
}

/**
 * Queues who bears the ids that stand in a row, before it is known which of them is its own; the answer tells whether
 * the row of the sheet alone bears an id, and is undefined where that was not to be seen.
 */
function askBearers(
  { excelTable, table, ground }: TableHandle,
  beside: readonly string[],
): (id: string, row: number) => boolean | undefined {
  const { idField, idPrefix } = table;
  if (!idField || idPrefix === undefined) return () => undefined;
  const ids = excelTable.columns.getItemOrNullObject(idField.text[ground.language]).getDataBodyRange();
  const find = (id: string, searchDirection: "Forward" | "Backwards") =>
    load(ids.findOrNullObject(id, { completeMatch: true, matchCase: false, searchDirection }), "rowIndex");
  const asked = beside
    .filter((text) => isId(text, idPrefix))
    .map((id) => ({ id, first: find(id, "Forward"), last: find(id, "Backwards") }));
  const filter = excelTable.autoFilter.load("isDataFiltered");
  return (id, row) => {
    const seen = asked.find((each) => each.id === id);
    // Excel's search may pass over rows that a filter hides.
    if (!seen || filter.isDataFiltered || seen.first.isNullObject || seen.last.isNullObject) return undefined;
    return seen.first.rowIndex === row && seen.last.rowIndex === row;
  };
}

/** Whether no other row bears the id of this one; asked of Excel, which counts however long the table is. */
async function isUnique({ context }: Ground, view: TableView, cells: readonly unknown[]): Promise<boolean> {
  const index = view.columns.findIndex(({ field }) => field !== null && field === view.table.idField?.key);
  const id = String(cells[index] ?? "");
  if (id === "") return false;
  const ids = view.excelTable.columns.getItemAt(index).getDataBodyRange();
  const count = context.workbook.functions.countIf(ids, id).load("value");
  await context.sync();
  return count.value <= 1;
}

/** Selects a row, found by its id or by its place; false when it is gone. */
export async function showRow(ground: Ground, table: Table, row: string | RowPlace): Promise<boolean> {
  const range = typeof row === "string" ? await reachRow(ground, table, row) : await reachPlace(ground, table, row);
  if (!range) return false;
  ground.context.workbook.tables.getItem(table.key).worksheet.activate();
  range.select();
  await ground.context.sync();
  return true;
}

/** Brings a table's sheet to the front. */
export async function showTable(context: Excel.RequestContext, table: Table): Promise<void> {
  context.workbook.tables.getItem(table.key).worksheet.activate();
  await context.sync();
}
