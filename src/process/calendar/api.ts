/** What the pane may ask about the working calendar, in plain values. */

import type { CalendarRows, DayRow, Extension } from "../../calendar/extend";
import type { ListedDay } from "../../calendar/holiday-list";

export type { CalendarRows, DayRow, Extension, ExtensionIssue } from "../../calendar/extend";
export type { ListedDay, ListIssue } from "../../calendar/holiday-list";

export interface Calendars {
  /** The calendar and the company's exceptions, as their tables stand. */
  read(): Promise<CalendarRows>;
  /** Writes what these days make of the calendar as it stands now, all or nothing, and tells what was written. */
  extend(listed: readonly ListedDay[]): Promise<Extension>;
  /** Writes one exception; null where that day has one already, or is outside the calendar. */
  add(exception: DayRow): Promise<DayRow | null>;
}
