/**
 * Rows that no id tells apart: typed by hand without one, copied with another row's, or in a list that has none. They
 * are found again by their place in the table, and only while they are still the same.
 */

import type { Table } from "../schema/compiled";
import type { Value } from "../schema/types";
import type { Ground } from "./tableReading";
import { firstRow, load, TableHandle } from "./tableReading";
import type { FoundRow } from "./updateRow";
import { foundRow } from "./updateRow";

/** Where a row stood, and what stood in it, when it was last read. */
export interface RowPlace {
  /** Rows above it in the table's body. */
  readonly index: number;
  /** By field; calculated ones don't matter. */
  readonly values: Readonly<Record<string, Value>>;
}

/**
 * Whether it is the same row, in which at most one cell was changed meanwhile; one whose id or name is another is not.
 * Better to take a row that was much changed for another than to write into the wrong one.
 */
export function isSameRow(table: Table, before: RowPlace["values"], now: RowPlace["values"]): boolean {
  const changed = table.fields.filter(
    ({ calculated, key }) => !calculated && key in before && JSON.stringify(before[key]) !== JSON.stringify(now[key]),
  );
  return changed.length <= 1 && !changed.some((field) => field === table.idField || field === table.label);
}

/** Queues the reading of a row by its place; null when another row stands there now. */
export function askRowAt(ground: Ground, table: Table, place: RowPlace): () => FoundRow | null {
  const handle = new TableHandle(ground, table);
  const view = handle.askColumns();
  // The table may have become shorter, and `getRow` fails outside it.
  const row = load(
    handle.body.getCell(place.index, 0).getEntireRow().getIntersectionOrNullObject(handle.body),
    "values",
  );
  return () => {
    const seen = view();
    if (row.isNullObject) return null;
    const found = foundRow(ground, seen, { cells: firstRow(row), reach: () => rowAt(ground, table, place) });
    return isSameRow(table, place.values, found.values) ? found : null;
  };
}

/** The range of a row by its place; null when another row stands there now. */
export async function reachPlace(ground: Ground, table: Table, place: RowPlace): Promise<Excel.Range | null> {
  const ask = askRowAt(ground, table, place);
  await ground.context.sync();
  return ask() && rowAt(ground, table, place);
}

function rowAt({ context: { workbook } }: Ground, { key }: Table, { index }: RowPlace): Excel.Range {
  return workbook.tables.getItem(key).getDataBodyRange().getRow(index);
}
