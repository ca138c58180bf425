/**
 * Dates and times as people type them, in Chinese and in English order. Text in, serial number and the number format
 * Excel would give the cell out; what is no date or time gives undefined.
 */
import { daysInMonth, serialOf } from "./dates";

export interface Moment {
  readonly value: number;
  readonly numberFormat: string;
}

interface Language {
  readonly chinese: boolean;
  readonly year: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME = `(${MONTHS.join("|")})[a-z]*\\.?`;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const CHINESE_DATE = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号])?$/;
const THREE_NUMBERS = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/;
const TWO_NUMBERS = /^(\d{1,2})([-/])(\d{1,2})$/;
const YEAR_AND_MONTH = /^(?:(\d{4})[-/](\d{1,2})|(\d{1,2})[-/](\d{4}))$/;
const DAY_MONTH_NAME = new RegExp(`^(\\d{1,2})[- ]?${MONTH_NAME}(?:[-, ]+(\\d{4}|\\d{2}))?$`, "i");
const MONTH_NAME_DAY = new RegExp(`^${MONTH_NAME}[- ]?(\\d{1,2})(?:,? +(\\d{4}))?$`, "i");
const MONTH_NAME_YEAR = new RegExp(`^${MONTH_NAME}[-, ]*(\\d{4})$`, "i");
const CLOCK = /^(上午|下午)?\s*(\d{1,4}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,3}))?)?\s*(am?|pm?)?$/i;
const CHINESE_CLOCK = /^(上午|下午)?(\d{1,2})[时時点](?:(\d{1,2})分(?:(\d{1,2})秒)?)?$/;
const HOUR_ONLY = /^(\d{1,2})\s*(am?|pm?)$/i;

const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

function dated(year: number, month: number, day: number, numberFormat: string): Moment | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 9999) return undefined;
  if (day > daysInMonth(year, month)) return undefined;
  return { value: serialOf(year, month, day), numberFormat };
}

const shortDate = (language: Language): string => (language.chinese ? "yyyy/m/d" : "m/d/yyyy");
const monthAndDay = (language: Language): string => (language.chinese ? 'm"月"d"日"' : "d-mmm");
const yearAndMonth = (language: Language): string => (language.chinese ? 'yyyy"年"m"月"' : "mmm-yy");

function chineseDate(text: string, language: Language): Moment | undefined {
  const match = CHINESE_DATE.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  const format = `${year ? 'yyyy"年"' : ""}m"月"${day ? 'd"日"' : ""}`;
  return dated(year ? fullYear(year) : language.year, Number(month), Number(day ?? 1), format);
}

function threeNumbers(text: string, language: Language): Moment | undefined {
  const match = THREE_NUMBERS.exec(text);
  if (!match) return undefined;
  const [first, second, third] = [match[1]!, match[3]!, match[4]!];
  if (language.chinese && third.length === 2) {
    return dated(fullYear(first.padStart(2, "0")), Number(second), Number(third), shortDate(language));
  }
  return dated(fullYear(third), Number(first), Number(second), shortDate(language));
}

function twoNumbers(text: string, language: Language): Moment | undefined {
  const match = TWO_NUMBERS.exec(text);
  if (match) {
    const day = dated(language.year, Number(match[1]), Number(match[3]), monthAndDay(language));
    if (day) return day;
  }
  const month = YEAR_AND_MONTH.exec(text);
  return month
    ? dated(Number(month[1] ?? month[4]), Number(month[2] ?? month[3]), 1, yearAndMonth(language))
    : undefined;
}

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function namedMonth(text: string, language: Language): Moment | undefined {
  const year = MONTH_NAME_YEAR.exec(text);
  if (year) return dated(Number(year[2]), monthNumber(year[1]!), 1, "mmm-yy");
  const before = DAY_MONTH_NAME.exec(text);
  const after = before ? null : MONTH_NAME_DAY.exec(text);
  const [day, name, ofYear] = before ? [before[1], before[2], before[3]] : [after?.[2], after?.[1], after?.[3]];
  if (!day || !name) return undefined;
  const format = ofYear ? "d-mmm-yy" : "d-mmm";
  return dated(ofYear ? fullYear(ofYear) : language.year, monthNumber(name), Number(day), format);
}

function dateOf(text: string, language: Language): Moment | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first) return dated(Number(first[1]), Number(first[3]), Number(first[4]), shortDate(language));
  return (
    chineseDate(text, language) ??
    threeNumbers(text, language) ??
    twoNumbers(text, language) ??
    namedMonth(text, language)
  );
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (!half) return hour;
  if (hour > 12) return undefined;
  const afternoon = /^(?:p|下午)/i.test(half);
  return (hour % 12) + (afternoon ? 12 : 0);
}

function clocked(hour: number | undefined, minute: number, second: number, numberFormat: string): Moment | undefined {
  if (hour === undefined || minute > 59 || second >= 60) return undefined;
  return { value: (hour * 3600 + minute * 60 + second) / 86_400, numberFormat };
}

function timeOf(text: string): Moment | undefined {
  const clock = CLOCK.exec(text);
  if (clock) {
    const [, before, hours, minutes, seconds, fraction, after] = clock;
    const half = before ?? after;
    const long = Number(hours) >= 24;
    const format = `${long ? "[h]:mm" : "h:mm"}${seconds || long ? ":ss" : ""}${half ? " AM/PM" : ""}`;
    const second = Number(seconds ?? 0) + Number(`0.${fraction ?? 0}`);
    return clocked(hourOf(Number(hours), half), Number(minutes), second, format);
  }
  const chinese = CHINESE_CLOCK.exec(text);
  if (chinese) {
    const [, half, hours, minutes, seconds] = chinese;
    const format = `h"时"mm"分"${seconds ? 'ss"秒"' : ""}`;
    return clocked(hourOf(Number(hours), half), Number(minutes ?? 0), Number(seconds ?? 0), format);
  }
  const hour = HOUR_ONLY.exec(text);
  return hour ? clocked(hourOf(Number(hour[1]), hour[2]), 0, 0, "h:mm AM/PM") : undefined;
}

/** A date, a time, or a date and a time; days and months without a year are of the year of `now`. */
export function parseMoment(text: string, locale: string, now: Date): Moment | undefined {
  const language = { chinese: /^zh/i.test(locale), year: now.getFullYear() };
  const alone = dateOf(text, language) ?? timeOf(text);
  if (alone) return alone;
  const gap = /^(.*?)(?:\s+|T(?=\d)|(?<=[日号])(?=\d|上|下))(.*)$/.exec(text);
  if (!gap) return undefined;
  // A month's name may have a blank inside, so the last blank that leaves a time behind it is the one.
  for (let at = text.length - 1; at > 0; at--) {
    const date = dateOf(text.slice(0, at).trim(), language);
    const time = date && timeOf(text.slice(at).replace(/^[\sT]+/, ""));
    if (!date || !time || time.value >= 1) continue;
    return { value: date.value + time.value, numberFormat: `${date.numberFormat} ${time.numberFormat}` };
  }
  return undefined;
}
