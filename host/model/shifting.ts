/** Where areas go when cells are inserted or deleted: they move, grow, shrink, split or are gone. */
import type { Area } from "./types";
import { MAX_COLUMNS, MAX_ROWS } from "./types";
import { between, heightOf, intersection, subtract, widthOf } from "./areas";

/** Cells inserted at, or deleted from, `area`. */
export type CellShift =
  | { readonly kind: "insertCells"; readonly area: Area; readonly shift: "Down" | "Right" }
  | { readonly kind: "deleteCells"; readonly area: Area; readonly shift: "Up" | "Left" };

interface Span {
  readonly first: number;
  readonly last: number;
}

/** A stretch of rows (or columns) after `count` places were put in at `at`. */
export function insertedSpan(span: Span, at: number, count: number, limit: number): Span | null {
  if (span.last < at || (span.first === 0 && span.last === limit - 1)) return span;
  const first = span.first >= at ? span.first + count : span.first;
  return first >= limit ? null : { first, last: Math.min(span.last + count, limit - 1) };
}

/** A stretch after the places `at`… were taken out; null when nothing of it is left. */
export function deletedSpan(span: Span, at: number, count: number, limit: number): Span | null {
  if (span.first === 0 && span.last === limit - 1) return span;
  const place = (index: number) => (index < at ? index : Math.max(at, index - count));
  const first = span.first >= at && span.first < at + count ? at : place(span.first);
  const last = span.last >= at && span.last < at + count ? at - 1 : place(span.last);
  return last < first ? null : { first, last };
}

function alongRows(a: Area, edit: CellShift): Area | null {
  const count = heightOf(edit.area);
  const follow = edit.kind === "insertCells" ? insertedSpan : deletedSpan;
  const span = follow({ first: a.top, last: a.bottom }, edit.area.top, count, MAX_ROWS);
  return span && { ...a, top: span.first, bottom: span.last };
}

function alongColumns(a: Area, edit: CellShift): Area | null {
  const count = widthOf(edit.area);
  const follow = edit.kind === "insertCells" ? insertedSpan : deletedSpan;
  const span = follow({ first: a.left, last: a.right }, edit.area.left, count, MAX_COLUMNS);
  return span && { ...a, left: span.first, right: span.last };
}

/** The areas one area becomes: what lies in the shifted columns (or rows) moves, the rest stays. */
export function shiftedAreas(a: Area, edit: CellShift): Area[] {
  const vertical = edit.shift === "Down" || edit.shift === "Up";
  const band = vertical
    ? between(0, edit.area.left, MAX_ROWS - 1, edit.area.right)
    : between(edit.area.top, 0, edit.area.bottom, MAX_COLUMNS - 1);
  const inside = intersection(a, band);
  if (!inside) return [a];
  const followed = vertical ? alongRows(inside, edit) : alongColumns(inside, edit);
  return [...subtract(a, band), ...(followed ? [followed] : [])];
}

/** The one area an area becomes; what only partly lies in the shifted band stays where it is. */
export function shiftedArea(a: Area, edit: CellShift): Area | null {
  const pieces = shiftedAreas(a, edit);
  if (pieces.length > 1) return a;
  return pieces[0] ?? null;
}
