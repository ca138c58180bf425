/**
 * Putting values into cells as the API does and people do: texts are read as typed, formulas are set, tables grow,
 * headers stay texts. Knows no formatting beyond the number format that typing a date or a percentage brings.
 */
import type { Area, Scalar } from "./types";
import { ErrorValue } from "./types";
import { parseInput } from "../formula/input";
import { formatValue } from "../formula/format";
import { toCellForm } from "../formula/file-form";
import { area, heightOf, overlaps, widthOf } from "./areas";
import { fillNewRows, formulasEntered } from "./calculated-columns";
import type { EnteredFormula } from "./calculated-columns";
import { ModelError } from "./errors";
import { noteCells } from "./noting";
import type { StyleId } from "./style-pool";
import type { Sheet } from "./surface";
import { headersEntered } from "./table-headers";
import { growTables } from "./table-growth";
import { totalsEntered } from "./table-totals";

type Matrix = readonly (readonly Scalar[])[];

export function enterCell(sheet: Sheet, row: number, column: number, raw: Scalar): void {
  enterMatrix(sheet, area(row, column), [[raw]]);
}

export function enterMatrix(sheet: Sheet, where: Area, matrix: Matrix): void {
  const one = matrix.length === 1 && matrix[0]?.length === 1;
  if (!one && (matrix.length !== heightOf(where) || matrix.some((line) => line.length !== widthOf(where)))) {
    throw new ModelError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size of the range.",
    );
  }
  const raw = one ? () => matrix[0]![0]! : (r: number, c: number) => matrix[r - where.top]![c - where.left]!;
  sheet.protection.demandWritable(where);
  const before = sheet.value(where.top, where.left);
  const grown = growTables(sheet, where, (r, c) => isNothing(raw(r, c)));
  const formulas: EnteredFormula[] = [];
  for (let c = where.left; c <= where.right; c++) enterColumn(sheet, where, c, raw, formulas);
  sheet.workbook.calculation.touch(sheet, where);
  for (const table of sheet.tables.filter((each) => overlaps(each.area, where))) {
    headersEntered(table, where);
    totalsEntered(table, where);
  }
  formulasEntered(sheet, formulas);
  for (const { table, rows } of grown) fillNewRows(table, rows);
  noteCells(sheet, where, "RangeEdited", before);
}

const isNothing = (raw: Scalar): boolean => raw === null || raw === "";

function enterColumn(
  sheet: Sheet,
  where: Area,
  column: number,
  raw: (r: number, c: number) => Scalar,
  formulas: EnteredFormula[],
): void {
  const { cells } = sheet;
  const looks = cells.styleIdsIn({ ...where, left: column, right: column });
  const uniform = looks.size === 1 ? [...looks][0] : undefined;
  const headerRows = sheet.tables.map((table) => table.headerArea).filter((header) => header !== null);
  const inHeader = headerRows.filter((header) => overlaps(header, { ...where, left: column, right: column }));
  for (let r = where.top; r <= where.bottom; r++) {
    const value = raw(r, column);
    if (value === null) continue;
    const look = uniform ?? cells.styleId(r, column);
    const header = inHeader.some((one) => one.top === r);
    const formula = put(sheet, r, column, header ? headerText(value) : value, look, header);
    if (formula !== undefined) formulas.push({ row: r, column, text: formula });
  }
}

const headerText = (value: Scalar): Scalar => (typeof value === "string" ? value : formatValue(value, "General").text);

/** Writes one cell; answers the formula when it was one. */
function put(
  sheet: Sheet,
  row: number,
  column: number,
  raw: Scalar,
  look: StyleId,
  asText: boolean,
): string | undefined {
  const { calculation, styles, editor, locale, now } = sheet.workbook;
  const { numberFormat } = styles.style(look);
  if (typeof raw !== "string") {
    const textOnly = numberFormat === "@" && !(raw instanceof ErrorValue);
    setPlain(sheet, row, column, textOnly ? formatValue(raw, "General").text : raw, look, false);
    return undefined;
  }
  if (asText || (numberFormat === "@" && !raw.startsWith("'"))) {
    setPlain(sheet, row, column, raw === "" ? null : raw, look, false);
    return undefined;
  }
  const typed = parseInput(raw, editor?.locale ?? locale, now());
  if (typed.formula !== undefined) {
    const text = toCellForm(typed.formula, sheet.tableAt(row, column)?.name);
    clearQuote(sheet, row, column, look);
    calculation.setFormula(sheet, row, column, text);
    return text;
  }
  setPlain(sheet, row, column, typed.value, look, typed.quoted ?? false);
  if (typed.numberFormat !== undefined && numberFormat === "General") {
    const id = styles.patch(sheet.cells.styleId(row, column), formatPatch(typed.numberFormat));
    sheet.cells.setStyleId(row, column, id);
  }
  return undefined;
}

function setPlain(sheet: Sheet, row: number, column: number, value: Scalar, look: StyleId, quoted: boolean): void {
  sheet.workbook.calculation.removeFormula(sheet, row, column);
  sheet.cells.setValue(row, column, value);
  if (quoted !== sheet.workbook.styles.isQuotePrefixed(look)) {
    sheet.cells.setStyleId(row, column, sheet.workbook.styles.withQuotePrefix(look, quoted));
  }
}

function clearQuote(sheet: Sheet, row: number, column: number, look: StyleId): void {
  const { styles } = sheet.workbook;
  if (styles.isQuotePrefixed(look)) sheet.cells.setStyleId(row, column, styles.withQuotePrefix(look, false));
}

const patches = new Map<string, { numberFormat: string }>();

/** The same patch object for the same format, so that the style pool remembers it. */
function formatPatch(numberFormat: string): { numberFormat: string } {
  const known = patches.get(numberFormat) ?? { numberFormat };
  patches.set(numberFormat, known);
  return known;
}

/** Empties cells: values and formulas go, looks stay. Headers fall back to their standard names. */
export function clearContents(sheet: Sheet, where: Area): void {
  const { calculation } = sheet.workbook;
  sheet.protection.demandWritable(where);
  for (const { row, column } of [...sheet.cells.formulas(where)]) calculation.removeFormula(sheet, row, column);
  const before = sheet.value(where.top, where.left);
  sheet.cells.clearContents(where);
  calculation.touch(sheet, where);
  for (const table of sheet.tables.filter((each) => overlaps(each.area, where))) {
    headersEntered(table, where);
    totalsEntered(table, where);
  }
  noteCells(sheet, where, "RangeEdited", before);
}
