import { weekMatrix } from "../../src/rollup/week-matrix";
import { at, column } from "./columns";

const WEEKS = ["2026-11-02", "2026-11-09", "2026-11-16"].map(at);
const due = (week: number) => week + 4 + 17 / 24;

/** Reports as columns: department, week from 0, and hours before or after the deadline, or null for none. */
function reports(...rows: [string, number, number | null][]) {
  return [
    column(...rows.map(([department]) => department)),
    column(...rows.map(([, week]) => WEEKS[week])),
    column(...rows.map(([, week]) => due(WEEKS[week]!))),
    column(...rows.map(([, week, hours]) => (hours === null ? "" : due(WEEKS[week]!) + hours / 24))),
  ] as const;
}

test("departments by weeks, in words and with counts", () => {
  const columns = reports(
    ["市场部", 0, -1],
    ["技术部", 0, 2],
    ["市场部", 1, null],
    ["技术部", 1, -3],
    ["市场部", 2, -1],
  );
  expect(weekMatrix(...columns)).toEqual([
    ["部门", "2026-11-02", "2026-11-09", "2026-11-16", "按时", "逾期", "未提交"],
    ["市场部", "按时", "未提交", "按时", 2, 0, 1],
    ["技术部", "逾期", "按时", "未提交", 1, 1, 1],
  ]);
});

test("of several reports in a week the worst counts; any day says its week", () => {
  const [departments, , dues, submitted] = reports(["Sales", 0, -1], ["Sales", 0, 1]);
  const days = column(WEEKS[0]! + 2, WEEKS[0]! + 4);
  expect(weekMatrix(departments, days, dues, submitted, { language: "en-US" })[1]).toEqual(["Sales", "Late", 0, 1, 0]);
});

test("before its first report a department was not expected", () => {
  expect(weekMatrix(...reports(["甲", 0, -1], ["乙", 2, -1]))[2]).toEqual(["乙", "", "", "按时", 1, 0, 0]);
});

test("with a time to judge by, what is not due yet is not missing, and weeks run until then", () => {
  const columns = reports(["甲", 0, -1], ["甲", 1, null]);
  expect(weekMatrix(...columns, { now: due(WEEKS[1]!) - 0.5 })[1]).toEqual(["甲", "按时", "", 1, 0, 0]);
  expect(weekMatrix(...columns, { now: due(WEEKS[1]!) + 0.5 })[1]).toEqual(["甲", "按时", "未提交", 1, 0, 1]);
  expect(weekMatrix(...columns, { now: WEEKS[2]! + 1 })[1]).toEqual(["甲", "按时", "未提交", "", 1, 0, 1]);
  expect(weekMatrix(...columns, { now: WEEKS[2]! + 7 })[1]).toEqual(["甲", "按时", "未提交", "未提交", "", 1, 0, 2]);
});

test("only the last weeks, if asked", () => {
  const matrix = weekMatrix(...reports(["甲", 0, -1], ["甲", 1, 1], ["甲", 2, -1]), { weeks: 2 });
  expect(matrix).toEqual([
    ["部门", "2026-11-09", "2026-11-16", "按时", "逾期", "未提交"],
    ["甲", "逾期", "按时", 1, 1, 0],
  ]);
});

test("a report without a deadline is on time, and rows without department or week are none", () => {
  const week = WEEKS[0]!;
  expect(
    weekMatrix(column("甲", "", "乙"), column(week, week, ""), column("", "", ""), column(week + 6, "", "")),
  ).toEqual([
    ["部门", "2026-11-02", "按时", "逾期", "未提交"],
    ["甲", "按时", 1, 0, 0],
  ]);
});

test("weeks twenty years apart are refused", () => {
  const columns = [
    column("甲", "甲"),
    column(at("2006-01-02"), at("2026-11-16")),
    column("", ""),
    column("", ""),
  ] as const;
  const problem = { kind: "manyWeeks", most: 20, from: at("2006-01-02"), to: at("2026-11-16") };
  expect(() => weekMatrix(...columns)).toThrow(expect.objectContaining({ problem }));
});
