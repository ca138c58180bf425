/**
 * Finds a row by its id and changes some of its cells, in two syncs however long the table is. Excel itself looks for
 * the id, once to read the row and again to write it, so that rows sorted, inserted or deleted in between do no harm.
 */

import type { Field, Table } from "../schema/compiled";
import type { Language, RowValues, Value } from "../schema/types";
import { LANGUAGES } from "../schema/types";
import { cellInput, readValues } from "./cells";
import type { TableView } from "./tableReading";
import { askTable, forget, remember } from "./tableReading";

const EXACTLY: Excel.SearchCriteria = { completeMatch: true, matchCase: true };

/** A row that was found, with its values by field. */
export interface FoundRow {
  readonly values: Readonly<Record<string, Value>>;
  /** Queues the change of some fields; the answer may be called after the sync. */
  write(change: RowValues, language: Language): () => Readonly<Record<string, Value>>;
}

/** Queues the search for a row; the answer is null when it is gone. */
export function askRow(context: Excel.RequestContext, table: Table, id: string): () => Promise<FoundRow | null> {
  const search = askHit(context, table, id);
  return async () => {
    const { view, hit } = await search();
    return hit && foundRow(context, view, hit);
  };
}

/** The range of a row, queued; null when it is gone. */
export async function reachRow(context: Excel.RequestContext, table: Table, id: string): Promise<Excel.Range | null> {
  const search = askHit(context, table, id);
  await context.sync();
  const { hit } = await search();
  return hit && hit.reach();
}

interface SearchResult {
  readonly view: TableView;
  readonly hit: Hit | null;
}

function askHit(context: Excel.RequestContext, table: Table, id: string): () => Promise<SearchResult> {
  const key = table.idField!;
  const view = askTable(context, table);
  const searches = searchIdColumns(context, table, key, id);
  return async () => {
    const seen = view();
    const index = seen.indexOf(key);
    const found = searches(index, seen.columns[index]!.header);
    return { view: seen, hit: found ?? (await searchThoroughly(context, seen, index, id)) };
  };
}

/** A row's cells as read, and how to reach it again. */
interface Hit {
  readonly cells: readonly unknown[];
  readonly reach: () => Excel.Range;
}

/**
 * Where the id column is comes to light only with the answer, so the columns that may be it are all searched: those of
 * either name, and the first.
 */
function searchIdColumns(context: Excel.RequestContext, table: Table, key: Field, id: string) {
  const excelTable = context.workbook.tables.getItemOrNullObject(table.key);
  const names = [...new Set(LANGUAGES.map((language) => key.text[language]))];
  const candidates = [
    ...names.map((name) => ({ name, column: excelTable.columns.getItemOrNullObject(name) })),
    { name: null, column: excelTable.columns.getItemAt(0) },
  ].map(({ name, column }) => {
    const found = column.getDataBodyRange().findOrNullObject(id, EXACTLY);
    const row = found.getEntireRow().getIntersectionOrNullObject(excelTable.getDataBodyRange());
    return { name, row: forget(row, "values") };
  });
  return (index: number, header: string): Hit | null => {
    const hit = candidates.find(
      ({ name, row }) => !row.isNullObject && (name === null ? index === 0 : name === header),
    );
    return hit ? { cells: firstRow(hit.row), reach: () => findRow(context, table, index, id) } : null;
  };
}

function findRow({ workbook }: Excel.RequestContext, table: Table, index: number, id: string): Excel.Range {
  const excelTable = workbook.tables.getItem(table.key);
  const found = excelTable.columns.getItemAt(index).getDataBodyRange().find(id, EXACTLY);
  return found.getEntireRow().getIntersection(excelTable.getDataBodyRange());
}

/** Excel's search may pass over rows that a filter hides, and a renamed id column is not among the searched. */
async function searchThoroughly(
  context: Excel.RequestContext,
  { table, excelTable }: TableView,
  index: number,
  id: string,
): Promise<Hit | null> {
  const ids = forget(excelTable.columns.getItemAt(index).getDataBodyRange(), "values");
  await context.sync();
  const place = (ids.values as unknown[][]).findIndex(([value]) => value === id);
  if (place < 0) return null;
  const reach = (): Excel.Range => context.workbook.tables.getItem(table.key).getDataBodyRange().getRow(place);
  const row = forget(reach(), "values");
  await context.sync();
  return { cells: firstRow(row), reach };
}

function foundRow(context: Excel.RequestContext, view: TableView, hit: Hit): FoundRow {
  const { table, columns } = view;
  const fields = columns.map(({ field }) => field);
  return {
    values: readValues(table, fields, hit.cells),
    write: (change, language) => {
      for (const key of Object.keys(change)) view.indexOf(table.field(key));
      const row = hit.reach();
      row.values = [
        fields.map((key) =>
          key !== null && key in change ? cellInput(table.field(key), change[key], language) : null,
        ),
      ];
      forget(row, "values");
      remember(context, view);
      return () => readValues(table, fields, firstRow(row));
    },
  };
}

function firstRow(range: Excel.Range): readonly unknown[] {
  return (range.values as unknown[][])[0] ?? [];
}
