/**
 * Notices that repeat: when the next one is due, and the draft of it. Dates are counted from the day of the first, so
 * that neither a short month nor a day off moves those that follow. Pure.
 */

import { addDays, addMonths } from "date-fns";
import { isCovered, workdayFrom, type WorkCalendar } from "../../calendar/work-calendar";
import { fromSerial, toSerial } from "../../schema/serial";
import { both, type Language } from "../../schema/types";
import type { Values } from "../api";

type Step = (first: Date, times: number) => Date;

/** How far from the first the one after so many others is; a month without its day ends before it. */
const STEPS: ReadonlyMap<unknown, Step> = new Map<unknown, Step>([
  ["weekly", (first, times) => addDays(first, 7 * times)],
  ["monthly", (first, times) => addMonths(first, times)],
]);

/** Whether a notice is one of several. */
export const repeats = ({ repeat, dueDate }: Values): boolean => STEPS.has(repeat) && typeof dueDate === "number";

/** The day of the next one after this one and after today: a working day, where the calendar knows. */
export function nextDate(notice: Values, today: number, calendar: WorkCalendar): number {
  const first = fromSerial(firstOf(notice));
  const step = STEPS.get(notice.repeat)!;
  const passed = Math.max(Number(notice.dueDate), Math.floor(today));
  for (let times = 1; ; times++) {
    const day = toSerial(step(first, times));
    const moved = workdayFrom(calendar, day) ?? day;
    if (moved > passed) return moved;
  }
}

const firstOf = ({ repeatFrom, dueDate }: Values): number =>
  typeof repeatFrom === "number" ? repeatFrom : Number(dueDate);

/** What the next one begins with: all that its writer wrote, and nothing of how the one before it went. */
export function nextDraft(notice: Values, today: number, calendar: WorkCalendar, language: Language): Values {
  const kept = Object.fromEntries(WRITTEN.map((key) => [key, notice[key] ?? null]));
  const dueDate = nextDate(notice, today, calendar);
  return {
    ...kept,
    dueDate,
    remark: isCovered(calendar, dueDate) ? null : UNSURE[language],
    repeatFrom: firstOf(notice),
    previousId: notice.id ?? null,
    revision: 1,
    status: "draft",
  };
}

const UNSURE = both(
  "截止日超出工作日历，没有避开休息日，请核对。",
  "The date lies past the working calendar, so days off were not considered; check it.",
);

const WRITTEN = [
  "title",
  "content",
  "background",
  "requirement",
  "scopeType",
  "scopeValue",
  "urgency",
  "confirmMode",
  "repeat",
  "department",
  "drafter",
  "contact",
  "copyTo",
  "channel",
] as const;
