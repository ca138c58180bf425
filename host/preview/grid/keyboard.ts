/** What each key does in the grid: a table from keys to work, first for moving about, then for typing. */
import {
  hasCell,
  sameArea,
  spansAllColumns,
  spansAllRows,
  WHOLE_SHEET,
  wholeColumns,
  wholeRows,
} from "../../model/areas";
import type { PreviewBook } from "../book";
import type { CellEntry } from "./cell-entry";
import type { Cell } from "./cells";
import { areaOf } from "./cells";
import { clearSelection, fillFromEdge, toggleLook } from "./edits";
import type { Direction, Ground } from "./moves";
import { cycle, jump, step } from "./moves";

/** What the keys work on. */
export interface Desk {
  readonly book: PreviewBook;
  readonly entry: CellEntry;
  readonly ground: Ground;
  /** How many rows fit on the screen. */
  readonly pageRows: number;
  /** Opens the list or the filter of the active cell; false if it has none. */
  openList(): boolean;
  /** Forgets what was copied. */
  forgetCopied(): void;
}

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const arrows: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Goes to a cell or stretches the selection to it, and shows it. */
function go({ book }: Desk, to: Cell, stretch: boolean): void {
  book.selectCell(to, stretch ? "stretch" : "alone");
  book.revealActive();
}

function onArrow(desk: Desk, direction: Direction, { ctrl, shift }: Key): void {
  const { cursor } = desk.book;
  const from = shift ? cursor.head : cursor.active;
  go(desk, ctrl ? jump(desk.ground, from, direction) : leaveMerged(desk, from, direction), shift);
}

/** A step out of a merged area begins at its far edge. */
function leaveMerged({ book, ground }: Desk, from: Cell, direction: Direction): Cell {
  const merged = book.sheet.merges.find((area) => hasCell(area, from.row, from.column));
  if (!merged) return step(ground, from, direction);
  if (direction === "down") return step(ground, { ...from, row: merged.bottom }, direction);
  if (direction === "right") return step(ground, { ...from, column: merged.right }, direction);
  return step(ground, from, direction);
}

/** Enter and Tab: round the selection if it has several cells, else one step. */
export function advance(desk: Desk, by: "rows" | "columns", backward: boolean): void {
  const { book, ground } = desk;
  const single = book.areas.length === 1 && isOneCell(book);
  if (!single) return book.setActive(cycle(book.areas, book.cursor.active, by, backward));
  const direction = by === "rows" ? (backward ? "left" : "right") : backward ? "up" : "down";
  go(desk, step(ground, book.cursor.active, direction), false);
}

function isOneCell(book: PreviewBook): boolean {
  const area = book.areas[0]!;
  return [areaOf(book.cursor.active), ...book.sheet.merges].some((one) => sameArea(one, area));
}

function nextSheet({ book }: Desk, by: number): void {
  const shown = book.workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
  const next = shown[shown.indexOf(book.sheet) + by];
  if (next) book.activate(next);
}

function lastCell({ book }: Desk): Cell {
  const used = book.sheet.usedArea(true);
  return used ? { row: used.bottom, column: used.right } : { row: 0, column: 0 };
}

function selectLines({ book }: Desk, lines: "rows" | "columns"): void {
  const area = book.areas.at(-1)!;
  const whole = lines === "rows" ? wholeRows(area.top, area.bottom) : wholeColumns(area.left, area.right);
  book.select([whole], { active: book.cursor.active });
}

function selectAll({ book }: Desk): void {
  const { active } = book.cursor;
  const table = book.sheet.tableAt(active.row, active.column);
  const area = book.areas.at(-1)!;
  const whole = spansAllColumns(area) && spansAllRows(area);
  const inTable = table && !whole && area.bottom - area.top < table.bodyArea.bottom - table.bodyArea.top;
  book.select([inTable ? table.bodyArea : WHOLE_SHEET], { active });
}

const withCtrl: Record<string, (desk: Desk, key: Key) => void> = {
  a: selectAll,
  b: ({ book }) => toggleLook(book, book.cursor.active, "bold"),
  i: ({ book }) => toggleLook(book, book.cursor.active, "italic"),
  u: ({ book }) => toggleLook(book, book.cursor.active, "underline"),
  d: ({ book }) => fillFromEdge(book, "down"),
  r: ({ book }) => fillFromEdge(book, "right"),
  Home: (desk, key) => go(desk, { row: 0, column: 0 }, key.shift),
  End: (desk, key) => go(desk, lastCell(desk), key.shift),
  PageUp: (desk) => nextSheet(desk, -1),
  PageDown: (desk) => nextSheet(desk, 1),
  " ": (desk) => selectLines(desk, "columns"),
};

const plain: Record<string, (desk: Desk, key: Key) => void> = {
  Enter: (desk, { shift }) => advance(desk, "columns", shift),
  Tab: (desk, { shift }) => advance(desk, "rows", shift),
  Home: (desk, { shift }) => go(desk, { row: from(desk, shift).row, column: 0 }, shift),
  PageUp: (desk, { shift }) => go(desk, step(desk.ground, from(desk, shift), "up", desk.pageRows), shift),
  PageDown: (desk, { shift }) => go(desk, step(desk.ground, from(desk, shift), "down", desk.pageRows), shift),
  F2: ({ entry }) => entry.begin("cell", "edit"),
  Delete: ({ book }) => clearSelection(book),
  Backspace: ({ entry }) => entry.begin("cell", "enter", ""),
  Escape: (desk) => desk.forgetCopied(),
};

const from = ({ book }: Desk, stretch: boolean): Cell => (stretch ? book.cursor.head : book.cursor.active);

/** Does what a key does while nothing is typed; false if the key is for typing or for the browser. */
export function onNavigationKey(desk: Desk, key: Key): boolean {
  if (key.alt) return key.key === "ArrowDown" && desk.openList();
  const direction = arrows[key.key];
  if (direction) {
    onArrow(desk, direction, key);
    return true;
  }
  if (key.key === " " && key.shift && !key.ctrl) {
    selectLines(desk, "rows");
    return true;
  }
  const work = key.ctrl ? withCtrl[key.key.length === 1 ? key.key.toLowerCase() : key.key] : plain[key.key];
  work?.(desk, key);
  return work !== undefined;
}

/** Does what a key does while a cell is typed into; false if the text box should have it. */
export function onTypingKey(desk: Desk, key: Key): boolean {
  const { entry } = desk;
  const typing = entry.typing!;
  const direction = arrows[key.key];
  if (key.key === "Escape") entry.cancel();
  else if (key.key === "Enter" && !key.alt) entry.commit(() => advance(desk, "columns", key.shift));
  else if (key.key === "Tab") entry.commit(() => advance(desk, "rows", key.shift));
  else if (key.key === "F2") entry.toggleMode();
  else if (direction && typing.mode === "enter" && typing.place === "cell")
    entry.commit(() => onArrow(desk, direction, { ...key, ctrl: false }));
  else return false;
  return true;
}
