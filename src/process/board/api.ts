/** What the pane may ask of the board, in plain values. */

import type { Board } from "../../rollup/board/board";
import type { RowFilter } from "../../workbook/filtering";

export type { RowFilter };

/** A table that is missing, or one of its columns. */
export interface Gap {
  readonly table: string;
  readonly field?: string;
}

/** The figures, and what they could not be made of. */
export interface BoardReading extends Board {
  readonly missing: readonly Gap[];
}

export interface Boards {
  /** The figures of the whole workbook, by the time that its Settings say; two round trips. */
  read(): Promise<BoardReading>;
  /** Shows a table's sheet with only the rows that fit. */
  showRows(table: string, filters: readonly RowFilter[]): Promise<void>;
  /** Shows all rows of a table again. */
  showAllRows(table: string): Promise<void>;
  /** Brings the Dashboard sheet to the front; false where there is none. */
  showSheet(): Promise<boolean>;
}
