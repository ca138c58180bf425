/** When and how a workbook calculates. Hands changed cells to the engine and caches nothing of its own. */
import type { Area } from "./types";
import { area, around } from "./areas";
import type { CalculationMode } from "./options";
import type { Calculation, ModelFact, Sheet, Workbook } from "./surface";

export class LiveCalculation implements Calculation {
  mode: CalculationMode = "Automatic";
  readonly iterative = { enabled: false, maxIterations: 100, maxChange: 0.001 };
  generation = 0;
  private needed = false;
  private restructured = false;

  constructor(private readonly workbook: Workbook) {}

  setFormula(sheet: Sheet, row: number, column: number, text: string): void {
    sheet.cells.setFormula(row, column, text);
    this.workbook.engine.setFormula(sheet.index, row, column, text);
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
    if (this.restructured) this.workbook.engine.structureChanged();
    this.restructured = false;
    if (this.needed && this.mode !== "Manual") this.recalculate(facts);
    for (const fact of facts) fillAfter(fact);
  }

  calculate(full = false): void {
    this.workbook.edit(null, () => {
      const facts: ModelFact[] = [];
      this.recalculate(facts, full);
      for (const fact of facts) this.workbook.note(fact);
    });
  }

  private recalculate(facts: ModelFact[], full = false): void {
    this.needed = false;
    const { engine } = this.workbook;
    const { changed } = full ? engine.recalculateAll() : engine.recalculate();
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
