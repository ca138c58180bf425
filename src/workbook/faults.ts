/** What may be missing or damaged in a workbook of ours, as facts; words for people are made in the pane. */

export type FaultCode =
  | "missingSheet"
  | "missingTable"
  | "missingColumn"
  | "missingName"
  | "missingValidation"
  | "missingFormat"
  | "overwrittenFormula"
  /** Formulas of the Dashboard that say something else, and charts that are gone; `count` of them. */
  | "changedDashboard"
  | "missingChart"
  | "missingId"
  | "duplicateId"
  /** A duplicate that other rows refer to: only a person can tell which row they mean. */
  | "sharedId"
  | "foreignTable"
  | "olderVersion";

/** One thing that is missing or damaged, and where. */
export interface Fault {
  readonly code: FaultCode;
  readonly sheet: string;
  readonly table?: string;
  readonly field?: string;
  /**
   * `name`: the defined name that is missing; `count`: how many; `rows`: the sheet's rows without an id, as "12" or "12–14"; `id`, `row`,
   * `first`: the id that stands twice and where.
   */
  readonly facts?: Readonly<Record<string, string | number>>;
}
