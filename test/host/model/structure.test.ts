import { areaText } from "../../../host/model/areas";
import type { Area, Chart } from "../../../host/model/types";
import { at, cell, codeOf, eventsOf, formulas, newBook, put, values } from "./support";

const texts = (areas: readonly Area[]) => areas.map((a) => areaText(a));

const CHART: Omit<Chart, "id"> = {
  name: "Chart 1",
  type: "ColumnClustered",
  left: 300,
  top: 150,
  width: 200,
  height: 100,
  title: null,
  legend: { visible: false, position: "Right" },
  series: [{ name: "s", valuesRef: "Sheet1!$A$2:$A$4" }],
  categoryAxis: { visible: true, title: null },
  valueAxis: { visible: true, title: null, majorGridlines: true },
};

/** Numbers 1 to 4 in A1:A4, their sum in C1, a second sheet that reads them. */
function numbers() {
  const { book, sheet } = newBook({ sheets: ["Sheet1", "Other"] });
  put(sheet, "A1:A4", [[1], [2], [3], [4]]);
  put(sheet, "C1:C2", [["=SUM(A1:A4)"], ["=A3"]]);
  const other = book.sheets[1]!;
  other.enter(0, 0, "=SUM(Sheet1!A2:A3)");
  return { book, sheet, other };
}

describe("formulas follow", () => {
  test.each<[string, "insert" | "remove", string, "Down" | "Right" | "Up" | "Left", string, string, string]>([
    ["a row inside", "insert", "3:3", "Down", "=SUM(A1:A5)", "=A4", "=SUM(Sheet1!A2:A4)"],
    ["a row above", "insert", "1:1", "Down", "=SUM(A2:A5)", "=A4", "=SUM(Sheet1!A3:A4)"],
    ["cells of column A only", "insert", "A2:A3", "Down", "=SUM(A1:A6)", "=A5", "=SUM(Sheet1!A4:A5)"],
    ["cells of another column", "insert", "B2:B3", "Down", "=SUM(A1:A4)", "=A3", "=SUM(Sheet1!A2:A3)"],
    ["a column before", "insert", "A:A", "Right", "=SUM(B1:B4)", "=B3", "=SUM(Sheet1!B2:B3)"],
    ["a deleted row inside", "remove", "3:3", "Up", "=SUM(A1:A3)", "=#REF!", "=SUM(Sheet1!A2)"],
    ["deleted cells", "remove", "A4", "Up", "=SUM(A1:A3)", "=A3", "=SUM(Sheet1!A2:A3)"],
    ["a deleted column", "remove", "A:A", "Left", "=SUM(#REF!)", "=#REF!", "=SUM(Sheet1!#REF!)"],
  ])("%s", (_, action, where, direction, sum, single, elsewhere) => {
    const { sheet, other } = numbers();
    if (action === "insert") sheet.insert(at(where), direction as "Down");
    else sheet.remove(at(where), direction as "Up");
    const own = [...sheet.cells.formulas()].map(({ text }) => text);
    expect([...own, cell(other, "A1").formula?.replace("A2:A2", "A2")]).toEqual([sum, single, elsewhere]);
  });

  test("and their values are right afterwards", () => {
    const { sheet, other } = numbers();
    sheet.insert(at("2:2"), "Down");
    sheet.enter(1, 0, 100);
    expect([cell(sheet, "C1").value, cell(other, "A1").value]).toEqual([110, 5]);
  });
});

