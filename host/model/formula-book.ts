/** The workbook as the formula engine sees it. Translates between sheet numbers and sheets, tables and their shapes. */
import type { FormulaBook } from "../formula/book";
import type { Sheet, Workbook } from "./surface";

export function bookOf(workbook: Workbook): FormulaBook {
  const at = (index: number): Sheet | undefined => workbook.sheetByIndex(index);
  return {
    sheetOf: (name) => workbook.sheet(name)?.index,
    sheetName: (sheet) => at(sheet)?.name ?? "#REF",
    sheetOrder: () => workbook.sheets.map((sheet) => sheet.index),
    value: (sheet, row, column) => at(sheet)?.cells.value(row, column) ?? null,
    numberFormat: (sheet, row, column) => at(sheet)?.style(row, column).numberFormat ?? "General",
    extent: (sheet) => at(sheet)?.cells.extent() ?? { rows: 0, columns: 0 },
    formulaText: (sheet, row, column) => at(sheet)?.cells.formula(row, column),
    definedName: (name, sheet) => workbook.nameSeenFrom(name, at(sheet)?.name ?? "")?.formula,
    table: (name) => workbook.table(name)?.shape,
    tableAt: (sheet, row, column) => at(sheet)?.tableAt(row, column)?.shape,
    rowHidden: (sheet, row) => at(sheet)?.hiddenRows.get(row) ?? false,
    setResult: (sheet, row, column, value) => {
      const cells = at(sheet)?.cells;
      if (!cells) return;
      if (value !== null && cells.formula(row, column) === undefined) cells.hasSpilled = true;
      cells.setValue(row, column, value);
    },
  };
}
