/**
 * The state of typing into a cell: where, what, and how it began, for arrows end an entry but move inside an edit. The
 * formula bar and the box over the cell show the same one.
 */
import type { Sheet } from "../../model/surface";
import type { Cell } from "./cells";

export interface Typing {
  readonly sheet: Sheet;
  readonly cell: Cell;
  readonly text: string;
  /** "enter": begun by typing, arrows commit. "edit": begun by F2, double-click or the formula bar. */
  readonly mode: "enter" | "edit";
  /** Where the text is being typed. */
  readonly place: "cell" | "bar";
}

/** What a cell shows when one begins to edit it: its formula, or its value as one would type it. */
export function editText(sheet: Sheet, { row, column }: Cell): string {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return formula;
  const value = sheet.value(row, column);
  if (value === null) return "";
  if (typeof value === "string") return sheet.isQuotePrefixed(row, column) ? `'${value}` : value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberText(sheet, row, column, value);
  return value.toString();
}

const DATE_PARTS = /[ymdhs]/i;

/** Dates, times and percentages are edited as they are shown; other numbers in full. */
function numberText(sheet: Sheet, row: number, column: number, value: number): string {
  const format = sheet.style(row, column).numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (/general/i.test(format)) return plain(value);
  if (DATE_PARTS.test(format)) return sheet.text(row, column);
  if (format.includes("%")) return `${plain(value * 100)}%`;
  return plain(value);
}

const plain = (value: number): string => String(Number(value.toPrecision(15)));

/** True while a formula is typed and a click on a cell should put its name in, as after =, ( or an operator. */
export function takesReference(text: string): boolean {
  return /^=/.test(text) && /[=(,;+\-*/^&<>:{]\s*$/.test(text);
}

/** A formula with the closing brackets it lacks at its end, as Excel adds them. */
export function withBracketsClosed(text: string): string {
  if (!text.startsWith("=")) return text;
  const code = text.replace(/"[^"]*"/g, "");
  const open = code.split("(").length - code.split(")").length;
  return open > 0 ? text + ")".repeat(open) : text;
}
