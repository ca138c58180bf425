/** Reading the matrices that roll-ups spill. */
import type { Matrix } from "../matrix";

/** A cell's number; 0 for a word or nothing. */
export const number = (cell: string | number | undefined): number => (typeof cell === "number" ? cell : 0);

/** The rows between a matrix' header and, where it has one, its totals. */
export const body = (matrix: Matrix, totals = true): Matrix => matrix.slice(1, totals ? -1 : undefined);
