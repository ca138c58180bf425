/**
 * Arrays that fill cells beside their formula. Knows which formula fills which cells, what stands in the way, and which
 * formulas wait for their way to be free. Values are written by whoever asks for the room.
 */
import type { FormulaBook } from "./book";
import type { FormulaCell, FormulaCells } from "./formula-cells";
import type { Area } from "../model/types";
import { MAX_COLUMNS, MAX_ROWS } from "../model/types";
import { areaSize, containsCell, intersection } from "./values";

export class Spills {
  private readonly cells = new Set<FormulaCell>();
  /** Spilled cells somebody has written into since; they are in the way now. */
  private readonly overwritten = new Map<FormulaCell, Set<string>>();

  constructor(
    private readonly book: FormulaBook,
    private readonly formulas: FormulaCells,
  ) {}

  get any(): boolean {
    return this.cells.size > 0;
  }

  /** The formula whose array fills this cell, the formula's own cell included. */
  ownerOf(sheet: number, row: number, column: number): FormulaCell | undefined {
    for (const cell of this.cells) {
      if (cell.sheet === sheet && !cell.blocked && cell.spill && containsCell(cell.spill, row, column)) return cell;
    }
    return undefined;
  }

  /** The formulas whose arrays fill, or would fill, something of an area. */
  touching(sheet: number, area: Area): FormulaCell[] {
    return [...this.cells].filter((cell) => cell.sheet === sheet && cell.spill && intersection(cell.spill, area));
  }

  /** Notes that somebody has written into an area: spilled cells there no longer belong to their formula. */
  overwrite(sheet: number, area: Area): FormulaCell[] {
    const touched = this.touching(sheet, area);
    for (const cell of touched) {
      const shared = cell.blocked ? undefined : intersection(cell.spill!, area);
      if (!shared) continue;
      const marks = this.overwritten.get(cell) ?? new Set<string>();
      eachCell(shared, (row, column) => marks.add(`${row},${column}`));
      this.overwritten.set(cell, marks);
    }
    return touched;
  }

  /** Empties the cells a formula fills, but not those written into since, and returns what was emptied. */
  withdraw(cell: FormulaCell, erase: (row: number, column: number) => void): Area | undefined {
    const { spill } = cell;
    const filled = spill && !cell.blocked ? spill : undefined;
    const marks = this.overwritten.get(cell);
    if (filled) {
      eachCell(filled, (row, column) => {
        const own = row === cell.row && column === cell.column;
        if (!own && !marks?.has(`${row},${column}`)) erase(row, column);
      });
    }
    this.overwritten.delete(cell);
    this.cells.delete(cell);
    cell.spill = undefined;
    cell.blocked = false;
    return filled;
  }

  /** Claims the cells for an array; false when something stands in the way. */
  claim(cell: FormulaCell, rows: number, columns: number): boolean {
    const area = { top: cell.row, left: cell.column, bottom: cell.row + rows - 1, right: cell.column + columns - 1 };
    const fits = area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;
    cell.spill = area;
    cell.blocked = !fits || this.obstructed(cell, area);
    this.cells.add(cell);
    return !cell.blocked;
  }

  private obstructed(cell: FormulaCell, area: Area): boolean {
    if (this.book.tableAt(cell.sheet, cell.row, cell.column)) return true;
    const others = this.touching(cell.sheet, area).filter((other) => other !== cell && !other.blocked);
    if (others.length) return true;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (row === cell.row && column === cell.column) continue;
        if (this.taken(cell.sheet, row, column)) return true;
      }
    }
    return false;
  }

  private taken(sheet: number, row: number, column: number): boolean {
    return this.book.value(sheet, row, column) !== null || this.formulas.at(sheet, row, column) !== undefined;
  }
}

function eachCell(area: Area, see: (row: number, column: number) => void): void {
  if (areaSize(area) === 0) return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) see(row, column);
  }
}
