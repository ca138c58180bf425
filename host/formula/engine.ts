/**
 * The formula engine: told which cells hold formulas and which cells have changed, it works out what must be worked out
 * and writes the results into the book. Knows the book only by its interface, and nothing of sessions or files.
 */
import { ErrorValue } from "../model/types";
import type { Area, Scalar } from "../model/types";
import { Bindings } from "./bindings";
import type { CellAddress, FormulaBook } from "./book";
import { Calculation } from "./calculation";
import { dereference } from "./coerce";
import { ColumnCache } from "./column-index";
import { CustomFunctions } from "./custom-functions";
import { DependencyGraph } from "./dependency-graph";
import type { StructuralEdit } from "./edit";
import { CLEAN, FormulaCell, FormulaCells } from "./formula-cells";
import type { Group } from "./formula-cells";
import type { Frame, Workspace } from "./frame";
import { followEdit } from "./follow-edit";
import type { Move } from "./follow-edit";
import { iterate } from "./iterate";
import type { IterativeCalculation } from "./iterate";
import type { Program } from "./program";
import { Reading } from "./reading";
import { Results } from "./results";
import { Spills } from "./spills";
import { Grid } from "./values";
import type { SheetArea, Value } from "./values";

export interface EngineOptions {
  readonly now: () => Date;
  readonly random?: () => number;
  readonly locale?: string;
  readonly iterative?: IterativeCalculation;
}

export interface Recalculation {
  /** The cells whose values differ now, spilled cells too. */
  readonly changed: CellAddress[];
  /** The cells that need their own value. */
  readonly cycles: CellAddress[];
}

export class FormulaEngine {
  /** The functions users' add-ins define. */
  readonly functions: CustomFunctions;
  /** How many programs have run since the engine was made: what incremental calculation saves is seen here. */
  evaluations = 0;
  iterative: IterativeCalculation | undefined;

  private readonly cells = new FormulaCells();
  private readonly graph = new DependencyGraph();
  private readonly spills: Spills;
  private readonly calculation: Calculation;
  private readonly circular = new Set<FormulaCell>();
  private readonly listeners = new Set<(cells: CellAddress[]) => void>();
  private readonly cache: ColumnCache;
  private readonly bindings: Bindings;
  private readonly workspace: Workspace;
  private readonly results: Results;
  private touched: SheetArea[] = [];
  /** The time of the calculation that runs. */
  private clock: Date | undefined;
  /** The time when the running cell asked for an answer that it now takes up. */
  private moment: Date | undefined;
  private readonly reading: Reading;

  constructor(
    private readonly book: FormulaBook,
    private readonly options: EngineOptions,
  ) {
    this.iterative = options.iterative;
    this.spills = new Spills(book, this.cells);
    this.cache = new ColumnCache(book);
    this.reading = new Reading(book, this.cells, this.spills);
    this.bindings = new Bindings(book, this.cells);
    this.results = new Results(book, this.spills, this.cache, (area) => this.note(area));
    this.functions = new CustomFunctions(
      (name) => this.functionChanged(name),
      (at) => this.answerCame(at),
    );
    this.calculation = new Calculation(this.cells, this.spills, {
      run: (cell) => this.run(cell),
      keep: (cell, value) => this.keep(cell, value),
      circle: (cells) => this.resolveCircle(cells),
    });
    this.workspace = this.makeWorkspace();
  }

  /** Puts a formula into a cell, with its leading "=". Its value comes with the next recalculation. */
  setFormula(sheet: number, row: number, column: number, text: string): void {
    const group = this.bindings.groupFor(sheet, row, column, text);
    const old = this.cells.at(sheet, row, column);
    if (old?.group === group) {
      this.mark(old);
      return;
    }
    if (old) this.drop(old);
    const cell = new FormulaCell(sheet, row, column, group);
    this.cells.insert(cell);
    if (group.add(cell)) this.graph.index(group);
    this.calculation.mark(cell);
    this.note({ sheet, top: row, left: column, bottom: row, right: column });
  }

  /** The cell holds no formula any more; cells its array filled become empty. */
  removeFormula(sheet: number, row: number, column: number): void {
    const cell = this.cells.at(sheet, row, column);
    if (!cell) return;
    this.drop(cell);
    this.note({ sheet, top: row, left: column, bottom: row, right: column });
  }

  /** Values of an area have changed by other means than a formula. */
  touch(sheet: number, area: Area): void {
    this.note({ sheet, top: area.top, left: area.left, bottom: area.bottom, right: area.right });
    if (!this.spills.any) return;
    for (const cell of this.spills.overwrite(sheet, area)) this.calculation.mark(cell);
  }