describe("what lies on the sheet follows", () => {
  test("validations and conditional formats move, grow and are cut", () => {
    const { sheet } = numbers();
    const rule = { type: "List", source: "a,b", inCellDropDown: true } as const;
    sheet.addValidation({ areas: [at("A2:B5")], rule, ignoreBlanks: true });
    sheet.insert(at("A3:A3"), "Down");
    expect(texts(sheet.validations[0]!.areas)).toEqual(["B2:B5", "A2:A6"]);
    sheet.remove(at("2:6"), "Up");
    expect(sheet.validations).toEqual([]);
  });

  test("merges, links, the print area, title rows and frozen rows", () => {
    const { sheet } = numbers();
    sheet.merge(at("D3:E4"));
    sheet.setHyperlink(at("D6"), { documentReference: "Sheet1!A3" });
    sheet.layout.printArea = [at("A1:E9")];
    sheet.layout.titleRows = { first: 0, last: 1 };
    sheet.setFreeze(2, 1);
    sheet.insert(at("2:3"), "Down");
    expect(texts(sheet.merges)).toEqual(["D5:E6"]);
    expect([areaText(sheet.hyperlinks[0]!.area), sheet.hyperlinks[0]!.documentReference]).toEqual(["D8", "Sheet1!A5"]);
    expect(texts(sheet.layout.printArea)).toEqual(["A1:E11"]);
    expect([sheet.layout.titleRows, sheet.freeze]).toEqual([
      { first: 0, last: 3 },
      { rows: 4, columns: 1 },
    ]);
  });

  test("names, charts and their series", () => {
    const { book, sheet } = numbers();
    book.defineName({ name: "Numbers", formula: "=Sheet1!$A$2:$A$4" });
    const chart = sheet.addChart(CHART);
    sheet.insert(at("1:2"), "Down");
    expect(book.name("Numbers")!.formula).toBe("=Sheet1!$A$4:$A$6");
    expect([chart.series[0]!.valuesRef, chart.top]).toEqual(["Sheet1!$A$4:$A$6", 180]);
  });

  test("row heights, column widths, hidden rows and looks", () => {
    const { sheet } = numbers();
    sheet.setRowHeight(1, 1, 40);
    sheet.setRowsHidden(2, 2, true);
    sheet.setStyle(at("2:2"), { bold: true });
    sheet.setColumnWidth(1, 1, 99);
    sheet.insert(at("1:1"), "Down");
    sheet.insert(at("A:A"), "Right");
    expect([sheet.rowHeight(2), sheet.rowHeight(3), sheet.columnWidth(2)]).toEqual([40, 0, 99]);
    expect([cell(sheet, "F3").style.bold, cell(sheet, "F2").style.bold]).toEqual([true, false]);
  });

  test("a new row looks like the one above it", () => {
    const { sheet } = numbers();
    sheet.setStyle(at("A1:A2"), { fill: "#FF0000" });
    sheet.insert(at("3:3"), "Down");
    expect(cell(sheet, "A3").style.fill).toBe("#FF0000");
  });
});

describe("tables", () => {
  function withTable() {
    const { book, sheet } = newBook();
    put(sheet, "B2:C4", [
      ["Item", "Price"],
      ["pen", 2],
      ["ink", 5],
    ]);
    return { book, sheet, table: sheet.addTable(at("B2:C4"), true, "Shop") };
  }

  test.each<[string, string, "Down" | "Right" | "Up" | "Left", string | undefined]>([
    ["a row above moves it", "1:1", "Down", "B3:C5"],
    ["a row inside lengthens it", "4:4", "Down", "B2:C5"],
    ["cells over its whole width lengthen it", "B3:C3", "Down", "B2:C5"],
    ["a row below leaves it", "5:5", "Down", "B2:C4"],
    ["a column before moves it", "A:A", "Right", "C2:D4"],
    ["a column inside widens it", "C:C", "Right", "B2:D4"],
    ["cells of one of its columns are refused", "B3", "Down", undefined],
    ["cells of one of its rows are refused", "A3", "Right", undefined],
    ["a deleted row shortens it", "3:3", "Up", "B2:C3"],
    ["a deleted column narrows it", "B:B", "Left", "B2:B4"],
    ["its header row cannot be deleted", "2:2", "Up", undefined],
    ["all of it deleted is the end of it", "1:9", "Up", ""],
  ])("%s", (_, where, direction, after) => {
    const { book, sheet, table } = withTable();
    const act = () =>
      direction === "Down" || direction === "Right"
        ? sheet.insert(at(where), direction)
        : sheet.remove(at(where), direction);
    const code = codeOf(act);
    if (after === undefined) expect([code, areaText(table.area)]).toEqual(["InvalidOperation", "B2:C4"]);
    else expect([code, book.tables.includes(table) ? areaText(table.area) : ""]).toEqual([undefined, after]);
  });

  test("a column put inside gets a name of its own", () => {
    const { sheet, table } = withTable();
    sheet.insert(at("C:C"), "Right");
    expect([table.columns.map((column) => column.name), values(sheet, "B2:D2")]).toEqual([
      ["Item", "Column1", "Price"],
      [["Item", "Column1", "Price"]],
    ]);
  });

  test("a row put inside is filled by calculated columns", () => {
    const { sheet } = withTable();
    sheet.enter(2, 3, "=[@Price]*2");
    sheet.insert(at("3:3"), "Down");
    sheet.enter(2, 2, 7);
    expect(values(sheet, "D3:D5")).toEqual([[14], [4], [10]]);
  });

  test("references to a deleted column break, others stay", () => {
    const { sheet } = withTable();
    put(sheet, "F1:G1", [["=SUM(Shop[Price])", "=COUNTA(Shop[Item])"]]);
    sheet.remove(at("C:C"), "Left");
    expect(formulas(sheet, "E1:F1")).toEqual([["=SUM(#REF!)", "=COUNTA(Shop[Item])"]]);
  });
});

