/** What makes ranges impossible to roll up, as facts; the functions folder finds the words. */
export type RollupProblem =
  /** Two ranges that should be columns of the same rows; places among the arguments are counted from 1. */
  | {
      readonly kind: "sizes";
      readonly place: number;
      readonly first: number;
      readonly otherPlace: number;
      readonly other: number;
    }
  | { readonly kind: "errorCell"; readonly range: number; readonly cell: number; readonly error: string }
  | { readonly kind: "notADate"; readonly range: number; readonly cell: number; readonly text: string }
  | { readonly kind: "notANumber"; readonly range: number; readonly cell: number; readonly text: string }
  /** A score outside 1 to 5. */
  | { readonly kind: "notAScore"; readonly range: number; readonly cell: number; readonly text: string }
  /** More different words than states can be. */
  | { readonly kind: "manyStates"; readonly range: number; readonly most: number }
  /** Dates further apart than weeks can be listed. */
  | { readonly kind: "manyWeeks"; readonly most: number; readonly from: number; readonly to: number }
  /** The argument of this place has to be a time. */
  | { readonly kind: "notATime"; readonly argument: number }
  /** The argument of this place has to be a number at least this large. */
  | { readonly kind: "tooSmall"; readonly argument: number; readonly least: number }
  /** A day outside those the working calendar covers. */
  | { readonly kind: "uncovered"; readonly day: number; readonly from: number; readonly through: number }
  /** So many working days from this day lie outside the covered days. */
  | { readonly kind: "beyond"; readonly day: number; readonly days: number; readonly through: number }
  /** A list of working days without a date. */
  | { readonly kind: "noWorkdays"; readonly argument: number }
  /** Not a whole number. */
  | { readonly kind: "notWhole"; readonly argument: number }
  /** Nothing to take a share or a mean of. */
  | { readonly kind: "nothing"; readonly of: "recipients" | "replies" | "decisions" | "scores" | "baselines" };

export class RollupError extends Error {
  override readonly name = "RollupError";

  constructor(readonly problem: RollupProblem) {
    super(problem.kind);
  }
}

/** Refuses a time that is none; `argument` is its place, from 1. */
export function checkTime(now: number, argument: number): void {
  if (!Number.isFinite(now) || now < 0) throw new RollupError({ kind: "notATime", argument });
}

/** Refuses a number below `least`; `argument` is its place, from 1. */
export function checkLeast(value: number, least: number, argument: number): void {
  if (!Number.isFinite(value) || value < least) throw new RollupError({ kind: "tooSmall", argument, least });
}
