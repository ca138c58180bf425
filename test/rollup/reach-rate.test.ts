import { reachRate } from "../../src/rollup/reach-rate";

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

test.each<[string, unknown[], number]>([
  ["confirmed over all", ["已确认", "已确认", "未读", "无法触达"], 0.5],
  ["in English", ["Confirmed", "Unread"], 0.5],
  ["in both", ["Confirmed", "已确认"], 1],
  ["reading isn't enough", ["已确认", "已读"], 0.5],
  ["superseded rows don't count", ["已确认", "已作废", "已作废"], 1],
  ["empty cells don't count", ["已确认", null, ""], 1],
  ["unknown words aren't reached", ["已确认", "大概", 1, true], 0.25],
])("%s", (_name, states, expected) => {
  expect(reachRate(column(...states))).toBe(expected);
});

test("where reading is enough it counts", () => {
  expect(reachRate(column("已确认", "已读", "未读", "Read"), true)).toBe(0.75);
});

test.each<[string, unknown[]]>([
  ["nothing", []],
  ["an empty table", [null]],
  ["only superseded rows", ["已作废"]],
])("%s has no reach rate", (_name, states) => {
  expect(() => reachRate(column(...states))).toThrow(
    expect.objectContaining({ problem: { kind: "nothing", of: "recipients" } }),
  );
});

test("an error in the range is refused, with its place", () => {
  const problem = { kind: "errorCell", range: 1, cell: 2, error: "#REF!" };
  expect(() => reachRate(column("已确认", "#REF!"))).toThrow(expect.objectContaining({ problem }));
});
