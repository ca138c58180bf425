/**
 * What a finished document is made of, whatever it will be shown on: a letterhead, a title, and blocks in their order.
 * Plain data without a font or a cell; text, HTML, sheet and Word are made from it elsewhere.
 */

import type { Language } from "../schema/types";

export const PAPER_KINDS = [
  "notice",
  "noticeNeeds",
  "publicationRecord",
  "kickoffMinutes",
  "meetingAgenda",
  "meetingMinutes",
  "consolidatedReport",
  "reviewRecord",
  "replyLetter",
  "progressNote",
  "acceptanceForm",
  "surveyForm",
] as const;

export type PaperKind = (typeof PAPER_KINDS)[number];

/** A piece of text; a strong one is important and stands out. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
}

/** One paragraph's words. */
export type Runs = readonly Run[];

/** A thing and what is said of it. */
export interface Fact {
  readonly label: string;
  readonly text: Runs;
  /** Takes a whole line of a form. */
  readonly wide?: boolean;
}

export interface TableColumn {
  readonly title: string;
  /** Its share of the width, compared with the other columns'. */
  readonly weight: number;
  readonly align?: "left" | "center";
  /** Only numbers the rows. */
  readonly number?: boolean;
}

/** Something to tick: a score, a result. */
export interface Option {
  readonly text: string;
  readonly ticked: boolean;
}

/** Who signs, and the lines on which they do; without a title the first line says who. */
export interface Party {
  readonly title: string;
  readonly lines: readonly string[];
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: "paragraph";
      readonly text: Runs;
      /** Begins two characters in, as Chinese paragraphs do. */
      readonly indent?: boolean;
      readonly align?: "center" | "right";
      /** Small and quiet: a remark at the end of a form. */
      readonly note?: boolean;
    }
  | { readonly kind: "items"; readonly items: readonly Runs[] }
  /** Lines of "label: text". */
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  /** The same in ruled boxes, two beside each other. */
  | { readonly kind: "form"; readonly facts: readonly Fact[] }
  | { readonly kind: "table"; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly Runs[])[] }
  /** One line a question, each with the same kind of boxes to tick. */
  | {
      readonly kind: "questions";
      readonly questions: readonly { readonly label: string; readonly options: readonly Option[] }[];
    }
  /** Room to write by hand, below a label. */
  | { readonly kind: "room"; readonly label: string; readonly lines: number }
  | { readonly kind: "signatures"; readonly parties: readonly Party[] }
  /** The courtesy a letter closes with, then at the right who sends it and when. */
  | { readonly kind: "signOff"; readonly courtesy: readonly string[]; readonly lines: readonly string[] }
  | { readonly kind: "pageBreak" };

/** A field that should be filled before the document is printed or sent. */
export interface MissingField {
  /** The table's key; "Settings" for a setting, "" for what is only asked for the document. */
  readonly table: string;
  readonly field: string;
  /** What it is called, in the document's language. */
  readonly label: string;
}

/** A finished document. */
export interface Paper {
  readonly kind: PaperKind;
  readonly language: Language;
  /** What it is, in a word: "启动会纪要", "Minutes". */
  readonly label: string;
  /** A short name for a sheet or a file: "启动会纪要-PJ-261102-7KQ3". */
  readonly name: string;
  /** Who speaks: the company, or the department. */
  readonly letterhead: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly blocks: readonly Block[];
  /** The id of the row it is made of. */
  readonly id: string;
  /** Its revision, where it has one. */
  readonly revision: number | null;
  /** The day it speaks of, a serial. */
  readonly date: number;
  readonly missing: readonly MissingField[];
  /** Whom it is sent to by mail, where the row says so. */
  readonly to?: string;
}

/** When and by whom a document is made. */
export interface Occasion {
  readonly language: Language;
  /** An Excel serial. */
  readonly now: number;
  /** The company's name as its letters carry it. */
  readonly company?: string | null;
}

/** What no table keeps about a meeting; what is absent is left out or left blank. */
export interface MeetingDetails {
  /** When it begins, a serial. */
  readonly at?: number | null;
  readonly place?: string | null;
  readonly chair?: string | null;
  readonly recorder?: string | null;
  readonly attendees?: readonly string[] | null;
  readonly absent?: readonly string[] | null;
  /** What was agreed besides what the tables say, one sentence each. */
  readonly decisions?: readonly string[] | null;
}
