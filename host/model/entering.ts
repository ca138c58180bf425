/**
 * Entering a matrix of values: what it makes grow grows first, then cells are written, then headers, totals and
 * calculated columns take over what was written into them.
 */
import type { Area, Scalar } from "./types";
import { area, heightOf, widthOf } from "./areas";
import { fillNewRows, formulasEntered } from "./calculated-columns";
import type { EnteredFormula } from "./calculated-columns";
import { CellWriter, isMistaken, plainText } from "./cell-writer";
import { ModelError } from "./errors";
import { noteCells } from "./noting";
import type { Sheet } from "./surface";
import { growTables } from "./table-growth";
import { tablesWritten } from "./table-writes";

type Matrix = readonly (readonly Scalar[])[];
type Read = (row: number, column: number) => Scalar;

export function enterCell(sheet: Sheet, row: number, column: number, raw: Scalar): void {
  enterMatrix(sheet, area(row, column), [[raw]]);
}

export function enterMatrix(sheet: Sheet, where: Area, matrix: Matrix): void {
  const raw = reader(where, matrix);
  for (const line of matrix)
    for (const value of line) if (typeof value === "string") demandReadable(value, sheet, where);
  sheet.protection.demandWritable(where);
  const before = sheet.value(where.top, where.left);
  const grown = growTables(sheet, where, (r, c) => raw(r, c) === null || raw(r, c) === "");
  const formulas: EnteredFormula[] = [];
  const writer = new CellWriter(sheet);
  for (let c = where.left; c <= where.right; c++) enterColumn(sheet, writer, where, c, raw, formulas);
  sheet.workbook.calculation.touch(sheet, where);
  tablesWritten(sheet, where);
  formulasEntered(sheet, formulas);
  for (const { table, rows } of grown) fillNewRows(table, rows);
  noteCells(sheet, where, "RangeEdited", before);
}

function reader(where: Area, matrix: Matrix): Read {
  if (matrix.length === 1 && matrix[0]?.length === 1) return () => matrix[0]![0]!;
  if (matrix.length !== heightOf(where) || matrix.some((line) => line.length !== widthOf(where))) {
    throw new ModelError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (r, c) => matrix[r - where.top]![c - where.left]!;
}

/** A formula with a mistake is refused before anything is written, unless its cells take texts only. */
function demandReadable(text: string, sheet: Sheet, where: Area): void {
  if (!isMistaken(text)) return;
  const { styles } = sheet.workbook;
  const textOnly = [...sheet.cells.styleIdsIn(where)].every((id) => styles.style(id).numberFormat === "@");
  if (!textOnly) throw new ModelError("InvalidArgument", `There is a mistake in the formula ${text}`);
}

function enterColumn(
  sheet: Sheet,
  writer: CellWriter,
  where: Area,
  column: number,
  raw: Read,
  formulas: EnteredFormula[],
): void {
  const { cells } = sheet;
  const looks = cells.styleIdsIn({ ...where, left: column, right: column });
  const uniform = looks.size === 1 ? [...looks][0] : undefined;
  const headers = headerRowsAt(sheet, column);
  for (let r = where.top; r <= where.bottom; r++) {
    const value = raw(r, column);
    if (value === null) continue;
    const look = uniform ?? cells.styleId(r, column);
    if (headers.includes(r)) writer.plain(r, column, plainText(value) || null, look, false);
    else {
      const text = writer.enter(r, column, value, look);
      if (text !== undefined) formulas.push({ row: r, column, text });
    }
  }
}

const headerRowsAt = (sheet: Sheet, column: number): number[] =>
  sheet.tables
    .filter((table) => table.showHeaders && table.area.left <= column && column <= table.area.right)
    .map((table) => table.area.top);

/** Empties cells: values and formulas go, looks stay. Headers fall back to their standard names. */
export function clearContents(sheet: Sheet, where: Area): void {
  const { calculation } = sheet.workbook;
  sheet.protection.demandWritable(where);
  for (const { row, column } of [...sheet.cells.formulas(where)]) calculation.removeFormula(sheet, row, column);
  const before = sheet.value(where.top, where.left);
  sheet.cells.clearContents(where);
  calculation.touch(sheet, where);
  tablesWritten(sheet, where);
  noteCells(sheet, where, "RangeEdited", before);
}
