/** Looking values up: VLOOKUP, INDEX and MATCH, XLOOKUP and their like. */
import { ErrorValue } from "../../model/types";
import type { Scalar } from "../../model/types";
import { clip, toGrid } from "../coerce";
import type { Frame } from "../frame";
import { bool, define, here, number, omittable, optional, plainNumber, raw, scalar, anything } from "../registry";
import type { FunctionSpec } from "../registry";
import { Grid, Reference, errors } from "../values";
import type { SheetArea, Value } from "../values";
import { edgeOf, findExact, findNearest, findPattern, findSorted, findSortedDown, listOf } from "./matching";
import type { List } from "./matching";

const size = (value: Value, frame: Frame): { rows: number; columns: number } => {
  if (!(value instanceof Reference)) return toGrid(value, frame);
  const { top, bottom, left, right } = value.area;
  return { rows: bottom - top + 1, columns: right - left + 1 };
};

function cellOf(value: Value, row: number, column: number, frame: Frame): Scalar {
  if (!(value instanceof Reference)) return toGrid(value, frame).at(row, column);
  const { sheet, top, left } = value.area;
  return frame.workspace.cell(sheet, top + row, left + column);
}

function tableLookup(across: boolean) {
  return (frame: Frame, wanted: Scalar, table: Value, position: number, sorted: boolean): Value => {
    if (table instanceof ErrorValue) throw table;
    const offset = Math.trunc(position) - 1;
    if (offset < 0) throw errors.value;
    const { rows, columns } = size(table, frame);
    if (offset >= (across ? rows : columns)) throw errors.reference;
    const edge = edgeOf(table, across, frame);
    const at = sorted ? findSorted(edge, wanted, frame.workspace.locale) : findPattern(edge, wanted);
    if (at < 0) throw errors.notAvailable;
    return across ? cellOf(table, offset, at, frame) : cellOf(table, at, offset, frame);
  };
}

function lookup(frame: Frame, wanted: Scalar, searched: Value, results: Value | undefined): Value {
  const shape = size(searched, frame);
  const across = shape.columns > shape.rows;
  const list = results === undefined ? edgeOf(searched, across, frame) : listOf(searched, frame);
  if (!list) throw errors.notAvailable;
  const at = findSorted(list, wanted, frame.workspace.locale);
  if (at < 0) throw errors.notAvailable;
  if (results !== undefined) {
    const given = size(results, frame);
    return given.columns > given.rows ? cellOf(results, 0, at, frame) : cellOf(results, at, 0, frame);
  }
  return across ? cellOf(searched, shape.rows - 1, at, frame) : cellOf(searched, at, shape.columns - 1, frame);
}

function match(frame: Frame, wanted: Scalar, searched: Value, kind: number): number {
  if (searched instanceof ErrorValue) throw searched;
  const list = listOf(searched, frame);
  if (!list) throw errors.notAvailable;
  const { locale } = frame.workspace;
  const at =
    kind === 0
      ? findPattern(list, wanted)
      : kind > 0
        ? findSorted(list, wanted, locale)
        : findSortedDown(list, wanted, locale);
  if (at < 0) throw errors.notAvailable;
  return at + 1;
}

function findAsAsked(list: List, wanted: Scalar, mode: number, direction: number, frame: Frame): number {
  const backwards = direction < 0;
  if (mode === 0) return findExact(list, wanted, backwards);
  if (mode === 2) return findPattern(list, wanted, backwards);
  if (mode === -1 || mode === 1) return findNearest(list, wanted, mode, backwards, frame.workspace.locale);
  throw errors.value;
}

function xmatch(frame: Frame, wanted: Scalar, searched: Value, mode: number, direction: number): number {
  const list = listOf(searched, frame);
  if (!list) throw errors.value;
  const at = findAsAsked(list, wanted ?? "", mode, direction, frame);
  if (at < 0) throw errors.notAvailable;
  return at + 1;
}

/** One row or column of what XLOOKUP gives back: a reference stays one. */
function slice(value: Value, at: number, across: boolean, frame: Frame): Value {
  if (value instanceof Reference) {
    const { sheet, top, left, bottom, right } = value.area;
    return across
      ? Reference.to(sheet, top, left + at, bottom, left + at)
      : Reference.to(sheet, top + at, left, top + at, right);
  }
  const grid = toGrid(value, frame);
  return across ? new Grid(grid.rows, 1, grid.column(at)) : new Grid(1, grid.columns, grid.row(at));
}

function xlookup(
  frame: Frame,
  wanted: Scalar,
  searched: Value,
  results: Value,
  otherwise: Value | undefined,
  mode: number,
  direction: number,
): Value {
  const list = listOf(searched, frame);
  const shape = size(searched, frame);
  const across = shape.rows === 1 && shape.columns > 1;
  const given = size(results, frame);
  if (!list || (across ? given.columns !== shape.columns : given.rows !== shape.rows)) throw errors.value;
  const at = findAsAsked(list, wanted ?? "", mode, direction, frame);
  if (at < 0) return otherwise ?? errors.notAvailable;
  return slice(results, at, across, frame);
}

