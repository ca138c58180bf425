import { at, cell, codeOf, formulas, newBook, put, values } from "./support";
import type { Sheet, Table } from "../../../host/model/surface";
import { areaText } from "../../../host/model/areas";

/** A1:C3: Item, Price, Count with two rows. */
function shop(options: Parameters<typeof newBook>[0] = {}) {
  const { book, sheet } = newBook(options);
  put(sheet, "A1:C3", [
    ["Item", "Price", "Count"],
    ["pen", 2, 10],
    ["ink", 5, 3],
  ]);
  const table = sheet.addTable(at("A1:C3"), true, "Shop");
  return { book, sheet, table };
}

const place = (table: Table) => areaText(table.area);
const columns = (table: Table) => table.columns.map((column) => column.name);

describe("making a table", () => {
  test("takes names from the header cells, making them texts and unique", () => {
    const { sheet } = newBook();
    put(sheet, "A1:E2", [
      ["Item", "item", "", 2026, "Column1"],
      [1, 2, 3, 4, 5],
    ]);
    expect(columns(sheet.addTable(at("A1:E2"), true))).toEqual(["Item", "item2", "Column1", "2026", "Column12"]);
    expect(values(sheet, "A1:E1")).toEqual([["Item", "item2", "Column1", "2026", "Column12"]]);
  });

  test("without headers puts a header row in and shifts the cells down", () => {
    const { sheet } = newBook();
    put(sheet, "A1:B3", [
      ["pen", 2],
      ["ink", 5],
      ["below", null],
    ]);
    const table = sheet.addTable(at("A1:B2"), false);
    expect(place(table)).toBe("A1:B3");
    expect(values(sheet, "A1:B4")).toEqual([
      ["Column1", "Column2"],
      ["pen", 2],
      ["ink", 5],
      ["below", null],
    ]);
  });

  test("names itself Table1, Table2 and so on", () => {
    const { sheet } = newBook();
    expect(["A1:A2", "C1:C2"].map((where) => sheet.addTable(at(where), true).name)).toEqual(["Table1", "Table2"]);
  });

  test.each([
    ["over another table", "B2:D4", "Other", "InvalidArgument"],
    ["by a name in use", "E1:F2", "shop", "ItemAlreadyExists"],
    ["by the name of a defined name", "E1:F2", "Rate", "ItemAlreadyExists"],
    ["by a name with a blank", "E1:F2", "My table", "InvalidArgument"],
    ["by a name that reads as a cell", "E1:F2", "AB12", "InvalidArgument"],
  ])("%s is refused", (_, where, name, code) => {
    const { book, sheet } = shop();
    book.defineName({ name: "Rate", formula: "=0.5" });
    expect(codeOf(() => sheet.addTable(at(where), true, name))).toBe(code);
  });
});

