/**
 * The figures of the Dashboard by the pure roll-ups: rows, thresholds and a moment in, plain numbers out. It says the same
 * as the sheet's own formulas, which a test holds.
 */
import { mondayOf } from "../../schema/serial";
import { schema } from "../../schema/schema";
import type { RowValues } from "../../schema/types";
import { ageing } from "../ageing";
import { confirmations, type Confirmations } from "../confirmations";
import { RollupError } from "../errors";
import type { Health, HealthLimits } from "../health";
import { projectHealth } from "../health";
import type { Matrix } from "../matrix";
import { openedClosed } from "../opened-closed";
import { dueSoon, overdue } from "../overdue";
import { reachBy } from "../reach-rate";
import { replySla, type ReplySla } from "../reply-sla";
import { csat } from "../requests";
import { stages } from "../stages";
import { statusBy } from "../status-by";
import { dayText } from "../time";
import { numberOf, textOf } from "../today/rows";
import { weekMatrix } from "../week-matrix";
import { BoardColumns, type BoardRows } from "./columns";
import { lateMatters, type LateMatter } from "./late";

export interface BoardLimits {
  readonly dueSoonDays: number;
  readonly health: HealthLimits;
}

export interface NoticeReach {
  readonly id: string | null;
  readonly title: string;
  readonly reached: number;
  readonly waiting: number;
  /** Not reached though the deadline has passed. */
  readonly overdue: number;
}

