/** Dates and times as serial numbers: making them, taking them apart, counting between them. */
import { ErrorValue } from "../../model/types";
import type { Scalar } from "../../model/types";
import { toNumber } from "../coerce";
import {
  LAST_SERIAL,
  addMonths,
  daysInMonth,
  isLeapYear,
  partsOf,
  serialOf,
  serialOfMoment,
  timeOf,
  weekdayIndex,
} from "../dates";
import type { Frame } from "../frame";
import { parseMoment } from "../moments";
import { define, here, number, omittable, optional, scalar, single, text } from "../registry";
import type { FunctionSpec, Param } from "../registry";
import { errors } from "../values";

/** A date given as a number or as text; below 0 and beyond 9999 are #NUM!. */
export const date: Param<number> = single((value: Scalar, frame: Frame) => {
  const serial = toNumber(value, frame);
  if (serial < 0 || serial >= LAST_SERIAL + 1) throw errors.number;
  return serial;
});

/** A date without its time of day. */
export const day: Param<number> = { ...date, convert: (value, frame) => Math.floor(date.convert(value, frame)) };

const valid = (serial: number): number => {
  if (serial < 0 || serial > LAST_SERIAL) throw errors.number;
  return serial;
};

function dateOf(year: number, month: number, dayOfMonth: number): number {
  const y = Math.trunc(year);
  if (y < 0 || y > 9999) throw errors.number;
  return valid(serialOf(y < 1900 ? y + 1900 : y, Math.trunc(month), Math.trunc(dayOfMonth)));
}

function timeFrom(hour: number, minute: number, second: number): number {
  const seconds = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
  if (seconds < 0) throw errors.number;
  return (seconds % 86_400) / 86_400;
}

function moment(value: Scalar, frame: Frame): number {
  if (value instanceof ErrorValue) throw value;
  const { workspace } = frame;
  const parsed = typeof value === "string" ? parseMoment(value.trim(), workspace.locale, workspace.now()) : undefined;
  if (!parsed) throw errors.value;
  return parsed.value;
}

/** How WEEKDAY numbers the days: the number of Saturday (day 0) and where the week wraps. */
function weekday(serial: number, type: number): number {
  const sundayFirst = (weekdayIndex(serial) + 6) % 7;
  const kind = Math.trunc(type);
  if (kind === 1) return sundayFirst + 1;
  if (kind === 2) return ((sundayFirst + 6) % 7) + 1;
  if (kind === 3) return (sundayFirst + 6) % 7;
  if (kind >= 11 && kind <= 17) return ((sundayFirst - (kind - 10) + 7) % 7) + 1;
  throw errors.number;
}

/** The week of the year in which Thursday counts (ISO 8601). */
export function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - weekday(serial, 2) + 4;
  const { year } = partsOf(thursday);
  return Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1;
}

function weekNumber(serial: number, type: number): number {
  const kind = Math.trunc(type);
  if (kind === 21) return isoWeek(serial);
  const first = kind === 2 ? 11 : kind === 1 ? 17 : kind;
  if (first < 11 || first > 17) throw errors.number;
  const newYear = serialOf(partsOf(serial).year, 1, 1);
  return Math.floor((Math.floor(serial) - newYear + weekday(newYear, first) - 1) / 7) + 1;
}