describe("growing", () => {
  test.each<[string, string, (string | number | null)[][], string]>([
    ["directly below joins", "A4:C4", [["cap", 1, 1]], "A1:C4"],
    ["two rows below join", "A4:B5", [["cap", 1], ["bag", 2]], "A1:C5"], // prettier-ignore
    ["a row apart stays outside", "A5:C5", [["cap", 1, 1]], "A1:C3"],
    ["blanks below stay outside", "A4:B4", [["", null]], "A1:C3"],
    ["a blank row ends the growth", "A4:A6", [["cap"], [null], ["bag"]], "A1:C4"],
    ["below but wider than the table stays outside", "A4:D4", [[1, 2, 3, 4]], "A1:C3"],
    ["directly right joins as a column", "D2:D3", [[1], [2]], "A1:D3"],
    ["right of the header joins", "D1:D1", [["Total"]], "A1:D3"],
    ["below and right stays outside", "D4:D4", [[1]], "A1:C3"],
  ])("a write %s", (_, where, matrix, after) => {
    const { sheet, table } = shop();
    put(sheet, where, matrix);
    expect(place(table)).toBe(after);
  });

  test.each<[string, (sheet: Sheet, table: Table) => void]>([
    ["the user switched it off", (sheet) => (sheet.workbook.options.autoExpandTables = false)],
    ["totals are shown", (_, table) => (table.showTotals = true)],
    ["the row holds something else", (sheet) => {
      sheet.workbook.options.autoExpandTables = false;
      sheet.enter(3, 2, "note");
      sheet.workbook.options.autoExpandTables = true;
    }], // prettier-ignore
    ["the sheet is protected", (sheet) => {
      sheet.setStyle(at("A:D"), { locked: false });
      sheet.protection.protect();
    }], // prettier-ignore
  ])("stays as it is when %s", (_, prepare) => {
    const { sheet, table } = shop();
    prepare(sheet, table);
    const before = place(table);
    sheet.enter(table.area.bottom + 1, 0, "cap");
    expect(place(table)).toBe(before);
  });

  test("gives the new rows looks, validations and conditional formats of the last row", () => {
    const { sheet } = shop();
    sheet.setStyle(at("B2:B3"), { numberFormat: "0.00" });
    sheet.addValidation({
      areas: [at("C2:C3")],
      rule: { type: "WholeNumber", operator: "GreaterThan", formula1: "0" },
      ignoreBlanks: true,
    });
    sheet.addConditionalFormat({
      areas: [at("A2:C3")],
      stopIfTrue: false,
      rule: { type: "Custom", formula: "=$B2>3", look: { bold: true } },
    });
    put(sheet, "A4:C4", [["cap", 7, 1]]);
    expect(cell(sheet, "B4").text).toBe("7.00");
    expect(sheet.validations[0]!.areas).toEqual([at("C2:C4")]);
    expect(cell(sheet, "A4").look.bold).toBe(true);
  });

  test("lengthens the charts and names that stand for a column", () => {
    const { book, sheet } = shop();
    book.defineName({ name: "Prices", formula: "=Sheet1!$B$2:$B$3" });
    put(sheet, "A4:C4", [["cap", 7, 1]]);
    expect(book.name("Prices")!.formula).toBe("=Sheet1!$B$2:$B$4");
  });
});

describe("calculated columns", () => {
  test("a formula in an empty column fills it and becomes the column's", () => {
    const { sheet, table } = shop();
    sheet.enter(1, 3, "=Shop[[#This Row],[Price]]*[@Count]");
    expect(formulas(sheet, "D1:D3")).toEqual([["Column1"], ["=[@Price]*[@Count]"], ["=[@Price]*[@Count]"]]);
    expect(values(sheet, "D2:D3")).toEqual([[20], [15]]);
    expect(table.columns[3]!.calculatedFormula).toBe("=[@Price]*[@Count]");
  });

  test("new rows are filled and calculated", () => {
    const { sheet } = shop();
    sheet.enter(1, 3, "=[@Price]*[@Count]");
    put(sheet, "A4:C4", [["cap", 7, 2]]);
    expect(cell(sheet, "D4")).toMatchObject({ formula: "=[@Price]*[@Count]", value: 14 });
  });

  test("a formula with relative cells moves down with its rows", () => {
    const { sheet } = shop();
    sheet.enter(1, 3, "=B2+1");
    put(sheet, "A4:B4", [["cap", 7]]);
    expect(formulas(sheet, "D2:D4")).toEqual([["=B2+1"], ["=B3+1"], ["=B4+1"]]);
  });

  test("different formulas written to a whole column all become the last one", () => {
    const { sheet } = shop();
    put(sheet, "D2:D3", [["=1+1"], ["=2+2"]]);
    expect(formulas(sheet, "D2:D3")).toEqual([["=2+2"], ["=2+2"]]);
  });

  test("a formula changed in one cell changes the column", () => {
    const { sheet } = shop();
    sheet.enter(1, 3, "=[@Price]");
    sheet.enter(2, 3, "=[@Count]");
    expect(values(sheet, "D2:D3")).toEqual([[10], [3]]);
  });

  test("a formula among typed values stays alone", () => {
    const { sheet, table } = shop();
    sheet.enter(1, 2, "=4+5");
    expect(formulas(sheet, "C2:C3")).toEqual([["=4+5"], [3]]);
    expect(table.columns[2]!.calculatedFormula).toBeUndefined();
  });

  test("a typed value in a calculated column is an exception and new rows still get the formula", () => {
    const { sheet } = shop();
    sheet.enter(1, 3, "=[@Price]");
    sheet.enter(1, 3, 99);
    put(sheet, "A4:C4", [["cap", 7, 2]]);
    expect(values(sheet, "D2:D4")).toEqual([[99], [5], [7]]);
  });

  test("nothing is filled when the user switched it off", () => {
    const { book, sheet, table } = shop();
    book.options.autoFillCalculatedColumns = false;
    sheet.enter(1, 3, "=[@Price]");
    expect(formulas(sheet, "D2:D3")).toEqual([["=[@Price]"], [null]]);
    expect(table.columns[3]!.calculatedFormula).toBeUndefined();
  });
});

