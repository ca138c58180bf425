/** What is damaged in one observed table: what a closer look found compared with what the schema wants. Pure. */

import type { Field, Table } from "../schema/compiled";
import { renderFormula } from "../schema/formula";
import type { Language } from "../schema/types";
import { isValidated, tonesOf } from "./columns";
import { sameFormula } from "./formulas";
import type { Column } from "./headers";
import type { KnownTable } from "./knownTables";

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
