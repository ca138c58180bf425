/** Calculated columns of tables: one formula that fills its column and every new row. */
import type { Area, TableColumn } from "./types";
import { translateFormula } from "../formula/rewrite";
import type { Sheet, Table } from "./surface";

export interface EnteredFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The formula as it reads `rows` further down. */
function formulaBelow(text: string): (rows: number) => string {
  const fixed = translateFormula(text, 1, 0) === text;
  return (rows) => (fixed || rows === 0 ? text : translateFormula(text, rows, 0));
}

/**
 * What entering formulas in tables does besides: when the rest of the column is empty or already calculated, the last
 * formula entered becomes the column's and fills it. A column that holds anything else keeps its cells.
 */
export function formulasEntered(sheet: Sheet, entered: readonly EnteredFormula[]): void {
  if (!sheet.workbook.options.autoFillCalculatedColumns || !entered.length || !sheet.tables.length) return;
  const byColumn = new Map<TableColumn, { table: Table; formulas: EnteredFormula[] }>();
  for (const formula of entered) {
    const table = sheet.tableAt(formula.row, formula.column);
    if (!table || !inBody(table, formula.row)) continue;
    const column = table.columns[formula.column - table.area.left]!;
    const known = byColumn.get(column);
    if (known) known.formulas.push(formula);
    else byColumn.set(column, { table, formulas: [formula] });
  }
  for (const [column, { table, formulas }] of byColumn) unify(table, column, formulas);
}

const inBody = (table: Table, row: number): boolean => row >= table.bodyArea.top && row <= table.bodyArea.bottom;

function unify(table: Table, column: TableColumn, formulas: readonly EnteredFormula[]): void {
  const last = formulas[formulas.length - 1]!;
  const { top } = table.bodyArea;
  const calculated = formulaBelow(last.text)(top - last.row);
  if (column.calculatedFormula === calculated) return;
  if (!restIsFree(table, column, new Set(formulas.map((formula) => formula.row)))) return;
  setCalculatedColumn(table, column, calculated);
}

/** True when no cell of the column but the given rows holds anything except the column's own formula. */
function restIsFree(table: Table, column: TableColumn, rows: ReadonlySet<number>): boolean {
  const { top, bottom, left } = table.columnArea(column);
  const own = column.calculatedFormula === undefined ? undefined : formulaBelow(column.calculatedFormula);
  for (let r = top; r <= bottom; r++) {
    if (rows.has(r)) continue;
    const formula = table.sheet.formula(r, left);
    if (formula === undefined ? table.sheet.value(r, left) !== null : formula !== own?.(r - top)) return false;
  }
  return true;
}

/** Makes a column calculated: every body cell gets the formula, written for the first row. */
export function setCalculatedColumn(table: Table, column: TableColumn, formula: string): void {
  column.calculatedFormula = formula;
  const where = table.columnArea(column);
  const textAt = formulaBelow(formula);
  for (let r = where.top; r <= where.bottom; r++) {
    const text = textAt(r - where.top);
    if (table.sheet.formula(r, where.left) !== text) {
      table.sheet.workbook.calculation.setFormula(table.sheet, r, where.left, text);
    }
  }
}

/** Fills the calculated columns of new rows where nothing stands yet. */
export function fillNewRows(table: Table, rows: { first: number; last: number }): void {
  if (!table.sheet.workbook.options.autoFillCalculatedColumns) return;
  const { sheet, bodyArea } = table;
  for (const column of table.columns) {
    if (column.calculatedFormula === undefined) continue;
    const textAt = formulaBelow(column.calculatedFormula);
    const c = table.sheetColumn(column);
    for (let r = rows.first; r <= rows.last; r++) {
      if (sheet.value(r, c) !== null || sheet.formula(r, c) !== undefined) continue;
      sheet.workbook.calculation.setFormula(sheet, r, c, textAt(r - bodyArea.top));
    }
  }
}

/** Takes the formula off columns whose cells were all overwritten by plain values. */
export function valuesEntered(table: Table, where: Area): void {
  for (const column of table.columns) {
    const cells = table.columnArea(column);
    if (column.calculatedFormula === undefined || where.left > cells.left || where.right < cells.left) continue;
    if (where.top > cells.top || where.bottom < cells.bottom) continue;
    const formulas = [...table.sheet.cells.formulas(cells)];
    if (!formulas.length) delete column.calculatedFormula;
  }
}
