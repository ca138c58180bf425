/** Between a field's value and its cell: what is written so that text stays text, and what a read cell means. Pure. */

import type { Field, Table } from "../schema/compiled";
import { fromCell, numberFormat, toCell } from "../schema/field-types";
import type { CellValue, Language, RowValues, Value } from "../schema/types";
import type { CellInput } from "./actions";

/** What Excel would take for a formula or a command. */
const COMMANDING = /^[=+\-@\t\r'#]/;
/** What Excel would take for a number, a date, a share or a truth in a cell that isn't text. */
const PARSED = /^(?=.{1,40}$)(?=.*\d)|^(true|false)$/i;

/** What to write for a value; an empty value empties the cell. */
export function cellInput(field: Field, value: Value | undefined, language: Language): CellInput {
  const cell = toCell(field, value, language);
  return typeof cell === "string" ? textInput(cell, numberFormat(field) === "@") : cell;
}

/** Text as it is written so that it comes back letter by letter. */
export function textInput(text: string, inTextCell: boolean): string {
  return COMMANDING.test(text) || (!inTextCell && PARSED.test(text)) ? `'${text}` : text;
}

/** A new row's cells by field, calculated ones left alone. */
export function newCells(table: Table, values: RowValues, language: Language): CellInput[] {
  return table.fields.map((field) => {
    const value = values[field.key];
    return field.calculated || value === undefined || value === null ? null : cellInput(field, value, language);
  });
}

/** What a row's cells mean, by field; `columns` says which field each cell belongs to. */
export function readValues(
  table: Table,
  columns: readonly (string | null)[],
  cells: readonly unknown[],
): Record<string, Value> {
  return Object.fromEntries(
    columns.flatMap((key, index) =>
      key !== null && table.hasField(key) ? [[key, fromCell(table.field(key), cells[index] as CellValue | null)]] : [],
    ),
  );
}
