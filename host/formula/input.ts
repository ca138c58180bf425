/**
 * What typing into a cell does: text in, the value and the number format Excel would give it out. Also how formulas
 * turn text into numbers. Knows Chinese and English habits, no cell.
 */
import { ErrorValue } from "../model/types";
import type { ErrorCode, Scalar } from "../model/types";
import { parseMoment } from "./moments";

export interface TypedInput {
  readonly value: Scalar;
  /** The format a General cell takes on; undefined leaves the cell's own. */
  readonly numberFormat?: string;
  /** The text is a formula; its value is not known yet. */
  readonly formula?: string;
  /** A leading apostrophe made it text; the apostrophe is not part of the value. */
  readonly quoted?: boolean;
}

export interface TypedNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|CONNECT!|GETTING_DATA)$/i;
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const SCIENTIFIC = /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const FRACTION = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/;
const CURRENCY = /^([+-]?)\s*([$¥¥€£])\s*([+-]?)([\d,]+\.?\d*|\.\d+)$/;

const decimals = (text: string): boolean => /\.\d/.test(text);

function groupedNumber(text: string): TypedNumber | undefined {
  if (PLAIN.test(text)) return { value: Number(text) };
  if (SCIENTIFIC.test(text)) return { value: Number(text), numberFormat: "0.00E+00" };
  if (!GROUPED.test(text)) return undefined;
  return { value: Number(text.replaceAll(",", "")), numberFormat: decimals(text) ? "#,##0.00" : "#,##0" };
}

function percentage(text: string): TypedNumber | undefined {
  const match = /^(.*?)\s*%$/.exec(text) ?? /^%\s*(.*)$/.exec(text);
  const number = match && groupedNumber(match[1]!);
  return number ? { value: number.value / 100, numberFormat: decimals(text) ? "0.00%" : "0%" } : undefined;
}

function currency(text: string): TypedNumber | undefined {
  const match = CURRENCY.exec(text);
  const number = match && groupedNumber(match[4]!);
  if (!match || !number) return undefined;
  const sign = match[1] === "-" || match[3] === "-" ? -1 : 1;
  const symbol = match[2] === "¥" ? "¥" : match[2]!;
  return { value: sign * number.value, numberFormat: `${symbol}#,##0${decimals(text) ? ".00" : ""}` };
}

function fraction(text: string): TypedNumber | undefined {
  const match = FRACTION.exec(text);
  if (!match || Number(match[4]) === 0) return undefined;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  const digits = "?".repeat(Math.min(2, match[4]!.length));
  return { value: match[1] === "-" ? -value : value, numberFormat: `# ${digits}/${digits}` };
}

function inParentheses(text: string): TypedNumber | undefined {
  const match = /^\((.*)\)$/.exec(text);
  const number = match && (groupedNumber(match[1]!) ?? currency(match[1]!));
  return number && !/^[+-]/.test(match![1]!) ? { ...number, value: -number.value } : undefined;
}

/** A number as people write it: plain, grouped, with a percent or currency sign, a fraction, a date or a time. */
export function parseNumberText(text: string, locale: string, now: Date): TypedNumber | undefined {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed)) return undefined;
  const number =
    groupedNumber(trimmed) ??
    percentage(trimmed) ??
    currency(trimmed) ??
    fraction(trimmed) ??
    inParentheses(trimmed) ??
    parseMoment(trimmed, locale, now);
  return number && Number.isFinite(number.value) ? number : undefined;
}

/** What typing `text` into a cell of General format gives. */
export function parseInput(text: string, locale = "en-US", now: Date = new Date()): TypedInput {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (ERROR_TEXT.test(upper)) return { value: new ErrorValue(upper as ErrorCode) };
  return parseNumberText(text, locale, now) ?? { value: text };
}
