/** Any text a cell can hold survives a file, whatever XML thinks of its characters. */
import * as fc from "fast-check";
import { fromXstring, toXstring, toXstringAttribute } from "../../../host/file/package/escape";
import { readXlsx } from "../../../host/file/read-xlsx";
import { writeXlsx } from "../../../host/file/write-xlsx";
import { checkPackage } from "../../support/package-check";
import { emptyWorkbook, living } from "./sample";

const anyText = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 12 });
const troublesome = fc.constantFrom(
  "_x000D_",
  "_x005F_",
  "\r\n",
  "\t",
  "\u0000",
  "\ud83d\ude00",
  "\ud83d",
  "]]>",
  "&amp;",
  " ",
  "\ufffe",
  "_x00",
);
const text = fc.array(fc.oneof(anyText, troublesome), { maxLength: 6 }).map((pieces) => pieces.join(""));

test.each([
  ["a\u0001b", "a_x0001_b"],
  ["a\r\nb", "a_x000D_\nb"],
  ["_x000D_", "_x005F_x000D_"],
  ["_x00", "_x00"],
  ["😀", "😀"],
  ["\ud83d", "_xD83D_"],
])("%j is written %j", (given, written) => {
  expect(toXstring(given)).toBe(written);
});

test("in attributes line breaks and tabs have the form too", () => {
  expect(toXstringAttribute("a\n\tb")).toBe("a_x000A__x0009_b");
});

test("the form reads back as the text", () => {
  fc.assert(fc.property(text, (given) => fromXstring(toXstring(given)) === given));
});

test("texts in cells come back, and the file is sound", () => {
  fc.assert(
    fc.property(
      fc.array(
        text.filter((given) => given !== ""),
        { minLength: 1, maxLength: 20 },
      ),
      (texts) => {
        const workbook = emptyWorkbook("One");
        texts.forEach((given, row) => workbook.sheets[0]!.cells.setValue(row, 0, given));
        const bytes = writeXlsx(workbook);
        const sheet = readXlsx(bytes, living).sheets[0]!;
        expect(texts.map((_, row) => sheet.value(row, 0))).toEqual(texts);
        expect(checkPackage(bytes)).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});
