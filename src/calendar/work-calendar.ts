/**
 * Working-day arithmetic over a plain list of working days. Days are Excel serials; outside the days a calendar covers
 * every answer is undefined, never a guess. It knows neither where the list comes from nor any clock.
 */
import { weekdayOf } from "../schema/serial";

export interface WorkCalendar {
  /** The first and the last day it says something about. */
  readonly from: number;
  readonly through: number;
  /** Every working day between them, ascending. */
  readonly workdays: readonly number[];
}

/** Whether the calendar says anything about a day. */
export const isCovered = (calendar: WorkCalendar, day: number): boolean =>
  Math.floor(day) >= calendar.from && Math.floor(day) <= calendar.through;

/** The last day whose deadlines can be trusted. */
export const validThrough = (calendar: WorkCalendar): number => calendar.through;

/** How many working days there are up to and including a day. */
function countUntil({ workdays }: WorkCalendar, day: number): number {
  let [low, high] = [0, workdays.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (workdays[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether people work on a day. */
export function isWorkday(calendar: WorkCalendar, day: number): boolean | undefined {
  if (!isCovered(calendar, day)) return undefined;
  const date = Math.floor(day);
  return calendar.workdays[countUntil(calendar, date) - 1] === date;
}

/**
 * The working day so many working days later (or earlier, for a negative number), as Excel's WORKDAY counts: a day off
 * counts as the working day before it going forward, and 0 gives the day itself.
 */
export function addWorkdays(calendar: WorkCalendar, day: number, days: number): number | undefined {
  if (!isCovered(calendar, day)) return undefined;
  const date = Math.floor(day);
  if (days === 0) return date;
  const backFromDayOff = days < 0 && !isWorkday(calendar, date) ? 1 : 0;
  return calendar.workdays[countUntil(calendar, date) - 1 + days + backFromDayOff];
}

/** How many working days the second day is after the first: negative where it is before. */
export function workdaysBetween(calendar: WorkCalendar, from: number, to: number): number | undefined {
  if (!isCovered(calendar, from) || !isCovered(calendar, to)) return undefined;
  return countUntil(calendar, Math.floor(to)) - countUntil(calendar, Math.floor(from));
}

/** The last working day that is not after this one. */
export function workdayUntil(calendar: WorkCalendar, day: number): number | undefined {
  return isCovered(calendar, day) ? calendar.workdays[countUntil(calendar, Math.floor(day)) - 1] : undefined;
}

/** The first working day that is not before this one. */
export function workdayFrom(calendar: WorkCalendar, day: number): number | undefined {
  return isCovered(calendar, day) ? calendar.workdays[countUntil(calendar, Math.floor(day) - 1)] : undefined;
}

/** The first such weekday (Monday = 1) after a day: after a Friday, the next Friday is a week away. */
export function nextWeekday(day: number, weekday: number): number {
  const tomorrow = Math.floor(day) + 1;
  return tomorrow + ((weekday - weekdayOf(tomorrow) + 7) % 7);
}

/** The first Friday after a day. */
export const nextFriday = (day: number): number => nextWeekday(day, 5);

/** The last minute of a day, for deadlines that run to its end. */
const END_OF_DAY = 1 - 1 / 1440;

/**
 * When a reply is due: the same time of day so many working days later, and so many minutes of working days more. A
 * clock that starts on a day off runs from the next working day, and its last day counts to the end. The sheet's own
 * formula says the same.
 */
export function replyDeadline(
  calendar: WorkCalendar,
  clockStart: number,
  days: number,
  pausedMinutes = 0,
): number | undefined {
  const working = isWorkday(calendar, clockStart);
  if (working === undefined) return undefined;
  const time = (working ? clockStart - Math.floor(clockStart) : END_OF_DAY) + pausedMinutes / 1440;
  const more = Math.floor(time + 1e-9);
  const due = calendar.workdays[countUntil(calendar, Math.floor(clockStart)) - 1 + days + more];
  return due === undefined ? undefined : due + time - more;
}

/**
 * The due time so many working days after a start: a day gives a day, a moment the same time of that day, or the end of
 * it where the start was no working day.
 */
export function dueAfter(calendar: WorkCalendar, start: number, days: number): number | undefined {
  const time = start - Math.floor(start);
  if (time > 0 && days > 0) return replyDeadline(calendar, start, days);
  const day = addWorkdays(calendar, start, days);
  return day === undefined ? undefined : day + time;
}

/** The minutes between two moments that fall on working days, each of which counts from midnight to midnight. */
export function workMinutes(calendar: WorkCalendar, from: number, to: number): number | undefined {
  if (!isCovered(calendar, from) || !isCovered(calendar, to)) return undefined;
  return Math.round((workTime(calendar, to) - workTime(calendar, from)) * 1440);
}

/** How many working days have passed before a moment, with the share of its own. */
function workTime(calendar: WorkCalendar, moment: number): number {
  const day = Math.floor(moment);
  return countUntil(calendar, day - 1) + (isWorkday(calendar, day) ? moment - day : 0);
}

export interface WeeklyTime {
  /** Monday = 1. */
  readonly weekday: number;
  /** As a share of the day. */
  readonly time: number;
}

export const FRIDAY_AT_FIVE: WeeklyTime = { weekday: 5, time: 17 / 24 };

/**
 * When the report of a week is due: Friday 17:00, or that time on the last working day before where Friday is off.
 * "none" for a week in which nobody works.
 */
export function weeklyDeadline(
  calendar: WorkCalendar,
  weekStart: number,
  { weekday, time }: WeeklyTime = FRIDAY_AT_FIVE,
): number | "none" | undefined {
  const day = Math.floor(weekStart) + weekday - 1;
  if (!isCovered(calendar, day)) return undefined;
  const due = workdayUntil(calendar, day);
  return due === undefined || due < weekStart ? "none" : due + time;
}
