/** Iterative calculation: cells that need each other run in turn until they hold still. */
import type { FormulaCell } from "./formula-cells";
import type { Scalar } from "../model/types";

export interface IterativeCalculation {
  readonly enabled: boolean;
  readonly maxIterations: number;
  readonly maxChange: number;
}

interface Circle {
  value(cell: FormulaCell): Scalar;
  step(cell: FormulaCell): void;
}

const difference = (a: Scalar, b: Scalar): number => {
  if (a === b) return 0;
  return typeof a === "number" && typeof b === "number" ? Math.abs(a - b) : Infinity;
};

/** Runs the cells until none changes by more than the limit, or the rounds are used up. */
export function iterate(cells: readonly FormulaCell[], limits: IterativeCalculation, circle: Circle): void {
  for (let round = 0; round < limits.maxIterations; round++) {
    let largest = 0;
    for (const cell of cells) {
      const before = circle.value(cell);
      circle.step(cell);
      largest = Math.max(largest, difference(before, circle.value(cell)));
    }
    if (largest <= limits.maxChange) return;
  }
}
