/** Rows and named cells as they stand, word for word: to be carried into another file. Knows nothing of what they mean. */

import type { Table } from "../schema/compiled";
import type { CellValue } from "../schema/types";
import { readSlices, slicesOf, type Slice } from "./slices";
import type { Ground } from "./tableReading";
import { load, TableHandle } from "./tableReading";

/** A row's cells by field, calculated ones by their results; empty cells are left out. */
export type CellRow = Readonly<Record<string, CellValue>>;

/** A table, and which of its fields are wanted; else all. */
export interface WantedCells {
  readonly table: Table;
  readonly fields?: readonly string[];
}

/** The rows in which something wanted was typed, by table; two syncs, and more where an answer would grow too large. */
export async function readCellRows(
  ground: Ground,
  wanted: readonly WantedCells[],
): Promise<ReadonlyMap<string, readonly CellRow[]>> {
  const asked = wanted.map(({ table, fields }) => {
    const handle = new TableHandle(ground, table);
    return { table, fields, view: handle.askColumns(), body: load(handle.body, "rowCount") };
  });
  await ground.context.sync();
  const places = asked.map(({ table, fields, view, body }) => {
    const columns = view().columns.map(({ field }) => (fields && !fields.includes(field ?? "") ? null : field));
    return { table, columns, slices: columnRuns(table.key, columns, body.rowCount) };
  });
  const slices = places.flatMap((place) => place.slices);
  const cells = await readSlices(ground.context, slices, "values");
  const read = new Map(slices.map((slice, at) => [slice, cells[at] as CellValue[][]]));
  return new Map(places.map((place) => [place.table.key, rowsOf(place, read)]));
}

/** Columns beside each other that are wanted, in pieces that fit into an answer. */
function columnRuns(table: string, columns: readonly (string | null)[], rows: number): Slice[] {
  const starts = columns.flatMap((field, at) => (field !== null && (columns[at - 1] ?? null) === null ? [at] : []));
  return starts.flatMap((column) => {
    const end = columns.indexOf(null, column);
    return slicesOf({ table, row: 0, rows, column, columns: (end < 0 ? columns.length : end) - column });
  });
}

interface Place {
  readonly table: Table;
  readonly columns: readonly (string | null)[];
  readonly slices: readonly Slice[];
}

function rowsOf({ table, columns, slices }: Place, read: ReadonlyMap<Slice, readonly CellValue[][]>): CellRow[] {
  const rows: Record<string, CellValue>[] = [];
  for (const slice of slices) {
    read.get(slice)!.forEach((cells, at) => {
      const row = (rows[slice.row + at] ??= {});
      cells.forEach((cell, index) => {
        if (cell !== "") row[columns[slice.column + index]!] = plainBreaks(cell);
      });
    });
  }
  return rows.filter((row) => Object.keys(row).some((key) => !table.field(key).calculated));
}

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
