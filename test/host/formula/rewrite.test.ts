/** Formula text that follows structural edits, relative copies, and the spellings of cells and files. */
import type { StructuralEdit } from "../../../host/formula/edit";
import { fromFileForm, toCellForm, toFileForm } from "../../../host/formula/file-form";
import { adjustFormula, translateFormula } from "../../../host/formula/rewrite";
import { MAX_COLUMNS, MAX_ROWS } from "../../../host/model/types";

const rows = (first: number, count: number) => ({
  top: first,
  left: 0,
  bottom: first + count - 1,
  right: MAX_COLUMNS - 1,
});
const columns = (first: number, count: number) => ({
  top: 0,
  left: first,
  bottom: MAX_ROWS - 1,
  right: first + count - 1,
});
const insert = (area: ReturnType<typeof rows>, shift: "Down" | "Right" = "Down"): StructuralEdit => ({
  kind: "insertCells",
  sheet: "S",
  area,
  shift,
});
const remove = (area: ReturnType<typeof rows>, shift: "Up" | "Left" = "Up"): StructuralEdit => ({
  kind: "deleteCells",
  sheet: "S",
  area,
  shift,
});

test.each<[string, string, StructuralEdit, string]>([
  ["a row above moves a reference down", "=A5+$A$5", insert(rows(2, 2)), "=A7+$A$7"],
  ["a row below leaves it", "=A5", insert(rows(5, 1)), "=A5"],
  ["a row inside makes a range longer", "=SUM(A2:A5)", insert(rows(3, 1)), "=SUM(A2:A6)"],
  ["another sheet's rows do not matter", "=Other!A5", insert(rows(0, 1)), "=Other!A5"],
  ["the sheet's rows matter from elsewhere", "=S!A5", insert(rows(0, 1)), "=S!A6"],
  ["a column moves columns", "=B1+$C:$D", insert(columns(1, 1), "Right"), "=C1+$D:$E"],
  ["a whole column stays whole when rows come", "=SUM(A:A)", insert(rows(0, 1)), "=SUM(A:A)"],
  ["a deleted cell is #REF!", "=A5+1", remove(rows(4, 1)), "=#REF!+1"],
  ["a deleted cell keeps its sheet", "=S!A5", remove(rows(4, 1)), "=S!#REF!"],
  ["a range loses deleted rows", "=SUM(A2:A9)", remove(rows(4, 2)), "=SUM(A2:A7)"],
  ["a range loses its first rows", "=SUM(A2:A9)", remove(rows(0, 3)), "=SUM(A1:A6)"],
  ["a range loses its last rows", "=SUM(A2:A9)", remove(rows(5, 10)), "=SUM(A2:A5)"],
  ["a range all gone is #REF!", "=SUM(A2:A3)", remove(rows(0, 5)), "=SUM(#REF!)"],
  ["a whole row deleted is #REF!", "=SUM(3:3)", remove(rows(2, 1)), "=SUM(#REF!)"],
  [
    "cells shifted down move only references within their columns",
    "=A5+C5+SUM(A4:C9)",
    insert({ top: 0, left: 0, bottom: 0, right: 1 }),
    "=A6+C5+SUM(A4:C9)",
  ],
  ["text that looks like a reference stays", '="A5"&A5', insert(rows(0, 1)), '="A5"&A6'],
  ["a function that looks like a reference stays", "=LOG10(A5)", insert(rows(0, 1)), "=LOG10(A6)"],
  ["blanks and case stay as typed", "= sum( a5 , 1 )", insert(rows(9, 1)), "= sum( a5 , 1 )"],
  [
    "moved cells take references with them",
    "=A1+SUM(A1:A3)+B9",
    {
      kind: "moveCells",
      sheet: "S",
      area: { top: 0, left: 0, bottom: 2, right: 0 },
      toSheet: "S",
      toRow: 8,
      toColumn: 1,
    },
    "=B9+SUM(B9:B11)+#REF!",
  ],
  [
    "cells moved to another sheet name it",
    "=$A$1",
    {
      kind: "moveCells",
      sheet: "S",
      area: { top: 0, left: 0, bottom: 0, right: 0 },
      toSheet: "周 1",
      toRow: 0,
      toColumn: 0,
    },
    "='周 1'!$A$1",
  ],
  [
    "a renamed sheet is followed and quoted",
    "=S!A1+'S'!B2",
    { kind: "renameSheet", from: "S", to: "周 报" },
    "='周 报'!A1+'周 报'!B2",
  ],
  ["a quote in a sheet's name is doubled", "=S!A1", { kind: "renameSheet", from: "S", to: "Bob's" }, "='Bob''s'!A1"],
  ["a removed sheet is #REF!", "=S!A1+1", { kind: "removeSheet", sheet: "S" }, "=#REF!+1"],
  [
    "a renamed table is followed",
    "=SUM(T[x])+T[@x]",
    { kind: "renameTable", from: "T", to: "任务" },
    "=SUM(任务[x])+任务[@x]",
  ],
  [
    "a renamed column is followed",
    "=T[[#Headers],[x]]&T[[x]:[y]]",
    { kind: "renameColumn", table: "T", from: "x", to: "完成 %" },
    "=T[[#Headers],[完成 %]]&T[[完成 %]:[y]]",
  ],
  ["another table's column is not", "=U[x]", { kind: "renameColumn", table: "T", from: "x", to: "z" }, "=U[x]"],
  ["a removed column is #REF!", "=SUM(T[x])", { kind: "removeColumn", table: "T", column: "x" }, "=SUM(#REF!)"],
  ["a renamed name is followed", "=rate*2", { kind: "renameName", from: "Rate", to: "税率" }, "=税率*2"],
])("%s", (_, formula, edit, expected) => {
  expect(adjustFormula(formula, "S", edit)).toBe(expected);
});

