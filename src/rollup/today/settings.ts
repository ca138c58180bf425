/** The settings that decide what is due, as the workbook's cells hold them; what can't be understood keeps its default. */

import type { WeeklyTime } from "../../calendar/work-calendar";
import { schema } from "../../schema/schema";

export interface TodaySettings {
  /** Minutes. */
  readonly confirmWindow: number;
  /** Working days. */
  readonly replyDays: number;
  readonly slaStart: "receipt" | "review";
  readonly weekly: WeeklyTime;
  readonly meeting: WeeklyTime;
  /** Monday = 1. */
  readonly syncDay: number;
  readonly dueSoonDays: number;
}

/** The keys of the settings it reads. */
export const TODAY_SETTINGS = [
  "confirmWindow",
  "replyDays",
  "slaStart",
  "weeklyDay",
  "weeklyTime",
  "meetingDay",
  "meetingTime",
  "syncDay",
  "dueSoonDays",
] as const;

export type SettingCells = Readonly<Partial<Record<(typeof TODAY_SETTINGS)[number], unknown>>>;

/** The settings for the cells found, by key. */
export function todaySettings(cells: SettingCells): TodaySettings {
  return {
    confirmWindow: number(cells, "confirmWindow"),
    replyDays: number(cells, "replyDays"),
    slaStart: startOfClock(cells.slaStart),
    weekly: { weekday: number(cells, "weeklyDay"), time: number(cells, "weeklyTime") },
    meeting: { weekday: number(cells, "meetingDay"), time: number(cells, "meetingTime") },
    syncDay: number(cells, "syncDay"),
    dueSoonDays: number(cells, "dueSoonDays"),
  };
}

function number(cells: SettingCells, key: (typeof TODAY_SETTINGS)[number]): number {
  const { min = 0, max = Infinity, value } = schema.setting(key);
  const cell = cells[key];
  return typeof cell === "number" && cell >= min && cell <= max ? cell : Number(value);
}

function startOfClock(cell: unknown): TodaySettings["slaStart"] {
  const { list, value } = schema.setting("slaStart");
  return (list?.recognise(String(cell ?? ""))?.key ?? value) === "review" ? "review" : "receipt";
}
