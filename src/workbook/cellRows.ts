/** Rows and named cells as they stand, word for word: to be carried into another file. Knows nothing of what they mean. */

import type { Table } from "../schema/compiled";
import type { CellValue } from "../schema/types";
import type { Ground } from "./tableReading";
import { load, TableHandle } from "./tableReading";

/** A row's cells by field, calculated ones by their results; empty cells are left out. */
export type CellRow = Readonly<Record<string, CellValue>>;

/** Queues the reading of all rows in which something was typed. */
export function askCellRows(ground: Ground, table: Table): () => readonly CellRow[] {
  const handle = new TableHandle(ground, table);
  const view = handle.askColumns();
  const body = load(handle.body, "values");
  return () => {
    const keys = view().columns.map(({ field }) => field);
    const rows = (body.values as CellValue[][]).map((cells) => cellRow(keys, cells));
    return rows.filter((row) => Object.keys(row).some((key) => !table.field(key).calculated));
  };
}

const cellRow = (keys: readonly (string | null)[], cells: readonly CellValue[]): CellRow =>
  Object.fromEntries(
    keys.flatMap((key, at) => (key === null || cells[at] === "" ? [] : [[key, plainBreaks(cells[at]!)]])),
  );

/** Lines end as Excel ends them: other programs would change them, and that would look like somebody's change. */
const plainBreaks = (cell: CellValue): CellValue => (typeof cell === "string" ? cell.replace(/\r\n?/g, "\n") : cell);

/** Queues the reading of what names stand for; names that are not there are left out of the answer. */
export function askNamedCells(
  { context }: Ground,
  names: readonly string[],
): () => ReadonlyMap<string, readonly (readonly CellValue[])[]> {
  const asked = names.map((name) => ({
    name,
    range: load(context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject(), "values"),
  }));
  return () =>
    new Map(
      asked.flatMap(({ name, range }) => (range.isNullObject ? [] : [[name, range.values as CellValue[][]] as const])),
    );
}
