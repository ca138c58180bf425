/** The totals row: functions and labels by column, kept alike with the cells people write into it. */
import type { Area, TableColumn } from "./types";
import { area, intersection } from "./areas";
import type { Table } from "./surface";

/** Excel.TotalsCalculation by its number in SUBTOTAL. */
const FUNCTIONS: Record<string, number> = {
  Average: 101,
  CountNumbers: 102,
  Count: 103,
  Max: 104,
  Min: 105,
  StdDev: 107,
  Sum: 109,
  Var: 110,
};

/** Column names in structured references have these characters escaped. */
const escaped = (name: string): string => name.replace(/['[\]#@]/g, (c) => `'${c}`);

function totalsText(column: TableColumn): string | null {
  if (column.totalsFormula) return column.totalsFormula;
  const number = FUNCTIONS[column.totalsFunction ?? ""];
  return number === undefined ? null : `=SUBTOTAL(${number},[${escaped(column.name)}])`;
}

/** Writes every column's total into the totals row. */
export function writeTotals(table: Table): void {
  for (const column of table.columns) writeTotal(table, column);
  table.sheet.workbook.calculation.touch(table.sheet, table.totalsArea!);
}

function writeTotal(table: Table, column: TableColumn): void {
  const { sheet } = table;
  const [row, c] = [table.area.bottom, table.sheetColumn(column)];
  const text = totalsText(column);
  sheet.workbook.calculation.removeFormula(sheet, row, c);
  sheet.cells.setValue(row, c, text === null ? (column.totalsLabel ?? null) : null);
  if (text !== null) sheet.workbook.calculation.setFormula(sheet, row, c, text);
}

export type ColumnTotal = Pick<TableColumn, "totalsFunction" | "totalsLabel" | "totalsFormula">;

export function setColumnTotal(table: Table, column: TableColumn, total: ColumnTotal): void {
  delete column.totalsFunction;
  delete column.totalsLabel;
  delete column.totalsFormula;
  Object.assign(column, total);
  if (!table.totalsArea) return;
  writeTotal(table, column);
  table.sheet.workbook.calculation.touch(table.sheet, area(table.area.bottom, table.sheetColumn(column)));
}

/** Takes over what was written into totals cells. */
export function totalsEntered(table: Table, where: Area): void {
  const totals = table.totalsArea;
  const written = totals && intersection(totals, where);
  if (!written) return;
  for (let c = written.left; c <= written.right; c++) readTotal(table, table.columns[c - totals.left]!, c);
}

function readTotal(table: Table, column: TableColumn, c: number): void {
  const formula = table.sheet.formula(table.area.bottom, c);
  const value = table.sheet.value(table.area.bottom, c);
  delete column.totalsFunction;
  delete column.totalsLabel;
  delete column.totalsFormula;
  if (formula !== undefined) {
    const own = Object.keys(FUNCTIONS).find((name) => totalsText({ ...column, totalsFunction: name }) === formula);
    column.totalsFunction = own ?? "Custom";
    if (!own) column.totalsFormula = formula;
  } else if (value !== null) column.totalsLabel = table.sheet.text(table.area.bottom, c);
}
