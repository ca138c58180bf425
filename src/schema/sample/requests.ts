/** Eight customer requests on their way, with reviews, Friday syncs and acceptances. */
import { weekdayOf } from "../serial";
import { both, type RowValues, type Text } from "../types";
import type { Desk } from "./desk";
import { personName, type PersonKey } from "./people";
import { ASKED, type Asked } from "./asked";

export interface RequestRows {
  readonly requests: readonly RowValues[];
  readonly reviews: readonly RowValues[];
  readonly progress: readonly RowValues[];
  readonly acceptances: readonly RowValues[];
}

/** The rows of Requests and of the three tables that follow them. */
export function requestRows(desk: Desk): RequestRows {
  const all = ASKED.map((asked) => rowsOf(desk, asked));
  return {
    requests: all.map(({ request }) => request),
    reviews: all.flatMap(({ review }) => review),
    progress: all.flatMap(({ progress }) => progress),
    acceptances: all.flatMap(({ acceptance }) => acceptance),
  };
}

function rowsOf(desk: Desk, asked: Asked) {
  const progress = syncs(desk, asked);
  const id = desk.id("R", desk.day(asked.received));
  const request = requestRow(desk, asked, id, progress.at(-1)?.on);
  return {
    request,
    review: asked.review ? [reviewRow(desk, asked, id)] : [],
    progress: progress.map((sync) => ({ id: desk.id("RP", sync.on), requestId: id, ...syncRow(desk, asked, sync) })),
    acceptance: asked.acceptance ? [acceptanceRow(desk, asked, id)] : [],
  };
}

function requestRow(desk: Desk, asked: Asked, id: string, lastSync: number | undefined): RowValues {
  const receivedAt = desk.at(asked.received, asked.time);
  const changed = asked.changed !== undefined;
  return {
    id,
    receivedAt,
    channel: asked.channel,
    customer: asked.customer[desk.language],
    contact: asked.contact[desk.language],
    phone: asked.phone,
    email: asked.email,
    description: asked.description[desk.language],
    expectedDate: desk.day(asked.wanted),
    registrar: personName(desk, asked.channel === "business" ? "cao" : "deng"),
    priority: asked.priority,
    revision: changed ? 2 : 1,
    verdict: changed ? null : (asked.review?.verdict ?? null),
    owner: asked.owner ? personName(desk, asked.owner) : null,
    status: asked.status,
    clockStart: changed ? desk.at(asked.changed, "10:40") : receivedAt,
    reviewStart: reviewStart(desk, asked),
    repliedAt: changed || asked.replied === undefined ? null : repliedAt(desk, asked),
    pausedMinutes: 0,
    pausedAt: asked.status === "waitingCustomer" ? desk.at(-2, "15:20") : null,
    lastSyncAt: lastSync === undefined ? null : syncTime(lastSync),
    ...closing(desk, asked),
  };
}

/** A request goes to review the morning of its review, and again when it changes. */
function reviewStart(desk: Desk, asked: Asked): number | null {
  if (asked.changed !== undefined) return desk.at(asked.changed, "10:40");
  if (asked.status === "registered") return null;
  return asked.review ? desk.at(asked.review.on, "09:40") : desk.at(asked.received, "15:00");
}

const repliedAt = (desk: Desk, asked: Asked): number => desk.at(asked.replied!, "14:30");

function closing(desk: Desk, asked: Asked): RowValues {
  const { acceptance } = asked;
  return {
    acceptedAt: acceptance?.result === "passed" ? desk.day(acceptance.decided) : null,
    satisfaction: acceptance?.scores?.[3] ?? null,
    closeReason: asked.closeReason?.[desk.language] ?? null,
  };
}

function reviewRow(desk: Desk, asked: Asked, id: string): RowValues {
  const review = asked.review!;
  const say = (text: Text | undefined) => text?.[desk.language] ?? null;
  const participants: readonly PersonKey[] = ["zhou", "shen", "gao", "jin"];
  return {
    id: desk.id("RV", desk.day(review.on)),
    requestId: id,
    revision: 1,
    reviewedAt: desk.at(review.on, "11:00"),
    participants: participants.map((key) => personName(desk, key)),
    product: say(review.product),
    technology: say(review.technology),
    design: say(review.design ?? both("无界面影响。", "No effect on the screens.")),
    feasibility: review.feasibility,
    priority: asked.priority,
    plan: say(review.plan),
    verdict: review.verdict,
    clockStart: desk.at(asked.received, asked.time),
    repliedAt: asked.replied === undefined ? null : repliedAt(desk, asked),
    replyChannel: asked.replied === undefined ? null : "email",
  };
}

interface Sync {
  readonly on: number;
  readonly index: number;
}

const syncTime = (day: number): number => day + 16 / 24;

/** The Fridays between the reply and now on which the customer was told, at most as many as there is news. */
function syncs(desk: Desk, asked: Asked): readonly Sync[] {
  if (asked.replied === undefined || !asked.news) return [];
  const until = asked.acceptance ? desk.day(asked.acceptance.delivered) : desk.now;
  const fridays: number[] = [];
  for (let day = desk.day(asked.replied) + 1; syncTime(day) <= Math.min(until, desk.now); day += 1) {
    if (weekdayOf(day) === 5) fridays.push(day);
  }
  return fridays.slice(-asked.news.length).map((on, index) => ({ on, index }));
}

function syncRow(desk: Desk, asked: Asked, { on, index }: Sync): RowValues {
  const news = asked.news![index]!;
  return {
    syncDue: on,
    stage: news.stage,
    progress: news.text[desk.language],
    nextStep: news.next[desk.language],
    syncedAt: syncTime(on),
    syncedBy: personName(desk, asked.owner ?? "zhou"),
    change: false,
  };
}

function acceptanceRow(desk: Desk, asked: Asked, id: string): RowValues {
  const acceptance = asked.acceptance!;
  const [response, quality, communication, overall] = acceptance.scores ?? [null, null, null, null];
  return {
    id: desk.id("A", desk.day(acceptance.delivered)),
    requestId: id,
    deliveredAt: desk.day(acceptance.delivered),
    acceptedAt: desk.day(acceptance.decided),
    acceptedBy: asked.contact[desk.language],
    result: acceptance.result,
    reason: acceptance.reason?.[desk.language] ?? null,
    response,
    quality,
    communication,
    overall,
    comment: acceptance.comment?.[desk.language] ?? null,
    surveyedAt: acceptance.surveyed === undefined ? null : desk.at(acceptance.surveyed, "15:10"),
  };
}
