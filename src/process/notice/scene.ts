/**
 * A notice with its confirmations in one conversation with the workbook: read in one sync, changed in a second. What is
 * to happen is decided for every row first; if one may not change, none does.
 */

import type { Schema, Table } from "../../schema/compiled";
import { newIdAmong } from "../../schema/ids";
import { toMinute } from "../../schema/serial";
import type { ValidationContext } from "../../schema/validate";
import { askAppend } from "../../workbook/appendRow";
import { askReferences } from "../../workbook/existence";
import { askAllRows, askIdsLike, askRowsWith, askWritable } from "../../workbook/manyRows";
import type { RowSearch, RowSet } from "../../workbook/manyRows";
import type { Ground } from "../../workbook/tableReading";
import { askRow } from "../../workbook/updateRow";
import type { FoundRow } from "../../workbook/updateRow";
import type { Issue, Values, World } from "../api";
import type { Decision } from "../decide";
import { decide } from "../decide";
import { entryOf } from "../entries";
import type { Acting, NoticeResult, NoticeView } from "./api";
import { callList, currentRows, isReached } from "./chase";

export interface Stage {
  readonly schema: Schema;
  readonly world: World;
  readonly ground: Ground;
}

/** What an action wants: new values of the notice, of some confirmations by id, and confirmations to be added. */
export interface Wanted {
  readonly notice?: Values;
  readonly reason?: string;
  readonly rows?: ReadonlyMap<string, Values>;
  readonly added?: readonly Values[];
}

/** What stands in the workbook when an action begins. */
export interface Scene {
  readonly notice: Values;
  /** The confirmations that count. */
  readonly rows: readonly Values[];
  /** Everyone in People, where the action asked for them. */
  readonly people: readonly Values[];
  readonly now: number;
}

export interface Asking {
  /** Names the action will write, to be looked up in People. */
  readonly names?: readonly (string | null)[];
  /** Whether the action needs all of People. */
  readonly people?: boolean;
}

type Refusal = readonly Issue[];

/** Reads one notice with its confirmations; null when it is gone. */
export async function readNotice(stage: Stage, id: string): Promise<NoticeView | null> {
  const view = askView(stage, id);
  await stage.ground.context.sync();
  return view();
}

/** Reads, lets `plan` say what is wanted or why not, and writes it all or nothing. */
export async function act(
  stage: Stage,
  { noticeId, me, onProgress }: Acting,
  asking: Asking,
  plan: (scene: Scene) => Wanted | Refusal,
): Promise<NoticeResult> {
  const { schema, ground, world } = stage;
  const [notices, log] = [schema.table("Notices"), schema.table("ConfirmationLog")];
  const now = toMinute(world.now());
  onProgress?.("reading", 0);
  const asked = ask(stage, noticeId, asking);
  await ground.context.sync();
  const notice = await asked.notice();
  if (!notice) return { ok: false, issues: [{ code: "gone", facts: { id: noticeId } }] };
  asked.writable();
  const set = await completeSet(asked.rows, notice.values);
  const people = asked.people();
  const scene = { notice: notice.values, rows: currentRows(set.rows, notice.values), people, now };
  const wanted = plan(scene);
  if (isRefusal(wanted)) return { ok: false, issues: wanted };
  const weigh = weigher(stage, { me, now, context: asked.context(people), ...withReason(wanted) });
  const decided = decideAll(scene, wanted, { notices, log }, weigh);
  if (decided.issues.length > 0) return { ok: false, issues: decided.issues };
  onProgress?.("writing", decided.rows.size + decided.added.length);
  return write(stage, noticeId, { notice, set, asked, decided });
}

const isRefusal = (wanted: Wanted | Refusal): wanted is Refusal => Array.isArray(wanted);
const withReason = ({ reason }: Wanted): { reason?: string } => (reason === undefined ? {} : { reason });

function ask(stage: Stage, noticeId: string, { names = [], people = false }: Asking) {
  const { schema, ground, world } = stage;
  const log = schema.table("ConfirmationLog");
  const changeLog = schema.table("ChangeLog");
  const everyone = people ? askAllRows(ground, schema.table("People")) : null;
  const given = names.filter((name) => name !== null && name !== "");
  const known = people ? null : askReferences(ground, log, { caller: given[0] ?? null });
  const notice = askRow(ground, schema.table("Notices"), noticeId);
  const rows = askRowsWith(ground, log, log.field("noticeId"), noticeId);
  return {
    notice,
    rows,
    people: () => everyone?.() ?? [],
    context: (all: readonly Values[]): ValidationContext => ({
      known: everyone ? knownPeople(all) : (known?.() ?? (() => undefined)),
    }),
    writable: askWritable(ground, [schema.table("Notices"), log, changeLog]),
    addition: people ? askAppend(ground, log) : null,
    taken: people
      ? askIdsLike(ground, log, newIdAmong(new Set(), log.idPrefix!, world.now(), () => 0).slice(0, -4))
      : null,
    changes: askAppend(ground, changeLog),
  };
}

type Asked = ReturnType<typeof ask>;

const knownPeople = (all: readonly Values[]) => {
  const names = new Set(all.map(({ name }) => String(name)));
  return (table: string): ReadonlySet<string> | undefined => (table === "People" ? names : undefined);
};

