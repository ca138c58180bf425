/**
 * What Monday's meeting takes up: open and overdue issues, tasks that were late when last week ended, problems that the
 * reports tell of, and reports that never came. A matter that is an issue already comes once. Pure.
 */

import { endOf, dueOn } from "../../rollup/today/due";
import { numberOf, sameName, textOf } from "../../rollup/today/rows";
import { mondayOf } from "../../schema/serial";
import type { RowValues } from "../../schema/types";
import type { Values } from "../values";
import { matters } from "./plans";

/** `own`: raised in the meeting itself. */
export type AgendaKind = "issue" | "lateTask" | "problem" | "missingReport" | "own";

export interface AgendaItem {
  /** The same whenever the agenda is read: what is typed for it finds it again. */
  readonly key: string;
  readonly kind: AgendaKind;
  readonly title: string;
  /** Who told of it, for a problem; which department's report is missing. */
  readonly department: string | null;
  /** Whom it hangs on so far. */
  readonly owner: string | null;
  /** A day. */
  readonly dueDate: number | null;
  readonly priority: string | null;
  readonly issue: Values | null;
  readonly task: Values | null;
}

export interface Matters {
  /** The meeting's day. */
  readonly day: number;
  readonly tasks: readonly Values[];
  readonly issues: readonly Values[];
  /** Last week's reports. */
  readonly reports: readonly Values[];
  readonly missing: readonly { readonly department: string; readonly reporter: string | null }[];
}

/** The items in the order in which the meeting takes them: the late before the others, issues first. */
export function agendaOf(found: Matters): readonly AgendaItem[] {
  return [...issueItems(found), ...taskItems(found), ...problemItems(found), ...missingItems(found)];
}

/** Tasks that were due before the meeting's week and are still open. */
export function lateTasks(tasks: readonly Values[], monday: number): readonly Values[] {
  return tasks
    .filter((task) => {
      const due = numberOf(task, "dueDate");
      const open = ["notStarted", "inProgress"].includes(textOf(task, "status") ?? "notStarted");
      return open && due !== null && due < monday;
    })
    .sort((a, b) => Number(a.dueDate) - Number(b.dueDate));
}

const isOpen = (issue: RowValues): boolean => ["open", "inProgress"].includes(textOf(issue, "status") ?? "open");
const isUnsettled = (issue: RowValues): boolean => isOpen(issue) || textOf(issue, "status") === "onHold";

function issueItems({ day, issues, tasks }: Matters): readonly AgendaItem[] {
  return issues
    .filter(isOpen)
    .map((issue) => ({
      key: `issue:${String(issue.id)}`,
      kind: "issue" as const,
      title: textOf(issue, "title") ?? "",
      department: null,
      owner: textOf(issue, "owner"),
      dueDate: numberOf(issue, "dueDate"),
      priority: textOf(issue, "priority"),
      issue,
      task: tasks.find(({ id }) => id === issue.taskId) ?? null,
    }))
    .sort(
      (a, b) => Number(isOverdue(b, day)) - Number(isOverdue(a, day)) || rank(a) - rank(b) || deadline(a) - deadline(b),
    );
}

export const isOverdue = ({ dueDate }: Pick<AgendaItem, "dueDate">, day: number): boolean =>
  dueDate !== null && endOf(dueOn(dueDate)) <= Math.floor(day);
const rank = ({ priority }: AgendaItem): number => Number(priority?.slice(1) ?? 5);
const deadline = ({ dueDate }: AgendaItem): number => dueDate ?? Infinity;

/** A late task that has an issue comes as that issue. */
function taskItems({ day, tasks, issues }: Matters): readonly AgendaItem[] {
  const taken = new Set(issues.filter(isUnsettled).map((issue) => textOf(issue, "taskId")));
  return lateTasks(tasks, mondayOf(day))
    .filter((task) => !taken.has(textOf(task, "id")))
    .map((task) => ({
      key: `task:${String(task.id)}`,
      kind: "lateTask" as const,
      title: textOf(task, "name") ?? "",
      department: textOf(task, "department"),
      owner: textOf(task, "owner"),
      dueDate: numberOf(task, "dueDate"),
      priority: textOf(task, "priority"),
      issue: null,
      task,
    }));
}

/** Each line of the reports' problems that no issue tells of yet. */
function problemItems({ reports, issues, tasks }: Matters): readonly AgendaItem[] {
  return reports.flatMap((report) =>
    matters(textOf(report, "problems"))
      .filter((line) => !issues.some((issue) => tells(issue, line)))
      .map((line) => ({
        key: `problem:${String(report.id)}:${line}`,
        kind: "problem" as const,
        title: line,
        department: textOf(report, "department"),
        owner: null,
        dueDate: null,
        priority: null,
        issue: null,
        task: taskNamed(line, tasks),
      })),
  );
}

const tells = (issue: RowValues, line: string): boolean =>
  ["title", "description"].some((key) => (textOf(issue, key) ?? "").includes(line));

/** The task a problem speaks of, if it names one. */
function taskNamed(line: string, tasks: readonly Values[]): Values | null {
  return tasks.find((task) => textOf(task, "name") !== null && line.includes(textOf(task, "name")!)) ?? null;
}

function missingItems({ missing, reports }: Matters): readonly AgendaItem[] {
  return missing.map(({ department, reporter }) => ({
    key: `missing:${department}`,
    kind: "missingReport" as const,
    title: department,
    department,
    owner: reporter ?? reports.flatMap((report) => reporterIn(report, department))[0] ?? null,
    dueDate: null,
    priority: null,
    issue: null,
    task: null,
  }));
}

function reporterIn(report: RowValues, department: string): readonly string[] {
  const reporter = textOf(report, "reporter");
  return reporter !== null && sameName(textOf(report, "department") ?? "", department) ? [reporter] : [];
}
