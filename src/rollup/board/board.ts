/**
 * The figures of the Dashboard by the pure roll-ups: rows, thresholds and a moment in, plain numbers out. It says the same
 * as the sheet's own formulas, which a test holds.
 */
import type { Confirmations } from "../confirmations";
import { RollupError } from "../errors";
import type { HealthLimits } from "../health";
import type { ReplySla } from "../reply-sla";
import { BoardColumns, type BoardRows } from "./columns";
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

/** Each part is null where its table is missing, or where its columns can't be counted. */
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

/** The board at a moment (an Excel serial). */
export function boardAt(now: number, rows: BoardRows, { dueSoonDays, health }: BoardLimits): Board {
  const columns = new BoardColumns(rows, now);
  const part = <T>(tables: readonly (keyof BoardRows)[], roll: () => T): T | null =>
    tables.every((table) => columns.has(table)) ? attempt(roll) : null;
  const reached = attempt(() => reachByNotice(columns)) ?? (() => ({ recipients: 0, reached: 0 }));
  const board = {
    now,
    reach: part(["ConfirmationLog"], () => reachOf(columns, now)),
    notices: part(["Notices", "ConfirmationLog"], () => noticesOf(columns, now, reached)),
    tasks: part(["Tasks"], () => tasksOf(columns, now, dueSoonDays)),
    departments: part(["Tasks"], () => departmentsOf(columns, now)),
    weeks: part(["WeeklyReports"], () => weeksOf(columns, now)),
    issues: part(["Issues"], () => issuesOf(columns, now)),
    replies: part(["Requests"], () => repliesOf(columns, now)),
    stages: part(["Requests"], () => stagesOf(columns)),
    csat: part(["Acceptances"], () => satisfactionOf(columns)),
    projects: part(["Projects", "Tasks", "Issues"], () => projectsOf(columns, now, health)),
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
