/** All files over all their tables: what would happen, and what would be written for it. Pure. */

import type { Field, Schema, Table } from "../../schema/compiled";
import type { Language } from "../../schema/types";
import type { ValidationContext } from "../../schema/validate";
import { idFor } from "../import/compare";
import type { RowChange } from "../transaction";
import type { Values } from "../values";
import type { Merge, MergeRequest, ReturnedRow, ReturnedTable, Tally } from "./api";
import { mergeTable, type TableMerge, type Version } from "./three-way";
import { weigh, type Outcome } from "./weigh";

/** What stands here: rows by the key of their table. */
export type Here = Readonly<Record<string, readonly Values[]>>;

export interface Surroundings {
  readonly schema: Schema;
  readonly here: Here;
  /** The field by whose value a table's rows are referred to. */
  readonly keyField: (table: Table) => Field;
  readonly now: number;
  readonly language: Language;
}

export interface MergeOutcome {
  readonly merge: Merge;
  readonly changes: readonly RowChange[];
}

/** The tables that must be read for these files: theirs, and those that their rows refer to. */
export function tablesFor(schema: Schema, { files }: Pick<MergeRequest, "files">): readonly string[] {
  const own = files.flatMap(({ tables }) => tables.map(({ table }) => table));
  const targets = own.flatMap((key) =>
    schema.table(key).fields.flatMap(({ target, calculated }) => (calculated ? [] : (target ?? []))),
  );
  return [...new Set([...own, ...targets])];
}

/** Merges the files, and weighs what may be written. */
export function mergeFiles(surroundings: Surroundings, request: MergeRequest): MergeOutcome {
  const { schema, here, now, language } = surroundings;
  const foreign = request.files.map(
    ({ tables }, file) => !request.anyway.includes(file) && tables.length > 0 && isForeign(schema, here, tables),
  );
  const versions = request.files.flatMap(({ tables }, file) =>
    foreign[file] ? [] : tables.map((held): Version => ({ ...resolved(surroundings, held), file })),
  );
  const merges = [...new Set(versions.map(({ table }) => table))].map((key) =>
    mergeTable(
      schema.table(key),
      here[key] ?? [],
      versions.filter(({ table }) => table === key),
    ),
  );
  const wanted = {
    taken: merges.flatMap(({ taken }) => taken),
    conflicts: merges.flatMap(({ conflicts }) => conflicts),
    added: merges.flatMap(({ added }) => added),
    gone: merges.flatMap(({ gone }) => gone),
  };
  const rows = remembered((key) => new Map((here[key] ?? []).map((row) => [String(row[idKey(schema, key)]), row])));
  const { decisions, sources, me } = request;
  const rowOf = (table: string, id: string): Values | undefined => rows(table).get(id);
  const context = contextOf(surroundings);
  const weighed = weigh({ schema, rowOf, context, decisions, sources, me, now, language }, wanted);
  const dropped = merges.flatMap((each) => each.dropped);
  const unplaced = merges.flatMap((each) => [...each.unplaced, ...each.clashing]);
  const merge = {
    ...wanted,
    taken: weighed.taken,
    added: weighed.added,
    dropped,
    refused: [...unplaced, ...weighed.refused],
  };
  const files = request.files.map((_, file) => tallyOf(request, merges, merge, { file, foreign: foreign[file]! }));
  return { merge: { ...merge, files }, changes: changesOf(weighed) };
}

const changesOf = ({ changes }: Outcome): readonly RowChange[] => changes;

const idKey = (schema: Schema, key: string): string => schema.table(key).idField!.key;

/** It names rows, and none of them is here. */
function isForeign(schema: Schema, here: Here, tables: readonly ReturnedTable[]): boolean {
  const named = tables.map(({ table, rows, base }) => ({
    table,
    ids: [...rows.flatMap(({ id }) => id ?? []), ...(base?.keys() ?? [])],
  }));
  if (named.every(({ ids }) => ids.length === 0)) return false;
  return named.every(({ table, ids }) => {
    const known = new Set((here[table] ?? []).map((row) => row[idKey(schema, table)]));
    return !ids.some((id) => known.has(id));
  });
}

/** Rows whose references are ids, also where somebody wrote names. */
function resolved({ schema, here, keyField }: Surroundings, held: ReturnedTable): ReturnedTable {
  const table = schema.table(held.table);
  const references = table.fields.filter(({ type, calculated }) => type === "reference" && !calculated);
  const names = new Map(
    [...new Set(references.map(({ target }) => target!))].map((key) => {
      const target = schema.table(key);
      const pairs = (here[key] ?? []).map(
        (row) => [textIn(row[target.label.key]).toLowerCase(), textIn(row[keyField(target).key])] as const,
      );
      return [key, new Map(pairs)];
    }),
  );
  const resolve = (row: ReturnedRow): ReturnedRow => ({
    ...row,
    values: {
      ...row.values,
      ...Object.fromEntries(
        references
          .filter(({ key }) => key in row.values)
          .map((field) => [field.key, idFor(field, row.values[field.key]!, { names })]),
      ),
    },
  });
  return { ...held, rows: held.rows.map(resolve) };
}

const textIn = (value: Values[string] | undefined): string => String(value ?? "").trim();

/** Who and what is known: rows of the tables read, and what rows refer to already. */
function contextOf({ schema, here, keyField }: Surroundings): ValidationContext {
  return {
    known: remembered((target) => {
      const whole = (here[target] ?? []).map((row) => row[keyField(schema.table(target)).key]);
      if (whole.length === 0) return undefined;
      const standing = Object.entries(here).flatMap(([key, rows]) =>
        schema
          .table(key)
          .fields.filter((field) => field.target === target)
          .flatMap((field) => rows.flatMap((row) => row[field.key] ?? [])),
      );
      return new Set([...whole, ...standing].map(String));
    }),
  };
}

function remembered<T>(answer: (key: string) => T): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    if (!answers.has(key)) answers.set(key, answer(key));
    return answers.get(key)!;
  };
}

function tallyOf(
  { files }: MergeRequest,
  merges: readonly TableMerge[],
  merge: Omit<Merge, "files">,
  { file, foreign }: { readonly file: number; readonly foreign: boolean },
): Tally {
  const { name, tables } = files[file]!;
  const has = ({ files: its }: { readonly files: readonly number[] }): boolean => its.includes(file);
  const sum = (of: (each: TableMerge) => ReadonlyMap<number, number>): number =>
    merges.reduce((total, each) => total + (of(each).get(file) ?? 0), 0);
  return {
    name,
    foreign,
    rows: tables.reduce((total, { rows }) => total + rows.length, 0),
    unchanged: sum(({ unchanged }) => unchanged),
    known: sum(({ known }) => known),
    taken: merge.taken.filter(has).length,
    added: merge.added.filter(has).length,
    conflicts: merge.conflicts.filter(({ offers }) => offers.some(has)).length,
    dropped: merge.dropped.filter(has).length,
    gone: merge.gone.filter(({ versions }) => versions.some(has)).length,
    refused: merge.refused.filter(has).length,
  };
}
