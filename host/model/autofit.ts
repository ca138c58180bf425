/** Widths and heights that fit what cells show, estimated from characters; Chinese characters count double. */
import type { CellStyle } from "./types";
import { hasCell } from "./areas";
import type { Sheet } from "./surface";

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** The width of a line in points in a font size: digits and letters average half of it and a bit. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += WIDE.test(character) || character > "\uffff" ? 1 : 0.53;
  return ems * fontSize * (bold ? 1.06 : 1);
}

const PADDING = 7.5;

const lineHeight = (fontSize: number): number => Math.round(fontSize * 1.36 * 4) / 4;

export function autofitColumns(sheet: Sheet, first: number, last: number): void {
  const used = sheet.usedArea(true);
  for (let c = first; c <= Math.min(last, used?.right ?? -1); c++) {
    let widest = 0;
    for (let r = used!.top; r <= used!.bottom; r++) widest = Math.max(widest, cellWidth(sheet, r, c));
    if (widest > 0) sheet.columnWidths.set(c, c, Math.ceil(widest + PADDING));
  }
}

/** Cells that are merged with others count for neither widths nor heights. */
const isMerged = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some((area) => hasCell(area, row, column));

function cellWidth(sheet: Sheet, row: number, column: number): number {
  if (sheet.value(row, column) === null || isMerged(sheet, row, column)) return 0;
  const style = sheet.style(row, column);
  const lines = sheet.text(row, column).split("\n");
  const filterButton = sheet.tableAt(row, column)?.headerArea?.top === row ? 14 : 0;
  return (
    Math.max(...lines.map((line) => textWidth(line, style.fontSize, style.bold))) + style.indent * 9 + filterButton
  );
}

export function autofitRows(sheet: Sheet, first: number, last: number): void {
  const used = sheet.usedArea(true);
  for (let r = first; r <= Math.min(last, used?.bottom ?? -1); r++) {
    let tallest = sheet.standardHeight;
    for (let c = used!.left; c <= used!.right; c++) {
      if (sheet.value(r, c) !== null && !isMerged(sheet, r, c))
        tallest = Math.max(tallest, cellHeight(sheet, r, c, sheet.style(r, c)));
    }
    sheet.rowHeights.set(r, r, tallest === sheet.standardHeight ? null : tallest);
  }
}

function cellHeight(sheet: Sheet, row: number, column: number, style: CellStyle): number {
  const room = Math.max(1, sheet.columnWidth(column) - PADDING);
  const lines = sheet.text(row, column).split("\n");
  const count = style.wrap
    ? lines.reduce((n, line) => n + Math.max(1, Math.ceil(textWidth(line, style.fontSize, style.bold) / room)), 0)
    : 1;
  return count * lineHeight(style.fontSize);
}
