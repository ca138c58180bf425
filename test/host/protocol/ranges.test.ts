import type { Host } from "../../support/office";
import { freshHost } from "../../support/office";

let host: Host;
beforeAll(async () => {
  host = await freshHost({ sheets: ["Sheet1", "Other sheet"] });
  const sheet = host.workbook.sheets[0]!;
  sheet.enterArea({ top: 0, left: 0, bottom: 3, right: 2 }, [
    ["Name", "Count", "Done"],
    ["a", 1, true],
    ["b", 2, false],
    ["c", "=B2/0", ""],
  ]);
  sheet.enter(9, 5, "far");
  sheet.addTable({ top: 0, left: 0, bottom: 3, right: 2 }, true, "Tasks");
  host.workbook.defineName({ name: "Counts", formula: "=Sheet1!$B$2:$B$4" });
});
afterAll(() => host.close());

type Lead = (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas;

const WAYS: [way: string, lead: Lead, address: string | null][] = [
  ["an address", (s) => s.getRange("B2:C3"), "Sheet1!B2:C3"],
  ["an address with $ and the sheet's name", (s) => s.getRange("Sheet1!$B$2"), "Sheet1!B2"],
  ["whole rows", (s) => s.getRange("2:3"), "Sheet1!2:3"],
  ["no address: the whole sheet", (s) => s.getRange(), "Sheet1!1:1048576"],
  ["a defined name", (s) => s.getRange("Counts"), "Sheet1!B2:B4"],
  ["a table", (s) => s.getRange("Tasks"), "Sheet1!A2:C4"],
  ["a table's column", (s) => s.getRange("Tasks[Count]"), "Sheet1!B2:B4"],
  ["a table's header", (s) => s.getRange("Tasks[#Headers]"), "Sheet1!A1:C1"],
  ["indexes", (s) => s.getRangeByIndexes(1, 2, 3, 4), "Sheet1!C2:F4"],
  ["several addresses", (s) => s.getRanges("A1,C3:D4"), "Sheet1!A1,Sheet1!C3:D4"],
  ["getCell", (s) => s.getRange("B2:C3").getCell(5, 1), "Sheet1!C7"],
  ["getRow and getColumn", (s) => s.getRange("B2:D9").getRow(1).getColumn(2), "Sheet1!D3"],
  ["getLastRow", (s) => s.getRange("B2:D9").getLastRow(), "Sheet1!B9:D9"],
  ["getLastColumn", (s) => s.getRange("B2:D9").getLastColumn(), "Sheet1!D2:D9"],
  ["getEntireRow", (s) => s.getRange("B2:D3").getEntireRow(), "Sheet1!2:3"],
  ["getEntireColumn", (s) => s.getRange("B2:D3").getEntireColumn(), "Sheet1!B:D"],
  ["getResizedRange", (s) => s.getRange("B2:D3").getResizedRange(2, -1), "Sheet1!B2:C5"],
  ["getAbsoluteResizedRange", (s) => s.getRange("B2:D3").getAbsoluteResizedRange(1, 5), "Sheet1!B2:F2"],
  ["getRowsAbove", (s) => s.getRange("B5:D6").getRowsAbove(2), "Sheet1!B3:D4"],
  ["getRowsBelow with a negative count", (s) => s.getRange("B5:D6").getRowsBelow(-1), "Sheet1!B4:D4"],
  ["getColumnsBefore", (s) => s.getRange("C5:D6").getColumnsBefore(), "Sheet1!B5:B6"],
  ["getBoundingRect", (s) => s.getRange("B2").getBoundingRect(s.getRange("D5")), "Sheet1!B2:D5"],
  ["getIntersectionOrNullObject that finds nothing", (s) => s.getRange("A1").getIntersectionOrNullObject("B2"), null],
  ["getUsedRange of the sheet", (s) => s.getUsedRange(), "Sheet1!A1:F10"],
  ["getUsedRange of a part", (s) => s.getRange("A2:E9").getUsedRange(true), "Sheet1!A2:C4"],
  ["getUsedRangeOrNullObject of an empty part", (s) => s.getRange("H1:J9").getUsedRangeOrNullObject(true), null],
  ["getSurroundingRegion", (s) => s.getRange("B2").getSurroundingRegion(), "Sheet1!A1:C4"],
  ["getRangeEdge down a filled column", (s) => s.getRange("A1").getRangeEdge("Down"), "Sheet1!A4"],
  ["getRangeEdge over empty cells", (s) => s.getRange("F1").getRangeEdge("Down"), "Sheet1!F10"],
  ["getRangeEdge to the sheet's end", (s) => s.getRange("A4").getRangeEdge("Down"), "Sheet1!A1048576"],
  ["getExtendedRange", (s) => s.getRange("A1").getExtendedRange("Right"), "Sheet1!A1:C1"],
  ["special cells: errors of formulas", (s) => s.getRange("A1:C4").getSpecialCells("Formulas", "Errors"), "Sheet1!B4"],
  ["special cells: numbers", (s) => s.getRange("A1:C4").getSpecialCells("Constants", "Numbers"), "Sheet1!B2:B3"],
  ["special cells that are not there", (s) => s.getRange("A1:A4").getSpecialCellsOrNullObject("Formulas"), null],
  ["find", (s) => s.getRange("A1:F10").find("FAR", { completeMatch: false }), "Sheet1!F10"],
  ["find forwards", (s) => s.getRange("A1:F10").find("a", { completeMatch: false }), "Sheet1!A1"],
  [
    "find backwards",
    (s) => s.getRange("A1:F10").find("a", { completeMatch: false, searchDirection: "Backwards" }),
    "Sheet1!F10",
  ],
  ["find that finds nothing", (s) => s.getRange("A1:F10").findOrNullObject("nowhere", {}), null],
];

test.each(WAYS)("%s leads to the right cells", async (_way, lead, address) => {
  await host.Excel.run(async (context) => {
    const range = lead(context.workbook.worksheets.getItem("Sheet1"));
    range.load("address");
    await context.sync();
    expect(range.isNullObject ? null : range.address).toBe(address);
  });
});

test("a sheet's name is quoted in an address where it must be", async () => {
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Other sheet").getRange("A1").load("address");
    await context.sync();
    expect(range.address).toBe("'Other sheet'!A1");
  });
});

