/** Arrays that fill cells beside their formula, while cells move: they are withdrawn before and spill anew after. */
import type { Area } from "./types";
import { area } from "./areas";
import type { CellShift } from "./shifting";
import { shiftedArea } from "./shifting";
import type { Sheet } from "./surface";

/** The cells whose formulas fill others. */
export function spillAnchors(sheet: Sheet): Area[] {
  const { engine } = sheet.workbook;
  const anchors: Area[] = [];
  for (const { row, column } of sheet.cells.formulas()) {
    const spill = engine.spillAt(sheet.index, row, column);
    if (spill && (spill.bottom > spill.top || spill.right > spill.left)) anchors.push(area(row, column));
  }
  return anchors;
}

/** Runs a shift of cells with all spilled values of the sheet taken back meanwhile. */
export function withoutSpills(sheet: Sheet, edit: CellShift, change: () => void): void {
  if (!sheet.cells.hasSpilled) {
    change();
    return;
  }
  const { engine } = sheet.workbook;
  const anchors = spillAnchors(sheet);
  for (const { top, left } of anchors) engine.removeFormula(sheet.index, top, left);
  change();
  for (const anchor of anchors) {
    const place = shiftedArea(anchor, edit);
    const text = place && sheet.cells.formula(place.top, place.left);
    if (place && text) engine.setFormula(sheet.index, place.top, place.left, text);
  }
}
