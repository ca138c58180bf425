/**
 * Works out the cells that are not up to date, each after what it reads, without recursion: a chain of any length only
 * makes a list longer. A cell that comes upon one not ready yet gives up, lets it go first and runs again; a cell that
 * comes upon itself that way is a circle.
 */
import type { FormulaCell, FormulaCells } from "./formula-cells";
import { CLEAN, DIRTY, RUNNING, WAITING } from "./formula-cells";
import type { Spills } from "./spills";
import { areaAt } from "./places";
import type { SheetArea, Value } from "./values";

/** Thrown by a read of cells that must be worked out first. */
export class NotReady {
  constructor(readonly cells: readonly FormulaCell[]) {}
}

/** What the calculation leaves to the engine. */
export interface Steps {
  run(cell: FormulaCell): Value;
  /** Keeps what a cell came to. */
  keep(cell: FormulaCell, value: Value): void;
  /** Deals with cells that need each other: gives them their values. */
  circle(cells: readonly FormulaCell[]): void;
}

/** A cell whose array moves what it reads itself runs at most this often in one calculation. */
const MOST_RUNS = 40;

export class Calculation {
  private queue: FormulaCell[] = [];

  constructor(
    private readonly cells: FormulaCells,
    private readonly spills: Spills,
    private readonly steps: Steps,
  ) {}

  /** Marks a cell as not up to date; false when it was already. */
  mark(cell: FormulaCell): boolean {
    if (cell.state !== CLEAN) return false;
    this.cells.setState(cell, DIRTY);
    this.queue.push(cell);
    return true;
  }

  /** Works through all marked cells, and those marked meanwhile. */
  run(): FormulaCell[] {
    const seen: FormulaCell[] = [];
    while (this.queue.length) {
      const batch = this.queue;
      this.queue = [];
      for (const cell of batch) {
        seen.push(cell);
        if (cell.state !== CLEAN) this.settle(cell);
      }
    }
    for (const cell of seen) cell.runs = 0;
    return seen;
  }

  private settle(first: FormulaCell): void {
    const stack = [first];
    while (stack.length) {
      const cell = stack[stack.length - 1]!;
      if (cell.state === CLEAN) stack.pop();
      else if (cell.state !== DIRTY || !this.waitForPrecedents(cell, stack)) this.attempt(cell, stack);
    }
  }

  /** Puts what the cell's text names, and is not ready, before it. */
  private waitForPrecedents(cell: FormulaCell, stack: FormulaCell[]): boolean {
    this.cells.setState(cell, WAITING);
    const before = stack.length;
    for (const place of cell.group.program.places) {
      const area = areaAt(place, cell.row, cell.column);
      if (area) this.pushPending(area, stack);
    }
    return stack.length > before;
  }

  private pushPending(area: SheetArea, stack: FormulaCell[]): void {
    if (area.top === area.bottom && area.left === area.right) {
      const cell = this.cells.at(area.sheet, area.top, area.left);
      if (cell?.state === DIRTY) stack.push(cell);
    } else {
      for (const cell of this.cells.pendingIn(area.sheet, area)) if (cell.state === DIRTY) stack.push(cell);
    }
    if (!this.spills.any) return;
    for (const cell of this.spills.touching(area.sheet, area)) if (cell.state === DIRTY) stack.push(cell);
  }

  private attempt(cell: FormulaCell, stack: FormulaCell[]): void {
    this.cells.setState(cell, RUNNING);
    try {
      const value = this.steps.run(cell);
      this.cells.setState(cell, CLEAN);
      stack.pop();
      cell.runs += 1;
      if (cell.runs > MOST_RUNS) this.steps.circle([cell]);
      else this.steps.keep(cell, value);
    } catch (thrown) {
      if (!(thrown instanceof NotReady)) {
        this.requeue(cell);
        throw thrown;
      }
      this.giveWay(thrown.cells, stack);
    }
  }

  private giveWay(cells: readonly FormulaCell[], stack: FormulaCell[]): void {
    const running = cells.find((cell) => cell.state === RUNNING);
    if (!running) {
      stack.push(...cells);
      return;
    }
    const from = stack.indexOf(running);
    const dropped = stack.splice(from);
    const circle = [...new Set(dropped.filter((cell) => cell.state === RUNNING))];
    for (const cell of dropped) if (cell.state === WAITING) this.requeue(cell);
    for (const cell of circle) this.cells.setState(cell, CLEAN);
    this.steps.circle(circle);
  }

  private requeue(cell: FormulaCell): void {
    this.cells.setState(cell, DIRTY);
    this.queue.push(cell);
  }
}
