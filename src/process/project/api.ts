/** What the pane may ask about projects and their tasks, in plain values. */

import type { Values } from "../values";

/** A project as the list shows it. */
export interface ProjectSummary {
  readonly id: string;
  readonly name: string;
  readonly lead: string;
  readonly status: string;
  /** A share. */
  readonly progress: number;
  readonly delayedTasks: number;
  readonly openIssues: number;
  /** A choice of the list `health`; empty where it isn't judged. */
  readonly health: string;
  /** The earliest milestone that is not passed; its date where it has one. */
  readonly nextMilestone: { readonly name: string; readonly dueDate: number | null } | null;
}

/** A task that somebody's review would finish. */
export interface WaitingReview {
  readonly id: string;
  readonly name: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly owner: string;
  readonly reviewer: string;
  readonly deliverable: string;
  readonly dueDate: number | null;
}

export interface ProjectList {
  /** Those under way first, the troubled on top; then those not begun; then the settled. */
  readonly projects: readonly ProjectSummary[];
  readonly reviews: readonly WaitingReview[];
}

/** One project with its tasks, in outline order, and its issues. */
export interface ProjectView {
  readonly project: Values;
  readonly tasks: readonly Values[];
  readonly issues: readonly Values[];
}

export interface Projects {
  list(): Promise<ProjectList>;
  /** Null where there is no such project any more. */
  open(id: string): Promise<ProjectView | null>;
}
