/**
 * Notices as use cases: what each action wants of the rows it finds. Reading, weighing and writing is the scene's work.
 */

import type { Schema, Table } from "../../schema/compiled";
import { dayOfId, newIdAmong } from "../../schema/ids";
import { numberOf } from "../../rollup/today/rows";
import { checkJump } from "../../schema/states";
import { askAllRows, askIdsLike, askWritable } from "../../workbook/manyRows";
import type { Naming } from "../../workbook/readRows";
import { askRowAt, type RowPlace } from "../../workbook/rowPlace";
import { askRow } from "../../workbook/updateRow";
import type { Issue, Values, World } from "../api";
import type { Desk } from "../desk";
import type { Places } from "../places";
import type { Stage } from "../asking";
import type { Acting, NoticeResult, Notices, NoticeSummary, NoticeView, RosterPreview } from "./api";
import { callChange } from "./chase";
import { channelsFor, resolveRecipients, rosterIssues, rosterRows } from "./recipients";
import { act, readNotice } from "./scene";

interface Deps {
  readonly schema: Schema;
  readonly world: World;
  readonly desk: Desk;
}

/** The notices of the open workbook. */
export function createNotices({ schema, world, desk }: Deps): Notices {
  const { places } = desk;
  const talk = <T>(task: (stage: Stage) => Promise<T>): Promise<T> =>
    desk.talk((ground) => task({ schema, world, ground }));
  /** A row that had no id when it was listed has got one by being opened. */
  const idOf = (id: string): string => {
    const known = places.find("Notices", id);
    return typeof known === "string" ? known : id;
  };
  const acting =
    <R extends Acting>(action: (stage: Stage, request: R) => Promise<NoticeResult>) =>
    (request: R): Promise<NoticeResult> =>
      talk((stage) => action(stage, { ...request, noticeId: idOf(request.noticeId) }));
  return {
    list: () => talk((stage) => list(stage, (table, row) => places.handleOf({ table, ...row }))),
    open: (id) => talk((stage) => open(stage, places, id)),
    previewRoster: (id) => talk((stage) => previewRoster(stage, idOf(id))),
    publish: acting(publish),
    confirm: acting(confirm),
    markRead: acting(markRead),
    recordCall: acting(recordCall),
    markUnreachable: acting(markUnreachable),
    step: acting(step),
    revise: acting((stage, request: Request<"revise">) => supersede(stage, request, "draft")),
    withdraw: acting((stage, request: Request<"withdraw">) => supersede(stage, request, "withdrawn")),
  };
}

/** Reads a notice; one that was typed without an id is given one along with it. */
async function open(stage: Stage, places: Places, id: string): Promise<NoticeView | null> {
  const place = places.find("Notices", id);
  if (typeof place === "string") return readNotice(stage, place);
  const given = await giveId(stage, stage.schema.table("Notices"), place);
  if (given === null) return null;
  places.keep("Notices", id, given);
  return readNotice(stage, given);
}

/** Queues a new id for a row that has none; null when another row stands there now. */
async function giveId({ world, ground }: Stage, table: Table, place: RowPlace): Promise<string | null> {
  const search = askRowAt(ground, table, place);
  const taken = askIdsLike(ground, table, dayOfId(table.idPrefix!, world.now()));
  const writable = askWritable(ground, [table]);
  await ground.context.sync();
  const row = search();
  if (!row) return null;
  writable();
  const id = newIdAmong(taken(), table.idPrefix!, world.now(), world.random);
  row.write({ [table.idField!.key]: id });
  return id;
}

/** Notices by what they need: those out and unconfirmed first, the most pressing on top; then drafts; then the settled. */
async function list({ schema, ground }: Stage, naming: Naming): Promise<readonly NoticeSummary[]> {
  const rows = askAllRows(ground, schema.table("Notices"), naming);
  await ground.context.sync();
  return rows()
    .filter(({ title }) => title !== null)
    .map(summaryOf)
    .reverse()
    .sort((a, b) => rank(a) - rank(b) || (a.confirmBy ?? 0) - (b.confirmBy ?? 0));
}

const RANKS: Readonly<Record<string, number>> = { published: 0, approved: 1, inReview: 2, returned: 3, draft: 4 };
const rank = ({ status }: NoticeSummary): number => RANKS[status] ?? 5;

function summaryOf(row: Values): NoticeSummary {
  return {
    id: String(row.id),
    title: String(row.title ?? ""),
    status: String(row.status ?? "draft"),
    urgency: String(row.urgency ?? "routine"),
    recipients: Number(row.recipients ?? 0),
    reached: Number(row.reached ?? 0),
    confirmBy: numberOf(row, "confirmBy"),
    dueDate: numberOf(row, "dueDate"),
    repeat: row.repeat === "weekly" || row.repeat === "monthly" ? row.repeat : null,
  };
}

