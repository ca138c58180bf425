/**
 * Dates that people wrote as text, read into serials. Only spellings that can mean one day are read: the year stands
 * first with four digits, or the month is a word. 3/4/2026 is two days and so none.
 */
import { daySerial } from "./serial";

/** The last day Excel knows, 9999-12-31. */
export const LAST_SERIAL = 2_958_465;

const TIME = String.raw`(?:[T\s]+(\d{1,2})[:\uFF1A](\d{2})(?:[:\uFF1A](\d{2}))?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})\s*([-/.年])\s*(\d{1,2})\s*([-/.月])\s*(\d{1,2})\s*日?${TIME}$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_MONTH = new RegExp(String.raw`^(\d{1,2})[-\s]+([A-Za-z]{3,9})\.?[-,\s]+(\d{4})${TIME}$`);
const MONTH_DAY = new RegExp(String.raw`^([A-Za-z]{3,9})\.?\s+(\d{1,2})\s*,?\s+(\d{4})${TIME}$`);

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** The moment a text means, as a serial: 2026-11-22, 2026/11/22 14:30, 2026年11月22日, 20261122, 22 Nov 2026; else null. */
export function readMoment(text: string): number | null {
  const trimmed = text.trim();
  const chinese = YEAR_FIRST.exec(trimmed);
  if (chinese) return sameSigns(chinese) ? moment(chinese[1], Number(chinese[3]), chinese[5], chinese.slice(6)) : null;
  const compact = COMPACT.exec(trimmed);
  if (compact) return moment(compact[1], Number(compact[2]), compact[3], []);
  const dayMonth = DAY_MONTH.exec(trimmed);
  if (dayMonth) return moment(dayMonth[3], monthOf(dayMonth[2]!), dayMonth[1], dayMonth.slice(4));
  const monthDay = MONTH_DAY.exec(trimmed);
  return monthDay ? moment(monthDay[3], monthOf(monthDay[1]!), monthDay[2], monthDay.slice(4)) : null;
}

/** The day a text means; null for one that says a time of day too. */
export function readDay(text: string): number | null {
  const found = readMoment(text);
  return found !== null && Number.isInteger(found) ? found : null;
}

/** 年 goes with 月, any other sign with itself. */
const sameSigns = (match: RegExpExecArray): boolean => (match[2] === "年" ? match[4] === "月" : match[2] === match[4]);

const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month === name.toLowerCase() || month.slice(0, 3) === name.toLowerCase()) + 1;

function moment(
  year: string | undefined,
  month: number,
  day: string | undefined,
  [hours = "0", minutes = "0", seconds = "0"]: readonly (string | undefined)[],
): number | null {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
  const fits = isDay(Number(year), month, Number(day)) && h < 24 && m < 60 && s < 60;
  return fits ? daySerial(Number(year), month, Number(day)) + (h * 3600 + m * 60 + s) / 86_400 : null;
}

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1900 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daySerial(year, month + 1, 1) - daySerial(year, month, 1);
