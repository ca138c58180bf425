/** Walks the looks of a sheet's cells row by row, though the sheet keeps them column by column as runs. */
import type { CellStore } from "../../model/cell-store";
import { MAX_ROWS } from "../../model/types";

interface ColumnLook {
  readonly runs: readonly { first: number; last: number; value: number }[];
  /** What an absent cell of the column has. */
  readonly standard: number;
  cursor: number;
}

export class RowStyles {
  private readonly columns: ColumnLook[] = [];
  /** For each column, one past the last row in which a cell may look different from its column. */
  readonly reach: number[] = [];

  constructor(private readonly cells: CellStore) {
    const styledRows = reachOf(cells.rowStyles.entries());
    for (let column = 0; column < cells.extent().columns; column++) {
      const runs = [...cells.styleRuns(column)];
      const standard = cells.columnStyleId(column);
      this.columns.push({ runs, standard, cursor: 0 });
      // Where a styled row crosses a column with looks of its own, the column wins in the model and the row in files.
      this.reach.push(Math.max(reachOf(runs), runs.length > 0 ? styledRows : 0));
    }
  }

  /** The look of a cell; rows must be asked for in rising order. */
  at(row: number, column: number, rowLook: number): number {
    const look = this.columns[column]!;
    const { runs } = look;
    while (look.cursor < runs.length && runs[look.cursor]!.last < row) look.cursor++;
    const run = runs[look.cursor];
    const own = run && run.first <= row ? run.value : 0;
    return own || rowLook || this.cells.sheetStyle;
  }

  /** What a cell looks like that the file leaves out. */
  absent(column: number, rowLook: number): number {
    return rowLook || this.columns[column]!.standard;
  }
}

/** One past the last row any run says something of its own about; a run without end counts up to its beginning. */
export function reachOf(runs: Iterable<{ first: number; last: number }>): number {
  let rows = 0;
  for (const run of runs) rows = Math.max(rows, run.last >= MAX_ROWS - 1 ? run.first : run.last + 1);
  return rows;
}
