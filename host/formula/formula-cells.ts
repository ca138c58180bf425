/**
 * The formula cells of a workbook, found by place and gathered into groups of one formula: a column of a hundred
 * thousand equal formulas is one group with one program. Knows how far each cell is in the current calculation.
 */
import type { CellAddress } from "./book";
import type { Program } from "./program";
import type { Area } from "../model/types";

export const CLEAN = 0;
/** Its value may be out of date. */
export const DIRTY = 1;
/** What it reads is being worked out first. */
export const WAITING = 2;
/** Its program has been started and waits for a cell it came upon. */
export const RUNNING = 3;

export type State = typeof CLEAN | typeof DIRTY | typeof WAITING | typeof RUNNING;

export class FormulaCell implements CellAddress {
  state: State = CLEAN;
  /** How often it ran in the current calculation. */
  runs = 0;
  /** The cells its array fills, or wants to fill when `blocked`. */
  spill: Area | undefined;
  blocked = false;

  constructor(
    readonly sheet: number,
    public row: number,
    public column: number,
    public group: Group,
  ) {}
}

/** Cells of one sheet that hold the same formula relative to where they stand. */
export class Group {
  readonly columns = new Map<number, Map<number, FormulaCell>>();
  size = 0;
  /** The columns its cells have ever stood in: what the dependency graph has indexed. */
  left = Infinity;
  right = -Infinity;

  constructor(
    readonly key: string,
    readonly sheet: number,
    /** The formula as written in one of its cells, and that cell. */
    readonly text: string,
    readonly row: number,
    readonly column: number,
    /** The table its cells stand in, where the text says `[@x]` without a table's name. */
    readonly table: string | undefined,
    public program: Program,
    /** The text means the same wherever it stands: it has no reference that moves along. */
    readonly fixed: boolean,
  ) {}

  /** Adds a cell; true when the group now spans more columns than before. */
  add(cell: FormulaCell): boolean {
    let rows = this.columns.get(cell.column);
    if (!rows) this.columns.set(cell.column, (rows = new Map()));
    rows.set(cell.row, cell);
    this.size += 1;
    const wider = cell.column < this.left || cell.column > this.right;
    this.left = Math.min(this.left, cell.column);
    this.right = Math.max(this.right, cell.column);
    return wider;
  }

  remove(cell: FormulaCell): void {
    const rows = this.columns.get(cell.column);
    if (rows?.get(cell.row) !== cell) return;
    rows.delete(cell.row);
    if (!rows.size) this.columns.delete(cell.column);
    this.size -= 1;
  }

  *cells(): Iterable<FormulaCell> {
    for (const rows of this.columns.values()) yield* rows.values();
  }
}

/** The formula cells of one column of a sheet. */
export class CellColumn {
  readonly cells = new Map<number, FormulaCell>();
  /** How many of them are not up to date. */
  pending = 0;
}

export class FormulaCells {
  private readonly sheets = new Map<number, Map<number, CellColumn>>();
  readonly groups = new Map<string, Group>();
  /** How many cells of the whole workbook are not up to date. */
  pending = 0;

  at(sheet: number, row: number, column: number): FormulaCell | undefined {
    return this.sheets.get(sheet)?.get(column)?.cells.get(row);
  }

  column(sheet: number, column: number): CellColumn | undefined {
    return this.sheets.get(sheet)?.get(column);
  }

  /** The columns of a sheet that hold formulas, between two columns. */
  *columnsBetween(sheet: number, left: number, right: number): Iterable<CellColumn> {
    const columns = this.sheets.get(sheet);
    if (!columns) return;
    if (right - left < columns.size) {
      for (let column = left; column <= right; column++) {
        const found = columns.get(column);
        if (found) yield found;
      }
    } else for (const [column, found] of columns) if (column >= left && column <= right) yield found;
  }

  insert(cell: FormulaCell): void {
    let columns = this.sheets.get(cell.sheet);
    if (!columns) this.sheets.set(cell.sheet, (columns = new Map()));
    let column = columns.get(cell.column);
    if (!column) columns.set(cell.column, (column = new CellColumn()));
    column.cells.set(cell.row, cell);
    if (cell.state !== CLEAN) {
      column.pending += 1;
      this.pending += 1;
    }
  }

  remove(cell: FormulaCell): void {
    this.setState(cell, CLEAN);
    const columns = this.sheets.get(cell.sheet);
    const column = columns?.get(cell.column);
    if (column?.cells.get(cell.row) !== cell) return;
    column.cells.delete(cell.row);
    if (!column.cells.size) columns!.delete(cell.column);
  }

  setState(cell: FormulaCell, state: State): void {
    if ((cell.state === CLEAN) !== (state === CLEAN)) {
      const step = state === CLEAN ? -1 : 1;
      const column = this.column(cell.sheet, cell.column);
      if (column) column.pending += step;
      this.pending += step;
    }
    cell.state = state;
  }

  *all(): Iterable<FormulaCell> {
    for (const sheet of this.sheets.keys()) yield* this.ofSheet(sheet);
  }

  *ofSheet(sheet: number): Iterable<FormulaCell> {
    for (const column of this.sheets.get(sheet)?.values() ?? []) yield* column.cells.values();
  }

  /** The cells of an area that are not up to date. */
  *pendingIn(sheet: number, area: Area): Iterable<FormulaCell> {
    if (!this.pending) return;
    for (const column of this.columnsBetween(sheet, area.left, area.right)) {
      if (column.pending) yield* unsettled(column, area);
    }
  }
}

function* unsettled({ cells }: CellColumn, { top, bottom }: Area): Iterable<FormulaCell> {
  if (bottom - top < cells.size) {
    for (let row = top; row <= bottom; row++) {
      const cell = cells.get(row);
      if (cell && cell.state !== CLEAN) yield cell;
    }
    return;
  }
  for (const cell of cells.values()) {
    if (cell.state !== CLEAN && cell.row >= top && cell.row <= bottom) yield cell;
  }
}