describe("moving cells", () => {
  test("takes references along", () => {
    const { sheet, other } = numbers();
    sheet.move(at("A1:A4"), sheet, 9, 4);
    expect([cell(sheet, "C1").formula, cell(other, "A1").formula]).toEqual(["=SUM(E10:E13)", "=SUM(Sheet1!E11:E12)"]);
    expect([cell(sheet, "C1").value, values(sheet, "A1:A2")]).toEqual([10, [[null], [null]]]);
  });

  test("to another row of a table gives this row's formulas that row's values", () => {
    const { sheet } = newBook();
    put(sheet, "A1:C3", [["n", "twice", "free"], [1, null, null], [5, null, null]]); // prettier-ignore
    sheet.addTable(at("A1:C3"), true);
    sheet.enter(1, 1, "=[@n]*2");
    sheet.move(at("B2"), sheet, 2, 2);
    expect(cell(sheet, "C3").value).toBe(10);
  });

  test("keeps what a moved formula refers to", () => {
    const { sheet } = numbers();
    sheet.move(at("C1"), sheet, 7, 7);
    expect(cell(sheet, "H8")).toMatchObject({ formula: "=SUM(A1:A4)", value: 10 });
  });

  test("to another sheet names the old sheet where needed", () => {
    const { sheet, other } = numbers();
    sheet.move(at("C1"), other, 4, 4);
    expect(cell(other, "E5")).toMatchObject({ formula: "=SUM(Sheet1!A1:A4)", value: 10 });
  });
});

describe("refusals", () => {
  test("content is not pushed off the sheet", () => {
    const { sheet } = numbers();
    sheet.enter(1_048_575, 0, "last");
    expect(codeOf(() => sheet.insert(at("1:1"), "Down"))).toBe("NonBlankCellOffSheet");
  });

  test("a merge is not torn", () => {
    const { sheet } = numbers();
    sheet.merge(at("D3:E4"));
    expect(codeOf(() => sheet.insert(at("D1"), "Down"))).toBe("InvalidOperation");
  });
});

test("listeners hear of inserted rows once, with the table they belong to", () => {
  const { book, sheet } = newBook();
  put(sheet, "A1:A3", [["Item"], ["pen"], ["ink"]]);
  sheet.addTable(at("A1:A3"), true);
  const heard = eventsOf(book, () => sheet.insert(at("2:2"), "Down"));
  expect(heard.map((event) => [event.type, "kind" in event ? event.kind : undefined])).toEqual([
    ["cellsChanged", "RowInserted"],
    ["tableChanged", "RowInserted"],
  ]);
});
