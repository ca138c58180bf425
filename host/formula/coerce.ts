/**
 * Excel's conversions: what a value counts for where a number, a text, a truth value or a grid is wanted, and how
 * values compare. Conversions throw the error value that the formula comes to.
 */
import { ErrorValue, MAX_COLUMNS, MAX_ROWS } from "../model/types";
import type { Area, Scalar } from "../model/types";
import type { Frame, Workspace } from "./frame";
import { parseNumberText } from "./input";
import { Grid, Lambda, Reference, errors } from "./values";
import type { SheetArea, Value } from "./values";

const PLAIN_NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** The number a text stands for, if it stands for one. */
export function textToNumber(text: string, workspace: Workspace): number | undefined {
  if (PLAIN_NUMBER.test(text)) return Number(text);
  return parseNumberText(text, workspace.locale, workspace.now())?.value;
}

export function toNumber(value: Scalar, frame: Frame): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof ErrorValue) throw value;
  const number = textToNumber(value, frame.workspace);
  if (number === undefined) throw errors.value;
  return number;
}

/** Up to 15 significant digits, as `&` and TEXT-less conversions write numbers. */
export function numberToText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const [mantissa = "0", exponent = "0"] = value.toExponential(14).split("e");
  const power = Number(exponent);
  const digits = mantissa.replace(/\.?0+$/, "");
  if (power > 20 || power < -19) {
    return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const plain = Number(`${mantissa}e${exponent}`);
  return power < -6 ? plain.toFixed(Math.min(100, 14 - power)).replace(/\.?0+$/, "") : String(plain);
}

export function toText(value: Scalar): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberToText(value);
  if (value instanceof ErrorValue) throw value;
  return value ? "TRUE" : "FALSE";
}

export function toBoolean(value: Scalar): boolean {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (value instanceof ErrorValue) throw value;
  const upper = value.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  throw errors.value;
}

/** An area without the rows and columns below and right of the used cells, where it reaches to the sheet's end. */
export function clip(area: SheetArea, workspace: Workspace): SheetArea {
  const toEnd = area.bottom >= MAX_ROWS - 1;
  const toRight = area.right >= MAX_COLUMNS - 1;
  if (!toEnd && !toRight) return area;
  const { rows, columns } = workspace.book.extent(area.sheet);
  return {
    ...area,
    bottom: toEnd ? Math.max(area.top, rows - 1) : area.bottom,
    right: toRight ? Math.max(area.left, columns - 1) : area.right,
  };
}

/** Reads an area into a grid. */
export function readArea(area: SheetArea, workspace: Workspace): Grid {
  const used = clip(area, workspace);
  const { sheet, top, left, bottom, right } = used;
  if (top === bottom && left === right) return new Grid(1, 1, [workspace.cell(sheet, top, left)]);
  return workspace.grid(used);
}

/** A single cell of a reference as its value, anything larger as a grid; scalars and grids as they are. */
export function dereference(value: Value, frame: Frame): Scalar | Grid {
  if (value instanceof Reference) {
    if (value.areas.length !== 1) return errors.value;
    const area = value.areas[0]!;
    if (area.top === area.bottom && area.left === area.right) {
      return frame.workspace.cell(area.sheet, area.top, area.left);
    }
    return readArea(area, frame.workspace);
  }
  if (value instanceof Lambda) return errors.calculation;
  return value instanceof Grid && value.cells.length === 1 ? value.cells[0]! : value;
}

/** The value as a grid, however small. */
export function toGrid(value: Value, frame: Frame): Grid {
  if (value instanceof Grid) return value;
  const read = dereference(value, frame);
  if (read instanceof ErrorValue && !(value instanceof Reference)) throw read;
  return read instanceof Grid ? read : new Grid(1, 1, [read]);
}

/** Just one value: the first of a grid. */
export function toScalar(value: Value, frame: Frame): Scalar {
  const read = dereference(value, frame);
  return read instanceof Grid ? read.at(0, 0) : read;
}

/** Excel's `@`: of a range the cell in the formula's own row or column, of an array its first value. */
export function implicitIntersection(value: Value, frame: Frame): Value {
  if (!(value instanceof Reference)) return value instanceof Grid ? value.at(0, 0) : value;
  const area = value.area;
  const oneRow = area.top === area.bottom;
  const oneColumn = area.left === area.right;
  if (oneRow && oneColumn) return value;
  const rowInside = frame.row >= area.top && frame.row <= area.bottom;
  const columnInside = frame.column >= area.left && frame.column <= area.right;
  if (oneColumn && rowInside) return Reference.to(area.sheet, frame.row, area.left);
  if (oneRow && columnInside) return Reference.to(area.sheet, area.top, frame.column);
  if (rowInside && columnInside && area.sheet === frame.sheet) {
    return Reference.to(area.sheet, frame.row, frame.column);
  }
  return errors.value;
}

/** The areas of a reference, cut to what is used. */
export function clippedAreas(reference: Reference, workspace: Workspace): SheetArea[] {
  return reference.areas.map((area) => clip(area, workspace));
}

/** Visits every cell of a value: those of references as `fromCells`, those of arrays and plain values not. */
export function visit(value: Value, frame: Frame, see: (cell: Scalar, fromCells: boolean) => void): void {
  if (value instanceof Reference) {
    for (const area of clippedAreas(value, frame.workspace))
      visitArea(area, frame.workspace, (cell) => see(cell, true));
  } else if (value instanceof Grid) for (const cell of value.cells) see(cell, true);
  else if (value instanceof Lambda) throw errors.value;
  else see(value, false);
}

/** Visits the cells of one area, row by row. */
export function visitArea(
  area: SheetArea,
  workspace: Workspace,
  see: (cell: Scalar, row: number, column: number) => void,
): void {
  const { cells, columns } = readArea(area, workspace);
  for (let at = 0; at < cells.length; at++) {
    see(cells[at]!, area.top + Math.floor(at / columns), area.left + (at % columns));
  }
}

/** True where two areas have equal height and width. */
export function sameShape(a: Area, b: Area): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}
