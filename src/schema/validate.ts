/** What is wrong with a row's values, as issues: each value by its type, each field by the table, each pair by rule. */
import type { Field, Table } from "./compiled";
import { fieldTypes } from "./field-types";
import type { Issue } from "./issue";
import { weekdayOf } from "./serial";
import type { RowValues, RuleSpec, Value } from "./types";

/** What only the workbook knows; what is left out isn't checked. */
export interface ValidationContext {
  /** The ids of a table's rows, or for People the names; undefined where they aren't at hand. */
  readonly known?: (tableKey: string) => ReadonlySet<string> | undefined;
  /** The values the other rows hold in a field that must be unique. */
  readonly others?: (fieldKey: string) => ReadonlySet<Value> | undefined;
}

export const isBlank = (value: Value | undefined): value is null | undefined | "" =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

/** Everything that is wrong with a row as it would be saved; an empty answer means it may be. */
export function validateRow(table: Table, values: RowValues, context: ValidationContext = {}): readonly Issue[] {
  return [
    ...unknownFields(table, values),
    ...table.fields.flatMap((field) => validateField(field, values[field.key], context)),
    ...table.rules.flatMap((rule) => checkRule(rule, table, values, context)),
  ];
}

/** What is wrong with one value where it stands. */
export function validateField(
  field: Field,
  value: Value | undefined,
  context: ValidationContext = {},
): readonly Issue[] {
  if (isBlank(value)) return field.required ? [{ field: field.key, code: "required", facts: {} }] : [];
  if (field.calculated) return [{ field: field.key, code: "calculated", facts: {} }];
  const issues = fieldTypes[field.type].validate(value, field);
  return issues.length > 0 ? issues : unknownNames(field, value, context);
}

function unknownFields(table: Table, values: RowValues): readonly Issue[] {
  return Object.keys(values)
    .filter((key) => !table.hasField(key))
    .map((key) => ({ code: "unknownField", facts: { name: key } }));
}

function unknownNames(field: Field, value: Value, context: ValidationContext): readonly Issue[] {
  const known = field.target === undefined ? undefined : context.known?.(field.target);
  if (!known) return [];
  const names = Array.isArray(value) ? value : [value];
  const code = field.type === "reference" ? "unknownReference" : "unknownPerson";
  return names
    .filter((name) => !known.has(name))
    .map((name) => ({ field: field.key, code, facts: { value: name, table: field.target! } }));
}

type RuleOf<K extends RuleSpec["kind"]> = Extract<RuleSpec, { kind: K }>;

function checkRule(rule: RuleSpec, table: Table, values: RowValues, context: ValidationContext): readonly Issue[] {
  switch (rule.kind) {
    case "order":
      return checkOrder(table.field(rule.first), table.field(rule.then), values);
    case "weekday":
      return checkWeekday(rule.field, rule.weekday, values);
    case "neededWhen":
      return rule.is.includes(String(values[rule.when])) && isBlank(values[rule.field])
        ? [{ field: rule.field, code: "neededWhen", facts: { when: rule.when, is: String(values[rule.when]) } }]
        : [];
    case "holdsWhen":
      return checkHolds(rule, values);
    case "differWhen":
      return checkDiffer(rule, values);
    case "unique":
      return checkUnique(rule.field, values, context);
  }
}

/** What a state demands stays so while the row is in it, whoever edits it. */
function checkHolds({ field, wanted, when, is }: RuleOf<"holdsWhen">, values: RowValues): readonly Issue[] {
  const state = String(values[when]);
  if (!is.includes(state) || wanted.includes(String(values[field]))) return [];
  return [{ field, code: "jumpNeedsValue", facts: { to: state, wanted: wanted.join("|") } }];
}

function checkDiffer({ field, other, when, is }: RuleOf<"differWhen">, values: RowValues): readonly Issue[] {
  const same = !isBlank(values[field]) && values[field] === values[other];
  return same && is.includes(String(values[when])) ? [{ field, code: "samePerson", facts: { other } }] : [];
}

/** A day against a moment is compared by days: a report handed in on the day it is due isn't before it. */
function checkOrder(first: Field, then: Field, values: RowValues): readonly Issue[] {
  const [a, b] = [values[first.key], values[then.key]];
  if (typeof a !== "number" || typeof b !== "number") return [];
  const byDays = first.type === "date" || then.type === "date";
  const late = byDays ? Math.floor(a) > Math.floor(b) : a > b;
  return late ? [{ field: then.key, code: "wrongOrder", facts: { first: first.key } }] : [];
}

function checkWeekday(field: string, weekday: number, values: RowValues): readonly Issue[] {
  const value = values[field];
  if (typeof value !== "number" || weekdayOf(value) === weekday) return [];
  return [{ field, code: "wrongWeekday", facts: { weekday } }];
}

function checkUnique(field: string, values: RowValues, context: ValidationContext): readonly Issue[] {
  const value = values[field];
  if (isBlank(value) || !context.others?.(field)?.has(value)) return [];
  return [{ field, code: "duplicate", facts: { value: String(value) } }];
}
