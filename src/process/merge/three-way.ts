/**
 * The rows of one table as they were sent, as they came back in one or more files, and as they stand here, merged cell by
 * cell. Says what can be taken, what has to be decided and what has no place; decides and writes nothing. Pure.
 */

import type { Field, Table } from "../../schema/compiled";
import type { Value } from "../../schema/types";
import type { Values } from "../values";
import type { Conflict, Dropped, Gone, Offer, Refusal, ReturnedRow, ReturnedTable, Taken } from "./api";
import { newRows, type NewRows } from "./new-rows";
import { labelOf, sameValue } from "./same";

/** What a file, by its number, holds of the table. */
export interface Version extends ReturnedTable {
  readonly file: number;
}

export interface TableMerge extends NewRows {
  readonly taken: readonly Taken[];
  readonly conflicts: readonly Conflict[];
  readonly gone: readonly Gone[];
  readonly dropped: readonly Dropped[];
  /** Rows that no row here can be found for: their id stands twice, there or here. */
  readonly unplaced: readonly Refusal[];
  /** Rows in which the file says nothing new, by file. */
  readonly unchanged: ReadonlyMap<number, number>;
}

/** Merges what files hold of a table into its rows here. */
export function mergeTable(table: Table, ours: readonly Values[], versions: readonly Version[]): TableMerge {
  const here = rowsById(table, ours);
  const sorted = versions.map((version) => sortRows(table, here, version));
  const cells = mergeCells(table, here, sorted);
  return {
    ...cells,
    ...newRows(
      table,
      ours,
      sorted.map(({ version, fresh }) => ({ file: version.file, rows: fresh })),
    ),
    gone: goneRows(table, sorted),
    dropped: droppedRows(table, here, versions),
    unplaced: sorted.flatMap(({ unplaced }) => unplaced),
  };
}

type Here = ReadonlyMap<string, { readonly row: Values; readonly twice: boolean; readonly place: number }>;

function rowsById(table: Table, ours: readonly Values[]): Here {
  const here = new Map<string, { row: Values; twice: boolean; place: number }>();
  ours.forEach((row, place) => {
    const id = String(row[table.idField!.key] ?? "");
    if (id !== "") here.set(id, { place, ...here.get(id), row, twice: here.has(id) });
  });
  return here;
}

/** A file's rows by what they are to this workbook. */
interface Sorted {
  readonly version: Version;
  readonly standing: readonly (ReturnedRow & { readonly id: string })[];
  readonly gone: readonly (ReturnedRow & { readonly id: string })[];
  readonly fresh: readonly ReturnedRow[];
  readonly unplaced: readonly Refusal[];
}

function sortRows(table: Table, here: Here, version: Version): Sorted {
  const sorted = { standing: [] as NamedRow[], gone: [] as NamedRow[], fresh: [] as ReturnedRow[] };
  const unplaced: Refusal[] = [];
  const seen = new Map<string, ReturnedRow>();
  for (const row of version.rows) {
    if (row.id === null) sorted.fresh.push(row);
    else if (seen.has(row.id)) {
      if (!equalRows(table, row, seen.get(row.id)!))
        unplaced.push(refusal(row, { code: "repeated", facts: { line: seen.get(row.id)!.line } }));
    } else {
      seen.set(row.id, row);
      if (here.get(row.id)?.twice) unplaced.push(refusal(row, { code: "idTwiceHere", facts: { id: row.id } }));
      else if (here.has(row.id)) sorted.standing.push(row as NamedRow);
      else if (version.base?.has(row.id)) sorted.gone.push(row as NamedRow);
      else sorted.fresh.push(row);
    }
  }
  return { version, ...sorted, unplaced };

  function refusal({ id, line, values }: ReturnedRow, issue: Refusal["issues"][number]): Refusal {
    return {
      table: table.key,
      id,
      line,
      label: labelOf(table, values),
      values,
      files: [version.file],
      issues: [issue],
    };
  }
}

type NamedRow = ReturnedRow & { readonly id: string };

const equalRows = (table: Table, one: ReturnedRow, other: ReturnedRow): boolean =>
  table.fields.every((field) => sameValue(field, one.values[field.key], other.values[field.key]));

/** What one file wants a cell to be. */
interface Wish {
  readonly offer: Offer;
  readonly sent: Value | undefined;
  /** The cell was changed here too, or nobody knows. */
  readonly disputed: boolean;
}

