/** What the pane may ask about sending sheets out to departments, in plain values. */

import type { Language } from "../../schema/types";

/** Rows of one kind; finished ones are sent only when asked for. */
export interface RowCount {
  readonly open: number;
  readonly finished: number;
}

export interface DepartmentCount extends RowCount {
  readonly name: string;
  /** Somebody in People belongs to it. */
  readonly listed: boolean;
}

/** Rows that belong to no department, by the person through whom they might. */
export interface Homeless extends RowCount {
  /** Nobody is named in the rows where this is null. */
  readonly person: string | null;
  /** The person is in People, without a department. */
  readonly listed: boolean;
}

/** Which rows of a table would go to whom. */
export interface SendingSurvey {
  readonly table: string;
  readonly language: Language;
  readonly departments: readonly DepartmentCount[];
  readonly homeless: readonly Homeless[];
  /** Rows without an id of their own can't be told apart when they come back, and stay. */
  readonly nameless: RowCount;
}

export interface SendingRequest {
  readonly table: string;
  /** Finished rows too. */
  readonly finished: boolean;
  /** The empty form that is filled: one of the templates, in the workbook's language. */
  readonly form: Uint8Array;
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** Everything that was read; files are made one at a time, so that one can stop between them. */
export interface Outgoing {
  fileFor(department: string): SentFile;
}

export interface Sending {
  /** Counts; nothing is made. */
  survey(table: string): Promise<SendingSurvey>;
  /** Reads what the files will hold; nothing is written to the workbook. */
  prepare(request: SendingRequest): Promise<Outgoing>;
  /** Several files as one. */
  bundle(files: readonly SentFile[], name: string): Promise<SentFile>;
}
