/** A field's value as a person reads it in the sheet: dates as dates, shares in per cent, choices in words. Pure. */

import { format } from "date-fns";
import type { Field } from "../schema/compiled";
import { toCell } from "../schema/field-types";
import { fromSerial } from "../schema/serial";
import type { Language, Value } from "../schema/types";

/** The text that the cell of this value shows; "" for nothing. */
export function shownText(field: Field, value: Value | undefined, language: Language): string {
  if (typeof value === "number") {
    if (field.type === "date") return format(fromSerial(value), "yyyy-MM-dd");
    if (field.type === "moment") return format(fromSerial(value), "yyyy-MM-dd HH:mm");
    if (field.type === "percent") return `${Math.round(value * 100)}%`;
  }
  return String(toCell(field, value, language));
}
