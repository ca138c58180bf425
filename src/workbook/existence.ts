/**
 * Whether rows that an entry refers to are there: Excel looks for each in its table's key column, so the cost does not
 * grow with the tables.
 */

import type { Field, Table } from "../schema/compiled";
import type { RowValues, Value } from "../schema/types";
import { groupBy } from "./columns";
import { referenceName } from "./names";
import type { Ground } from "./tableReading";
import { firstRow, load, TableHandle } from "./tableReading";

/** The field by whose value a table's rows are referred to: people by name, all else by id. */
export function keyField(table: Table): Field {
  return table.key === "People" || !table.idField ? table.label : table.idField;
}

/** Queues the questions; the answer lists, by table, the values that are there. */
export function askReferences(
  { context: { workbook } }: Ground,
  table: Table,
  values: RowValues,
): () => (tableKey: string) => ReadonlySet<string> | undefined {
  const questions = groupBy(
    table.fields.flatMap((field) =>
      field.target === undefined || field.calculated
        ? []
        : textsOf(values[field.key]).map((text) => ({ target: field.target!, text })),
    ),
    ({ target }) => target,
  ).map((group) => {
    const { target } = group[0]!;
    const name = workbook.names.getItemOrNullObject(referenceName(target));
    const column = load(name.getRangeOrNullObject(), "rowCount");
    const texts = [...new Set(group.map(({ text }) => text))];
    return {
      target,
      column,
      found: texts.map((text) => ({ text, cell: load(column.findOrNullObject(text, EXACTLY), "rowIndex") })),
    };
  });
  return () => {
    const known = new Map(questions.map((question) => [question.target, textsFound(question)]));
    return (tableKey) => known.get(tableKey);
  };
}

const EXACTLY: Excel.SearchCriteria = { completeMatch: true, matchCase: true };

/** Without the column's name nothing can be asked, and every value is let pass. */
function textsFound({
  column,
  found,
}: {
  readonly column: Excel.Range;
  readonly found: readonly { readonly text: string; readonly cell: Excel.Range }[];
}): ReadonlySet<string> {
  return new Set(found.flatMap(({ text, cell }) => (column.isNullObject || !cell.isNullObject ? [text] : [])));
}

/** Queues the question who else holds a value that must be unique; the answer is that row's cells, or null. */
export function askHolder(ground: Ground, table: Table, field: Field, value: string): () => readonly unknown[] | null {
  const handle = new TableHandle(ground, table);
  const column = handle.excelTable.columns.getItemOrNullObject(field.text[ground.language]).getDataBodyRange();
  const found = column.findOrNullObject(value, { completeMatch: true, matchCase: false });
  const row = load(found.getEntireRow().getIntersectionOrNullObject(handle.body), "values");
  return () => (row.isNullObject ? null : firstRow(row));
}

function textsOf(value: Value | undefined): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string" && item !== "") : [];
}
