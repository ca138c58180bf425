/** One matter that needs attention, and which of two is the more urgent. Words for it are found by the pane. */

import type { Value } from "../../schema/types";
import type { TodayTable } from "./rows";
import { endOf, type Due } from "./due";

/** Where it stands in the view: by process, and on the day of the meeting what the meeting takes up. */
export type TodayGroup = "notice" | "agenda" | "project" | "request";

export type TodayKind =
  /** A published notice that has not reached everybody. */
  | "chase"
  /** A published notice without a single recipient on record. */
  | "roster"
  /** A notice that waits for one's own confirmation. */
  | "confirm"
  /** Before it is out: a draft whose date comes near, one that was returned, one to be approved, one to be published. */
  | "draft"
  | "returned"
  | "approve"
  | "publish"
  /** A report of this week, or of last week, that was not handed in. */
  | "report"
  | "lastReport"
  /** A task that is late or due soon; one that waits for its review. */
  | "task"
  | "review"
  | "issue"
  /** A request that waits for its answer, its Friday sync, the customer's acceptance. */
  | "reply"
  | "sync"
  | "acceptance";

/** A row of the confirmation log that is still open. */
export interface Unconfirmed {
  readonly person: string;
  readonly id: string | null;
}

export interface TodayItem {
  readonly kind: TodayKind;
  readonly group: TodayGroup;
  readonly table: TodayTable;
  /** The row to open; null where there is none yet, or where it has no id. */
  readonly id: string | null;
  /** What a new row begins with, where the matter is a row that is missing. */
  readonly start?: Readonly<Record<string, Value>>;
  readonly title: string;
  readonly project?: string | null;
  /** The id of what its row belongs to: of a task its project, of a confirmation its notice. */
  readonly of?: string | null;
  readonly department?: string;
  /** Whom it hangs on: who is missing, who owns or reviews it. */
  readonly who: readonly string[];
  /** Whose matter it is, for the view of one person. */
  readonly concerns: readonly string[];
  readonly unconfirmed?: readonly Unconfirmed[];
  /** Null where no deadline is set or none can be known. */
  readonly due: Due | null;
  /** Since when it waits, where it has no deadline. */
  readonly since?: number | null;
  readonly late: boolean;
}

/** The late before the others, the earlier deadline first, and last what has none, the longest waiting first. */
export function byUrgency(one: TodayItem, other: TodayItem): number {
  return (
    Number(other.late) - Number(one.late) ||
    deadline(one) - deadline(other) ||
    (one.since ?? 0) - (other.since ?? 0) ||
    one.title.localeCompare(other.title) ||
    (one.id ?? "").localeCompare(other.id ?? "")
  );
}

/** Far enough for every deadline to come before it. */
const NEVER = 10_000_000;
const deadline = ({ due }: TodayItem): number => (due ? endOf(due) : NEVER);
