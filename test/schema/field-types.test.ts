import fc from "fast-check";
import { fromCell, LONGEST_TEXT, numberFormat, toCell } from "../../src/schema/field-types";
import { schema } from "../../src/schema/schema";
import { LANGUAGES, type CellValue, type Value } from "../../src/schema/types";
import { validateField } from "../../src/schema/validate";
import { arbitraryRow } from "../support/arbitrary-row";

const field = (path: string) => {
  const [table, key] = path.split(".");
  return schema.table(table!).field(key!);
};

describe("a value goes into a cell and comes out the same", () => {
  for (const table of schema.tables) {
    for (const language of LANGUAGES) {
      test(`${table.key}, ${language}`, () => {
        fc.assert(
          fc.property(arbitraryRow(table), (row) => {
            for (const [key, value] of Object.entries(row)) {
              const cell = toCell(table.field(key), value, language);
              expect([key, fromCell(table.field(key), cell)]).toEqual([key, value]);
            }
          }),
          { numRuns: 40 },
        );
      });
    }
  }
});

test.each<[string, Value, CellValue, CellValue]>([
  ["Tasks.status", "inProgress", "进行中", "In progress"],
  ["Tasks.milestone", true, "是", "Yes"],
  ["Tasks.participants", ["林静怡", "何文博"], "林静怡、何文博", "林静怡, 何文博"],
  ["Notices.channel", ["urgentGroup", "email"], "紧急通知群、邮件", "Urgent group, E-mail"],
  ["Tasks.percent", 0.5, 0.5, 0.5],
  ["Tasks.dueDate", 46348, 46348, 46348],
  ["Tasks.name", null, "", ""],
  ["Tasks.status", null, "", ""],
])("%s: %j is shown as %j and %j", (path, value, chinese, english) => {
  expect(toCell(field(path), value, "zh-CN")).toBe(chinese);
  expect(toCell(field(path), value, "en-US")).toBe(english);
});

test.each<[string, CellValue | null, Value]>([
  ["Tasks.status", "Done", "done"],
  ["Tasks.status", " 已完成 ", "done"],
  ["Tasks.status", "done", "done"],
  ["Tasks.status", "差不多", "差不多"],
  ["Tasks.milestone", "Yes", true],
  ["Tasks.milestone", false, false],
  ["Tasks.participants", "林静怡,何文博; 苏婉清", ["林静怡", "何文博", "苏婉清"]],
  ["Tasks.percent", "50%", 0.5],
  ["Tasks.percent", "0.5", 0.5],
  ["ConfirmationLog.attempts", "1,024", 1024],
  ["ConfirmationLog.attempts", "两次", "两次"],
  ["ConfirmationLog.phone", 13800010101, "13800010101"],
  ["Tasks.name", "  ", null],
  ["Tasks.dueDate", null, null],
])("%s: the cell %j means %j", (path, cell, value) => {
  expect(fromCell(field(path), cell)).toEqual(value);
});

test.each<[string, Value, string]>([
  ["Tasks.name", null, "required"],
  ["Tasks.name", "   ", "required"],
  ["Tasks.percent", 1.2, "notAShare"],
  ["Tasks.percent", "half", "notAShare"],
  ["Tasks.dueDate", "明天", "notADate"],
  ["Tasks.dueDate", 46348.5, "notADate"],
  ["Tasks.dueDate", -1, "notADate"],
  ["Tasks.reviewedAt", 3_000_000, "notADate"],
  ["Tasks.status", "almost", "notAChoice"],
  ["Notices.channel", ["email", "pigeon"], "notAChoice"],
  ["Tasks.milestone", "maybe", "notYesOrNo"],
  ["ConfirmationLog.attempts", 1.5, "notAWholeNumber"],
  ["ConfirmationLog.attempts", -1, "tooSmall"],
  ["Requests.satisfaction", 6, "tooLarge"],
  ["ConfirmationLog.attempts", "two", "notANumber"],
  ["People.email", "wu.example.com", "notAnEmail"],
  ["People.phone", "call me", "notAPhone"],
  ["Tasks.participants", ["林静怡、何文博"], "listed"],
  ["Tasks.alert", "late", "calculated"],
])("%s: %j is refused as %s", (path, value, code) => {
  expect(validateField(field(path), value).map((issue) => issue.code)).toEqual([code]);
});

test.each<[string, Value]>([
  ["Tasks.percent", 0],
  ["Tasks.percent", 1],
  ["Tasks.reviewedAt", 46348.7],
  ["People.phone", "0571-5550 1201 转 8012"],
  ["People.email", "a.b@mail.example.cn"],
  ["Tasks.remark", null],
])("%s: %j is fine", (path, value) => {
  expect(validateField(field(path), value)).toEqual([]);
});

test("a text fills a cell and no more", () => {
  const issues = (length: number) => validateField(field("Tasks.name"), "长".repeat(length)).map(({ code }) => code);
  expect([issues(LONGEST_TEXT), issues(LONGEST_TEXT + 1)]).toEqual([[], ["tooLong"]]);
});

test("codes of rows, phones and outline numbers stay text in their cells", () => {
  for (const path of ["Tasks.id", "Tasks.wbs", "People.phone", "Tasks.projectId"]) {
    expect(numberFormat(field(path))).toBe("@");
  }
});

test("a calculated text is never formatted as text, which would show its formula", () => {
  const calculated = schema.tables.flatMap((table) => table.fields).filter((each) => each.calculated);
  expect(calculated.filter((each) => numberFormat(each) === "@")).toEqual([]);
});
