import type { Host } from "../../support/office";
import { freshHost } from "../../support/office";

let host: Host;
beforeEach(async () => {
  host = await freshHost();
});
afterEach(() => host.close());

const rangeOf = (context: Excel.RequestContext, address: string): Excel.Range =>
  context.workbook.worksheets.getItem("Sheet1").getRange(address);

test("looks are set cell by cell, and an empty record leaves a cell alone", async () => {
  const head = { format: { font: { bold: true }, fill: { color: "navy" } } };
  const boxed = { format: { borders: { top: { style: "Continuous" as const, color: "red" } } } };
  const properties = await host.Excel.run(async (context) => {
    const range = rangeOf(context, "B2:C3");
    range.setCellProperties([
      [head, {}],
      [{}, boxed],
    ]);
    const got = range.getCellProperties({
      address: true,
      format: { font: { bold: true }, fill: { color: true }, borders: { style: true, color: true } },
    });
    await context.sync();
    return got.value;
  });
  const looks = (row: number, column: number) => properties[row]![column]!.format!;
  expect(properties.flat().map(({ address }) => address)).toEqual(["Sheet1!B2", "Sheet1!C2", "Sheet1!B3", "Sheet1!C3"]);
  expect(looks(0, 0)).toMatchObject({ font: { bold: true }, fill: { color: "#000080" } });
  expect(looks(0, 1)).toMatchObject({ font: { bold: false }, fill: { color: "#FFFFFF" } });
  expect(looks(1, 1).borders).toMatchObject({
    top: { style: "Continuous", color: "#FF0000" },
    bottom: { style: "None", color: "#000000" },
  });
});

test("widths are set column by column, heights row by row", async () => {
  const sizes = await host.Excel.run(async (context) => {
    const range = rangeOf(context, "A1:B2");
    range.setColumnProperties([{ format: { columnWidth: 50 } }, { columnHidden: true }]);
    range.setRowProperties([{ format: { rowHeight: 30 } }, {}]);
    const columns = range.getColumnProperties({ columnIndex: true, columnHidden: true, format: { columnWidth: true } });
    const rows = range.getRowProperties({ address: true, format: { rowHeight: true } });
    await context.sync();
    return [columns.value, rows.value];
  });
  expect(sizes).toEqual([
    [
      { columnIndex: 0, columnHidden: false, format: { columnWidth: 50 } },
      { columnIndex: 1, columnHidden: true, format: { columnWidth: 0 } },
    ],
    [
      { address: "Sheet1!1:1", format: { rowHeight: 30 } },
      { address: "Sheet1!2:2", format: { rowHeight: 15 } },
    ],
  ]);
});

const REFUSALS: [what: string, code: string, use: (range: Excel.Range) => void][] = [
  ["named styles", "NotImplemented", (range) => range.setCellProperties([[{ style: "Heading1" }, {}]])],
  ["a matrix of another size", "InvalidArgument", (range) => range.setCellProperties([[{}, {}, {}]])],
  ["what can only be read", "InvalidArgument", (range) => range.setCellProperties([[{ address: "B1" } as object, {}]])],
  ["diagonal borders", "NotImplemented", (range) => (range.format.borders.getItem("DiagonalUp").style = "Double")],
  ["filling by months", "NotImplemented", (range) => range.autoFill("A1:B9", "FillMonths")],
];

test.each(REFUSALS)("%s: %s", async (_what, code, use) => {
  const failed = host.Excel.run(async (context) => use(rangeOf(context, "A1:B1")));
  await expect(failed).rejects.toMatchObject({ code });
});

test("formulas are written and read in R1C1, one for all cells too", async () => {
  const got = await host.Excel.run(async (context) => {
    rangeOf(context, "A1:A2").values = [[3], [4]];
    const range = rangeOf(context, "B1:B2");
    range.formulasR1C1 = [["=RC[-1]*R1C1"]];
    range.load("formulas,formulasR1C1,values");
    await context.sync();
    return [range.formulas, range.formulasR1C1, range.values];
  });
  expect(got).toEqual([
    [["=A1*$A$1"], ["=A2*$A$1"]],
    [["=RC[-1]*R1C1"], ["=RC[-1]*R1C1"]],
    [[9], [12]],
  ]);
});

test("a source is copied to every area, and filled on", async () => {
  const formulas = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").formulas = [["=B1"]];
    sheet.getRanges("C3,E5").copyFrom("A1");
    sheet.getRange("A1").autoFill(sheet.getRange("A1:A3"), "FillCopy");
    const range = sheet.getRange("A1:E5").load("formulas");
    await context.sync();
    return [range.formulas[2]![0], range.formulas[2]![2], range.formulas[4]![4]];
  });
  expect(formulas).toEqual(["=B3", "=D3", "=F5"]);
});
