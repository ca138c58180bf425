/** Plans read line by line, and what became of them. */

import { comparePlan, linesOf, matters, speaksOf } from "../../../src/process/week/plans";

test.each<[string, string | null, readonly string[]]>([
  [
    "numbers and bullets are taken off",
    "1. 扫码页面\n（2）图标\n- 文案\n③ 视频\n4、测试",
    ["扫码页面", "图标", "文案", "视频", "测试"],
  ],
  ["semicolons part lines, full stops don't", "扫码页面；图标。文案", ["扫码页面", "图标。文案"]],
  ["a number that belongs to the text stays", "2.1版接口\n3 pages", ["2.1版接口", "3 pages"]],
  ["nothing is nothing", null, []],
])("%s", (_name, text, expected) => {
  expect(linesOf(text)).toEqual(expected);
});

test("lines that only say that there is nothing are left out", () => {
  const said = "无\n无。\n暂无\n没有\nNone.\nN/A\n-\nnothing\n无人值守机房断电";
  expect(matters(said)).toEqual(["无人值守机房断电"]);
});

test("a line speaks of the task with the longest name it holds, whatever width, case and spaces", () => {
  const tasks = [
    { name: "扫码", status: "done" },
    { name: "扫码页面", status: "inProgress" },
    { name: "Stock API", status: "done" },
  ];
  const plan = "完成扫码页面（12月2日前）\n扫 码\nFinish ｓｔｏｃｋ API\n整理文档";
  const found = comparePlan(plan, tasks, ({ status }) => (status === "done" ? "done" : "going"));
  expect(found.map(({ state }) => state)).toEqual(["going", "done", "done", "unknown"]);
});

test.each<[string, string, boolean]>([
  ["a shortened name still counts", "完成扫码页面。", true],
  ["half of it does not", "完成页面。", false],
  ["words in between part it", "扫码登记的页面", false],
])("%s", (_name, line, expected) => {
  expect(speaksOf(line, { name: "扫码页面开发" })).toBe(expected);
});
