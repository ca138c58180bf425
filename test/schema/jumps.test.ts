/**
 * State machines under decide(), where every change of a row is weighed: a table of every pair of states, and random
 * walks that must never leave a row which the rules of the company forbid. Those rules are written here once more, by
 * hand, so that a mistake in the schema has no witness in its own favour.
 */

import fc from "fast-check";
import type { Values } from "../../src/process/api";
import { decide } from "../../src/process/decide";
import type { Jump, Table } from "../../src/schema/compiled";
import { schema } from "../../src/schema/schema";
import type { Value } from "../../src/schema/types";
import { arbitraryRow, arbitraryValue } from "../support/arbitrary-row";

const NOW = 46_352.5;
const machines = schema.tables.filter(({ states }) => states !== undefined);
const keyOf = ({ states }: Table): string => states!.field.key;
const statesOf = ({ states }: Table): readonly string[] => states!.field.list!.choices.map(({ key }) => key);
const pairs = machines.flatMap((table) =>
  statesOf(table).flatMap((from) => statesOf(table).map((to) => [table.key, from, to] as const)),
);
const legal = ([key, from, to]: (typeof pairs)[number]): boolean =>
  schema
    .table(key)
    .states!.jumpsFrom(from)
    .some((jump) => jump.to === to);

/** A row that has everything a jump could ask for, in a state. */
function fullRow(table: Table, status: string): Values {
  const people = ["张伟", "李娜", "王芳", "赵敏"];
  let person = 0;
  const values = table.fields.map((field): readonly [string, Value] => {
    if (field.type === "person") return [field.key, people[person++ % people.length]!];
    if (field.type === "date" || field.type === "moment") return [field.key, Math.floor(NOW)];
    const [value] = fc.sample(arbitraryValue(field), { seed: 7, numRuns: 1 });
    return [field.key, value ?? null];
  });
  return { ...Object.fromEntries(values), [keyOf(table)]: status };
}

const attempt = (table: Table, current: Values | null, values: Values) => ({
  table,
  current,
  values,
  reason: "客户要求",
  me: "张伟",
  now: NOW,
  language: "zh-CN" as const,
});

test.each(pairs.filter((pair) => pair[1] !== pair[2] && !legal(pair)))(
  "%s never goes from %s to %s",
  (key, from, to) => {
    const table = schema.table(key);
    const decision = decide(attempt(table, fullRow(table, from), { [keyOf(table)]: to }));
    expect(decision).toMatchObject({ ok: false, issues: [{ field: keyOf(table), code: "illegalJump" }] });
    expect(decision).toHaveProperty("issues.length", 1);
  },
);

const without = (row: Values, field: string): Values =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== field));

/** What a jump wants to stand in the row, given by whoever makes it. */
function given(table: Table, jump: Jump): Values {
  const wanted = Object.entries(jump.when ?? {}).map(([field, values]) => {
    const number = table.field(field).type === "percent" || table.field(field).type === "integer";
    return [field, number ? Number(values[0]) : values[0]!] as const;
  });
  return Object.fromEntries(wanted);
}

test.each(pairs.filter(legal))("%s goes from %s to %s when nothing is missing", (key, from, to) => {
  const table = schema.table(key);
  const jump = table.states!.jumpsFrom(from).find((each) => each.to === to)!;
  const verdict: Values = key === "Requests" ? { verdict: "feasible" } : {};
  const row = { ...fullRow(table, from), ...verdict, ...given(table, jump) };
  expect(decide(attempt(table, row, { [keyOf(table)]: to }))).toMatchObject({
    ok: true,
    change: { [keyOf(table)]: to },
  });
});

test.each(machines.map(({ key }) => [key] as const))("a new row of %s begins where its machine begins", (key) => {
  const table = schema.table(key);
  const [row] = fc.sample(arbitraryRow(table), { seed: 3, numRuns: 1 });
  const decision = decide(attempt(table, null, without(row as Values, keyOf(table))));
  expect(decision).toMatchObject({ ok: true, change: { [keyOf(table)]: table.states!.initial } });
});

/** One step of a walk: to which state, if to any, with what else typed beside it. */
interface Step {
  readonly to: number | null;
  /** Whether it leads on, where it can, and not to giving up, where most walks would soon end. */
  readonly goesOn: boolean;
  /** Whether what the jump asks for is given. */
  readonly prepared: boolean;
  readonly typed: Values;
  readonly reason: boolean;
  readonly later: number;
  /** The share of recipients reached, which the sheet calculates. */
  readonly reachRate: number;
}

