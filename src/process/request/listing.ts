/** The list of requests: what each asks for next and how urgent that is, and how far this week's syncs are. Pure. */

import type { WorkCalendar } from "../../calendar/work-calendar";
import { nextWeekday } from "../../calendar/work-calendar";
import type { TodayItem } from "../../rollup/today/item";
import { nextSync, requestItems } from "../../rollup/today/requests";
import { numberOf, rowsBy, textOf, type TodayRows } from "../../rollup/today/rows";
import type { TodaySettings } from "../../rollup/today/settings";
import type { Values } from "../values";
import type { RequestList, RequestSummary, SyncRound } from "./api";
import { isSettled } from "./current";

/** The fields it reads, by table. */
export const LISTED = {
  Requests: [
    "id",
    "customer",
    "description",
    "status",
    "priority",
    "owner",
    "registrar",
    "revision",
    "receivedAt",
    "clockStart",
    "reviewStart",
    "repliedAt",
    "pausedMinutes",
    "pausedAt",
    "lastSyncAt",
    "syncedThrough",
  ],
  RequestProgress: ["requestId", "syncDue", "stage", "syncedAt"],
  Calendar: ["date", "kind"],
  CalendarExceptions: ["date", "kind"],
} as const satisfies Record<string, readonly string[]>;

/** The rows a list is made of. */
export type ListRows = Required<Pick<TodayRows, "Requests" | "RequestProgress">>;

/** The rows as a list at a moment. */
export function requestList(rows: ListRows, now: number, calendar: WorkCalendar, settings: TodaySettings): RequestList {
  const requests = rows.Requests.filter((row) => textOf(row, "id") !== null);
  const progress = rowsBy(rows.RequestProgress, "requestId");
  const { items } = requestItems({ ...rows, Requests: requests }, now, calendar, settings);
  const summaries = requests.map((row) => {
    const id = textOf(row, "id")!;
    const own = items.filter((item) => item.id === id);
    return summaryOf(row as Values, own, nextSync(row, progress.get(id) ?? [], settings.syncDay)?.due ?? null);
  });
  const sorted = summaries.reverse().sort(byUrgency);
  return { requests: sorted, round: roundOf(sorted, progress, now, settings.syncDay) };
}

function summaryOf(row: Values, items: readonly TodayItem[], syncDue: number | null): RequestSummary {
  const reply = items.find(({ kind }) => kind === "reply");
  const status = textOf(row, "status") ?? "registered";
  return {
    id: textOf(row, "id")!,
    customer: textOf(row, "customer") ?? "",
    description: textOf(row, "description") ?? "",
    status,
    priority: textOf(row, "priority") ?? "",
    owner: textOf(row, "owner") ?? "",
    revision: numberOf(row, "revision") ?? 1,
    awaitsReply: reply !== undefined,
    replyDue: reply?.due?.at ?? null,
    syncDue,
    syncNow: items.some(({ kind }) => kind === "sync"),
    waitingSince: status === "waitingCustomer" ? numberOf(row, "pausedAt") : null,
  };
}

/** What asks for us first: a reply or a sync that is owed, the earliest on top; then next steps; then whoever waits. */
function byUrgency(one: RequestSummary, other: RequestSummary): number {
  return rank(one) - rank(other) || dueOf(one) - dueOf(other);
}

function rank(summary: RequestSummary): number {
  if (isSettled(summary.status)) return 3;
  if (summary.awaitsReply || summary.syncNow) return 0;
  return summary.status === "waitingCustomer" ? 2 : 1;
}

/** The moment from which it is late; a day's end for a sync. */
function dueOf({ awaitsReply, replyDue, syncNow, syncDue }: RequestSummary): number {
  if (awaitsReply) return replyDue ?? Number.MAX_SAFE_INTEGER;
  return syncNow && syncDue !== null ? syncDue + 1 : 0;
}

type Progress = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

/** The round of the sync day that comes next, today included. */
function roundOf(requests: readonly RequestSummary[], progress: Progress, now: number, syncDay: number): SyncRound {
  const day = nextWeekday(Math.floor(now) - 1, syncDay);
  const owing = requests.filter(({ syncDue }) => syncDue !== null && syncDue <= day);
  const told = requests.filter(
    ({ id, syncDue }) =>
      !(syncDue !== null && syncDue <= day) &&
      (progress.get(id) ?? []).some((row) => row.syncDue === day && typeof row.syncedAt === "number"),
  );
  return {
    day,
    owed: owing.length + told.length,
    told: told.length,
    missing: owing.filter((request) => !hasRow(progress, request)).length,
    next: owing.map(({ id }) => id),
  };
}

const hasRow = (progress: Progress, { id, syncDue }: RequestSummary): boolean =>
  (progress.get(id) ?? []).some((row) => row.syncDue === syncDue);

/** The progress rows that this week still lacks: each goes on from the stage that was reached. */
export function missingRows({ requests, round }: RequestList, rows: ListRows): readonly Values[] {
  const progress = rowsBy(rows.RequestProgress, "requestId");
  return requests
    .filter(({ syncDue }) => syncDue !== null && syncDue <= round.day)
    .filter((request) => !hasRow(progress, request))
    .map(({ id, syncDue }) => newProgress(id, syncDue!, (progress.get(id) ?? []) as readonly Values[]));
}

/** A progress row nobody has written or told yet. */
export function newProgress(requestId: string, syncDue: number, before: readonly Values[]): Values {
  const stage = before.flatMap((row) => row.stage ?? []).at(-1) ?? "design";
  return { requestId, syncDue, stage, syncedAt: null, syncedBy: null, change: false };
}
