/** The model's one error: an Office error code and a sentence. The protocol turns it into a failed batch. */

export type ModelErrorCode =
  | "AccessDenied"
  | "ActivityLimitReached"
  | "ConflictedArea"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "NotImplemented";

/** A change the workbook refuses. */
export class ModelError extends Error {
  override readonly name = "ModelError";

  constructor(
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
  }
}