/** Values as people type them: of fields that have a control, any legal ones; mostly of those that steps go by. */
function arbitraryStep(table: Table): fc.Arbitrary<Step> {
  const fields = table.fields.filter(
    (field) => !field.calculated && !field.automatic && field.type !== "id" && field.key !== keyOf(table),
  );
  const weighty = fields.filter(
    ({ key, type }) => type === "person" || JSON.stringify(table.states!.jumps).includes(`"${key}"`),
  );
  const typed = fc
    .oneof(fc.subarray(fields, { maxLength: 2 }), fc.subarray(weighty, { maxLength: 2 }), fc.constant([]))
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(
          chosen.map((field) => [field.key, fc.option(arbitraryValue(field), { nil: null, freq: 4 })]),
        ),
      ),
    );
  const often = fc.constantFrom(true, true, true, false);
  return fc.record({
    to: fc.option(fc.nat(), { nil: null, freq: 3 }),
    goesOn: often,
    prepared: often,
    typed,
    reason: often,
    later: fc.constantFrom(0, 1 / 1440, 0.25, 1, 3),
    reachRate: fc.constantFrom(0, 0.5, 1),
  });
}

interface Moved {
  readonly from: string;
  readonly to: string;
  readonly before: Values;
  readonly after: Values;
  readonly now: number;
  readonly reason: boolean;
}

/** Walks, telling every change that was allowed. */
function walk(table: Table, start: Values, steps: readonly Step[], tell: (moved: Moved) => void): void {
  let row = start;
  let now = NOW;
  for (const step of steps) {
    now += step.later;
    const current: Values = { ...row, ...(table.hasField("reachRate") ? { reachRate: step.reachRate } : {}) };
    const decision = decide({
      ...attempt(table, current, valuesOf(table, row, step)),
      now,
      reason: step.reason ? "客户要求" : "",
    });
    if (!decision.ok) continue;
    const after: Values = { ...current, ...decision.change };
    const state = keyOf(table);
    tell({ from: String(row[state]), to: String(after[state]), before: row, after, now, reason: step.reason });
    row = after;
  }
}

/** What a step asks for: mostly a legal jump, its wants given or not, now and then any state at all. */
function valuesOf(table: Table, row: Values, { to, goesOn, prepared, typed }: Step): Values {
  if (to === null) return typed;
  const all = table.states!.jumpsFrom(String(row[keyOf(table)]));
  const onward = all.filter((jump) => !goesOn || table.states!.field.list!.choice(jump.to)!.outcome !== "dropped");
  const jumps = onward.length > 0 ? onward : all;
  const jump = to % 5 === 0 ? undefined : jumps[to % Math.max(1, jumps.length)];
  if (!jump) return { ...typed, [keyOf(table)]: statesOf(table)[to % statesOf(table).length]! };
  const full = fullRow(table, jump.to);
  const needs = Object.fromEntries((jump.needs ?? []).map((field) => [field, full[field] ?? null]));
  const asked = prepared ? { ...needs, ...given(table, jump) } : {};
  return { ...asked, ...typed, [keyOf(table)]: jump.to };
}

const blank = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
const filled = (row: Values, ...fields: readonly string[]): boolean => fields.every((field) => !blank(row[field]));
const within = (state: string, ...states: readonly string[]): boolean => states.includes(state);

type Rule = readonly [says: string, holds: (moved: Moved) => boolean];

