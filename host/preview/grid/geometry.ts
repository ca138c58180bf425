/**
 * Where cells lie on the screen and what lies under a point: headers, frozen rows and columns, and the part that
 * scrolls. Pure arithmetic over two axes and a scroll offset; it draws nothing.
 */
import type { Area } from "../../model/types";
import type { Axis } from "./axis";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All that decides where a cell is on the screen. */
export interface Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly headerWidth: number;
  readonly headerHeight: number;
  /** How many of the rows and columns seen stay in place. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
  readonly width: number;
  readonly height: number;
}

export interface Hit {
  readonly part: "cell" | "rowHeader" | "columnHeader" | "corner";
  /** Sheet indexes of the cell under the point, held to the last ones. */
  readonly row: number;
  readonly column: number;
  /** The line whose far edge is under the point, for resizing. */
  readonly edge?: number;
}

const EDGE = 4;

/** The width of the columns that stay in place. */
export const frozenWidth = (g: Geometry): number => g.columns.start(g.frozenColumns);

/** The height of the rows that stay in place. */
export const frozenHeight = (g: Geometry): number => g.rows.start(g.frozenRows);

const screenX = (g: Geometry, position: number): number =>
  g.headerWidth + g.columns.start(position) - (position < g.frozenColumns ? 0 : g.scrollLeft);

const screenY = (g: Geometry, position: number): number =>
  g.headerHeight + g.rows.start(position) - (position < g.frozenRows ? 0 : g.scrollTop);

/** The box of one cell on the screen. */
export function cellBox(g: Geometry, row: number, column: number): Box {
  const r = g.rows.position(row);
  const c = g.columns.position(column);
  return {
    x: screenX(g, c),
    y: screenY(g, r),
    width: g.columns.shows(column) ? g.columns.size(c) : 0,
    height: g.rows.shows(row) ? g.rows.size(r) : 0,
  };
}

/** The box of an area on the sheet, unscrolled and without headers. */
export function areaBox(g: Pick<Geometry, "rows" | "columns">, area: Area): Box {
  const x = g.columns.start(g.columns.position(area.left));
  const y = g.rows.start(g.rows.position(area.top));
  const width = g.columns.start(g.columns.position(area.right + 1)) - x;
  const height = g.rows.start(g.rows.position(area.bottom + 1)) - y;
  return { x, y, width, height };
}

function distanceX(g: Geometry, x: number): number {
  const inside = x - g.headerWidth;
  return inside < frozenWidth(g) ? inside : inside + g.scrollLeft;
}

function distanceY(g: Geometry, y: number): number {
  const inside = y - g.headerHeight;
  return inside < frozenHeight(g) ? inside : inside + g.scrollTop;
}

function edgeAt(axis: Axis, distance: number): number | undefined {
  const position = axis.at(distance);
  if (axis.start(position + 1) - distance <= EDGE) return axis.index(position);
  if (position > 0 && distance - axis.start(position) < EDGE) return axis.index(position - 1);
  return undefined;
}

/** What lies under a point of the grid. */
export function hitTest(g: Geometry, x: number, y: number): Hit {
  const dx = distanceX(g, Math.max(x, g.headerWidth));
  const dy = distanceY(g, Math.max(y, g.headerHeight));
  const cell = { row: g.rows.index(g.rows.at(dy)), column: g.columns.index(g.columns.at(dx)) };
  if (x < g.headerWidth && y < g.headerHeight) return { part: "corner", ...cell };
  if (y < g.headerHeight) return { part: "columnHeader", ...cell, edge: edgeAt(g.columns, dx) };
  if (x < g.headerWidth) return { part: "rowHeader", ...cell, edge: edgeAt(g.rows, dy) };
  return { part: "cell", ...cell };
}

function offsetToShow(start: number, end: number, from: number, room: number): number {
  if (start < from || end - start > room) return start;
  return end > from + room ? end - room : from;
}

/** The scroll offset that brings a cell into view with the least movement. */
export function scrollToShow(g: Geometry, row: number, column: number): { left: number; top: number } {
  const r = g.rows.position(row);
  const c = g.columns.position(column);
  const fw = frozenWidth(g);
  const fh = frozenHeight(g);
  const left =
    c < g.frozenColumns
      ? g.scrollLeft
      : offsetToShow(g.columns.start(c) - fw, g.columns.start(c + 1) - fw, g.scrollLeft, g.width - g.headerWidth - fw);
  const top =
    r < g.frozenRows
      ? g.scrollTop
      : offsetToShow(g.rows.start(r) - fh, g.rows.start(r + 1) - fh, g.scrollTop, g.height - g.headerHeight - fh);
  return { left, top };
}
