/** What the pane may ask about documents, in plain values. */

import type { MeetingDetails, Paper, PaperKind } from "../../documents/model";
import type { DatedEvent } from "../../documents/dates";
import type { PutResult } from "../../workbook/putPaper";

export type { PutResult };

export interface PaperRequest {
  readonly kind: PaperKind;
  /** The row it is made of, or one that belongs to that: a review speaks for its request. */
  readonly table: string;
  readonly id: string;
  /** What no table keeps about a meeting. */
  readonly meeting?: MeetingDetails;
}

/** The document, or what it would have to be made of and is not there. */
export type PaperAnswer =
  | { readonly ok: true; readonly paper: Paper }
  | { readonly ok: false; readonly lacks: "row" | "review" | "progress" | "acceptance" | "reports" };

export interface Documents {
  /** Writes a document from the rows as they stand; the workbook's language is the document's. */
  make(request: PaperRequest): Promise<PaperAnswer>;
  /** Draws it on a sheet of its own; one of the same name is replaced only when that is asked for. */
  put(paper: Paper, replace: boolean): Promise<PutResult>;
  /** Deadlines to come, of one person or of everybody, and the meetings and reports of the next weeks. */
  dates(me: string | null): Promise<readonly DatedEvent[]>;
}
