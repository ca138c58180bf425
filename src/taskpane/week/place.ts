/** Which week and which department's report a page shows, as one word in the place that is open. Pure. */

import { mondayOf } from "../../schema/serial";

export interface WeekRow {
  readonly weekStart: number;
  /** The department whose report is open. */
  readonly department: string | null;
}

/** "46342/技术部", "46342". */
export const weekRow = ({ weekStart, department }: WeekRow): string =>
  department === null ? String(weekStart) : `${weekStart}/${department}`;

/** What such a word says; the week of now where it says nothing. */
export function readWeekRow(row: string | undefined, now: number): WeekRow {
  const [, week, department] = /^(\d+)(?:\/(.+))?$/.exec(row ?? "") ?? [];
  return { weekStart: week === undefined ? mondayOf(now) : mondayOf(Number(week)), department: department ?? null };
}
