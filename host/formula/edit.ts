/**
 * What can happen to the cells, sheets, tables and names that formulas refer to. The model describes its changes in
 * these words; `rewrite.ts` follows them in formula text and the engine follows them in its own bookkeeping.
 */
import type { Area } from "../model/types";

export type StructuralEdit =
  /** The cells of `area` are made free: what was there moves down or right. Whole rows span all columns. */
  | { readonly kind: "insertCells"; readonly sheet: string; readonly area: Area; readonly shift: "Down" | "Right" }
  /** The cells of `area` are gone: what was below or right of them moves up or left. */
  | { readonly kind: "deleteCells"; readonly sheet: string; readonly area: Area; readonly shift: "Up" | "Left" }
  /** Cut and paste: references follow the cells to their new place, and those to the overwritten cells break. */
  | {
      readonly kind: "moveCells";
      readonly sheet: string;
      readonly area: Area;
      readonly toSheet: string;
      readonly toRow: number;
      readonly toColumn: number;
    }
  | { readonly kind: "renameSheet"; readonly from: string; readonly to: string }
  | { readonly kind: "removeSheet"; readonly sheet: string }
  | { readonly kind: "renameTable"; readonly from: string; readonly to: string }
  | { readonly kind: "removeTable"; readonly table: string }
  | { readonly kind: "renameColumn"; readonly table: string; readonly from: string; readonly to: string }
  | { readonly kind: "removeColumn"; readonly table: string; readonly column: string }
  | { readonly kind: "renameName"; readonly from: string; readonly to: string };
