import { schema } from "../../src/schema/schema";
import { cellInput, readValues, textInput } from "../../src/workbook/cells";

test.each(["=1+1", "+86 10 5550", "-5", "@张三", "\t=1", "\r=1", "'quoted", "#N/A"])(
  "%j is written as text",
  (text) => {
    expect(textInput(text, true)).toBe(`'${text}`);
    expect(textInput(text, false)).toBe(`'${text}`);
  },
);

test.each(["3月5日", "May 3", "1-2", "007", "TRUE"])(
  "%j stays text in a cell that would make a value of it",
  (text) => {
    expect(textInput(text, false)).toBe(`'${text}`);
    expect(textInput(text, true)).toBe(text);
  },
);

test("plain words are written as they are", () => {
  expect(textInput("完成首页设计", false)).toBe("完成首页设计");
});

test("a choice is written in the workbook's words and read in either language", () => {
  const tasks = schema.table("Tasks");
  expect(cellInput(tasks.field("status"), "inProgress", "zh-CN")).toBe("进行中");
  expect(readValues(tasks, [null, "status", "percent"], ["mine", "In progress", 0.5])).toEqual({
    status: "inProgress",
    percent: 0.5,
  });
});
