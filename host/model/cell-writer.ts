/**
 * Writes single cells as typing does: texts are read by the cell's number format, formulas are spelled as Excel spells
 * them, an apostrophe makes text. Remembers what it has read, for columns repeat themselves. Knows no tables' growth.
 */
import type { Scalar } from "./types";
import { ErrorValue } from "./types";
import { toCellForm } from "../formula/file-form";
import { formatValue } from "../formula/format";
import { parseInput } from "../formula/input";
import type { TypedInput } from "../formula/input";
import { isFormula } from "../formula/parser";
import { mapTokens } from "../formula/rewrite";
import type { StyleId } from "./style-pool";
import type { Sheet } from "./surface";

const MOST_REMEMBERED = 5000;

/** Answers from memory, and forgets everything when it holds too much. */
function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, result);
    return result;
  };
}

const patches = remembering((numberFormat) => ({ numberFormat }));

/** Function names and references in capitals, as Excel shows what was typed in small letters. */
const capitals = remembering((formula) =>
  mapTokens(formula, ({ type, value }) => {
    if (type === "func" || type === "bool") return value.toUpperCase();
    if (type !== "range" && type !== "range_beam") return undefined;
    const sheet = value.lastIndexOf("!") + 1;
    return value.slice(0, sheet) + value.slice(sheet).toUpperCase();
  }),
);

/** True for a text that will be taken as a formula in a cell that is not formatted as text. */
const saysFormula = (text: string): boolean => text.length > 1 && text.startsWith("=");

const wellFormed = remembering(isFormula);

/** True for a text that says it is a formula and is none Excel could read. */
export const isMistaken = (text: string): boolean => saysFormula(text) && !wellFormed(text);

/** A text that a number must become to stand in a header or a cell formatted as text. */
export const plainText = (value: Scalar): string =>
  typeof value === "string" ? value : formatValue(value, "General").text;

export class CellWriter {
  private readonly read: (text: string) => TypedInput;

  constructor(private readonly sheet: Sheet) {
    const { editor, locale, now } = sheet.workbook;
    const today = now();
    this.read = remembering((text) => parseInput(text, editor?.locale ?? locale, today));
  }

  /** Enters a value into a cell of that look; answers the formula when it was one. */
  enter(row: number, column: number, raw: Scalar, look: StyleId): string | undefined {
    const { numberFormat } = this.sheet.workbook.styles.style(look);
    const textOnly = numberFormat === "@";
    if (typeof raw !== "string") {
      this.plain(row, column, textOnly && !(raw instanceof ErrorValue) ? plainText(raw) : raw, look, false);
      return undefined;
    }
    if (textOnly && !raw.startsWith("'")) {
      this.plain(row, column, raw === "" ? null : raw, look, false);
      return undefined;
    }
    const typed = this.read(raw);
    if (typed.formula !== undefined) return this.formula(row, column, typed.formula, look);
    this.plain(row, column, typed.value, look, typed.quoted ?? false);
    if (typed.numberFormat !== undefined && numberFormat === "General") this.format(row, column, typed.numberFormat);
    return undefined;
  }

  /** Puts a value as it is; an apostrophe typed before leaves the cell. */
  plain(row: number, column: number, value: Scalar, look: StyleId, quoted: boolean): void {
    const { workbook, cells } = this.sheet;
    workbook.calculation.removeFormula(this.sheet, row, column);
    cells.setValue(row, column, value);
    this.quote(row, column, look, quoted);
  }

  private quote(row: number, column: number, look: StyleId, quoted: boolean): void {
    const { styles } = this.sheet.workbook;
    if (quoted === styles.isQuotePrefixed(look)) return;
    this.sheet.cells.setStyleId(row, column, styles.withQuotePrefix(look, quoted));
  }

  private formula(row: number, column: number, typed: string, look: StyleId): string {
    const text = toCellForm(capitals(typed), this.sheet.tableAt(row, column)?.name);
    this.quote(row, column, look, false);
    this.sheet.workbook.calculation.setFormula(this.sheet, row, column, text);
    return text;
  }

  private format(row: number, column: number, numberFormat: string): void {
    const { styles } = this.sheet.workbook;
    const { cells } = this.sheet;
    cells.setStyleId(row, column, styles.patch(cells.styleId(row, column), patches(numberFormat)));
  }
}
