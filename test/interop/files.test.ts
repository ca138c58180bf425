/** Our files read by others, and theirs read by us: openpyxl and LibreOffice are the judges. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "../../host/file/read-xlsx";
import { writeXlsx } from "../../host/file/write-xlsx";
import type { Sheet, Workbook } from "../../host/model/surface";
import { ErrorValue } from "../../host/model/types";
import { fullWorkbook, living } from "../host/file/sample";
import { recalculateWithLibreOffice, resaveWithLibreOffice } from "../support/libreoffice";
import type { SeenSheet, SeenWorkbook } from "../support/openpyxl";
import { readWithOpenpyxl } from "../support/openpyxl";
import { checkPackage } from "../support/package-check";
import { runPython } from "../support/python";

jest.setTimeout(300_000);

const workbook = fullWorkbook();
const ours = writeXlsx(workbook);
const theirs = madeByOpenpyxl();

function madeByOpenpyxl(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "made-"));
  try {
    return readFileSync(runPython<string>("make-openpyxl.py", join(folder, "made.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("openpyxl reads in our file", () => {
  let book: SeenWorkbook;
  let data: SeenSheet;
  let rules: SeenSheet;
  beforeAll(() => {
    book = readWithOpenpyxl([ours])[0]!;
    data = book.sheets[0]!;
    rules = book.sheets[2]!;
  });

  test("sheets in order with their states", () => {
    expect(book.sheets.map(({ title, state }) => [title, state])).toEqual([
      ["Data", "visible"],
      ["设置 & co", "visible"],
      ["Rules", "visible"],
      ["Hidden", "veryHidden"],
    ]);
  });

  test("the table, its calculated column in the long form, its totals and its style", () => {
    expect(data.tables["Items"]).toEqual({
      ref: "A4:F8",
      headers: ["编号", "数量", "单价", "日期", "备注\n两行", "合计"],
      calculated: { 合计: "Items[[#This Row],[数量]]*Items[[#This Row],[单价]]*Window" },
      totals: { 合计: "sum" },
      style: "TableStyleLight9",
      filterRef: "A4:F7",
    });
  });

  test("formulas with the prefixes newer functions need", () => {
    expect(data.cells).toMatchObject({
      F5: "=Items[[#This Row],[数量]]*Items[[#This Row],[单价]]*Window",
      A14: "=_xlfn.SEQUENCE(2,2)",
      A13: "=SUM(Items[合计])",
    });
  });

  test("text that begins like a formula as text", () => {
    expect(data.cells["A11"]).toBe("=not a formula");
    expect(data.formats["A11"]).toMatchObject({ quotePrefix: true });
  });

  test("validations with their prompts and alerts", () => {
    expect(rules.validations).toEqual([
      expect.objectContaining({
        type: "list",
        sqref: "F2:F10",
        formula1: "Levels",
        allowBlank: true,
        prompt: "选一个",
      }),
      expect.objectContaining({ type: "list", formula1: '"是,否,""说不好"""' }),
      expect.objectContaining({ type: "whole", formula1: "1" }),
      expect.objectContaining({ type: "date", operator: "greaterThanOrEqual", formula1: "46000" }),
      expect.objectContaining({ type: "custom", formula1: "LEN(J2)<5" }),
    ]);
  });

  test("conditional formats with their looks", () => {
    expect(rules.conditional.map(({ type }) => type).sort()).toEqual([
      "beginsWith",
      "cellIs",
      "colorScale",
      "dataBar",
      "expression",
    ]);
    expect(rules.conditional.find(({ type }) => type === "expression")).toEqual({
      sqref: "A2:A10 E2:E10",
      type: "expression",
      formula: ["$A2>Window"],
      fill: "FAD4D1",
      color: "7A1F1A",
    });
  });

  test("names, hidden and of one sheet", () => {
    expect(book.names).toEqual({
      Levels: { value: "'设置 & co'!$A$1:$A$3", hidden: false },
      Window: { value: "'设置 & co'!$C$1", hidden: true },
    });
    expect(data.names).toMatchObject({ Local: "Data!$A$1" });
  });

  test("frozen panes, sizes and what is hidden", () => {
    expect(data).toMatchObject({
      freeze: "B5",
      zoom: 85,
      heights: { 4: 30 },
      hiddenRows: [27, 28],
      merges: ["A22:C23"],
    });
    expect(data.widths["A"]).toBeCloseTo(160 / 7, 5);
    expect(data.hiddenColumns).toContain("I");
  });

  test("the print set-up", () => {
    expect(data.page).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      titleRows: "$4:$4",
      titleColumns: "$A:$B",
      footer: "第 &P 页,共 &N 页",
      rowBreaks: [20, 40],
    });
  });

  test("charts with their titles, series and cached points", () => {
    expect(data.charts.map(({ kind }) => kind)).toEqual([
      "BarChart",
      "BarChart",
      "BarChart",
      "LineChart",
      "LineChart",
      "AreaChart",
      "ScatterChart",
      "PieChart",
      "DoughnutChart",
    ]);
    expect(data.charts[0]).toMatchObject({
      title: "谁还没确认? ColumnClustered",
      series: [
        { name: "Data!$B$4", values: "Data!$B$5:$B$7", categories: "Data!$A$5:$A$7", points: [2, 3, -4] },
        { name: "typed", values: "Data!$C$5:$C$7" },
      ],
    });
  });

  test("links, notes, protection and properties", () => {
    expect(data.hyperlinks).toEqual({ A24: "https://example.org/a?b=1&c", A25: "Rules!A1" });
    expect(data.comments).toEqual({ B5: "为什么?\nline two" });
    expect(rules.isProtected).toBe(true);
    expect(book.properties).toMatchObject({ title: "沟通台账", creator: "李雷", created: "2026-11-22T12:00:00" });
  });
});

const columnName = (column: number) => String.fromCharCode(65 + column);

/** Every formula's result by cell, save those LibreOffice 7.4 has no function for. */
function resultsOf(sheet: Sheet): Record<string, unknown> {
  const results: Record<string, unknown> = {};
  for (const { row, column, text } of sheet.cells.formulas()) {
    if (text.includes("SEQUENCE")) continue;
    const value = sheet.value(row, column);
    results[`${columnName(column)}${row + 1}`] = value instanceof ErrorValue ? value.code : value;
  }
  return results;
}

