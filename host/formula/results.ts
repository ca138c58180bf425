/** Writes what formulas came to into the book: single values, and arrays into the cells beside. Notes what changed. */
import { ErrorValue } from "../model/types";
import type { Scalar } from "../model/types";
import type { CellAddress, FormulaBook } from "./book";
import type { ColumnCache } from "./column-index";
import type { FormulaCell } from "./formula-cells";
import type { Spills } from "./spills";
import { Grid, errors, finite } from "./values";
import type { SheetArea, Value } from "./values";

export class Results {
  private changed: CellAddress[] = [];

  constructor(
    private readonly book: FormulaBook,
    private readonly spills: Spills,
    private readonly cache: ColumnCache,
    /** Hears of cells that changed without a formula of their own. */
    private readonly note: (area: SheetArea) => void,
  ) {}

  /** The cells written with something new since the last call. */
  takeChanged(): CellAddress[] {
    const { changed } = this;
    this.changed = [];
    return changed;
  }

  /** Keeps a formula's result. An empty cell's value counts as 0. */
  keep(cell: FormulaCell, value: Value): void {
    this.withdraw(cell);
    if (value instanceof Grid) this.keepGrid(cell, value);
    else this.write(cell.sheet, cell.row, cell.column, (value as Scalar) ?? 0);
  }

  /** Empties the cells a formula's array has filled. */
  withdraw(cell: FormulaCell): void {
    if (!cell.spill) return;
    const emptied = this.spills.withdraw(cell, (row, column) => this.write(cell.sheet, row, column, null));
    if (emptied) this.note({ ...emptied, sheet: cell.sheet });
  }

  private keepGrid(cell: FormulaCell, grid: Grid): void {
    if (!this.spills.claim(cell, grid.rows, grid.columns)) {
      this.write(cell.sheet, cell.row, cell.column, errors.spill);
      return;
    }
    for (let row = 0; row < grid.rows; row++) {
      for (let column = 0; column < grid.columns; column++) {
        this.write(cell.sheet, cell.row + row, cell.column + column, grid.at(row, column) ?? 0);
      }
    }
    this.note({ ...cell.spill!, sheet: cell.sheet });
  }

  private write(sheet: number, row: number, column: number, result: Scalar): void {
    const value = typeof result === "number" ? finite(result) : result;
    if (equal(this.book.value(sheet, row, column), value)) return;
    this.book.setResult(sheet, row, column, value);
    this.cache.outdate(sheet, column);
    this.changed.push({ sheet, row, column });
  }
}

function equal(a: Scalar, b: Scalar): boolean {
  if (a instanceof ErrorValue && b instanceof ErrorValue) return a.code === b.code && a.message === b.message;
  return a === b;
}
