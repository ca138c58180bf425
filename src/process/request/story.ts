/**
 * The whole story of one request, put together from its rows and from what the change log says of it. Rows say what was
 * done; the log adds what leaves no row: being sent to review, waits, changes, a delivery's hour. Pure.
 */

import type { Schema } from "../../schema/compiled";
import type { Values } from "../values";

/** In the order of a request's life, which decides between things of the same minute. */
const KINDS = [
  "registered",
  "submitted",
  "reviewed",
  "replied",
  "started",
  "synced",
  "waiting",
  "changed",
  "delivered",
  "failed",
  "reworked",
  "passed",
  "surveyed",
  "closed",
  "cancelled",
] as const;

export type StoryKind = (typeof KINDS)[number];

export interface StoryEvent {
  readonly kind: StoryKind;
  /** When; a whole day where only that is known. */
  readonly at: number;
  readonly who: string | null;
  /** From when on it was so, for waits: `at` is when they began. Null while it lasts. */
  readonly until?: number | null;
  /** Why, in somebody's words. */
  readonly reason?: string | null;
  /** The revision that begins here. */
  readonly revision?: number;
  /** Whether a reply came in time; null where that can't be said. */
  readonly onTime?: boolean | null;
  /** The earlier wording of what was changed. */
  readonly before?: string | null;
  /** The row of its own, if it has one. */
  readonly row?: Values;
}

export interface StoryRows {
  readonly request: Values;
  readonly reviews: readonly Values[];
  readonly progress: readonly Values[];
  readonly acceptances: readonly Values[];
  readonly log: readonly Values[];
}

/** What happened, newest first. */
export function storyOf(schema: Schema, rows: StoryRows): readonly StoryEvent[] {
  const steps = stepsIn(schema, rows.log);
  const events = [
    ...registration(rows.request),
    ...submissions(rows.request, steps),
    ...rows.reviews.flatMap(reviewEvents),
    ...unreviewedReply(rows),
    ...rows.progress.flatMap(syncEvent),
    ...steps.flatMap(stepEvent),
    ...waits(rows.request, steps),
    ...changes(schema, rows, steps),
    ...deliveries(rows.acceptances, steps),
  ];
  return events.sort((one, other) => placeOf(other) - placeOf(one) || rank(other) - rank(one));
}

/** A day without its hour is put at the end of what happened on it. */
const placeOf = ({ at }: StoryEvent): number => (Number.isInteger(at) ? at + 1 - 1e-6 : at);

const rank = ({ kind }: StoryEvent): number => KINDS.indexOf(kind);

/** One jump of the state machine, as the change log keeps it. */
interface Step {
  readonly at: number;
  readonly who: string | null;
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
}

function stepsIn(schema: Schema, log: readonly Values[]): readonly Step[] {
  const table = schema.table("Requests");
  const { field } = table.states!;
  const keyOf = (words: unknown): string => field.list?.recognise(String(words ?? ""))?.key ?? "";
  return log
    .filter((row) => typeof row.at === "number" && table.fieldNamed(String(row.field ?? "")) === field)
    .map((row) => ({
      at: row.at as number,
      who: textOf(row.who),
      from: keyOf(row.from),
      to: keyOf(row.to),
      reason: textOf(row.reason),
    }))
    .sort((one, other) => one.at - other.at);
}

function registration(request: Values): readonly StoryEvent[] {
  const at = momentOf(request.receivedAt);
  return at === null ? [] : [{ kind: "registered", at, who: textOf(request.registrar), row: request }];
}

/** Sent to review by the log, else by the request's own stamp, as long as that is still of the first revision. */
function submissions(request: Values, steps: readonly Step[]): readonly StoryEvent[] {
  const logged = steps.filter(({ from, to }) => from === "registered" && to === "inReview");
  if (logged.length > 0) return logged.map(({ at, who }) => ({ kind: "submitted", at, who }));
  const at = momentOf(request.reviewStart);
  return at === null || Number(request.revision ?? 1) > 1 ? [] : [{ kind: "submitted", at, who: null }];
}

function reviewEvents(row: Values): readonly StoryEvent[] {
  const [at, replied, due] = [momentOf(row.reviewedAt), momentOf(row.repliedAt), momentOf(row.replyDue)];
  const onTime = due === null || replied === null ? null : Math.round((replied - due) * 86_400) <= 0;
  return [
    ...(at === null ? [] : [{ kind: "reviewed", at, who: null, row } as const]),
    ...(replied === null ? [] : [{ kind: "replied", at: replied, who: null, onTime, row } as const]),
  ];
}