/** Where the notice's own count says that more rows ask for a confirmation than were found, the whole table is read. */
async function completeSet(search: RowSearch, notice: Values): Promise<RowSet> {
  const found = search.found();
  const counted = Number(notice.recipients ?? 0);
  return currentRows(found.rows, notice).length < counted ? search.thoroughly() : found;
}

type Weigh = (table: Table, current: Values, values: Values) => Decision;

function weigher(
  { ground }: Stage,
  facts: { me: string | null; now: number; reason?: string; context: ValidationContext },
): Weigh {
  return (table, current, values) => decide({ table, current, values, language: ground.language, ...facts });
}

interface Decided {
  readonly issues: readonly Issue[];
  readonly notice: Values;
  readonly rows: ReadonlyMap<string, Values>;
  readonly added: readonly Values[];
  /** Rows for the change log. */
  readonly log: readonly Values[];
}

function decideAll(
  scene: Scene,
  wanted: Wanted,
  { notices, log }: { readonly notices: Table; readonly log: Table },
  weigh: Weigh,
): Decided {
  const byId = new Map(scene.rows.map((row) => [String(row.id), row]));
  const rows = [...(wanted.rows ?? [])].map(([id, values]) => {
    const row = byId.get(id);
    return { id, row, decision: row ? weigh(log, row, values) : gone(id) };
  });
  const after = scene.rows.map((row) => ({ ...row, ...changeOf(rows.find(({ id }) => id === row.id)?.decision) }));
  const jump = wanted.notice ?? closing(scene.notice, after);
  // What the sheet will calculate once the rows are written is said beforehand.
  const notice = weigh(notices, { ...scene.notice, ...(jump.status === "reached" ? { reachRate: 1 } : {}) }, jump);
  return {
    issues: [
      ...issuesOf(notice),
      ...rows.flatMap(({ row, decision }) => issuesOf(decision).map((issue) => withPerson(issue, row))),
    ],
    notice: changeOf(notice),
    rows: new Map(rows.map(({ id, decision }) => [id, changeOf(decision)])),
    added: wanted.added ?? [],
    log: [
      ...logOf(notice).map((row) => ({ ...row, rowId: String(scene.notice.id) })),
      ...rows.flatMap(({ id, decision }) => logOf(decision).map((row) => ({ ...row, rowId: id }))),
    ],
  };
}

/** The last confirmation closes a published notice. */
function closing(notice: Values, after: readonly Values[]): Values {
  const all = after.length > 0 && after.every((row) => isReached(row, notice.confirmMode));
  return all && notice.status === "published" ? { status: "reached" } : {};
}

const gone = (id: string): Decision => ({ ok: false, issues: [{ code: "gone", facts: { id } }] });
const issuesOf = (decision: Decision): readonly Issue[] => (decision.ok ? [] : decision.issues);
const changeOf = (decision: Decision | undefined): Values => (decision?.ok ? decision.change : {});
const logOf = (decision: Decision): readonly Values[] => (decision.ok ? decision.log : []);

function withPerson(issue: Issue, row: Values | undefined): Issue {
  return { ...issue, facts: { ...issue.facts, table: "ConfirmationLog", person: String(row?.person ?? "") } };
}

interface Writing {
  readonly notice: FoundRow;
  readonly set: RowSet;
  readonly asked: Asked;
  readonly decided: Decided;
}

/** All that can fail for rows that are gone comes first: then nothing has been written yet. */
async function write(stage: Stage, noticeId: string, { notice, set, asked, decided }: Writing): Promise<NoticeResult> {
  const { schema, ground, world } = stage;
  const changed = new Map([...decided.rows].filter(([, change]) => Object.keys(change).length > 0));
  const writeRows = set.reach(changed);
  if (Object.keys(decided.notice).length > 0) notice.write(decided.notice);
  writeRows();
  const prefix = schema.table("ConfirmationLog").idPrefix!;
  const taken = new Set(asked.taken?.());
  const added = decided.added.map((row) => {
    const id = newIdAmong(taken, prefix, world.now(), world.random);
    taken.add(id);
    return { ...row, id };
  });
  const written = added.length > 0 ? asked.addition!.write(added) : null;
  if (decided.log.length > 0) asked.changes.write(decided.log);
  let view = askView(stage, noticeId);
  await ground.context.sync();
  if (written?.mend()) {
    view = askView(stage, noticeId);
    await ground.context.sync();
  }
  return { ok: true, view: (await view())! };
}

/** Queues the reading of a notice with its confirmations. */
function askView({ schema, ground }: Stage, id: string): () => Promise<NoticeView | null> {
  const notices = schema.table("Notices");
  const log = schema.table("ConfirmationLog");
  const notice = askRow(ground, notices, id);
  const rows = askRowsWith(ground, log, log.field("noticeId"), id);
  return async () => {
    const found = await notice();
    if (!found) return null;
    const set = await completeSet(rows, found.values);
    return viewOf(notices, found.values, currentRows(set.rows, found.values), ground);
  };
}

function viewOf(notices: Table, notice: Values, rows: readonly Values[], { language }: Ground): NoticeView {
  return {
    entry: entryOf(notices, notice, language),
    rows,
    calls: callList(rows, notice.confirmMode),
    reached: rows.filter((row) => isReached(row, notice.confirmMode)).length,
    confirmBy: typeof notice.confirmBy === "number" ? notice.confirmBy : null,
  };
}
