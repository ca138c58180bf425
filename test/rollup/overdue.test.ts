import { overdue } from "../../src/rollup/overdue";

const NOW = 46348.6; // 2026-11-22, 14:24
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

test.each<[string, unknown[], unknown[], number]>([
  ["yesterday's open task", [46347], ["进行中"], 1],
  ["yesterday's done task", [46347], ["已完成"], 0],
  ["yesterday's cancelled task", [46347], ["Cancelled"], 0],
  ["yesterday's resolved and closed issues", [46347, 46347], ["已解决", "Closed"], 0],
  ["a paused task has no deadline", [46347], ["已暂停"], 0],
  ["an issue on hold has none either", [46347], ["On hold"], 0],
  ["a task due today lasts all day", [46348], ["进行中"], 0],
  ["a moment an hour ago", [46348.55], ["In progress"], 1],
  ["a moment an hour ahead", [46348.65], ["In progress"], 0],
  ["no due date", [null, ""], ["进行中", "进行中"], 0],
  ["no state is open", [46347], [null], 1],
  ["an unknown state is open", [46347], ["快了"], 1],
  ["a date written as text", ["2026-11-21", "2026/11/23"], ["进行中", "进行中"], 1],
  ["a deadline past the calendar", ["超出日历", "Beyond calendar"], ["进行中", "进行中"], 0],
  ["nothing", [], [], 0],
  ["an empty table", [null], [null], 0],
])("%s", (_name, dues, states, expected) => {
  expect(overdue(column(...dues), column(...states), NOW)).toBe(expected);
});

test.each<[string, unknown[], unknown[], number, object]>([
  [
    "ranges of two sizes",
    [46347, 46347],
    ["进行中"],
    NOW,
    { kind: "sizes", place: 1, first: 2, otherPlace: 2, other: 1 },
  ],
  [
    "a due date that is none",
    [46347, "soon"],
    ["进行中", "进行中"],
    NOW,
    { kind: "notADate", range: 1, cell: 2, text: "soon" },
  ],
  [
    "an error among the dates",
    ["#VALUE!"],
    ["进行中"],
    NOW,
    { kind: "errorCell", range: 1, cell: 1, error: "#VALUE!" },
  ],
  ["a now that is no time", [46347], ["进行中"], NaN, { kind: "notATime", argument: 3 }],
])("%s is refused", (_name, dues, states, now, problem) => {
  expect(() => overdue(column(...dues), column(...states), now)).toThrow(expect.objectContaining({ problem }));
});
