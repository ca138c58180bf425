/**
 * Requests as use cases: what each action wants of the rows it finds. Reading, weighing and writing is transaction.ts's
 * work; what a request's rows mean together is said in listing.ts and story.ts.
 */

import type { Schema } from "../../schema/compiled";
import { textOf } from "../../rollup/today/rows";
import { askSettings } from "../../workbook/readSettings";
import type { World } from "../api";
import type { Desk } from "../desk";
import { entryOf } from "../entries";
import type { Stage } from "../asking";
import { ask, type Found } from "../asking";
import { transact, type Planned, type RowChange, type Transaction } from "../transaction";
import type { Values } from "../values";
import { askCalendar, countsTime, minutesBy } from "../work-time";
import type { Acting, RequestResult, Requests, RequestView } from "./api";
import { currentReview, openDelivery, openProgress } from "./current";
import { newProgress } from "./listing";
import { whyDue } from "./reason";
import { list, startRound } from "./round";
import { storyOf } from "./story";

interface Deps {
  readonly schema: Schema;
  readonly world: World;
  readonly desk: Desk;
}

/** The requests of the open workbook. */
export function createRequests({ schema, world, desk }: Deps): Requests {
  const talk = <T>(task: (stage: Stage) => Promise<T>): Promise<T> =>
    desk.talk((ground) => task({ schema, world, ground }));
  return {
    list: () => talk(list),
    open: (id) => talk((stage) => open(stage, id)),
    whyDue: (id) => talk((stage) => whyDue(stage, id)),
    step: (request) => talk((stage) => step(stage, request)),
    review: (request) => talk((stage) => review(stage, request)),
    reply: (request) => talk((stage) => reply(stage, request)),
    change: (request) => talk((stage) => change(stage, request)),
    progress: (request) => talk((stage) => progress(stage, request)),
    deliver: (request) => talk((stage) => deliver(stage, request)),
    decide: (request) => talk((stage) => decide(stage, request)),
    survey: (request) => talk((stage) => survey(stage, request)),
    startRound: (request) => talk((stage) => startRound(stage, request)),
  };
}

type Request<K extends keyof Requests> = Requests[K] extends (request: infer R) => unknown ? R : never;

/** What a view of one request rests on; its rows came at different times, so they stand apart. */
const questionsOf = (id: string) =>
  ({
    requests: { table: "Requests", id },
    reviews: { table: "RequestReviews", field: "requestId", is: id, scattered: true },
    progress: { table: "RequestProgress", field: "requestId", is: id, scattered: true },
    acceptances: { table: "Acceptances", field: "requestId", is: id, scattered: true },
    log: { table: "ChangeLog", field: "rowId", is: id, scattered: true },
  }) as const;

type Rows = Found<ReturnType<typeof questionsOf>>;

async function open(stage: Stage, id: string): Promise<RequestView | null> {
  const company = askCompany(stage);
  const rows = await ask(stage, questionsOf(id));
  return viewOf(stage, rows, company());
}

function askCompany({ schema, ground }: Stage): () => string | null {
  const settings = askSettings(ground, [schema.setting("company")]);
  return () => textOf(settings() as Values, "company");
}

function viewOf({ schema, ground }: Stage, rows: Rows, company: string | null): RequestView | null {
  const { requests, reviews, progress: told, acceptances, log } = rows;
  const [request] = requests;
  if (!request) return null;
  const sorted = {
    reviews: by(reviews, "reviewedAt"),
    progress: by(told, "syncDue"),
    acceptances: by(acceptances, "deliveredAt"),
  };
  return {
    entry: entryOf(schema.table("Requests"), request, ground.language),
    request,
    ...sorted,
    story: storyOf(schema, { request, ...sorted, log }),
    company,
  };
}

const by = (rows: readonly Values[], key: string): readonly Values[] =>
  [...rows].sort((one, other) => Number(one[key] ?? 0) - Number(other[key] ?? 0));

interface Wish {
  readonly adds?: readonly string[];
  readonly mentions?: Transaction<never>["mentions"];
  readonly minutesBetween?: (from: number, to: number) => number;
  plan(rows: Rows & { readonly request: Values }, now: number): Planned;
}

/** One action on a request: what it wants of its rows, done wholly or not at all. */
async function act(stage: Stage, { requestId, me, onProgress }: Acting, wish: Wish): Promise<RequestResult> {
  const { plan, ...wanted } = wish;
  const company = askCompany(stage);
  const outcome = await transact(stage, {
    ...wanted,
    questions: questionsOf(requestId),
    me,
    ...(onProgress ? { onProgress } : {}),
    plan: (rows, { now }) => {
      const [request] = rows.requests;
      if (!request) return { issues: [{ code: "gone", facts: { table: "Requests", id: requestId } }] };
      return plan({ ...rows, request }, now);
    },
  });
  if (!outcome.ok) return outcome;
  return { ok: true, view: viewOf(stage, outcome.found, company())! };
}

const atRequest = ({ id }: Values, values: Values, reason?: string): RowChange => ({
  table: "Requests",
  id: String(id),
  values,
  ...(reason === undefined ? {} : { reason }),
});

function step(stage: Stage, request: Request<"step">): Promise<RequestResult> {
  const { to, values: more = {}, reason } = request;
  const values = { ...more, status: to };
  const counting = countsTime(stage.schema.table("Requests"), values);
  return act(stage, request, {
    mentions: [{ table: "Requests", values }],
    ...(counting ? { minutesBetween: minutesBy(askCalendar(stage.schema, stage.ground)) } : {}),
    plan: ({ request: row }) => [atRequest(row, values, reason)],
  });
}

