/** Rectangles of cells: comparing, cutting and naming them. Knows no sheet and no cell content. */
import type { Area } from "./types";
import { MAX_COLUMNS, MAX_ROWS } from "./types";

/** The area from its first row and column, one cell high and wide unless told. */
export const area = (top: number, left: number, height = 1, width = 1): Area => ({
  top,
  left,
  bottom: top + height - 1,
  right: left + width - 1,
});

/** The smallest area that holds both cells. */
export const between = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

/** Whole rows, first to last. */
export const wholeRows = (first: number, last = first): Area => between(first, 0, last, MAX_COLUMNS - 1);

/** Whole columns, first to last. */
export const wholeColumns = (first: number, last = first): Area => between(0, first, MAX_ROWS - 1, last);

export const WHOLE_SHEET: Area = between(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);

export const heightOf = (a: Area): number => a.bottom - a.top + 1;
export const widthOf = (a: Area): number => a.right - a.left + 1;
export const cellCount = (a: Area): number => heightOf(a) * widthOf(a);
export const spansAllColumns = (a: Area): boolean => a.left === 0 && a.right >= MAX_COLUMNS - 1;
export const spansAllRows = (a: Area): boolean => a.top === 0 && a.bottom >= MAX_ROWS - 1;

export const hasCell = (a: Area, row: number, column: number): boolean =>
  row >= a.top && row <= a.bottom && column >= a.left && column <= a.right;

export const contains = (outer: Area, inner: Area): boolean =>
  inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;

export const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const sameArea = (a: Area, b: Area): boolean => contains(a, b) && contains(b, a);

/** What two areas share, or null. */
export function intersection(a: Area, b: Area): Area | null {
  if (!overlaps(a, b)) return null;
  return between(
    Math.max(a.top, b.top),
    Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom),
    Math.min(a.right, b.right),
  );
}

/** The smallest area around both. */
export const around = (a: Area, b: Area): Area =>
  between(Math.min(a.top, b.top), Math.min(a.left, b.left), Math.max(a.bottom, b.bottom), Math.max(a.right, b.right));

export const moved = (a: Area, rows: number, columns: number): Area =>
  between(a.top + rows, a.left + columns, a.bottom + rows, a.right + columns);

/** What is left of an area when another is cut out of it: up to four pieces, top to bottom. */
export function subtract(from: Area, cut: Area): Area[] {
  const shared = intersection(from, cut);
  if (!shared) return [from];
  const pieces: Area[] = [];
  if (from.top < shared.top) pieces.push(between(from.top, from.left, shared.top - 1, from.right));
  if (from.left < shared.left) pieces.push(between(shared.top, from.left, shared.bottom, shared.left - 1));
  if (shared.right < from.right) pieces.push(between(shared.top, shared.right + 1, shared.bottom, from.right));
  if (shared.bottom < from.bottom) pieces.push(between(shared.bottom + 1, from.left, from.bottom, from.right));
  return pieces;
}

/** "A" for 0, "XFD" for 16383. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** 0 for "A". */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "A1", "A1:B2", "A:C" or "3:4" as Excel writes it, with $ signs when absolute. */
export function areaText(a: Area, absolute = false): string {
  const $ = absolute ? "$" : "";
  const column = (c: number) => $ + columnLetters(c);
  const row = (r: number) => $ + String(r + 1);
  if (spansAllRows(a)) return `${column(a.left)}:${column(a.right)}`;
  if (spansAllColumns(a)) return `${row(a.top)}:${row(a.bottom)}`;
  const first = column(a.left) + row(a.top);
  return a.top === a.bottom && a.left === a.right ? first : `${first}:${column(a.right)}${row(a.bottom)}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

function corner(text: string): Corner | null {
  const cell = CELL.exec(text);
  if (cell) return { column: columnNumber(cell[1]!), row: Number(cell[2]) - 1 };
  const column = COLUMN.exec(text);
  if (column) return { column: columnNumber(column[1]!) };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1 } : null;
}

interface Corner {
  row?: number;
  column?: number;
}

/** Both corners must name the same things: cells, columns or rows. */
const alike = (a: Corner, b: Corner): boolean =>
  (a.row === undefined) === (b.row === undefined) && (a.column === undefined) === (b.column === undefined);

const ordered = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

/** The area an A1 text without a sheet names, or null when it is none. */
export function parseArea(text: string): Area | null {
  const [first = "", last, more] = text.split(":");
  const from = corner(first);
  const to = last === undefined ? from : corner(last);
  if (!from || !to || more !== undefined || !alike(from, to)) return null;
  if (last === undefined && (from.row === undefined || from.column === undefined)) return null;
  const [top, bottom] = ordered(from.row ?? 0, to.row ?? MAX_ROWS - 1);
  const [left, right] = ordered(from.column ?? 0, to.column ?? MAX_COLUMNS - 1);
  const found = between(top, left, bottom, right);
  return contains(WHOLE_SHEET, found) ? found : null;
}

/** A sheet's name as a formula writes it, quoted where it must be. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^[rc]\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Sheet 1'!$A$1:$B$2". */
export const sheetAreaText = (sheetName: string, a: Area): string =>
  `${quotedSheetName(sheetName)}!${areaText(a, true)}`;

/** Splits "'Sheet 1'!$A$1:$B$2" (a leading "=" allowed) into sheet name and area; sheet is undefined when none is named. */
export function parseSheetArea(text: string): { sheet?: string; area: Area } | null {
  const bare = text.replace(/^=/, "").trim();
  const mark = bare.lastIndexOf("!");
  const found = parseArea(bare.slice(mark + 1));
  if (!found) return null;
  if (mark < 0) return { area: found };
  const sheet = bare.slice(0, mark);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, area: found };
}
