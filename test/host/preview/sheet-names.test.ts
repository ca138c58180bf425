import { freeSheetName } from "../../../host/preview/bars/sheet-names";

const named = (...names: string[]): { name: string }[] => names.map((name) => ({ name }));

test.each([
  ["after the first", ["工作表1"], "工作表1", "工作表2"],
  ["into a hole", ["Sheet1", "Sheet3"], "Sheet1", "Sheet2"],
  ["whatever the letters' case", ["SHEET1"], "Sheet1", "Sheet2"],
])("a new sheet is numbered %s", (_name, sheets, pattern, expected) =>
  expect(freeSheetName(named(...sheets), pattern)).toBe(expected),
);