const REVIEWED: ReadonlySet<string> = new Set(["inReview", "changeReview"]);

function review(stage: Stage, request: Request<"review">): Promise<RequestResult> {
  const { requestId, values } = request;
  return act(stage, request, {
    adds: ["RequestReviews"],
    mentions: [{ table: "RequestReviews", values }],
    plan: ({ request: row }, now) => {
      const from = String(row.status ?? "registered");
      if (!REVIEWED.has(from)) return refuse("Requests", "status", "illegalJump", { from, to: "inReview" });
      if (values.verdict === "notFeasible" && !said(values.plan)) return refuse("RequestReviews", "plan", "required");
      const { revision = 1, clockStart = null, pausedMinutes = null } = row;
      const { verdict = null, priority = null } = values;
      return [
        {
          table: "RequestReviews",
          values: { reviewedAt: now, ...values, requestId, revision, clockStart, pausedMinutes },
        },
        atRequest(row, { verdict, ...(priority === null ? {} : { priority }) }),
      ];
    },
  });
}

function reply(stage: Stage, request: Request<"reply">): Promise<RequestResult> {
  const { channel, at } = request;
  return act(stage, request, {
    plan: ({ request: row, reviews }, now) => {
      const repliedAt = at ?? now;
      const judged = currentReview(row, by(reviews, "reviewedAt"));
      const { pausedMinutes = null, clockStart = null } = row;
      return [
        atRequest(row, { status: "replied", repliedAt }),
        ...(judged
          ? [
              {
                table: "RequestReviews",
                id: String(judged.id),
                values: { repliedAt, replyChannel: channel, pausedMinutes, clockStart },
              },
            ]
          : []),
      ];
    },
  });
}

/** The newest note to the customer says that something changed after it. */
function change(stage: Stage, request: Request<"change">): Promise<RequestResult> {
  const { values, reason } = request;
  return act(stage, request, {
    plan: ({ request: row, progress: rows }) => {
      const last = by(rows, "syncDue").at(-1);
      return [
        atRequest(row, { ...values, status: "changeReview" }, reason),
        ...(last ? [{ table: "RequestProgress", id: String(last.id), values: { change: true } }] : []),
      ];
    },
  });
}

function progress(stage: Stage, request: Request<"progress">): Promise<RequestResult> {
  const { values, told, me } = request;
  return act(stage, request, {
    adds: ["RequestProgress"],
    mentions: [{ table: "RequestProgress", values: told ? { syncedBy: me } : {} }],
    plan: ({ request: row, progress: rows }, now) => {
      if (told && !said(values.progress)) return refuse("RequestProgress", "progress", "required");
      const standing = openProgress(by(rows, "syncDue"));
      const syncDue = standing?.syncDue ?? row.syncDue;
      if (typeof syncDue !== "number") return refuse("RequestProgress", "syncDue", "required");
      const words = { ...values, ...(told ? { syncedAt: now, syncedBy: me } : {}) };
      const begun = newProgress(String(row.id), syncDue, by(rows, "syncDue"));
      return [
        standing
          ? { table: "RequestProgress", id: String(standing.id), values: words }
          : { table: "RequestProgress", values: { ...begun, ...words } },
        ...(told ? [atRequest(row, { lastSyncAt: now, syncedThrough: syncDue })] : []),
      ];
    },
  });
}

function deliver(stage: Stage, request: Request<"deliver">): Promise<RequestResult> {
  const { requestId, on } = request;
  return act(stage, request, {
    adds: ["Acceptances"],
    plan: ({ request: row }) => [
      atRequest(row, { status: "delivered" }),
      { table: "Acceptances", values: { requestId, deliveredAt: on } },
    ],
  });
}

function decide(stage: Stage, request: Request<"decide">): Promise<RequestResult> {
  const { requestId, passed, by: acceptedBy, on, reason } = request;
  return act(stage, request, {
    adds: ["Acceptances"],
    plan: ({ request: row, acceptances }) => {
      const decision = { result: passed ? "passed" : "failed", acceptedAt: on, acceptedBy, reason: reason ?? null };
      const waiting = openDelivery(by(acceptances, "deliveredAt"));
      return [
        waiting
          ? { table: "Acceptances", id: String(waiting.id), values: decision }
          : // Delivered without the pane: no row waits for the decision, and nobody knows an earlier day.
            { table: "Acceptances", values: { requestId, deliveredAt: on, ...decision } },
        passed
          ? atRequest(row, { status: "accepted", acceptedAt: on })
          : atRequest(row, { status: "rejectedDelivery" }, reason),
      ];
    },
  });
}

function survey(stage: Stage, request: Request<"survey">): Promise<RequestResult> {
  const { requestId, values } = request;
  return act(stage, request, {
    adds: ["Acceptances"],
    plan: ({ request: row, acceptances }, now) => {
      const passed = by(acceptances, "deliveredAt")
        .filter(({ result }) => result === "passed")
        .at(-1);
      const answers = { ...values, surveyedAt: now };
      const { acceptedAt = null } = row;
      return [
        passed
          ? { table: "Acceptances", id: String(passed.id), values: answers }
          : { table: "Acceptances", values: { requestId, deliveredAt: acceptedAt ?? Math.floor(now), ...answers } },
        atRequest(row, { status: "surveyed", satisfaction: values.overall ?? null }),
      ];
    },
  });
}

const said = (value: Values[string] | undefined): boolean => String(value ?? "").trim() !== "";

const refuse = (table: string, field: string, code: string, facts: Readonly<Record<string, string>> = {}): Planned => ({
  issues: [{ field, code, facts: { ...facts, table } }],
});
