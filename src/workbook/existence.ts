/**
 * Whether rows that an entry refers to are there: Excel looks for each in its table's key column, so the cost does not
 * grow with the tables.
 */

import type { Field, Schema, Table } from "../schema/compiled";
import type { Language, RowValues, Value } from "../schema/types";
import { forget } from "./tableReading";

/** The field by whose value a table's rows are referred to: people by name, all else by id. */
export function keyField(table: Table): Field {
  return table.key === "People" || !table.idField ? table.label : table.idField;
}

/** Queues the questions; the answer lists, by table, the values that are there. */
export function askReferences(
  context: Excel.RequestContext,
  schema: Schema,
  table: Table,
  values: RowValues,
  language: Language,
): () => (tableKey: string) => ReadonlySet<string> | undefined {
  const asked = table.fields.flatMap((field) => {
    if (field.target === undefined || field.calculated) return [];
    const column = keyColumn(context, schema.table(field.target), language);
    return textsOf(values[field.key]).map((text) => {
      const found = forget(column.findOrNullObject(text, { completeMatch: true, matchCase: true }), "rowIndex");
      return { target: field.target!, text, found, column };
    });
  });
  return () => {
    const known = new Map<string, Set<string>>();
    for (const { target, text, found, column } of asked) {
      const texts = known.get(target) ?? new Set();
      known.set(target, texts);
      // A column that bears another name now can't be asked in the same breath; its values are let pass.
      if (!found.isNullObject || column.isNullObject) texts.add(text);
    }
    return (tableKey) => known.get(tableKey);
  };
}

/** Queues the question who else holds a value that must be unique; the answer is the other row's key, or null. */
export function askHolder(
  context: Excel.RequestContext,
  table: Table,
  field: Field,
  value: string,
  language: Language,
) {
  const excelTable = context.workbook.tables.getItemOrNullObject(table.key);
  const column = excelTable.columns.getItemOrNullObject(field.text[language]).getDataBodyRange();
  const found = column.findOrNullObject(value, { completeMatch: true, matchCase: false });
  const row = forget(found.getEntireRow().getIntersectionOrNullObject(excelTable.getDataBodyRange()), "values");
  return (): readonly unknown[] | null => (row.isNullObject ? null : ((row.values as unknown[][])[0] ?? null));
}

function keyColumn({ workbook }: Excel.RequestContext, table: Table, language: Language): Excel.Range {
  const columns = workbook.tables.getItemOrNullObject(table.key).columns;
  const column = columns.getItemOrNullObject(keyField(table).text[language]).getDataBodyRange();
  return forget(column, "rowCount");
}

function textsOf(value: Value | undefined): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string" && item !== "") : [];
}
