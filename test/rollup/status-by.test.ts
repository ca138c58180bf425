import fc from "fast-check";
import { statusBy } from "../../src/rollup/status-by";
import { schema } from "../../src/schema/schema";

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

test("counts each group's states in their own order, with totals and the share that is done", () => {
  expect(statusBy(column("张三", "李四", "张三", "张三"), column("已完成", "未开始", "进行中", "已完成"))).toEqual([
    ["分组", "未开始", "进行中", "已完成", "合计", "完成率"],
    ["张三", 0, 1, 2, 3, 2 / 3],
    ["李四", 1, 0, 0, 1, 0],
    ["合计", 1, 1, 2, 4, 0.5],
  ]);
});

test.each<[string, unknown[], unknown[], unknown[][]]>([
  [
    "English words give an English table",
    ["Ann", "Bob"],
    ["Done", "In progress"],
    [
      ["Group", "In progress", "Done", "Total", "Done share"],
      ["Ann", 0, 1, 1, 1],
      ["Bob", 1, 0, 1, 0],
      ["Total", 1, 1, 2, 0.5],
    ],
  ],
  [
    "both languages are one state",
    ["甲", "甲", "甲"],
    ["已完成", "Done", "进行中"],
    [
      ["分组", "进行中", "已完成", "合计", "完成率"],
      ["甲", 1, 2, 3, 2 / 3],
      ["合计", 1, 2, 3, 2 / 3],
    ],
  ],
  [
    "cancelled rows don't lower the share",
    ["甲", "甲"],
    ["已完成", "已取消"],
    [
      ["分组", "已完成", "已取消", "合计", "完成率"],
      ["甲", 1, 1, 2, 1],
      ["合计", 1, 1, 2, 1],
    ],
  ],
  [
    "only cancelled rows have no share",
    ["甲"],
    ["已取消"],
    [
      ["分组", "已取消", "合计", "完成率"],
      ["甲", 1, 1, ""],
      ["合计", 1, 1, ""],
    ],
  ],
  [
    "a closed issue is done",
    ["甲", "甲"],
    ["已关闭", "待处理"],
    [
      ["分组", "待处理", "已关闭", "合计", "完成率"],
      ["甲", 1, 1, 2, 0.5],
      ["合计", 1, 1, 2, 0.5],
    ],
  ],
  [
    "words that are no state keep their column",
    ["甲", "乙"],
    ["已完成", "快了"],
    [
      ["分组", "已完成", "快了", "合计", "完成率"],
      ["甲", 1, 0, 1, 1],
      ["乙", 0, 1, 1, 0],
      ["合计", 1, 1, 2, 0.5],
    ],
  ],
  [
    "empty cells are counted as such",
    [null, "乙"],
    ["已完成", ""],
    [
      ["分组", "已完成", "(空)", "合计", "完成率"],
      ["乙", 0, 1, 1, 0],
      ["(空)", 1, 0, 1, 1],
      ["合计", 1, 1, 2, 0.5],
    ],
  ],
  [
    "rows empty in both are left out",
    ["甲", "", null],
    ["已完成", null, "  "],
    [
      ["分组", "已完成", "合计", "完成率"],
      ["甲", 1, 1, 1],
      ["合计", 1, 1, 1],
    ],
  ],
  [
    "numbers and TRUE are groups too",
    [7, true],
    ["已完成", "已完成"],
    [
      ["分组", "已完成", "合计", "完成率"],
      ["7", 1, 1, 1],
      ["true", 1, 1, 1],
      ["合计", 2, 2, 1],
    ],
  ],
  ["nothing gives one empty cell", [], [], [[""]]],
  ["an empty table gives one empty cell", [null], [""], [[""]]],
])("%s", (_name, groups, states, expected) => {
  expect(statusBy(column(...groups), column(...states))).toEqual(expected);
});

test("a wide range is read row by row", () => {
  expect(statusBy([["甲", "乙"]], column("已完成", "已完成"))).toHaveLength(4);
});

test.each<[string, unknown[], unknown[], object]>([
  ["ranges of two sizes", ["甲", "乙"], ["已完成"], { kind: "sizes", place: 1, first: 2, otherPlace: 2, other: 1 }],
  [
    "an error among the groups",
    ["甲", "#N/A"],
    ["已完成", "已完成"],
    { kind: "errorCell", range: 1, cell: 2, error: "#N/A" },
  ],
  ["an error among the states", ["甲"], [{ code: "#REF!" }], { kind: "errorCell", range: 2, cell: 1, error: "#REF!" }],
])("%s is refused", (_name, groups, states, problem) => {
  expect(() => statusBy(column(...groups), column(...states))).toThrow(expect.objectContaining({ problem }));
});

test("every row is counted once, whatever the words", () => {
  const known = schema.list("taskStatus").choices.flatMap(({ text }) => Object.values(text));
  const word = fc.oneof(
    fc.constantFrom(...known),
    fc.string({ minLength: 1 }).filter((text) => !text.startsWith("#") && text.trim() !== ""),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("甲", "乙", "丙"), word), { minLength: 1 }), (rows) => {
      const matrix = statusBy(
        rows.map(([group]) => [group]),
        rows.map(([, state]) => [state]),
      );
      const total = matrix.at(-1)!;
      expect(total.at(-2)).toBe(rows.length);
      expect(total.slice(1, -2).reduce<number>((sum, count) => sum + Number(count), 0)).toBe(rows.length);
    }),
  );
});
