/** What the menu, the keyboard and the clipboard do to the selected cells, as one edit of the workbook each. */
import type { Area } from "../../model/types";
import {
  heightOf,
  intersection,
  spansAllColumns,
  spansAllRows,
  wholeColumns,
  wholeRows,
  widthOf,
} from "../../model/areas";
import type { Sheet } from "../../model/surface";
import type { PreviewBook } from "../book";
import type { Cell } from "./cells";
import { fromClipboard, toClipboard } from "./clipboard";

/** What was copied or cut, so that a paste inside the workbook brings formulas and formats along. */
export interface Copied {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly text: string;
  readonly cut: boolean;
}

/** The part of an area worth copying: whole rows and columns end with the data. */
export function usedPart(sheet: Sheet, area: Area): Area {
  const used = sheet.usedArea() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  if (!spansAllColumns(area) && !spansAllRows(area)) return area;
  return intersection(area, { ...used, top: 0, left: 0 }) ?? { ...area, bottom: area.top, right: area.left };
}

/** The shown texts of an area, rows that a filter hides left out as Excel does. */
export function textsOf(sheet: Sheet, area: Area): string[][] {
  const rows: string[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (sheet.hiddenRows.get(row) === "filter") continue;
    const texts: string[] = [];
    for (let column = area.left; column <= area.right; column += 1) texts.push(sheet.text(row, column));
    rows.push(texts);
  }
  return rows;
}

/** Takes a note of the selection for pasting; the text goes to the clipboard. */
export function copySelection(book: PreviewBook, cut: boolean): Copied {
  const sheet = book.sheet;
  const area = usedPart(sheet, book.areas.at(-1)!);
  return { sheet, area, text: toClipboard(textsOf(sheet, area)), cut };
}

/** Empties the selected cells. */
export function clearSelection(book: PreviewBook): void {
  book.edit(() => book.areas.forEach((area) => book.sheet.clear(usedPart(book.sheet, area), "Contents")));
}

/** Pastes a clipboard text at the active cell, with formulas and formats when it was copied here. */
export function pasteText(book: PreviewBook, text: string, copied: Copied | null): void {
  const target = book.areas.at(-1)!;
  if (copied && sameText(copied.text, text)) return pasteCopied(book, copied, target);
  const rows = fromClipboard(text.replace(/\r?\n$/, ""));
  const width = Math.max(...rows.map((row) => row.length));
  const isOne = rows.length === 1 && width === 1;
  const area = isOne ? usedPart(book.sheet, target) : sized(target, rows.length, width);
  const matrix = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
  const filled = isOne ? repeat(matrix[0]![0]!, area) : matrix;
  book.edit(() => book.sheet.enterArea(area, filled));
  book.select([area]);
}

const sameText = (a: string, b: string): boolean => a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");

const sized = (at: Area, height: number, width: number): Area => ({
  top: at.top,
  left: at.left,
  bottom: at.top + height - 1,
  right: at.left + width - 1,
});

const repeat = (text: string, area: Area): string[][] =>
  Array.from({ length: heightOf(area) }, () => Array.from({ length: widthOf(area) }, () => text));

function pasteCopied(book: PreviewBook, { sheet, area, cut }: Copied, target: Area): void {
  const height = heightOf(area);
  const width = widthOf(area);
  const fits = heightOf(target) % height === 0 && widthOf(target) % width === 0 && !cut;
  const where = fits && !spansAllRows(target) && !spansAllColumns(target) ? target : sized(target, height, width);
  book.edit(() => {
    if (cut) sheet.move(area, book.sheet, where.top, where.left);
    else book.sheet.copy(area, where, { from: sheet.id });
  });
  book.select([where]);
}

/** The whole rows or columns that the selection touches. */
export const touchedRows = (area: Area): Area => wholeRows(area.top, area.bottom);
export const touchedColumns = (area: Area): Area => wholeColumns(area.left, area.right);

/** Writes the value of the cell above or to the left of each selected cell, as Ctrl+D and Ctrl+R do. */
export function fillFromEdge(book: PreviewBook, direction: "down" | "right"): void {
  const area = usedPart(book.sheet, book.areas.at(-1)!);
  const edge = direction === "down" ? { ...area, bottom: area.top } : { ...area, right: area.left };
  const rest = direction === "down" ? { ...area, top: area.top + 1 } : { ...area, left: area.left + 1 };
  if (rest.top > rest.bottom || rest.left > rest.right) return;
  book.edit(() => book.sheet.copy(edge, rest));
}

/** Turns bold, italic or underline on for the selection, or off where the active cell has it. */
export function toggleLook(book: PreviewBook, { row, column }: Cell, look: "bold" | "italic" | "underline"): void {
  const { sheet, areas } = book;
  const style = sheet.style(row, column);
  const patch =
    look === "underline"
      ? { underline: style.underline === "None" ? ("Single" as const) : ("None" as const) }
      : { [look]: !style[look] };
  book.edit(() => areas.forEach((area) => sheet.setStyle(usedPart(sheet, area), patch)));
}