describe("headers", () => {
  test("an edited header renames the column everywhere", () => {
    const { sheet, table } = shop();
    put(sheet, "E1:F1", [[null, "=SUM(Shop[Price])"]]);
    sheet.enter(0, 1, "Unit price");
    expect(columns(table)).toEqual(["Item", "Unit price", "Count"]);
    expect(cell(sheet, "F1")).toMatchObject({ formula: "=SUM(Shop[Unit price])", value: 7 });
  });

  test.each<[string, string | number, string]>([
    ["a number becomes text", 2026, "2026"],
    ["an emptied header gets a standard name", "", "Column1"],
    ["a name in use gets a number", "Item", "Item2"],
    ["a formula becomes text", "=1+1", "=1+1"],
  ])("%s", (_, typed, name) => {
    const { sheet, table } = shop();
    sheet.enter(0, 1, typed);
    expect([columns(table)[1], cell(sheet, "B1").value]).toEqual([name, name]);
  });

  test("renaming a table changes the formulas that name it", () => {
    const { sheet, table } = shop();
    sheet.enter(0, 5, "=SUM(Shop[Count])");
    table.name = "Store";
    expect(cell(sheet, "F1").formula).toBe("=SUM(Store[Count])");
  });

  test("hidden headers leave the body where it is and come back above it", () => {
    const { sheet, table } = shop();
    table.showHeaders = false;
    expect([place(table), values(sheet, "A1:C1")]).toEqual(["A2:C3", [[null, null, null]]]);
    table.showHeaders = true;
    expect([place(table), values(sheet, "A1:C1")]).toEqual(["A1:C3", [["Item", "Price", "Count"]]]);
  });
});

describe("rows", () => {
  test("are added at the end over empty cells", () => {
    const { sheet, table } = shop();
    expect(table.addRows(null, [["cap", 7, 2]])).toBe(2);
    expect([place(table), values(sheet, "A4:C4")]).toEqual(["A1:C4", [["cap", 7, 2]]]);
  });

  test("push down what stands below, only under the table", () => {
    const { sheet, table } = shop();
    put(sheet, "A5:E5", [["note", null, null, null, "beside"]]);
    put(sheet, "A4:A4", [["close"]]);
    table.resize(at("A1:C3"));
    table.addRows(null, [["cap", 7, 2]]);
    expect(values(sheet, "A4:E6")).toEqual([
      ["cap", 7, 2, null, null],
      ["close", null, null, null, "beside"],
      ["note", null, null, null, null],
    ]);
  });

  test("are put in before a row with the calculated columns filled", () => {
    const { sheet, table } = shop();
    sheet.enter(1, 3, "=[@Price]*[@Count]");
    table.addRows(0, [["cap", 7, 2, null]]);
    expect(values(sheet, "A2:D4")).toEqual([
      ["cap", 7, 2, 14],
      ["pen", 2, 10, 20],
      ["ink", 5, 3, 15],
    ]);
  });

  test("of another width are refused", () => {
    const { table } = shop();
    expect(codeOf(() => table.addRows(null, [["cap", 7]]))).toBe("InvalidArgument");
  });

  test("are removed and the rest moves up", () => {
    const { sheet, table } = shop();
    sheet.enter(5, 0, "below");
    table.removeRow(0);
    expect([place(table), values(sheet, "A2:A5")]).toEqual(["A1:C2", [["ink"], [null], [null], ["below"]]]);
  });

  test("the last one removed leaves an empty row", () => {
    const { sheet, table } = shop();
    table.removeRows(0, 2);
    expect([place(table), values(sheet, "A2:C2")]).toEqual(["A1:C2", [[null, null, null]]]);
  });

  test("cannot be deleted while the table is filtered", () => {
    const { sheet, table } = shop();
    table.applyFilter(table.columns[0]!, { filterOn: "Values", values: ["pen"] });
    expect(codeOf(() => table.removeRow(0))).toBe("InvalidOperation");
    expect(codeOf(() => sheet.remove(at("2:2"), "Up"))).toBe("InvalidOperation");
    table.clearFilters();
    expect(codeOf(() => table.removeRow(0))).toBeUndefined();
  });
});

