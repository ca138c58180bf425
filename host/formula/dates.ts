/**
 * Excel's 1900 date system: day 1 is 1900-01-01, and day 60 is the 29th of February 1900 that never was. Days before
 * March 1900 are therefore one off the real calendar, as in Excel. No clock, no time zone.
 */
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The last day Excel knows, 9999-12-31. */
export const LAST_SERIAL = 2_958_465;

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The whole-day serial number of a date; months and days may overflow (month 14, day 0), as DATE allows. */
export function serialOf(year: number, month: number, day: number): number {
  if (year === 1900 && month === 2 && day === 29) return 60;
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  const serial = Math.round((utc.getTime() - EPOCH) / DAY);
  return serial <= 60 ? serial - 1 : serial;
}

/** Year, month and day of a serial number; its time of day is left out. Day 0 is the 0th of January 1900. */
export function partsOf(serial: number): DateParts {
  const day = Math.floor(serial);
  if (day === 60) return { year: 1900, month: 2, day: 29 };
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  const utc = new Date(EPOCH + (day < 60 ? day + 1 : day) * DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
}

/** Hour, minute and second of a serial number, rounded to the second as HOUR, MINUTE and SECOND do. */
export function timeOf(serial: number): { hour: number; minute: number; second: number } {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  return { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
}

/** The wall-clock moment of a Date as a serial number, to the hundredth of a second. */
export function serialOfMoment(moment: Date): number {
  const day = serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  const seconds = moment.getHours() * 3600 + moment.getMinutes() * 60 + moment.getSeconds();
  return day + (seconds + Math.floor(moment.getMilliseconds() / 10) / 100) / 86_400;
}

/** 0 is Saturday, 1 Sunday, … 6 Friday: the order of serial numbers. */
export function weekdayIndex(serial: number): number {
  return ((Math.floor(serial) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  if (year === 1900 && month === 2) return 29;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The same day of another month, or that month's last day. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = partsOf(serial);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return serialOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}