  /** Names, tables or sheets are different: what formulas refer to is looked up again. */
  structureChanged(): void {
    this.bindings.forgetOneOffs();
    this.cache.forget();
    for (const group of [...this.cells.groups.values()]) {
      for (const { sheet, row, column } of this.bindings.strays(group)) {
        const text = this.book.formulaText(sheet, row, column);
        if (text !== undefined) this.setFormula(sheet, row, column, text);
      }
      if (!group.size) continue;
      const different = this.bindings.bindAgain(group);
      this.graph.index(group);
      if (different) for (const cell of group.cells()) this.mark(cell);
    }
  }

  /** Cells have moved; to be called when their formulas' texts have been adjusted. */
  shiftFormulas(sheet: number, edit: StructuralEdit): void {
    const moves = followEdit(this.book, this.cells, sheet, edit);
    const left = new Set(moves.map(({ cell }) => cell.group));
    const waiting = new Set(moves.filter(({ cell }) => cell.state !== CLEAN).map(({ cell }) => cell));
    for (const { cell } of moves) {
      this.cells.remove(cell);
      cell.group.remove(cell);
    }
    for (const move of moves) this.arrive(move, waiting.has(move.cell));
    for (const group of left) this.forgetIfEmpty(group);
    this.cache.forget();
  }

  /** Works out everything that may have changed; the clock's cells too, unless only late answers are taken up. */
  recalculate(by: "change" | "answer" = "change"): Recalculation {
    this.reading.asIs = false;
    this.clock = this.options.now();
    try {
      this.spread();
      if (by === "change") this.refreshVolatile();
      this.calculation.run();
    } finally {
      this.reading.asIs = true;
      this.clock = undefined;
    }
    return { changed: this.results.takeChanged(), cycles: [...this.circular].map(addressOf) };
  }

  /** Works out every formula, changed or not. */
  recalculateAll(): Recalculation {
    for (const cell of this.cells.all()) this.calculation.mark(cell);
    return this.recalculate();
  }

  /**
   * What a formula that stands in no cell comes to at a cell: a rule of a conditional format, a validation, a name.
   * Its relative references are those of `writtenFor`.
   */
  evaluate(text: string, at: CellAddress, writtenFor: CellAddress = at): Scalar | Scalar[][] {
    const asIs = this.reading.asIs;
    this.reading.asIs = true;
    try {
      const frame = { ...addressOf(at), workspace: this.workspace };
      const value = this.work(this.bindings.oneOff(text, at, writtenFor), frame);
      return value instanceof Grid ? value.toRows() : value;
    } finally {
      this.reading.asIs = asIs;
    }
  }

  /** The cells the array of a cell's formula fills, or of the formula whose array this cell is part of. */
  spillAt(sheet: number, row: number, column: number): Area | undefined {
    return this.spills.ownerOf(sheet, row, column)?.spill;
  }

