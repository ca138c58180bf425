/** The rows a new workbook begins with: the working calendar, and the sample company where it is wanted. Pure. */

import { calendarRows } from "../calendar/china";
import { sampleDays } from "../calendar/sample-days";
import type { Schema } from "../schema/compiled";
import { SAMPLE_SETTINGS, sampleCompany } from "../schema/sample/company";
import type { Language, RowValues } from "../schema/types";
import type { Action, CellInput } from "../workbook/actions";
import { newCells } from "../workbook/cells";

/** What a new workbook holds besides the calendar. */
export interface Beginning {
  /** The sample company around this moment (a serial). */
  readonly sample?: number;
  /** The table in which blank rows wait to be filled in by hand. */
  readonly form?: string;
}

/** As many rows as one fills in at a sitting, and as fit on a printed page with the heading. */
const BLANK_ROWS = 15;

/** Cells of the first rows, by table. */
export function firstRows(
  schema: Schema,
  language: Language,
  { sample, form }: Beginning = {},
): ReadonlyMap<string, readonly (readonly CellInput[])[]> {
  const company = sample === undefined ? [] : sampleCompany(language, sample, sampleDays());
  const rows = new Map<string, readonly RowValues[]>([...company].filter(([key]) => schema.hasTable(key)));
  if (schema.hasTable("Calendar")) rows.set("Calendar", calendarRows(language));
  if (form !== undefined) rows.set(form, Array<RowValues>(BLANK_ROWS).fill({}));
  return new Map(
    [...rows].map(([key, values]) => {
      const table = schema.table(key);
      return [key, values.map((row) => newCells(table, row, language))];
    }),
  );
}

/** What the sample company writes into new settings. */
export function sampleSettings(schema: Schema, language: Language): readonly Action[] {
  return Object.entries(SAMPLE_SETTINGS).map(([key, text]) => ({
    do: "writeName",
    name: schema.setting(key).name,
    value: text[language],
  }));
}
