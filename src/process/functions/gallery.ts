/** What each custom function is used for in this workbook: the columns it reads, as one would write them. Pure. */

import type { Process } from "../../schema/types";

/** One argument of an example. */
export type Argument =
  | { readonly kind: "column"; readonly table: string; readonly field: string }
  | { readonly kind: "now" }
  | { readonly kind: "number"; readonly value: number };

export interface Example {
  /** The function's name, without the namespace. */
  readonly name: string;
  readonly process: Process;
  readonly args: readonly Argument[];
}

const column = (path: string): Argument => {
  const [table = "", field = ""] = path.split(".");
  return { kind: "column", table, field };
};
const now: Argument = { kind: "now" };
const number = (value: number): Argument => ({ kind: "number", value });

const example = (name: string, process: Process, ...args: readonly (string | Argument)[]): Example => ({
  name,
  process,
  args: args.map((each) => (typeof each === "string" ? column(each) : each)),
});

/** One example a function, by process. */
export const EXAMPLES: readonly Example[] = [
  example("REACHRATE", "notice", "ConfirmationLog.status"),
  example("REACHBY", "notice", "ConfirmationLog.department", "ConfirmationLog.status"),
  example("UNREAD", "notice", "ConfirmationLog.person", "ConfirmationLog.status"),
  example("LATE", "notice", "ConfirmationLog.dueAt", "ConfirmationLog.reachedAt", "ConfirmationLog.status", now),
  example("STATUSBY", "project", "Tasks.department", "Tasks.status"),
  example("OVERDUE", "project", "Tasks.dueDate", "Tasks.status", now),
  example("DUESOON", "project", "Tasks.dueDate", "Tasks.status", now),
  example("SLIP", "project", "Tasks.baselineDue", "Tasks.dueDate", "Calendar.workday"),
  example(
    "WEEKMATRIX",
    "project",
    "WeeklyReports.department",
    "WeeklyReports.weekStart",
    "WeeklyReports.dueAt",
    "WeeklyReports.submittedAt",
    now,
    number(8),
  ),
  example("AGING", "project", "Issues.raisedAt", "Issues.status", "Issues.priority", now),
  example("TREND", "project", "Issues.raisedAt", "Issues.resolvedAt", "Issues.status", now, number(8)),
  example(
    "HEALTH",
    "project",
    "Projects.id",
    "Projects.dueDate",
    "Projects.status",
    "Tasks.projectId",
    "Tasks.dueDate",
    "Tasks.status",
    "Issues.projectId",
    "Issues.status",
    now,
  ),
  example("SLARATE", "request", "Requests.replyDue", "Requests.repliedAt", "Requests.status", now),
  example("STAGES", "request", "Requests.status"),
  example("SYNCDUE", "request", "Requests.syncDue", now),
  example("PASSRATE", "request", "Acceptances.result"),
  example("CSAT", "request", "Acceptances.overall"),
  example("WORKDUE", "helper", now, number(2), "Calendar.workday"),
  example("WORKDAYS", "helper", "Tasks.startDate", "Tasks.dueDate", "Calendar.workday"),
  example("EXPLAINDUE", "helper", now, number(2)),
];
