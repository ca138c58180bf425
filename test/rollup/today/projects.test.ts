import { chinaCalendar } from "../../../src/calendar/china";
import { meetingOf } from "../../../src/rollup/today/projects";
import type { RowValues } from "../../../src/schema/types";
import { at, line, lines, today } from "./day";

const projects = [
  { id: "PJ-1", name: "仓储", status: "notStarted" },
  { id: "PJ-2", name: "官网", status: "paused" },
];
const task = (more: RowValues): RowValues => ({
  id: "T-1",
  projectId: "PJ-1",
  name: "扫码",
  owner: "范宇轩",
  status: "inProgress",
  dueDate: at("2026-11-26"),
  reviewer: "高铭泽",
  ...more,
});
const issue = (more: RowValues): RowValues => ({
  id: "I-1",
  projectId: "PJ-1",
  title: "终端",
  owner: "范宇轩",
  status: "inProgress",
  dueDate: at("2026-11-26"),
  ...more,
});

test.each<[string, string, RowValues, readonly string[]]>([
  ["a task due today", "2026-11-26 23:59", {}, ["task 扫码"]],
  ["the same task after midnight", "2026-11-27 00:00", {}, ["task 扫码 late"]],
  ["three days ahead is soon", "2026-11-23 00:00", {}, ["task 扫码"]],
  ["four days ahead is not", "2026-11-22 23:59", {}, []],
  ["a task without a date", "2026-11-27 09:00", { dueDate: null }, []],
  ["a date that is none", "2026-11-27 09:00", { dueDate: "soon" }, []],
  ["not begun and late", "2026-11-27 09:00", { status: "notStarted" }, ["task 扫码 late"]],
  ["done", "2026-11-27 09:00", { status: "done" }, []],
  ["paused", "2026-11-27 09:00", { status: "paused" }, []],
  ["in review", "2026-11-20 09:00", { status: "inReview" }, ["review 扫码"]],
  ["in review past its date", "2026-11-27 09:00", { status: "inReview" }, ["review 扫码 late"]],
  ["in a paused project", "2026-11-27 09:00", { projectId: "PJ-2" }, []],
  ["in a project that is not on the list", "2026-11-27 09:00", { projectId: "PJ-9" }, ["task 扫码 late"]],
  ["over the year's end", "2027-01-01 00:00", { dueDate: at("2026-12-31") }, ["task 扫码 late"]],
])("%s", (_name, moment, more, expected) => {
  expect(lines(moment, { Projects: projects, Tasks: [task(more)] })).toEqual(expected);
});

test("a review is the reviewer's matter, a task its owner's", () => {
  const rows = { Projects: projects, Tasks: [task({ status: "inReview" }), task({ id: "T-2" })] };
  const { items } = today("2026-11-26 09:00", rows);
  expect(items.map(({ kind, who }) => [kind, ...who])).toEqual([
    ["review", "高铭泽"],
    ["task", "范宇轩"],
  ]);
});

test.each<[string, string, RowValues, readonly string[]]>([
  ["an issue on its last day", "2026-11-26 18:00", {}, []],
  ["past its deadline", "2026-11-27 00:00", {}, ["issue 终端 late"]],
  ["past its deadline, but on hold", "2026-11-27 09:00", { status: "onHold" }, []],
  ["past its deadline, but resolved", "2026-11-27 09:00", { status: "resolved" }, []],
  ["any open one on the day of the meeting", "2026-11-23 08:00", { dueDate: null }, ["issue 终端"]],
])("%s", (_name, moment, more, expected) => {
  expect(lines(moment, { Projects: projects, Issues: [issue(more)] })).toEqual(expected);
});

describe("on Monday the meeting takes up", () => {
  const rows = {
    Projects: projects,
    Tasks: [
      task({ id: "T-1", name: "上周五", dueDate: at("2026-11-27") }),
      task({ id: "T-2", name: "今天", dueDate: at("2026-11-30") }),
    ],
    Issues: [issue({ title: "逾期" }), issue({ id: "I-2", title: "未到期", dueDate: at("2026-12-10") })],
  };
  const agenda = (moment: string) => today(moment, rows).items.filter(({ group }) => group === "agenda");

  test("last week's late tasks and the open issues", () => {
    expect(agenda("2026-11-30 09:00").map(line)).toEqual(["issue 逾期 late", "task 上周五 late", "issue 未到期"]);
  });

  test("nothing before or after its day", () => {
    expect([agenda("2026-11-29 23:59"), agenda("2026-12-01 00:00")]).toEqual([[], []]);
  });
});

test.each<[string, string, number | null]>([
  ["a plain week", "2026-11-26 10:00", at("2026-11-23 10:00")],
  ["Monday off, so Tuesday: Qingming 2026", "2026-04-06 09:00", at("2026-04-07 10:00")],
  ["a week in which nobody works: Spring Festival 2026", "2026-02-18 09:00", null],
  ["past the calendar, the plain weekday", "2027-01-06 09:00", at("2027-01-04 10:00")],
])("when the meeting is: %s", (_name, now, expected) => {
  expect(meetingOf(chinaCalendar(), at(now), { weekday: 1, time: 10 / 24 })).toBe(expected);
});
