/**
 * The sheetData of a sheet, made row by row as it is packed, so that a large sheet never stands in memory as text.
 */
import { columnLetters } from "../../model/areas";
import type { Sheet } from "../../model/surface";
import type { Scalar } from "../../model/types";
import { ErrorValue } from "../../model/types";
import { escapeText, toXstring } from "../package/escape";
import { attributeText } from "../package/xml-write";
import type { FormulaWriter } from "./write-formulas";
import { RowStyles, reachOf } from "./row-styles";
import type { SharedStrings } from "./shared-strings";

export interface CellTargets {
  readonly strings: SharedStrings;
  readonly formulas: FormulaWriter;
  /** The file's number of one of the model's pooled looks. */
  formatOf(styleId: number): number;
  /** The XML of a cell's text where the file it came from had it in parts of different looks. */
  richText(row: number, column: number, text: string): string | undefined;
}

const PIECE = 65_536;

/** The sheetData element, in pieces. */
export function* sheetDataXml(sheet: Sheet, targets: CellTargets): Generator<string> {
  const rows = new RowWriter(sheet, targets);
  let piece = "<sheetData>";
  for (let row = 0; row < rows.count; row++) {
    piece += rows.xml(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}</sheetData>`;
}

/** Rows after which the columns that have nothing more to say are looked for again. */
const BLOCK = 256;

class RowWriter {
  readonly count: number;
  private readonly styles: RowStyles;
  private readonly reach: number[];
  private readonly letters: string[];
  private readonly formats: number[] = [];
  private columns: number[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly targets: CellTargets,
  ) {
    const { cells, rowHeights, hiddenRows } = sheet;
    this.styles = new RowStyles(cells);
    this.reach = this.styles.reach.map((rows, column) => Math.max(rows, cells.rowsIn(column)));
    const rows = [rowHeights, hiddenRows, cells.rowStyles].map((runs) => reachOf(runs.entries()));
    this.count = this.reach.reduce((most, reach) => Math.max(most, reach), Math.max(...rows));
    this.letters = this.reach.map((_, column) => columnLetters(column));
  }

  xml(row: number): string {
    if (row % BLOCK === 0) this.columns = [...this.reach.keys()].filter((column) => this.reach[column]! > row);
    const rowLook = this.sheet.cells.rowStyles.get(row);
    let cells = "";
    for (const column of this.columns) cells += this.cell(row, column, rowLook);
    const attributes = this.rowAttributes(row, rowLook);
    if (cells === "" && attributes === "") return "";
    return `<row r="${row + 1}"${attributes}>${cells}</row>`;
  }

  private rowAttributes(row: number, rowLook: number): string {
    const { rowHeights, hiddenRows } = this.sheet;
    const height = rowHeights.get(row);
    const hidden = hiddenRows.get(row);
    if (!rowLook && height === null && !hidden) return "";
    return attributeText({
      s: rowLook ? this.format(rowLook) : undefined,
      customFormat: rowLook ? 1 : undefined,
      ht: height,
      hidden: hidden ? 1 : undefined,
      customHeight: height === null ? undefined : 1,
    });
  }

  private cell(row: number, column: number, rowLook: number): string {
    const { cells } = this.sheet;
    const value = cells.value(row, column);
    const formula = cells.formula(row, column);
    const look = this.styles.at(row, column, rowLook);
    if (value === null && formula === undefined) {
      if (this.format(look) === this.format(this.styles.absent(column, rowLook))) return "";
      return `<c r="${this.letters[column]}${row + 1}" s="${this.format(look)}"/>`;
    }
    const format = this.format(look);
    const start = `<c r="${this.letters[column]}${row + 1}"${format === 0 ? "" : ` s="${format}"`}`;
    if (formula !== undefined) return start + this.formulaCell(row, column, formula, value);
    return start + this.plainCell(row, column, value);
  }

  private format(look: number): number {
    return (this.formats[look] ??= this.targets.formatOf(look));
  }

  private plainCell(row: number, column: number, value: Scalar): string {
    if (typeof value === "string") return ` t="s"><v>${this.textId(row, column, value)}</v></c>`;
    return valueXml(value, "");
  }

  private textId(row: number, column: number, text: string): number {
    const rich = this.targets.richText(row, column, text);
    return rich === undefined ? this.targets.strings.idOf(text) : this.targets.strings.richIdOf(rich);
  }

  private formulaCell(row: number, column: number, formula: string, value: Scalar): string {
    const { element, isArray } = this.targets.formulas.xml(this.sheet, row, column, formula);
    return (isArray ? ' cm="1"' : "") + valueXml(value, element);
  }
}

/** The rest of a cell after its name and look: its type, formula and value. */
function valueXml(value: Scalar, formula: string): string {
  if (value === null) return `>${formula}</c>`;
  if (typeof value === "number") return `>${formula}<v>${value}</v></c>`;
  if (typeof value === "boolean") return ` t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (value instanceof ErrorValue) return ` t="e">${formula}<v>${escapeText(fileError(value))}</v></c>`;
  return ` t="str">${formula}<v>${escapeText(toXstring(value))}</v></c>`;
}

const classicErrors = new Set<string>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

/** Newer errors would make a file that older readers call damaged; Excel itself writes them as #VALUE!. */
function fileError(value: ErrorValue): string {
  return classicErrors.has(value.code) ? value.code : "#VALUE!";
}
