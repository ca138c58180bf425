/** Where the board leads: each figure to the rows it was counted from, as filters of their table; a matter to its screen. Pure. */

import type { RowFilter } from "../../process/board/api";
import type { BoardTable } from "../../rollup/board/columns";
import type { LateMatter } from "../../rollup/board/late";
import { schema } from "../../schema/schema";
import { weekRow } from "../week/place";
import type { WorkPlace } from "../work/area";

export interface Rows {
  readonly table: string;
  readonly filters: readonly RowFilter[];
}

/** The states of a table in which a matter is neither over nor set aside, or not over. */
function states(table: "Tasks" | "Issues", fits: (outcome: string | undefined) => boolean): RowFilter {
  const { field } = schema.table(table).states!;
  const open = field.list!.choices.filter(({ outcome }) => fits(outcome));
  return { field: field.key, is: open.map(({ key }) => key) };
}

const OVER: ReadonlySet<string | undefined> = new Set(["done", "dropped"]);
const openIssues = states("Issues", (outcome) => !OVER.has(outcome));

/** The rows, or where there is none of them all rows of their table: an empty sheet explains nothing. */
export const unlessNone = (rows: Rows, count: number): Rows => (count > 0 ? rows : { table: rows.table, filters: [] });

/** Recipients who are not reached. */
export const unreached: Rows = { table: "ConfirmationLog", filters: [{ field: "late", is: ["missing", "waiting"] }] };

export const lateTasks: Rows = { table: "Tasks", filters: [{ field: "alert", begins: "late" }] };

/** Tasks of a department that are under way. */
export const tasksOf = (department: string | null): Rows => ({
  table: "Tasks",
  filters: [{ field: "department", is: [department ?? ""] }, states("Tasks", (outcome) => !outcome)],
});

export const reportsOf = (monday: number): Rows => ({
  table: "WeeklyReports",
  filters: [{ field: "weekStart", from: monday, below: monday + 7 }],
});

export const issues: Rows = { table: "Issues", filters: [openIssues] };

/** Open issues that are so many days old. */
export const issuesAged = (from: number, below: number | undefined): Rows => ({
  table: "Issues",
  filters: [openIssues, { field: "daysOpen", from, ...(below === undefined ? {} : { below }) }],
});

/** Requests whose answer is late or still running. */
export const unanswered: Rows = { table: "Requests", filters: [{ field: "sla", is: ["late", "running"] }] };

export const requestsIn = (stage: string): Rows => ({
  table: "Requests",
  filters: [{ field: "status", is: [stage] }],
});

export const scores: Rows = { table: "Acceptances", filters: [{ field: "overall", from: 1 }] };

/** The screens of the Work tab on which overdue matters are dealt with; the others are opened as rows. */
const SCREENS: Readonly<Partial<Record<BoardTable, (matter: LateMatter) => WorkPlace | null>>> = {
  Notices: ({ id }) => (id === null ? null : { area: "notice", id }),
  Tasks: ({ id, of }) =>
    of === null ? null : { area: "project", id: of, page: "plan", ...(id !== null && { row: id }) },
  WeeklyReports: ({ of, who, week }) =>
    of === null || week === null
      ? null
      : { area: "project", id: of, page: "week", row: weekRow({ weekStart: week, department: who || null }) },
  Requests: ({ id }) => (id === null ? null : { area: "request", id }),
};

/** The screen of an overdue matter; null where it has none. */
export const screenOf = (matter: LateMatter): WorkPlace | null => SCREENS[matter.table]?.(matter) ?? null;
