/** A formula made ready to run: shared by all cells that hold the same formula relative to where they stand. */
import type { Frame } from "./frame";
import type { Place } from "./places";
import type { Value } from "./values";

export type Expression = (frame: Frame) => Value;

export interface Program {
  readonly run: Expression;
  /** What the formula reads, as far as its text says. */
  readonly places: readonly Place[];
  /** Must run at every recalculation. */
  readonly volatile: boolean;
  /** Depends on where the formula stands. */
  readonly positional: boolean;
  /** What names, tables and sheets in the text stood for: differs when the formula must run again. */
  readonly binding: string;
  /** Functions that were not known: a user's add-in may still define them. */
  readonly strangers: ReadonlySet<string>;
}
