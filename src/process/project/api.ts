/** What the pane may ask about projects and their tasks, in plain values. */

import type { Issue, Values } from "../values";
import type { Spot, Step } from "./outline";

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
  /** Every task in review, the earliest due first. */
  readonly reviews: readonly WaitingReview[];
}

/** One project with its tasks and its issues, as their rows stand in the sheets. */
export interface ProjectView {
  readonly project: Values;
  readonly tasks: readonly Values[];
  readonly issues: readonly Values[];
}

/** Somebody to be given work, and where they belong. */
export interface Colleague {
  readonly name: string;
  readonly department: string;
}

export interface ProjectActing {
  readonly projectId: string;
  /** Who acts, for the change log. */
  readonly me: string | null;
  readonly onProgress?: (step: "reading" | "writing", rows: number) => void;
  /** Gives it up, as long as nothing has been written: a `cancelled` issue. */
  readonly signal?: AbortSignal;
}

/** Every action is one batch: it happened and this is how things stand, or nothing did and these are the reasons. */
export type ProjectResult =
  | { readonly ok: true; readonly view: ProjectView; readonly added: readonly string[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export interface Kickoff {
  /** Of the project's row. */
  readonly values: Values;
  /** Of the rows of its milestones, in their order. */
  readonly milestones: readonly Values[];
}

export type KickoffResult =
  { readonly ok: true; readonly projectId: string } | { readonly ok: false; readonly issues: readonly Issue[] };

export interface Projects {
  list(): Promise<ProjectList>;
  /** Null where there is no such project any more. */
  open(id: string): Promise<ProjectView | null>;
  /** Everyone who is here, in the order of the list of people. */
  colleagues(): Promise<readonly Colleague[]>;
  /** Writes the project, under way, and a task for each milestone. */
  kickOff(request: Omit<ProjectActing, "projectId"> & Kickoff): Promise<KickoffResult>;
  /** A new task at a spot of the outline; without a department it gets its owner's. */
  add(request: ProjectActing & { readonly spot: Spot; readonly values: Values }): Promise<ProjectResult>;
  /** Steps in the outline, one after the other; all numbers that they change are written along, once. */
  arrange(request: ProjectActing & { readonly steps: readonly Step[] }): Promise<ProjectResult>;
  /** Writes numbers and parents where they don't say what the outline says. */
  renumber(request: ProjectActing): Promise<ProjectResult>;
  /** The same values, a step among them, for one task or several; `opened` is how the one was when it was opened. */
  change(
    request: ProjectActing & {
      readonly ids: readonly string[];
      readonly values: Values;
      readonly reason?: string;
      readonly opened?: Values;
    },
  ): Promise<ProjectResult>;
  /** Moves plan dates by so many working days, back where negative. */
  shift(
    request: ProjectActing & { readonly ids: readonly string[]; readonly workdays: number; readonly reason: string },
  ): Promise<ProjectResult>;
  /** Changes the project's own row, a step among the values. */
  changeProject(request: ProjectActing & { readonly values: Values; readonly reason?: string }): Promise<ProjectResult>;
}
