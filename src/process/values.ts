/** The plain values that every use case speaks in: rows, entries, and what is wrong with them. */

import type { Value } from "../schema/types";

/** One field's value, as the schema's types say: serials for dates, keys for choices, names for people. */
export type FieldValue = Value;

/** A row, or part of one, by field key. */
export type Values = Readonly<Record<string, FieldValue>>;

/**
 * Why values cannot be saved. `code` is one of the schema's (see schema/words.ts), "conflict" at a field that changed in
 * the sheet since the entry was opened, or "gone" for a row that was deleted.
 */
export interface Issue {
  readonly field?: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A row as it stands in the sheet. */
export interface Entry {
  readonly table: string;
  readonly id: string;
  /** Every field that people type, by key. */
  readonly values: Values;
  /** Calculated columns as the sheet shows them. */
  readonly computed: Readonly<Record<string, string>>;
}
