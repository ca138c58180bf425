/**
 * Finds a row by its id and changes some of its cells, in two syncs however long the table is. Excel itself looks for
 * the id, once to read the row and again to write it, so that rows sorted, inserted or deleted in between do no harm.
 */

import type { Table } from "../schema/compiled";
import type { RowValues, Value } from "../schema/types";
import { cellInput, readValues } from "./cells";
import type { Ground, TableView } from "./tableReading";
import { firstRow, load, remember, TableHandle } from "./tableReading";

const EXACTLY: Excel.SearchCriteria = { completeMatch: true, matchCase: true };

/** A row that was found, with its values by field. */
export interface FoundRow {
  readonly values: Readonly<Record<string, Value>>;
  /** Queues the change of some fields; the answer may be called after the sync. */
  write(change: RowValues): () => Readonly<Record<string, Value>>;
}

/** Queues the search for a row; the answer is null when it is gone. */
export function askRow(ground: Ground, table: Table, id: string): () => Promise<FoundRow | null> {
  const search = askHit(ground, table, id);
  return async () => {
    const { view, hit } = await search();
    return hit && foundRow(ground, view, hit);
  };
}

/** The range of a row, queued; null when it is gone. */
export async function reachRow(ground: Ground, table: Table, id: string): Promise<Excel.Range | null> {
  const search = askHit(ground, table, id);
  await ground.context.sync();
  const { hit } = await search();
  return hit && hit.reach();
}

interface SearchResult {
  readonly view: TableView;
  readonly hit: Hit | null;
}

function askHit(ground: Ground, table: Table, id: string): () => Promise<SearchResult> {
  const key = table.idField!;
  const handle = new TableHandle(ground, table);
  const view = handle.askColumns();
  // Where the ids are comes to light only with the answer; nearly always it is the column of that name.
  const column = handle.excelTable.columns.getItemOrNullObject(key.text[ground.language]);
  const found = column.getDataBodyRange().findOrNullObject(id, EXACTLY);
  const row = load(found.getEntireRow().getIntersectionOrNullObject(handle.body), "values");
  return async () => {
    const seen = view();
    const index = seen.indexOf(key);
    const hit = row.isNullObject
      ? await searchThoroughly(ground.context, seen, index, id)
      : { cells: firstRow(row), reach: () => findRow(ground.context, seen, index, id) };
    return { view: seen, hit };
  };
}

/** A row's cells as read, and how to reach it again. */
export interface Hit {
  readonly cells: readonly unknown[];
  readonly reach: () => Excel.Range;
}

function findRow(
  { workbook }: Excel.RequestContext,
  { table, columns }: TableView,
  index: number,
  id: string,
): Excel.Range {
  const column = workbook.tables.getItem(table.key).columns.getItemAt(index);
  const found = column.getDataBodyRange().find(id, EXACTLY);
  return found.getOffsetRange(0, -index).getResizedRange(0, columns.length - 1);
}

/** Excel's search may pass over rows that a filter hides, and a renamed id column is not among the searched. */
async function searchThoroughly(
  context: Excel.RequestContext,
  { table, excelTable }: TableView,
  index: number,
  id: string,
): Promise<Hit | null> {
  const ids = load(excelTable.columns.getItemAt(index).getDataBodyRange(), "values");
  await context.sync();
  const place = (ids.values as unknown[][]).findIndex(([value]) => value === id);
  if (place < 0) return null;
  const reach = (): Excel.Range => context.workbook.tables.getItem(table.key).getDataBodyRange().getRow(place);
  const row = load(reach(), "values");
  await context.sync();
  return { cells: firstRow(row), reach };
}

/** What may be done with a row that was reached. */
export function foundRow(ground: Ground, view: TableView, hit: Hit): FoundRow {
  const { table, columns } = view;
  const fields = columns.map(({ field }) => field);
  return {
    values: readValues(table, fields, hit.cells),
    write: (change) => {
      for (const key of Object.keys(change)) view.indexOf(table.field(key));
      const row = hit.reach();
      row.values = [
        fields.map((key) =>
          key !== null && key in change ? cellInput(table.field(key), change[key], ground.language) : null,
        ),
      ];
      load(row, "values");
      remember(ground, view);
      return () => readValues(table, fields, firstRow(row));
    },
  };
}
