/**
 * What look-ups offer: the rows of a table by id, label or initials. Kept in memory from the first question on; a change
 * of the table, by whomever, throws it away.
 */

import type { Schema, Table } from "../schema/compiled";
import type { Value } from "../schema/types";
import { keyField } from "../workbook/existence";
import { readRows } from "../workbook/readRows";
import type { Reference } from "./api";
import type { Desk } from "./desk";
import { initials } from "./initials";

const MOST = 20;

interface Candidate extends Reference {
  /** What a search looks through, in lower case. */
  readonly keys: readonly string[];
}

export class Lookups {
  private readonly kept = new Map<string, Promise<readonly Candidate[]>>();

  constructor(
    private readonly schema: Schema,
    private readonly desk: Desk,
  ) {}

  /** The best matches, at most twenty; the newest rows for an empty text. */
  async find(tableKey: string, text: string): Promise<readonly Reference[]> {
    const candidates = await this.candidates(this.schema.table(tableKey));
    const wanted = text.trim().toLowerCase();
    if (wanted === "") return candidates.slice(-MOST).reverse().map(asReference);
    return candidates
      .map((candidate) => ({ candidate, rank: rank(candidate, wanted) }))
      .filter(({ rank }) => rank < Infinity)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST)
      .map(({ candidate }) => asReference(candidate));
  }

  /** Forgets a table that changed, or all when it isn't known which. */
  forget(tableKey: string | null): void {
    if (tableKey === null) this.kept.clear();
    else this.kept.delete(tableKey);
  }

  private candidates(table: Table): Promise<readonly Candidate[]> {
    const kept = this.kept.get(table.key);
    if (kept) return kept;
    const reading = readCandidates(this.schema, this.desk, table);
    this.kept.set(table.key, reading);
    reading.catch(() => this.kept.delete(table.key));
    return reading;
  }
}

async function readCandidates(schema: Schema, desk: Desk, table: Table): Promise<readonly Candidate[]> {
  const key = keyField(table);
  const detail = detailFields(table);
  const copied = copiedFields(schema, table);
  const fields = [...new Set([key, table.label, ...[...detail, ...copied].map((name) => table.field(name))])];
  const rows = await desk.talk((ground) => readRows(ground, table, fields));
  return rows.flatMap((row) => {
    const value = String(row[key.key] ?? "");
    const inactive = table.hasField("active") && row.active === false;
    return value === "" || inactive ? [] : [{ ...candidate(table, value, row, detail), ...copiesOf(row, copied) }];
  });
}

/** What tells rows of one label apart. */
function detailFields(table: Table): readonly string[] {
  return table.key === "People" ? ["department", "position", "active"] : [];
}

/** The fields whose values other tables take over when a row of this one is chosen. */
function copiedFields(schema: Schema, table: Table): readonly string[] {
  const copies = schema.tables.flatMap(({ fields, field }) =>
    fields.flatMap(({ copy }) => (copy && field(copy.through).target === table.key ? [copy.field] : [])),
  );
  return [...new Set(copies)];
}

function copiesOf(row: Readonly<Record<string, Value>>, keys: readonly string[]): Pick<Reference, "copies"> {
  return keys.length === 0 ? {} : { copies: Object.fromEntries(keys.map((key) => [key, row[key] ?? null])) };
}

function candidate(
  table: Table,
  value: string,
  row: Readonly<Record<string, Value>>,
  fields: readonly string[],
): Candidate {
  const label = String(row[table.label.key] ?? value);
  const words = fields.flatMap((field) => (typeof row[field] === "string" ? [row[field]] : []));
  const detail = table.key === "People" ? words.join(" · ") : value;
  return {
    value,
    label,
    ...(detail === "" ? {} : { detail }),
    keys: [label, value, initials(label)].map((key) => key.toLowerCase()),
  };
}

/** Lower is better: what begins with the text before what contains it. */
function rank({ keys }: Candidate, text: string): number {
  if (keys.includes(text)) return 0;
  if (keys.some((key) => key.startsWith(text))) return 1;
  return keys.some((key) => key.includes(text)) ? 2 : Infinity;
}

function asReference({ value, label, detail, copies }: Candidate): Reference {
  return { value, label, ...(detail === undefined ? {} : { detail }), ...(copies ? { copies } : {}) };
}
