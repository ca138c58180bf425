/** What the pane may ask about merging files that departments sent back, in plain values. */

import type { Language, Value } from "../../schema/types";
import type { GridProblem } from "../import/grids";
import type { Issue, Values } from "../values";

/** A row of a returned file. */
export interface ReturnedRow {
  /** The sheet's number of the row. */
  readonly line: number;
  /** Null where somebody typed a row of their own. */
  readonly id: string | null;
  readonly values: Values;
  /** What stood in cells whose meaning was guessed, by field. */
  readonly doubts: Readonly<Record<string, string>>;
}

/** What a file holds of one table. */
export interface ReturnedTable {
  readonly table: string;
  /** The fields that it has columns of. */
  readonly fields: readonly string[];
  readonly rows: readonly ReturnedRow[];
  /** The rows by id as they were sent; null where the file doesn't say. */
  readonly base: ReadonlyMap<string, Values> | null;
}

export interface ReturnedFile {
  readonly name: string;
  /** Null where the file was not made by sending out. */
  readonly sent: { readonly department: string | null; readonly at: number | null } | null;
  /** The language of its headers; null where they are in none of ours. */
  readonly language: Language | null;
  readonly tables: readonly ReturnedTable[];
}

/** Why a file can't be merged. */
export type FileProblem = GridProblem | "noTable" | "tableLost" | "sentBroken" | "sentNewer";

export type FileReading =
  | { readonly ok: true; readonly file: ReturnedFile }
  | { readonly ok: false; readonly name: string; readonly problem: FileProblem };

interface InRow {
  readonly table: string;
  readonly id: string;
  /** What people recognise the row by. */
  readonly label: string;
}

/** A cell that one or more files changed alike, and nobody here. */
export interface Taken extends InRow {
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
  readonly files: readonly number[];
  /** The cell's text where its meaning was guessed. */
  readonly doubt?: string;
}

/** One of the values that files have for a cell. */
export interface Offer {
  readonly value: Value;
  readonly files: readonly number[];
  readonly doubt?: string;
}

/** A cell that was changed here as well, or differently in several files, or of which nobody knows what was sent. */
export interface Conflict extends InRow {
  readonly field: string;
  /** Absent where no file says what was sent. */
  readonly sent?: Value;
  readonly ours: Value;
  readonly offers: readonly Offer[];
}

/** A row that is new. */
export interface Added {
  readonly table: string;
  /** The id that somebody gave it by hand. */
  readonly id: string | null;
  readonly label: string;
  readonly line: number;
  readonly values: Values;
  readonly doubts: Readonly<Record<string, string>>;
  readonly files: readonly number[];
}

/** A row that was sent and is no longer here; it may be brought back as one of the files has it. */
export interface Gone extends InRow {
  readonly versions: readonly {
    readonly values: Values;
    readonly files: readonly number[];
    /** What they changed in it. */
    readonly changed: readonly string[];
  }[];
}

/** A row that was deleted in a file; it stays here. */
export interface Dropped extends InRow {
  readonly files: readonly number[];
}

/** Cells, or a whole new row, that can't be taken, and why. */
export interface Refusal {
  readonly table: string;
  readonly id: string | null;
  readonly label: string;
  /** For a row of a file that has no place of its own here. */
  readonly line?: number;
  readonly values: Values;
  readonly files: readonly number[];
  readonly issues: readonly Issue[];
}

/** What one file brings, in numbers. */
export interface Tally {
  readonly name: string;
  readonly rows: number;
  readonly unchanged: number;
  /** Cells. */
  readonly taken: number;
  readonly added: number;
  /** New rows that are here already. */
  readonly known: number;
  readonly conflicts: number;
  readonly dropped: number;
  readonly gone: number;
  readonly refused: number;
  /** None of its ids is here: it was left out as belonging to another workbook. */
  readonly foreign: boolean;
}

/** What would happen, before anything is written. */
export interface Merge {
  readonly files: readonly Tally[];
  readonly taken: readonly Taken[];
  readonly conflicts: readonly Conflict[];
  readonly added: readonly Added[];
  readonly gone: readonly Gone[];
  readonly dropped: readonly Dropped[];
  readonly refused: readonly Refusal[];
}

/** By `conflictKey`: the number of an offer, or that the cell stays. By `goneKey`: the version to bring back. */
export type Decisions = Readonly<Record<string, number | "ours">>;

export interface MergeRequest {
  readonly files: readonly ReturnedFile[];
  readonly decisions: Decisions;
  /** Files to merge although none of their ids is here. */
  readonly anyway: readonly number[];
  readonly me: string | null;
  /** For each file what the change log says of where a change comes from. */
  readonly sources: readonly string[];
}

export interface Merging extends MergeRequest {
  /** What was shown and agreed to. */
  readonly agreed: Merge;
  /** Told before anything is written, and after each batch. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Stops before the next batch is written. */
  readonly signal?: AbortSignal;
}

export type Merged =
  | {
      readonly kind: "done";
      /** Cells written in rows that were here. */
      readonly cells: number;
      readonly changed: number;
      readonly added: number;
      readonly restored: number;
      readonly stopped: boolean;
    }
  /** Something is otherwise than agreed; nothing was written, and this is what would happen now. */
  | { readonly kind: "changed"; readonly merge: Merge };

export interface MergeOfFiles {
  readFile(name: string, bytes: Uint8Array): Promise<FileReading>;
  /** What would happen; nothing is written. */
  compare(request: MergeRequest): Promise<Merge>;
  merge(request: Merging): Promise<Merged>;
}

/** What a conflict is called in decisions. */
export const conflictKey = ({ table, id, field }: Pick<Conflict, "table" | "id" | "field">): string =>
  `${table} ${id} ${field}`;

/** What a row that is gone is called in decisions. */
export const goneKey = ({ table, id }: Pick<Gone, "table" | "id">): string => `${table} ${id}`;
