/** Who hands in the report of a week, and how each department stands with it. Pure. */

import { weeklyDeadline, type WeeklyTime, type WorkCalendar } from "../../calendar/work-calendar";
import { isAfter } from "../../rollup/time";
import { lastReporter, reportingDepartments } from "../../rollup/today/reports";
import { numberOf, sameName, textOf } from "../../rollup/today/rows";
import type { RowValues } from "../../schema/types";
import type { Values } from "../values";
import type { Standing } from "./api";

/** When the reports of a week are due; "none" where nobody works, null past the calendar. */
export function dueOfWeek(calendar: WorkCalendar, weekStart: number, weekly: WeeklyTime): number | "none" | null {
  return weeklyDeadline(calendar, weekStart, weekly) ?? null;
}

/** How a report stands, as the sheet's own formula judges; without one it is missing once its time has passed. */
export function standingOf(report: RowValues | null, due: number | "none" | null, now: number): Standing {
  const submitted = report && numberOf(report, "submittedAt");
  if (typeof submitted === "number") return typeof due === "number" && isAfter(submitted, due) ? "late" : "onTime";
  return typeof due === "number" && isAfter(now, due) ? "missing" : "waiting";
}

/** The departments of a week: those that report, and any other that has done so. */
export function departmentsOfWeek(
  project: RowValues,
  tasks: readonly RowValues[],
  reports: readonly RowValues[],
): readonly string[] {
  const named = reportingDepartments(project, tasks);
  const others = reports.flatMap((report) => textOf(report, "department") ?? []);
  const all = [...named, ...others];
  return all.filter((name, place) => all.findIndex((other) => sameName(name, other)) === place);
}

export const ofDepartment =
  (department: string) =>
  (row: RowValues): boolean =>
    sameName(textOf(row, "department") ?? "", department);

export const ofWeek =
  (weekStart: number) =>
  (report: RowValues): boolean =>
    Math.floor(numberOf(report, "weekStart") ?? 0) === weekStart;

/** The report of a department among those of a week: of several the one that was handed in. */
export function reportOf(reports: readonly Values[], department: string): Values | null {
  const own = reports.filter(ofDepartment(department));
  return own.find((report) => numberOf(report, "submittedAt") !== null) ?? own[0] ?? null;
}

/** Who hands in: who did so last, else who has most of the department's tasks. */
export function reporterOf(reports: readonly RowValues[], tasks: readonly RowValues[]): string | null {
  return lastReporter(reports) ?? mostFrequent(tasks.flatMap((task) => textOf(task, "owner") ?? []));
}

function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first = null] = [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
  return first;
}