async function previewRoster({ schema, ground }: Stage, id: string): Promise<RosterPreview> {
  const notice = askRow(ground, schema.table("Notices"), id);
  const people = askAllRows(ground, schema.table("People"));
  await ground.context.sync();
  const row = (await notice())?.values;
  if (!row) return { people: [], channels: [], inactive: [], issues: [{ code: "gone", facts: { id } }] };
  const resolved = resolveRecipients(row, people());
  return {
    people: resolved.recipients,
    channels: channelsFor(row),
    inactive: resolved.inactive,
    issues: rosterIssues(resolved),
  };
}

type Request<K extends keyof Notices> = Notices[K] extends (request: infer R) => unknown ? R : never;

function publish(stage: Stage, request: Request<"publish">): Promise<NoticeResult> {
  const { publisher, channels } = request;
  return act(
    stage,
    request,
    { people: true, adds: ["ConfirmationLog", "Notices"] },
    ({ notice, rows, people, now }) => {
      const unasked = notice.status === "published" && rows.length === 0;
      const values: Values = unasked
        ? { publishedAt: notice.publishedAt ?? now }
        : { status: "published", publisher, channel: channels };
      // A jump that isn't legal is the better answer than an empty roster.
      const illegal = unasked ? [] : illegalJump(stage.schema.table("Notices"), notice, "published");
      const resolved = resolveRecipients(notice, people);
      const asked = new Set(rows.map(({ person }) => person));
      const issues = illegal.length > 0 ? illegal : rosterIssues(resolved);
      if (issues.length > 0) return issues;
      return {
        notice: values,
        added: rosterRows(
          notice,
          resolved.recipients.filter(({ name }) => !asked.has(name)),
        ),
      };
    },
  );
}

function illegalJump(table: Table, row: Values, to: string): readonly Issue[] {
  const same = row.status === to ? [{ field: "status", code: "illegalJump", facts: { from: to, to } }] : [];
  return [...same, ...checkJump(table, row, to).filter(({ code }) => code === "illegalJump")];
}

function confirm(stage: Stage, request: Request<"confirm">): Promise<NoticeResult> {
  const { ids, method } = request;
  return act(stage, request, {}, ({ rows }) => {
    // Whoever was confirmed meanwhile stays as the colleague wrote it.
    const open = ids.filter((id) => rowOf(rows, id).status !== "confirmed");
    return { rows: new Map(open.map((id) => [id, { status: "confirmed", method }])) };
  });
}

function markRead(stage: Stage, request: Request<"markRead">): Promise<NoticeResult> {
  const unread = new Set(request.unread);
  return act(stage, request, {}, ({ rows }) => {
    const read = rows.filter(({ id, status }) => !unread.has(String(id)) && UNSEEN.has(String(status)));
    return { rows: new Map(read.map(({ id }) => [String(id), { status: "read" }])) };
  });
}

const UNSEEN: ReadonlySet<string> = new Set(["unread", "unreachable"]);

function recordCall(stage: Stage, request: Request<"recordCall">): Promise<NoticeResult> {
  const { id, result, me } = request;
  return act(stage, request, { names: [me] }, ({ rows, now }) => ({
    rows: new Map([[id, callChange(rowOf(rows, id), result, me, now)]]),
  }));
}

function markUnreachable(stage: Stage, request: Request<"markUnreachable">): Promise<NoticeResult> {
  const { id, result, me } = request;
  return act(stage, request, { names: [me] }, ({ rows, now }) => ({
    rows: new Map([[id, { ...callChange(rowOf(rows, id), result, me, now), status: "unreachable" }]]),
  }));
}

/** The row of this id; one that is gone is told by the scene. */
const rowOf = (rows: readonly Values[], id: string): Values => rows.find((row) => row.id === id) ?? {};

function step(stage: Stage, request: Request<"step">): Promise<NoticeResult> {
  const { to, values = {}, reason } = request;
  const names = [typeof values.approver === "string" ? values.approver : null];
  const adds = to === "archived" ? ["Notices"] : [];
  return act(stage, request, { names, adds }, () => ({
    notice: { ...values, status: to },
    ...(reason === undefined ? {} : { reason }),
  }));
}

/** The confirmations so far are kept, marked superseded, and no longer count. */
function supersede(stage: Stage, request: Request<"revise">, status: "draft" | "withdrawn"): Promise<NoticeResult> {
  return act(stage, request, {}, ({ rows }) => ({
    notice: { status },
    reason: request.reason,
    rows: new Map(rows.map(({ id }) => [String(id), { status: "superseded" }])),
  }));
}
