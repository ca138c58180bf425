/** When and how a workbook calculates. Hands changed cells to the engine and caches nothing of its own. */
import type { Area } from "./types";
import type { CellAddress } from "../formula/book";
import { area, around } from "./areas";
import type { CalculationMode } from "./options";
import type { Calculation, ModelFact, Sheet, Workbook } from "./surface";

export class LiveCalculation implements Calculation {
  private ownMode: CalculationMode = "Automatic";
  readonly iterative = { enabled: false, maxIterations: 100, maxChange: 0.001 };
  generation = 0;
  private needed = false;
  private restructured = false;
  /** Formulas entered in the running edit: they are worked out at once even when calculation is manual. */
  private entered: { sheet: Sheet; row: number; column: number; text: string }[] = [];
  private circular: readonly CellAddress[] = [];

  constructor(private readonly workbook: Workbook) {
    workbook.engine.iterative = this.iterative;
    workbook.engine.onAsyncResult(() => this.calculate("answers"));
  }

  get mode(): CalculationMode {
    return this.ownMode;
  }

  set mode(mode: CalculationMode) {
    this.workbook.edit(null, () => (this.ownMode = mode));
  }

  get cycles(): readonly CellAddress[] {
    return this.circular;
  }

  setFormula(sheet: Sheet, row: number, column: number, text: string): void {
    sheet.cells.setFormula(row, column, text);
    this.workbook.engine.setFormula(sheet.index, row, column, text);
    if (this.ownMode === "Manual") this.entered.push({ sheet, row, column, text });
    this.needed = true;
  }

  removeFormula(sheet: Sheet, row: number, column: number): void {
    if (sheet.cells.formula(row, column) === undefined) return;
    sheet.cells.setFormula(row, column, undefined);
    this.workbook.engine.removeFormula(sheet.index, row, column);
    this.needed = true;
  }

  touch(sheet: Sheet, changed: Area): void {
    this.workbook.engine.touch(sheet.index, changed);
    this.needed = true;
  }

  structureChanged(): void {
    this.restructured = true;
    this.needed = true;
  }

  /** The end of an edit: recalculates when it should and notes what came of it. */
  settle(facts: ModelFact[]): void {
    this.generation++;
    this.lookUpAgain();
    if (this.needed && this.ownMode !== "Manual") this.recalculate(facts);
    for (const each of this.entered) this.workOut(each);
    this.entered = [];
    for (const fact of facts) fillAfter(fact);
  }

  calculate(what: boolean | "answers" = false): void {
    this.workbook.edit(null, () => {
      const facts: ModelFact[] = [];
      this.lookUpAgain();
      this.recalculate(facts, what);
      for (const fact of facts) this.workbook.note(fact);
    });
  }

  private lookUpAgain(): void {
    if (this.restructured) this.workbook.engine.structureChanged();
    this.restructured = false;
  }

  /** One formula with the values that now stand in its cells. */
  private workOut({ sheet, row, column, text }: { sheet: Sheet; row: number; column: number; text: string }): void {
    if (sheet.cells.formula(row, column) !== text) return;
    const result = this.workbook.engine.evaluate(text, { sheet: sheet.index, row, column });
    sheet.cells.setValue(row, column, (Array.isArray(result) ? result[0]?.[0] : result) ?? 0);
    this.touch(sheet, area(row, column));
  }

  private recalculate(facts: ModelFact[], what: boolean | "answers" = false): void {
    this.needed = false;
    this.entered = [];
    const { engine } = this.workbook;
    const { changed, cycles } =
      what === true ? engine.recalculateAll() : engine.recalculate(what ? "answer" : "change");
    this.circular = cycles;
    const bySheet = new Map<number, Area>();
    for (const cell of changed) {
      const one = area(cell.row, cell.column);
      const known = bySheet.get(cell.sheet);
      bySheet.set(cell.sheet, known ? around(known, one) : one);
    }
    for (const [index, where] of bySheet) {
      const sheet = this.workbook.sheetByIndex(index);
      if (sheet) facts.push({ type: "calculated", sheet, area: where });
    }
  }
}

function fillAfter(fact: ModelFact): void {
  if ((fact.type !== "cellsChanged" && fact.type !== "tableChanged") || fact.kind !== "RangeEdited") return;
  const { top, left, bottom, right } = fact.area;
  if (top === bottom && left === right) fact.after = fact.sheet.value(top, left);
}
