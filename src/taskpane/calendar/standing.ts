/** A workbook's calendar made of its rows, for the page: with names, and how much of it is left. */

import { calendarOfDays } from "../../calendar/china";
import { namedCalendar, type NamedCalendar } from "../../calendar/explain";
import { workdaysBetween, type WorkCalendar } from "../../calendar/work-calendar";
import type { CalendarRows } from "../../process/calendar/api";
import { toSerial } from "../../schema/serial";
import { both } from "../../schema/types";

/** The calendar that the rows make; without rows it ends before it begins, at -1. */
export function calendarIn({ days, exceptions }: CalendarRows): NamedCalendar {
  const named = [...days, ...exceptions].map(({ date, name }) => ({ date, ...(name && { name: both(name, name) }) }));
  return namedCalendar(calendarOfDays(days, exceptions), named);
}

/** The working days from today to the end of the calendar; 0 once it is over. */
export function workdaysLeft(calendar: WorkCalendar, now: Date): number {
  const today = Math.floor(toSerial(now));
  if (today > calendar.through) return 0;
  return workdaysBetween(calendar, Math.max(today, calendar.from), calendar.through) ?? 0;
}
