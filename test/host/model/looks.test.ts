import type { ConditionalFormat } from "../../../host/model/types";
import { at, cell, newBook, put } from "./support";

type Rule = ConditionalFormat["rule"];

function shop(style = "TableStyleMedium2") {
  const { book, sheet } = newBook();
  put(sheet, "A1:B5", [
    ["Item", "Price"],
    ["pen", 2],
    ["ink", 5],
    ["cap", 7],
    ["bag", null],
  ]);
  const table = sheet.addTable(at("A1:B5"), true, "Shop");
  table.style = style;
  return { book, sheet, table };
}

describe("table styles", () => {
  test.each<[string, string, object]>([
    ["TableStyleMedium2", "A1", { fill: "#4472C4", fontColor: "#FFFFFF", bold: true }],
    ["TableStyleMedium2", "A2", { fill: "#DAE3F3", fontColor: "#000000", bold: false }],
    ["TableStyleMedium2", "A3", { fill: null }],
    ["TableStyleLight1", "A1", { fill: null, bold: true }],
    ["TableStyleLight9", "A1", { fill: "#4472C4", bold: true }],
    ["TableStyleMedium9", "A3", { fill: "#DAE3F3" }],
    ["TableStyleMedium9", "A2", { fill: "#B4C7E7" }],
    ["TableStyleDark2", "A1", { fill: "#000000", fontColor: "#FFFFFF" }],
    ["", "A1", { fill: null, bold: false }],
  ])("%s at %s", (style, where, look) => {
    expect(cell(shop(style).sheet, where).look).toMatchObject(look);
  });

  test("a cell's own look is over the table's", () => {
    const { sheet } = shop();
    sheet.setStyle(at("A2"), { fill: "#FF0000" });
    expect(cell(sheet, "A2").look.fill).toBe("#FF0000");
  });

  test("bands count only the rows that are shown", () => {
    const { sheet, table } = shop();
    table.applyFilter(table.columns[0]!, { filterOn: "Values", values: ["pen", "cap"] });
    expect([cell(sheet, "A2").look.fill, cell(sheet, "A4").look.fill]).toEqual(["#DAE3F3", null]);
  });

  test("bands, first column and totals follow the table's switches", () => {
    const { sheet, table } = shop();
    table.showBandedRows = false;
    table.highlightFirstColumn = true;
    table.showTotals = true;
    expect([cell(sheet, "A2").look.fill, cell(sheet, "A2").look.bold, cell(sheet, "A6").look.bold]).toEqual([
      null,
      true,
      true,
    ]);
  });
});

