/**
 * One conversation about rows of several tables: they are read in one sync, the use case says what it wants changed,
 * each change is weighed (decide.ts), and all of them are written in a second sync, or none is. Knows no process.
 */

import type { Schema, Table } from "../schema/compiled";
import { dayOfId, newIdAmong } from "../schema/ids";
import { toMinute } from "../schema/serial";
import type { RowValues } from "../schema/types";
import { validateRow } from "../schema/validate";
import { askAppend } from "../workbook/appendRow";
import { groupBy } from "../workbook/columns";
import { askReferences, keyField } from "../workbook/existence";
import type { RowSet } from "../workbook/manyRows";
import { askIdsLike, askWritable } from "../workbook/manyRows";
import type { Issue, Values } from "./api";
import { askAll, rowsIn, setsOf, type Found, type Questions, type Sets, type Stage } from "./asking";
import { decide } from "./decide";

/** A row to be changed, or a new one where no id of a found row is given. */
export interface RowChange {
  readonly table: string;
  /** Of a row that one of the questions finds. */
  readonly id?: string;
  /** For a new row: the id that `newId` made for it; else it is given one. */
  readonly newId?: string;
  readonly values: Values;
  /** Calculated fields as the sheet will have them once all of this is written, for jumps that depend on them. */
  readonly foretold?: Values;
  readonly reason?: string;
  /** The row as it was when somebody began to change it: what others changed meanwhile is a conflict. */
  readonly opened?: Values;
  /** A new row from elsewhere, in whatever state it is: its values are weighed, the way to its state is not. */
  readonly arriving?: true;
  /** Takes part in messages: whose row it is, where there are many. */
  readonly person?: string;
}

/** What a use case may go by besides the rows. */
export interface Moment {
  /** The serial of now, to the minute. */
  readonly now: number;
  /** An id for a new row of a table, so that others can refer to it. */
  newId(table: string): string;
}

export interface Refusal {
  readonly issues: readonly Issue[];
}

export interface Transaction<Q extends Questions> {
  readonly questions: Q;
  /** Tables that new rows go to. */
  readonly adds?: readonly string[];
  /** Values that will be written and refer to people or rows: whether those are there is asked along. */
  readonly mentions?: readonly { readonly table: string; readonly values: Values }[];
  /** Who acts, for the change log. */
  readonly me: string | null;
  readonly onProgress?: (step: "reading" | "writing", rows: number) => void;
  /** How deadlines count minutes, for jumps that add up time. */
  readonly minutesBetween?: (from: number, to: number) => number;
  /** Cancels, as long as nothing has been written: a `cancelled` issue. */
  readonly signal?: AbortSignal;
  /** Queues what else belongs to the batch; it comes before any row is changed, so that its refusal stops all. */
  readonly alongside?: () => void;
  /** What is wanted of the rows as they stand, or why not. */
  plan(found: Found<Q>, moment: Moment): Planned | Promise<Planned>;
}

export type Planned = readonly RowChange[] | Refusal;

