/** The rows a new workbook begins with: the working calendar, and the sample company where it is wanted. Pure. */

import { calendarRows } from "../calendar/china";
import { sampleDays } from "../calendar/sample-days";
import type { Schema } from "../schema/compiled";
import { sampleCompany } from "../schema/sample/company";
import type { Language, RowValues } from "../schema/types";
import type { CellInput } from "../workbook/actions";
import { newCells } from "../workbook/cells";

/** Cells of the first rows, by table. */
export function firstRows(
  schema: Schema,
  language: Language,
  sample: { readonly now: number } | null,
): ReadonlyMap<string, readonly (readonly CellInput[])[]> {
  const rows = new Map<string, readonly RowValues[]>(sample ? sampleCompany(language, sample.now, sampleDays()) : []);
  rows.set("Calendar", calendarRows(language));
  return new Map(
    [...rows].map(([key, values]) => {
      const table = schema.table(key);
      return [key, values.map((row) => newCells(table, row, language))];
    }),
  );
}
