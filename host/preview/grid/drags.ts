/** What a drag of the mouse does while it lasts: stretch the selection, select lines, or make a line wider. */
import type { Area } from "../../model/types";
import { spansAllColumns, spansAllRows, wholeColumns, wholeRows } from "../../model/areas";
import type { PreviewBook } from "../book";
import { pixels, points } from "./axis";
import type { Geometry, Hit } from "./geometry";
import { hitTest } from "./geometry";

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Resizing {
  readonly kind: "width" | "height";
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

export type Drag =
  | { readonly kind: "cells" }
  | { readonly kind: "rows"; readonly from: number }
  | { readonly kind: "columns"; readonly from: number }
  | Resizing;

const LEAST_SIZE = 8;

/** Begins to resize the line whose edge was pressed. */
export function beginResize(book: PreviewBook, hit: Hit, edge: number, point: Point): Drag {
  return hit.part === "columnHeader"
    ? { kind: "width", index: edge, start: point.x, size: pixels(book.sheet.columnWidth(edge)) }
    : { kind: "height", index: edge, start: point.y, size: pixels(book.sheet.rowHeight(edge)) };
}

/** Selects the lines between two, with the cursor in the first. */
export function selectLines(book: PreviewBook, kind: "rows" | "columns", from: number, to: number): void {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const active = kind === "rows" ? { row: from, column: 0 } : { row: 0, column: from };
  book.select([kind === "rows" ? wholeRows(first, last) : wholeColumns(first, last)], { active });
}

/** Goes on with a drag at a point. */
export function continueDrag(book: PreviewBook, g: Geometry, drag: Drag, point: Point): void {
  const hit = hitTest(g, point.x, point.y);
  switch (drag.kind) {
    case "cells": {
      const { head } = book.cursor;
      if (head.row !== hit.row || head.column !== hit.column) book.selectCell(hit, "stretch");
      return;
    }
    case "rows":
      return selectLines(book, "rows", drag.from, hit.row);
    case "columns":
      return selectLines(book, "columns", drag.from, hit.column);
    case "width":
      return resize(book, drag, point.x);
    case "height":
      return resize(book, drag, point.y);
  }
}

/** Every selected line gets the size when one of them is dragged, as in Excel. */
function resize(book: PreviewBook, { kind, index, size, start }: Resizing, at: number): void {
  const { areas, sheet } = book;
  const wanted = points(Math.max(size + at - start, LEAST_SIZE));
  const columns = kind === "width";
  const group = areas.find((area) => (columns ? selectsColumn(area, index) : selectsRow(area, index)));
  book.edit(() => {
    if (columns) sheet.setColumnWidth(group?.left ?? index, group?.right ?? index, wanted);
    else sheet.setRowHeight(group?.top ?? index, group?.bottom ?? index, wanted);
  });
}

const selectsColumn = (area: Area, column: number): boolean =>
  spansAllRows(area) && column >= area.left && column <= area.right;

const selectsRow = (area: Area, row: number): boolean => spansAllColumns(area) && row >= area.top && row <= area.bottom;

/** True if the line of a header is selected as a whole. */
export const selectsLine = (areas: readonly Area[], hit: Hit): boolean =>
  areas.some((area) => (hit.part === "columnHeader" ? selectsColumn(area, hit.column) : selectsRow(area, hit.row)));

/** How far to scroll while a drag is held outside of the cells. */
export function pullOf(g: Geometry, { x, y }: Point): Point {
  const beyond = (at: number, low: number, high: number): number => (at < low ? at - low : Math.max(at - high, 0));
  return { x: beyond(x, g.headerWidth, g.width), y: beyond(y, g.headerHeight, g.height) };
}
