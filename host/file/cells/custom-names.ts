/** Which functions of add-ins a formula calls: Excel binds a file's calls to the add-in only if they are listed. */
import type { CustomFunctions } from "../../formula/custom-functions";

/** Quoted text and sheet names are passed over; calls are names before a parenthesis. */
const CALL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.\]])([A-Za-z_][\w.]*)(?=\()/g;

/** The add-in functions a formula calls, in upper case. */
export function customNames(text: string, functions: Pick<CustomFunctions, "has">): string[] {
  if (!text.includes(".")) return [];
  const found = new Set<string>();
  for (const [, name] of text.matchAll(CALL)) {
    if (name?.includes(".") && functions.has(name)) found.add(name.toUpperCase());
  }
  return [...found];
}