/** A reply that was recorded at the request only. */
function unreviewedReply({ request, reviews }: StoryRows): readonly StoryEvent[] {
  const at = momentOf(request.repliedAt);
  if (at === null || reviews.some(({ repliedAt }) => momentOf(repliedAt) !== null)) return [];
  return [{ kind: "replied", at, who: null, onTime: request.sla === "onTime" }];
}

function syncEvent(row: Values): readonly StoryEvent[] {
  const at = momentOf(row.syncedAt);
  return at === null ? [] : [{ kind: "synced", at, who: textOf(row.syncedBy), row }];
}

const STEP_EVENTS: readonly (readonly [from: string, to: string, kind: StoryKind])[] = [
  ["replied", "inProgress", "started"],
  ["rejectedDelivery", "inProgress", "reworked"],
  ["", "closed", "closed"],
  ["", "cancelled", "cancelled"],
];

function stepEvent({ at, who, from, to, reason }: Step): readonly StoryEvent[] {
  const found = STEP_EVENTS.find(([first, then]) => then === to && (first === "" || first === from));
  return found ? [{ kind: found[2], at, who, reason }] : [];
}

/** Waits with their ends; one that lasts has none. */
function waits(request: Values, steps: readonly Step[]): readonly StoryEvent[] {
  const begun = steps.filter(({ to }) => to === "waitingCustomer");
  const events = begun.map(({ at, who }): StoryEvent => {
    const end = steps.find((step) => step.from === "waitingCustomer" && step.at >= at);
    return { kind: "waiting", at, who, until: end?.at ?? null };
  });
  const since = momentOf(request.pausedAt);
  const known = since === null || events.some(({ at, until }) => until === null || at === since);
  return known ? events : [...events, { kind: "waiting", at: since, who: null, until: null }];
}

/** Each change begins a revision; what the request said before it stands in the log beside it. */
function changes(schema: Schema, { log, request }: StoryRows, steps: readonly Step[]): readonly StoryEvent[] {
  const description = schema.table("Requests").field("description");
  const named = (row: Values) => schema.table("Requests").fieldNamed(String(row.field ?? "")) === description;
  const logged = steps
    .filter(({ to }) => to === "changeReview")
    .map(({ at, who, reason }, index): StoryEvent => ({
      kind: "changed",
      at,
      who,
      reason,
      revision: index + 2,
      before: textOf(log.find((row) => named(row) && row.at === at)?.from),
    }));
  return logged.length > 0 ? logged : unloggedChange(request);
}

/** A change that was made without the pane is known by the new clock. */
function unloggedChange({ revision, clockStart }: Values): readonly StoryEvent[] {
  const [number, at] = [Number(revision ?? 1), momentOf(clockStart)];
  return number > 1 && at !== null ? [{ kind: "changed", at, who: null, revision: number }] : [];
}

/** Each delivery, the customer's decision about it, and the survey after it, at the hours the log says. */
function deliveries(rows: readonly Values[], steps: readonly Step[]): readonly StoryEvent[] {
  const left = [...steps];
  return rows.flatMap((row) => acceptanceEvents(row, hourOf));

  /** Each step of the log is told once, so that two deliveries of one day keep their hours. */
  function hourOf(day: number, to: string): Pick<StoryEvent, "at" | "who"> {
    const index = left.findIndex((each) => each.to === to && Math.floor(each.at) === Math.floor(day));
    const [step] = index < 0 ? [] : left.splice(index, 1);
    return { at: step?.at ?? Math.floor(day), who: step?.who ?? null };
  }
}

type HourOf = (day: number, to: string) => Pick<StoryEvent, "at" | "who">;

function acceptanceEvents(row: Values, hourOf: HourOf): readonly StoryEvent[] {
  const [delivered, decided, surveyed] = [row.deliveredAt, row.acceptedAt, row.surveyedAt].map(momentOf);
  const events: StoryEvent[] = [];
  if (delivered != null) events.push({ kind: "delivered", ...hourOf(delivered, "delivered"), row });
  if (decided != null && textOf(row.result) !== null) events.push(decision(row, decided, hourOf));
  if (surveyed != null) events.push({ kind: "surveyed", at: surveyed, who: null, row });
  return events;
}

/** What the customer said, and who said it. */
function decision(row: Values, day: number, hourOf: HourOf): StoryEvent {
  const passed = row.result === "passed";
  const told = hourOf(day, passed ? "accepted" : "rejectedDelivery");
  const who = textOf(row.acceptedBy) ?? told.who;
  return { kind: passed ? "passed" : "failed", at: told.at, who, reason: textOf(row.reason), row };
}

const momentOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

function textOf(value: unknown): string | null {
  const text = String(value ?? "").trim();
  return text === "" ? null : text;
}
