/**
 * Which column of a table holds which field. People rename, insert and move columns, so a column is recognised by its
 * header in either language, then by the header it had when last seen, then by where it stood between its neighbours.
 * Pure; where the memory is kept is the business of `settingsSheet.ts`.
 */

import type { Text } from "../schema/types";
import { LANGUAGES } from "../schema/types";

export interface NamedField {
  readonly key: string;
  readonly text: Text;
}

/** One column as last seen: its header and the field it held (null: a column of the user's own). */
export interface Column {
  readonly field: string | null;
  readonly header: string;
}

/** What a header is compared by: width, case and line breaks don't matter. */
export function normalHeader(header: string): string {
  return header.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** The field of every column, left to right; null where a column is the user's own. */
export function matchColumns(
  headers: readonly string[],
  fields: readonly NamedField[],
  remembered: readonly Column[],
): Column[] {
  const found: (string | null)[] = headers.map(() => null);
  matchByName(found, headers, namesOf(fields));
  matchByName(found, headers, customNames(remembered, fields));
  matchByPlace(found, headers, remembered);
  return headers.map((header, index) => ({ header, field: found[index] ?? null }));
}

/** The memory of a table's columns as one cell's text. */
export function writeMemory(columns: readonly Column[], fields: readonly NamedField[]): string {
  const standard = namesOf(fields);
  return JSON.stringify(
    columns.map(({ field, header }) =>
      field !== null && standard.get(normalHeader(header)) === field ? field : [field, header],
    ),
  );
}

/** Reads what `writeMemory` wrote; anything else is no memory. */
export function readMemory(text: string, fields: readonly NamedField[]): Column[] {
  const entries = parseList(text);
  const names = new Map(fields.map((field) => [field.key, field.text["zh-CN"]]));
  return entries.flatMap((entry): Column[] => {
    if (typeof entry === "string") return [{ field: entry, header: names.get(entry) ?? "" }];
    if (!Array.isArray(entry) || typeof entry[1] !== "string") return [];
    return [{ field: typeof entry[0] === "string" ? entry[0] : null, header: entry[1] }];
  });
}

function parseList(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function namesOf(fields: readonly NamedField[]): Map<string, string> {
  const entries = fields.flatMap((field) =>
    LANGUAGES.map((language): [string, string] => [normalHeader(field.text[language]), field.key]),
  );
  // The first field of a name wins, so that equal words in two languages cannot steal a column.
  return new Map(entries.reverse());
}

function customNames(remembered: readonly Column[], fields: readonly NamedField[]): Map<string, string> {
  const keys = new Set(fields.map((field) => field.key));
  return new Map(
    remembered.flatMap(({ field, header }): [string, string][] =>
      field !== null && keys.has(field) ? [[normalHeader(header), field]] : [],
    ),
  );
}

/** Fills in the fields whose header is known by one of the names. Changes `found`. */
function matchByName(found: (string | null)[], headers: readonly string[], names: ReadonlyMap<string, string>): void {
  const taken = new Set(found);
  headers.forEach((header, index) => {
    const field = names.get(normalHeader(header));
    if (found[index] !== null || field === undefined || taken.has(field)) return;
    found[index] = field;
    taken.add(field);
  });
}

/** Gives a renamed column its field when it still stands beside the neighbour it had. Changes `found`. */
function matchByPlace(found: (string | null)[], headers: readonly string[], remembered: readonly Column[]): void {
  const foreign = new Set(
    remembered.filter((column) => column.field === null).map((column) => normalHeader(column.header)),
  );
  const free = (index: number): boolean =>
    index >= 0 && index < headers.length && found[index] === null && !foreign.has(normalHeader(headers[index]!));
  remembered.forEach(({ field }, place) => {
    if (field === null || found.includes(field)) return;
    const index = [after(found, remembered[place - 1], place), before(found, remembered[place + 1]), place].find(free);
    if (index !== undefined) found[index] = field;
  });
}

function after(found: readonly (string | null)[], left: Column | undefined, place: number): number {
  if (place === 0) return 0;
  const index = left?.field ? found.indexOf(left.field) : -1;
  return index < 0 ? -1 : index + 1;
}

function before(found: readonly (string | null)[], right: Column | undefined): number {
  const index = right?.field ? found.indexOf(right.field) : -1;
  return index < 0 ? -1 : index - 1;
}
