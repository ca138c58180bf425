/** The days of the week in words. */
import { both, type Language, type Text } from "./types";

const WEEKDAYS: readonly Text[] = [
  both("周一", "Monday"),
  both("周二", "Tuesday"),
  both("周三", "Wednesday"),
  both("周四", "Thursday"),
  both("周五", "Friday"),
  both("周六", "Saturday"),
  both("周日", "Sunday"),
];

/** 周五; Friday. Monday is 1; a number that is no day of the week has no name. */
export const weekdayName = (weekday: number, language: Language): string => WEEKDAYS[weekday - 1]?.[language] ?? "";
