/** Calls a custom function as Excel would, and makes its answer something to show. */

import { format } from "date-fns";
import { fromSerial } from "../../schema/serial";
import type { Language } from "../../schema/types";

export type Shown =
  | { readonly kind: "value"; readonly text: string }
  | { readonly kind: "table"; readonly cells: readonly (readonly unknown[])[] }
  /** What the cell's tooltip would say. */
  | { readonly kind: "problem"; readonly sentence: string };

/** Functions whose number is a share, or a date. */
const SHARES: ReadonlySet<string> = new Set(["REACHRATE", "SLARATE", "PASSRATE", "CSAT"]);
const DATES: ReadonlySet<string> = new Set(["WORKDUE"]);

/** The answer of a function on these arguments. */
export async function tryFunction(name: string, args: readonly unknown[], language: Language): Promise<Shown> {
  const functions: Readonly<Record<string, unknown>> = await import("../../functions/functions");
  const key = Object.keys(functions).find((each) => each.toUpperCase() === name);
  const call = functions[key ?? ""] as (...given: unknown[]) => unknown;
  try {
    return shownAnswer(name, call(...args), language);
  } catch (error) {
    // Excel's own error for a cell carries the sentence; anything else is a mistake of ours and is told as such.
    return { kind: "problem", sentence: error instanceof Error ? error.message : String(error) };
  }
}

function shownAnswer(name: string, answer: unknown, language: Language): Shown {
  const single = Array.isArray(answer) && answer.length === 1 && (answer as unknown[][])[0]?.length === 1;
  const value = single ? (answer as unknown[][])[0]![0] : answer;
  if (Array.isArray(value)) return { kind: "table", cells: value as unknown[][] };
  if (typeof value === "number" && SHARES.has(name))
    return { kind: "value", text: new Intl.NumberFormat(language, { style: "percent" }).format(value) };
  if (typeof value === "number" && DATES.has(name))
    return { kind: "value", text: format(fromSerial(value), "yyyy-MM-dd HH:mm") };
  if (typeof value === "number") return { kind: "value", text: String(Math.round(value * 100) / 100) };
  return { kind: "value", text: shownCell(value) };
}

/** A cell of an answer as the gallery shows it. */
export function shownCell(cell: unknown): string {
  if (typeof cell !== "number" || Number.isInteger(cell)) return String(cell ?? "");
  return cell > 0 && cell < 1 ? `${Math.round(cell * 100)}%` : String(Math.round(cell * 100) / 100);
}
