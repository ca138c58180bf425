/** What may be missing or damaged in a workbook of ours, as facts; words for people are made in the pane. */

export type FaultCode =
  | "missingSheet"
  | "missingTable"
  | "missingColumn"
  | "missingName"
  | "missingValidation"
  | "missingFormat"
  | "overwrittenFormula"
  | "foreignTable"
  | "olderVersion";

/** One thing that is missing or damaged, and where. */
export interface Fault {
  readonly code: FaultCode;
  readonly sheet: string;
  readonly table?: string;
  readonly field?: string;
  /** The defined name that is missing. */
  readonly name?: string;
}