function expectClose(seen: Record<string, unknown>, wanted: Record<string, unknown>): void {
  expect(Object.keys(wanted).length).toBeGreaterThan(0);
  for (const [cell, value] of Object.entries(wanted)) {
    if (typeof value === "number") expect([cell, seen[cell]]).toEqual([cell, expect.closeTo(value, 9)]);
    else expect([cell, seen[cell]]).toEqual([cell, value]);
  }
}

describe("LibreOffice", () => {
  let resaved: Uint8Array;
  let calculated: Record<string, Record<string, unknown>>;
  beforeAll(() => {
    calculated = recalculateWithLibreOffice([ours])[0]!;
    resaved = resaveWithLibreOffice([theirs])[0]!;
  });

  test("works our file out to the values we have", () => {
    expectClose(calculated["Data"]!, resultsOf(workbook.sheet("Data")!));
  });

  test.each([
    ["openpyxl made", () => theirs, true],
    ["LibreOffice saved again", () => resaved, false],
  ])("a file that %s is read right", (_, bytes, isFirstHand) => {
    const read = readXlsx(bytes(), living);
    expectSales(read);
    if (isFirstHand) expectFirstHand(read);
    expect(checkPackage(writeXlsx(read))).toEqual([]);
  });
});

/** What openpyxl wrote and what LibreOffice keeps of it. */
function expectSales(read: Workbook): void {
  const sheet = read.sheet("Sales 销售")!;
  const values = ["A2", "B3", "E2", "E4", "G1", "G2", "G3", "G4", "G5"].map((name) =>
    sheet.value(Number(name.slice(1)) - 1, name.charCodeAt(0) - 65),
  );
  expect(values).toEqual(["North", 20, 15, 105, 60, "many", 2, true, "2026-11-22"]);
  expect(sheet.value(1, 3)).toBeCloseTo(46346 + 9.5 / 24, 9);
  // LibreOffice puts a backslash before every sign that stands for itself.
  expect(sheet.style(1, 3).numberFormat.replace(/\\/g, "")).toBe("yyyy-mm-dd hh:mm");
  expect(sheet.style(0, 0)).toMatchObject({ bold: true, fontName: "Arial", fontSize: 12, fill: "#17324D", wrap: true });
  expect(sheet.style(0, 0).borders.bottom).toMatchObject({ color: "#FF0000", weight: "Medium" });
  expect(sheet.merges).toEqual([{ top: 0, left: 9, bottom: 1, right: 10 }]);
  expect(sheet.hyperlinks[0]).toMatchObject({ address: "https://example.org/x" });
  expect(sheet.comments[0]).toMatchObject({ text: expect.stringContaining("Look here") });
  expect(sheet.validations[0]).toMatchObject({ rule: { type: "List", source: "North,South" } });
  expect(sheet.conditionalFormats.map(({ rule }) => rule.type).sort()).toEqual(["CellValue", "Custom"]);
  expect(sheet.layout).toMatchObject({ orientation: "Landscape", paperSize: "A4", titleRows: { first: 0, last: 0 } });
  expect(sheet.charts[0]).toMatchObject({ type: "ColumnClustered", title: "Units", series: [{ name: "Units" }] });
  expect(read.table("Sales")?.columns.map((column) => column.name)).toEqual([
    "Region",
    "Units",
    "Price",
    "Day",
    "Total",
  ]);
  expect(read.sheet("Second")).toMatchObject({ visibility: "Hidden" });
  expect(read.sheet("Second")?.value(0, 0)).toBe(120);
  expect(read.name("Rate")?.formula).toMatch(/^=\$?Second!\$A\$2$|^=Second!\$A\$2$/);
}

/** What LibreOffice drops when it saves. */
function expectFirstHand(read: Workbook): void {
  const table = read.table("Sales")!;
  expect(table.columns[4]).toMatchObject({ calculatedFormula: "=[@Units]*[@Price]" });
  expect(table.style).toBe("TableStyleMedium9");
  expect(read.sheets[0]!.comments[0]).toMatchObject({ author: "Lin" });
  expect(read.sheets[0]!.freeze).toEqual({ rows: 1, columns: 1 });
  expect(read.properties.title).toBe("Made by openpyxl");
}
