/** Areas as files write them: "A1:B2 D4", always with both rows and columns, as sqref and ref want. */
import { columnLetters, parseArea } from "../../model/areas";
import type { Area } from "../../model/types";

/** "A1" or "A1:B2"; whole columns keep their row numbers, which the standard wants. */
export function refText(area: Area): string {
  const first = cellText(area.top, area.left);
  const last = cellText(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

export function cellText(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

export function sqrefText(areas: readonly Area[]): string {
  return areas.map(refText).join(" ");
}

/** The areas of a list; what is no reference is left out. */
export function parseSqref(text: string | undefined): Area[] {
  return (text ?? "")
    .split(/\s+/)
    .map((ref) => parseArea(ref))
    .filter((area) => area !== null);
}
