/**
 * Between a field's value and what its control holds while one types. A control holds everything typed, right or
 * wrong; only reading the form tells which values are complete.
 */

import type { Field } from "../../schema/compiled";
import type { IssueCode } from "../../schema/issue";
import type { FieldType } from "../../schema/types";
import type { FieldValue, Issue, Values } from "../../process/api";
import { dateText, momentText, serialOf } from "./dates";

/** What a look-up holds: the chosen value, and the text that stands in the box, chosen or not. */
export interface Lookup {
  readonly value: string | null;
  readonly text: string;
}

/** Several look-ups chosen, and the text still being typed. */
export interface Lookups {
  readonly values: readonly string[];
  readonly text: string;
}

/** What the control of each field type holds. */
export interface InputOf {
  readonly id: string;
  readonly text: string;
  readonly longText: string;
  readonly phone: string;
  readonly email: string;
  readonly link: string;
  readonly integer: string;
  readonly percent: string;
  readonly date: string;
  readonly moment: string;
  readonly yesNo: boolean;
  readonly choice: string;
  readonly choices: readonly string[];
  readonly reference: Lookup;
  readonly person: Lookup;
  readonly people: Lookups;
}

export type Input = InputOf[FieldType];
export type Inputs = Record<string, Input>;

/** How one field type stands in its control and is read from it; `undefined` means it cannot be read as it stands. */
interface Reading {
  show(value: FieldValue): Input;
  read(input: Input): FieldValue | undefined;
}

const text: Reading = {
  show: (value) => (value === null ? "" : String(value)),
  read: (input) => (input as string).trim() || null,
};

const number = (factor: number): Reading => ({
  show: (value) => (typeof value === "number" ? String(Math.round(value * factor * 1e6) / 1e6) : text.show(value)),
  read: (input) => readNumber((input as string).trim().replace(/[%\uFF05]$/, ""), factor),
});

function readNumber(typed: string, factor: number): FieldValue | undefined {
  if (!typed) return null;
  const found = Number(typed);
  return Number.isFinite(found) ? found / factor : undefined;
}

const clock = (show: (serial: number) => string): Reading => ({
  show: (value) => (typeof value === "number" ? show(value) : ""),
  read: (input) => (input === "" ? null : (serialOf(input as string) ?? undefined)),
});

const list: Reading = {
  show: (value) => (Array.isArray(value) ? (value as readonly string[]) : []),
  read: (input) => ((input as readonly string[]).length ? (input as readonly string[]) : null),
};

const lookup: Reading = {
  show: (value) => ({ value: value === null ? null : String(value), text: value === null ? "" : String(value) }),
  read: (input) => {
    const { value, text: typed } = input as Lookup;
    return value ?? (typed.trim() ? undefined : null);
  },
};

const lookups: Reading = {
  show: (value) => ({ values: Array.isArray(value) ? (value as readonly string[]) : [], text: "" }),
  read: (input) => {
    const { values, text: typed } = input as Lookups;
    if (typed.trim()) return undefined;
    return values.length ? values : null;
  },
};

const readings: Readonly<Record<FieldType, Reading>> = {
  id: text,
  text,
  longText: text,
  phone: text,
  email: text,
  link: text,
  integer: number(1),
  percent: number(100),
  date: clock(dateText),
  moment: clock(momentText),
  yesNo: { show: (value) => value === true, read: (input) => input as boolean },
  choice: text,
  choices: list,
  reference: lookup,
  person: lookup,
  people: lookups,
};

/** What the control of a field shows for a value. */
export const showValue = (field: Field, value: FieldValue | undefined): Input =>
  readings[field.type].show(value ?? null);

/** What the controls show for a row's values. */
export function showValues(fields: readonly Field[], values: Values): Inputs {
  return Object.fromEntries(fields.map((field) => [field.key, showValue(field, values[field.key])]));
}

/** The values of a form, and an issue for each input that cannot be read as it stands. */
export function readInputs(fields: readonly Field[], inputs: Inputs): { values: Values; issues: Issue[] } {
  const values: Record<string, FieldValue> = {};
  const issues: Issue[] = [];
  for (const field of fields) {
    const input = inputs[field.key];
    if (input === undefined) continue;
    const found = readInput(field, input);
    if ("issue" in found) issues.push(found.issue);
    else values[field.key] = found.value;
  }
  return { values, issues };
}

/** One field's value, or the issue why its input cannot be read. */
export function readInput(field: Field, input: Input): { value: FieldValue } | { issue: Issue } {
  const value = readings[field.type].read(input);
  return value === undefined ? { issue: unreadable(field, input) } : { value };
}

function unreadable(field: Field, input: Input): Issue {
  const typed = typeof input === "object" && "text" in input ? input.text.trim() : String(input);
  return { field: field.key, code: unreadableCodes[field.type] ?? "notAText", facts: { value: typed } };
}

const unreadableCodes: Partial<Record<FieldType, IssueCode>> = {
  integer: "notANumber",
  percent: "notAShare",
  date: "notADate",
  moment: "notADate",
  reference: "unknownReference",
  person: "unknownPerson",
  people: "unknownPerson",
};

const isLookup = (input: Input | undefined): input is Lookup => typeof input === "object" && "value" in input;

/** Whether two inputs hold the same; of a look-up that is chosen only the choice counts, not the words shown for it. */
export function sameInput(one: Input | undefined, other: Input | undefined): boolean {
  if (isLookup(one) && isLookup(other) && one.value !== null) return one.value === other.value;
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
