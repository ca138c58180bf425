import { dueSoon, overdue } from "../../src/rollup/overdue";
import { at, column } from "./columns";

const NOW = at("2026-11-22 14:24");

test.each<[string, unknown, string, number | undefined, number]>([
  ["due today", at("2026-11-22"), "进行中", undefined, 1],
  ["due in three days", at("2026-11-25"), "未开始", undefined, 1],
  ["due in four days", at("2026-11-26"), "未开始", undefined, 0],
  ["due in four days where five count as soon", at("2026-11-26"), "未开始", 5, 1],
  ["overdue", at("2026-11-21"), "进行中", undefined, 0],
  ["a moment an hour ago", at("2026-11-22 13:24"), "进行中", undefined, 0],
  ["a moment late on the last day", at("2026-11-25 18:00"), "进行中", undefined, 1],
  ["done", at("2026-11-23"), "Done", undefined, 0],
  ["paused", at("2026-11-23"), "已暂停", undefined, 0],
  ["today only", at("2026-11-23"), "进行中", 0, 0],
  ["without a date", "", "进行中", undefined, 0],
])("%s", (_name, due, status, days, expected) => {
  expect(dueSoon(column(due), column(status), NOW, days)).toBe(expected);
});

test("nothing is overdue and due soon at once", () => {
  const dues = column(...Array.from({ length: 40 }, (_, index) => NOW - 10 + index / 2));
  const states = dues.map(() => ["进行中"]);
  expect(overdue(dues, states, NOW) + dueSoon(dues, states, NOW, 400)).toBe(40);
});

test("a number of days below 0 is refused", () => {
  const problem = { kind: "tooSmall", argument: 4, least: 0 };
  expect(() => dueSoon([], [], NOW, -1)).toThrow(expect.objectContaining({ problem }));
});
