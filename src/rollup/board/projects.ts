/** Tasks, weekly reports, issues and projects as the board shows them. */
import { mondayOf } from "../../schema/serial";
import { schema } from "../../schema/schema";
import type { RowValues } from "../../schema/types";
import { ageing } from "../ageing";
import type { Health, HealthLimits } from "../health";
import { projectHealth } from "../health";
import { WORDS } from "../matrix";
import { openedClosed } from "../opened-closed";
import { dueSoon, overdue } from "../overdue";
import { statusBy } from "../status-by";
import { dayText } from "../time";
import { numberOf, textOf } from "../today/rows";
import { weekMatrix } from "../week-matrix";
import type { BoardColumns } from "./columns";
import { body, number } from "./matrix";

export interface TaskCounts {
  readonly all: number;
  readonly late: number;
  readonly soon: number;
}

export interface DepartmentTasks {
  /** Null for tasks that name none. */
  readonly department: string | null;
  readonly done: number;
  /** Under way and not late. */
  readonly inTime: number;
  readonly late: number;
}

/** How many departments handed in so in a week. */
export interface WeekCount {
  readonly monday: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
}

export interface IssueCounts {
  readonly all: number;
  /** Open ones by age: up to 3, 7 and 14 days, and older. */
  readonly ages: readonly number[];
  /** This week. */
  readonly opened: number;
  readonly closed: number;
}

export interface ProjectStanding {
  readonly id: string;
  readonly name: string;
  readonly progress: number;
  readonly health: Health;
}

/** This week is the last of them. */
export const WEEKS = 6;

/** All tasks, the late ones, and those due within so many days. */
export function tasksOf(columns: BoardColumns, now: number, dueSoonDays: number): TaskCounts {
  const [dues, statuses] = [columns.range("Tasks", "dueDate"), columns.range("Tasks", "status")];
  const all = columns.rowsOf("Tasks").filter((row) => textOf(row, "name") !== null).length;
  return { all, late: overdue(dues, statuses, now), soon: dueSoon(dues, statuses, now, dueSoonDays) };
}

/** Departments in the order in which they appear. */
export function departmentsOf(columns: BoardColumns, now: number): readonly DepartmentTasks[] {
  const matrix = statusBy(columns.range("Tasks", "department"), columns.range("Tasks", "status"));
  const states = schema.list("taskStatus");
  const headers = (matrix[0] ?? []).map((word) => states.recognise(String(word)));
  return body(matrix).map(([department, ...counts]) => {
    const name = department === WORDS.blank["zh-CN"] ? null : String(department);
    const ofDepartment = (row: RowValues): boolean => textOf(row, "department")?.toLowerCase() === name?.toLowerCase();
    const dues = columns.range("Tasks", "dueDate", ofDepartment);
    const late = overdue(dues, columns.range("Tasks", "status", ofDepartment), now);
    const sum = (fits: (outcome: string | undefined) => boolean): number =>
      counts.reduce<number>((all, count, index) => {
        const choice = headers[index + 1];
        return choice && fits(choice.outcome) ? all + number(count) : all;
      }, 0);
    return {
      department: name,
      done: sum((outcome) => outcome === "done"),
      inTime: sum((outcome) => !outcome) - late,
      late,
    };
  });
}

/** The last weeks, this one last. */
export function weeksOf(columns: BoardColumns, now: number): readonly WeekCount[] {
  const of = (key: string) => columns.range("WeeklyReports", key);
  const matrix = weekMatrix(of("department"), of("weekStart"), of("dueAt"), of("submittedAt"), { now, weeks: WEEKS });
  const [head = [], ...lines] = matrix;
  const [onTime, late, missing] = head.slice(-3).map(String);
  return Array.from({ length: WEEKS }, (_, index) => {
    const monday = mondayOf(now) - 7 * (WEEKS - 1 - index);
    const column = head.indexOf(dayText(monday));
    const count = (word: string | undefined): number =>
      column < 0 ? 0 : lines.filter((line) => line[column] === word).length;
    return { monday, onTime: count(onTime), late: count(late), missing: count(missing) };
  });
}

const AGES = 4;

/** Open issues by age, and what came and went this week. */
export function issuesOf(columns: BoardColumns, now: number): IssueCounts {
  const of = (key: string) => columns.range("Issues", key);
  const ages = ageing(of("raisedAt"), of("status"), of("priority"), now).at(-1) ?? [];
  const weeks = openedClosed(of("raisedAt"), of("resolvedAt"), { statuses: of("status"), now });
  const last = weeks.at(-1);
  const thisWeek = last?.[0] === dayText(mondayOf(now)) ? last : undefined;
  return {
    all: columns.rowsOf("Issues").filter((row) => textOf(row, "title") !== null).length,
    ages: Array.from({ length: AGES }, (_, index) => number(ages[index + 1])),
    opened: number(thisWeek?.[1]),
    closed: number(thisWeek?.[2]),
  };
}

const WORST_FIRST: readonly Health[] = ["offTrack", "atRisk", "onTrack"];

/** Projects under way, the worst first. */
export function projectsOf(columns: BoardColumns, now: number, limits: HealthLimits): readonly ProjectStanding[] {
  const matrix = projectHealth(
    {
      projects: columns.range("Projects", "id"),
      dues: columns.range("Projects", "dueDate"),
      statuses: columns.range("Projects", "status"),
      taskProjects: columns.range("Tasks", "projectId"),
      taskDues: columns.range("Tasks", "dueDate"),
      taskStatuses: columns.range("Tasks", "status"),
      issueProjects: columns.range("Issues", "projectId"),
      issueStatuses: columns.range("Issues", "status"),
    },
    now,
    limits,
    "zh-CN",
  );
  const healthy = new Map(body(matrix, false).map((line) => [String(line[0]), String(line.at(-1))]));
  const standing = columns.rowsOf("Projects").flatMap((row): ProjectStanding[] => {
    const id = textOf(row, "id") ?? "";
    const health = schema.list("health").recognise(healthy.get(id) ?? "")?.key as Health | undefined;
    return health ? [{ id, name: textOf(row, "name") ?? "", progress: numberOf(row, "progress") ?? 0, health }] : [];
  });
  return WORST_FIRST.flatMap((kind) => standing.filter(({ health }) => health === kind));
}
