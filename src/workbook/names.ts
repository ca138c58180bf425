/** The defined names by which the product finds its own places in a workbook, and which of them are missing. Pure. */

import type { ChoiceList, Schema } from "../schema/compiled";
import type { Observed } from "./observed";

/** The defined name of the cell that remembers a table's columns. */
export function memoryName(table: string): string {
  return `Columns_${table}`;
}

/** The defined name of a table's ids (of People: its names), which drop-downs read. */
export function referenceName(table: string): string {
  return `Ref_${table}`;
}

/** The lists whose words people choose from. */
export function typedLists(schema: Schema): readonly ChoiceList[] {
  return schema.lists.filter((list) => list.typed);
}

/** Whether a defined name is there and still refers to something. */
export function isDefined(observed: Observed, name: string): boolean {
  const refersTo = observed.names.get(name.toLowerCase());
  return refersTo !== undefined && !refersTo.includes("#REF!");
}

/** The names of Settings that are missing: of settings, choice lists and tables' columns. */
export function missingSettingNames(schema: Schema, observed: Observed): string[] {
  return [
    ...schema.settings.map(({ name }) => name),
    ...typedLists(schema).map(({ name }) => name),
    ...schema.tables.map(({ key }) => memoryName(key)),
  ].filter((name) => !isDefined(observed, name));
}

/** Tables that drop-downs read and whose defined name is missing. */
export function unnamedTargets(schema: Schema, observed: Observed): string[] {
  const targets = new Set(schema.tables.flatMap(({ fields }) => fields.flatMap(({ target }) => target ?? [])));
  return [...targets].filter((table) => !isDefined(observed, referenceName(table)));
}
