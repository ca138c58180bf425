/** The ways in which different writers say the same: all are read alike. */
import { unzipSync, strFromU8 } from "fflate";
import { readXlsx, type ReadOptions } from "../../../host/file/read-xlsx";
import { savedView } from "../../../host/file/memory";
import { writeXlsx } from "../../../host/file/write-xlsx";
import type { Workbook } from "../../../host/model/surface";
import { ErrorValue } from "../../../host/model/types";
import { checkPackage } from "../../support/package-check";
import { packageOf, relationships, sheetXml, soundPart } from "../../support/packages";
import { living } from "./sample";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

type Parts = Parameters<typeof packageOf>[0];

const open = (parts: Parts, options: ReadOptions = {}): Workbook =>
  readXlsx(packageOf(parts), { ...living, ...options });
const withRows = (rows: string, more: Parts = {}) => open({ "xl/worksheets/sheet1.xml": sheetXml(rows), ...more });
const valueAt = (workbook: Workbook, row: number, column: number) => workbook.sheets[0]!.value(row, column);

const linked = (entries: Record<string, [string, string]>) => ({
  "xl/_rels/workbook.xml.rels": relationships({ rId1: ["worksheet", "worksheets/sheet1.xml"], ...entries }),
});

const texts = (content: string) => ({
  ...linked({ rId2: ["sharedStrings", "/xl/sharedStrings.xml"] }),
  "xl/sharedStrings.xml": `<sst xmlns="${main}">${content}</sst>`,
});

const styles = (content: string) => ({
  ...linked({ rId2: ["styles", "styles.xml"] }),
  "xl/styles.xml": `<styleSheet xmlns="${main}">${content}</styleSheet>`,
});

