/** Hiding and showing sheets and rows. */
import { ModelError } from "./errors";
import type { SheetVisibility } from "./options";
import type { Sheet } from "./surface";

export function setVisibility(sheet: Sheet, after: SheetVisibility, keep: () => void): void {
  const before = sheet.visibility;
  if (before === after) return;
  const others = sheet.workbook.sheets.some((other) => other !== sheet && other.visibility === "Visible");
  if (after !== "Visible" && !others) {
    throw new ModelError("InvalidOperation", "A workbook must keep at least one visible sheet.");
  }
  sheet.workbook.edit(null, () => {
    keep();
    sheet.workbook.note({ type: "sheetVisibility", sheet, before, after });
  });
}

/** Hides or shows rows by hand; totals over visible rows are worked out again. */
export function hideRows(sheet: Sheet, first: number, last: number, hidden: boolean): void {
  sheet.hiddenRows.set(first, last, hidden ? "user" : false);
  touchRows(sheet, first, last);
}

/** Says that the visibility of rows changed, as far as there is content. */
export function touchRows(sheet: Sheet, first: number, last: number): void {
  const { rows, columns } = sheet.cells.extent();
  if (first >= rows || !columns) return;
  sheet.workbook.calculation.touch(sheet, {
    top: first,
    left: 0,
    bottom: Math.min(last, rows - 1),
    right: columns - 1,
  });
}
