/** The pure parts of sending out: names of files, texts in XML, pieces of what was sent, settings into a form. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "../../../host/file/write-xlsx";
import { Workbook } from "../../../host/model/workbook";
import { openForm } from "../../../src/process/sending/form";
import { fileNamer } from "../../../src/process/sending/names";
import { putCell } from "../../../src/process/sending/put";
import { piecesOf } from "../../../src/process/sending/sent";
import { fillSettings } from "../../../src/process/sending/settings";
import { xmlText } from "../../../src/process/sending/xml";
import { schema } from "../../../src/schema/schema";

const tasksForm = readFileSync(path.resolve(__dirname, "../../../templates/en-US/Task breakdown.xlsx"));

test.each([
  ["R&D", "Task breakdown - R&D.xlsx"],
  ["a/b", "Task breakdown - a b.xlsx"],
  ["A\\B", "Task breakdown - A B (2).xlsx"],
  ['x:*?"<>|y..', "Task breakdown - x y.xlsx"],
  ["???", "Task breakdown - _.xlsx"],
  ["研发部", "Task breakdown - 研发部.xlsx"],
])("a file for %s is called %s", (department, name) => {
  const nameOf = fileNamer("Tasks", "en-US");
  nameOf("a/b");
  expect(nameOf(department)).toBe(name);
  expect(nameOf(department)).toBe(name);
});

test("in Chinese names are joined as in Chinese", () => {
  expect(fileNamer("Tasks", "zh-CN")("研发部")).toBe("项目任务分解表-研发部.xlsx");
});

test.each([
  ['a<b>&"c', "a&lt;b&gt;&amp;&quot;c"],
  ["\r\u0000\ufffe", "_x000D__x0000__xFFFE_"],
  ["_x0041_", "_x005F_x0041_"],
  ["\ud800", "_xD800_"],
  ["💡\n\t", "💡\n\t"],
])("%j is written as %s", (text, xml) => {
  expect(xmlText(text)).toBe(xml);
});

test.each([0, 1, 29_999, 30_000, 30_001, 60_001])(
  "a text of %i characters and a pair comes in whole pieces",
  (length) => {
    const text = `${"x".repeat(length)}💡${"y".repeat(40_000)}`;
    const pieces = piecesOf(text);
    expect(pieces.join("")).toBe(text);
    expect(pieces.every((piece) => piece.length <= 30_000 && !/[\ud800-\udbff]$/.test(piece))).toBe(true);
  },
);

test.each([
  ["C", 2, '<row r="2"><c r="A2" s="3"/><c r="C2"><v>5</v></c><c r="D2"/></row><row r="4"/></sheetData>'],
  ["A", 2, '<row r="2"><c r="A2" s="3"><v>5</v></c><c r="D2"/></row><row r="4"/></sheetData>'],
  [
    "A",
    3,
    '<row r="2"><c r="A2" s="3"/><c r="D2"/></row><row r="3"><c r="A3"><v>5</v></c></row><row r="4"/></sheetData>',
  ],
  ["A", 4, '<row r="2"><c r="A2" s="3"/><c r="D2"/></row><row r="4"><c r="A4"><v>5</v></c></row></sheetData>'],
  [
    "A",
    5,
    '<row r="2"><c r="A2" s="3"/><c r="D2"/></row><row r="4"/><row r="5"><c r="A5"><v>5</v></c></row></sheetData>',
  ],
])("5 goes into %s%i in its place", (letters, row, wanted) => {
  const sheet = '<row r="2"><c r="A2" s="3"/><c r="D2"/></row><row r="4"/></sheetData>';
  expect(putCell(sheet, letters, row, 5)).toBe(wanted);
});

test("a list that is longer or shorter than the form's is taken with its name", () => {
  const form = openForm(tasksForm, schema);
  const named = new Map([
    ["List_priority", [["P1"], ["P2"], ["P3"], ["P4"], ["P5"], [""], ["P6"]]],
    ["List_yesNo", [["Yes"]]],
  ]);
  const changed = fillSettings(form, schema, named, 46_352);
  const workbook = changed.get("xl/workbook.xml")!;
  expect(/"List_priority">([^<]*)/.exec(workbook)![1]).toBe("'Settings'!$F$5:$F$10");
  expect(/"List_yesNo">([^<]*)/.exec(workbook)![1]).toBe("'Settings'!$E$5:$E$5");
  const settings = [...changed].find(([, xml]) => xml.includes("P6"))![1];
  expect(settings.match(/<c r="F10".*?<\/c>/)![0]).toContain("P6");
  expect(settings.match(/<c r="E6".*?>/)![0]).toMatch(/\/>$/);
});

test("a file that is no form of ours is refused", () => {
  expect(() => openForm(writeXlsx(Workbook.create({})), schema)).toThrow("the form has no table");
});
