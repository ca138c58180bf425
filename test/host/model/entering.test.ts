import type { Scalar } from "../../../host/model/types";
import { at, cell, codeOf, formulas, newBook, put, values } from "./support";

const TYPED: [typed: Scalar, value: Scalar, numberFormat: string, locale: string][] = [
  ["hello", "hello", "General", "en-US"],
  ["12", 12, "General", "en-US"],
  ["1,234.5", 1234.5, "#,##0.00", "en-US"],
  ["50%", 0.5, "0%", "en-US"],
  ["TRUE", true, "General", "en-US"],
  ["2026-11-22", 46348, "m/d/yyyy", "en-US"],
  ["2026/11/22", 46348, "yyyy/m/d", "zh-CN"],
  ["'007", "007", "General", "en-US"],
  ["-", "-", "General", "en-US"],
  ["=", "=", "General", "en-US"],
  [true, true, "General", "en-US"],
  [3.5, 3.5, "General", "en-US"],
];

test.each(TYPED)("typing %p gives %p as %s in %s", (typed, value, numberFormat, locale) => {
  const { sheet } = newBook({ locale });
  sheet.enter(0, 0, typed);
  expect([cell(sheet, "A1").value, cell(sheet, "A1").style.numberFormat]).toEqual([value, numberFormat]);
});

test.each<[string, Scalar, Scalar]>([
  ["digits", "12", "12"],
  ["a date", "2026-11-22", "2026-11-22"],
  ["a formula", "=1+1", "=1+1"],
  ["a number", 12, "12"],
  ["an apostrophe before digits", "'12", "12"],
])("a cell formatted as text keeps %s as text", (_, typed, value) => {
  const { sheet } = newBook();
  sheet.setStyle(at("A1"), { numberFormat: "@" });
  sheet.enter(0, 0, typed);
  expect(cell(sheet, "A1").value).toBe(value);
});

test("an apostrophe marks the cell until something else is entered", () => {
  const { sheet } = newBook();
  sheet.enter(0, 0, "'=1+1");
  expect(cell(sheet, "A1")).toMatchObject({ value: "=1+1", formula: undefined, quoted: true });
  sheet.enter(0, 0, "plain");
  expect(cell(sheet, "A1").quoted).toBe(false);
});

test("a date keeps the format a cell already has", () => {
  const { sheet } = newBook();
  sheet.setStyle(at("A1"), { numberFormat: "yyyy-mm-dd" });
  sheet.enter(0, 0, "11/22/2026");
  expect(cell(sheet, "A1").text).toBe("2026-11-22");
});

test("null leaves a cell alone and an empty text empties it", () => {
  const { sheet } = newBook();
  put(sheet, "A1:B1", [["kept", "gone"]]);
  put(sheet, "A1:B1", [[null, ""]]);
  expect(values(sheet, "A1:B1")).toEqual([["kept", null]]);
});

test("one value fills an area", () => {
  const { sheet } = newBook();
  put(sheet, "A1:B2", [["x"]]);
  expect(values(sheet, "A1:B2")).toEqual([
    ["x", "x"],
    ["x", "x"],
  ]);
});

test("a matrix of another shape than its range is refused", () => {
  const { sheet } = newBook();
  expect(codeOf(() => put(sheet, "A1:B2", [["x", "y"]]))).toBe("InvalidArgument");
});

test("a formula with a mistake is refused and nothing of its write is kept", () => {
  const { sheet } = newBook();
  expect(codeOf(() => put(sheet, "A1:B1", [["first", "=SUM("]]))).toBe("InvalidArgument");
  expect(values(sheet, "A1:B1")).toEqual([[null, null]]);
});

test("formulas are spelled in capitals and calculated", () => {
  const { sheet } = newBook();
  put(sheet, "A1:A3", [[1], [2], ["=sum(a1:a2)"]]);
  expect(cell(sheet, "A3")).toMatchObject({ formula: "=SUM(A1:A2)", value: 3 });
});

test("an array spills and a value in its way blocks it", () => {
  const { sheet } = newBook();
  sheet.enter(0, 0, "=SEQUENCE(3)");
  expect(values(sheet, "A1:A3")).toEqual([[1], [2], [3]]);
  sheet.enter(1, 0, "in the way");
  expect(cell(sheet, "A1").text).toBe("#SPILL!");
  sheet.enter(1, 0, "");
  expect(values(sheet, "A1:A3")).toEqual([[1], [2], [3]]);
});