/** What the company's rules forbid, table by table; each of each change that was allowed. */
const FORBIDDEN: Readonly<Record<string, readonly Rule[]>> = {
  Notices: [
    [
      "an approved notice was approved, and not by who wrote it",
      ({ to, after }) =>
        !within(to, "approved", "published", "reached", "archived") ||
        (filled(after, "approver") && after.approver !== after.drafter),
    ],
    ["only an approved notice is published", ({ from, to }) => to !== "published" || within(from, "approved", to)],
    ["a published notice says when", ({ to, after }) => to !== "published" || filled(after, "publishedAt")],
    [
      "all are reached only at 100 %",
      ({ from, to, after }) => to !== "reached" || from === to || after.reachRate === 1,
    ],
    [
      "a revision counts up, and its approval begins anew",
      ({ from, to, before, after }) =>
        to === "draft" && within(from, "published", "reached", "withdrawn")
          ? after.revision === Number(before.revision) + 1 && !filled(after, "publishedAt")
          : after.revision === before.revision,
    ],
    ["a withdrawal has a reason", ({ from, to, reason }) => to !== "withdrawn" || from === to || reason],
  ],
  ConfirmationLog: [
    [
      "a confirmation says when and how",
      ({ to, after }) => to !== "confirmed" || filled(after, "confirmedAt", "method"),
    ],
    ["who has read, read at some time", ({ to, after }) => to !== "read" || filled(after, "readAt")],
    ["a superseded row stays superseded", ({ from, to }) => from !== "superseded" || to === "superseded"],
    ["who has confirmed is not unread again", ({ from, to }) => from !== "confirmed" || !within(to, "unread", "read")],
  ],
  Projects: [
    [
      "a project under way has a lead, a goal and dates",
      ({ to, after }) => to !== "inProgress" || filled(after, "lead", "goal", "startDate", "dueDate"),
    ],
    [
      "pausing and cancelling have a reason",
      ({ from, to, reason }) => !within(to, "paused", "cancelled") || from === to || reason,
    ],
  ],
  Tasks: [
    [
      "a task is done only by a passed review of another than its owner",
      ({ to, after }) =>
        to !== "done" ||
        (after.reviewResult === "passed" && filled(after, "reviewer") && after.reviewer !== after.owner),
    ],
    ["a done task has finished", ({ to, after }) => to !== "done" || filled(after, "actualFinish")],
    ["done comes after review", ({ from, to }) => to !== "done" || within(from, "inReview", "done")],
    [
      "a review knows where the work lies",
      ({ to, after }) => to !== "inReview" || filled(after, "deliverable", "reviewer"),
    ],
    [
      "a new review has no result yet",
      ({ from, to, after }) => to !== "inReview" || from === to || blank(after.reviewResult),
    ],
    ["returned work has a reason", ({ from, to, reason }) => !(from === "inReview" && to === "inProgress") || reason],
    ["one accountable owner", ({ after }) => filled(after, "owner")],
    [
      "the first due date stays as the baseline, and moving it has a reason",
      ({ before, after, reason }) =>
        blank(before.baselineDue) ||
        (after.baselineDue === before.baselineDue && (after.dueDate === before.dueDate || reason)),
    ],
  ],
  Issues: [
    [
      "a closed issue was solved, somehow and some day",
      ({ to, after }) => !within(to, "resolved", "closed") || filled(after, "resolution", "resolvedAt"),
    ],
    ["closed comes after resolved", ({ from, to }) => to !== "closed" || within(from, "resolved", "closed")],
    ["a rejection has a reason", ({ from, to, reason }) => to !== "rejected" || from === to || reason],
  ],
  Requests: [
    [
      "a replied request has its verdict and the time of the reply",
      ({ to, after }) => to !== "replied" || filled(after, "verdict", "repliedAt"),
    ],
    [
      "a reply comes from a review",
      ({ from, to }) => to !== "replied" || within(from, "inReview", "changeReview", "replied"),
    ],
    [
      "what is not feasible is never worked on",
      ({ to, after }) =>
        !within(to, "inProgress", "delivered", "accepted", "surveyed") ||
        within(String(after.verdict), "feasible", "needsChange"),
    ],
    [
      "the survey comes after the acceptance",
      ({ from, to, after }) =>
        to !== "surveyed" || (within(from, "accepted", "surveyed") && filled(after, "acceptedAt", "satisfaction")),
    ],
    [
      "only what was delivered is accepted",
      ({ from, to }) => !within(to, "accepted", "rejectedDelivery") || within(from, "delivered", to),
    ],
    [
      "a changed request is the next revision, with a new review and a new clock",
      ({ from, to, before, after, now }) =>
        to === "changeReview" && from !== to
          ? after.revision === Number(before.revision) + 1 &&
            blank(after.verdict) &&
            blank(after.repliedAt) &&
            after.clockStart === now &&
            within(from, "inProgress", "delivered")
          : after.revision === before.revision,
    ],
    [
      "waiting has a beginning, and whoever works again no longer waits",
      ({ to, after }) =>
        to === "waitingCustomer" ? filled(after, "pausedAt") : to === "cancelled" || blank(after.pausedAt),
    ],
    [
      "closed comes after the survey, or of a request that is not feasible",
      ({ from, to, after }) =>
        to !== "closed" ||
        within(from, "surveyed", "closed") ||
        (from === "replied" && after.verdict === "notFeasible"),
    ],
  ],
};

test("the company's rules are written down for every machine", () => {
  expect(Object.keys(FORBIDDEN).sort()).toEqual(machines.map(({ key }) => key).sort());
});

describe.each(machines.map((table) => [table.key, table] as const))("random walks of %s", (key, table) => {
  const state = keyOf(table);
  const start = arbitraryRow(table).map((row): Values | null => {
    const own = Object.fromEntries(
      Object.entries(without(row as Values, state)).filter(([field]) => !table.field(field).automatic),
    );
    const decision = decide(attempt(table, null, own));
    return decision.ok ? { ...decision.change, id: "X-1" } : null;
  });
  const made = new Set<string>();

  test("never leave a row that the rules forbid", () => {
    fc.assert(
      fc.property(start, fc.array(arbitraryStep(table), { minLength: 20, maxLength: 60 }), (row, steps) => {
        fc.pre(row !== null);
        walk(table, row, steps, (moved) => {
          if (moved.from !== moved.to) made.add(`${moved.from} → ${moved.to}`);
          const broken = FORBIDDEN[key]!.filter(([, holds]) => !holds(moved)).map(([says]) => says);
          expect({ broken, moved: broken.length > 0 ? moved : null }).toEqual({ broken: [], moved: null });
        });
      }),
      { seed: 20_261_126, numRuns: 200 },
    );
  });

  test("make every jump there is", () => {
    const all = table.states!.jumps.flatMap(({ from, to }) => from.map((each) => `${each} → ${to}`));
    expect([...made].sort()).toEqual([...new Set(all)].sort());
  });
});
