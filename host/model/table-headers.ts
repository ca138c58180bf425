/** Column names and header cells kept alike: always texts, never two the same, never empty. */
import type { Area, TableColumn } from "./types";
import { formatValue } from "../formula/format";
import { freeName, sameName } from "./name-rules";
import type { Table } from "./surface";

/** Takes over what was written into header cells: empty ones get standard names, equal ones a number. */
export function headersEntered(table: Table, where: Area): void {
  const header = table.headerArea;
  if (!header || where.top > header.top || where.bottom < header.top) return;
  const { cells } = table.sheet;
  for (const column of table.columns) {
    const c = table.sheetColumn(column);
    if (c < where.left || c > where.right) continue;
    const value = cells.value(header.top, c);
    const text = typeof value === "string" ? value : formatValue(value, "General").text;
    setColumnName(table, column, text);
  }
}

/** Names a column, making the name unique and the header cell agree; formulas follow. */
export function setColumnName(table: Table, column: TableColumn, wanted: string): void {
  const { sheet } = table;
  const taken = (name: string) => table.columns.some((other) => other !== column && sameName(other.name, name));
  const name = wanted.trim() === "" ? freeName("Column", taken, true) : freeName(wanted, taken);
  const before = column.name;
  if (table.showHeaders) {
    sheet.workbook.calculation.removeFormula(sheet, table.area.top, table.sheetColumn(column));
    sheet.cells.setValue(table.area.top, table.sheetColumn(column), name);
  }
  if (before === name) return;
  column.name = name;
  sheet.workbook.follow({ kind: "renameColumn", table: table.name, from: before, to: name });
}

/** Names a column that formulas cannot know yet. */
export function nameNewColumn(table: Table, column: TableColumn, wanted: string): void {
  const taken = (name: string) => table.columns.some((other) => other !== column && sameName(other.name, name));
  column.name = wanted.trim() === "" ? freeName("Column", taken, true) : freeName(wanted, taken);
  if (table.showHeaders) table.sheet.cells.setValue(table.area.top, table.sheetColumn(column), column.name);
}