test("values, texts, formulas and types of cells come as Excel gives them", async () => {
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A4:C4");
    range.load("values, text, formulas, valueTypes, numberFormat");
    await context.sync();
    expect(range.toJSON()).toMatchObject({
      values: [["c", "#DIV/0!", ""]],
      text: [["c", "#DIV/0!", ""]],
      formulas: [["c", "=B2/0", ""]],
      valueTypes: [["String", "Error", "Empty"]],
      numberFormat: [["General", "General", "General"]],
    });
  });
});

const WRITES: [what: string, written: unknown, then: unknown[][]][] = [
  [
    "one value for all cells",
    7,
    [
      [7, 7],
      [7, 7],
    ],
  ],
  [
    "a matrix of one for all cells",
    [["x"]],
    [
      ["x", "x"],
      ["x", "x"],
    ],
  ],
  [
    "a matrix; null leaves a cell alone and an empty text clears it",
    [
      [null, ""],
      [1, true],
    ],
    [
      ["old", ""],
      [1, true],
    ],
  ],
  [
    "texts that look like numbers, dates and shares",
    [
      ["12", "2026-01-02"],
      ["50%", "'12"],
    ],
    [
      [12, 46024],
      [0.5, "12"],
    ],
  ],
];

test.each(WRITES)("values are written as %s", async (_what, written, then) => {
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Other sheet").getRange("B2:C3");
    range.clear();
    range.values = [
      ["old", "old"],
      ["old", "old"],
    ];
    range.values = written as unknown[][];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual(then);
  });
});

test("areas of a RangeAreas can be formatted together and one by one", async () => {
  await host.Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getItem("Other sheet").getRanges("H1,J1:J2");
    areas.format.fill.color = "#00FF00";
    areas.load("areaCount, cellCount");
    areas.areas.load("items/address");
    await context.sync();
    expect([areas.areaCount, areas.cellCount]).toEqual([2, 3]);
    expect(areas.areas.items.map((range) => range.address)).toEqual(["'Other sheet'!H1", "'Other sheet'!J1:J2"]);
  });
  expect(host.workbook.sheets[1]!.style(1, 9).fill).toBe("#00FF00");
});

test("the fill of areas that differ is null, that of a range whose cells differ an empty text", async () => {
  const fills = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Other sheet");
    sheet.getRange("L1").format.fill.color = "DarkMagenta";
    const [range, areas] = [sheet.getRange("L1:L2"), sheet.getRanges("L1,N1")];
    range.load("format/fill/color");
    areas.load("format/fill/color");
    await context.sync();
    return [range.format.fill.color, areas.format.fill.color];
  });
  expect(fills).toEqual(["", null]);
});
