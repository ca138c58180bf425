/** A row of the sheet as the pane's form takes it: what people type, and what the formulas made of it. Pure. */

import type { Table } from "../schema/compiled";
import type { Language } from "../schema/types";
import type { Entry, Values } from "./api";
import { shownText } from "./shown";

/** Divides a row's values into typed and calculated ones; a list without ids gives "". */
export function entryOf(table: Table, values: Values, language: Language): Entry {
  const typed = table.fields.filter(({ calculated, key }) => !calculated && key in values);
  const computed = table.fields.filter(({ calculated, key }) => calculated && key in values);
  return {
    table: table.key,
    id: String(values[table.idField?.key ?? ""] ?? ""),
    values: Object.fromEntries(typed.map(({ key }) => [key, values[key]!])),
    computed: Object.fromEntries(computed.map((field) => [field.key, shownText(field, values[field.key], language)])),
  };
}
