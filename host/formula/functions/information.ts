/** What a value or a cell is, and references made from text. */
import { ErrorValue } from "../../model/types";
import type { Scalar } from "../../model/types";
import { dereference, implicitIntersection, toNumber } from "../coerce";
import type { Frame } from "../frame";
import { isDateFormat } from "../format";
import { columnLetters } from "../parser";
import { quoteSheet } from "../reference-text";
import { anything, bool, define, here, number, omittable, optional, raw, text } from "../registry";
import type { FunctionSpec } from "../registry";
import { Grid, Lambda, Reference, errors } from "../values";
import type { Value } from "../values";

const is = (name: string, holds: (value: Scalar) => boolean): FunctionSpec => define(name, [anything], holds);

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
  "#SPILL!": 9,
  "#CONNECT!": 10,
  "#CALC!": 14,
};

function typeOf(frame: Frame, value: Value): number {
  if (value instanceof Lambda) return 128;
  const read = dereference(value, frame);
  if (read instanceof Grid) return 64;
  if (read instanceof ErrorValue) return 16;
  if (typeof read === "boolean") return 4;
  return typeof read === "string" ? 2 : 1;
}

const parity = (value: Scalar, frame: Frame): number => {
  if (typeof value === "boolean") throw errors.value;
  return Math.abs(Math.trunc(toNumber(value, frame))) % 2;
};

function address(row: number, column: number, kind: number, a1: boolean, sheet: string | undefined): string {
  const [r, c] = [Math.trunc(row), Math.trunc(column)];
  if (r < 1 || c < 1 || r > 1_048_576 || c > 16_384 || kind < 1 || kind > 4) throw errors.value;
  const [fixedRow, fixedColumn] = [kind === 1 || kind === 2, kind === 1 || kind === 3];
  const prefix = sheet === undefined ? "" : `${quoteSheet(sheet)}!`;
  if (!a1) return `${prefix}R${fixedRow ? r : `[${r}]`}C${fixedColumn ? c : `[${c}]`}`;
  return `${prefix}${fixedColumn ? "$" : ""}${columnLetters(c - 1)}${fixedRow ? "$" : ""}${r}`;
}

const R1C1 = /^(?:(.*)!)?R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?::R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?)?$/i;

const r1c1Place = (text: string | undefined, own: number): number => {
  if (text === undefined) return own;
  return text.startsWith("[") ? own + Number(text.slice(1, -1)) : Number(text) - 1;
};

function fromR1C1(reference: string, frame: Frame): Value {
  const match = R1C1.exec(reference);
  if (!match) throw errors.reference;
  const [, prefix, row, column, row2, column2] = match;
  const sheet = prefix === undefined ? frame.sheet : frame.workspace.book.sheetOf(prefix.replace(/^'|'$/g, ""));
  if (sheet === undefined) throw errors.reference;
  const [top, left] = [r1c1Place(row, frame.row), r1c1Place(column, frame.column)];
  const single = row2 === undefined && column2 === undefined && !reference.includes(":");
  if (single) return Reference.to(sheet, top, left);
  return Reference.to(sheet, top, left, r1c1Place(row2, frame.row), r1c1Place(column2, frame.column));
}

function indirect(frame: Frame, reference: string, a1: boolean): Value {
  if (!a1) return fromR1C1(reference, frame);
  const result = frame.workspace.resolve(reference, frame);
  if (!(result instanceof Reference))
    throw result instanceof ErrorValue && result.code !== "#NAME?" ? result : errors.reference;
  return result;
}

function formulaText(frame: Frame, value: Value): string {
  if (!(value instanceof Reference)) throw errors.value;
  const { sheet, top, left } = value.areas[0]!;
  const formula = frame.workspace.book.formulaText(sheet, top, left);
  if (formula === undefined) throw errors.notAvailable;
  return formula;
}

