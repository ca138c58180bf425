/** Weekly reports that were not handed in: each running project expects one from each of its departments. */

import { weeklyDeadline, type WorkCalendar } from "../../calendar/work-calendar";
import { mondayOf } from "../../schema/serial";
import type { RowValues } from "../../schema/types";
import { dueAt, isLate } from "./due";
import type { TodayItem } from "./item";
import { namesIn, numberOf, people, sameName, textOf, type TodayRows } from "./rows";
import type { TodaySettings } from "./settings";

export interface ReportsDue {
  readonly items: readonly TodayItem[];
  /** True where a deadline lies past the calendar. */
  readonly beyond: boolean;
}

/** What is missing of last week, and of this week from the day on which it is due. */
export function reportItems(
  rows: TodayRows,
  now: number,
  calendar: WorkCalendar,
  { weekly }: TodaySettings,
): ReportsDue {
  const running = (rows.Projects ?? []).filter((project) => textOf(project, "status") === "inProgress");
  if (running.length === 0) return { items: [], beyond: false };
  const thisWeek = mondayOf(now);
  const weeks = [thisWeek - 7, thisWeek].map((start) => ({ start, due: weeklyDeadline(calendar, start, weekly) }));
  const items = weeks.flatMap(({ start, due }) =>
    typeof due === "number" && Math.floor(due) <= now
      ? running.flatMap((project) => missingOf(rows, project, { start, due, now, last: start < thisWeek }))
      : [],
  );
  return { items, beyond: weeks.some(({ due }) => due === undefined) };
}

const OVER: ReadonlySet<string> = new Set(["done", "cancelled"]);

/** The departments that report on a project: those that take part in it, and those with unfinished tasks of it. */
export function reportingDepartments(project: RowValues, tasks: readonly RowValues[]): readonly string[] {
  const working = tasks.filter((task) => !OVER.has(textOf(task, "status") ?? ""));
  const named = [
    ...namesIn(textOf(project, "departments")),
    ...working.flatMap((task) => textOf(task, "department") ?? []),
  ];
  return named.filter((name, place) => named.findIndex((other) => sameName(name, other)) === place);
}

interface Week {
  readonly start: number;
  readonly due: number;
  readonly now: number;
  readonly last: boolean;
}

function missingOf(rows: TodayRows, project: RowValues, week: Week): readonly TodayItem[] {
  if ((numberOf(project, "startDate") ?? 0) > week.due) return [];
  const projectId = textOf(project, "id");
  const ofProject = (row: RowValues): boolean => textOf(row, "projectId") === projectId;
  const reports = (rows.WeeklyReports ?? []).filter(ofProject);
  return reportingDepartments(project, (rows.Tasks ?? []).filter(ofProject)).flatMap((department) => {
    const ours = reports.filter((report) => sameName(textOf(report, "department") ?? "", department));
    const report = ours.find((each) => Math.floor(numberOf(each, "weekStart") ?? 0) === week.start);
    if (report && numberOf(report, "submittedAt") !== null) return [];
    const reporter = textOf(report, "reporter") ?? lastReporter(ours);
    return [reportItem(project, department, reporter, week, report)];
  });
}

function reportItem(
  project: RowValues,
  department: string,
  reporter: string | null,
  { start, due, now, last }: Week,
  report: RowValues | undefined,
): TodayItem {
  const id = textOf(report, "id");
  const begun = { weekStart: start, projectId: textOf(project, "id"), department, ...(reporter && { reporter }) };
  return {
    kind: last ? "lastReport" : "report",
    group: "project",
    table: "WeeklyReports",
    id,
    ...(!report && { start: begun }),
    title: textOf(project, "name") ?? "",
    of: textOf(project, "id"),
    department,
    who: people(reporter),
    concerns: people(reporter, textOf(project, "lead")),
    due: dueAt(due),
    late: isLate(dueAt(due), now),
  };
}

/** Who handed in the latest of a department's reports. */
export function lastReporter(reports: readonly RowValues[]): string | null {
  const latest = [...reports].sort((a, b) => (numberOf(b, "weekStart") ?? 0) - (numberOf(a, "weekStart") ?? 0));
  return latest.map((report) => textOf(report, "reporter")).find((name) => name !== null) ?? null;
}
