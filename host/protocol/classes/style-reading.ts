/** Walks over the looks of cells without visiting what lies beyond the used part of a sheet more than once. */
import type { Area, CellStyle } from "../../model/types";
import { cellCount, intersection } from "../../model/areas";
import type { Cells } from "../cells";

/** Beyond this many cells only the used ones and the first are looked at. */
const MOST_CELLS_WALKED = 200_000;

/** One value for each cell, or for the used cells of a very large area. */
export function* stylesIn<T>(cells: Pick<Cells, "sheet" | "areas">, read: (style: CellStyle) => T): Generator<T> {
  for (const area of cells.areas) {
    yield read(cells.sheet.style(area.top, area.left));
    const walked = walkedPart(cells, area);
    if (!walked) continue;
    for (let row = walked.top; row <= walked.bottom; row++) {
      for (let column = walked.left; column <= walked.right; column++) yield read(cells.sheet.style(row, column));
    }
  }
}

function walkedPart(cells: Pick<Cells, "sheet">, area: Area): Area | null {
  if (cellCount(area) <= MOST_CELLS_WALKED) return area;
  const used = cells.sheet.usedArea();
  return used && intersection(used, area);
}

export function* columnsIn<T>(cells: Cells, read: (column: number) => T): Generator<T> {
  for (const area of cells.areas) for (let column = area.left; column <= area.right; column++) yield read(column);
}

export function* rowsIn<T>(cells: Cells, read: (row: number) => T): Generator<T> {
  for (const area of cells.areas) for (let row = area.top; row <= area.bottom; row++) yield read(row);
}
