/** Rows for fast-check, made from the schema: every value is legal by its field's type, every row by its table's rules. */
import fc from "fast-check";
import type { Field, Table } from "../../src/schema/compiled";
import { daySerial, mondayOf } from "../../src/schema/serial";
import type { FieldType, RowValues, RuleSpec, Value } from "../../src/schema/types";

const visible = (text: string): boolean => text.trim() !== "";

/** Text of people: words, Chinese, emoji, and what tries to be a formula. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter(visible),
  fc.constantFrom(
    "=1+1",
    "+86 571",
    "-3",
    "@SUM(A1)",
    "'quoted",
    "0012",
    "1.10",
    "TRUE",
    "2026-11-22",
    "#N/A",
    "含 空格",
    "😀",
  ),
);

const arbitraryName = fc.constantFrom("林静怡", "张伟(财务)", "Grace Lin", "O'Brien", "欧阳 明", "Zoë Müller");

const day = fc.integer({ min: daySerial(2024, 1, 1), max: daySerial(2026, 12, 31) });
const minute = fc.integer({ min: 0, max: 1439 }).map((minutes) => minutes / 1440);

const byType: Record<FieldType, (field: Field) => fc.Arbitrary<Value>> = {
  id: (field) => fc.constant(`X-261122-${field.tableKey.slice(0, 4).toUpperCase()}`),
  text: () => arbitraryText,
  longText: () =>
    fc.oneof(
      arbitraryText,
      fc.array(arbitraryText, { minLength: 2, maxLength: 3 }).map((lines) => lines.join("\n")),
    ),
  phone: () => fc.constantFrom("13800010101", "+86 571 5550 1201", "0571-5550-1201 转 8012", "(010) 5550-1234"),
  email: () => fc.constantFrom("wu@example.com", "a.b+c@mail.example.cn"),
  link: () => fc.constantFrom("https://files.example.com/a b", "\\\\server\\share\\交付物.docx"),
  integer: ({ min = -1000, max = 1_000_000 }) => fc.integer({ min, max }),
  percent: () => fc.integer({ min: 0, max: 100 }).map((share) => share / 100),
  date: () => day,
  moment: () => fc.tuple(day, minute).map(([date, time]) => date + time),
  yesNo: () => fc.boolean(),
  choice: ({ list }) => fc.constantFrom(...list!.choices.map(({ key }) => key)),
  choices: ({ list }) =>
    fc.subarray(
      list!.choices.map(({ key }) => key),
      { minLength: 1 },
    ),
  reference: ({ target }) => fc.constant(`${target}-1`),
  person: () => arbitraryName,
  people: () => fc.uniqueArray(arbitraryName, { minLength: 1, maxLength: 4 }),
};

/** A legal value of a field. */
export const arbitraryValue = (field: Field): fc.Arbitrary<Value> => byType[field.type](field);

/** A legal row of a table, without its calculated columns; optional fields may be absent. */
export function arbitraryRow(table: Table): fc.Arbitrary<RowValues> {
  const typed = table.fields.filter(({ calculated }) => !calculated);
  const whole = fc.record<Row>(Object.fromEntries(typed.map((field) => [field.key, arbitraryValue(field)])));
  const there = fc.record(Object.fromEntries(typed.map(({ key }) => [key, fc.boolean()])));
  return fc.tuple(whole, there).map(([values, present]) => {
    const kept = typed.filter(({ key, required, type }) => required || type === "id" || present[key]);
    const row: Row = Object.fromEntries(kept.map(({ key }) => [key, values[key]!]));
    return table.rules.reduce((legal, rule) => obey(rule, table, legal, values), row);
  });
}

type Row = Record<string, Value>;

function obey(rule: RuleSpec, table: Table, row: Row, whole: Row): Row {
  switch (rule.kind) {
    case "order":
      return inOrder(table.field(rule.first), table.field(rule.then), row);
    case "weekday":
      return typeof row[rule.field] === "number"
        ? { ...row, [rule.field]: mondayOf(Number(row[rule.field])) + rule.weekday - 1 }
        : row;
    case "neededWhen":
      return rule.is.includes(String(row[rule.when]))
        ? obeyOrders(table, { [rule.field]: whole[rule.field]!, ...row })
        : row;
    case "holdsWhen":
      return rule.is.includes(String(row[rule.when])) ? { ...row, [rule.field]: rule.wanted[0]! } : row;
    case "differWhen":
      return rule.is.includes(String(row[rule.when])) && row[rule.field] === row[rule.other]
        ? { ...row, [rule.field]: "钱七" }
        : row;
    case "unique":
      return row;
  }
}

const obeyOrders = (table: Table, row: Row): Row =>
  table.rules.reduce(
    (legal, rule) => (rule.kind === "order" ? inOrder(table.field(rule.first), table.field(rule.then), legal) : legal),
    row,
  );

function inOrder(first: Field, then: Field, row: Row): Row {
  const [a, b] = [row[first.key], row[then.key]];
  if (typeof a !== "number" || typeof b !== "number" || a <= b) return row;
  return { ...row, [then.key]: then.type === "date" ? Math.floor(a) : a };
}