describe("frame", () => {
  test("a longer table takes in the rows below and fills its calculated columns", () => {
    const { sheet, table } = shop();
    sheet.enter(1, 3, "=[@Price]*[@Count]");
    sheet.workbook.options.autoExpandTables = false;
    put(sheet, "A4:C4", [["cap", 7, 2]]);
    table.resize(at("A1:D4"));
    expect(values(sheet, "D2:D4")).toEqual([[20], [15], [14]]);
  });

  test("a narrower table drops columns and breaks references to them", () => {
    const { sheet, table } = shop();
    sheet.enter(0, 5, "=SUM(Shop[Count])");
    table.resize(at("A1:B3"));
    expect(columns(table)).toEqual(["Item", "Price"]);
    expect(cell(sheet, "F1").text).toBe("#REF!");
  });

  test("a wider table takes its new headers from the cells", () => {
    const { sheet, table } = shop();
    put(sheet, "E1:E1", [["Note"]]);
    table.resize(at("A1:E3"));
    expect(columns(table)).toEqual(["Item", "Price", "Count", "Column1", "Note"]);
  });

  test.each([
    ["with another header row", "A2:C4"],
    ["away from the table", "E1:F3"],
    ["without a row for data", "A1:C1"],
  ])("resizing %s is refused", (_, to) => {
    const { table } = shop();
    expect(codeOf(() => table.resize(at(to)))).toBe("InvalidArgument");
  });

  test("a totals row says Total and sums the last column", () => {
    const { sheet, table } = shop();
    table.showTotals = true;
    expect(place(table)).toBe("A1:C4");
    expect(formulas(sheet, "A4:C4")).toEqual([["Total", null, "=SUBTOTAL(109,[Count])"]]);
    expect(cell(sheet, "C4").value).toBe(13);
  });

  test("rows added above totals are counted", () => {
    const { sheet, table } = shop();
    table.showTotals = true;
    table.addRows(null, [["cap", 7, 2]]);
    expect([place(table), cell(sheet, "C5").value]).toEqual(["A1:C5", 15]);
  });

  test("totals count only the rows a filter shows", () => {
    const { sheet, table } = shop();
    table.showTotals = true;
    table.applyFilter(table.columns[0]!, { filterOn: "Values", values: ["ink"] });
    expect(cell(sheet, "C4").value).toBe(3);
  });

  test("columns are put in, named and removed", () => {
    const { sheet, table } = shop();
    sheet.enter(0, 5, "=SUM(Shop[Count])");
    const added = table.addColumn(1, "Colour", ["red", "blue"]);
    expect(columns(table)).toEqual(["Item", "Colour", "Price", "Count"]);
    expect(values(sheet, "B1:B3")).toEqual([["Colour"], ["red"], ["blue"]]);
    table.removeColumn(added);
    expect([columns(table), place(table)]).toEqual([["Item", "Price", "Count"], "A1:C3"]);
    expect(cell(sheet, "F1").value).toBe(13);
  });
});

describe("ending", () => {
  test("a removed table takes its cells along and breaks its references", () => {
    const { book, sheet, table } = shop();
    sheet.enter(0, 5, "=SUM(Shop[Count])");
    table.remove();
    expect([
      book.tables,
      values(sheet, "A1:C3")
        .flat()
        .every((value) => value === null),
    ]).toEqual([[], true]);
    expect(cell(sheet, "F1").text).toBe("#REF!");
  });

  test("a table converted to a range leaves cells and values", () => {
    const { book, sheet, table } = shop();
    put(sheet, "F1:F2", [["=SUM(Shop[Count])"], ["=Shop[[#Totals],[Count]]"]]);
    sheet.enter(1, 3, "=[@Price]*[@Count]");
    table.convertToRange();
    expect(book.tables).toEqual([]);
    expect(cell(sheet, "F1")).toMatchObject({ formula: "=SUM(Sheet1!$C$2:$C$3)", value: 13 });
    expect(cell(sheet, "D3").value).toBe(15);
  });
});
