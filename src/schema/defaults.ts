/** The values a row gets without anyone typing them: first values, values taken from another row, a form's start. */
import type { Field, Table } from "./compiled";
import type { RowValues, Value } from "./types";
import { isBlank } from "./validate";

/** What only the moment knows: the serial of now, and the name of whoever is typing. */
export interface Moment {
  readonly now: number;
  readonly me: string | null;
}

/** What a new row's form starts with. */
export function initialValues(table: Table, moment: Moment): RowValues {
  return Object.fromEntries(
    table.fields.flatMap((field) => {
      const value = initialValue(field, moment);
      return value === null ? [] : [[field.key, value]];
    }),
  );
}

function initialValue(field: Field, { now, me }: Moment): Value {
  const { initial } = field;
  if (typeof initial !== "object") return initial ?? null;
  switch (initial.from) {
    case "now":
      return now;
    case "today":
      return Math.floor(now);
    case "me":
      return me;
    case "field":
      return null;
  }
}

/** The row as it is first saved: empty fields that take another field's value have it. */
export function completeRow(table: Table, values: RowValues): RowValues {
  const taken = table.fields.flatMap(({ key, initial }) => {
    const source = typeof initial === "object" && initial.from === "field" ? values[initial.field] : undefined;
    return isBlank(values[key]) && !isBlank(source) ? [[key, source] as const] : [];
  });
  return { ...values, ...Object.fromEntries(taken) };
}

/** What choosing a row in `through` fills in beside it: the person's phone, the notice's revision. */
export function copiedValues(table: Table, through: string, source: RowValues): RowValues {
  return Object.fromEntries(
    table.fields.flatMap(({ key, copy }) => (copy?.through === through ? [[key, source[copy.field] ?? null]] : [])),
  );
}
