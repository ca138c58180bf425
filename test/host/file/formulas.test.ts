/** How formulas stand in files: prefixes, arrays, and functions of add-ins. */
import { strFromU8, unzipSync } from "fflate";
import { worksOnArrays } from "../../../host/file/cells/array-formulas";
import { writeXlsx } from "../../../host/file/write-xlsx";
import { checkPackage } from "../../support/package-check";
import { emptyWorkbook } from "./sample";

const names: Record<string, string> = { Levels: "=Sheet1!$A$1:$A$3", Window: "=Sheet1!$C$1" };

test.each([
  ["=A1+1", false],
  ["=SUM(A1:A9)", false],
  ['=COUNTIFS(T[a],[@a],T[b],">0")', false],
  ["=SUMPRODUCT((A1:A9>1)*(B1:B9))", false],
  ["=INDEX(T[a],MATCH([@b],T[b],0))", false],
  ["=IF([@a]>Window,1,0)", false],
  ["=NETWORKDAYS(A1,B1,Levels)", false],
  ["=SUM(A1:INDEX(A:A,5))", false],
  ["=LOOKUP(2,1/(A1:A9=1),B1:B9)", false],
  ["=A1:A3", true],
  ["=A1:A3*2", true],
  ["=T[a]", true],
  ["=SUM(A1:A3*B1:B3)", true],
  ["=SUM((T[a]=[@a])*T[b])", true],
  ["=SUM(LEN(A1:A3))", true],
  ["=MAX(IF(A1:A3>1,B1:B3))", true],
  ["=SUMPRODUCT(IF(A1:A3>1,B1:B3))", true],
  ["=Levels", true],
  ["=SUM(Levels*2)", true],
  ["=UNIQUE(A1:A3)", true],
  ["=SUM(UNIQUE(A1:A3))", true],
  ["=SUM(COUNTIF(A1:A9,Levels))", true],
  ["={1,2}", true],
  ["=LET(a,A1:A3,SUM(a*2))", true],
])("%s works on arrays: %s", (formula, expected) => {
  expect(worksOnArrays(formula, (name) => names[name])).toBe(expected);
});

function partsOf(fill: (enter: (formula: string) => void) => void): Record<string, string> {
  const workbook = emptyWorkbook("One");
  workbook.engine.functions.define("TRACK.ADD", (args) => Number(args[0]) + Number(args[1]));
  let row = 0;
  fill((formula) => workbook.sheets[0]!.enter(row++, 0, formula));
  const bytes = writeXlsx(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

test("plain formulas need no metadata and no add-in part", () => {
  const parts = partsOf((enter) => enter("=1+1"));
  expect(parts["xl/worksheets/sheet1.xml"]).toContain("<f>1+1</f><v>2</v>");
  expect(Object.keys(parts).filter((name) => /metadata|webext/.test(name))).toEqual([]);
});

test("a formula that spills is a dynamic array with the area it fills", () => {
  const parts = partsOf((enter) => enter("=SEQUENCE(3)"));
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f><v>1</v>');
  expect(parts["xl/metadata.xml"]).toContain("XLDAPR");
});

test("a call of an add-in's function is kept under Excel's name for it, with the add-in part that binds it", () => {
  const parts = partsOf((enter) => enter("=TRACK.ADD(1,2)*2"));
  expect(parts["xl/worksheets/sheet1.xml"]).toContain(
    'cm="1"><f t="array" ref="A1">_xldudf_TRACK_ADD(1,2)*2</f><v>6</v>',
  );
  expect(parts["xl/webextensions/webextension1.xml"]).toContain(
    "<we:customFunctionIds>_xldudf_TRACK_ADD</we:customFunctionIds>",
  );
  expect(parts["_rels/.rels"]).toContain("xl/webextensions/taskpanes1.xml");
});

test("texts in formulas that look like calls are left alone", () => {
  const parts = partsOf((enter) => enter('="TRACK.ADD(1)"&"x"'));
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<f>"TRACK.ADD(1)"&amp;"x"</f>');
});

test("newer errors are written as #VALUE!, and the opener is asked to calculate what is not known here", () => {
  const parts = partsOf((enter) => {
    enter("=NOSUCHFUNCTION(1)");
  });
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('t="e"><f>NOSUCHFUNCTION(1)</f><v>#NAME?</v>');
  expect(parts["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
});

test("inside a table the short forms of its columns are spelled out", () => {
  const workbook = emptyWorkbook("One");
  const sheet = workbook.sheets[0]!;
  sheet.enterArea({ top: 0, left: 0, bottom: 1, right: 2 }, [
    ["a", "b", "c"],
    [1, 2, 3],
  ]);
  sheet.addTable({ top: 0, left: 0, bottom: 1, right: 2 }, true, "T");
  sheet.enter(1, 1, "=[@a]*2");
  sheet.enter(1, 2, "=SUM([a])");
  const text = strFromU8(unzipSync(writeXlsx(workbook))["xl/worksheets/sheet1.xml"]!);
  expect(text).toContain("<f>T[[#This Row],[a]]*2</f>");
  expect(text).toContain("<f>SUM(T[a])</f>");
});
