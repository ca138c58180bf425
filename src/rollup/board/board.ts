/**
 * The figures of the Dashboard by the pure roll-ups: rows, thresholds and a moment in, plain numbers out. It says the same
 * as the sheet's own formulas, which a test holds.
 */
import type { Confirmations } from "../confirmations";
import { RollupError } from "../errors";
import type { HealthLimits } from "../health";
import type { ReplySla } from "../reply-sla";
import { BoardColumns, type BoardRows, type Needs } from "./columns";
import { lateMatters, type LateMatter } from "./late";
import { leftOf, noticesOf, reachByNotice, reachOf, type NoticeReach } from "./notices";
import {
  departmentsOf,
  issuesOf,
  projectsOf,
  tasksOf,
  weeksOf,
  type DepartmentTasks,
  type IssueCounts,
  type ProjectStanding,
  type TaskCounts,
  type WeekCount,
} from "./projects";
import { repliesOf, satisfactionOf, stagesOf, type Satisfaction, type StageCount } from "./requests";

export interface BoardLimits {
  readonly dueSoonDays: number;
  readonly health: HealthLimits;
}

/** Each part is null where a table or column it is counted from is missing, or can't be counted. */
export interface Board {
  readonly now: number;
  readonly reach: Confirmations | null;
  readonly notices: readonly NoticeReach[] | null;
  readonly tasks: TaskCounts | null;
  readonly departments: readonly DepartmentTasks[] | null;
  readonly weeks: readonly WeekCount[] | null;
  readonly issues: IssueCounts | null;
  readonly replies: ReplySla | null;
  readonly stages: readonly StageCount[] | null;
  readonly csat: Satisfaction | null;
  /** The worst first. */
  readonly projects: readonly ProjectStanding[] | null;
  /** The longest overdue first. */
  readonly late: readonly LateMatter[];
  /** Cells that say nothing that could be counted. */
  readonly unreadable: number;
}

/** The columns without which a part would say something wrong. */
const NEEDED = {
  reach: { ConfirmationLog: ["dueAt", "reachedAt", "status"] },
  notices: { Notices: ["id", "status", "publishedAt"], ConfirmationLog: ["noticeId", "status"] },
  tasks: { Tasks: ["name", "dueDate", "status"] },
  departments: { Tasks: ["department", "dueDate", "status"] },
  weeks: { WeeklyReports: ["department", "weekStart", "dueAt", "submittedAt"] },
  issues: { Issues: ["title", "raisedAt", "status", "resolvedAt"] },
  replies: { Requests: ["replyDue", "repliedAt", "status"] },
  stages: { Requests: ["status"] },
  csat: { Acceptances: ["overall"] },
  projects: {
    Projects: ["id", "dueDate", "status"],
    Tasks: ["projectId", "dueDate", "status"],
    Issues: ["projectId", "status"],
  },
} as const satisfies Record<string, Needs>;

/** The board at a moment (an Excel serial). */
export function boardAt(now: number, rows: BoardRows, { dueSoonDays, health }: BoardLimits): Board {
  const columns = new BoardColumns(rows, now);
  const part = <T>(name: keyof typeof NEEDED, roll: () => T): T | null =>
    columns.have(NEEDED[name]) ? attempt(roll) : null;
  const reached = attempt(() => reachByNotice(columns)) ?? (() => ({ recipients: 0, reached: 0 }));
  const board = {
    now,
    reach: part("reach", () => reachOf(columns, now)),
    notices: part("notices", () => noticesOf(columns, now, reached)),
    tasks: part("tasks", () => tasksOf(columns, now, dueSoonDays)),
    departments: part("departments", () => departmentsOf(columns, now)),
    weeks: part("weeks", () => weeksOf(columns, now)),
    issues: part("issues", () => issuesOf(columns, now)),
    replies: part("replies", () => repliesOf(columns, now)),
    stages: part("stages", () => stagesOf(columns)),
    csat: part("csat", () => satisfactionOf(columns)),
    projects: part("projects", () => projectsOf(columns, now, health)),
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
