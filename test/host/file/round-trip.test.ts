/** What is written comes back: model → bytes → model → bytes. */
import { readXlsx } from "../../../host/file/read-xlsx";
import { writeXlsx } from "../../../host/file/write-xlsx";
import { checkPackage } from "../../support/package-check";
import { accountOf, fullWorkbook, living } from "./sample";

const workbook = fullWorkbook();
const before = accountOf(workbook);
const bytes = writeXlsx(workbook);
const reopened = readXlsx(bytes, living);
const after = accountOf(reopened);

test("the file passes every structural check", () => {
  expect(checkPackage(bytes)).toEqual([]);
});

test("sheets keep their order and names", () => {
  expect(reopened.sheets.map((sheet) => sheet.name)).toEqual(["Data", "设置 & co", "Rules", "Hidden"]);
});

test.each(Object.keys(before))("%s come back as they were", (what) => {
  expect(after[what]).toEqual(before[what]);
});

test("equal workbooks give equal bytes", () => {
  expect(Buffer.compare(writeXlsx(fullWorkbook()), bytes)).toBe(0);
});

test("writing leaves the workbook as it was", () => {
  expect(Buffer.compare(writeXlsx(workbook), bytes)).toBe(0);
});

test("a second round changes nothing any more", () => {
  const second = writeXlsx(reopened);
  const third = writeXlsx(readXlsx(second, living));
  expect(checkPackage(second)).toEqual([]);
  expect(Buffer.compare(third, second)).toBe(0);
});
