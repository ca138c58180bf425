/**
 * What of a merge may be written: each row's cells are weighed together as the form would, and those that may not be
 * taken are named with the reason while the row's others are. Pure.
 */

import type { Schema, Table } from "../../schema/compiled";
import { completeRow, initialValues } from "../../schema/defaults";
import type { Language } from "../../schema/types";
import type { ValidationContext } from "../../schema/validate";
import { isBlank, validateRow } from "../../schema/validate";
import { decide } from "../decide";
import type { RowChange } from "../transaction";
import type { Issue, Values } from "../values";
import type { Added, Conflict, Decisions, Gone, Refusal, Taken } from "./api";
import { conflictKey, goneKey } from "./api";
import { labelOf, sameValue } from "./same";

export interface Weighing {
  readonly schema: Schema;
  /** The rows here, by table and id. */
  readonly rowOf: (table: string, id: string) => Values | undefined;
  readonly context: ValidationContext;
  readonly decisions: Decisions;
  /** Where changes come from, by file, for the change log. */
  readonly sources: readonly string[];
  readonly me: string | null;
  readonly now: number;
  readonly language: Language;
}

interface Weighed {
  readonly changes: readonly RowChange[];
  readonly refused: readonly Refusal[];
}

/** What is to be written, and of what may be taken that which is. */
export interface Outcome extends Weighed {
  readonly taken: readonly Taken[];
  readonly added: readonly Added[];
}

interface Wanted {
  readonly taken: readonly Taken[];
  readonly conflicts: readonly Conflict[];
  readonly added: readonly Added[];
  readonly gone: readonly Gone[];
}

/** Weighs all that is to be taken; what was not decided stays. */
export function weigh(weighing: Weighing, wanted: Wanted): Outcome {
  const edits = editsOf(weighing, wanted).map((edit) => weighEdit(weighing, edit));
  const added = wanted.added.map((row) => ({ row, ...weighAdded(weighing, row) }));
  const restored = wanted.gone.flatMap((row) => weighGone(weighing, row) ?? []);
  const all: readonly Weighed[] = [...edits, ...added, ...restored];
  const written = new Map(edits.flatMap(({ changes }) => changes.map((change) => [nameOf(change), change.values])));
  return {
    changes: all.flatMap(({ changes }) => changes),
    refused: all.flatMap(({ refused }) => refused),
    taken: wanted.taken.filter((cell) => cell.field in (written.get(nameOf(cell)) ?? {})),
    added: added.flatMap(({ row, changes }) => (changes.length > 0 ? [row] : [])),
  };
}

const nameOf = ({ table, id = "" }: { readonly table: string; readonly id?: string }): string => goneKey({ table, id });

/** What one row of ours is to become. */
interface Edit {
  readonly table: Table;
  readonly id: string;
  readonly values: Values;
  readonly filesOf: Readonly<Record<string, readonly number[]>>;
}

function editsOf({ schema, decisions }: Weighing, { taken, conflicts }: Wanted): readonly Edit[] {
  const edits = new Map<string, Edit>();
  const put = ({ table, id, field }: Taken | Conflict, value: Values[string], files: readonly number[]): void => {
    const key = goneKey({ table, id });
    const edit = edits.get(key) ?? { table: schema.table(table), id, values: {}, filesOf: {} };
    const values = { ...edit.values, [field]: value };
    edits.set(key, { ...edit, values, filesOf: { ...edit.filesOf, [field]: files } });
  };
  for (const cell of taken) put(cell, cell.after, cell.files);
  for (const cell of conflicts) {
    const decision = decisions[conflictKey(cell)];
    const offer = typeof decision === "number" ? cell.offers[decision] : undefined;
    if (offer) put(cell, offer.value, offer.files);
  }
  return [...edits.values()];
}

