/**
 * What needs attention now: rows of the tables, the working calendar, the settings and a moment in, a sorted list out.
 * Pure; it knows neither the workbook nor a clock, and finds no words.
 */

import type { WorkCalendar } from "../../calendar/work-calendar";
import { endOf, isLate } from "./due";
import { byUrgency, type TodayItem } from "./item";
import { noticeItems } from "./notices";
import { unpublishedItems } from "./unpublished";
import { issueItems, meetingOf, taskItems } from "./projects";
import { reportItems } from "./reports";
import { requestItems } from "./requests";
import type { TodayRows } from "./rows";
import type { TodaySettings } from "./settings";

export interface Today {
  /** The moment it was true. */
  readonly now: number;
  /** The most urgent first. */
  readonly items: readonly TodayItem[];
  /** When today's meeting begins; null on other days. */
  readonly meetingAt: number | null;
  /** True where some deadline lies past the calendar and is therefore not known. */
  readonly beyondCalendar: boolean;
  /** The next moment at which time alone changes the list. */
  readonly nextChange: number;
}

/** The day's list at a moment (an Excel serial). */
export function todayAt(now: number, rows: TodayRows, calendar: WorkCalendar, settings: TodaySettings): Today {
  const meeting = meetingOf(calendar, now, settings.meeting);
  const meets = meeting !== null && Math.floor(meeting) === Math.floor(now);
  const reports = reportItems(rows, now, calendar, settings);
  const requests = requestItems(rows, now, calendar, settings);
  const items = [
    ...noticeItems(rows, now, settings),
    ...unpublishedItems(rows, now, settings),
    ...taskItems(rows, now, settings, meets),
    ...issueItems(rows, now, meets),
    ...reports.items,
    ...requests.items,
  ].sort(byUrgency);
  return {
    now,
    items,
    meetingAt: meets ? meeting : null,
    beyondCalendar: reports.beyond || requests.beyond,
    nextChange: nextChange(items, now),
  };
}

/** Midnight, or the deadline that passes before it. */
function nextChange(items: readonly TodayItem[], now: number): number {
  const ahead = items.flatMap(({ due }) => (due && !isLate(due, now) ? [endOf(due)] : []));
  return Math.min(Math.floor(now) + 1, ...ahead);
}