/** Which rows or columns an index means: one, or all of them for 0. */
function chosen(index: number, count: number): [first: number, last: number] {
  const at = Math.trunc(index);
  if (at < 0) throw errors.value;
  if (at > count) throw errors.reference;
  return at === 0 ? [0, count - 1] : [at - 1, at - 1];
}

function indexInArea(area: SheetArea, row: number, column: number): Reference {
  const [top, bottom] = chosen(row, area.bottom - area.top + 1);
  const [left, right] = chosen(column, area.right - area.left + 1);
  return Reference.to(area.sheet, area.top + top, area.left + left, area.top + bottom, area.left + right);
}

function indexInGrid(grid: Grid, row: number, column: number): Grid {
  const [top, bottom] = chosen(row, grid.rows);
  const [left, right] = chosen(column, grid.columns);
  return Grid.build(bottom - top + 1, right - left + 1, (r, c) => grid.at(top + r, left + c));
}

function index(frame: Frame, source: Value, first: number, second: number | undefined, areaNumber: number): Value {
  if (source instanceof ErrorValue) throw source;
  if (source instanceof Reference) {
    const area = source.areas[Math.trunc(areaNumber) - 1];
    if (!area) throw errors.reference;
    const oneRow = area.top === area.bottom && area.left !== area.right;
    return second === undefined && oneRow ? indexInArea(area, 0, first) : indexInArea(area, first, second ?? 0);
  }
  const grid = toGrid(source, frame);
  return second === undefined && grid.rows === 1 ? indexInGrid(grid, 0, first) : indexInGrid(grid, first, second ?? 0);
}

function offset(
  frame: Frame,
  from: Value,
  rows: number,
  columns: number,
  height: number | undefined,
  width: number | undefined,
): Value {
  if (from instanceof ErrorValue) throw from;
  if (!(from instanceof Reference)) throw errors.value;
  const { sheet, top, left, bottom, right } = from.area;
  const span = [Math.trunc(height ?? bottom - top + 1), Math.trunc(width ?? right - left + 1)] as const;
  if (span[0] === 0 || span[1] === 0) throw errors.reference;
  const [y, x] = [top + Math.trunc(rows), left + Math.trunc(columns)];
  const ends = [y + span[0] - Math.sign(span[0]), x + span[1] - Math.sign(span[1])] as const;
  if (Math.min(y, x, ...ends) < 0) throw errors.reference;
  return Reference.to(sheet, Math.min(y, ends[0]), Math.min(x, ends[1]), Math.max(y, ends[0]), Math.max(x, ends[1]));
}

const table = (name: string, across: boolean): FunctionSpec =>
  define(name, [here, scalar, raw, number, optional(bool, true)], tableLookup(across));

function areaRows(frame: Frame, value: Value, axis: "rows" | "columns"): number {
  if (value instanceof ErrorValue) throw value;
  return size(value, frame)[axis];
}

/** ROW and COLUMN: the numbers of a reference's rows or columns, of the formula's own cell without one. */
function places(frame: Frame, value: Value | undefined, axis: "row" | "column"): Value {
  if (value === undefined) return frame[axis] + 1;
  if (!(value instanceof Reference)) throw value instanceof ErrorValue ? value : errors.value;
  const area = clip(value.area, frame.workspace);
  if (axis === "row") {
    return area.top === area.bottom ? area.top + 1 : Grid.build(area.bottom - area.top + 1, 1, (r) => area.top + r + 1);
  }
  return area.left === area.right
    ? area.left + 1
    : Grid.build(1, area.right - area.left + 1, (_, c) => area.left + c + 1);
}

export const lookupFunctions: readonly FunctionSpec[] = [
  table("VLOOKUP", false),
  table("HLOOKUP", true),
  define("LOOKUP", [here, scalar, raw, optional(raw, undefined)], lookup),
  define("MATCH", [here, scalar, raw, optional(number, 1)], match),
  define("XMATCH", [here, scalar, raw, omittable(number, 0), omittable(number, 1)], xmatch),
  define(
    "XLOOKUP",
    [here, scalar, raw, raw, omittable(raw, undefined), omittable(number, 0), omittable(number, 1)],
    xlookup,
  ),
  define(
    "INDEX",
    [here, raw, omittable(plainNumber, 0), omittable(plainNumber, undefined), omittable(plainNumber, 1)],
    index,
  ),
  define(
    "OFFSET",
    [here, raw, plainNumber, plainNumber, omittable(plainNumber, undefined), omittable(plainNumber, undefined)],
    offset,
    { volatile: true },
  ),
  define("ROW", [here, optional(raw, undefined)], (frame, value) => places(frame, value, "row"), { positional: true }),
  define("COLUMN", [here, optional(raw, undefined)], (frame, value) => places(frame, value, "column"), {
    positional: true,
  }),
  define("ROWS", [here, raw], (frame, value) => areaRows(frame, value, "rows")),
  define("COLUMNS", [here, raw], (frame, value) => areaRows(frame, value, "columns")),
  define("AREAS", [raw], (value) => (value instanceof Reference ? value.areas.length : errors.value)),
  define("HYPERLINK", [anything, omittable(anything, undefined)], (link, shown) =>
    shown === undefined ? link : shown,
  ),
];
