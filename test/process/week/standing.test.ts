/** How a department stands around the deadline, which holidays move and the calendar's end leaves open. */

import { chinaCalendar } from "../../../src/calendar/china";
import { FRIDAY_AT_FIVE } from "../../../src/calendar/work-calendar";
import { departmentsOfWeek, dueOfWeek, reporterOf, reportOf, standingOf } from "../../../src/process/week/standing";
import { daySerial } from "../../../src/schema/serial";
import { at } from "../../rollup/today/day";

const calendar = chinaCalendar();
const due = (monday: string) => dueOfWeek(calendar, at(monday), FRIDAY_AT_FIVE);

test.each<[string, string, string]>([
  ["an ordinary week", "2026-11-16", "2026-11-20 17:00"],
  ["the National Day holiday begins on Thursday", "2026-09-28", "2026-09-30 17:00"],
  ["New Year's holiday takes Thursday and Friday", "2025-12-29", "2025-12-31 17:00"],
])("%s", (_name, monday, expected) => {
  expect(due(monday)).toBeCloseTo(at(expected), 6);
});

test("nobody works in the week of Spring Festival, and past the calendar nothing is known", () => {
  expect(due("2026-02-16")).toBe("none");
  expect(due("2026-12-28")).toBeNull();
});

const friday = daySerial(2026, 11, 20) + 17 / 24;
const second = 1 / 86_400;

test.each<[string, number | null, number, number | "none" | null, string]>([
  ["handed in at the second", friday, friday + 1, friday, "onTime"],
  ["handed in a second later", friday + second, friday + 1, friday, "late"],
  ["not in, at the second", null, friday, friday, "waiting"],
  ["not in, a second later", null, friday + second, friday, "missing"],
  ["a week off asks for nothing", null, friday + 9, "none", "waiting"],
  ["past the calendar nobody is late", friday + 9, friday + 9, null, "onTime"],
])("%s", (_name, submittedAt, now, deadline, expected) => {
  expect(standingOf({ submittedAt }, deadline, now)).toBe(expected);
});

test("departments come once, those of unfinished tasks and of reports after the project's own", () => {
  const project = { departments: "技术部、设计部" };
  const tasks = [
    { department: " 技术部" },
    { department: "产品部", status: "inProgress" },
    { department: "销售部", status: "cancelled" },
    { department: "行政部", status: "done" },
  ];
  expect(departmentsOfWeek(project, tasks, [{ department: "行政部" }])).toEqual([
    "技术部",
    "设计部",
    "产品部",
    "行政部",
  ]);
});

test("of two rows of a department the one handed in counts", () => {
  const rows = [
    { id: "W-1", department: "技术部", submittedAt: null },
    { id: "W-2", department: "技术部", submittedAt: friday },
  ];
  expect(reportOf(rows, "技术部")).toBe(rows[1]);
  expect(reportOf(rows, "设计部")).toBeNull();
});

test("who reports: the last reporter, else who has most of the tasks", () => {
  const tasks = [{ owner: "王芳" }, { owner: "李明" }, { owner: "李明" }];
  expect(reporterOf([{ weekStart: 1, reporter: "赵敏" }], tasks)).toBe("赵敏");
  expect(reporterOf([], tasks)).toBe("李明");
  expect(reporterOf([], [])).toBeNull();
});
