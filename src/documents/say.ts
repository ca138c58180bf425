/** How documents write dates, times, lists and numbers in either language. Knows no document. */

import { getISOWeek, getISOWeekYear } from "date-fns";
import { fromSerial, weekdayOf } from "../schema/serial";
import type { Language } from "../schema/types";
import { weekdayName } from "../schema/weekdays";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

const two = (number: number): string => String(number).padStart(2, "0");

/** 2026年11月5日 (GB/T 9704 writes months and days without a zero); November 5, 2026. */
export function dayText(serial: number, language: Language): string {
  const date = fromSerial(serial);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  return language === "zh-CN" ? `${year}年${month + 1}月${day}日` : `${MONTHS[month]} ${day}, ${year}`;
}

/** The same where room is short: 2026-11-05; Nov 5, 2026. */
export function tableDay(serial: number, language: Language): string {
  const date = fromSerial(serial);
  return language === "zh-CN"
    ? `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
    : `${shortDay(serial, language)}, ${date.getFullYear()}`;
}

/** 11月5日; Nov 5. */
export function shortDay(serial: number, language: Language): string {
  const date = fromSerial(serial);
  return language === "zh-CN"
    ? `${date.getMonth() + 1}月${date.getDate()}日`
    : `${MONTHS[date.getMonth()]!.slice(0, 3)} ${date.getDate()}`;
}

/** 14:05. */
export function clockText(serial: number): string {
  const date = fromSerial(serial);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** 2026年11月5日 14:05; Nov 5, 2026, 14:05. */
export const momentText = (serial: number, language: Language): string =>
  `${language === "zh-CN" ? `${dayText(serial, language)} ` : `${tableDay(serial, language)}, `}${clockText(serial)}`;

/** 2026年11月5日（周四）; Thursday, November 5, 2026. */
export function dayAndWeekday(serial: number, language: Language): string {
  const weekday = weekdayName(weekdayOf(serial), language);
  return language === "zh-CN"
    ? `${dayText(serial, language)}（${weekday}）`
    : `${weekday}, ${dayText(serial, language)}`;
}

/** Names after each other: 张三、李四; Ann, Ben. */
export const joinNames = (names: readonly string[], language: Language): string =>
  names.join(language === "zh-CN" ? "、" : ", ");

/** The colon of the language, with its space. */
export const colon = (language: Language): string => (language === "zh-CN" ? "：" : ": ");

/** Sentences one after the other, each with its full stop. */
export function sentences(parts: readonly string[], language: Language): string {
  const stopped = parts
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (/[。！？.!?；;]$/.test(part) ? part : `${part}${language === "zh-CN" ? "。" : "."}`));
  return stopped.join(language === "zh-CN" ? "" : " ");
}

/** Up to 99: 一, 十二, 二十. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const rest = number % 10;
  if (tens === 0) return DIGITS[rest]!;
  return `${tens > 1 ? DIGITS[tens] : ""}十${rest > 0 ? DIGITS[rest] : ""}`;
}

/** 一、 or 1. before a heading, （一） or nothing before one below it. */
export function headingNumber(level: 1 | 2, number: number, language: Language): string {
  if (language === "zh-CN") return level === 1 ? `${chineseNumber(number)}、` : `（${chineseNumber(number)}）`;
  return level === 1 ? `${number}. ` : "";
}

/** The year and number of a week by ISO 8601: 2026W47. */
export function weekNumber(serial: number): { readonly year: number; readonly week: number } {
  const day = fromSerial(Math.floor(serial));
  return { year: getISOWeekYear(day), week: getISOWeek(day) };
}