function monthsBetween(start: number, end: number): number {
  const [a, b] = [partsOf(start), partsOf(end)];
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

function dateDif(start: number, end: number, unit: string): number {
  if (start > end) throw errors.number;
  const [a, b] = [partsOf(start), partsOf(end)];
  const months = monthsBetween(start, end);
  switch (unit.toUpperCase()) {
    case "D":
      return end - start;
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return b.day >= a.day ? b.day - a.day : end - serialOf(b.year, b.month - 1, a.day);
    case "YD": {
      const sameYear = serialOf(b.year, a.month, a.day);
      return end - (sameYear <= end ? sameYear : serialOf(b.year - 1, a.month, a.day));
    }
    default:
      throw errors.number;
  }
}

/** Days between two dates in a year of twelve 30-day months, the American (NASD) or European way. */
function days360(start: number, end: number, european: boolean): number {
  const [a, b] = [partsOf(start), partsOf(end)];
  const lastOfFebruary = (p: { year: number; month: number; day: number }): boolean =>
    p.month === 2 && p.day === daysInMonth(p.year, 2);
  let from = Math.min(a.day, european ? 30 : 31);
  let to = european ? Math.min(b.day, 30) : b.day;
  if (!european) {
    if (from === 31 || lastOfFebruary(a)) from = 30;
    if (to === 31 && from >= 30) to = 30;
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + (to - from);
}

function averageYear(start: number, end: number): number {
  const [a, b] = [partsOf(start), partsOf(end)];
  const withinOneYear = serialOf(a.year + 1, a.month, a.day) >= end;
  if (!withinOneYear) {
    return (serialOf(b.year + 1, 1, 1) - serialOf(a.year, 1, 1)) / (b.year - a.year + 1);
  }
  if (a.year === b.year) return isLeapYear(a.year) ? 366 : 365;
  const leapDay = [a.year, b.year].filter(isLeapYear).map((year) => serialOf(year, 2, 29));
  return leapDay.some((serial) => serial >= start && serial <= end) ? 366 : 365;
}

/** YEARFRAC's own 30-day months: unlike DAYS360, the 31st stays after a start on the last of February. */
function days360ForYears(start: number, end: number): number {
  const [a, b] = [partsOf(start), partsOf(end)];
  const [fromFebruaryEnd, toFebruaryEnd] = [a, b].map((p) => p.month === 2 && p.day === daysInMonth(p.year, 2));
  let [from, to] = [a.day, b.day];
  if (from === 31) from = 30;
  if (from === 30 && to === 31) to = 30;
  if (fromFebruaryEnd) from = 30;
  if (fromFebruaryEnd && toFebruaryEnd) to = 30;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + (to - from);
}

function yearFraction(one: number, other: number, basis: number): number {
  const [start, end] = one <= other ? [one, other] : [other, one];
  if (start === end) return 0;
  switch (Math.trunc(basis)) {
    case 0:
      return days360ForYears(start, end) / 360;
    case 1:
      return (end - start) / averageYear(start, end);
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return days360(start, end, true) / 360;
    default:
      throw errors.number;
  }
}

const partOf = (name: string, part: (serial: number) => number): FunctionSpec => define(name, [date], part);

export const dateFunctions: readonly FunctionSpec[] = [
  define("NOW", [here], (frame) => serialOfMoment(frame.workspace.now()), { volatile: true }),
  define("TODAY", [here], (frame) => Math.floor(serialOfMoment(frame.workspace.now())), { volatile: true }),
  define("DATE", [number, number, number], dateOf),
  define("TIME", [number, number, number], timeFrom),
  define("DATEVALUE", [scalar, here], (value, frame) => Math.floor(moment(value, frame))),
  define("TIMEVALUE", [scalar, here], (value, frame) => {
    const serial = moment(value, frame);
    return serial - Math.floor(serial);
  }),
  partOf("YEAR", (serial) => partsOf(serial).year),
  partOf("MONTH", (serial) => partsOf(serial).month),
  partOf("DAY", (serial) => partsOf(serial).day),
  partOf("HOUR", (serial) => timeOf(serial).hour),
  partOf("MINUTE", (serial) => timeOf(serial).minute),
  partOf("SECOND", (serial) => timeOf(serial).second),
  define("WEEKDAY", [date, optional(number, 1)], weekday),
  define("WEEKNUM", [date, optional(number, 1)], weekNumber),
  partOf("ISOWEEKNUM", isoWeek),
  define("EDATE", [day, number], (start, months) => valid(addMonths(start, Math.trunc(months)))),
  define("EOMONTH", [day, number], (start, months) => {
    const { year, month } = partsOf(start);
    return valid(serialOf(year, month + Math.trunc(months) + 1, 0));
  }),
  define("DAYS", [day, day], (end, start) => end - start),
  define("DAYS360", [day, day, omittable(number, 0)], (start, end, european) => days360(start, end, european !== 0)),
  define("DATEDIF", [day, day, text], dateDif),
  define("YEARFRAC", [day, day, optional(number, 0)], yearFraction),
];