  /** Calls the listener when late answers of custom functions have come; a recalculation then takes them up. */
  onAsyncResult(listener: (cells: CellAddress[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private makeWorkspace(): Workspace {
    const { book, options } = this;
    return {
      book,
      locale: options.locale ?? "en-US",
      now: () => this.moment ?? this.clock ?? options.now(),
      random: options.random ?? Math.random,
      cell: (sheet, row, column) => this.reading.cell(sheet, row, column),
      settle: (area) => this.reading.settle(area),
      spillFrom: (sheet, row, column) => {
        const cell = this.cells.at(sheet, row, column);
        return cell && !cell.blocked ? cell.spill : undefined;
      },
      index: (area) => this.settled(area).index(area),
      grid: (area) => this.settled(area).grid(area),
      resolve: (reference, frame) => this.resolve(reference, frame),
      callCustom: (name, args, frame) => this.functions.call(name, args, frame),
      hasCustom: (name) => this.functions.has(name),
    };
  }

  private settled(area: SheetArea): ColumnCache {
    this.reading.settle(area);
    return this.cache;
  }

  private resolve(reference: string, frame: Frame): Value {
    const text = reference.startsWith("=") ? reference : `=${reference}`;
    return this.bindings.oneOff(text, frame, frame).run(frame);
  }

  /** Sets down a cell that has moved; its formula means the same there, or is looked at again. */
  private arrive({ cell, row, column, to }: Move, waiting: boolean): void {
    const text = to === undefined ? undefined : this.book.formulaText(to, row, column);
    if (to === undefined || text === undefined) {
      this.circular.delete(cell);
      return;
    }
    const same = cell.group.fixed && to === cell.sheet && text === cell.group.text;
    const group = same ? cell.group : this.bindings.groupFor(to, row, column, text);
    const moved = to === cell.sheet ? cell : new FormulaCell(to, row, column, group);
    const differs = waiting || moved !== cell || group !== cell.group || group.program.positional;
    Object.assign(moved, { row, column, group });
    this.cells.insert(moved);
    if (group.add(moved)) this.graph.index(group);
    if (differs) this.mark(moved);
  }

  private drop(cell: FormulaCell): void {
    this.results.withdraw(cell);
    this.take(cell);
  }

  private take(cell: FormulaCell): void {
    this.cells.remove(cell);
    cell.group.remove(cell);
    this.circular.delete(cell);
    this.forgetIfEmpty(cell.group);
  }

  private forgetIfEmpty(group: Group): void {
    if (group.size) return;
    this.graph.forget(group);
    this.cells.groups.delete(group.key);
  }

  private note(area: SheetArea): void {
    for (let column = area.left; column <= area.right && column - area.left < 512; column++)
      this.cache.outdate(area.sheet, column);
    if (area.right - area.left >= 512) this.cache.forget();
    const last = this.touched.at(-1);
    const continues =
      last?.sheet === area.sheet &&
      last.left === area.left &&
      last.right === area.right &&
      last.bottom + 1 === area.top;
    if (continues) this.touched[this.touched.length - 1] = { ...last, bottom: area.bottom };
    else this.touched.push(area);
  }

  private mark(cell: FormulaCell): void {
    if (!this.calculation.mark(cell)) return;
    const { sheet, row, column } = cell;
    this.note({ sheet, top: row, left: column, bottom: row, right: column });
    if (cell.spill && !cell.blocked) this.note({ ...cell.spill, sheet });
  }

  /** Marks what depends on the touched areas, and what depends on that. */
  private spread(): void {
    while (this.touched.length) {
      const areas = this.touched;
      this.touched = [];
      for (const area of areas) this.graph.dependents(area, (cell) => this.mark(cell));
    }
  }

  private refreshVolatile(): void {
    for (const group of this.cells.groups.values()) {
      if (!group.program.volatile) continue;
      for (const cell of group.cells()) {
        // What reads nothing but the clock runs at once: if its value is the same, nothing depends on the change.
        if (group.program.places.length === 0 && cell.state === CLEAN) this.runAtOnce(cell);
        else this.mark(cell);
      }
    }
    this.spread();
  }

  private runAtOnce(cell: FormulaCell): void {
    const { sheet, row, column } = cell;
    const before = this.book.value(sheet, row, column);
    this.keep(cell, this.run(cell));
    if (this.book.value(sheet, row, column) !== before)
      this.note({ sheet, top: row, left: column, bottom: row, right: column });
  }

  private frame(cell: CellAddress): Frame {
    return { sheet: cell.sheet, row: cell.row, column: cell.column, workspace: this.workspace };
  }

  private run(cell: FormulaCell): Scalar | Grid {
    this.evaluations += 1;
    if (this.functions.idle) return this.work(cell.group.program, this.frame(cell));
    // With the clock of now the arguments would differ, and the answer be to another question.
    this.moment = this.functions.momentAsked(cell);
    try {
      return this.work(cell.group.program, this.frame(cell));
    } finally {
      this.moment = undefined;
    }
  }

  private work(program: Program, frame: Frame): Scalar | Grid {
    try {
      return dereference(program.run(frame), frame);
    } catch (thrown) {
      if (thrown instanceof ErrorValue) return thrown;
      throw thrown;
    }
  }

  private keep(cell: FormulaCell, value: Value): void {
    this.circular.delete(cell);
    this.results.keep(cell, value);
    this.spread();
    if (this.functions.idle) return;
    if (!(value instanceof ErrorValue && value.code === "#BUSY!")) this.functions.forget(cell);
  }

  private resolveCircle(cells: readonly FormulaCell[]): void {
    this.reading.asIs = true;
    if (this.iterative?.enabled) {
      iterate(cells, this.iterative, {
        value: (cell) => this.book.value(cell.sheet, cell.row, cell.column),
        step: (cell) => this.keep(cell, firstOf(this.run(cell))),
      });
    } else for (const cell of cells) this.keep(cell, 0);
    this.reading.asIs = false;
    for (const cell of cells) this.circular.add(cell);
  }

  private functionChanged(name: string): void {
    for (const group of this.cells.groups.values()) {
      if (group.program.strangers.has(name)) for (const cell of group.cells()) this.mark(cell);
    }
  }

  private answerCame(at: CellAddress): void {
    const cell = this.cells.at(at.sheet, at.row, at.column);
    if (!cell) return;
    this.mark(cell);
    for (const listener of this.listeners) listener([addressOf(at)]);
  }
}

const firstOf = (value: Scalar | Grid): Scalar => (value instanceof Grid ? value.at(0, 0) : value);

const addressOf = ({ sheet, row, column }: CellAddress): CellAddress => ({ sheet, row, column });
