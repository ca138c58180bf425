import { acceptanceRate, csat, pendingSyncs } from "../../src/rollup/requests";
import { stages } from "../../src/rollup/stages";
import { at, column } from "./columns";

test("every stage of the list in its order, then other words, then the total", () => {
  expect(stages(column("执行中", "已登记", "执行中", "", "搁置"))).toEqual([
    ["阶段", "数量"],
    ["已登记", 1],
    ["评审中", 0],
    ["已反馈", 0],
    ["执行中", 2],
    ["等待客户", 0],
    ["已交付", 0],
    ["已验收", 0],
    ["验收不通过", 0],
    ["已回访", 0],
    ["变更评审", 0],
    ["已关闭", 0],
    ["已取消", 0],
    ["搁置", 1],
    ["合计", 4],
  ]);
});

test("stages of work under way are known too", () => {
  expect(stages(column("Design", "Testing")).map(([stage]) => stage)).toEqual(
    expect.arrayContaining(["Design", "Development", "Testing", "Preparing delivery", "Other", "Total"]),
  );
});

test.each<[string, unknown[], number]>([
  ["due today", [at("2026-11-20")], 1],
  ["overdue", [at("2026-11-13")], 1],
  ["due next week", [at("2026-11-27")], 0],
  ["not under way", ["", null], 0],
])("syncs %s", (_name, dues, expected) => {
  expect(pendingSyncs(column(...dues), at("2026-11-20 09:00"))).toBe(expected);
});

test.each<[string, unknown[], number]>([
  ["accepted over decided", ["通过", "不通过", "Accepted", ""], 2 / 3],
  ["other words don't count", ["通过", "再议"], 1],
])("%s", (_name, results, expected) => {
  expect(acceptanceRate(column(...results))).toBeCloseTo(expected, 12);
});

test.each<[string, unknown[], number]>([
  ["4 and 5 are satisfied", [5, 4, 3, 1], 0.5],
  ["empty cells don't count", [5, "", null], 1],
  ["numbers written as text count", ["5", " 2 "], 0.5],
])("%s", (_name, scores, expected) => {
  expect(csat(column(...scores))).toBe(expected);
});

test.each<[string, () => unknown, object]>([
  ["no decision", () => acceptanceRate(column("", "再议")), { kind: "nothing", of: "decisions" }],
  ["no score", () => csat(column("")), { kind: "nothing", of: "scores" }],
  ["a score of 6", () => csat(column(5, 6)), { kind: "notAScore", range: 1, cell: 2, text: "6" }],
  ["a score in words", () => csat(column("好")), { kind: "notANumber", range: 1, cell: 1, text: "好" }],
])("%s is refused", (_name, compute, problem) => {
  expect(compute).toThrow(expect.objectContaining({ problem }));
});
