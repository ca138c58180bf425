/**
 * Rows of a file against the rows of a table: which are new, which change what, which are there already, and which can't
 * be taken and why. Nothing is written here. Pure.
 */

import type { Field, Table } from "../../schema/compiled";
import { completeRow, initialValues } from "../../schema/defaults";
import type { Language, Value } from "../../schema/types";
import type { ValidationContext } from "../../schema/validate";
import { isBlank, validateRow } from "../../schema/validate";
import { decide } from "../decide";
import type { Issue, Values } from "../values";
import type { ColumnMatch } from "./columns";
import type { Raw } from "./grids";
import { textOf, understand } from "./values";

/** A cell whose meaning was guessed. */
export interface Doubt {
  readonly field: string;
  readonly text: string;
  readonly value: Value;
}

export interface FieldChange {
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
}

export type RowKind = "new" | "changed" | "same" | "skipped";

/** What becomes of one row of the file. */
export interface ComparedRow {
  /** Its place among the file's rows, from 1, the header counted. */
  readonly line: number;
  readonly kind: RowKind;
  /** What people recognise it by. */
  readonly label: string;
  /** The row of the table that it changes or equals. */
  readonly id?: string;
  /** What is written: the whole new row, or the fields that change. */
  readonly values: Values;
  readonly changes: readonly FieldChange[];
  readonly doubts: readonly Doubt[];
  readonly issues: readonly Issue[];
  /** For the change log, without the row's id. */
  readonly log: readonly Values[];
}

export interface Comparison {
  readonly rows: readonly ComparedRow[];
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly doubts: number;
}

/** What the workbook holds, as far as the comparison asks. */
export interface Standing {
  readonly rows: readonly Values[];
  /** Ids by the name people call the row by, of every table that the columns refer to. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly context: ValidationContext;
}

export interface Comparing {
  readonly table: Table;
  /** The file's rows below its header. */
  readonly data: readonly (readonly Raw[])[];
  readonly headerRow: number;
  readonly columns: readonly ColumnMatch[];
  /** Fields by which a row of the file is the same as one of the table; none: every row is new. */
  readonly key: readonly string[];
  readonly standing: Standing;
  readonly now: number;
  readonly me: string | null;
  readonly language: Language;
  /** Why, for the change log. */
  readonly reason: string;
}

/** The fields by which rows are best recognised: the id where the file has it, else what people call them. */
export function usualKey(table: Table, columns: readonly ColumnMatch[]): readonly string[] {
  const mapped = new Set(columns.map(({ field }) => field));
  if (table.idField && mapped.has(table.idField.key)) return [table.idField.key];
  const unique = table.rules.find((rule) => rule.kind === "unique");
  if (unique?.kind === "unique" && mapped.has(unique.field)) return [unique.field];
  return mapped.has(table.label.key) ? [table.label.key] : [];
}

/** Compares every row; a key that comes twice in the file is taken once. */
export function compareRows(comparing: Comparing): Comparison {
  const { data, key, standing, headerRow } = comparing;
  const existing = new Map(standing.rows.map((row) => [keyOf(row, key), row]));
  const seen = new Map<string, number>();
  const rows = data.map((cells, index): ComparedRow => {
    const line = headerRow + index + 2;
    const read = readRow(cells, comparing);
    const name = keyOf(read.values, key);
    const first = name === "" ? undefined : seen.get(name);
    if (first !== undefined) return skipped(line, read, [{ code: "repeated", facts: { line: first } }], comparing);
    if (name !== "") seen.set(name, line);
    const current = name === "" ? undefined : existing.get(name);
    return current ? changedRow(line, read, current, comparing) : newRow(line, read, comparing);
  });
  const count = (kind: RowKind): number => rows.filter((row) => row.kind === kind).length;
  return {
    rows,
    counts: { new: count("new"), changed: count("changed"), same: count("same"), skipped: count("skipped") },
    doubts: rows.reduce((sum, { doubts }) => sum + doubts.length, 0),
  };
}

/** The key's text; "" where a part of it is empty. */
function keyOf(row: Values, key: readonly string[]): string {
  const parts = key.map((field) =>
    String(row[field] ?? "")
      .trim()
      .toLowerCase(),
  );
  return parts.length > 0 && parts.every(Boolean) ? parts.join("\u0000") : "";
}

interface ReadRow {
  readonly values: Values;
  readonly doubts: readonly Doubt[];
}

function readRow(cells: readonly Raw[], { table, columns, standing, now }: Comparing): ReadRow {
  const year = yearOf(now);
  const read = columns.flatMap(({ field: key }, index) => {
    if (key === null) return [];
    const field = table.field(key);
    const raw = cells[index] ?? null;
    const { value, doubtful } = understand(raw, field, year);
    return [{ key, value: idFor(field, value, standing), doubtful, text: textOf(raw) }];
  });
  return {
    values: Object.fromEntries(read.map(({ key, value }) => [key, value])),
    doubts: read.flatMap(({ key, value, doubtful, text }) => (doubtful ? [{ field: key, text, value }] : [])),
  };
}

const yearOf = (serial: number): number => new Date((serial - 25_569) * 86_400_000).getUTCFullYear();

/** Files call a project by its name; the table holds its id. */
export function idFor(field: Field, value: Value, { names }: Pick<Standing, "names">): Value {
  if (field.type !== "reference" || typeof value !== "string") return value;
  return names.get(field.target!)?.get(value.trim().toLowerCase()) ?? value;
}

function newRow(line: number, read: ReadRow, comparing: Comparing): ComparedRow {
  const { table, now, me, standing } = comparing;
  const given = Object.fromEntries(Object.entries(read.values).filter(([, value]) => !isBlank(value)));
  const values = completeRow(table, { ...initialValues(table, { now, me }), ...given }) as Values;
  const typed = Object.fromEntries(
    Object.entries(values).filter(([key]) => table.hasField(key) && !table.field(key).calculated),
  );
  // What is wrong with a field that follows another is said of that one.
  const issues = validateRow(table, typed, standing.context).filter(
    ({ field }) => field === undefined || !table.field(field).automatic,
  );
  if (issues.length > 0) return skipped(line, read, issues, comparing);
  const label = labelOf(table, typed);
  return { line, kind: "new", label, values: typed, doubts: read.doubts, changes: [], log: [], issues: [] };
}

/** An empty cell of the file says nothing: what stands in the table stays. */
function changedRow(line: number, read: ReadRow, current: Values, comparing: Comparing): ComparedRow {
  const { table, now, me, language, reason, standing } = comparing;
  const id = String(current[table.idField?.key ?? table.label.key] ?? "");
  const values = Object.fromEntries(
    Object.entries(read.values).filter(([key, value]) => !isBlank(value) && table.field(key).type !== "id"),
  );
  const decision = decide({ table, current, values, reason, me, now, language, context: standing.context });
  if (!decision.ok) return { ...skipped(line, read, decision.issues, comparing), id };
  const changes = Object.entries(decision.change).map(([field, after]) => ({
    field,
    before: current[field] ?? null,
    after: after ?? null,
  }));
  const kind = changes.length === 0 ? "same" : "changed";
  const { change, log } = decision;
  return {
    line,
    kind,
    label: labelOf(table, current),
    id,
    changes,
    issues: [],
    log,
    doubts: read.doubts,
    values: change,
  };
}

function skipped(line: number, read: ReadRow, issues: readonly Issue[], { table }: Comparing): ComparedRow {
  return { line, kind: "skipped", label: labelOf(table, read.values), changes: [], log: [], issues, ...read };
}

const labelOf = (table: Table, values: Values): string => String(values[table.label.key] ?? "");
