/** What the pane may ask about customers' requests, in plain values. */

import type { DueExplanation } from "../../calendar/explain";
import type { Entry, Issue, Values } from "../values";
import type { StoryEvent } from "./story";

/** A request as the list shows it. */
export interface RequestSummary {
  readonly id: string;
  readonly customer: string;
  readonly description: string;
  readonly status: string;
  readonly priority: string;
  readonly owner: string;
  readonly revision: number;
  /** Whether its reply is awaited; `replyDue` is null where the calendar doesn't reach that far. */
  readonly awaitsReply: boolean;
  readonly replyDue: number | null;
  /** The day of the next Friday sync; null where none is owed. */
  readonly syncDue: number | null;
  /** Whether that sync is thought of by now. */
  readonly syncNow: boolean;
  /** Since when the customer is waited for. */
  readonly waitingSince: number | null;
}

/** The syncs of one week, all requests together. */
export interface SyncRound {
  /** Its day. */
  readonly day: number;
  /** Requests whose customers are to hear of progress by that day, and those of them who have. */
  readonly owed: number;
  readonly told: number;
  /** Requests that have no progress row for it yet. */
  readonly missing: number;
  /** The requests whose customers still wait to be told, most urgent first. */
  readonly next: readonly string[];
}

export interface RequestList {
  /** Open ones by urgency, then the settled, the newest first. */
  readonly requests: readonly RequestSummary[];
  readonly round: SyncRound;
}

/** One request with all that is kept of it, oldest first. */
export interface RequestView {
  readonly entry: Entry;
  /** The request as it stands, calculated fields included. */
  readonly request: Values;
  readonly reviews: readonly Values[];
  readonly progress: readonly Values[];
  readonly acceptances: readonly Values[];
  /** What happened, newest first. */
  readonly story: readonly StoryEvent[];
  /** The company's name as its letters carry it. */
  readonly company: string | null;
}

/** Why a reply is due when it is. */
export interface DueReason {
  readonly explanation: DueExplanation;
  /** Minutes of working days by which waits moved it. */
  readonly pausedMinutes: number;
  /** Whether the clock started when the request came in, and not with its review or a change. */
  readonly fromReceipt: boolean;
}

/** Every action is one batch: it happened and this is how things stand, or nothing did and these are the reasons. */
export type RequestResult =
  { readonly ok: true; readonly view: RequestView } | { readonly ok: false; readonly issues: readonly Issue[] };

export type RoundResult =
  { readonly ok: true; readonly view: RequestList } | { readonly ok: false; readonly issues: readonly Issue[] };

export interface ByWhom {
  /** Who acts, for the change log. */
  readonly me: string | null;
  readonly onProgress?: (step: "reading" | "writing", rows: number) => void;
}

export interface Acting extends ByWhom {
  readonly requestId: string;
}

export interface Requests {
  list(): Promise<RequestList>;
  /** Null where there is no such request any more. */
  open(id: string): Promise<RequestView | null>;
  /** Why its reply is due when it is; null where that can't be said. */
  whyDue(id: string): Promise<DueReason | null>;
  /** A step that touches the request's own row only. */
  step(
    request: Acting & { readonly to: string; readonly values?: Values; readonly reason?: string },
  ): Promise<RequestResult>;
  /** The outcome of a review: a row of RequestReviews, and its verdict and priority at the request. */
  review(request: Acting & { readonly values: Values }): Promise<RequestResult>;
  /** The customer was answered: through what, and when; null for now. */
  reply(request: Acting & { readonly channel: string; readonly at: number | null }): Promise<RequestResult>;
  /** The customer wants something else: the next revision, to be reviewed and answered anew. */
  change(request: Acting & { readonly reason: string; readonly values: Values }): Promise<RequestResult>;
  /** Words for this week's sync; where `told`, the customer has heard them. */
  progress(request: Acting & { readonly values: Values; readonly told: boolean }): Promise<RequestResult>;
  deliver(request: Acting & { readonly on: number }): Promise<RequestResult>;
  /** The customer's decision about the delivery; a refusal with its reason. */
  decide(
    request: Acting & { readonly passed: boolean; readonly by: string; readonly on: number; readonly reason?: string },
  ): Promise<RequestResult>;
  survey(request: Acting & { readonly values: Values }): Promise<RequestResult>;
  /** Makes this week's progress row for every request under way that has none. */
  startRound(request: ByWhom): Promise<RoundResult>;
}
