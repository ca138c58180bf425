/** What the pane may ask about a project's week and its meeting, in plain values. */

import type { Issue, Values } from "../values";
import type { AgendaItem } from "./agenda";
import type { Planned } from "./plans";

/** A week of a project, by its Monday. */
export interface WeekKey {
  readonly projectId: string;
  readonly weekStart: number;
}

/** How a department stands with its report; `waiting` while there is still time. */
export type Standing = "onTime" | "late" | "missing" | "waiting";

/** What a report would say by the tasks as they stand. */
export interface Draft {
  readonly values: Values;
  /** The plan of the report before, line by line, and what became of it. */
  readonly planned: readonly Planned[];
  /** The week of that report; null where there is none. */
  readonly plannedIn: number | null;
}

/** One department's report of a week, or that it is not there. */
export interface DepartmentWeek {
  readonly department: string;
  readonly standing: Standing;
  /** The row, where there is one, handed in or not. */
  readonly report: Values | null;
  /** Who hands it in: of the report, else of the one before, else who has most of the tasks. */
  readonly reporter: string | null;
  readonly draft: Draft;
}

/** A week that was consolidated into a sheet of its own. */
export interface Frozen {
  readonly sheet: string;
  /** When, and how many reports were in it; null where no report says so. */
  readonly at: number | null;
  readonly reports: number;
}

export interface WeekView extends WeekKey {
  readonly project: Values;
  /** When reports are due; "none" in a week in which nobody works, null past the calendar. */
  readonly due: number | "none" | null;
  readonly departments: readonly DepartmentWeek[];
  readonly frozen: Frozen | null;
}

export type Result<V> =
  { readonly ok: true; readonly view: V } | { readonly ok: false; readonly issues: readonly Issue[] };

export interface Acting {
  /** Who acts, for the change log and the action log of issues. */
  readonly me: string | null;
  readonly onProgress?: (step: "reading" | "writing", rows: number) => void;
}

export interface HandIn extends WeekKey, Acting {
  readonly department: string;
  /** Of the report that is edited; without it a new one is handed in. */
  readonly id?: string;
  /** The report as it was opened: what changed meanwhile becomes a `conflict` issue. */
  readonly opened?: Values;
  readonly values: Values;
}

export interface Consolidation extends WeekKey, Acting {
  /** Replace the sheet that is there; without it such a sheet is a `frozenExists` issue. */
  readonly replace?: boolean;
  /** Cancels as long as nothing has been written. */
  readonly signal?: AbortSignal;
}

/** Friday: reports and the sheet they are frozen into. Every action is one batch. */
export interface Weeks {
  /** Null where there is no such project any more. */
  open(key: WeekKey): Promise<WeekView | null>;
  handIn(request: HandIn): Promise<Result<WeekView>>;
  /** Freezes the week into its own sheet: values only, never changed by later edits. */
  consolidate(request: Consolidation): Promise<Result<WeekView>>;
  /** Brings a frozen week to the front; false when it is gone. */
  showSheet(sheet: string): Promise<boolean>;
}

/** Monday's meeting of a project: what it takes up, and the issues it may work on. */
export interface MeetingView {
  readonly project: Values;
  /** The company's name as its papers carry it. */
  readonly company: string | null;
  /** When it begins; the day alone past the calendar. */
  readonly at: number;
  /** The Monday of the week it looks back on. */
  readonly weekStart: number;
  readonly items: readonly AgendaItem[];
  /** All issues of the project, the newest first. */
  readonly issues: readonly Values[];
  /** Last week's reports, those that were never handed in included. */
  readonly reports: readonly Values[];
  readonly lateTasks: readonly Values[];
  readonly tasks: readonly Values[];
  /** Departments whose report is missing, with who hands it in. */
  readonly missing: readonly { readonly department: string; readonly reporter: string | null }[];
}

/** What the meeting decided on one item. */
export interface Decision {
  /** The item's key, or that of a matter of the meeting's own, "new:1". */
  readonly key: string;
  readonly title: string;
  readonly decision: string;
  readonly owner: string | null;
  readonly dueDate: number | null;
  readonly priority?: string;
  readonly taskId?: string | null;
  /** A step of an issue that is there: its new state; the decision says why, or how it was solved. */
  readonly to?: string;
}

export interface MeetingKey {
  readonly projectId: string;
  /** Any day of the meeting's week; null for the meeting that is on, or next. */
  readonly day: number | null;
}

export interface IssueStep extends MeetingKey, Acting {
  readonly issueId: string;
  readonly to?: string;
  readonly values?: Values;
  readonly reason?: string;
  /** Added to the action log with date and name. */
  readonly note?: string;
}

export interface Meetings {
  /** Null where there is no such project any more. */
  open(key: MeetingKey): Promise<MeetingView | null>;
  /** Writes decisions as issues, new ones and such that are there, all in one batch. */
  decide(
    request: MeetingKey & Acting & { readonly decisions: readonly Decision[] },
  ): Promise<Result<MeetingView> & { readonly written?: readonly string[] }>;
  /** A step, a change or a note of one issue. */
  step(request: IssueStep): Promise<Result<MeetingView>>;
}