test("a renamed column is followed without the table's name inside that table", () => {
  const edit: StructuralEdit = { kind: "renameColumn", table: "T", from: "x", to: "a b" };
  expect(adjustFormula("=[@x]*2", "S", edit, "T")).toBe("=[@[a b]]*2");
  expect(adjustFormula("=[@x]*2", "S", edit, "U")).toBe("=[@x]*2");
});

test.each([
  ["=A1+$A1+A$1+$A$1", 2, 1, "=B3+$A3+B$1+$A$1"],
  ["=SUM(A:A)+SUM(1:1)", 1, 1, "=SUM(B:B)+SUM(2:2)"],
  ["=A1", -1, 0, "=#REF!"],
  ["='周 1'!A1&T[x]", 1, 0, "='周 1'!A2&T[x]"],
])("%s copied %d down and %d right is %s", (formula, down, right, expected) => {
  expect(translateFormula(formula, down, right)).toBe(expected);
});

describe("spellings", () => {
  test.each([
    ["=[@x]", "=T[[#This Row],[x]]"],
    ["=[@[x y]]*2", "=T[[#This Row],[x y]]*2"],
    ["=U[@x]", "=U[[#This Row],[x]]"],
    ["=SUM([x])", "=SUM(T[x])"],
    ["=XLOOKUP(1,A:A,B:B)", "=_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["=SORT(FILTER(A1:A9,B1:B9>0))", "=_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
    ["=SUM(A1#)", "=SUM(_xlfn.ANCHORARRAY(A1))"],
    ["=@A1:A3", "=_xlfn.SINGLE(A1:A3)"],
    ["=LET(x,1,x+1)", "=_xlfn.LET(_xlpm.x,1,_xlpm.x+1)"],
    ["=SUM(IF(A1,1,2))", "=SUM(IF(A1,1,2))"],
  ])("%s is kept in a file as %s and read back", (cell, file) => {
    expect(toFileForm(cell, "T")).toBe(file);
    expect(fromFileForm(file, "T")).toBe(cell.replace("SUM([x])", "SUM(T[x])"));
  });

  test("an add-in's function has a name of its own in files", () => {
    const options = { customFunctions: new Set(["TRACK.STATUSBY"]) };
    expect(toFileForm("=TRACK.STATUSBY(A1)", undefined, options)).toBe("=_xldudf_TRACK_STATUSBY(A1)");
    expect(fromFileForm("=_xldudf_TRACK_STATUSBY(A1)", undefined, options)).toBe("=TRACK.STATUSBY(A1)");
  });

  test.each([
    ["=T[[#This Row],[状态]]", "T", "=[@状态]"],
    ["=T[[#This Row],[完成 %]]", "T", "=[@[完成 %]]"],
    ["=T[[#This Row],[x]]", undefined, "=T[@x]"],
    ["=SUM(T[x])", "T", "=SUM(T[x])"],
  ])("%s in table %s reads %s", (formula, table, expected) => {
    expect(toCellForm(formula, table)).toBe(expected);
  });
});