function mergeCells(table: Table, here: Here, sorted: readonly Sorted[]) {
  const wishes = new Map<string, Map<Field, Wish[]>>();
  const unchanged = new Map<number, number>();
  for (const { version, standing } of sorted) {
    const fields = typedFields(table, version);
    for (const row of standing) {
      const ours = here.get(row.id)!.row;
      const wanted = fields.flatMap((field) => wishFor(field, row, ours, version) ?? []);
      if (wanted.length === 0) unchanged.set(version.file, (unchanged.get(version.file) ?? 0) + 1);
      for (const { field, wish } of wanted) {
        const ofRow = wishes.get(row.id) ?? new Map<Field, Wish[]>();
        wishes.set(row.id, ofRow.set(field, [...(ofRow.get(field) ?? []), wish]));
      }
    }
  }
  const taken: Taken[] = [];
  const conflicts: Conflict[] = [];
  // In the order of the rows here, whichever file came first.
  for (const [id, ofRow] of [...wishes].sort(([a], [b]) => here.get(a)!.place - here.get(b)!.place)) {
    const { row } = here.get(id)!;
    for (const [field, all] of [...ofRow].sort(([a], [b]) => a.index - b.index)) {
      const cell = { table: table.key, id, label: labelOf(table, row), field: field.key };
      const offers = offersOf(field, all);
      const ours = row[field.key] ?? null;
      if (offers.length === 1 && !all.some(({ disputed }) => disputed)) {
        const { value, ...offer } = offers[0]!;
        taken.push({ ...cell, before: ours, after: value, ...offer });
      } else {
        const sent = all.find((wish) => wish.sent !== undefined)?.sent;
        conflicts.push({ ...cell, ours, offers, ...(sent === undefined ? {} : { sent }) });
      }
    }
  }
  return { taken, conflicts, unchanged };
}

/** What people type and the file has a column of. */
const typedFields = (table: Table, { fields }: Version): readonly Field[] =>
  table.fields.filter(({ key, type, calculated }) => type !== "id" && !calculated && fields.includes(key));

function wishFor(field: Field, row: NamedRow, ours: Values, { base, file }: Version) {
  const value = row.values[field.key] ?? null;
  const asSent = base?.get(row.id);
  const sent = asSent && (asSent[field.key] ?? null);
  if (sent !== undefined && sameValue(field, value, sent)) return null;
  if (sameValue(field, value, ours[field.key])) return null;
  const doubt = row.doubts[field.key];
  const offer = { value, files: [file], ...(doubt === undefined ? {} : { doubt }) };
  const disputed = sent === undefined || !sameValue(field, ours[field.key], sent);
  return [{ field, wish: { offer, sent, disputed } }];
}

/** Equal wishes are one. */
function offersOf(field: Field, wishes: readonly Wish[]): Offer[] {
  return wishes.reduce<Offer[]>((offers, { offer }) => {
    const equal = offers.findIndex(({ value }) => sameValue(field, value, offer.value));
    if (equal < 0) return [...offers, offer];
    return offers.map((each, index) =>
      index === equal ? { ...each, files: [...each.files, ...offer.files].sort((a, b) => a - b) } : each,
    );
  }, []);
}

function goneRows(table: Table, sorted: readonly Sorted[]): Gone[] {
  const found = new Map<string, Gone["versions"][number][]>();
  for (const { version, gone } of sorted)
    for (const row of gone) {
      const sent = version.base!.get(row.id)!;
      const fields = typedFields(table, version);
      const changed = fields.filter((field) => !sameValue(field, row.values[field.key], sent[field.key]));
      const values = { ...sent, ...Object.fromEntries(changed.map(({ key }) => [key, row.values[key] ?? null])) };
      found.set(row.id, withVersion(table, found.get(row.id) ?? [], values, version.file, changed));
    }
  return [...found].map(([id, versions]) => ({
    table: table.key,
    id,
    label: labelOf(table, versions[0]!.values),
    versions,
  }));
}

function withVersion(
  table: Table,
  versions: Gone["versions"][number][],
  values: Values,
  file: number,
  changed: readonly Field[],
) {
  const equal = versions.find((each) =>
    table.fields.every((field) => sameValue(field, each.values[field.key], values[field.key])),
  );
  if (!equal) return [...versions, { values, files: [file], changed: changed.map(({ key }) => key) }];
  return versions.map((each) => (each === equal ? { ...each, files: [...each.files, file] } : each));
}

function droppedRows(table: Table, here: Here, versions: readonly Version[]): Dropped[] {
  const found = new Map<string, number[]>();
  for (const { base, rows, file } of versions) {
    const kept = new Set(rows.map(({ id }) => id));
    for (const id of base?.keys() ?? [])
      if (!kept.has(id) && here.has(id)) found.set(id, [...(found.get(id) ?? []), file]);
  }
  return [...found].map(([id, files]) => ({ table: table.key, id, label: labelOf(table, here.get(id)!.row), files }));
}
