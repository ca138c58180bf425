/**
 * State machines at work: which jumps a row may make, what stands in the way of one, and what it changes in the row.
 * Pure; who asks, when and why comes in as the context.
 */
import type { Jump, Table } from "./compiled";
import type { Issue } from "./issue";
import type { JumpValue, RowValues, Value } from "./types";
import { isBlank } from "./validate";

export interface JumpContext {
  /** The serial of now, for stamps. */
  readonly now: number;
  /** Why, where the jump asks for it. */
  readonly reason?: string;
  /** The row is saved by itself, without what else such a jump changes. */
  readonly alone?: boolean;
  /** How many minutes deadlines count between two serials; without a calendar at hand, those of the clock. */
  readonly minutesBetween?: (from: number, to: number) => number;
}

/** The state a row is in; an empty one is the initial state. */
export function stateOf(table: Table, row: RowValues): string | undefined {
  const { states } = table;
  return states && String(row[states.field.key] || states.initial);
}

/** The jumps that are legal from where the row stands, ready or not. */
export function jumpsFrom(table: Table, row: RowValues): readonly Jump[] {
  return table.states?.jumpsFrom(stateOf(table, row)) ?? [];
}

/** What stands in the way of this row going to a state; nothing where it may, or is there already. */
export function checkJump(
  table: Table,
  row: RowValues,
  to: string,
  context: Pick<JumpContext, "reason" | "alone"> = {},
): readonly Issue[] {
  const { states } = table;
  if (!states || stateOf(table, row) === to) return [];
  const jump = findJump(table, row, to);
  const field = states.field.key;
  if (!jump) return [{ field, code: "illegalJump", facts: { from: stateOf(table, row)!, to } }];
  if (jump.together && context.alone) return [{ field, code: "notAlone", facts: { to } }];
  return [
    ...missingNeeds(jump, row),
    ...wrongValues(jump, row),
    ...samePersons(jump, row),
    ...(jump.reason && !context.reason?.trim() ? [{ field, code: "reasonNeeded", facts: { to } } as const] : []),
  ];
}

/** The values a legal jump writes: the state itself, its stamps, and what it sets or empties. */
export function makeJump(
  table: Table,
  row: RowValues,
  to: string,
  { now, minutesBetween = minutesOfClock }: Omit<JumpContext, "reason" | "alone">,
): RowValues {
  const jump = findJump(table, row, to);
  if (!table.states || !jump) return {};
  const sets = Object.fromEntries(
    Object.entries(jump.sets ?? {}).map(([key, value]) => [key, setTo(value, row[key], minutesSince)] as const),
  );
  const changed = { ...row, ...sets };
  const stamps = (jump.stamps ?? [])
    .filter((key) => isBlank(changed[key]))
    .map((key) => [key, table.field(key).type === "date" ? Math.floor(now) : now] as const);
  return { ...sets, ...Object.fromEntries(stamps), [table.states.field.key]: to };

  function minutesSince(key: string): number {
    const since = row[key];
    return typeof since === "number" ? Math.max(0, Math.round(minutesBetween(since, now))) : 0;
  }
}

const minutesOfClock = (from: number, to: number): number => (to - from) * 1440;

const findJump = (table: Table, row: RowValues, to: string): Jump | undefined =>
  jumpsFrom(table, row).find((jump) => jump.to === to);

function setTo(value: JumpValue, held: Value | undefined, minutesSince: (key: string) => number): Value {
  if (typeof value !== "object" || value === null) return value;
  return Number(held ?? 0) + ("add" in value ? value.add : minutesSince(value.addMinutesSince));
}

function missingNeeds(jump: Jump, row: RowValues): readonly Issue[] {
  return (jump.needs ?? [])
    .filter((key) => isBlank(row[key]))
    .map((key) => ({ field: key, code: "jumpNeeds", facts: { to: jump.to } }));
}

function wrongValues(jump: Jump, row: RowValues): readonly Issue[] {
  return Object.entries(jump.when ?? {})
    .filter(([key, wanted]) => !wanted.includes(String(row[key])))
    .map(([key, wanted]) => ({ field: key, code: "jumpNeedsValue", facts: { to: jump.to, wanted: wanted.join("|") } }));
}

function samePersons(jump: Jump, row: RowValues): readonly Issue[] {
  return (jump.differ ?? [])
    .filter(([first, second]) => !isBlank(row[first]) && row[first] === row[second])
    .map(([first, second]) => ({ field: first, code: "samePerson", facts: { other: second } }));
}