test("an array follows inserted rows without blocking itself", () => {
  const { sheet } = newBook();
  sheet.enter(1, 0, "=SEQUENCE(3)");
  sheet.insert(at("1:1"), "Down");
  expect(values(sheet, "A2:A5")).toEqual([[null], [1], [2], [3]]);
});

test("with manual calculation a formula waits for calculate", () => {
  const { book, sheet } = newBook();
  put(sheet, "A1:A2", [[1], ["=A1*2"]]);
  book.calculation.mode = "Manual";
  sheet.enter(0, 0, 5);
  expect(cell(sheet, "A2").value).toBe(2);
  book.calculation.calculate();
  expect(cell(sheet, "A2").value).toBe(10);
});

test("with manual calculation a formula just entered shows its value, and the switch back calculates all", () => {
  const { book, sheet } = newBook();
  put(sheet, "A1:A2", [[1], ["=A1*2"]]);
  book.calculation.mode = "Manual";
  put(sheet, "A1:B1", [[5, "=A1+A2"]]);
  expect(values(sheet, "A2:B2").flat().concat(cell(sheet, "B1").value)).toEqual([2, null, 7]);
  book.calculation.mode = "Automatic";
  expect([cell(sheet, "A2").value, cell(sheet, "B1").value]).toEqual([10, 15]);
});

test("formulas entered together under manual calculation all count, whichever was worked out first", () => {
  const { book, sheet } = newBook();
  const column = Array.from({ length: 400 }, () => ["=ROW()"]);
  book.calculation.mode = "Manual";
  book.edit(null, () => {
    sheet.enter(0, 2, "=COUNT(A1:A400)");
    sheet.enterArea(at("A1:A400"), column);
  });
  book.calculation.mode = "Automatic";
  expect(cell(sheet, "C1").value).toBe(400);
});

test("a function that answers late settles, though its arguments hold the clock", async () => {
  let minute = 0;
  const { book, sheet } = newBook({ now: () => new Date(2026, 10, 22, 9, minute++) });
  let calls = 0;
  book.engine.functions.define("LATE", async ([now]) => {
    calls += 1;
    return Math.floor(Number(now));
  });
  sheet.enter(0, 0, "=LATE(NOW())");
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
  expect([cell(sheet, "A1").value, calls]).toEqual([46_348, 1]);
});

test("cells that need their own value are named, and iterate when that is on", () => {
  const { book, sheet } = newBook();
  put(sheet, "A1:B1", [["=B1+1", "=A1/2"]]);
  const circle = book.calculation.cycles.map(({ row, column }) => `${row},${column}`);
  expect(circle.sort()).toEqual(["0,0", "0,1"]);
  book.calculation.iterative.enabled = true;
  book.calculation.calculate(true);
  expect(cell(sheet, "A1").value).toBeCloseTo(2, 2);
});

test("a late answer of a custom function reaches the cell and its listeners", async () => {
  const { book, sheet } = newBook();
  let answer: (value: number) => void = () => undefined;
  book.engine.functions.define("MY.LATE", () => new Promise((resolve) => (answer = resolve)));
  put(sheet, "A1:B1", [["=MY.LATE()", "=A1*2"]]);
  expect(cell(sheet, "A1").text).toBe("#BUSY!");
  const heard: string[] = [];
  book.on((event) => heard.push(event.type));
  answer(21);
  await new Promise((resolve) => setTimeout(resolve));
  expect([values(sheet, "A1:B1"), heard]).toEqual([[[21, 42]], ["calculated"]]);
});

test("clearing contents keeps looks, clearing formats keeps contents", () => {
  const { sheet } = newBook();
  put(sheet, "A1:A2", [["a"], ["b"]]);
  sheet.setStyle(at("A1:A2"), { bold: true });
  sheet.clear(at("A1"), "Contents");
  sheet.clear(at("A2"), "Formats");
  expect([cell(sheet, "A1").value, cell(sheet, "A1").style.bold]).toEqual([null, true]);
  expect([cell(sheet, "A2").value, cell(sheet, "A2").style.bold]).toEqual(["b", false]);
});

test("clearing an area takes its formulas too", () => {
  const { sheet } = newBook();
  put(sheet, "A1:B1", [[2, "=A1*3"]]);
  sheet.clear(at("B:B"));
  expect(formulas(sheet, "A1:B1")).toEqual([[2, null]]);
});
