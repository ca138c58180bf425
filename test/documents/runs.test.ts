import { allStrong, markedText, paragraphsOf, runsOf } from "../../src/documents/runs";

const given: [string, string, string][] = [
  ["请于**周五前**完成", "请于【周五前】完成", "请于*周五前*完成"],
  ["【注意】请带证件", "【注意】请带证件", "【注意】请带证件"],
  ["a ** b", "a ** b", "a ** b"],
  ["**全部重要**", "全部重要", "全部重要"],
];

test.each(given)("%j is marked as %j, in English as %j", (text, chinese, english) => {
  expect(markedText(runsOf(text), "zh-CN")).toBe(chinese);
  expect(markedText(runsOf(text), "en-US")).toBe(english);
});

test("important words are strong and their stars are gone", () => {
  expect(runsOf("请于**周五前**完成")).toEqual([{ text: "请于" }, { text: "周五前", strong: true }, { text: "完成" }]);
});

test("a text of important words only needs no marks", () => {
  expect(allStrong(runsOf("**全部重要**"))).toBe(true);
  expect(allStrong(runsOf("**部分**重要"))).toBe(false);
  expect(allStrong([])).toBe(false);
});

test("paragraphs are cut at line ends and keep what is strong", () => {
  expect(paragraphsOf(runsOf("第一段\n\n第**二**段"))).toEqual([
    [{ text: "第一段" }],
    [{ text: "第" }, { text: "二", strong: true }, { text: "段" }],
  ]);
});
