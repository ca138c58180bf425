import type { Column } from "../../src/workbook/headers";
import { matchColumns, readMemory, writeMemory } from "../../src/workbook/headers";

const fields = [
  { key: "id", text: { "zh-CN": "编号", "en-US": "ID" } },
  { key: "title", text: { "zh-CN": "主题", "en-US": "Title" } },
  { key: "status", text: { "zh-CN": "状态", "en-US": "Status" } },
];
const standing: Column[] = fields.map(({ key, text }) => ({ field: key, header: text["zh-CN"] }));

const cases: [string, string[], Column[], (string | null)[]][] = [
  ["headers in Chinese", ["编号", "主题", "状态"], [], ["id", "title", "status"]],
  ["headers in English, in another order", ["Status", "ID", "Title"], [], ["status", "id", "title"]],
  ["line breaks, blanks and case", ["id", " TITLE\n", "status "], [], ["id", "title", "status"]],
  [
    "a column of the user's own in between",
    ["编号", "心情", "主题", "状态"],
    standing,
    ["id", null, "title", "status"],
  ],
  ["a renamed column beside its neighbour", ["编号", "要点", "状态"], standing, ["id", "title", "status"]],
  [
    "a renamed column that was moved later",
    ["要点", "状态", "编号"],
    [standing[0]!, { field: "title", header: "要点" }, standing[2]!],
    ["title", "status", "id"],
  ],
  [
    "a renamed column after an inserted one",
    ["备忘", "编号", "要点", "状态"],
    standing,
    [null, "id", "title", "status"],
  ],
  ["a deleted column", ["编号", "状态"], standing, ["id", "status"]],
  [
    "a column known to be the user's own is not taken for a lost one",
    ["编号", "心情", "状态"],
    [standing[0]!, { field: null, header: "心情" }, standing[2]!],
    ["id", null, "status"],
  ],
];

test.each(cases)("%s", (_name, headers, remembered, expected) => {
  expect(matchColumns(headers, fields, remembered).map(({ field }) => field)).toEqual(expected);
});

test("what is remembered comes back, with the user's names and columns", () => {
  const columns: Column[] = [
    { field: "id", header: "编号" },
    { field: "title", header: "要点" },
    { field: null, header: "心情" },
  ];
  expect(readMemory(writeMemory(columns, fields), fields)).toEqual(columns);
});

test("a damaged memory is no memory", () => {
  expect(readMemory('["id", 7, [1,2', fields)).toEqual([]);
});