/** It happened and this is how the asked rows stand now, or nothing did and these are the reasons. */
export type Outcome<Q extends Questions> =
  | { readonly ok: true; readonly found: Found<Q>; readonly added: readonly string[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads, plans, weighs and writes all or nothing. */
export async function transact<Q extends Questions>(stage: Stage, wanted: Transaction<Q>): Promise<Outcome<Q>> {
  const { ground, world } = stage;
  wanted.onProgress?.("reading", 0);
  const searches = askAll(stage, wanted.questions);
  const support = askSupport(stage, wanted);
  await ground.context.sync();
  const sets = await setsOf(searches, wanted.questions);
  support.writable();
  const now = toMinute(world.now());
  const found = rowsIn<Q>(sets);
  const planned = await wanted.plan(found, { now, newId: support.newId });
  if ("issues" in planned) return { ok: false, issues: planned.issues };
  const weighed = planned.map(weigher(stage, { sets, support, now, wanted }));
  const issues = weighed.flatMap(({ issues: own }) => own);
  if (issues.length > 0) return { ok: false, issues };
  // Told before it is looked at whether it was cancelled: whoever shows it may cancel at that very moment.
  wanted.onProgress?.("writing", weighed.length);
  if (wanted.signal?.aborted) return { ok: false, issues: [{ code: "cancelled", facts: {} }] };
  return write(stage, wanted.questions, { sets, weighed, support, alongside: wanted.alongside });
}

/** What is asked along with the rows: where new ones go, which ids are taken, who is known, what may be written. */
function askSupport(stage: Stage, { questions, adds = [], mentions = [] }: Pick<Transaction<Questions>, Asked>) {
  const { schema, ground } = stage;
  const touched = new Set([...Object.values(questions).map(({ table }) => table), ...adds, "ChangeLog"]);
  const references = mentions.map(({ table, values }) => askReferences(ground, schema.table(table), values));
  return {
    ...askAdditions(stage, adds),
    log: askAppend(ground, schema.table("ChangeLog")),
    writable: askWritable(
      ground,
      [...touched].map((key) => schema.table(key)),
    ),
    /** The asked references of a table that are there; undefined where none was asked. */
    mentioned: (table: string): readonly string[] | undefined => {
      const answers = references.flatMap((answer) => answer()(table) ?? []);
      return answers.length === 0 ? undefined : answers.flatMap((names) => [...names]);
    },
  };
}

type Asked = "questions" | "adds" | "mentions";
type Support = ReturnType<typeof askSupport>;

function askAdditions({ schema, ground, world }: Stage, adds: readonly string[]) {
  const targets = new Map(
    adds.map((key) => {
      const table = schema.table(key);
      const beginning = dayOfId(table.idPrefix!, world.now());
      return [key, { table, addition: askAppend(ground, table), taken: askIdsLike(ground, table, beginning) }];
    }),
  );
  const used = new Map<string, Set<string>>();
  return {
    additionTo: (key: string) => targets.get(key)!.addition,
    newId: (key: string): string => {
      const { table, taken } = targets.get(key)!;
      const ids = used.get(key) ?? new Set(taken());
      const id = newIdAmong(ids, table.idPrefix!, world.now(), world.random);
      used.set(key, ids.add(id));
      return id;
    },
  };
}

interface Weighed {
  readonly table: Table;
  readonly id: string;
  readonly isNew: boolean;
  readonly issues: readonly Issue[];
  readonly change: Values;
  readonly log: readonly Values[];
}

type Weigh = (change: RowChange) => Weighed;

function weigher(
  { schema, ground }: Stage,
  {
    sets,
    support,
    now,
    wanted: { me, minutesBetween },
  }: { sets: Sets; support: Support; now: number; wanted: Pick<Transaction<never>, "me" | "minutesBetween"> },
): Weigh {
  const known = remembering((target: string) => knownIn(schema, sets, target, support.mentioned(target)));
  const context = { known };
  const standing = remembering((table: string) => rowsById(sets, table));
  return (wanted) => {
    const table = schema.table(wanted.table);
    const isNew = wanted.id === undefined;
    const id = wanted.id ?? wanted.newId ?? support.newId(table.key);
    const current = isNew ? null : standing(table.key).get(id);
    const facts = { table: table.key, ...(wanted.person === undefined ? {} : { person: wanted.person }) };
    if (current === undefined) return refused({ table, id, isNew }, [{ code: "gone", facts: { ...facts, id } }]);
    const { values, reason, opened, foretold } = wanted;
    if (isNew && wanted.arriving) return arrived({ table, id, isNew }, values, validateRow(table, values, context));
    const decision = decide({
      table,
      current: current && { ...current, ...foretold },
      values,
      me,
      now,
      language: ground.language,
      context,
      ...(reason === undefined ? {} : { reason }),
      ...(minutesBetween ? { minutesBetween } : {}),
      ...(opened === undefined ? {} : { opened }),
    });
    if (decision.ok) return { table, id, isNew, issues: [], change: decision.change, log: decision.log };
    const issues = decision.issues.map((issue) => ({ ...issue, facts: { ...issue.facts, ...facts } }));
    return refused({ table, id, isNew }, issues);
  };
}

const arrived = (row: Pick<Weighed, "table" | "id" | "isNew">, change: Values, issues: readonly Issue[]): Weighed =>
  issues.length > 0 ? refused(row, issues) : { ...row, issues, change, log: [] };

const refused = (row: Pick<Weighed, "table" | "id" | "isNew">, issues: readonly Issue[]): Weighed => ({
  ...row,
  issues,
  change: {},
  log: [],
});

/** The rows found of a table by their ids; where one stands twice, the first. */
const rowsById = (sets: Sets, table: string): ReadonlyMap<string, Values> =>
  new Map(
    setsFor(sets, table)
      .flatMap(({ rows }) => rows.map((row) => [String(row.id), row] as const))
      .reverse(),
  );

const setsFor = (sets: Sets, table: string): readonly RowSet[] =>
  [...sets.values()].flatMap((each) => (each.table === table ? [each.set] : []));

/** Answers the same question only once. */
function remembering<T>(answer: (key: string) => T): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    if (!answers.has(key)) answers.set(key, answer(key));
    return answers.get(key)!;
  };
}

