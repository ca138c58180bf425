/**
 * A notice with its confirmations in one conversation with the workbook: read in one sync, changed in a second. What
 * follows from an action by itself is added here: the last confirmation closes the notice, and one that repeats leaves
 * the draft of the next behind.
 */

import type { Issue, Values } from "../api";
import { entryOf } from "../entries";
import type { Found, Questions, Stage } from "../asking";
import type { RowChange } from "../transaction";
import { ask } from "../asking";
import { transact } from "../transaction";
import { askCalendar } from "../work-time";
import type { Acting, NoticeResult, NoticeView } from "./api";
import { callList, currentRows, isReached } from "./chase";
import { nextDraft, repeats } from "./series";

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
  /** Tables that it may add rows to. */
  readonly adds?: readonly string[];
}

type Refusal = readonly Issue[];

/** A notice, its confirmations, and the next one of a series, if there is one already. */
const questionsOf = (id: string) =>
  ({
    notice: { table: "Notices", id },
    rows: { table: "ConfirmationLog", field: "noticeId", is: id, complete, scattered: true },
    next: { table: "Notices", field: "previousId", is: id },
  }) as const;

type Asks = ReturnType<typeof questionsOf>;
type Asked = Found<Asks>;

/** Where the notice's own count says that more rows ask for a confirmation than were found, some were passed over. */
function complete(rows: readonly Values[], found: Readonly<Record<string, readonly Values[]>>): boolean {
  const notice = found.notice?.[0];
  return !notice || currentRows(rows, notice).length >= Number(notice.recipients ?? 0);
}

/** Reads one notice with its confirmations; null when it is gone. */
export async function readNotice(stage: Stage, id: string): Promise<NoticeView | null> {
  return viewOf(stage, await ask(stage, questionsOf(id)));
}

/** Reads, lets `plan` say what is wanted or why not, and writes it all or nothing. */
export async function act(
  stage: Stage,
  { noticeId, me, onProgress, signal }: Acting,
  { names = [], people = false, adds = [] }: Asking,
  plan: (scene: Scene) => Wanted | Refusal,
): Promise<NoticeResult> {
  const everyone: Questions = people ? { people: { table: "People", all: true, once: true } } : {};
  const questions: Questions & Asks = { ...everyone, ...questionsOf(noticeId) };
  const outcome = await transact(stage, {
    questions,
    adds,
    mentions: names.filter(Boolean).map((caller) => ({ table: "ConfirmationLog", values: { caller } })),
    me,
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
    plan: async (found, { now }) => {
      const [notice] = found.notice;
      if (!notice) return { issues: [{ code: "gone", facts: { id: noticeId } }] };
      const scene = { notice, rows: currentRows(found.rows, notice), people: found.people ?? [], now };
      const wanted = plan(scene);
      if (isRefusal(wanted)) return { issues: wanted };
      const more = found.next.length === 0 ? await nextOf(stage, scene, wanted) : [];
      return [...changesOf(scene, wanted), ...more];
    },
  });
  return outcome.ok ? { ok: true, view: viewOf(stage, outcome.found)! } : outcome;
}

const isRefusal = (wanted: Wanted | Refusal): wanted is Refusal => Array.isArray(wanted);

function changesOf(
  { notice, rows }: Scene,
  { notice: values, reason, rows: changed, added = [] }: Wanted,
): RowChange[] {
  const id = String(notice.id);
  const after = rows.map((row) => ({ ...row, ...changed?.get(String(row.id)) }));
  const jump = values ?? closing(notice, after);
  const because = reason === undefined ? {} : { reason };
  return [
    // What the sheet will calculate once the rows are written is said beforehand.
    {
      table: "Notices",
      id,
      values: jump,
      ...because,
      ...(jump.status === "reached" && { foretold: { reachRate: 1 } }),
    },
    ...[...(changed ?? [])].map(([rowId, row]) => ({
      table: "ConfirmationLog",
      id: rowId,
      values: row,
      person: String(rows.find((each) => each.id === rowId)?.person ?? ""),
    })),
    ...added.map((row) => ({ table: "ConfirmationLog", values: row, person: String(row.person) })),
  ];
}

/** The last confirmation closes a published notice. */
function closing(notice: Values, after: readonly Values[]): Values {
  const all = after.length > 0 && after.every((row) => isReached(row, notice.confirmMode));
  return all && notice.status === "published" ? { status: "reached" } : {};
}

const SETTLED: ReadonlySet<unknown> = new Set(["published", "archived"]);

/** The draft of the next one, where a notice that repeats goes out or is filed; the calendar costs one more sync. */
async function nextOf({ schema, ground }: Stage, { notice, now }: Scene, wanted: Wanted): Promise<RowChange[]> {
  const after = { ...notice, ...wanted.notice };
  if (!SETTLED.has(wanted.notice?.status) || !repeats(after)) return [];
  const calendar = askCalendar(schema, ground);
  await ground.context.sync();
  return [{ table: "Notices", values: nextDraft(after, now, calendar(), ground.language) }];
}

function viewOf({ schema, ground: { language } }: Stage, { notice: [notice], rows, next }: Asked): NoticeView | null {
  if (!notice) return null;
  const current = currentRows(rows, notice);
  const [following] = next;
  return {
    entry: entryOf(schema.table("Notices"), notice, language),
    rows: current,
    calls: callList(current, notice.confirmMode),
    reached: current.filter((row) => isReached(row, notice.confirmMode)).length,
    confirmBy: typeof notice.confirmBy === "number" ? notice.confirmBy : null,
    next: following === undefined ? null : { id: String(following.id), dueDate: Number(following.dueDate) },
  };
}
