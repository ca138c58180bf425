import type { RowValues } from "../../../src/schema/types";
import { at, lines, today } from "./day";

const project = (more: RowValues = {}): RowValues => ({
  id: "PJ-1",
  name: "仓储",
  lead: "高铭泽",
  departments: "技术部、设计部",
  startDate: at("2026-01-05"),
  status: "inProgress",
  ...more,
});
const report = (weekStart: string, department: string, more: RowValues = {}): RowValues => ({
  id: `W-${weekStart}-${department}`,
  projectId: "PJ-1",
  weekStart: at(weekStart),
  department,
  reporter: "金诗涵",
  submittedAt: at(weekStart) + 4,
  ...more,
});
/** Last week is complete, so that this week is seen alone. */
const lastWeek = [report("2026-11-16", "技术部"), report("2026-11-16", "设计部")];

test.each<[string, string, readonly RowValues[], readonly string[]]>([
  ["Thursday evening asks for nothing", "2026-11-26 23:59", lastWeek, []],
  ["Friday at midnight asks for this week", "2026-11-27 00:00", lastWeek, ["report 仓储 技术部", "report 仓储 设计部"]],
  ["Friday 17:00 is still in time", "2026-11-27 17:00", lastWeek, ["report 仓储 技术部", "report 仓储 设计部"]],
  ["a minute later is late", "2026-11-27 17:01", lastWeek, ["report 仓储 技术部 late", "report 仓储 设计部 late"]],
  [
    "who has handed in is not asked",
    "2026-11-27 16:00",
    [...lastWeek, report("2026-11-23", "技术部")],
    ["report 仓储 设计部"],
  ],
  [
    "a row without a time of handing in is not handed in",
    "2026-11-27 16:00",
    [...lastWeek, report("2026-11-23", "技术部", { submittedAt: null }), report("2026-11-23", "设计部")],
    ["report 仓储 技术部"],
  ],
  [
    "width and spaces in a department's name don't matter",
    "2026-11-27 16:00",
    [...lastWeek, report("2026-11-23", " 技术部 "), report("2026-11-23", "设计部")],
    [],
  ],
  [
    "from Monday on the week before is missed",
    "2026-11-30 00:00",
    [report("2026-11-23", "设计部")],
    ["lastReport 仓储 技术部 late"],
  ],
])("%s", (_name, moment, reports, expected) => {
  expect(lines(moment, { Projects: [project()], WeeklyReports: reports })).toEqual(expected);
});

test.each<[string, RowValues]>([
  ["a paused project", { status: "paused" }],
  ["a project that has not begun", { startDate: at("2026-12-07") }],
  ["a project without departments", { departments: null }],
])("%s owes no report", (_name, more) => {
  expect(lines("2026-11-27 18:00", { Projects: [project(more)] })).toEqual([]);
});

test("where Friday is a holiday, the last working day before it is the day", () => {
  // 2026: the National Day holiday begins on Thursday, 1 October.
  const rows = { Projects: [project({ startDate: at("2026-09-28"), departments: "技术部" })] };
  expect(lines("2026-09-29 18:00", rows)).toEqual([]);
  expect(lines("2026-09-30 16:00", rows)).toEqual(["report 仓储 技术部"]);
  expect(lines("2026-09-30 17:01", rows)).toEqual(["report 仓储 技术部 late"]);
});

test("past the calendar nothing is guessed, and that is said", () => {
  const { items, beyondCalendar } = today("2027-01-01 18:00", { Projects: [project()], WeeklyReports: [] });
  expect(items.map(({ kind }) => kind)).toEqual(["lastReport", "lastReport"]);
  expect(beyondCalendar).toBe(true);
});

test("a missing row can be begun with what is known of it", () => {
  const [first] = today("2026-11-27 16:00", { Projects: [project()], WeeklyReports: lastWeek }).items;
  expect(first).toMatchObject({
    id: null,
    start: { weekStart: at("2026-11-23"), projectId: "PJ-1", department: "技术部", reporter: "金诗涵" },
    who: ["金诗涵"],
    concerns: ["金诗涵", "高铭泽"],
  });
});
