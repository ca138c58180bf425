/** What the pane may ask about getting rows in from files, in plain values. */

import type { ColumnMatch, Layout } from "./columns";
import type { Comparison } from "./compare";
import type { Grid, Grids } from "./grids";

export type { ColumnMatch, Layout } from "./columns";
export type { ComparedRow, Comparison, Doubt, RowKind } from "./compare";
export type { Grid, GridProblem, Grids, Raw } from "./grids";

/** Which rows are compared with which table, and by what. */
export interface ImportRequest {
  readonly table: string;
  readonly grid: Grid;
  readonly headerRow: number;
  readonly columns: readonly ColumnMatch[];
  readonly key: readonly string[];
  readonly me: string | null;
  /** Where the rows come from; kept in the change log. */
  readonly source: string;
}

export interface Bringing extends ImportRequest {
  /** What was shown and agreed to. */
  readonly agreed: Comparison;
  readonly onProgress?: (done: number, all: number) => void;
  /** Stops before the next rows are written. */
  readonly signal?: AbortSignal;
}

export type Brought =
  /** So many rows were written; fewer than agreed where it was stopped. */
  | { readonly kind: "done"; readonly added: number; readonly changed: number; readonly stopped: boolean }
  /** The table has changed since; nothing was written, and this is what would happen now. */
  | { readonly kind: "changed"; readonly comparison: Comparison };

export interface Importing {
  readFile(name: string, bytes: Uint8Array): Promise<Grids>;
  readText(text: string): Promise<Grids>;
  /** The table that the rows seem to be for; null where none is like it. */
  guessTable(grid: Grid): string | null;
  layout(grid: Grid, table: string): Layout;
  /** The usual key for these columns. */
  usualKey(table: string, columns: readonly ColumnMatch[]): readonly string[];
  /** What would happen; nothing is written. */
  compare(request: ImportRequest): Promise<Comparison>;
  bring(request: Bringing): Promise<Brought>;
}
