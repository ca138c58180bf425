/** Finding a value in a list: exactly, by pattern, or the nearest in a sorted one. */
import { ErrorValue } from "../../model/types";
import type { Scalar } from "../../model/types";
import { clip, toGrid } from "../coerce";
import { compareValues, sameValue } from "../compare";
import type { Frame } from "../frame";
import { Grid, Reference } from "../values";
import type { SheetArea, Value } from "../values";
import { wildcards } from "./criteria";

/** A row or a column of values that can be searched without reading all of it. */
export interface List {
  readonly length: number;
  readonly at: (position: number) => Scalar;
  /** The first position of a value, by an index; undefined where there is no index. */
  readonly find?: (value: Scalar) => number;
}

function listOfArea(area: SheetArea, frame: Frame): List {
  const { workspace } = frame;
  const { sheet, top, left, bottom, right } = clip(area, workspace);
  workspace.settle({ sheet, top, left, bottom, right });
  const { book } = workspace;
  if (left !== right) return { length: right - left + 1, at: (n) => book.value(sheet, top, left + n) };
  return {
    length: bottom - top + 1,
    at: (n) => book.value(sheet, top + n, left),
    find: (value) => workspace.index({ sheet, top, left, bottom, right }).find(value)[0] ?? -1,
  };
}

function listOfGrid(grid: Grid): List {
  return { length: grid.cells.length, at: (n) => grid.cells[n]! };
}

/** A row or column as a list; undefined when the value is two-dimensional. */
export function listOf(value: Value, frame: Frame): List | undefined {
  if (value instanceof Reference) {
    const { area } = value;
    if (area.top !== area.bottom && area.left !== area.right) return undefined;
    return listOfArea(area, frame);
  }
  const grid = toGrid(value, frame);
  return grid.rows === 1 || grid.columns === 1 ? listOfGrid(grid) : undefined;
}

/** The first row or column of a table as a list. */
export function edgeOf(value: Value, across: boolean, frame: Frame): List {
  if (value instanceof Reference) {
    const { area } = value;
    return listOfArea(across ? { ...area, bottom: area.top } : { ...area, right: area.left }, frame);
  }
  const grid = toGrid(value, frame);
  return listOfGrid(across ? new Grid(1, grid.columns, grid.row(0)) : new Grid(grid.rows, 1, grid.column(0)));
}

/** The position of an equal value, from the front or the back; -1 when there is none. */
export function findExact(list: List, wanted: Scalar, backwards = false): number {
  if (wanted === null) return -1;
  if (list.find && !backwards) return list.find(wanted);
  return scan(list, backwards, (cell) => sameValue(cell, wanted));
}

/** As `findExact`, with `*`, `?` and `~` in a text understood as a pattern. */
export function findPattern(list: List, wanted: Scalar, backwards = false): number {
  const pattern = typeof wanted === "string" ? wildcards(wanted) : null;
  if (!pattern) return findExact(list, wanted, backwards);
  return scan(list, backwards, (cell) => typeof cell === "string" && pattern.test(cell));
}

function scan(list: List, backwards: boolean, holds: (cell: Scalar) => boolean): number {
  for (let n = 0; n < list.length; n++) {
    const at = backwards ? list.length - 1 - n : n;
    if (holds(list.at(at))) return at;
  }
  return -1;
}

const sameKind = (a: Scalar, b: Scalar): boolean => typeof a === typeof b && a !== null && !(a instanceof ErrorValue);

/** In a list sorted upwards, the last position whose value is not above the wanted one; -1 when all are. */
export function findSorted(list: List, wanted: Scalar, locale: string): number {
  let low = 0;
  let high = list.length - 1;
  let best = -1;
  while (low <= high) {
    const middle = comparable(list, (low + high) >> 1, low, wanted);
    if (middle < low) {
      low = ((low + high) >> 1) + 1;
      continue;
    }
    const order = compareValues(list.at(middle), wanted, locale);
    if (order <= 0) {
      best = middle;
      low = ((low + high) >> 1) + 1;
    } else high = middle - 1;
  }
  return best;
}

/** The nearest position at or before `middle` whose value is of the wanted kind; other kinds are passed over. */
function comparable(list: List, middle: number, low: number, wanted: Scalar): number {
  let at = middle;
  while (at >= low && !sameKind(list.at(at), wanted)) at--;
  return at;
}

/** In a list sorted downwards, the last position whose value is not below the wanted one; -1 when all are. */
export function findSortedDown(list: List, wanted: Scalar, locale: string): number {
  let best = -1;
  for (let n = 0; n < list.length; n++) {
    const cell = list.at(n);
    if (!sameKind(cell, wanted)) continue;
    if (compareValues(cell, wanted, locale) < 0) break;
    best = n;
  }
  return best;
}

/** The value equal to the wanted one, else the nearest on one side, the list in any order. */
export function findNearest(list: List, wanted: Scalar, side: -1 | 1, backwards: boolean, locale: string): number {
  let best = -1;
  for (let n = 0; n < list.length; n++) {
    const at = backwards ? list.length - 1 - n : n;
    const cell = list.at(at);
    if (!sameKind(cell, wanted)) continue;
    const order = compareValues(cell, wanted, locale);
    if (order === 0) return at;
    if (Math.sign(order) !== side) continue;
    if (best < 0 || Math.sign(compareValues(cell, list.at(best), locale)) === -side) best = at;
  }
  return best;
}
