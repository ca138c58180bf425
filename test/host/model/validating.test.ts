import type { Scalar, Validation } from "../../../host/model/types";
import { at, newBook, put } from "./support";

type Rule = Validation["rule"];

const ALERT = { title: "No", message: "Not so.", show: true, style: "Stop" as const };

test.each<[string, Rule, Scalar, boolean]>([
  ["a listed word", { type: "List", source: "open, closed", inCellDropDown: true }, "closed", true],
  ["an unlisted word", { type: "List", source: "open,closed", inCellDropDown: true }, "shut", false],
  ["a word of a listed range", { type: "List", source: "=$D$1:$D$2", inCellDropDown: true }, "red", true],
  ["a word of a named list", { type: "List", source: "=Colours", inCellDropDown: true }, "green", true],
  ["a word not of a named list", { type: "List", source: "=Colours", inCellDropDown: true }, "pink", false],
  ["a whole number in bounds", { type: "WholeNumber", operator: "Between", formula1: "1", formula2: "5" }, 3, true],
  [
    "a fraction as whole number",
    { type: "WholeNumber", operator: "Between", formula1: "1", formula2: "5" },
    3.5,
    false,
  ],
  ["digits typed", { type: "Decimal", operator: "GreaterThan", formula1: "=E1" }, "11", true],
  ["too small a number", { type: "Decimal", operator: "GreaterThan", formula1: "=E1" }, 10, false],
  ["a date typed", { type: "Date", operator: "GreaterThanOrEqualTo", formula1: "=DATE(2026,1,1)" }, "2026-11-22", true],
  ["a text for a date", { type: "Date", operator: "GreaterThanOrEqualTo", formula1: "=DATE(2026,1,1)" }, "soon", false],
  ["a text of the right length", { type: "TextLength", operator: "LessThanOrEqualTo", formula1: "3" }, "abc", true],
  ["a text too long", { type: "TextLength", operator: "LessThanOrEqualTo", formula1: "3" }, "abcd", false],
  ["a value its formula allows", { type: "Custom", formula: "=LEFT(A1,1)=\"x\"" }, "xyz", true], // prettier-ignore
  ["a value its formula refuses", { type: "Custom", formula: "=LEFT(A1,1)=\"x\"" }, "abc", false], // prettier-ignore
  ["nothing", { type: "WholeNumber", operator: "EqualTo", formula1: "1" }, "", true],
])("%s", (_, rule, value, ok) => {
  const { book, sheet } = newBook();
  put(sheet, "D1:E2", [["red", 10], ["green", null]]); // prettier-ignore
  book.defineName({ name: "Colours", formula: "=Sheet1!$D$1:$D$2" });
  sheet.addValidation({ areas: [at("A1:A9")], rule, ignoreBlanks: true, errorAlert: ALERT });
  const verdict = sheet.validate(0, 0, value);
  expect(verdict).toEqual(ok ? { ok: true } : { ok: false, style: "Stop", title: "No", message: "Not so." });
});

test("a custom rule moves with the cell it is asked for", () => {
  const { sheet } = newBook();
  put(sheet, "B1:B2", [[1], [0]]);
  sheet.addValidation({ areas: [at("A1:A9")], rule: { type: "Custom", formula: "=B1=1" }, ignoreBlanks: true });
  expect([0, 1].map((row) => sheet.validate(row, 0, "x").ok)).toEqual([true, false]);
});

test("API writes are never asked", () => {
  const { sheet } = newBook();
  sheet.addValidation({
    areas: [at("A1")],
    rule: { type: "List", source: "a,b", inCellDropDown: true },
    ignoreBlanks: true,
  });
  sheet.enter(0, 0, "z");
  expect(sheet.value(0, 0)).toBe("z");
});

test("a drop-down offers the shown texts of its source", () => {
  const { book, sheet } = newBook();
  put(sheet, "D1:D3", [["2026-11-22"], [""], ["2026-11-23"]]);
  sheet.setStyle(at("D1:D3"), { numberFormat: "yyyy-mm-dd" });
  book.defineName({ name: "Days", formula: "=Sheet1!$D$1:$D$3" });
  sheet.addValidation({
    areas: [at("A1")],
    rule: { type: "List", source: "=Days", inCellDropDown: true },
    ignoreBlanks: true,
  });
  expect([sheet.validationList(0, 0), sheet.validationList(1, 0)]).toEqual([["2026-11-22", "2026-11-23"], undefined]);
});

test("a new validation takes its cells from the one before", () => {
  const { sheet } = newBook();
  const list = (source: string): Rule => ({ type: "List", source, inCellDropDown: true });
  sheet.addValidation({ areas: [at("A1:A3")], rule: list("a"), ignoreBlanks: true });
  sheet.addValidation({ areas: [at("A2")], rule: list("b"), ignoreBlanks: true });
  expect([0, 1, 2].map((row) => sheet.validationList(row, 0))).toEqual([["a"], ["b"], ["a"]]);
});
