/** The mouse on the grid: selecting, stretching, whole rows and columns, column widths, buttons, and formulas' clicks. */
import { useRef } from "react";
import { hasCell, WHOLE_SHEET } from "../../model/areas";
import type { PreviewBook } from "../book";
import type { CellEntry } from "./cell-entry";
import type { Cell } from "./cells";
import { cellName } from "./cells";
import type { Drag, Point } from "./drags";
import { beginResize, continueDrag, pullOf, selectLines, selectsLine } from "./drags";
import type { Geometry, Hit } from "./geometry";
import { cellBox, hitTest } from "./geometry";
import { takesReference } from "./input-mode";
import type { Scene } from "./paint-cell";
import { BUTTON } from "./paint-cell";

export interface PointerDesk {
  readonly book: PreviewBook;
  readonly entry: CellEntry;
  readonly scene: Scene;
  geometry(): Geometry;
  scrollBy(left: number, top: number): void;
  openFilter(cell: Cell): void;
  openMenu(x: number, y: number): void;
}

export interface PointerHandlers {
  onPointerDown(event: React.PointerEvent<HTMLElement>): void;
  onPointerMove(event: React.PointerEvent<HTMLElement>): void;
  onPointerUp(event: React.PointerEvent<HTMLElement>): void;
  onClick(): void;
  onDoubleClick(event: React.MouseEvent<HTMLElement>): void;
  onContextMenu(event: React.MouseEvent<HTMLElement>): void;
}

interface Press {
  readonly hit: Hit;
  readonly point: Point;
}

const pointOf = (event: React.MouseEvent<HTMLElement>): Point => {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
};

/** What was pressed; null for boxes, lists and scroll bars over the grid, which have a mouse of their own. */
function pressOf(event: React.MouseEvent<HTMLElement>, g: Geometry): Press | null {
  const target = event.target as HTMLElement;
  if (target.closest(".over-grid") || !event.currentTarget.contains(target)) return null;
  const point = pointOf(event);
  return point.x < g.width && point.y < g.height ? { point, hit: hitTest(g, point.x, point.y) } : null;
}

function onFilterButton(desk: PointerDesk, { hit, point }: Press): boolean {
  if (hit.part !== "cell" || desk.scene.filterButton(hit.row, hit.column) === "none") return false;
  const box = cellBox(desk.geometry(), hit.row, hit.column);
  return point.x > box.x + box.width - BUTTON - 3 && point.y > box.y + box.height - BUTTON - 3;
}

function pressHeader({ book }: PointerDesk, { hit, point }: Press, shift: boolean): Drag | null {
  if (hit.part === "corner") {
    book.select([WHOLE_SHEET], { active: book.cursor.active });
    return null;
  }
  if (hit.edge !== undefined) return beginResize(book, hit, hit.edge, point);
  const kind = hit.part === "columnHeader" ? "columns" : "rows";
  const { anchor } = book.cursor;
  const at = kind === "columns" ? hit.column : hit.row;
  const from = shift ? (kind === "columns" ? anchor.column : anchor.row) : at;
  selectLines(book, kind, from, at);
  return { kind, from };
}

function pressCell({ book }: PointerDesk, { hit }: Press, event: React.MouseEvent): Drag {
  const how = event.shiftKey ? "stretch" : event.ctrlKey || event.metaKey ? "add" : "alone";
  book.selectCell(hit, how);
  return { kind: "cells" };
}

/** While a formula is typed, a click writes the cell's name into it. */
function writesReference({ entry }: PointerDesk, hit: Hit): boolean {
  const text = entry.typing?.text;
  if (text === undefined || !takesReference(text) || hit.part !== "cell") return false;
  entry.change(text + cellName(hit));
  return true;
}

/** A right click inside the selection keeps it. */
const keepsSelection = ({ areas }: PreviewBook, hit: Hit): boolean =>
  hit.part === "cell" ? areas.some((area) => hasCell(area, hit.row, hit.column)) : selectsLine(areas, hit);

const cursors: Record<Hit["part"], string> = {
  cell: "cell",
  rowHeader: "e-resize",
  columnHeader: "s-resize",
  corner: "default",
};

function cursorFor(desk: PointerDesk, press: Press): string {
  const { part, edge } = press.hit;
  if (part === "cell") return onFilterButton(desk, press) ? "pointer" : cursors.cell;
  if (edge === undefined || part === "corner") return cursors[part];
  return part === "columnHeader" ? "col-resize" : "row-resize";
}

/** The grid's mouse handlers. */
export function usePointer(desk: PointerDesk): PointerHandlers {
  const drag = useRef<Drag | null>(null);
  const last = useRef<Point>({ x: 0, y: 0 });
  const timer = useRef(0);
  const filter = useRef<Cell | null>(null);
  const { book, entry } = desk;

  const keepScrolling = (): void => {
    const going = drag.current;
    if (!going) return;
    const { x, y } = pullOf(desk.geometry(), last.current);
    if (x || y) {
      desk.scrollBy(going.kind === "rows" ? 0 : x / 3, going.kind === "columns" ? 0 : y / 3);
      continueDrag(book, desk.geometry(), going, last.current);
    }
    timer.current = requestAnimationFrame(keepScrolling);
  };

  const begin = (event: React.PointerEvent<HTMLElement>, press: Press): void => {
    if (onFilterButton(desk, press)) {
      book.selectCell(press.hit);
      filter.current = press.hit;
      return;
    }
    const begun = press.hit.part === "cell" ? pressCell(desk, press, event) : pressHeader(desk, press, event.shiftKey);
    if (!begun || event.button !== 0) return;
    drag.current = begun;
    event.currentTarget.setPointerCapture(event.pointerId);
    cancelAnimationFrame(timer.current);
    if (begun.kind !== "width" && begun.kind !== "height") timer.current = requestAnimationFrame(keepScrolling);
  };

  return {
    onPointerDown: (event) => {
      const press = pressOf(event, desk.geometry());
      if (!press) return;
      event.preventDefault();
      last.current = press.point;
      if (writesReference(desk, press.hit)) return;
      if (event.button !== 0 && keepsSelection(book, press.hit)) return;
      entry.commit(() => begin(event, press));
      if (!entry.question) entry.focusGrid();
    },
    onPointerMove: (event) => {
      last.current = pointOf(event);
      if (drag.current) return continueDrag(book, desk.geometry(), drag.current, last.current);
      const press = pressOf(event, desk.geometry());
      event.currentTarget.style.cursor = press ? cursorFor(desk, press) : "default";
    },
    onPointerUp: () => {
      drag.current = null;
      cancelAnimationFrame(timer.current);
    },
    // The menu opens when the click is over: what is open sooner takes the rest of the click for one outside of it.
    onClick: () => {
      if (filter.current) desk.openFilter(filter.current);
      filter.current = null;
    },
    onDoubleClick: (event) => {
      const press = pressOf(event, desk.geometry());
      if (!press || onFilterButton(desk, press)) return;
      const { part, edge } = press.hit;
      if (part === "cell") entry.begin("cell", "edit");
      else if (edge !== undefined)
        book.edit(() =>
          part === "columnHeader" ? book.sheet.autofitColumns(edge, edge) : book.sheet.autofitRows(edge, edge),
        );
    },
    onContextMenu: (event) => {
      if (!pressOf(event, desk.geometry())) return;
      event.preventDefault();
      desk.openMenu(event.clientX, event.clientY);
    },
  };
}
