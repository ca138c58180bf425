/** Whether two values of a field say the same, however a spreadsheet on the way spelled them. Pure. */

import type { Field, Table } from "../../schema/compiled";
import type { Value } from "../../schema/types";
import { isBlank } from "../../schema/validate";
import type { Values } from "../values";

/** Blanks around a text and kinds of line ends don't matter, nor what a number loses on its way through a file. */
export function sameValue(field: Field, one: Value | undefined, other: Value | undefined): boolean {
  return spelling(field, one) === spelling(field, other);
}

/** The same text for values that say the same; "" for nothing. */
export function spelling(field: Field, value: Value | undefined): string {
  if (isBlank(value)) return "";
  if (typeof value === "object") return value.map((each) => spelling(field, each)).join("\n");
  if (typeof value === "number") return String(exact(field, value));
  if (typeof value === "boolean") return String(value);
  const text = value.replace(/\r\n?/g, "\n").trim();
  const evenedName = field.target === "People" && /\p{Script=Han}/u.test(text);
  return evenedName ? text.replace(/\s+/g, "") : text;
}

/** Days, seconds, or nine decimals. */
function exact({ type }: Field, value: number): number {
  if (type === "date") return Math.floor(value);
  if (type === "moment") return Math.round(value * 86_400);
  return Math.round(value * 1e9) / 1e9;
}

/** A row's name for people. */
export const labelOf = (table: Table, values: Values): string => String(values[table.label.key] ?? "");

/** Whether a row holds anything that people type. */
export const isFilled = (table: Table, values: Values): boolean =>
  table.fields.some(({ key, calculated }) => !calculated && !isBlank(values[key]));
