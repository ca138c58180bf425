/**
 * Whether an entry may be saved, and as what: the one place where values, rules, state jumps, reasons and other people's
 * changes are weighed together. Pure: the row as it stands comes in, what to write and what to log goes out.
 */

import type { Field, Table } from "../schema/compiled";
import { completeRow, initialValues } from "../schema/defaults";
import { checkJump, makeJump, stateOf } from "../schema/states";
import type { Language } from "../schema/types";
import type { ValidationContext } from "../schema/validate";
import { isBlank, validateRow } from "../schema/validate";
import type { FieldValue, Issue, Values } from "./values";
import { shownText } from "./shown";

export interface Attempt {
  readonly table: Table;
  /** The row as it stands in the sheet, calculated columns included; null for a new one. */
  readonly current: Values | null;
  readonly values: Values;
  /** The row as the form was opened with it. */
  readonly opened?: Values;
  readonly reason?: string;
  /** The row is saved by itself, as a form does. */
  readonly alone?: boolean;
  readonly me: string | null;
  /** The serial of now. */
  readonly now: number;
  readonly language: Language;
  readonly context?: ValidationContext;
  /** How deadlines count minutes, for jumps that add up time. */
  readonly minutesBetween?: (from: number, to: number) => number;
}

export type Decision =
  | { readonly ok: false; readonly issues: readonly Issue[] }
  /** `change`: fields to write; `log`: rows for the change log, without the row's id. */
  | { readonly ok: true; readonly change: Values; readonly log: readonly Values[] };

/** Weighs an attempt to save. */
export function decide(attempt: Attempt): Decision {
  const { table, current } = attempt;
  const changes = changedValues(attempt);
  const conflicts = findConflicts(attempt, changes);
  if (conflicts.length > 0) return { ok: false, issues: conflicts };

  const before = current ?? {};
  const jumped = jump(attempt, { ...before, ...changes });
  const row = completeRow(table, { ...before, ...changes, ...jumped.values }) as Values;
  const change = differences(table, before, row);
  const issues = [...jumped.issues, ...newIssues(attempt, row), ...missingReasons(attempt, change)];
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, change, log: current === null ? [] : logRows(attempt, change) };
}

/** Fields that were due at first save keep that in another field; moving them later wants a reason. */
export function guardedFields(table: Table): readonly { readonly field: Field; readonly baseline: Field }[] {
  return table.fields.flatMap((baseline) => {
    const { initial } = baseline;
    const copies = typeof initial === "object" && initial.from === "field";
    return copies ? [{ field: table.field(initial.field), baseline }] : [];
  });
}

/** Fields whose changes are kept: the state, what a reason is asked for, and what the schema names. */
function loggedFields(table: Table): readonly Field[] {
  const { states } = table;
  const named = table.fields.filter(({ logged }) => logged);
  return [...(states ? [states.field] : []), ...guardedFields(table).map(({ field }) => field), ...named];
}

/** Whether saving these fields may leave a trace in the change log. */
export function mayBeLogged(table: Table, values: Values): boolean {
  return loggedFields(table).some(({ key }) => key in values);
}

/**
 * What the person changed: against the row as opened, else as it stands; calculated fields never. A new row begins with
 * its starting values where nothing else is said.
 */
function changedValues({ table, values, opened, current, now, me }: Attempt): Values {
  const typed = Object.entries(values).filter(([key]) => !(table.hasField(key) && table.field(key).calculated));
  if (current === null) return { ...(initialValues(table, { now, me }) as Values), ...Object.fromEntries(typed) };
  const base = opened ?? current;
  return Object.fromEntries(typed.filter(([key, value]) => !same(value, base[key])));
}

/** Fields that somebody else changed meanwhile to something else. */
function findConflicts({ table, current, opened, language }: Attempt, changes: Values): Issue[] {
  if (current === null || !opened) return [];
  return Object.keys(changes).flatMap((key): Issue[] => {
    if (same(current[key], opened[key]) || same(current[key], changes[key])) return [];
    return [{ field: key, code: "conflict", facts: { value: shownText(table.field(key), current[key], language) } }];
  });
}

/** The state jump in these values, if there is one: what stands in its way, and what it writes. */
function jump(attempt: Attempt, wanted: Values): { readonly issues: readonly Issue[]; readonly values: Values } {
  const { table, current, reason, alone = false, now, minutesBetween } = attempt;
  const { states } = table;
  if (!states) return { issues: [], values: {} };
  const key = states.field.key;
  const from = stateOf(table, current ?? {}) ?? states.initial;
  const to = String(wanted[key] ?? from);
  if (to === from) return { issues: [], values: current === null ? { [key]: from } : {} };
  const row = { ...wanted, [key]: from };
  const jumpValues = makeJump(table, row, to, { now, ...(minutesBetween ? { minutesBetween } : {}) }) as Values;
  const issues = checkJump(table, row, to, { alone, ...(reason === undefined ? {} : { reason }) });
  // A jump that isn't made leaves the row in its state: only then do the other rules say what is wrong with it.
  return { issues, values: issues.length > 0 ? { [key]: from } : jumpValues };
}

/** What is wrong with the row and was not wrong before: an old fault elsewhere stops nobody. */
function newIssues({ table, current, context }: Attempt, row: Values): readonly Issue[] {
  const issues = validateRow(table, typedValues(table, row), context);
  if (current === null) return issues;
  const old = new Set(validateRow(table, typedValues(table, current)).map((issue) => JSON.stringify(issue)));
  return issues.filter((issue) => !old.has(JSON.stringify(issue)) && !(unasked.has(issue.code) && stays(issue)));

  /** Whether others exist was asked for changed fields only. */
  function stays({ field }: Issue): boolean {
    return field !== undefined && same(row[field], current?.[field]);
  }
}

const unasked: ReadonlySet<string> = new Set(["unknownReference", "unknownPerson", "duplicate"]);

function typedValues(table: Table, row: Values): Values {
  return Object.fromEntries(
    Object.entries(row).filter(([key]) => !table.hasField(key) || !table.field(key).calculated),
  );
}

function missingReasons({ table, current, reason }: Attempt, change: Values): Issue[] {
  if (current === null || reason?.trim()) return [];
  return guardedFields(table).flatMap(({ field, baseline }): Issue[] =>
    field.key in change && !isBlank(current[baseline.key])
      ? [{ field: field.key, code: "reasonNeeded", facts: {} }]
      : [],
  );
}

function logRows({ table, current, reason, me, now, language }: Attempt, change: Values): Values[] {
  return loggedFields(table).flatMap((field): Values[] => {
    if (!(field.key in change)) return [];
    // What is filled in for the first time is no change.
    if (field !== table.states?.field && isBlank(current?.[field.key])) return [];
    return [
      {
        at: now,
        who: me,
        table: table.text[language],
        field: field.text[language],
        from: shownText(field, current?.[field.key], language),
        to: shownText(field, change[field.key], language),
        reason: reason?.trim() || null,
      },
    ];
  });
}

function differences(table: Table, before: Values, after: Values): Values {
  return Object.fromEntries(
    table.fields.flatMap(({ key, calculated }): [string, FieldValue][] => {
      const value = after[key];
      return calculated || value === undefined || same(value, before[key]) ? [] : [[key, value]];
    }),
  );
}

function same(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return JSON.stringify(normal(one)) === JSON.stringify(normal(other));
}

function normal(value: FieldValue | undefined): FieldValue {
  return isBlank(value) ? null : value;
}
