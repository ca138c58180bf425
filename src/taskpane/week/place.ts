/** Which week or meeting a page shows, and what is open there, as one word in the place that is open. Pure. */

import { mondayOf } from "../../schema/serial";

export interface WeekRow {
  readonly weekStart: number;
  /** The department whose report is open. */
  readonly department: string | null;
}

/** "46342/技术部", "46342". */
export const weekRow = ({ weekStart, department }: WeekRow): string => joined(weekStart, department);

/** What such a word says; the week of now where it says nothing. */
export function readWeekRow(row: string | undefined, now: number): WeekRow {
  const { number, rest } = parted(row);
  return { weekStart: mondayOf(number ?? now), department: rest };
}

export interface MeetingRow {
  /** The Monday of its week; null for the meeting that is on or next. */
  readonly monday: number | null;
  /** The key of the item that is open. */
  readonly item: string | null;
}

/** "46349", "/task:T-261116-7KQ3". */
export const meetingRow = ({ monday, item }: MeetingRow): string => joined(monday, item);

/** What such a word says. */
export function readMeetingRow(row: string | undefined): MeetingRow {
  const { number, rest } = parted(row);
  return { monday: number, item: rest };
}

const joined = (number: number | null, rest: string | null): string =>
  `${number ?? ""}${rest === null ? "" : `/${rest}`}`;

function parted(row: string | undefined): { readonly number: number | null; readonly rest: string | null } {
  const [, number = "", rest] = /^(\d*)(?:\/(.+))?$/.exec(row ?? "") ?? [];
  return { number: number === "" ? null : Number(number), rest: rest ?? null };
}
