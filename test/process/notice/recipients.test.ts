import type { Values } from "../../../src/process/api";
import { channelsFor, resolveRecipients, rosterIssues, rosterRows } from "../../../src/process/notice/recipients";

const people: Values[] = [
  { name: "张伟", department: "技术部", position: "工程师", phone: "13800010001", keyPerson: true, active: true },
  { name: "李娜", department: "技术部", position: "经理", active: true },
  { name: "王芳", department: "产品部", position: "经理", active: true },
  { name: "赵敏", department: "产品部", position: "工程师", active: false },
  { name: "孙丽", department: "行政部", position: "专员", active: null },
  { name: "张伟", department: "技术部", position: "工程师", active: true },
  { name: null, department: "技术部", active: true },
];

const cases: [string, Values, string[]][] = [
  ["everyone who works here, each once", { scopeType: "everyone" }, ["张伟", "李娜", "王芳", "孙丽"]],
  ["a department", { scopeType: "departments", scopeValue: "技术部" }, ["张伟", "李娜"]],
  [
    "departments in any punctuation",
    { scopeType: "departments", scopeValue: "技术部，行政部; 技术部" },
    ["张伟", "李娜", "孙丽"],
  ],
  ["a position across departments", { scopeType: "positions", scopeValue: "经理" }, ["李娜", "王芳"]],
  ["people by name, with spaces and full width", { scopeType: "people", scopeValue: "张　伟、王芳" }, ["张伟", "王芳"]],
  ["nobody who left", { scopeType: "people", scopeValue: "赵敏、李娜" }, ["李娜"]],
];

test.each(cases)("a scope means %s", (_name, notice, expected) => {
  expect(resolveRecipients(notice, people).recipients.map(({ name }) => name)).toEqual(expected);
});

const refusals: [string, Values, object[]][] = [
  [
    "a department that nobody is in",
    { scopeType: "departments", scopeValue: "技术部、法务部" },
    [{ field: "scopeValue", code: "unknownScope", facts: { value: "法务部" } }],
  ],
  [
    "only people who left",
    { scopeType: "people", scopeValue: "赵敏" },
    [{ field: "scopeValue", code: "emptyRoster", facts: {} }],
  ],
  ["nothing wrong", { scopeType: "everyone" }, []],
];

test.each(refusals)("the roster of %s is judged so", (_name, notice, issues) => {
  expect(rosterIssues(resolveRecipients(notice, people))).toEqual(issues);
});

test("named people who left are told", () => {
  expect(resolveRecipients({ scopeType: "people", scopeValue: "赵敏、李娜" }, people).inactive).toEqual(["赵敏"]);
});

const channels: [Values, string[]][] = [
  [{ urgency: "urgent", scopeType: "everyone" }, ["urgentGroup"]],
  [{ urgency: "routine", scopeType: "everyone" }, ["oaBoard"]],
  [{ urgency: "routine", scopeType: "departments" }, ["departmentBoard"]],
  [{ urgency: "urgent", scopeType: "everyone", channel: ["email"] }, ["email"]],
];

test.each(channels)("%j is published through %j", (notice, expected) => {
  expect(channelsFor(notice)).toEqual(expected);
});

test("a roster row carries what a caller needs", () => {
  const { recipients } = resolveRecipients({ scopeType: "people", scopeValue: "张伟" }, people);
  expect(rosterRows({ id: "N-1", revision: 2 }, recipients)).toEqual([
    {
      noticeId: "N-1",
      revision: 2,
      person: "张伟",
      department: "技术部",
      position: "工程师",
      phone: "",
      keyPerson: false,
      status: "unread",
      attempts: 0,
    },
  ]);
});
