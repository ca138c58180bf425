/** What may be missing or damaged in a workbook of ours, as facts; words for people are made in the pane. */

export type FaultCode =
  | "missingSheet"
  | "missingTable"
  | "missingColumn"
  | "missingName"
  | "missingValidation"
  | "missingFormat"
  | "overwrittenFormula"
  | "missingId"
  | "duplicateId"
  | "foreignTable"
  | "olderVersion";

/** One thing that is missing or damaged, and where. */
export interface Fault {
  readonly code: FaultCode;
  readonly sheet: string;
  readonly table?: string;
  readonly field?: string;
  /** `name`: the defined name that is missing; `id`: the number that stands twice. */
  readonly facts?: Readonly<Record<string, string | number>>;
}
