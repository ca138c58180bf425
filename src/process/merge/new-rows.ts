/**
 * The rows that people added to files: one row where several files hold the same, none where it is here already, so that
 * merging a file twice adds nothing. Pure.
 */

import type { Field, Table } from "../../schema/compiled";
import { isBlank } from "../../schema/validate";
import type { Values } from "../values";
import type { Added, Refusal, ReturnedRow } from "./api";
import { labelOf, sameValue, spelling } from "./same";

export interface NewRows {
  readonly added: readonly Added[];
  /** New rows that are here already, by file. */
  readonly known: ReadonlyMap<number, number>;
  /** Rows with an id given by hand that another new row bears too. */
  readonly clashing: readonly Refusal[];
}

interface OfFile {
  readonly file: number;
  readonly rows: readonly ReturnedRow[];
}

/** The new rows of all files. */
export function newRows(table: Table, ours: readonly Values[], files: readonly OfFile[]): NewRows {
  const candidates = groupsOf(table, files);
  const standing = new Standing(table, ours);
  const known = new Map<number, number>();
  const added: Added[] = [];
  for (const rows of candidates.values()) {
    const here = standing.count(rows[0]!.row);
    for (const [file, count] of countsOf(rows)) add(known, file, Math.min(count, here));
    added.push(...merged(table, rows, here));
  }
  return { ...onceEach(added), known };
}

interface Candidate {
  readonly file: number;
  readonly row: ReturnedRow;
}

/** Rows that say the same, together. */
function groupsOf(table: Table, files: readonly OfFile[]): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const { file, rows } of files)
    for (const row of rows) {
      const said = filledFields(table, row.values).map((field) => [field.key, spelling(field, row.values[field.key])]);
      const key = JSON.stringify([row.id, said]);
      groups.set(key, [...(groups.get(key) ?? []), { file, row }]);
    }
  return groups;
}

const filledFields = (table: Table, values: Values): readonly Field[] =>
  table.fields.filter(({ key, type, calculated }) => type !== "id" && !calculated && !isBlank(values[key]));

function countsOf(rows: readonly Candidate[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { file } of rows) add(counts, file, 1);
  return counts;
}

const add = (counts: Map<number, number>, file: number, count: number): void => {
  if (count > 0) counts.set(file, (counts.get(file) ?? 0) + count);
};

/** As many rows as the file with most of them has, less those that are here; each with all files that hold as many. */
function merged(table: Table, rows: readonly Candidate[], here: number): Added[] {
  const turns = new Map<number, Candidate[]>();
  const seen = new Map<number, number>();
  for (const candidate of rows) {
    const turn = seen.get(candidate.file) ?? 0;
    seen.set(candidate.file, turn + 1);
    turns.set(turn, [...(turns.get(turn) ?? []), candidate]);
  }
  return [...turns].slice(here).map(([, same]) => {
    const { id, line, values, doubts } = same[0]!.row;
    const files = same.map(({ file }) => file).sort((a, b) => a - b);
    return { table: table.key, id, line, label: labelOf(table, values), values, doubts, files };
  });
}

/** Rows here by what people call them, to find those that say all that a new one says. */
class Standing {
  private readonly byLabel = new Map<string, Values[]>();

  constructor(
    private readonly table: Table,
    private readonly ours: readonly Values[],
  ) {
    for (const row of ours) {
      const label = spelling(table.label, row[table.label.key]);
      const others = this.byLabel.get(label);
      if (others) others.push(row);
      else this.byLabel.set(label, [row]);
    }
  }

  count({ values }: ReturnedRow): number {
    const { table } = this;
    const fields = filledFields(table, values);
    const label = spelling(table.label, values[table.label.key]);
    const likely = label === "" ? this.ours : (this.byLabel.get(label) ?? []);
    return likely.filter((row) => fields.every((field) => sameValue(field, row[field.key], values[field.key]))).length;
  }
}

/** An id that was given by hand can be one row's only. */
function onceEach(rows: readonly Added[]): Pick<NewRows, "added" | "clashing"> {
  const first = new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])).reverse());
  const fits = (row: Added): boolean => row.id === null || first.get(row.id) === row;
  const refusalOf = ({ table, id, label, line, values, files }: Added): Refusal => {
    const issue = { code: "idTwiceThere", facts: { id: id!, line: first.get(id!)!.line } };
    return { table, id, label, line, values, files, issues: [issue] };
  };
  return { added: rows.filter(fits), clashing: rows.filter((row) => !fits(row)).map(refusalOf) };
}
