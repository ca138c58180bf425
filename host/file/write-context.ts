/** What the writers of sheets share while one workbook is written. */
import type { Workbook } from "../model/surface";
import type { SharedStrings } from "./cells/shared-strings";
import type { FormulaWriter } from "./cells/write-formulas";
import type { FileMemory } from "./memory";
import type { PackageWriter } from "./package/package-writer";
import type { StyleWriter } from "./styles/style-writer";

export interface WriteContext {
  readonly workbook: Workbook;
  readonly writer: PackageWriter;
  readonly memory: FileMemory;
  readonly styles: StyleWriter;
  readonly strings: SharedStrings;
  readonly formulas: FormulaWriter;
  /** Pixels of the standard font's widest digit. */
  readonly digit: number;
  /** Points of a column and a row that nobody set. */
  readonly usualWidth: number;
  readonly usualHeight: number;
  /** The file's number for one of the model's looks. */
  formatOf(look: number): number;
  widthOf(points: number): number;
  /** A number no other table of this file has. */
  nextTableId(): number;
  /** A number no other drawn object of this file has. */
  nextObjectId(): number;
}
