/** What `observe` finds in a workbook, as plain data; `plan` reads nothing else. Rows and columns are zero-based. */

import type { Language } from "../schema/types";

export interface ObservedTable {
  /** The Excel table's name, which is the key of one of ours; for a lost table, the key its sheet tells. */
  readonly key: string;
  readonly sheet: string;
  /** The header's first cell. */
  readonly row: number;
  readonly column: number;
  /** Rows of the body. */
  readonly rows: number;
  readonly headers: readonly string[];
  /** The cells are there, the Excel table is not: somebody turned it into a range. */
  readonly lost?: boolean;
  /** What a closer look found; absent after a quick one. */
  readonly closer?: CloserLook;
}

export interface CloserLook {
  /** First body row, as formulas. */
  readonly formulas: readonly unknown[];
  /** By column: whether all its cells carry one and the same rule. */
  readonly validated: readonly boolean[];
  /** By column: how many conditional formats touch it. */
  readonly tints: readonly number[];
  /** Columns where some cell holds a typed value. */
  readonly typed: readonly boolean[];
}

export interface ObservedDashboard {
  readonly sheet: string;
  /** After a closer look: the formulas of its area in R1C1 notation, and the names of its charts. */
  readonly closer?: { readonly formulas: readonly (readonly unknown[])[]; readonly charts: readonly string[] };
}

export interface ObservedSheet {
  readonly name: string;
  /** Nothing was ever written on it. */
  readonly empty: boolean;
}

export interface Observed {
  /** In the order of tabs. */
  readonly sheets: readonly ObservedSheet[];
  readonly tables: readonly ObservedTable[];
  /** Defined names of the workbook and what they refer to. */
  readonly names: ReadonlyMap<string, string>;
  /** The Settings sheet's cells from A1 on, where there is one. */
  readonly settings: { readonly sheet: string; readonly cells: readonly (readonly unknown[])[] } | null;
  readonly dashboard: ObservedDashboard | null;
  /** The text remembered for each table's columns, by key. */
  readonly memories: ReadonlyMap<string, string>;
  /** What the Settings sheet says of itself. */
  readonly language: Language | null;
  readonly version: number | null;
}

export const NOTHING: Observed = {
  sheets: [],
  tables: [],
  names: new Map(),
  settings: null,
  dashboard: null,
  memories: new Map(),
  language: null,
  version: null,
};
