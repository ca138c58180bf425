/** The tables of ours in an observed workbook, each of their columns matched to its field. Pure. */

import type { Field, Schema, Table } from "../schema/compiled";
import type { Language } from "../schema/types";
import type { Column } from "./headers";
import { matchColumns, readMemory } from "./headers";
import type { Observed, ObservedTable } from "./observed";

/** An observed table with its columns understood. */
export interface KnownTable {
  readonly table: Table;
  readonly seen: ObservedTable;
  readonly columns: readonly Column[];
  /** A table of the user's own that only bears our name. */
  readonly foreign: boolean;
}

/** Our tables of the workbook, by key. */
export function knownTables(schema: Schema, observed: Observed): Map<string, KnownTable> {
  return new Map(
    observed.tables.map((seen) => {
      const table = schema.table(seen.key);
      const memory = readMemory(observed.memories.get(seen.key) ?? "", table.fields);
      const columns = matchColumns(seen.headers, table.fields, memory);
      return [seen.key, { table, seen, columns, foreign: isForeign(table, columns) }];
    }),
  );
}

/** Under a third of the fields: whatever it is, it isn't ours. */
function isForeign(table: Table, columns: readonly Column[]): boolean {
  return columns.filter(({ field }) => field !== null).length * 3 < table.fields.length;
}

/** The header of a field where it stands, or the one it is to have. */
export function headerFinder(known: ReadonlyMap<string, KnownTable>, language: Language): (field: Field) => string {
  const headers = new Map<string, string>();
  for (const [key, { columns }] of known)
    for (const { field, header } of columns) if (field) headers.set(`${key}.${field}`, header);
  return (field) => headers.get(`${field.tableKey}.${field.key}`) ?? field.text[language];
}

/** Fields without a column, in the schema's order. */
export function missingFields({ table, columns }: KnownTable): readonly Field[] {
  const present = new Set(columns.map(({ field }) => field));
  return table.fields.filter(({ key }) => !present.has(key));
}
