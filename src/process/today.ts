/** Reads from the workbook what the day's list is made of, in two round trips, and has it rolled up. */

import { calendarOfRows } from "../calendar/china";
import { TODAY_FIELDS, type TodayRows } from "../rollup/today/rows";
import { TODAY_SETTINGS, todaySettings } from "../rollup/today/settings";
import { todayAt } from "../rollup/today/today";
import type { Schema } from "../schema/compiled";
import { readTables, type Naming, type Wanted } from "../workbook/readRows";
import { askSettings } from "../workbook/readSettings";
import type { Ground } from "../workbook/tableReading";
import type { TodayReading } from "./api";
import type { Places } from "./places";

/** What needs attention at a moment (an Excel serial). */
export async function readToday(schema: Schema, ground: Ground, now: number, places: Places): Promise<TodayReading> {
  const settings = askSettings(
    ground,
    TODAY_SETTINGS.map((key) => schema.setting(key)),
  );
  const rows = await readTables(ground, wanted(schema, places));
  const calendar = calendarOfRows(rows.get("Calendar") ?? [], rows.get("CalendarExceptions") ?? []);
  const today = todayAt(now, Object.fromEntries(rows) as TodayRows, calendar, todaySettings(settings()));
  return { ...today, missing: Object.keys(TODAY_FIELDS).filter((key) => !rows.has(key)) };
}

/** A row without an id is known by where it stands, so that it can be opened all the same. */
function wanted(schema: Schema, places: Places): readonly Wanted[] {
  const naming: Naming = (table, row) => places.handleOf({ table, ...row });
  return Object.entries(TODAY_FIELDS).map(([key, fields]) => {
    const table = schema.table(key);
    return { table, fields: fields.map((field) => table.field(field)), naming };
  });
}
