/**
 * Many rows at once: all rows that hold one value, read in one sync however long the table is, and changed by id in one
 * batch. Rows that were added together stand together, so what lies between the first and the last of them is read.
 */

import type { Field, Table } from "../schema/compiled";
import type { RowValues, Value } from "../schema/types";
import { cellInput, readValues } from "./cells";
import { WorkbookError } from "./errors";
import { namedRows, type Naming } from "./readRows";
import { readSlices, slicesOf } from "./slices";
import type { Ground, TableView } from "./tableReading";
import { load, remember, TableHandle } from "./tableReading";

type Row = Readonly<Record<string, Value>>;

/** Rows of one table, as read. */
export interface RowSet {
  readonly rows: readonly Row[];
  /**
   * Queues the search for every row to be changed, and answers how to queue the changes themselves: a row that is gone
   * then stops the batch before anything is written.
   */
  reach(changes: ReadonlyMap<string, RowValues>): () => void;
}

export interface RowSearch {
  /** After the sync: the rows found. */
  found(): RowSet;
  /** Whether Excel may have passed over some: rows that a filter hides, or all where the column was renamed. */
  mayMiss(): boolean;
  /** Reads the whole table instead; one sync. */
  thoroughly(): Promise<RowSet>;
}

const EXACTLY: Excel.SearchCriteria = { completeMatch: true, matchCase: true };
const BEGINNING: Excel.SearchCriteria = { completeMatch: false, matchCase: true };

/** Queues the reading of all rows whose field holds this text. */
export function askRowsWith(ground: Ground, table: Table, field: Field, text: string): RowSearch {
  const handle = new TableHandle(ground, table);
  const view = handle.askColumns();
  const span = spanOf(handle, field, text, EXACTLY);
  const rows = load(span.getEntireRow().getIntersectionOrNullObject(handle.body), "values");
  const filter = handle.excelTable.autoFilter.load("isDataFiltered");
  const holding = (values: readonly Row[]): readonly Row[] => values.filter((row) => row[field.key] === text);
  return {
    found: () => {
      const seen = view();
      const read = rows.isNullObject ? [] : rowsOf(seen, rows);
      return {
        rows: holding(read),
        reach: (changes) => reachRows(ground, seen, changes, () => findById(ground, seen)),
      };
    },
    mayMiss: () => {
      const { columns } = view();
      const renamed = columns.some(
        (column) => column.field === field.key && column.header !== field.text[ground.language],
      );
      return renamed || filter.isDataFiltered;
    },
    thoroughly: () => readThrough(ground, view(), field, text),
  };
}

/**
 * The same for rows that were added at different times: each is looked for by itself, so that what others added between
 * them is not read.
 */
export function askScatteredRows(ground: Ground, table: Table, field: Field, text: string): RowSearch {
  const handle = new TableHandle(ground, table);
  const view = handle.askColumns();
  const cells = handle.excelTable.worksheet.findAllOrNullObject(text, EXACTLY);
  const areas = cells.getEntireRow().getIntersectionOrNullObject(handle.body);
  areas.load("areaCount");
  areas.areas.load("items/values");
  const filter = handle.excelTable.autoFilter.load("isDataFiltered");
  return {
    found: () => {
      const seen = view();
      const read = areas.isNullObject ? [] : areas.areas.items.flatMap((range) => rowsOf(seen, range));
      const rows = read.filter((row) => row[field.key] === text);
      return { rows, reach: (changes) => reachRows(ground, seen, changes, () => findById(ground, seen)) };
    },
    mayMiss: () => filter.isDataFiltered,
    thoroughly: () => readThrough(ground, view(), field, text),
  };
}

/** Reads the whole table for the rows whose field holds a text; one sync. */
async function readThrough(ground: Ground, view: TableView, field: Field, text: string): Promise<RowSet> {
  const body = load(ground.context.workbook.tables.getItem(view.table.key).getDataBodyRange(), "values");
  await ground.context.sync();
  const all = rowsOf(view, body);
  const rows = all.filter((row) => row[field.key] === text);
  return { rows, reach: (changes) => reachRows(ground, view, changes, () => byPlace(ground, view, all)) };
}

/** Queues the reading of a whole table, to be changed as well; nothing is ever missed. */
export function askEveryRow(ground: Ground, table: Table): RowSearch {
  const handle = new TableHandle(ground, table);
  const view = handle.askColumns();
  const body = load(handle.body, "values");
  const filter = handle.excelTable.autoFilter.load("isDataFiltered");
  const found = (): RowSet => {
    const seen = view();
    const all = rowsOf(seen, body);
    const reach = () => (filter.isDataFiltered ? byPlace(ground, seen, all) : findById(ground, seen));
    const rows = all.filter((row) => Object.values(row).some((value) => value !== null));
    return { rows, reach: (changes) => reachRows(ground, seen, changes, reach) };
  };
  return { found, mayMiss: () => false, thoroughly: async () => found() };
}

