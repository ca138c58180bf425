/** The workbook's own working calendar, asked along with whatever else is read, and the time that deadlines count. */

import { calendarOfRows } from "../calendar/china";
import { workMinutes, type WorkCalendar } from "../calendar/work-calendar";
import type { Schema, Table } from "../schema/compiled";
import { askAllRows } from "../workbook/manyRows";
import type { Ground } from "../workbook/tableReading";
import type { Values } from "./values";

/** Queues the reading of the calendar and the company's exceptions. */
export function askCalendar(schema: Schema, ground: Ground): () => WorkCalendar {
  const days = askAllRows(ground, schema.table("Calendar"));
  const exceptions = askAllRows(ground, schema.table("CalendarExceptions"));
  return () => calendarOfRows(days(), exceptions());
}

/** Minutes of working days between two moments; where the calendar says nothing, those of the clock. */
export const minutesBy =
  (calendar: () => WorkCalendar) =>
  (from: number, to: number): number =>
    workMinutes(calendar(), from, to) ?? Math.round((to - from) * 1440);

/** Whether a jump to the state in these values may add up time. */
export function countsTime({ states }: Table, values: Values): boolean {
  const to = states && values[states.field.key];
  return (states?.jumps ?? []).some(
    (jump) =>
      jump.to === to &&
      Object.values(jump.sets ?? {}).some(
        (value) => typeof value === "object" && value !== null && "addMinutesSince" in value,
      ),
  );
}