export interface DepartmentTasks {
  readonly department: string;
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

export interface ProjectStanding {
  readonly id: string;
  readonly name: string;
  readonly progress: number;
  readonly health: Health;
}

/** Each part is null where its table is missing, or where its columns can't be counted. */
export interface Board {
  readonly now: number;
  readonly reach: Confirmations | null;
  readonly notices: readonly NoticeReach[] | null;
  readonly tasks: { readonly all: number; readonly late: number; readonly soon: number } | null;
  readonly departments: readonly DepartmentTasks[] | null;
  /** Six weeks, this one last. */
  readonly weeks: readonly WeekCount[] | null;
  readonly issues: {
    readonly all: number;
    /** Open ones by age: up to 3, 7 and 14 days, and older. */
    readonly ages: readonly number[];
    readonly opened: number;
    readonly closed: number;
  } | null;
  readonly replies: ReplySla | null;
  /** By the key of the stage, in the order of the list. */
  readonly stages: readonly { readonly key: string; readonly count: number }[] | null;
  readonly csat: { readonly share: number; readonly scores: number; readonly mean: number } | null;
  readonly projects: readonly ProjectStanding[] | null;
  readonly late: readonly LateMatter[];
  /** Cells that say nothing that could be counted. */
  readonly unreadable: number;
}

export const WEEKS = 6;

/** The board at a moment (an Excel serial). */
export function boardAt(now: number, rows: BoardRows, limits: BoardLimits): Board {
  const columns = new BoardColumns(rows, now);
  const part = <T>(tables: readonly (keyof BoardRows)[], roll: () => T): T | null =>
    tables.every((table) => columns.has(table)) ? attempt(roll) : null;
  const reached = reachByNotice(columns);
  const board = {
    now,
    reach: part(["ConfirmationLog"], () => reachOf(columns, now)),
    notices: part(["Notices", "ConfirmationLog"], () => noticesOf(columns, now, reached)),
    tasks: part(["Tasks"], () => tasksOf(columns, now, limits)),
    departments: part(["Tasks"], () => departmentsOf(columns, now)),
    weeks: part(["WeeklyReports"], () => weeksOf(columns, now)),
    issues: part(["Issues"], () => issuesOf(columns, now)),
    replies: part(["Requests"], () => repliesOf(columns, now)),
    stages: part(["Requests"], () => stagesOf(columns)),
    csat: part(["Acceptances"], () => satisfactionOf(columns)),
    projects: part(["Projects", "Tasks", "Issues"], () => projectsOf(columns, now, limits)),
    late: attempt(() => lateMatters(columns, now, (notice) => leftOf(reached(notice)) === 0)) ?? [],
  };
  return { ...board, unreadable: columns.unreadable };
}

/** What a roll-up refuses is not known; any other exception is a mistake of ours. */
function attempt<T>(roll: () => T): T | null {
  try {
    return roll();
  } catch (error) {
    if (error instanceof RollupError) return null;
    throw error;
  }
}

const number = (cell: string | number | undefined): number => (typeof cell === "number" ? cell : 0);

/** The rows between a matrix' header and, where it has one, its totals. */
const body = (matrix: Matrix, totals = true): Matrix => matrix.slice(1, totals ? -1 : undefined);

function reachOf(columns: BoardColumns, now: number): Confirmations {
  const of = (key: string) => columns.range("ConfirmationLog", key);
  return confirmations(of("dueAt"), of("reachedAt"), of("status"), now);
}

interface Reached {
  readonly recipients: number;
  readonly reached: number;
}

const leftOf = ({ recipients, reached }: Reached): number => recipients - reached;

/** How many recipients of a notice's own revision there are, and how many are reached by its own rule. */
function reachByNotice(columns: BoardColumns): (notice: RowValues) => Reached {
  const keyOf = (id: string | null, revision: number | null): string => `${id ?? ""}/${revision ?? 1}`.toLowerCase();
  const groups = columns
    .rowsOf("ConfirmationLog")
    .map((row) => [keyOf(textOf(row, "noticeId"), numberOf(row, "revision"))]);
  const statuses = columns.range("ConfirmationLog", "status");
  const byRule = [false, true].map(
    (reading) =>
      new Map(body(attempt(() => reachBy(groups, statuses, reading)) ?? []).map((line) => [String(line[0]), line])),
  );
  return (notice) => {
    const lines = byRule[textOf(notice, "confirmMode") === "read" ? 1 : 0]!;
    const line = lines.get(keyOf(textOf(notice, "id"), numberOf(notice, "revision")));
    return { recipients: number(line?.[1]), reached: number(line?.[2]) };
  };
}

const OUT: ReadonlySet<string> = new Set(["published", "reached"]);

/** Notices that are out, the newest first; of two of one minute the lower row. */
function noticesOf(
  columns: BoardColumns,
  now: number,
  reachOf: (notice: RowValues) => Reached,
): readonly NoticeReach[] {
  return columns
    .rowsOf("Notices")
    .flatMap((row, place) => {
      const published = numberOf(row, "publishedAt") ?? 0;
      return OUT.has(textOf(row, "status") ?? "") && published > 0
        ? [{ row, place, minute: Math.round(published * 1440) }]
        : [];
    })
    .sort((one, other) => other.minute - one.minute || other.place - one.place)
    .map(({ row }) => {
      const found = reachOf(row);
      const late = (numberOf(row, "confirmBy") ?? Infinity) < now;
      const left = leftOf(found);
      return {
        id: textOf(row, "id"),
        title: textOf(row, "title") ?? "",
        reached: found.reached,
        waiting: late ? 0 : left,
        overdue: late ? left : 0,
      };
    });
}

function tasksOf(columns: BoardColumns, now: number, { dueSoonDays }: BoardLimits): Board["tasks"] {
  const [dues, statuses] = [columns.range("Tasks", "dueDate"), columns.range("Tasks", "status")];
  const all = columns.rowsOf("Tasks").filter((row) => textOf(row, "name") !== null).length;
  return { all, late: overdue(dues, statuses, now), soon: dueSoon(dues, statuses, now, dueSoonDays) };
}

/** Departments in the order in which they appear. */
function departmentsOf(columns: BoardColumns, now: number): readonly DepartmentTasks[] {
  const matrix = statusBy(columns.range("Tasks", "department"), columns.range("Tasks", "status"));
  const states = schema.list("taskStatus");
  const headers = (matrix[0] ?? []).map((word) => states.recognise(String(word)));
  return body(matrix).map(([department, ...counts]) => {
    const name = String(department);
    const ofDepartment = (row: RowValues): boolean =>
      (textOf(row, "department") ?? "").toLowerCase() === name.toLowerCase();
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

function weeksOf(columns: BoardColumns, now: number): readonly WeekCount[] {
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

function issuesOf(columns: BoardColumns, now: number): Board["issues"] {
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

function repliesOf(columns: BoardColumns, now: number): ReplySla {
  const of = (key: string) => columns.range("Requests", key);
  return replySla(of("replyDue"), of("repliedAt"), of("status"), now);
}

function stagesOf(columns: BoardColumns): Board["stages"] {
  const matrix = stages(columns.range("Requests", "status"));
  const counts = new Map(body(matrix).map(([word, count]) => [String(word), number(count)]));
  return schema.list("requestStatus").choices.map(({ key, text }) => ({ key, count: counts.get(text["zh-CN"]) ?? 0 }));
}

/** Null before the first score. */
function satisfactionOf(columns: BoardColumns): Board["csat"] {
  const given = columns
    .range("Acceptances", "overall")
    .filter(([score]) => typeof score === "number" && score >= 1 && score <= 5);
  const scores = given.map(([score]) => Number(score));
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  return { share: scores.length === 0 ? 0 : csat(given), scores: scores.length, mean };
}

const WORST_FIRST: readonly Health[] = ["offTrack", "atRisk", "onTrack"];

/** Projects under way, the worst first. */
function projectsOf(columns: BoardColumns, now: number, { health: limits }: BoardLimits): readonly ProjectStanding[] {
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
