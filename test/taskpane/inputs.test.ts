/** What controls hold and what forms read out of them, for every field of every table. */

import type { FieldValue } from "../../src/process/api";
import { schema } from "../../src/schema/schema";
import type { FieldType } from "../../src/schema/types";
import { readInput, sameInput, showValue } from "../../src/taskpane/form/inputs";
import { typedFields } from "../../src/taskpane/form/sections";

const fields = schema.tables.flatMap((table) => typedFields(table));
const fieldOf = (type: FieldType) => fields.find((field) => field.type === type)!;

const samples: Readonly<Partial<Record<FieldType, FieldValue>>> = {
  text: "Stock report",
  longText: "One\nTwo",
  phone: "0571-5550-3388",
  email: "mei@example.com",
  link: "https://files.example.com",
  integer: 3,
  percent: 0.57,
  date: 46350,
  moment: 46350.729166666664,
  yesNo: true,
  reference: "PJ-261015-JQ8C",
  person: "Mei Han",
  people: ["Mei Han", "Lei Li"],
};

const sampleOf = (field: (typeof fields)[number]): FieldValue =>
  field.type === "choices" ? [field.list!.choices[0]!.key] : (samples[field.type] ?? field.list!.choices[0]!.key);

test.each(fields.map((field) => [`${field.tableKey}.${field.key}`, field] as const))(
  "%s is read out as it was put in",
  (_name, field) => {
    const value = sampleOf(field);
    const found = readInput(field, showValue(field, value));
    if (typeof value === "number") expect("value" in found && found.value).toBeCloseTo(value, 9);
    else expect(found).toEqual({ value });
  },
);

test.each(
  fields.filter(({ type }) => type !== "yesNo").map((field) => [`${field.tableKey}.${field.key}`, field] as const),
)("an untouched %s is nothing", (_name, field) =>
  expect(readInput(field, showValue(field, null))).toEqual({ value: null }),
);

test.each([
  ["integer", "three", "notANumber"],
  ["percent", "half", "notAShare"],
  ["date", "2026-11", "notADate"],
  ["person", { value: null, text: "Nobody" }, "unknownPerson"],
  ["reference", { value: null, text: "Nowhere" }, "unknownReference"],
  ["people", { values: ["Mei Han"], text: "Nobody" }, "unknownPerson"],
] as const)("a %s that cannot be read as typed is an issue at its field", (type, input, code) => {
  const field = fieldOf(type);
  expect(readInput(field, input)).toMatchObject({ issue: { field: field.key, code } });
});

test.each([
  ["57", 0.57],
  ["57%", 0.57],
  ["57\uFF05", 0.57],
  ["0", 0],
])("a percentage typed as %s is %d", (typed, share) => {
  expect(readInput(fieldOf("percent"), typed)).toEqual({ value: share });
});

test("a look-up counts as unchanged when only the words shown for it differ", () => {
  expect(sameInput({ value: "PJ-1", text: "PJ-1" }, { value: "PJ-1", text: "New website" })).toBe(true);
  expect(sameInput({ value: null, text: "New" }, { value: null, text: "Old" })).toBe(false);
});
