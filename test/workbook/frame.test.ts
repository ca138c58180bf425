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

test("a row grows with its longest text, up to six lines", () => {
  const two = rowHeight([{ text: "一".repeat(12), width: 20 }]);
  expect(two).toBeGreaterThan(ROW_HEIGHT);
  expect(rowHeight([{ text: "一\n二", width: 20 }])).toBe(two);
  expect(rowHeight([{ text: "一".repeat(1000), width: 20 }])).toBe(rowHeight([{ text: "一".repeat(60), width: 20 }]));
});