function isFormula(frame: Frame, value: Value): boolean {
  if (!(value instanceof Reference)) throw errors.value;
  const { sheet, top, left } = value.areas[0]!;
  return frame.workspace.book.formulaText(sheet, top, left) !== undefined;
}

function cellType(value: Scalar): string {
  if (value === null) return "b";
  return typeof value === "string" ? "l" : "v";
}

function cell(frame: Frame, kind: string, value: Value | undefined): Value {
  const target = value instanceof Reference ? value : Reference.to(frame.sheet, frame.row, frame.column);
  const { sheet, top, left } = target.areas[0]!;
  const { book } = frame.workspace;
  switch (kind.toLowerCase()) {
    case "address":
      return (
        (sheet === frame.sheet ? "" : `${quoteSheet(book.sheetName(sheet))}!`) +
        address(top + 1, left + 1, 1, true, undefined)
      );
    case "row":
      return top + 1;
    case "col":
      return left + 1;
    case "contents":
      return frame.workspace.cell(sheet, top, left);
    case "type":
      return cellType(frame.workspace.cell(sheet, top, left));
    case "format":
      return isDateFormat(book.numberFormat(sheet, top, left)) ? "D1" : "G";
    case "filename":
      return `[]${book.sheetName(sheet)}`;
    default:
      throw errors.value;
  }
}

function sheetNumber(frame: Frame, value: Value | undefined): number {
  const { book } = frame.workspace;
  if (typeof value === "string") {
    const named = book.sheetOf(value);
    if (named === undefined) throw errors.notAvailable;
    return book.sheetOrder().indexOf(named) + 1;
  }
  const sheet = value instanceof Reference ? value.areas[0]!.sheet : frame.sheet;
  return book.sheetOrder().indexOf(sheet) + 1;
}

const isErrorBut = (value: Scalar, left: string): boolean => value instanceof ErrorValue && value.code !== left;

export const informationFunctions: readonly FunctionSpec[] = [
  is("ISBLANK", (value) => value === null),
  is("ISNUMBER", (value) => typeof value === "number"),
  is("ISTEXT", (value) => typeof value === "string"),
  is("ISNONTEXT", (value) => typeof value !== "string"),
  is("ISLOGICAL", (value) => typeof value === "boolean"),
  is("ISERROR", (value) => value instanceof ErrorValue),
  is("ISERR", (value) => isErrorBut(value, "#N/A")),
  is("ISNA", (value) => value instanceof ErrorValue && value.code === "#N/A"),
  define("ISEVEN", [anything, here], (value, frame) => parity(value, frame) === 0),
  define("ISODD", [anything, here], (value, frame) => parity(value, frame) === 1),
  define("ISREF", [raw], (value) => value instanceof Reference),
  define("ISFORMULA", [here, raw], isFormula),
  define("FORMULATEXT", [here, raw], formulaText),
  define("N", [anything], (value) => {
    if (value instanceof ErrorValue) return value;
    return typeof value === "number" ? value : Number(value === true);
  }),
  define("NA", [], () => errors.notAvailable),
  define("TYPE", [here, raw], typeOf),
  define("ERROR.TYPE", [anything], (value) => {
    const known = value instanceof ErrorValue ? ERROR_NUMBERS[value.code] : undefined;
    return known ?? errors.notAvailable;
  }),
  define("ADDRESS", [number, number, omittable(number, 1), optional(bool, true), omittable(text, undefined)], address),
  define("INDIRECT", [here, text, optional(bool, true)], indirect, { volatile: true }),
  define("CELL", [here, text, optional(raw, undefined)], cell, { volatile: true, positional: true }),
  define("SHEET", [here, optional(raw, undefined)], sheetNumber, { positional: true }),
  define("SHEETS", [here, optional(raw, undefined)], (frame, value) =>
    value instanceof Reference ? value.areas.length : frame.workspace.book.sheetOrder().length,
  ),
  define("SINGLE", [here, raw], (frame, value) => implicitIntersection(value, frame)),
];
