import { openedClosed } from "../../src/rollup/opened-closed";
import { at, column } from "./columns";

const days = (...texts: string[]) => column(...texts.map((text) => text && at(text)));
const HEADER = ["周（周一）", "新增", "关闭", "周末未关闭"];
const OPENED = days("2026-11-02", "2026-11-08", "2026-11-17", "2026-11-20 15:00");
const CLOSED = days("2026-11-20", "", "2026-11-18", "");

test("one row a week without gaps, with what was open at its end", () => {
  expect(openedClosed(OPENED, CLOSED)).toEqual([
    HEADER,
    ["2026-11-02", 2, 0, 2],
    ["2026-11-09", 0, 0, 2],
    ["2026-11-16", 2, 2, 2],
  ]);
});

test("what was given up is left out, and the states choose the language", () => {
  const states = column("Resolved", "Rejected", "Closed", "Open");
  expect(openedClosed(OPENED, CLOSED, { statuses: states })).toEqual([
    ["Week of", "Opened", "Closed", "Open at week end"],
    ["2026-11-02", 1, 0, 1],
    ["2026-11-09", 0, 0, 1],
    ["2026-11-16", 2, 2, 1],
  ]);
});

test("judged at a time, later dates are left out and weeks run until then", () => {
  expect(openedClosed(OPENED, CLOSED, { now: at("2026-11-19") }).slice(1)).toEqual([
    ["2026-11-02", 2, 0, 2],
    ["2026-11-09", 0, 0, 2],
    ["2026-11-16", 1, 1, 2],
  ]);
  expect(openedClosed(OPENED, CLOSED, { now: at("2026-12-01") })).toHaveLength(6);
});

test("only the last weeks, counting what was open before", () => {
  expect(openedClosed(OPENED, CLOSED, { weeks: 1 })).toEqual([HEADER, ["2026-11-16", 2, 2, 2]]);
});

test("a row that was closed but never opened doesn't count", () => {
  expect(openedClosed(days("2026-11-02", ""), days("", "2026-11-03")).slice(1)).toEqual([["2026-11-02", 1, 0, 1]]);
});

test("nothing gives one empty cell", () => {
  expect(openedClosed(column(""), column(""))).toEqual([[""]]);
});

test.each<[string, () => unknown, object]>([
  [
    "a mistyped year",
    () => openedClosed(days("2026-11-02", "2206-11-02"), days("", "")),
    { kind: "manyWeeks", most: 20, from: at("2026-11-02"), to: at("2206-11-02") },
  ],
  ["a number of weeks below 1", () => openedClosed([], [], { weeks: 0 }), { kind: "tooSmall", argument: 5, least: 1 }],
])("%s is refused", (_name, compute, problem) => {
  expect(compute).toThrow(expect.objectContaining({ problem }));
});
