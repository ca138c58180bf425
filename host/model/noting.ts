/** One change of cells becomes one fact for the sheet and one for every table it touches. */
import type { Area, Scalar } from "./types";
import { intersection, overlaps } from "./areas";
import type { ChangeKind } from "./options";
import type { Sheet } from "./surface";

export function noteCells(sheet: Sheet, where: Area, kind: ChangeKind, before?: Scalar): void {
  const single = where.top === where.bottom && where.left === where.right;
  const detail = single && kind === "RangeEdited" ? { before: before ?? null } : {};
  sheet.workbook.note({ type: "cellsChanged", sheet, area: where, kind, ...detail });
  for (const table of sheet.tables) {
    if (!overlaps(table.area, where)) continue;
    const shared = kind === "RangeEdited" ? intersection(table.area, where)! : where;
    sheet.workbook.note({ type: "tableChanged", sheet, table, area: shared, kind, ...detail });
  }
}
