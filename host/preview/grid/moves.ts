/** Where the keyboard goes from a cell: single steps, to the data's edge, pages, and round inside a selection. Pure. */
import type { Area } from "../../model/types";
import { hasCell } from "../../model/areas";
import type { Axis } from "./axis";
import type { Cell } from "./cells";

/** What moving asks of a sheet. */
export interface Ground {
  readonly rows: Axis;
  readonly columns: Axis;
  isEmpty(row: number, column: number): boolean;
}

export type Direction = "up" | "down" | "left" | "right";

const isVertical = (direction: Direction): boolean => direction === "up" || direction === "down";
const sign = (direction: Direction): number => (direction === "up" || direction === "left" ? -1 : 1);

/** The cell some steps away, hidden lines left out. */
export function step(ground: Ground, from: Cell, direction: Direction, by = 1): Cell {
  const delta = sign(direction) * by;
  return isVertical(direction)
    ? { row: ground.rows.step(from.row, delta), column: from.column }
    : { row: from.row, column: ground.columns.step(from.column, delta) };
}

/** As Ctrl+arrow does: to the end of the block one stands in, or to the next block, or to the sheet's edge. */
export function jump(ground: Ground, from: Cell, direction: Direction): Cell {
  const empty = (cell: Cell): boolean => ground.isEmpty(cell.row, cell.column);
  const same = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;
  let here = from;
  let next = step(ground, here, direction);
  if (same(next, here)) return here;
  const insideBlock = !empty(here) && !empty(next);
  while (!same(next, here) && empty(next) !== insideBlock) {
    here = next;
    next = step(ground, here, direction);
  }
  return insideBlock || same(next, here) ? here : next;
}

/** The next cell inside a selection, as Tab (by rows) and Enter (by columns) go round it. */
export function cycle(areas: readonly Area[], from: Cell, by: "rows" | "columns", backward: boolean): Cell {
  const at = Math.max(
    areas.findIndex((area) => hasCell(area, from.row, from.column)),
    0,
  );
  const area = areas[at]!;
  const next = walk(area, from, by, backward);
  if (next) return next;
  const other = areas[(at + (backward ? -1 : 1) + areas.length) % areas.length]!;
  return backward ? { row: other.bottom, column: other.right } : { row: other.top, column: other.left };
}

function walk(area: Area, from: Cell, by: "rows" | "columns", backward: boolean): Cell | null {
  const d = backward ? -1 : 1;
  const { row, column } = from;
  if (by === "rows") {
    if (column + d >= area.left && column + d <= area.right) return { row, column: column + d };
    const nextRow = row + d;
    return nextRow < area.top || nextRow > area.bottom
      ? null
      : { row: nextRow, column: backward ? area.right : area.left };
  }
  if (row + d >= area.top && row + d <= area.bottom) return { row: row + d, column };
  const nextColumn = column + d;
  return nextColumn < area.left || nextColumn > area.right
    ? null
    : { row: backward ? area.bottom : area.top, column: nextColumn };
}
