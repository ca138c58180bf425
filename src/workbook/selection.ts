/** Where the user stands: the row of the selection, and bringing a row or a sheet of ours to the front. */

import type { Schema, Table } from "../schema/compiled";
import type { Value } from "../schema/types";
import { readValues } from "./cells";
import { reachRow } from "./updateRow";
import { askTable, forget } from "./tableReading";

/** A row of one of our tables. */
export interface RowHere {
  readonly table: Table;
  readonly values: Readonly<Record<string, Value>>;
}

/** The row in which the active cell stands, if it is a row of ours. */
export async function rowAtSelection(context: Excel.RequestContext, schema: Schema): Promise<RowHere | null> {
  const tables = context.workbook.getActiveCell().getTables(false).load("items/name");
  await context.sync();
  const table = tables.items.map(({ name }) => name).find((name) => schema.hasTable(name));
  return table === undefined ? null : readActiveRow(context, schema.table(table));
}

async function readActiveRow(context: Excel.RequestContext, table: Table): Promise<RowHere | null> {
  const view = askTable(context, table);
  const body = context.workbook.tables.getItem(table.key).getDataBodyRange();
  const cell = context.workbook.getActiveCell();
  const row = forget(cell.getEntireRow().getIntersectionOrNullObject(body), "values");
  await context.sync();
  if (row.isNullObject) return null;
  const columns = view().columns.map(({ field }) => field);
  return { table, values: readValues(table, columns, (row.values as unknown[][])[0] ?? []) };
}

/** Selects a row; false when it is gone. */
export async function showRow(context: Excel.RequestContext, table: Table, id: string): Promise<boolean> {
  const row = await reachRow(context, table, id);
  if (!row) return false;
  context.workbook.tables.getItem(table.key).worksheet.activate();
  row.select();
  await context.sync();
  return true;
}

/** Brings a table's sheet to the front. */
export async function showTable(context: Excel.RequestContext, table: Table): Promise<void> {
  context.workbook.tables.getItem(table.key).worksheet.activate();
  await context.sync();
}
