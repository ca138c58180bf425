/** What the status bar says about a selection: how many cells are filled, and the sum and average of the numbers. */
import type { Area, Scalar } from "../../model/types";
import { intersection } from "../../model/areas";

export interface Statistics {
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
  readonly average: number;
}

/** Counts the cells of some areas inside the used area; cells selected twice count twice, as in Excel. */
export function statisticsOf(
  areas: readonly Area[],
  used: Area | null,
  valueAt: (row: number, column: number) => Scalar,
): Statistics {
  let filled = 0;
  let numbers = 0;
  let sum = 0;
  for (const area of areas) {
    const part = used && intersection(area, used);
    if (!part) continue;
    for (let row = part.top; row <= part.bottom; row += 1) {
      for (let column = part.left; column <= part.right; column += 1) {
        const value = valueAt(row, column);
        if (value === null || value === "") continue;
        filled += 1;
        if (typeof value !== "number") continue;
        numbers += 1;
        sum += value;
      }
    }
  }
  return { filled, numbers, sum, average: numbers ? sum / numbers : 0 };
}
