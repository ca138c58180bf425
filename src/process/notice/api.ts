/** What the pane may ask about notices, in plain values. */

import type { Entry, Issue, Values } from "../values";

/** A notice as the list shows it. */
export interface NoticeSummary {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly urgency: string;
  readonly recipients: number;
  readonly reached: number;
  /** The serial until which confirmations are on time; null before publishing. */
  readonly confirmBy: number | null;
  readonly dueDate: number | null;
  /** "weekly" or "monthly"; null for one that doesn't repeat. */
  readonly repeat: string | null;
}

/** One notice with everyone it went to. */
export interface NoticeView {
  readonly entry: Entry;
  /** The confirmations that count: of this revision, none superseded. */
  readonly rows: readonly Values[];
  /** Those not reached yet, the next to call first. */
  readonly calls: readonly Values[];
  readonly reached: number;
  readonly confirmBy: number | null;
  /** The next one of a series, once it has been begun, with its date. */
  readonly next: { readonly id: string; readonly dueDate: number } | null;
}

/** Who would receive a notice if it were published now, and how. */
export interface RosterPreview {
  readonly people: readonly {
    readonly name: string;
    readonly department: string;
    readonly phone: string;
    readonly keyPerson: boolean;
  }[];
  readonly channels: readonly string[];
  /** Named people who have left and get nothing. */
  readonly inactive: readonly string[];
  readonly issues: readonly Issue[];
}

/** Every action is one batch: it happened and this is how things stand, or nothing did and these are the reasons. */
export type NoticeResult =
  { readonly ok: true; readonly view: NoticeView } | { readonly ok: false; readonly issues: readonly Issue[] };

export interface Acting {
  readonly noticeId: string;
  /** Who acts, for the change log and as caller. */
  readonly me: string | null;
  readonly onProgress?: (step: "reading" | "writing", rows: number) => void;
  /** Gives it up, as long as nothing has been written: a `cancelled` issue. */
  readonly signal?: AbortSignal;
}

export interface Notices {
  list(): Promise<readonly NoticeSummary[]>;
  open(id: string): Promise<NoticeView | null>;
  previewRoster(id: string): Promise<RosterPreview>;
  /**
   * Publishes and asks everyone in scope for a confirmation: the roster as it is now. One that was published in the
   * sheet, without recipients, is only asked for.
   */
  publish(
    request: Acting & { readonly publisher: string | null; readonly channels: readonly string[] },
  ): Promise<NoticeResult>;
  /** Confirmations that came in, by the rows' ids. */
  confirm(request: Acting & { readonly ids: readonly string[]; readonly method: string }): Promise<NoticeResult>;
  /** The chat tool's list of unread: everyone who isn't on it has read. */
  markRead(request: Acting & { readonly unread: readonly string[] }): Promise<NoticeResult>;
  recordCall(request: Acting & { readonly id: string; readonly result: string }): Promise<NoticeResult>;
  /** Nobody could be found: given up for this revision, and said so. */
  markUnreachable(request: Acting & { readonly id: string; readonly result: string }): Promise<NoticeResult>;
  /** A step of the notice itself that touches no confirmation: submit, approve, return, archive. */
  step(
    request: Acting & { readonly to: string; readonly values?: Values; readonly reason?: string },
  ): Promise<NoticeResult>;
  /** Begins the next revision; the confirmations so far no longer count. */
  revise(request: Acting & { readonly reason: string }): Promise<NoticeResult>;
  withdraw(request: Acting & { readonly reason: string }): Promise<NoticeResult>;
}
