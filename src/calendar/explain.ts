/**
 * Why something is due when it is: the days between as runs of working days, make-up days and days off. It tells facts;
 * the sentence is made of them in explain-words.ts.
 */
import { weekdayOf } from "../schema/serial";
import type { Text } from "../schema/types";
import type { CalendarDay } from "./china";
import { dueAfter, isWorkday, type WorkCalendar } from "./work-calendar";

/** A calendar that also knows what its days are called. */
export interface NamedCalendar extends WorkCalendar {
  nameOf(day: number): Text | undefined;
}

/** Days in a row that are alike. */
export interface DayRun {
  /** Ordinary working days, weekend days that are worked, an ordinary weekend, or other days off. */
  readonly kind: "work" | "makeUp" | "weekend" | "off";
  readonly first: number;
  readonly last: number;
  readonly name?: Text;
  /** Which working day its last one is, counted from the start; absent for days off. */
  readonly counts?: number;
}

export interface DueExplanation {
  readonly start: number;
  readonly days: number;
  readonly due: number;
  /** How the start's own day counts; a clock that starts on a day off runs from the next working day. */
  readonly startOff: boolean;
  /** From the day after the start to the due day. */
  readonly runs: readonly DayRun[];
}

/** Why so many working days after `start` end when they do; undefined where the calendar doesn't reach. */
export function explainDue(calendar: NamedCalendar, start: number, days: number): DueExplanation | undefined {
  const due = dueAfter(calendar, start, days);
  if (due === undefined) return undefined;
  const runs: DayRun[] = [];
  let counted = 0;
  for (let day = Math.floor(start) + 1; day <= Math.floor(due); day += 1) {
    const works = isWorkday(calendar, day) === true;
    if (works) counted += 1;
    addDay(runs, day, kindOf(day, works, calendar), works ? undefined : calendar.nameOf(day), counted);
  }
  return { start, days, due, startOff: isWorkday(calendar, start) === false, runs };
}

function kindOf(day: number, works: boolean, calendar: NamedCalendar): DayRun["kind"] {
  const weekend = weekdayOf(day) > 5;
  if (works) return weekend ? "makeUp" : "work";
  return weekend && !calendar.nameOf(day) ? "weekend" : "off";
}

/** Lengthens the last run, or begins a new one; changes `runs`. */
function addDay(runs: DayRun[], day: number, kind: DayRun["kind"], name: Text | undefined, counted: number): void {
  const last = runs.at(-1);
  const counts = kind === "work" || kind === "makeUp" ? { counts: counted } : {};
  const same = last?.kind === kind && last.name?.["zh-CN"] === name?.["zh-CN"];
  if (last && same) runs[runs.length - 1] = { ...last, last: day, ...counts };
  else runs.push({ kind, first: day, last: day, ...(name && { name }), ...counts });
}

/** A calendar with the names of these days. */
export function namedCalendar(
  calendar: WorkCalendar,
  days: readonly Pick<CalendarDay, "date" | "name">[],
): NamedCalendar {
  const names = new Map(days.flatMap(({ date, name }) => (name ? [[date, name] as const] : [])));
  return { ...calendar, nameOf: (day) => names.get(Math.floor(day)) };
}