test.each([
  ["a number", '<c r="A1"><v>-1.5E-3</v></c>', -0.0015],
  ["a truth value", '<c r="A1" t="b"><v>1</v></c>', true],
  ["an inline text", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', " a "],
  ["an inline text in runs", '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', "ab"],
  ["an ISO date", '<c r="A1" t="d"><v>2026-11-22T12:00:00</v></c>', 46348.5],
  ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', new ErrorValue("#DIV/0!")],
  ["a carriage return", '<c r="A1" t="str"><v>a_x000D_\nb</v></c>', "a\r\nb"],
  ["a text that only looks escaped", '<c r="A1" t="str"><v>_x005F_x000D_</v></c>', "_x000D_"],
  ["CDATA", '<c r="A1" t="str"><v><![CDATA[<b>]]></v></c>', "<b>"],
  ["cells without names", "<c><v>7</v></c>", 7],
  ["a cell that only has a look", '<c r="A1"/>', null],
])("%s", (_, cell, value) => {
  expect(valueAt(withRows(`<row>${cell}</row>`), 0, 0)).toEqual(value);
});

test("texts in several looks are read as one, and keep their looks until they change", () => {
  const rich = texts(
    '<si><r><t>bold</t></r><r><rPr><b/></rPr><t xml:space="preserve"> part</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
  );
  const workbook = withRows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>', rich);
  expect(valueAt(workbook, 0, 0)).toBe("bold part");
  workbook.sheets[0]!.enter(0, 1, "plain");
  const bytes = writeXlsx(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  const strings = strFromU8(unzipSync(bytes)["xl/sharedStrings.xml"]!);
  expect(strings).toContain("<rPr><b/></rPr>");
  expect(strings).toContain("<si><t>plain</t></si>");
});

test("shared formulas repeat relative to their cells", () => {
  const rows =
    '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>9</v></c></row>' +
    '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><f t="shared" si="0"/><v>12</v></c></row>';
  const workbook = withRows(rows);
  expect(workbook.sheets[0]!.formula(1, 1)).toBe("=A2*$A$1");
  expect(valueAt(workbook, 1, 1)).toBe(12);
});

test("an array formula fills its cells anew", () => {
  const rows =
    '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>99</v></c></row>';
  const workbook = withRows(rows);
  expect(workbook.sheets[0]!.formula(0, 0)).toBe("=SEQUENCE(2)");
  expect(valueAt(workbook, 1, 0)).toBe(2);
});

test("where a function is unknown, the result in the file stands", () => {
  const workbook = withRows('<row r="1"><c r="A1"><f>CUBEVALUE("x")</f><v>42</v></c></row>');
  expect(valueAt(workbook, 0, 0)).toBe(42);
});

test("add-ins' functions come back by the name people type", () => {
  const rows = '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">_xldudf_MY_SPACE_ADD(1,2)</f><v>3</v></c></row>';
  const workbook = open({ "xl/worksheets/sheet1.xml": sheetXml(rows) }, { customFunctions: ["MY_SPACE.ADD"] });
  expect(workbook.sheets[0]!.formula(0, 0)).toBe("=MY_SPACE.ADD(1,2)");
});

test("dates that count from 1904 are moved to 1900, other numbers are not", () => {
  const workbook = withRows('<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1"><v>5</v></c></row>', {
    ...styles('<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'),
    "xl/workbook.xml": soundPart("xl/workbook.xml").replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
  });
  expect([valueAt(workbook, 0, 0), valueAt(workbook, 0, 1)]).toEqual([1462, 5]);
  expect(strFromU8(unzipSync(writeXlsx(workbook))["xl/workbook.xml"]!)).not.toContain("date1904");
});

test("prefixes of namespaces don't matter", () => {
  const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>8</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const workbook = soundPart("xl/workbook.xml").replace("xmlns:r=", "xmlns:rel=").replace("r:id=", "rel:id=");
  expect(valueAt(open({ "xl/worksheets/sheet1.xml": sheet, "xl/workbook.xml": workbook }), 0, 0)).toBe(8);
});

test("a strict file is read, and written as a transitional one", () => {
  const strict = (text: string) =>
    text
      .replaceAll(main, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
  const names = ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"];
  const workbook = open(Object.fromEntries(names.map((name) => [name, strict(soundPart(name))])));
  expect(valueAt(workbook, 0, 0)).toBe(1);
  const files = unzipSync(writeXlsx(workbook));
  for (const content of Object.values(files)) expect(strFromU8(content)).not.toContain("purl.oclc.org");
});

test("UTF-16 parts are read", () => {
  const text = `\ufeff${sheetXml('<row r="1"><c r="A1" t="str"><v>通知</v></c></row>')}`;
  expect(valueAt(open({ "xl/worksheets/sheet1.xml": new Uint8Array(Buffer.from(text, "utf16le")) }), 0, 0)).toBe(
    "通知",
  );
});

test("theme colours with tints, palette numbers and missing traits become plain looks", () => {
  const workbook = withRows('<row r="1"><c r="A1" s="1"/></row>', {
    ...styles(
      '<fonts><font/><font><b/><color theme="4" tint="-0.249977111117893"/></font></fonts>' +
        '<fills><fill/><fill><patternFill patternType="solid"><fgColor indexed="43"/></patternFill></fill></fills>' +
        '<borders><border/></borders><cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs>',
    ),
  });
  expect(workbook.sheets[0]!.style(0, 0)).toMatchObject({
    bold: true,
    fontColor: "#2F5597",
    fill: "#FFFF99",
    fontSize: 11,
  });
});

test("rows hidden under a set filter are hidden by the filter", () => {
  const filter =
    '<autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="a"/></filters></filterColumn></autoFilter>';
  const rows = '<row r="1"/><row r="2" hidden="1"/><row r="3"/><row r="9" hidden="1"/>';
  const { hiddenRows } = open({ "xl/worksheets/sheet1.xml": sheetXml(rows, filter) }).sheets[0]!;
  expect([hiddenRows.get(1), hiddenRows.get(2), hiddenRows.get(8)]).toEqual(["filter", false, "user"]);
});

test("which tab is in front and what is selected are remembered", () => {
  const views =
    '<sheetViews><sheetView workbookViewId="0"><selection activeCell="C3" sqref="C3:D4"/></sheetView></sheetViews>';
  const workbook = open({ "xl/worksheets/sheet1.xml": sheetXml("", "", views) });
  const { activeSheet, selections } = savedView(workbook);
  expect(activeSheet?.name).toBe("One");
  expect(selections.get(workbook.sheets[0]!)).toEqual([{ top: 2, left: 2, bottom: 3, right: 3 }]);
  expect(strFromU8(unzipSync(writeXlsx(workbook))["xl/worksheets/sheet1.xml"]!)).toContain('sqref="C3:D4"');
});

test("a font for all cells of a file stays theirs", () => {
  const workbook = withRows('<row r="1"><c r="A1"><v>1</v></c></row>', {
    ...styles('<fonts><font><sz val="10"/><name val="Arial"/></font></fonts><cellXfs><xf/></cellXfs>'),
  });
  expect(workbook.sheets[0]!.style(5, 5)).toMatchObject({ fontName: "Arial", fontSize: 10 });
  const again = readXlsx(writeXlsx(workbook), living);
  expect(again.sheets[0]!.style(5, 5)).toMatchObject({ fontName: "Arial", fontSize: 10 });
});

test("a sheet's password is in the file as its short hash, and is asked for again", () => {
  const workbook = open({});
  workbook.sheets[0]!.protection.protect({}, "test");
  const bytes = writeXlsx(workbook);
  expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!)).toContain(
    '<sheetProtection password="CBEB" sheet="1"',
  );
  const { protection } = readXlsx(bytes, living).sheets[0]!;
  expect(() => protection.unprotect("other")).toThrow(/password/);
  protection.unprotect("test");
  expect(protection.isProtected).toBe(false);
});

test("a look for all columns to the end is one look, whatever the first ones have", () => {
  const columns = '<cols><col min="2" max="2" width="20"/><col min="4" max="16384" width="9" style="1"/></cols>';
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="E1"><v>2</v></c></row>';
  const parts = {
    ...styles('<fonts><font/><font><b/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>'),
    "xl/worksheets/sheet1.xml": sheetXml(rows, "", columns),
  };
  const isBold = (workbook: Workbook) =>
    [0, 1, 2, 3, 4, 9000, 16_383].map((column) => workbook.sheets[0]!.style(5, column).bold);
  const workbook = open(parts);
  const again = readXlsx(writeXlsx(workbook), living);
  expect([isBold(workbook), isBold(again)]).toEqual(Array(2).fill([false, false, false, true, true, true, true]));
  expect([workbook, again].map(({ sheets }) => sheets[0]!.style(0, 4).bold)).toEqual([false, false]);
  expect(workbook.sheets[0]!.cells.extent().columns).toBeLessThan(10);
});
