/**
 * What the pane may ask of the product, in plain values: no cell, no address, no Excel object crosses this line. The
 * pane is handed a `Process` (in tests: one with its own clock) and knows nothing of how a workbook keeps its rows.
 */

import type { Today } from "../rollup/today/today";
import type { Language } from "../schema/types";
import type { Fault } from "../workbook/faults";
import type { Boards } from "./board/api";
import type { Calendars } from "./calendar/api";
import type { Documents } from "./documents/api";
import type { Functions } from "./functions/api";
import type { Importing } from "./import/api";
import type { MergeOfFiles } from "./merge/api";
import type { Notices } from "./notice/api";
import type { Projects } from "./project/api";
import type { Requests } from "./request/api";
import type { Sending } from "./sending/api";
import type { Entry, Issue, Values } from "./values";
import type { Meetings, Weeks } from "./week/api";

export type { Fault };
export type { Entry, FieldValue, Issue, Values } from "./values";
export type { WorkbookFailure } from "../workbook/errors";
export { WorkbookError } from "../workbook/errors";

/** What the product finds when it looks at the open workbook. */
export interface WorkbookState {
  /** `none`: nothing of ours yet; `older`: ours, with something missing; `current`: complete. */
  readonly kind: "none" | "older" | "current";
  readonly language: Language | null;
  /** Keys of our tables that are there. */
  readonly tables: readonly string[];
  /** What `repair` would mend, and what it must leave to a person: `current` has at most the latter. */
  readonly faults: readonly Fault[];
}

/** Steps of a long job, in the order in which they are told. */
export type Progress = "reading" | "writing" | "done";

export interface CreateRequest {
  readonly language: Language;
  /** Fill in the sample company. */
  readonly sample: boolean;
  readonly onProgress?: (step: Progress) => void;
}

export interface SaveRequest {
  readonly table: string;
  /** Without an id a new row is made. */
  readonly id?: string;
  readonly values: Values;
  /** The entry as the form was opened with it: what changed meanwhile in the sheet becomes a `conflict` issue. */
  readonly opened?: Entry;
  /** Why a change that asks for a reason is made; kept in the change log. */
  readonly reason?: string;
  /** Who is saving, for the change log. */
  readonly me?: string | null;
}

export type SaveResult =
  | { readonly ok: true; readonly id: string; readonly entry: Entry }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A row as a look-up offers it. `value` is what the field stores: an id, or a person's name. */
export interface Reference {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
  /** What rows that refer to it take over, by its own field keys. */
  readonly copies?: Values;
}

/** Where the user's selection stands, if it stands in a row of one of our tables. */
export interface Place {
  readonly table: string;
  readonly id: string;
}

/** A change of one of our tables, by this user or by a colleague. */
export interface Change {
  readonly table: string;
  readonly source: "local" | "remote";
}

/** What needs attention now, and the keys of tables that would have a say and are missing. */
export interface TodayReading extends Today {
  readonly missing: readonly string[];
}

/** Ends a watch. */
export type Stop = () => Promise<void>;

/** Getting rows in from files: fetched when it is first asked for. */
export interface ImportingLater {
  open(): Promise<Importing>;
}

/** Merging files that came back: fetched when it is first asked for. */
export interface MergingLater {
  open(): Promise<MergeOfFiles>;
}

export interface Process {
  readonly notices: Notices;
  readonly importing: ImportingLater;
  readonly merging: MergingLater;
  readonly functions: Functions;
  readonly projects: Projects;
  readonly weeks: Weeks;
  readonly meetings: Meetings;
  readonly documents: Documents;
  readonly requests: Requests;
  readonly calendars: Calendars;
  readonly boards: Boards;
  readonly sending: Sending;
  inspectWorkbook(): Promise<WorkbookState>;
  createWorkbook(request: CreateRequest): Promise<WorkbookState>;
  /** As `inspectWorkbook`, but looks at formulas, validations and colours too. */
  checkWorkbook(): Promise<WorkbookState>;
  /** Adds what is missing, mends what is damaged, and tells the state afterwards. */
  repair(): Promise<WorkbookState>;
  /** Writes headers, words, formulas and names of our sheets anew in the other language. */
  switchLanguage(to: Language): Promise<WorkbookState>;
  /** Starting values of a new entry, from the schema, the clock and who is working. */
  startEntry(table: string, me?: string | null): Values;
  saveEntry(request: SaveRequest): Promise<SaveResult>;
  readEntry(table: string, id: string): Promise<Entry | null>;
  openEntryAtSelection(): Promise<Entry | null>;
  /** What needs attention now, for everybody. */
  readToday(): Promise<TodayReading>;
  /** Rows whose id, label or initials contain the text, best first, at most 20. */
  findReferences(table: string, text: string): Promise<readonly Reference[]>;
  /** Selects the row in its sheet; false when it is gone. */
  showRow(table: string, id: string): Promise<boolean>;
  /** Brings a table's sheet to the front. */
  showTable(table: string): Promise<void>;
  watchSelection(callback: (place: Place | null) => void): Promise<Stop>;
  watchChanges(callback: (change: Change) => void): Promise<Stop>;
}

/** What the product takes from the world besides Excel, so that tests can fix it. */
export interface World {
  readonly now: () => Date;
  /** At least 0, below 1. */
  readonly random: () => number;
}
