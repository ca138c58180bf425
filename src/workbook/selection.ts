/** Where the user stands: the row of the selection, and bringing a row or a sheet of ours to the front. */

import type { Schema, Table } from "../schema/compiled";
import type { Value } from "../schema/types";
import { readValues } from "./cells";
import { reachRow } from "./updateRow";
import type { Ground } from "./tableReading";
import { load, TableHandle } from "./tableReading";

/** A row of one of our tables. */
export interface RowHere {
  readonly table: Table;
  readonly values: Readonly<Record<string, Value>>;
}

/** The row in which the active cell stands, if it is a row of ours. */
export async function rowAtSelection(ground: Ground, schema: Schema): Promise<RowHere | null> {
  const tables = ground.context.workbook.getActiveCell().getTables(false).load("items/name");
  await ground.context.sync();
  const table = tables.items.map(({ name }) => name).find((name) => schema.hasTable(name));
  return table === undefined ? null : readActiveRow(ground, schema.table(table));
}

async function readActiveRow(ground: Ground, table: Table): Promise<RowHere | null> {
  const handle = new TableHandle(ground, table);
  const view = handle.askColumns();
  const cell = ground.context.workbook.getActiveCell();
  const row = load(cell.getEntireRow().getIntersectionOrNullObject(handle.body), "values");
  await ground.context.sync();
  if (row.isNullObject) return null;
  const columns = view().columns.map(({ field }) => field);
  return { table, values: readValues(table, columns, (row.values as unknown[][])[0] ?? []) };
}

/** Selects a row; false when it is gone. */
export async function showRow(ground: Ground, table: Table, id: string): Promise<boolean> {
  const row = await reachRow(ground, table, id);
  if (!row) return false;
  ground.context.workbook.tables.getItem(table.key).worksheet.activate();
  row.select();
  await ground.context.sync();
  return true;
}

/** Brings a table's sheet to the front. */
export async function showTable(context: Excel.RequestContext, table: Table): Promise<void> {
  context.workbook.tables.getItem(table.key).worksheet.activate();
  await context.sync();
}
