import {
  absolute,
  area,
  columnFrom,
  columnLetters,
  columnsBetween,
  wholeColumns,
  wholeRows,
} from "../../src/workbook/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test("areas are given by first cell and size", () => {
  expect(area(3, 0, 2, 5)).toBe("A4:E5");
  expect(area(3, 2, 1, 1)).toBe("C4");
});

test("neighbouring columns are joined", () => {
  expect(wholeColumns([4, 0, 1])).toBe("A:B,E:E");
  expect(columnsBetween([2, 3, 6], 4, 9)).toBe("C5:D10,G5:G10");
  expect(wholeRows([8, 4, 5])).toBe("5:6,9:9");
  expect(columnFrom(4, 3)).toBe("D5:D1048576");
});

test("an absolute reference quotes its sheet", () => {
  expect(absolute("Bob's sheet", "B5:B9")).toBe("='Bob''s sheet'!$B$5:$B$9");
});
