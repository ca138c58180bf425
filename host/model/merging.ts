/** Merged cells. Only the first cell of a merge keeps its content. */
import type { Area } from "./types";
import { area, intersection, overlaps, subtract } from "./areas";
import { clearContents } from "./entering";
import { ModelError } from "./errors";
import type { Sheet } from "./surface";

export function mergeCells(sheet: Sheet, where: Area, across: boolean): void {
  sheet.protection.demand("allowFormatCells");
  if (sheet.tables.some((table) => overlaps(table.area, where))) {
    throw new ModelError("InvalidOperation", "Cells of a table can't be merged.");
  }
  const rows = across ? Array.from({ length: where.bottom - where.top + 1 }, (_, i) => where.top + i) : null;
  const wanted = rows ? rows.map((row) => ({ ...where, top: row, bottom: row })) : [where];
  for (const one of wanted) mergeOne(sheet, one);
  sheet.workbook.note({ type: "formatChanged", sheet, area: where });
}

function mergeOne(sheet: Sheet, where: Area): void {
  drop(sheet, where);
  if (where.top === where.bottom && where.left === where.right) return;
  const used = sheet.usedArea(true);
  for (const rest of subtract(where, area(where.top, where.left))) {
    const filled = used && intersection(rest, used);
    if (filled && !sheet.cells.isBlank(filled)) clearContents(sheet, filled);
  }
  sheet.merges.push(where);
}

export function unmergeCells(sheet: Sheet, where: Area): void {
  sheet.protection.demand("allowFormatCells");
  drop(sheet, where);
  sheet.workbook.note({ type: "formatChanged", sheet, area: where });
}

function drop(sheet: Sheet, where: Area): void {
  const kept = sheet.merges.filter((merge) => !overlaps(merge, where));
  sheet.merges.splice(0, sheet.merges.length, ...kept);
}
