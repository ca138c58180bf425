/** Which fields a form shows, and where: the ones everybody fills first, the rest behind "more". */

import type { Field, Jump, Table } from "../../schema/compiled";

export interface Sections {
  readonly main: readonly Field[];
  readonly more: readonly Field[];
}

const namesOf = (jump: Jump): readonly string[] => [
  ...(jump.needs ?? []),
  ...Object.keys(jump.when ?? {}),
  ...(jump.differ ?? []).flat(),
];

/** Fields that a person types: not numbers, formulas, states, or what the product stamps by itself. */
export function typedFields(table: Table): readonly Field[] {
  return table.fields.filter(
    (field) => field.type !== "id" && !field.calculated && !field.automatic && field.key !== table.states?.field.key,
  );
}

/**
 * The sections of a form. A new row leaves out of the way what is only filled on the way to a later state; a row being
 * edited shows in front what its next step needs.
 */
export function sectionsOf(table: Table, state: string | null): Sections {
  const nextNeeds = new Set(state === null ? [] : (table.states?.jumpsFrom(state) ?? []).flatMap(namesOf));
  const filledLater = new Set(state === null ? fieldsFilledLater(table) : []);
  const behind = (field: Field) =>
    !field.required && !nextNeeds.has(field.key) && (field.secondary || filledLater.has(field.key));
  const fields = typedFields(table);
  return { main: fields.filter((field) => !behind(field)), more: fields.filter(behind) };
}

const fieldsFilledLater = (table: Table): readonly string[] =>
  (table.states?.jumps ?? []).flatMap((jump) => [...namesOf(jump), ...(jump.stamps ?? [])]);

/** Fields whose values the next new row is likely to share: what it belongs to, in other tables. */
export function repeatedFields(table: Table): readonly Field[] {
  return typedFields(table).filter((field) => field.type === "reference" && field.target !== table.key);
}
