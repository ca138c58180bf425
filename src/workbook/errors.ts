/**
 * What can go wrong between us and Excel, as facts. The words for people are made in the pane.
 */

export type WorkbookFailure =
  /** Excel is in cell edit mode or otherwise busy: try again. */
  | "busy"
  /** A sheet is protected or the workbook is read-only. */
  | "readOnly"
  /** The connection to the workbook failed; nothing is known to be written. */
  | "connection"
  /** One of our tables is not in the workbook. */
  | "tableMissing"
  /** A table of the user's own bears a name that we need. */
  | "nameTaken"
  /** A column that is needed is not in the table. */
  | "columnMissing"
  /** A row that only its place tells has moved or was changed. */
  | "rowMoved"
  /** The request or the answer was too large. */
  | "tooLarge"
  /** Anything else Excel said. */
  | "refused";

export interface WorkbookFacts {
  readonly table?: string;
  readonly field?: string;
  readonly sheet?: string;
  /** Excel's own code and words, for the details a person may copy. */
  readonly code?: string;
  readonly message?: string;
  /** The member of Excel's interface that refused. */
  readonly location?: string;
}

/** A request to the workbook that did not succeed. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    readonly failure: WorkbookFailure,
    readonly facts: WorkbookFacts = {},
    options?: { cause?: unknown },
  ) {
    super(`${failure}: ${JSON.stringify(facts)}`, options);
  }
}