/** Who or what of a table is there: what was asked for, what was read, and what rows as they stand refer to. */
function knownIn(
  schema: Schema,
  sets: Sets,
  target: string,
  mentioned: readonly string[] | undefined,
): ReadonlySet<string> | undefined {
  const whole = setsFor(sets, target).flatMap(({ rows }) => rows.map((row) => row[keyField(schema.table(target)).key]));
  if (mentioned === undefined && whole.length === 0) return undefined;
  const standing = [...sets.values()].flatMap(({ table, set }) =>
    schema
      .table(table)
      .fields.filter((field) => field.target === target)
      .flatMap(({ key }) => set.rows.flatMap((row) => row[key] ?? [])),
  );
  return new Set([...(mentioned ?? []), ...whole, ...standing].map(String));
}

interface Writing {
  readonly sets: Sets;
  readonly weighed: readonly Weighed[];
  readonly support: Support;
  readonly alongside: (() => void) | undefined;
}

/** All that can fail for rows that are gone comes first: then nothing has been written yet. */
async function write<Q extends Questions>(
  stage: Stage,
  questions: Q,
  { sets, weighed, support, alongside }: Writing,
): Promise<Outcome<Q>> {
  const { context } = stage.ground;
  const changed = weighed.filter(({ isNew, change }) => !isNew && Object.keys(change).length > 0);
  const idsIn = [...sets.values()].map(({ table, set }) => ({ table, ids: new Set(set.rows.map(({ id }) => id)) }));
  const writes = [...sets.values()].map(({ set }, index) =>
    set.reach(new Map(changed.filter((row) => firstWith(row) === index).map(({ id, change }) => [id, change]))),
  );
  alongside?.();
  for (const writeRows of writes) writeRows();
  const added = weighed.filter(({ isNew }) => isNew);
  const written = groupBy(added, ({ table }) => table.key).map((rows) =>
    support.additionTo(rows[0]!.table.key).write(rows.map(({ id, change }) => ({ ...change, id }) as RowValues)),
  );
  const log = weighed.flatMap(({ id, log: rows }) => rows.map((row) => ({ ...row, rowId: id })));
  if (log.length > 0) support.log.write(log);
  const again = Object.fromEntries(Object.entries(questions).filter(([, question]) => !("once" in question)));
  let searches = askAll(stage, again);
  await context.sync();
  const mended = written.map((each) => each.mend());
  if (mended.includes(true)) {
    searches = askAll(stage, again);
    await context.sync();
  }
  const standing = new Map([...sets, ...(await setsOf(searches, again))]);
  return { ok: true, found: rowsIn(standing), added: added.map(({ id }) => id) };

  /** The place of the first set that holds the row, so that it is written once. */
  function firstWith({ table, id }: Weighed): number {
    return idsIn.findIndex((each) => each.table === table.key && each.ids.has(id));
  }
}
