/**
 * What is missing or damaged in one observed table: each of its columns matched to its field, and what a closer look
 * found compared with what the schema wants. Pure.
 */

import type { Field, Schema, Table } from "../schema/compiled";
import { renderFormula } from "../schema/formula";
import type { Language } from "../schema/types";
import { isValidated, tonesOf } from "./columns";
import { sameFormula } from "./formulas";
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

/** Calculated fields whose column no longer holds their formula. */
export function overwrittenFields(
  { table, seen, columns }: KnownTable,
  language: Language,
  headerOf: (field: Field) => string,
): readonly Field[] {
  const closer = seen.closer;
  if (!closer) return [];
  return presentFields(table, columns).flatMap(({ field, index }) => {
    if (!field.calculated) return [];
    const right = sameFormula(closer.formulas[index], renderFormula(field, language, headerOf), seen.key);
    return right && !closer.typed[index] ? [] : [field];
  });
}

/** Fields whose column lost its validation, wholly or in some cells. */
export function uncheckedFields({ table, seen, columns }: KnownTable): readonly Field[] {
  const closer = seen.closer;
  if (!closer) return [];
  return presentFields(table, columns).flatMap(({ field, index }) =>
    isValidated(field) && !closer.validated[index] ? [field] : [],
  );
}

/** Fields whose words lost their colours, or will have them covered by bands that must be drawn anew. */
export function untintedFields(known: KnownTable): readonly Field[] {
  const { table, seen, columns } = known;
  const closer = seen.closer;
  if (!closer) return [];
  const covered = lacksBands(known);
  return presentFields(table, columns).flatMap(({ field, index }) => {
    const tones = tonesOf(field).length;
    return tones > 0 && (covered || (closer.tints[index] ?? 0) < tones) ? [field] : [];
  });
}

/** Whether the bands of the rows are gone: they touch every column, so a column without any format tells. */
export function lacksBands({ table, seen, columns }: KnownTable): boolean {
  const closer = seen.closer;
  if (!closer) return false;
  const plain = presentFields(table, columns).filter(({ field }) => tonesOf(field).length === 0);
  return plain.length > 0 && plain.every(({ index }) => closer.tints[index] === 0);
}

function presentFields(table: Table, columns: readonly Column[]): { field: Field; index: number }[] {
  return columns.flatMap(({ field }, index) =>
    field !== null && table.hasField(field) ? [{ field: table.field(field), index }] : [],
  );
}
