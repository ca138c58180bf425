/** Formulas in R1C1 notation, seen from the cell they stand in, and back. Text that is no formula stays as it is. */
import { isRange, stringifyTokens, toCol, tokenize, translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";

const anchor = (row: number, column: number): string => `${toCol(column)}${row + 1}`;

/** "=R[-1]C+R1C1" for "=A1+$A$1" in A2. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.startsWith("=") ? translateFormulaToR1C1(formula, anchor(row, column)) : formula;
}

/** "=A1+$A$1" for "=R[-1]C+R1C1" in A2; references that leave the sheet come in again on its other side, as in Excel. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.startsWith("=") ? translateFormulaToA1(formula, anchor(row, column)) : formula;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A relative copy that is turned about: what was two cells to the left is two cells above. */
export function transposeFormula(formula: string, from: Place, to: Place): string {
  const tokens = tokenize(toR1C1(formula, from.row, from.column), { r1c1: true, withLocation: false });
  for (const token of tokens) {
    if (isRange(token))
      token.value = token.value.replace(RELATIVE, (_, row: string, column: string) => `R${column}C${row}`);
  }
  return fromR1C1(stringifyTokens(tokens), to.row, to.column);
}

/** A reference to a cell with no fixed row or column. */
const RELATIVE = /R((?:\[-?\d+\])?)C((?:\[-?\d+\])?)(?![\d[])/g;
