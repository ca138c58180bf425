/** Asks a cell's data validation about a typed text, as Excel does at the end of an entry. */
import { parseInput } from "../../formula/input";
import type { Verdict } from "../../model/options";
import type { Sheet } from "../../model/surface";
import type { Cell } from "./cells";

/** What a validation has against a value. */
export type Objection = Extract<Verdict, { ok: false }>;

/** The objection to a typed text, or null; formulas are not judged. */
export function judge(sheet: Sheet, { row, column }: Cell, text: string, locale: string): Objection | null {
  if (!sheet.validationAt(row, column)) return null;
  const typed = parseInput(text, locale);
  if (typed.formula !== undefined) return null;
  const verdict = sheet.validate(row, column, text === "" ? null : typed.value);
  return verdict.ok ? null : verdict;
}
