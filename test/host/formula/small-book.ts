/** A workbook just large enough for the engine: sheets of cells in maps, tables and names as given. */
import type { FormulaBook, TableShape } from "../../../host/formula/book";
import type { StructuralEdit } from "../../../host/formula/edit";
import { FormulaEngine } from "../../../host/formula/engine";
import type { EngineOptions } from "../../../host/formula/engine";
import { columnNumber } from "../../../host/formula/parser";
import { adjustFormula } from "../../../host/formula/rewrite";
import { ErrorValue } from "../../../host/model/types";
import type { Area, Scalar } from "../../../host/model/types";

export type Written = Scalar | undefined;

const key = (row: number, column: number): number => row * 20_000 + column;

/** "B3" as zero-based row and column. */
export function cellOf(address: string): { row: number; column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (!match) throw new Error(`no cell address: ${address}`);
  return { row: Number(match[2]) - 1, column: columnNumber(match[1]!) };
}

/** What a test compares: errors as their code. */
export function plain(value: Scalar): number | string | boolean | null {
  return value instanceof ErrorValue ? value.code : value;
}

class SmallSheet {
  readonly values = new Map<number, Scalar>();
  readonly formulas = new Map<number, string>();
  readonly hidden = new Map<number, "filter" | "user">();
  rows = 0;
  columns = 0;

  constructor(public name: string) {}
}

export class SmallBook implements FormulaBook {
  readonly sheets: SmallSheet[];
  readonly tables: TableShape[] = [];
  readonly names = new Map<string, string>();
  readonly engine: FormulaEngine;

  constructor(sheetNames: string[] = ["Sheet1"], options: Partial<EngineOptions> = {}) {
    this.sheets = sheetNames.map((name) => new SmallSheet(name));
    this.engine = new FormulaEngine(this, { now: () => new Date(2026, 10, 22, 9, 30), random: () => 0.5, ...options });
  }

  sheetOf(name: string): number | undefined {
    const at = this.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    return at < 0 ? undefined : at;
  }
  sheetName(sheet: number): string {
    return this.sheets[sheet]!.name;
  }
  sheetOrder(): readonly number[] {
    return this.sheets.map((_, index) => index);
  }
  value(sheet: number, row: number, column: number): Scalar {
    return this.sheets[sheet]!.values.get(key(row, column)) ?? null;
  }
  numberFormat(): string {
    return "General";
  }
  extent(sheet: number): { rows: number; columns: number } {
    const { rows, columns } = this.sheets[sheet]!;
    return { rows, columns };
  }
  formulaText(sheet: number, row: number, column: number): string | undefined {
    return this.sheets[sheet]!.formulas.get(key(row, column));
  }
  definedName(name: string): string | undefined {
    return this.names.get(name.toLowerCase());
  }
  table(name: string): TableShape | undefined {
    return this.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  }
  tableAt(sheet: number, row: number, column: number): TableShape | undefined {
    return this.tables.find(
      (t) => t.sheet === sheet && row >= t.top && row <= t.bottom && column >= t.left && column <= t.right,
    );
  }
  rowHidden(sheet: number, row: number): "filter" | "user" | false {
    return this.sheets[sheet]!.hidden.get(row) ?? false;
  }
  setResult(sheet: number, row: number, column: number, value: Scalar): void {
    this.put(sheet, row, column, value);
  }

  private put(sheet: number, row: number, column: number, value: Scalar): void {
    const target = this.sheets[sheet]!;
    if (value === null) target.values.delete(key(row, column));
    else target.values.set(key(row, column), value);
    target.rows = Math.max(target.rows, row + 1);
    target.columns = Math.max(target.columns, column + 1);
  }

  /** Writes values and formulas from a cell on, without recalculating. */
  write(address: string, rows: Written[][], sheet = 0): this {
    const start = cellOf(address);
    rows.forEach((cells, r) =>
      cells.forEach((value, c) => {
        if (value !== undefined) this.writeCell(sheet, start.row + r, start.column + c, value);
      }),
    );
    return this;
  }

  writeCell(sheet: number, row: number, column: number, value: Scalar): void {
    const { formulas } = this.sheets[sheet]!;
    if (typeof value === "string" && value.startsWith("=")) {
      formulas.set(key(row, column), value);
      this.engine.setFormula(sheet, row, column, value);
      return;
    }
    if (formulas.delete(key(row, column))) this.engine.removeFormula(sheet, row, column);
    this.put(sheet, row, column, value);
    this.engine.touch(sheet, { top: row, left: column, bottom: row, right: column });
  }

  addTable(name: string, sheet: number, area: Area, columns: string[], hasTotals = false): this {
    this.tables.push({ name, sheet, ...area, hasHeaders: true, hasTotals, columns });
    this.engine.structureChanged();
    return this;
  }

  define(name: string, formula: string): this {
    this.names.set(name.toLowerCase(), formula);
    this.engine.structureChanged();
    return this;
  }

  calculate(): this {
    this.engine.recalculate();
    return this;
  }

  /** Moves the cells from a row on down by one and adjusts all formulas; answers those whose text changed. */
  shiftDown(from: number, edit: StructuralEdit): { row: number; column: number; text: string }[] {
    const sheet = this.sheets[0]!;
    for (const cells of [sheet.values, sheet.formulas] as Map<number, unknown>[]) {
      const moved = [...cells].map(([at, content]) => [at >= key(from, 0) ? at + key(1, 0) : at, content] as const);
      cells.clear();
      for (const [at, content] of moved) cells.set(at, content);
    }
    sheet.rows += 1;
    return [...sheet.formulas].flatMap(([at, before]) => {
      const text = adjustFormula(before, sheet.name, edit);
      sheet.formulas.set(at, text);
      const row = Math.floor(at / key(1, 0));
      return text === before ? [] : [{ row, column: at - key(row, 0), text }];
    });
  }

  /** The value of a cell as a test compares it. */
  read(address: string, sheet = 0): number | string | boolean | null {
    const { row, column } = cellOf(address);
    return plain(this.value(sheet, row, column));
  }

  /** What a formula comes to at a cell, arrays as rows. */
  evaluate(formula: string, address = "Z99", sheet = 0): unknown {
    const result = this.engine.evaluate(formula, { sheet, ...cellOf(address) });
    return Array.isArray(result) ? result.map((row) => row.map(plain)) : plain(result);
  }
}