/** The same for a table that is more than one answer holds: it is read in pieces, each in a sync of its own. */
export function askEveryRowInPieces(ground: Ground, table: Table): RowSearch {
  const handle = new TableHandle(ground, table);
  const view = handle.askColumns();
  const body = load(handle.body, "rowCount");
  const filter = handle.excelTable.autoFilter.load("isDataFiltered");
  const thoroughly = async (): Promise<RowSet> => {
    const seen = view();
    const whole = { table: table.key, row: 0, rows: body.rowCount, column: 0, columns: seen.columns.length };
    const cells = (await readSlices(ground.context, slicesOf(whole), "values")).flat();
    const fields = seen.columns.map(({ field }) => field);
    const all = cells.map((row) => readValues(table, fields, row));
    const reach = () => (filter.isDataFiltered ? byPlace(ground, seen, all) : findById(ground, seen));
    const rows = all.filter((row) => Object.values(row).some((value) => value !== null));
    return { rows, reach: (changes) => reachRows(ground, seen, changes, reach) };
  };
  const found = (): RowSet => {
    throw new Error("A table in pieces is read thoroughly.");
  };
  return { found, mayMiss: () => true, thoroughly };
}

/** Queues the reading of a whole table; the answer leaves out blank rows, and may name those without an id. */
export function askAllRows(ground: Ground, table: Table, naming?: Naming): () => readonly Row[] {
  const handle = new TableHandle(ground, table);
  const view = handle.askColumns();
  const body = load(handle.body, naming ? "values,rowIndex" : "values");
  return () => namedRows(table, rowsOf(view(), body), naming ? body.rowIndex + 1 : 0, naming);
}

/** Queues the question which ids of a day are taken: those that begin with this text. */
export function askIdsLike(ground: Ground, table: Table, beginning: string): () => ReadonlySet<string> {
  const span = load(spanOf(new TableHandle(ground, table), table.idField!, beginning, BEGINNING), "values");
  return () => new Set(span.isNullObject ? [] : (span.values as unknown[][]).map(([id]) => String(id)));
}

/** Queues the question whether the sheets of these tables may be written; the answer throws where one may not. */
export function askWritable({ context }: Ground, tables: readonly Table[]): () => void {
  const asked = tables.map(({ key }) => ({
    key,
    protection: context.workbook.tables.getItemOrNullObject(key).worksheet.protection.load("protected"),
  }));
  return () => {
    const closed = asked.find(({ protection }) => !protection.isNullObject && protection.protected);
    if (closed) throw new WorkbookError("readOnly", { table: closed.key });
  };
}

/** From the first cell of a column that fits to the last; searched from the header on, which never fits. */
function spanOf(
  { excelTable, ground }: TableHandle,
  field: Field,
  text: string,
  criteria: Excel.SearchCriteria,
): Excel.Range {
  const column = excelTable.columns.getItemOrNullObject(field.text[ground.language]).getRange();
  const first = column.findOrNullObject(text, criteria);
  return first.getBoundingRect(column.findOrNullObject(text, { ...criteria, searchDirection: "Backwards" }));
}

function rowsOf({ table, columns }: TableView, range: Excel.Range): readonly Row[] {
  const fields = columns.map(({ field }) => field);
  return (range.values as unknown[][]).map((cells) => readValues(table, fields, cells));
}

type Reach = (id: string) => Excel.Range;

/** The id's cell, found anew when the batch runs: rows sorted or inserted meanwhile do no harm. */
function findById({ context }: Ground, { table, indexOf }: TableView): Reach {
  const index = indexOf(table.idField!);
  const ids = context.workbook.tables.getItem(table.key).columns.getItemAt(index).getDataBodyRange();
  return (id) => ids.find(id, EXACTLY);
}

function byPlace({ context }: Ground, { table, indexOf }: TableView, all: readonly Row[]): Reach {
  const key = table.idField!.key;
  const index = indexOf(table.idField!);
  const places = new Map(all.map((row, place) => [String(row[key]), place]));
  const body = context.workbook.tables.getItem(table.key).getDataBodyRange();
  return (id) => body.getCell(places.get(id)!, index);
}

/** Without changes nothing is asked of the table, which may then even be one without ids. */
function reachRows(
  ground: Ground,
  view: TableView,
  changes: ReadonlyMap<string, RowValues>,
  reachable: () => Reach,
): () => void {
  if (changes.size === 0) return () => undefined;
  const reach = reachable();
  const idIndex = view.indexOf(view.table.idField!);
  const reached = [...changes].map(([id, change]) => ({ cell: reach(id), change }));
  return () => {
    for (const { cell, change } of reached) writeCells(ground, view, cell, idIndex, change);
    remember(ground, view);
  };
}

/** Writes one row's changed cells, and nulls, which leave alone, between them. */
function writeCells(ground: Ground, view: TableView, cell: Excel.Range, idIndex: number, change: RowValues): void {
  const { table, columns } = view;
  const places = Object.keys(change).map((key) => view.indexOf(table.field(key)));
  if (places.length === 0) return;
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const row = cell.getOffsetRange(0, first - idIndex).getResizedRange(0, last - first);
  row.values = [
    columns
      .slice(first, last + 1)
      .map(({ field }) =>
        field !== null && field in change ? cellInput(table.field(field), change[field], ground.language) : null,
      ),
  ];
}
