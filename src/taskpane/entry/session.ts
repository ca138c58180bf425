/** One sitting at a form: the row or blank it started from, and what stands in its controls. */

import type { Entry, Process, Values } from "../../process/api";
import type { Table } from "../../schema/compiled";
import type { Draft, Drafts } from "../form/drafts";
import { readInputs, sameInput, showValues, type Inputs } from "../form/inputs";
import { repeatedFields, typedFields } from "../form/sections";

export interface Session extends Draft {
  readonly table: Table;
  readonly id?: string;
  /** Starting values that have no control: the state, counters. */
  readonly hidden: Values;
  /** Who is working, for the change log. */
  readonly me?: string;
  /** True when something typed earlier was brought back. */
  readonly restored: boolean;
}

/** A blank form; `repeat` are the inputs of the entry before, of which some carry over, `given` values to begin with. */
export function startNew(
  process: Process,
  drafts: Drafts,
  table: Table,
  me?: string,
  repeat?: Inputs,
  given?: Values,
): Session {
  const start = { ...process.startEntry(table.key, me), ...given };
  const draft = drafts.get(table.key, undefined);
  const fields = typedFields(table);
  const typed = new Set(fields.map(({ key }) => key));
  const hidden = Object.fromEntries(Object.entries(start).filter(([key]) => !typed.has(key)));
  const baseline = { ...showValues(fields, start), ...carriedOver(table, repeat) };
  return { baseline, inputs: baseline, ...draft, table, hidden, ...named(me), restored: draft !== undefined };
}

const named = (me: string | undefined) => (me ? { me } : {});

function carriedOver(table: Table, repeat: Inputs | undefined): Inputs {
  if (!repeat) return {};
  const kept = repeatedFields(table).filter(({ key }) => repeat[key] !== undefined);
  return Object.fromEntries(kept.map(({ key }) => [key, repeat[key]!]));
}

/** A row opened for editing, with what was typed into it earlier. */
export function startEdit(drafts: Drafts, table: Table, entry: Entry, me?: string): Session {
  const draft = drafts.get(table.key, entry.id);
  const baseline = showValues(typedFields(table), entry.values);
  return {
    baseline,
    inputs: baseline,
    opened: entry,
    ...draft,
    table,
    id: entry.id,
    hidden: {},
    ...named(me),
    restored: draft !== undefined,
  };
}

/** The fields in which something else stands now than at the start. */
export function changedFields(session: Pick<Session, "table" | "baseline">, inputs: Inputs) {
  return typedFields(session.table).filter(({ key }) => !sameInput(inputs[key], session.baseline[key]));
}

/** The state a row is in: the one it was opened with, or the one it will start with. */
export function stateOf({ table, opened, hidden }: Session): string | null {
  if (!table.states) return null;
  const { field, initial } = table.states;
  return String((opened ? opened.values : hidden)[field.key] ?? initial);
}

/** All values of the row as it would be saved now, readable ones only. */
export function currentValues(session: Session, inputs: Inputs): Values {
  return { ...session.opened?.values, ...session.hidden, ...readInputs(typedFields(session.table), inputs).values };
}

/** The same contents as a new row: for a form whose row was deleted meanwhile. */
export const asNew = (blank: Session, inputs: Inputs): Session => ({
  ...blank,
  inputs: { ...blank.inputs, ...inputs },
  restored: false,
});
