/** The list of projects: what their rows say, the milestone each comes to next, and the reviews that are waited for. Pure. */

import { numberOf, textOf } from "../../rollup/today/rows";
import type { RowValues } from "../../schema/types";
import type { ProjectList, ProjectSummary, WaitingReview } from "./api";

/** The fields the list is made of, by table. */
export const LISTED = {
  Projects: ["id", "name", "lead", "status", "progress", "delayedTasks", "openIssues", "health"],
  Tasks: ["id", "projectId", "name", "milestone", "owner", "dueDate", "status", "reviewer", "deliverable"],
} as const;

/** The list made of rows. */
export function projectList(projects: readonly RowValues[], tasks: readonly RowValues[]): ProjectList {
  const milestones = nextMilestones(tasks);
  const summaries = projects
    .filter((row) => textOf(row, "id") !== null)
    .map((row) => summaryOf(row, milestones.get(textOf(row, "id")!) ?? null));
  const names = new Map(summaries.map(({ id, name }) => [id, name]));
  return {
    projects: summaries.sort((a, b) => rank(a) - rank(b) || trouble(b) - trouble(a) || a.name.localeCompare(b.name)),
    reviews: tasks
      .filter((task) => textOf(task, "status") === "inReview")
      .map((task) => reviewOf(task, names))
      .sort((a, b) => (a.dueDate ?? Infinity) - (b.dueDate ?? Infinity)),
  };
}

const RANKS: Readonly<Record<string, number>> = { inProgress: 0, notStarted: 1, paused: 2, done: 3, cancelled: 4 };
const rank = ({ status }: ProjectSummary): number => RANKS[status] ?? 1;

const TROUBLES = ["onTrack", "atRisk", "offTrack"];
const trouble = ({ health, delayedTasks }: ProjectSummary): number => TROUBLES.indexOf(health) * 1000 + delayedTasks;

function summaryOf(row: RowValues, nextMilestone: ProjectSummary["nextMilestone"]): ProjectSummary {
  return {
    id: textOf(row, "id")!,
    name: textOf(row, "name") ?? "",
    lead: textOf(row, "lead") ?? "",
    status: textOf(row, "status") ?? "notStarted",
    progress: numberOf(row, "progress") ?? 0,
    delayedTasks: numberOf(row, "delayedTasks") ?? 0,
    openIssues: numberOf(row, "openIssues") ?? 0,
    health: textOf(row, "health") ?? "",
    nextMilestone,
  };
}

const SETTLED: ReadonlySet<string> = new Set(["done", "cancelled"]);

/** By project: the milestone that is due first of those still open. */
function nextMilestones(
  tasks: readonly RowValues[],
): ReadonlyMap<string, NonNullable<ProjectSummary["nextMilestone"]>> {
  const open = tasks
    .filter((task) => task.milestone === true && !SETTLED.has(textOf(task, "status") ?? ""))
    .map((task) => ({
      project: textOf(task, "projectId") ?? "",
      name: textOf(task, "name") ?? "",
      dueDate: numberOf(task, "dueDate"),
    }))
    .sort((a, b) => (b.dueDate ?? Infinity) - (a.dueDate ?? Infinity));
  // The earliest is set last and stays.
  return new Map(open.map(({ project, name, dueDate }) => [project, { name, dueDate }]));
}

function reviewOf(task: RowValues, names: ReadonlyMap<string, string>): WaitingReview {
  const projectId = textOf(task, "projectId") ?? "";
  return {
    id: textOf(task, "id") ?? "",
    name: textOf(task, "name") ?? "",
    projectId,
    projectName: names.get(projectId) ?? "",
    owner: textOf(task, "owner") ?? "",
    reviewer: textOf(task, "reviewer") ?? "",
    deliverable: textOf(task, "deliverable") ?? "",
    dueDate: numberOf(task, "dueDate"),
  };
}
