import { autoFill } from "../../../host/model/auto-filling";
import type { FillKind } from "../../../host/model/auto-filling";
import type { Scalar } from "../../../host/model/types";
import { at, codeOf, newBook, put } from "./support";

const FILLS: [what: string, kind: FillKind, given: Scalar[], filled: Scalar[]][] = [
  ["one number alone is copied", "FillDefault", [5], [5, 5]],
  ["one number as a series grows", "FillSeries", [5], [6, 7]],
  ["two numbers go on", "FillDefault", [2, 4], [6, 8]],
  ["numbers off the line go on along it", "LinearTrend", [1, 2, 4], [5.33333333333333, 6.83333333333333]],
  ["copying repeats", "FillCopy", [2, 4], [2, 4]],
  ["weekdays go round", "FillDefault", ["Fri", "Sat"], ["Sun", "Mon"]],
  ["words of no list repeat", "FillDefault", ["red", "blue"], ["red", "blue"]],
  ["texts that end in a number count", "FillValues", ["Item 08"], ["Item 09", "Item 10"]],
  ["numbers among texts repeat", "FillDefault", ["a", 1], ["a", 1]],
];

test.each(FILLS)("%s", (_what, kind, given, filled) => {
  const { sheet } = newBook();
  const last = given.length + filled.length;
  put(sheet, `A1:A${given.length}`, given.map((value) => [value])); // prettier-ignore
  autoFill(sheet, at(`A1:A${given.length}`), at(`A1:A${last}`), kind);
  expect(filled.map((_, i) => sheet.value(given.length + i, 0))).toEqual(filled);
});

test("days grow by one, upwards and to the left they fall", () => {
  const { sheet } = newBook();
  sheet.enter(4, 2, "4/15/2026");
  autoFill(sheet, at("C5"), at("C3:C5"), "FillDefault");
  autoFill(sheet, at("C5"), at("A5:C5"), "FillDefault");
  expect([sheet.text(2, 2), sheet.text(4, 0)]).toEqual(["4/13/2026", "4/13/2026"]);
});

test("formulas are copied to where they go, with or without their looks", () => {
  const { sheet } = newBook();
  put(sheet, "A1:A3", [[1], [2], [3]]);
  put(sheet, "B1:B1", [["=A1*2"]]);
  sheet.setStyle(at("B1"), { bold: true });
  autoFill(sheet, at("B1"), at("B1:B3"), "FillValues");
  expect([sheet.formula(2, 1), sheet.style(2, 1).bold]).toEqual(["=A3*2", false]);
  autoFill(sheet, at("B1"), at("B1:B3"), "FillFormats");
  expect(sheet.style(2, 1).bold).toBe(true);
});

test("two directions at once are refused", () => {
  const { sheet } = newBook();
  expect(codeOf(() => autoFill(sheet, at("A1"), at("A1:B2"), "FillCopy"))).toBe("InvalidArgument");
});
