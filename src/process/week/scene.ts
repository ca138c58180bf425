/** What a project's week and its meeting are read from, and the two views made of it. Reading itself is transaction.ts's work. */

import { calendarOfRows } from "../../calendar/china";
import type { WorkCalendar } from "../../calendar/work-calendar";
import { HEALTH_LIMITS, type HealthLimits } from "../../rollup/health";
import { meetingOf } from "../../rollup/today/projects";
import { numberOf, textOf } from "../../rollup/today/rows";
import { todaySettings, type TodaySettings } from "../../rollup/today/settings";
import { mondayOf } from "../../schema/serial";
import type { Language } from "../../schema/types";
import { askAllRows } from "../../workbook/manyRows";
import { askSettings } from "../../workbook/readSettings";
import type { Stage } from "../asking";
import type { Values } from "../values";
import { agendaOf, lateTasks } from "./agenda";
import type { DepartmentWeek, Frozen, MeetingView, WeekKey, WeekView } from "./api";
import { draftReport } from "./draft";
import { departmentsOfWeek, dueOfWeek, ofDepartment, ofWeek, reporterOf, reportOf, standingOf } from "./standing";

/** The rows of a project; reports and issues come week by week, with other projects' between them. */
const ofProject = <T extends string>(table: T, is: string) =>
  ({ table, field: "projectId", is, scattered: true }) as const;

/** The rows a week rests on. */
export const weekQuestions = (projectId: string) =>
  ({
    projects: { table: "Projects", id: projectId },
    tasks: ofProject("Tasks", projectId),
    reports: ofProject("WeeklyReports", projectId),
  }) as const;

/** The rows a meeting rests on. */
export const meetingQuestions = (projectId: string) =>
  ({ ...weekQuestions(projectId), issues: ofProject("Issues", projectId) }) as const;

/** What holds for all projects alike. */
export interface Frame {
  readonly calendar: WorkCalendar;
  readonly settings: TodaySettings;
  readonly limits: HealthLimits;
  readonly language: Language;
  /** The company's name as its papers carry it. */
  readonly company: string | null;
}

const SETTINGS = [
  "weeklyDay",
  "weeklyTime",
  "meetingDay",
  "meetingTime",
  "healthRisk",
  "healthOff",
  "company",
] as const;

/** Queues the question for calendar and settings; the answer may be had after the sync. */
export function askFrame({ schema, ground }: Stage): () => Frame {
  const days = askAllRows(ground, schema.table("Calendar"));
  const exceptions = askAllRows(ground, schema.table("CalendarExceptions"));
  const cells = askSettings(
    ground,
    SETTINGS.map((key) => schema.setting(key)),
  );
  return () => {
    const found = cells();
    return {
      calendar: calendarOfRows(days(), exceptions()),
      settings: todaySettings(found),
      limits: {
        ...HEALTH_LIMITS,
        risk: share(found.healthRisk, HEALTH_LIMITS.risk),
        off: share(found.healthOff, HEALTH_LIMITS.off),
      },
      language: ground.language,
      company: typeof found.company === "string" ? found.company : null,
    };
  };
}

const share = (cell: unknown, fallback: number): number =>
  typeof cell === "number" && cell > 0 && cell <= 1 ? cell : fallback;

/** The rows found for a week. */
export interface WeekRows {
  readonly projects: readonly Values[];
  readonly tasks: readonly Values[];
  readonly reports: readonly Values[];
}

/** A week as it stands; null without its project. */
export function weekView(
  { projectId, weekStart }: WeekKey,
  rows: WeekRows,
  frame: Frame,
  now: number,
  sheet: string | null,
): WeekView | null {
  const project = rows.projects[0];
  if (!project) return null;
  const due = dueOfWeek(frame.calendar, weekStart, frame.settings.weekly);
  return {
    projectId,
    weekStart,
    project,
    due,
    departments: departmentWeeks(weekStart, project, rows, frame, now),
    frozen: sheet === null ? null : frozenWeek(sheet, rows.reports.filter(ofWeek(weekStart))),
  };
}

/** Each department of a week with its report, or with what it would say. */
export function departmentWeeks(
  weekStart: number,
  project: Values,
  { tasks, reports }: WeekRows,
  frame: Frame,
  now: number,
): readonly DepartmentWeek[] {
  const { calendar, settings, limits, language } = frame;
  const due = dueOfWeek(calendar, weekStart, settings.weekly);
  const ours = reports.filter(ofWeek(weekStart));
  return departmentsOfWeek(project, tasks, ours).map((department) => {
    const report = reportOf(ours, department);
    const own = reports.filter(ofDepartment(department));
    return {
      department,
      report,
      standing: standingOf(report, due, now),
      reporter: textOf(report ?? {}, "reporter") ?? reporterOf(own, tasks.filter(ofDepartment(department))),
      draft: draftReport({ department, tasks, reports: own, weekStart, now, limits, language }),
    };
  });
}

function frozenWeek(sheet: string, reports: readonly Values[]): Frozen {
  const times = reports.flatMap((report) => numberOf(report, "consolidatedAt") ?? []);
  const at = times.length === 0 ? null : Math.max(...times);
  return { sheet, at, reports: times.filter((time) => time === at).length };
}

export interface MeetingRows extends WeekRows {
  readonly issues: readonly Values[];
}

/** So many days a meeting is still the one that is looked at; then the next one is prepared. */
const AFTER = 2;

/** The meeting of a day's week as it stands, of the one that is on or next without a day; null without its project. */
export function meetingView(day: number | null, rows: MeetingRows, frame: Frame, now: number): MeetingView | null {
  const project = rows.projects[0];
  if (!project) return null;
  const { calendar, settings } = frame;
  const inWeek = (of: number): number =>
    meetingOf(calendar, of, settings.meeting) ?? mondayOf(of) + settings.meeting.weekday - 1;
  const current = inWeek(now);
  const at = day !== null ? inWeek(day) : Math.floor(current) + AFTER <= now ? inWeek(now + 7) : current;
  const monday = mondayOf(at);
  const weekStart = monday - 7;
  const departments = departmentWeeks(weekStart, project, rows, frame, now);
  const missing = departments.filter(({ standing }) => standing === "missing");
  const reports = departments.flatMap(({ report }) => (report === null ? [] : [report]));
  const { tasks, issues } = rows;
  return {
    project,
    company: frame.company,
    at,
    weekStart,
    items: agendaOf({ day: Math.floor(at), tasks, issues, reports, missing }),
    issues: [...issues].reverse(),
    reports: departments.map(({ report, department, reporter }) => report ?? notHandedIn(department, reporter)),
    lateTasks: lateTasks(tasks, monday),
    tasks,
    missing: missing.map(({ department, reporter }) => ({ department, reporter })),
  };
}

/** A report that never came, as documents name it. */
export const notHandedIn = (department: string, reporter: string | null): Values => ({
  department,
  reporter,
  submittedAt: null,
});
