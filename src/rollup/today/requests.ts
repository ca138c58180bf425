/** Customer requests: the answer that is due, the weekly sync, and the acceptance that is waited for. */

import { nextWeekday, replyDeadline, workdayUntil, type WorkCalendar } from "../../calendar/work-calendar";
import type { RowValues } from "../../schema/types";
import { dueAt, dueOn, isLate, type Due } from "./due";
import type { TodayItem, TodayKind } from "./item";
import { numberOf, people, rowsBy, textOf, type TodayRows } from "./rows";
import type { TodaySettings } from "./settings";

export interface RequestsDue {
  readonly items: readonly TodayItem[];
  /** True where a deadline lies past the calendar. */
  readonly beyond: boolean;
}

const UNANSWERED: ReadonlySet<string> = new Set(["registered", "inReview", "changeReview"]);
const UNDER_WAY: ReadonlySet<string> = new Set(["inProgress", "waitingCustomer", "changeReview", "rejectedDelivery"]);

/** Replies that are awaited, syncs from their day on, and deliveries that wait for the customer. */
export function requestItems(
  rows: TodayRows,
  now: number,
  calendar: WorkCalendar,
  settings: TodaySettings,
): RequestsDue {
  const progress = rowsBy(rows.RequestProgress, "requestId");
  const acceptances = rowsBy(rows.Acceptances, "requestId");
  const requests = rows.Requests ?? [];
  const replies = requests.filter(awaitsReply).map((request) => replyItem(request, now, calendar, settings));
  const syncs = requests.flatMap((request) =>
    syncItem(request, progress.get(textOf(request, "id") ?? "") ?? [], now, calendar, settings),
  );
  const delivered = requests
    .filter((request) => textOf(request, "status") === "delivered")
    .map((request) => acceptanceItem(request, acceptances.get(textOf(request, "id") ?? "") ?? []));
  return { items: [...replies, ...syncs, ...delivered], beyond: replies.some(({ due }) => due === null) };
}

function awaitsReply(request: RowValues): boolean {
  const started = textOf(request, "customer") !== null && numberOf(request, "clockStart") !== null;
  return (
    started && numberOf(request, "repliedAt") === null && UNANSWERED.has(textOf(request, "status") ?? "registered")
  );
}

function replyItem(
  request: RowValues,
  now: number,
  calendar: WorkCalendar,
  { slaStart, replyDays }: TodaySettings,
): TodayItem {
  // Where the review starts the clock, a request that nobody has sent there yet is timed from its receipt.
  const start = (slaStart === "review" ? numberOf(request, "reviewStart") : null) ?? numberOf(request, "clockStart")!;
  const deadline = replyDeadline(calendar, start, replyDays, numberOf(request, "pausedMinutes") ?? 0);
  const due = deadline === undefined ? null : dueAt(deadline);
  return { ...about(request, "reply", due, now), since: start };
}

function syncItem(
  request: RowValues,
  progress: readonly RowValues[],
  now: number,
  calendar: WorkCalendar,
  { syncDay }: TodaySettings,
): readonly TodayItem[] {
  const sync = nextSync(request, progress, syncDay);
  if (sync === null) return [];
  // A sync day on which nobody works is thought of on the last working day before it.
  const shownFrom = Math.max(sync.after + 1, workdayUntil(calendar, sync.due) ?? sync.due);
  return Math.floor(now) < shownFrom ? [] : [about(request, "sync", dueOn(sync.due), now)];
}

/** The day of the next sync of a request under way, and the day after which it is owed; null for others. */
export function nextSync(
  request: RowValues,
  progress: readonly RowValues[],
  syncDay: number,
): { readonly due: number; readonly after: number } | null {
  const contact = lastContact(request, progress);
  if (!UNDER_WAY.has(textOf(request, "status") ?? "") || contact === null) return null;
  return { due: nextWeekday(contact, syncDay), after: Math.floor(contact) };
}

/** Until when the customer knows of it: by a sync or the day it was for, else by the reply, else since the clock's start. */
function lastContact(request: RowValues, progress: readonly RowValues[]): number | null {
  const done = progress.filter((row) => numberOf(row, "syncedAt") !== null);
  const told = [
    ...["lastSyncAt", "syncedThrough"].map((key) => numberOf(request, key)),
    ...done.flatMap((row) => ["syncedAt", "syncDue"].map((key) => numberOf(row, key))),
  ].filter((at) => at !== null);
  if (told.length > 0) return Math.max(...told);
  return numberOf(request, "repliedAt") ?? numberOf(request, "clockStart");
}

function acceptanceItem(request: RowValues, acceptances: readonly RowValues[]): TodayItem {
  const open = acceptances.filter((row) => textOf(row, "result") === null);
  const delivered = open.map((row) => numberOf(row, "deliveredAt")).filter((day) => day !== null);
  return { ...about(request, "acceptance", null, 0), since: delivered.length > 0 ? Math.max(...delivered) : null };
}

function about(request: RowValues, kind: TodayKind, due: Due | null, now: number): TodayItem {
  const responsible = textOf(request, "owner") ?? textOf(request, "registrar");
  return {
    kind,
    group: "request",
    table: "Requests",
    id: textOf(request, "id"),
    title: textOf(request, "customer") ?? "",
    who: people(responsible),
    concerns: people(responsible, kind === "reply" ? textOf(request, "registrar") : null),
    due,
    late: due !== null && isLate(due, now),
  };
}
