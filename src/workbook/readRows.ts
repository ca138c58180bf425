/** Reads some fields of all rows of tables: what look-ups offer, and what the day's list is made of. */

import type { Field, Table } from "../schema/compiled";
import type { Value } from "../schema/types";
import { readValues } from "./cells";
import { WorkbookError } from "./errors";
import type { Ground } from "./tableReading";
import { load, TableHandle } from "./tableReading";

export type Rows = readonly Readonly<Record<string, Value>>[];

/** A row that bears no id, and where it stands. */
export interface NamelessRow {
  readonly values: Rows[number];
  /** Rows above it in the table's body. */
  readonly index: number;
  /** The sheet's number of the row. */
  readonly number: number;
}

/** What a row without an id is called meanwhile. */
export type Naming = (table: Table, row: NamelessRow) => string;

/** Which fields of a table are wanted. */
export interface Wanted {
  readonly table: Table;
  readonly fields: readonly Field[];
  /** Where rows without an id are to bear a name of their own. */
  readonly naming?: Naming;
}

/** Rows that hold something, from those of a body that begins in this row of the sheet. */
export function namedRows(table: Table, rows: Rows, top: number, naming: Naming | undefined): Rows {
  const id = table.idField?.key;
  return rows.flatMap((values, index) => {
    if (Object.values(values).every((value) => value === null)) return [];
    if (!naming || id === undefined || values[id] !== null) return [values];
    return [{ ...values, [id]: naming(table, { values, index, number: top + index }) }];
  });
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
  const asked = wanted.map(({ table, fields, naming }) => {
    const handle = new TableHandle(ground, table);
    return { table, fields, naming, handle, view: handle.askColumns() };
  });
  return () => {
    const readings = asked
      .filter(({ handle }) => !handle.excelTable.isNullObject)
      .map(({ table, fields, view, naming }) => {
        const { excelTable, columns } = view();
        const cells = naming ? "values,rowIndex" : "values";
        const found = fields.flatMap((field) => {
          const index = columns.findIndex((column) => column.field === field.key);
          return index < 0
            ? []
            : [{ key: field.key, range: load(excelTable.columns.getItemAt(index).getDataBodyRange(), cells) }];
        });
        return { table, found, naming };
      });
    return () => new Map(readings.map((reading) => [reading.table.key, rowsOf(reading)]));
  };
}

interface Reading {
  readonly table: Table;
  readonly found: readonly { readonly key: string; readonly range: Excel.Range }[];
  readonly naming: Naming | undefined;
}

function rowsOf({ table, found, naming }: Reading): Rows {
  const keys = found.map(({ key }) => key);
  const cells = found.map(({ range }) => range.values as unknown[][]);
  const rows = Array.from({ length: cells[0]?.length ?? 0 }, (_, row) =>
    readValues(
      table,
      keys,
      cells.map((column) => column[row]?.[0]),
    ),
  );
  return namedRows(table, rows, naming ? (found[0]?.range.rowIndex ?? 0) + 1 : 0, naming);
}
