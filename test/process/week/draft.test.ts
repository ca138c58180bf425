/** Reports drafted from tasks: what counts as done, going, late and next, whenever they are drafted. */

import { HEALTH_LIMITS } from "../../../src/rollup/health";
import { draftReport, type Drafting } from "../../../src/process/week/draft";
import type { RowValues } from "../../../src/schema/types";
import { at } from "../../rollup/today/day";

const monday = at("2026-11-16");
const task = (name: string, more: RowValues = {}): RowValues => ({
  id: `T-${name}`,
  name,
  department: "技术部",
  status: "notStarted",
  ...more,
});
const draft = (tasks: readonly RowValues[], more: Partial<Drafting> = {}) =>
  draftReport({
    department: "技术部",
    tasks,
    reports: [],
    weekStart: monday,
    now: at("2026-11-20 15:00"),
    limits: HEALTH_LIMITS,
    language: "zh-CN",
    ...more,
  });

test.each<[string, RowValues, Partial<Record<"done" | "inProgress" | "delayed" | "nextWeek", string>>]>([
  ["done this week", { status: "done", actualFinish: monday }, { done: "甲" }],
  ["done the week before", { status: "done", actualFinish: monday - 1 }, {}],
  ["done without a day", { status: "done" }, {}],
  ["going on", { status: "inProgress", percent: 0.5 }, { inProgress: "甲：已完成50%", nextWeek: "甲" }],
  ["in review", { status: "inReview", percent: 1 }, { inProgress: "甲：待审核", nextWeek: "甲" }],
  ["due today is not late", { dueDate: at("2026-11-20") }, { nextWeek: "甲" }],
  [
    "due yesterday is",
    { dueDate: at("2026-11-19") },
    { delayed: "甲：延期1天（计划11月19日），已完成0%", nextWeek: "甲" },
  ],
  ["begins next Sunday", { startDate: at("2026-11-29"), dueDate: at("2026-12-09") }, { nextWeek: "甲（12月9日前）" }],
  ["begins the Monday after", { startDate: at("2026-11-30") }, {}],
  ["paused", { status: "paused", dueDate: monday }, {}],
  ["cancelled", { status: "cancelled", dueDate: monday }, {}],
  ["another department's", { department: "设计部", status: "inProgress" }, {}],
  [
    "a department written with other spaces",
    { department: "技术部 ", status: "done", actualFinish: monday },
    { done: "甲" },
  ],
])("a task that is %s", (_name, more, expected) => {
  const { values } = draft([task("甲", more)]);
  const none = { done: null, inProgress: null, delayed: null, nextWeek: null };
  expect(values).toMatchObject({ ...none, ...expected });
});

test("a task that only holds others is told by those", () => {
  const rows = [task("开发", { status: "inProgress" }), task("接口", { parentId: "T-开发", status: "inProgress" })];
  expect(draft(rows).values).toMatchObject({ inProgressCount: 1, inProgress: "接口" + "：已完成0%" });
});

test("drafted on Monday for the week before, it tells how things stood on Sunday", () => {
  const rows = [task("甲", { status: "done", actualFinish: at("2026-11-23"), dueDate: at("2026-11-20") })];
  const { values } = draft(rows, { now: at("2026-11-23 11:00") });
  expect(values).toMatchObject({ doneCount: 0, inProgressCount: 1, delayedCount: 1 });
});

test.each<[number, number, string]>([
  [0, 9, "onTrack"],
  [1, 9, "atRisk"],
  [3, 7, "offTrack"],
])("with %i late and %i in time the health suggested is as the project's own", (late, others, expected) => {
  const dues = [...Array<number>(late).fill(monday), ...Array<number>(others).fill(monday + 30)];
  const { values } = draft(dues.map((dueDate, index) => task(`第${index}项`, { dueDate })));
  expect(values.health).toBe(expected);
});

test("only the latest report that was handed in counts as the plan", () => {
  const report = (weeks: number, nextWeek: string, submittedAt: number | null = 1): RowValues => ({
    weekStart: monday - 7 * weeks,
    nextWeek,
    submittedAt,
  });
  const reports = [report(3, "旧的"), report(2, "图标"), report(1, "草稿", null), report(0, "本周")];
  const done = [
    task("图标", { status: "done", actualFinish: monday }),
    task("断电", { status: "done", actualFinish: monday }),
  ];
  const { planned, plannedIn, values } = draft(done, { reports });
  expect(plannedIn).toBe(monday - 14);
  expect(planned).toEqual([{ text: "图标", state: "done" }]);
  expect(values.unplanned).toBe("断电");
});
