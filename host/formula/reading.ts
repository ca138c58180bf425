/** Reads cells while formulas run: a cell that is not up to date stops its reader until it is. */
import type { Scalar } from "../model/types";
import type { FormulaBook } from "./book";
import { NotReady } from "./calculation";
import { CLEAN, RUNNING } from "./formula-cells";
import type { FormulaCells } from "./formula-cells";
import type { Spills } from "./spills";
import type { SheetArea } from "./values";

export class Reading {
  /** Cells are read as they are: for questions asked outside a calculation, and inside a circle. */
  asIs = true;

  constructor(
    private readonly book: FormulaBook,
    private readonly cells: FormulaCells,
    private readonly spills: Spills,
  ) {}

  cell(sheet: number, row: number, column: number): Scalar {
    if (!this.asIs) {
      const cell = this.cells.at(sheet, row, column);
      if (cell && cell.state !== CLEAN) throw new NotReady([cell]);
      if (this.spills.any) this.waitForSpills({ sheet, top: row, left: column, bottom: row, right: column });
    }
    return this.book.value(sheet, row, column);
  }

  settle(area: SheetArea): void {
    if (this.asIs) return;
    const pending = [...this.cells.pendingIn(area.sheet, area)];
    if (pending.length) throw new NotReady(pending);
    if (this.spills.any) this.waitForSpills(area);
  }

  /** Cells an array fills come after the formula that makes it, unless that formula is the reader. */
  private waitForSpills(area: SheetArea): void {
    const pending = this.spills.touching(area.sheet, area).filter(({ state }) => state !== CLEAN && state !== RUNNING);
    if (pending.length) throw new NotReady(pending);
  }
}
