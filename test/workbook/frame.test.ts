import { rowHeight, textWidth } from "../../src/workbook/frame";
import { ROW_HEIGHT } from "../../src/workbook/look";

test("Chinese characters are two wide", () => {
  expect(textWidth("任务 A")).toBe(6);
});

test("a row whose texts fit keeps the usual height", () => {
  expect(
    rowHeight([
      { text: "短", width: 20 },
      { text: 46000, width: 5 },
    ]),
  ).toBe(ROW_HEIGHT);
});

test.each([
  ["Customer service officer", 24, 1],
  ["CUSTOMER SERVICE OFFICER", 24, 2],
  ["客户服务专员客户服务专员", 24, 2],
  ["We lack one of the new scanners for debugging.", 36, 2],
])("%s in a column of %i takes %i line(s)", (text, width, lines) => {
  const one = rowHeight([{ text: "", width }]);
  expect(rowHeight([{ text, width }]) > one).toBe(lines > 1);
});

test("a row grows with its longest text, up to six lines", () => {
  const two = rowHeight([{ text: "一".repeat(12), width: 20 }]);
  expect(two).toBeGreaterThan(ROW_HEIGHT);
  expect(rowHeight([{ text: "一\n二", width: 20 }])).toBe(two);
  expect(rowHeight([{ text: "一".repeat(1000), width: 20 }])).toBe(rowHeight([{ text: "一".repeat(60), width: 20 }]));
});
