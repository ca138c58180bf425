/** What the pane may ask about custom functions in the workbook, in plain values. */

import type { Example } from "./gallery";

/** An example as it would be typed here, with the cells its arguments hold. */
export interface Prepared {
  readonly example: Example;
  /** With its leading "="; columns by the names they have in this workbook. */
  readonly formula: string;
  /** The arguments as a custom function gets them. */
  readonly args: readonly unknown[];
}

export type Inserted =
  | { readonly kind: "inserted"; readonly address: string }
  /** Something stands in the selected cell; nothing was written. */
  | { readonly kind: "occupied"; readonly address: string };

/** What became of one cell with a custom function. */
export interface Converted {
  readonly sheet: string;
  readonly address: string;
  /** What stood there. */
  readonly formula: string;
  /** "left" where it holds no answer yet: it is being calculated, has no room to spill, or names no function. */
  readonly became: "native" | "value" | "left";
  /** The native formula, where there is one. */
  readonly native?: string;
}

export interface Functions {
  /** Every example whose columns are here. */
  prepare(): Promise<readonly Prepared[]>;
  /** Writes a formula into the active cell, if that is empty. */
  insert(formula: string): Promise<Inserted>;
  /** Replaces every formula with a custom function by a native one that says the same, or by its value. */
  convert(): Promise<readonly Converted[]>;
  /** Puts the formulas back that were converted. */
  restore(converted: readonly Converted[]): Promise<void>;
}
