/** Reads some fields of all rows of tables: what look-ups offer, and what the day's list is made of. */

import type { Field, Table } from "../schema/compiled";
import type { Value } from "../schema/types";
import { readValues } from "./cells";
import { WorkbookError } from "./errors";
import type { Ground } from "./tableReading";
import { load, TableHandle } from "./tableReading";

export type Rows = readonly Readonly<Record<string, Value>>[];

/** Which fields of a table are wanted. */
export interface Wanted {
  readonly table: Table;
  readonly fields: readonly Field[];
}

/** The rows that hold something, each with the wanted fields; two syncs. */
export async function readRows(ground: Ground, table: Table, fields: readonly Field[]): Promise<Rows> {
  const rows = (await readTables(ground, [{ table, fields }])).get(table.key);
  if (!rows) throw new WorkbookError("tableMissing", { table: table.key });
  return rows;
}

/** Rows by the key of their table. */
export type TableRows = ReadonlyMap<string, Rows>;

/** The same for several tables at once, by key, in the same two syncs; a table that is missing is left out. */
export async function readTables(ground: Ground, wanted: readonly Wanted[]): Promise<TableRows> {
  const asked = askTables(ground, wanted);
  await ground.context.sync();
  const cells = asked();
  await ground.context.sync();
  return cells();
}

/** The same in its steps, to go along with other questions: each call is followed by a sync, the last answers. */
export function askTables(ground: Ground, wanted: readonly Wanted[]): () => () => TableRows {
  const asked = wanted.map(({ table, fields }) => {
    const handle = new TableHandle(ground, table);
    return { table, fields, handle, view: handle.askColumns() };
  });
  return () => {
    const readings = asked
      .filter(({ handle }) => !handle.excelTable.isNullObject)
      .map(({ table, fields, view }) => {
        const { excelTable, columns } = view();
        const found = fields.flatMap((field) => {
          const index = columns.findIndex((column) => column.field === field.key);
          return index < 0
            ? []
            : [{ key: field.key, range: load(excelTable.columns.getItemAt(index).getDataBodyRange(), "values") }];
        });
        return { table, found };
      });
    return () => new Map(readings.map(({ table, found }) => [table.key, rowsOf(table, found)]));
  };
}

function rowsOf(table: Table, found: readonly { readonly key: string; readonly range: Excel.Range }[]): Rows {
  const keys = found.map(({ key }) => key);
  const cells = found.map(({ range }) => range.values as unknown[][]);
  const rows = Array.from({ length: cells[0]?.length ?? 0 }, (_, row) =>
    readValues(
      table,
      keys,
      cells.map((column) => column[row]?.[0]),
    ),
  );
  return rows.filter((row) => Object.values(row).some((value) => value !== null));
}
