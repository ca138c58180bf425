/**
 * Formulas between their two forms: as a cell shows them, with "=" and short structured references, and as a file keeps
 * them, without "=", with long references and prefixed newer functions.
 */
import { fromFileForm, toFileForm } from "../../formula/file-form";

/** A formula as a file keeps it. `table` is the table it stands in, `custom` are add-ins' functions, in capitals. */
export function formulaToFile(text: string, table?: string, custom: ReadonlySet<string> = new Set()): string {
  const formula = text.startsWith("=") ? text : `=${text}`;
  return toFileForm(formula, table, { customFunctions: custom }).slice(1);
}

/** A formula of a file as a cell shows it, with its "=". */
export function formulaFromFile(text: string, table?: string, custom: ReadonlySet<string> = new Set()): string {
  return fromFileForm(`=${text.trim()}`, table, { customFunctions: custom });
}

/** An operand of a rule: a plain number stands as it is, all else is a formula. */
export function operandToFile(text: string): string {
  if (text.startsWith("=")) return formulaToFile(text);
  const date = isoSerial(text);
  return date === undefined ? text : String(date);
}

/** The opposite of `operandToFile`. */
export function operandFromFile(text: string): string {
  return isNumber(text) ? text.trim() : formulaFromFile(text);
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

const DAY = 86_400_000;

/** The serial number of an ISO date ("2026-11-22", with or without a time), which Office.js takes as an operand. */
export function isoSerial(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z?)?$/.exec(text.trim());
  if (!match) return undefined;
  const moment = Date.parse(`${match[1]}T${match[2] ?? "00:00"}Z`);
  return Number.isNaN(moment) ? undefined : (moment - Date.UTC(1899, 11, 30)) / DAY;
}