describe("conditional formats", () => {
  const look = { fill: "#FFEBC2" };

  test.each<[string, Rule, string[]]>([
    ["a formula written for the first cell", { type: "Custom", formula: "=$B2>4", look }, ["A3", "B3", "A4", "B4"]],
    ["a comparison", { type: "CellValue", operator: "GreaterThan", formula1: "=4", look }, ["B3", "B4", "A2", "A3", "A4", "A5"]], // prettier-ignore
    ["a range of numbers", { type: "CellValue", operator: "Between", formula1: "3", formula2: "6", look }, ["B3"]],
    ["an equal text, case apart", { type: "CellValue", operator: "EqualTo", formula1: '="PEN"', look }, ["A2"]],
    ["a part of a text", { type: "ContainsText", operator: "Contains", text: "A", look }, ["A4", "A5"]],
    ["a beginning", { type: "ContainsText", operator: "BeginsWith", text: "in", look }, ["A3"]],
  ])("%s", (_, rule, cells) => {
    const { sheet } = shop("");
    sheet.addConditionalFormat({ areas: [at("A2:B5")], stopIfTrue: false, rule });
    const all = ["A2", "B2", "A3", "B3", "A4", "B4", "A5", "B5"];
    expect(all.filter((where) => cell(sheet, where).look.fill === look.fill).sort()).toEqual([...cells].sort());
  });

  test("the first priority wins and others add what it leaves open", () => {
    const { sheet } = shop();
    const rule = (fill: string, bold: boolean): Rule => ({ type: "Custom", formula: "=TRUE", look: { fill, ...(bold ? { bold } : {}) } }); // prettier-ignore
    sheet.addConditionalFormat({ areas: [at("A2")], stopIfTrue: false, rule: rule("#111111", true) });
    sheet.addConditionalFormat({ areas: [at("A2")], stopIfTrue: false, rule: rule("#222222", false) });
    expect(cell(sheet, "A2").look).toMatchObject({ fill: "#222222", bold: true });
  });

  test("a rule that stops hides those after it", () => {
    const { sheet } = shop();
    sheet.addConditionalFormat({ areas: [at("A2")], stopIfTrue: false, rule: { type: "Custom", formula: "=TRUE", look: { bold: true } } }); // prettier-ignore
    sheet.addConditionalFormat({
      areas: [at("A2")],
      stopIfTrue: true,
      rule: { type: "Custom", formula: "=TRUE", look },
    });
    expect(cell(sheet, "A2").look).toMatchObject({ fill: look.fill, bold: false });
  });

  test("follows the values it looks at", () => {
    const { sheet } = shop("");
    sheet.addConditionalFormat({ areas: [at("A2:A5")], stopIfTrue: false, rule: { type: "Custom", formula: "=$B2>4", look } }); // prettier-ignore
    expect(cell(sheet, "A2").look.fill).toBeNull();
    sheet.enter(1, 1, 100);
    expect(cell(sheet, "A2").look.fill).toBe(look.fill);
  });

  test("bars and colour scales measure a cell among the others", () => {
    const { sheet } = newBook();
    put(sheet, "A1:A3", [[0], [5], [10]]);
    sheet.addConditionalFormat({
      areas: [at("A1:A3")],
      stopIfTrue: false,
      rule: { type: "DataBar", color: "#0E6B6B" },
    });
    sheet.addConditionalFormat({ areas: [at("A1:A3")], stopIfTrue: false, rule: { type: "ColorScale", colors: ["#000000", "#FFFFFF"] } }); // prettier-ignore
    expect(["A1", "A2", "A3"].map((where) => cell(sheet, where).look.dataBar?.share)).toEqual([0, 0.5, 1]);
    expect(["A1", "A2", "A3"].map((where) => cell(sheet, where).look.fill)).toEqual(["#000000", "#808080", "#FFFFFF"]);
  });
});

describe("looks of cells", () => {
  test("equal looks are one object", () => {
    const { sheet } = newBook();
    sheet.setStyle(at("A1"), { bold: true, fill: "#FF0000" });
    sheet.setStyle(at("C3"), { fill: "#FF0000" });
    sheet.setStyle(at("C3"), { bold: true });
    expect(sheet.style(0, 0)).toBe(sheet.style(2, 2));
  });

  test("a row formatted after a column wins where they cross, and the other way round", () => {
    const { sheet } = newBook();
    sheet.setStyle(at("B:B"), { fill: "#111111" });
    sheet.setStyle(at("2:2"), { fill: "#222222" });
    sheet.setStyle(at("C:C"), { fill: "#333333" });
    expect(["B1", "B2", "A2", "C2", "C9"].map((where) => cell(sheet, where).style.fill)).toEqual([
      "#111111",
      "#222222",
      "#222222",
      "#333333",
      "#333333",
    ]);
  });

  test("formatting whole columns leaves the used area as it was", () => {
    const { sheet } = newBook();
    sheet.enter(1, 1, "x");
    sheet.setStyle(at("A:Z"), { bold: true });
    sheet.setStyle(at("D7"), { italic: true });
    expect([sheet.usedArea(true), sheet.usedArea()]).toEqual([at("B2"), at("B2:D7")]);
  });

  test("borders are set by edge and side, and taken away by None", () => {
    const { sheet } = newBook();
    const thin = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
    sheet.setBorder(at("A1:B2"), "EdgeTop", thin);
    sheet.setBorder(at("A1:B2"), "InsideVertical", thin);
    expect(Object.keys(cell(sheet, "A1").style.borders)).toEqual(["top", "right"]);
    expect(Object.keys(cell(sheet, "B2").style.borders)).toEqual(["left"]);
    sheet.setBorder(at("A1:B2"), "InsideVertical", { ...thin, style: "None" });
    expect(Object.keys(cell(sheet, "A1").style.borders)).toEqual(["top"]);
  });

  test("columns fitted to their texts give Chinese characters twice the room", () => {
    const { sheet } = newBook();
    put(sheet, "A1:B1", [["abcdefgh", "通知确认记录台账"]]);
    sheet.autofitColumns(0, 1);
    expect(sheet.columnWidth(1) / sheet.columnWidth(0)).toBeGreaterThan(1.6);
  });
});
