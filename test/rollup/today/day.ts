/** What the tests of the day's list share: moments written as people write them, and the shipped calendar and settings. */

import { chinaCalendar } from "../../../src/calendar/china";
import type { TodayItem } from "../../../src/rollup/today/item";
import type { TodayRows } from "../../../src/rollup/today/rows";
import { todaySettings } from "../../../src/rollup/today/settings";
import { todayAt, type Today } from "../../../src/rollup/today/today";
import { daySerial } from "../../../src/schema/serial";

/** "2026-11-27 17:00" as a serial; without a time, the day. */
export function at(moment: string): number {
  const [year, month, day, hour = 0, minute = 0, second = 0] = moment.split(/[-: ]/).map(Number);
  return daySerial(year!, month!, day!) + (hour * 3600 + minute * 60 + second) / 86_400;
}

/** The list at a moment, with the settings a new workbook has. */
export const today = (moment: string, rows: TodayRows): Today =>
  todayAt(at(moment), rows, chinaCalendar(), todaySettings({}));

/** An item in one line: kind, name, and whether it is late. */
export const line = ({ kind, title, department, late }: TodayItem): string =>
  [kind, title, department, late && "late"].filter(Boolean).join(" ");

/** The list in lines. */
export const lines = (moment: string, rows: TodayRows): readonly string[] => today(moment, rows).items.map(line);
