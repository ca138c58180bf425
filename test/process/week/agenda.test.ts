/** What the meeting takes up, in which order, and nothing twice. */

import { agendaOf, type Matters } from "../../../src/process/week/agenda";
import { decisionRow, logged } from "../../../src/process/week/decisions";
import type { Values } from "../../../src/process/values";
import { at } from "../../rollup/today/day";

const day = at("2026-11-23");
const agenda = (more: Partial<Matters>) => agendaOf({ day, tasks: [], issues: [], reports: [], missing: [], ...more });
const line = (more: Partial<Matters>) => agenda(more).map(({ kind, title }) => `${kind} ${title}`);

const issue = (title: string, more: Values = {}): Values => ({
  id: `I-${title}`,
  title,
  status: "open",
  priority: "p3",
  ...more,
});
const task = (name: string, more: Values = {}): Values => ({
  id: `T-${name}`,
  name,
  status: "inProgress",
  dueDate: day - 3,
  ...more,
});
const report = (problems: string): Values => ({ id: "W-1", department: "技术部", problems, submittedAt: 1 });

test("overdue issues come first, then by priority and deadline; the settled are left out", () => {
  const issues = [
    issue("later", { dueDate: day + 9 }),
    issue("soon", { dueDate: day }),
    issue("urgent", { priority: "p1" }),
    issue("overdue", { dueDate: day - 1, priority: "p4" }),
    issue("solved", { status: "resolved" }),
    issue("held", { status: "onHold" }),
  ];
  expect(line({ issues })).toEqual(["issue overdue", "issue urgent", "issue soon", "issue later"]);
});

test("tasks due before the week and still open, the oldest first; one that has an issue comes as that", () => {
  const tasks = [
    task("a", { dueDate: day - 3 }),
    task("b", { dueDate: day - 9 }),
    task("this week", { dueDate: day }),
    task("done", { status: "done" }),
    task("in review", { status: "inReview" }),
    task("has one", { dueDate: day - 4 }),
    task("had one", { dueDate: day - 5 }),
  ];
  const issues = [issue("open", { taskId: "T-has one" }), issue("over", { taskId: "T-had one", status: "closed" })];
  expect(line({ tasks, issues })).toEqual(["issue open", "lateTask b", "lateTask had one", "lateTask a"]);
});

test("each problem of a report comes by itself, until an issue tells of it", () => {
  const reports = [report("1. 缺终端\n2. 接口文档不对；无")];
  expect(line({ reports })).toEqual(["problem 缺终端", "problem 接口文档不对"]);
  expect(line({ reports, issues: [issue("采购", { description: "缺终端", status: "closed" })] })).toEqual([
    "problem 接口文档不对",
  ]);
});

test("a report that never came is named with who should have", () => {
  const missing = [{ department: "设计部", reporter: "金诗涵" }];
  expect(agenda({ missing })).toMatchObject([{ kind: "missingReport", title: "设计部", owner: "金诗涵" }]);
});

test("keys stay when the agenda is read again", () => {
  const before = agenda({ reports: [report("甲\n乙")], tasks: [task("a")] });
  const after = agenda({ reports: [report("乙\n甲")], tasks: [task("b", { dueDate: day - 30 }), task("a")] });
  const keys = new Set(after.map(({ key }) => key));
  expect(before.every(({ key }) => keys.has(key))).toBe(true);
});

test("a problem's words stay in the issue when its title is put better", () => {
  const [problem] = agenda({ reports: [report("缺终端")] });
  const sitting = {
    projectId: "PJ-1",
    day,
    now: day + 0.5,
    me: "王芳",
    language: "zh-CN",
    items: [problem!],
    issues: [],
  } as const;
  const decision = { key: problem!.key, title: "采购终端", decision: "周三前\n下单", owner: "李明", dueDate: day + 2 };
  expect(decisionRow(decision, sitting).values).toMatchObject({
    source: "weeklyReport",
    description: "缺终端",
    raisedAt: day,
    meetingDate: day,
    actions: "2026-11-23 例会：周三前 下单（王芳）",
  });
});

test("the action log is only added to, and nothing said adds nothing", () => {
  const facts = { day, me: null, language: "en-US" } as const;
  expect(logged("first", "second", facts)).toBe("first\n2026-11-23 second");
  expect(logged("first", " ", facts)).toBe("first");
  expect(logged(null, "", facts)).toBeNull();
});
