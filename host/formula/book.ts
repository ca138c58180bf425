/**
 * What the formula engine asks of a workbook, and nothing more: it can run over any store of cells that answers this.
 * Sheets are small integers that never change while a workbook lives; rows and columns are zero-based.
 */
import type { Scalar } from "../model/types";

export interface CellAddress {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** A table as structured references see it. Rows are those of the sheet. */
export interface TableShape {
  readonly name: string;
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

export interface FormulaBook {
  sheetOf(name: string): number | undefined;
  sheetName(sheet: number): string;
  sheetOrder(): readonly number[];
  value(sheet: number, row: number, column: number): Scalar;
  numberFormat(sheet: number, row: number, column: number): string;
  /** How many rows and columns are in use, so that whole-column references can be clipped. */
  extent(sheet: number): { rows: number; columns: number };
  formulaText(sheet: number, row: number, column: number): string | undefined;
  /** The formula of a defined name, with its leading "=", the sheet's own name first. */
  definedName(name: string, sheet: number): string | undefined;
  table(name: string): TableShape | undefined;
  tableAt(sheet: number, row: number, column: number): TableShape | undefined;
  /** True where a filter or the user hides the row: SUBTOTAL and AGGREGATE leave it out. */
  rowHidden(sheet: number, row: number): "filter" | "user" | false;
  /** Called by the engine with what a formula came to; never for a cell without one, except spilled cells. */
  setResult(sheet: number, row: number, column: number, value: Scalar): void;
}
