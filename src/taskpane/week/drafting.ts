/** A report while it is written: what its form begins with, what is kept of it, and what the tasks say by now. Pure. */

import { schema } from "../../schema/schema";
import { isBlank } from "../../schema/validate";
import type { Values } from "../../process/api";
import type { DepartmentWeek, WeekKey } from "../../process/week/api";
import { readInputs, sameInput, showValues, type Inputs } from "../form/inputs";

const REPORTS = schema.table("WeeklyReports");

/** The fields of the form, in its order. */
export const COUNTS = ["doneCount", "inProgressCount", "delayedCount"].map((key) => REPORTS.field(key));
export const TEXTS = ["done", "inProgress", "delayed", "unplanned", "problems", "nextWeek"].map((key) =>
  REPORTS.field(key),
);
export const ENDS = ["health", "reporter"].map((key) => REPORTS.field(key));
export const FIELDS = [...COUNTS, ...TEXTS, ...ENDS];

/** What the tasks alone tell; taken from them anew on request. */
const BY_TASKS = ["doneCount", "inProgressCount", "delayedCount", "done", "inProgress", "delayed"];

/** What is kept of a report that was begun. */
export interface Begun {
  readonly inputs: Inputs;
  /** The row as it was opened; absent for a new report. */
  readonly opened?: Values;
}

/** The name under which a report that was begun is kept. */
export const draftName = ({ projectId, weekStart }: WeekKey, department: string): string =>
  `report/${projectId}/${weekStart}/${department}`;

/** What the form begins with: the report that is there, else the draft, with me as its reporter where nobody is known. */
export function firstInputs({ report, draft, reporter }: DepartmentWeek, me: string | null): Inputs {
  const typed = Object.fromEntries(
    [...COUNTS, ...TEXTS].flatMap(({ key }) => (isBlank(report?.[key]) ? [] : [[key, report![key]!]])),
  );
  return showValues(FIELDS, handedIn(report) ?? { ...draft.values, ...typed, reporter: reporter ?? me });
}

/** The row if it was handed in; one that was only begun in the sheet counts as none. */
export const handedIn = (report: Values | null): Values | null => (report?.submittedAt ? report : null);

/** The inputs brought up to what the tasks say now. */
export function refreshed(inputs: Inputs, { draft }: DepartmentWeek): Inputs {
  const fields = BY_TASKS.map((key) => REPORTS.field(key));
  return { ...inputs, ...showValues(fields, draft.values) };
}

/** Whether the tasks say something else by now than the form does. */
export function isBehind(inputs: Inputs, { draft }: DepartmentWeek): boolean {
  const now = showValues(COUNTS, draft.values);
  return COUNTS.some(({ key }) => !sameInput(inputs[key], now[key]));
}

/** The form's values, and what of it cannot be read. */
export const readReport = (inputs: Inputs) => readInputs(FIELDS, inputs);