/** Leaves out what stands in the way until the rest may be written. */
function weighEdit(weighing: Weighing, { table, id, values, filesOf }: Edit): Weighed {
  const current = weighing.rowOf(table.key, id)!;
  const refused: Refusal[] = [];
  const refuse = (fields: readonly string[], issues: readonly Issue[]): void => {
    const files = filesIn(fields, filesOf);
    const cells = Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
    refused.push({ table: table.key, id, label: labelOf(table, current), values: cells, files, issues });
  };
  let wanted = values;
  while (Object.keys(wanted).length > 0) {
    const reason = reasonOf(weighing, filesIn(Object.keys(wanted), filesOf));
    const { context, me, now, language } = weighing;
    const decision = decide({ table, current, values: wanted, reason, me, now, language, context });
    if (decision.ok) {
      const written = { ...current, ...decision.change };
      const overruled = Object.keys(wanted).filter((key) => !sameValue(table.field(key), wanted[key], written[key]));
      if (overruled.length === 0) return { changes: [{ table: table.key, id, values: wanted, reason }], refused };
      refuse(
        overruled,
        overruled.map((field) => ({ field, code: "overruled", facts: {} })),
      );
      wanted = without(wanted, overruled);
    } else {
      const fields = faulty(table, wanted, decision.issues);
      refuse(fields, decision.issues);
      wanted = without(wanted, fields);
    }
  }
  return { changes: [], refused };
}

/** The cells that issues name; where they name none of these, the state that brought them up, or all. */
function faulty(table: Table, wanted: Values, issues: readonly Issue[]): readonly string[] {
  const named = Object.keys(wanted).filter((key) => issues.some(({ field }) => field === key));
  if (named.length > 0) return named;
  const state = table.states?.field.key;
  return state !== undefined && state in wanted ? [state] : Object.keys(wanted);
}

const without = (values: Values, fields: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !fields.includes(key)));

const filesIn = (fields: readonly string[], filesOf: Edit["filesOf"]): readonly number[] =>
  [...new Set(fields.flatMap((field) => filesOf[field] ?? []))].sort((a, b) => a - b);

const reasonOf = ({ sources }: Weighing, files: readonly number[]): string =>
  [...new Set(files.map((file) => sources[file] ?? ""))].filter(Boolean).join("; ");

/** A new row may be under way already; whoever merges is not who wrote it. */
function weighAdded(weighing: Weighing, row: Added): Weighed {
  const table = weighing.schema.table(row.table);
  const given = Object.fromEntries(Object.entries(row.values).filter(([, value]) => !isBlank(value)));
  const initial = initialValues(table, { now: weighing.now, me: null });
  const values = completeRow(table, { ...initial, ...given }) as Values;
  const issues = validateRow(table, values, weighing.context).filter(
    ({ field }) => field === undefined || !table.field(field).automatic,
  );
  const { label, line, files, id } = row;
  if (issues.length > 0)
    return { changes: [], refused: [{ table: table.key, id, label, line, values: row.values, files, issues }] };
  return { changes: [arriving(weighing, row.table, id, values, files)], refused: [] };
}

/** The version that was chosen, if one was. */
function weighGone(weighing: Weighing, row: Gone): Weighed | null {
  const table = weighing.schema.table(row.table);
  const decision = weighing.decisions[goneKey(row)];
  const version = typeof decision === "number" ? row.versions[decision] : undefined;
  if (!version) return null;
  const { values, files } = version;
  const issues = validateRow(table, values, weighing.context);
  const { id, label } = row;
  if (issues.length > 0) return { changes: [], refused: [{ table: table.key, id, label, values, files, issues }] };
  return { changes: [arriving(weighing, row.table, id, values, files)], refused: [] };
}

function arriving(
  weighing: Weighing,
  table: string,
  id: string | null,
  values: Values,
  files: readonly number[],
): RowChange {
  const named = id === null ? {} : { newId: id };
  return { table, values, arriving: true, reason: reasonOf(weighing, files), ...named };
}
