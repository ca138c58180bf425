import { schema } from "../../src/schema/schema";
import type { Attempt } from "../../src/process/decide";
import { decide } from "../../src/process/decide";

const tasks = schema.table("Tasks");
const NOW = 46_352.5;
const row = {
  id: "T-261101-0001",
  projectId: "PJ-261101-0001",
  name: "首页",
  department: "技术部",
  owner: "张伟",
  milestone: false,
  percent: 0,
  status: "notStarted",
  baselineDue: 46_360,
  startDate: 46_340,
  dueDate: 46_360,
};

const attempt = (more: Partial<Attempt>): Attempt => ({
  table: tasks,
  current: row,
  values: {},
  opened: row,
  me: "张伟",
  now: NOW,
  language: "zh-CN",
  ...more,
});

const codes = (more: Partial<Attempt>): string[] => {
  const decision = decide(attempt(more));
  return decision.ok ? [] : decision.issues.map(({ code, field }) => `${field}: ${code}`);
};

const refusals: [string, Partial<Attempt>, string[]][] = [
  ["an illegal jump", { values: { status: "done", actualFinish: 46_350 } }, ["status: illegalJump"]],
  ["a jump that needs a reason", { values: { status: "paused" } }, ["status: reasonNeeded"]],
  ["a moved deadline without a reason", { values: { dueDate: 46_370 } }, ["dueDate: reasonNeeded"]],
  ["an end before the start", { values: { startDate: 46_365 } }, ["dueDate: wrongOrder"]],
  ["an emptied required field", { values: { owner: null } }, ["owner: required"]],
  [
    "a field that somebody changed meanwhile",
    { values: { name: "首页设计" }, current: { ...row, name: "首页开发" } },
    ["name: conflict"],
  ],
  [
    "a person nobody knows",
    { values: { owner: "王五" }, context: { known: () => new Set(["张伟"]) } },
    ["owner: unknownPerson"],
  ],
];

test.each(refusals)("%s is refused", (_name, more, expected) => {
  expect(codes(more)).toEqual(expected);
});

test("only what changed is written", () => {
  expect(decide(attempt({ values: { ...row, name: "首页设计" } }))).toEqual({
    ok: true,
    change: { name: "首页设计" },
    log: [],
  });
});

test("a colleague's change of another field stands", () => {
  const decision = decide(attempt({ values: { name: "首页设计" }, current: { ...row, percent: 0.5 } }));
  expect(decision).toMatchObject({ ok: true, change: { name: "首页设计" } });
});

test("both changing a field to the same is no conflict", () => {
  expect(decide(attempt({ values: { name: "新名" }, current: { ...row, name: "新名" } }))).toMatchObject({
    ok: true,
    change: {},
  });
});

test("a jump stamps its time and is logged", () => {
  expect(decide(attempt({ values: { status: "inProgress" } }))).toEqual({
    ok: true,
    change: { status: "inProgress", actualStart: 46_352 },
    log: [{ at: NOW, who: "张伟", table: "项目任务分解表", field: "状态", from: "未开始", to: "进行中", reason: null }],
  });
});

test("a moved deadline is logged with its reason and leaves the baseline", () => {
  expect(decide(attempt({ values: { dueDate: 46_370 }, reason: "客户要求" }))).toMatchObject({
    ok: true,
    change: { dueDate: 46_370 },
    log: [{ field: "计划截止", from: "2026-12-04", to: "2026-12-14", reason: "客户要求" }],
  });
});

test("the first deadline becomes the baseline, without a reason or a trace", () => {
  const undated = { ...row, dueDate: null, baselineDue: null };
  expect(decide(attempt({ current: undated, opened: undated, values: { dueDate: 46_370 } }))).toEqual({
    ok: true,
    change: { dueDate: 46_370, baselineDue: 46_370 },
    log: [],
  });
});

test("an old fault elsewhere in the row stops nobody", () => {
  const faulty = { ...row, department: null };
  expect(decide(attempt({ current: faulty, opened: faulty, values: { name: "首页设计" } }))).toMatchObject({
    ok: true,
  });
});

test("a new row begins in its first state", () => {
  const values = {
    projectId: row.projectId,
    name: row.name,
    department: row.department,
    owner: row.owner,
    dueDate: 46_360,
  };
  const fresh: Attempt = { table: tasks, current: null, values, me: null, now: NOW, language: "zh-CN" };
  expect(decide(fresh)).toMatchObject({ ok: true, change: { status: "notStarted", baselineDue: 46_360 }, log: [] });
});

test("a person of the row who was not asked about is not called unknown", () => {
  const reviewed = { ...row, reviewer: "李娜" };
  const decision = decide(
    attempt({
      current: reviewed,
      opened: reviewed,
      values: { owner: "赵敏" },
      context: { known: () => new Set(["赵敏"]) },
    }),
  );
  expect(decision).toMatchObject({ ok: true, change: { owner: "赵敏" } });
});
