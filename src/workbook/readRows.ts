/** Reads some fields of all rows of a table: what look-ups offer. */

import type { Field, Table } from "../schema/compiled";
import type { Value } from "../schema/types";
import { readValues } from "./cells";
import type { Ground } from "./tableReading";
import { load, TableHandle } from "./tableReading";

/** The rows that hold something, each with the wanted fields; two syncs. */
export async function readRows(
  ground: Ground,
  table: Table,
  fields: readonly Field[],
): Promise<readonly Readonly<Record<string, Value>>[]> {
  const view = new TableHandle(ground, table).askColumns();
  await ground.context.sync();
  const { excelTable, columns } = view();
  const wanted = fields.flatMap((field) => {
    const index = columns.findIndex((column) => column.field === field.key);
    return index < 0 ? [] : [{ field, range: load(excelTable.columns.getItemAt(index).getDataBodyRange(), "values") }];
  });
  await ground.context.sync();
  const keys = wanted.map(({ field }) => field.key);
  const cells = wanted.map(({ range }) => range.values as unknown[][]);
  const rows = Array.from({ length: cells[0]?.length ?? 0 }, (_, row) =>
    readValues(
      table,
      keys,
      cells.map((column) => column[row]?.[0]),
    ),
  );
  return rows.filter((row) => Object.values(row).some((value) => value !== null));
}
