import { chinaCalendar } from "../../src/calendar/china";
import { calendarOfList, workDays, workDue } from "../../src/rollup/workdays";
import { at, column } from "./columns";

const calendar = chinaCalendar();

test("a range answers cell by cell in its own shape", () => {
  const starts = [
    [at("2026-11-20"), ""],
    [at("2026-09-30 16:00"), at("2027-01-04")],
  ];
  const outside = { kind: "uncovered", day: at("2027-01-04"), from: calendar.from, through: calendar.through };
  expect(workDue(starts, 1, calendar)).toEqual([
    [at("2026-11-23"), ""],
    [at("2026-10-08 16:00"), outside],
  ]);
});

test.each<[string, string, number, string]>([
  ["back over a weekend", "2026-11-23", -1, "2026-11-20"],
  ["no day at all", "2026-11-21", 0, "2026-11-21"],
  ["from a day off, to the end of the day", "2026-11-21 09:00", 2, "2026-11-24 23:59"],
])("%s", (_name, start, days, expected) => {
  const [[due]] = workDue([[at(start)]], days, calendar) as [[number]];
  expect(due).toBeCloseTo(at(expected), 9);
});

test("past the end of the calendar is said, not guessed", () => {
  const problem = { kind: "beyond", day: at("2026-12-30"), days: 5, through: at("2026-12-31") };
  expect(workDue(column(at("2026-12-30")), 5, calendar)).toEqual([[problem]]);
});

test("one date stands for every pair", () => {
  const to = column(at("2026-11-23"), "", at("2026-11-19"));
  expect(workDays([[at("2026-11-20")]], to, calendar)).toEqual([[1], [""], [-1]]);
  expect(workDays(to, [[at("2026-11-20")]], calendar)).toEqual([[-1], [""], [1]]);
});

test("a list of working days covers from its first to its last", () => {
  const own = calendarOfList(column(at("2026-11-23"), "", at("2026-11-20"), at("2026-11-21")), 3);
  expect(workDue(column(at("2026-11-20")), 2, own)).toEqual([[at("2026-11-23")]]);
  expect([own.from, own.through]).toEqual([at("2026-11-20"), at("2026-11-23")]);
});

test.each<[string, () => unknown, object]>([
  ["half a day", () => workDue(column(at("2026-11-20")), 0.5, calendar), { kind: "notWhole", argument: 2 }],
  ["a list without dates", () => calendarOfList([[""]], 3), { kind: "noWorkdays", argument: 3 }],
  [
    "two and three dates",
    () => workDays(column(1, 2), column(1, 2, 3), calendar),
    { kind: "sizes", place: 1, first: 2, otherPlace: 2, other: 3 },
  ],
])("%s is refused", (_name, compute, problem) => {
  expect(compute).toThrow(expect.objectContaining({ problem }));
});
