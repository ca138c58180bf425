import fc from "fast-check";
import { schema } from "../../src/schema/schema";
import { daySerial } from "../../src/schema/serial";
import type { RowValues } from "../../src/schema/types";
import { validateRow, type ValidationContext } from "../../src/schema/validate";
import { arbitraryRow } from "../support/arbitrary-row";

const codes = (table: string, row: RowValues, context?: ValidationContext) =>
  validateRow(schema.table(table), row, context).map(({ field, code }) => `${code} ${field ?? "-"}`);

const task = { projectId: "PJ-1", name: "编写说明", department: "产品部", owner: "彭雨薇", status: "notStarted" };
const report = {
  weekStart: daySerial(2026, 11, 16),
  projectId: "PJ-1",
  department: "产品部",
  reporter: "沈书航",
  health: "onTrack",
};
const log = { noticeId: "N-1", person: "何文博", status: "confirmed", method: "phone" };
const reviewed = {
  ...task,
  status: "done",
  deliverable: "https://a.example",
  reviewer: "沈书航",
  reviewResult: "passed",
};
const finished = { ...reviewed, actualFinish: 46350 };

test.each(schema.tables.map(({ key }) => key))("a generated row of %s is legal", (key) => {
  const table = schema.table(key);
  fc.assert(
    fc.property(arbitraryRow(table), (row) => expect(validateRow(table, row)).toEqual([])),
    { numRuns: 60 },
  );
});

test.each<[string, string, RowValues, string[]]>([
  ["a whole task", "Tasks", task, []],
  [
    "a task without anything",
    "Tasks",
    {},
    ["required projectId", "required name", "required department", "required owner", "required status"],
  ],
  ["an end before its start", "Tasks", { ...task, startDate: 46350, dueDate: 46349 }, ["wrongOrder dueDate"]],
  ["an end on the day of its start", "Tasks", { ...task, startDate: 46350, dueDate: 46350 }, []],
  ["a done task without a finish", "Tasks", reviewed, ["neededWhen actualFinish"]],
  ["a done task that a review passed", "Tasks", finished, []],
  [
    "a done task that a review returned",
    "Tasks",
    { ...finished, reviewResult: "returned" },
    ["jumpNeedsValue reviewResult"],
  ],
  ["a done task that its owner reviewed", "Tasks", { ...finished, owner: "沈书航" }, ["samePerson reviewer"]],
  ["a task under way that its owner would review", "Tasks", { ...task, reviewer: task.owner }, []],
  [
    "a confirmation before reading",
    "ConfirmationLog",
    { ...log, readAt: 46350.5, confirmedAt: 46350.4 },
    ["wrongOrder confirmedAt"],
  ],
  ["a confirmation without a time", "ConfirmationLog", log, ["neededWhen confirmedAt"]],
  [
    "a reply at noon to a request of that morning",
    "Requests",
    {
      receivedAt: 46350.4,
      channel: "phone",
      customer: "嘉禾",
      description: "提醒",
      registrar: "邓晓彤",
      status: "replied",
      verdict: "feasible",
      clockStart: 46350.4,
      repliedAt: 46350.5,
      acceptedAt: 46350,
    },
    [],
  ],
  ["a week that begins on a Monday", "WeeklyReports", report, []],
  [
    "a week that begins on a Tuesday",
    "WeeklyReports",
    { ...report, weekStart: report.weekStart + 1 },
    ["wrongWeekday weekStart"],
  ],
  [
    "an off-track report without a word about it",
    "WeeklyReports",
    { ...report, health: "offTrack" },
    ["neededWhen delayed"],
  ],
  ["a column that isn't there", "Tasks", { ...task, colour: "red" }, ["unknownField -"]],
  ["a calculated column that was typed", "Tasks", { ...task, daysLate: 3 }, ["calculated daysLate"]],
])("%s", (_name, table, row, expected) => {
  expect(codes(table, row)).toEqual(expected);
});

describe("with the workbook's names at hand", () => {
  const known = (table: string) => ({ People: new Set(["彭雨薇"]), Projects: new Set(["PJ-1"]) })[table];

  test("known people and projects pass", () => expect(codes("Tasks", task, { known })).toEqual([]));
  test("an unknown project is named", () => {
    expect(codes("Tasks", { ...task, projectId: "PJ-2" }, { known })).toEqual(["unknownReference projectId"]);
  });
  test("each unknown person is named", () => {
    const row = { ...task, participants: ["彭雨薇", "某甲", "某乙"] };
    expect(codes("Tasks", row, { known })).toEqual(["unknownPerson participants", "unknownPerson participants"]);
  });
  test("a name that another row holds is a duplicate", () => {
    const others = (field: string) => (field === "name" ? new Set(["张伟"]) : undefined);
    expect(codes("People", { name: "张伟", department: "技术部" }, { others })).toEqual(["duplicate name"]);
  });
});
