/** A workbook with a little of everything files carry, and a plain account of a workbook to compare. */
import { area, between, wholeColumns, wholeRows } from "../../../host/model/areas";
import type { Sheet, Workbook } from "../../../host/model/surface";
import type { Chart } from "../../../host/model/types";
import { ErrorValue } from "../../../host/model/types";
import { Workbook as NewWorkbook } from "../../../host/model/workbook";

export const NOON = new Date("2026-11-22T12:00:00Z");
export const living = { now: () => NOON, seed: 7 };

export const emptyWorkbook = (...sheets: string[]): Workbook => NewWorkbook.create({ ...living, sheets });

export function fullWorkbook(): Workbook {
  const workbook = emptyWorkbook("Data", "设置 & co", "Rules", "Hidden");
  const [data, settings, rules, hidden] = workbook.sheets as [Sheet, Sheet, Sheet, Sheet];
  fillSettings(workbook, settings);
  fillData(data);
  fillRules(rules);
  fillPage(data);
  drawCharts(data);
  hidden.visibility = "VeryHidden";
  fillProperties(workbook);
  return workbook;
}

function fillSettings(workbook: Workbook, sheet: Sheet): void {
  sheet.enterArea(between(0, 0, 2, 0), [["高"], ["中"], ["低"]]);
  sheet.enter(0, 2, 120);
  workbook.defineName({ name: "Levels", formula: "='设置 & co'!$A$1:$A$3", comment: "what urgent means" });
  workbook.defineName({ name: "Window", formula: "='设置 & co'!$C$1", visible: false });
  workbook.defineName({ name: "Local", formula: "=Data!$A$1", scope: "Data" });
  sheet.showGridlines = false;
  sheet.tabColor = "#0E6B6B";
}

function fillData(sheet: Sheet): void {
  const rows = [
    ["编号", "数量", "单价", "日期", "备注\n两行"],
    ["T-1", 2, 1.5, 46000, " spaced "],
    ["T-2", 3, 0.1, 46001.5, "<&\"'>"],
    ["T-3", -4, 1e-7, 46002, "_x000D_ and \u0001"],
  ];
  sheet.enterArea(between(3, 0, 6, 4), rows);
  const table = sheet.addTable(between(3, 0, 6, 4), true, "Items");
  table.addColumn(null, "合计");
  sheet.enter(4, 5, "=[@数量]*[@单价]*Window");
  table.style = "TableStyleLight9";
  table.showBandedColumns = true;
  table.highlightFirstColumn = true;
  table.showTotals = true;
  table.setTotal(table.columns[5]!, { totalsFunction: "Sum" });
  table.setTotal(table.columns[0]!, { totalsLabel: "合计" });
  sheet.enter(10, 0, "'=not a formula");
  sheet.enterArea(between(10, 1, 10, 3), [[true, "=1/0", "=B11"]]);
  sheet.enter(12, 0, "=SUM(Items[合计])");
  sheet.enter(13, 0, "=SEQUENCE(2,2)");
  sheet.enter(16, 0, "=SUM((Items[数量]>0)*Items[单价])");
  sheet.enter(17, 0, '=IF(COUNTIFS(Items[编号],"T-*")>2,"多","少")');
  sheet.cells.setValue(18, 0, new ErrorValue("#N/A"));
  sheet.setStyle(area(3, 0, 1, 6), {
    bold: true,
    fill: "#17324D",
    fontColor: "#FFFFFF",
    wrap: true,
    horizontal: "Center",
  });
  sheet.setStyle(area(4, 3, 3, 1), { numberFormat: "yyyy-mm-dd hh:mm" });
  sheet.setStyle(wholeColumns(2), { numberFormat: "0.00", locked: false });
  sheet.setStyle(wholeRows(30), {
    fontName: "宋体",
    fontSize: 10.5,
    italic: true,
    underline: "Double",
    strikethrough: true,
  });
  sheet.setStyle(area(20, 0), { rotation: -45, vertical: "Top", indent: 2, shrinkToFit: true, hiddenFormula: true });
  sheet.setBorder(area(20, 2), "EdgeBottom", { style: "Continuous", weight: "Medium", color: "#CC0000" });
  sheet.setBorder(area(20, 2), "EdgeLeft", { style: "Dot", weight: "Thin", color: "#000000" });
  sheet.merge(between(21, 0, 22, 2));
  sheet.setHyperlink(area(23, 0), { address: "https://example.org/a?b=1&c", screenTip: "See <here>" });
  sheet.setHyperlink(area(24, 0), { documentReference: "Rules!A1" });
  sheet.comments.push({ id: "c1", area: area(4, 1), author: "李雷", text: "为什么?\nline two" });
}

function fillRules(sheet: Sheet): void {
  const look = { fill: "#FAD4D1", fontColor: "#7A1F1A", bold: true };
  const where = [between(1, 0, 9, 0), between(1, 4, 9, 4)];
  sheet.addConditionalFormat({
    areas: where,
    stopIfTrue: true,
    rule: { type: "Custom", formula: "=$A2>Window", look },
  });
  const more: Parameters<Sheet["addConditionalFormat"]>[0]["rule"][] = [
    { type: "CellValue", operator: "Between", formula1: "1", formula2: "=$B$1", look: { italic: true } },
    { type: "ContainsText", operator: "BeginsWith", text: '延"期', look: { strikethrough: true } },
    { type: "DataBar", color: "#638EC6" },
    { type: "ColorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] },
  ];
  for (const rule of more) sheet.addConditionalFormat({ areas: [between(1, 1, 9, 1)], stopIfTrue: false, rule });
  const alert = { title: "不在名单里", message: "请从列表选择。\n或先添加。", show: true, style: "Stop" as const };
  const prompt = { title: "提示", message: "选一个", show: true };
  const validations: [number, Parameters<Sheet["addValidation"]>[0]["rule"]][] = [
    [5, { type: "List", source: "=Levels", inCellDropDown: true }],
    [6, { type: "List", source: '是,否,"说不好"', inCellDropDown: false }],
    [7, { type: "WholeNumber", operator: "Between", formula1: "1", formula2: "=$H$1" }],
    [8, { type: "Date", operator: "GreaterThanOrEqualTo", formula1: "46000" }],
    [9, { type: "Custom", formula: "=LEN(J2)<5" }],
  ];
  for (const [column, rule] of validations) {
    sheet.addValidation({
      areas: [area(1, column, 9)],
      rule,
      ignoreBlanks: column % 2 === 1,
      errorAlert: alert,
      prompt,
    });
  }
  sheet.enterArea(between(19, 0, 21, 1), [
    ["Kind", "N"],
    ["a", 1],
    ["b", 2],
  ]);
  sheet.filter({ area: between(19, 0, 21, 1), criteria: [{ filterOn: "Values", values: ["a"] }, null] });
  sheet.protection.protect({ allowSort: true, allowFormatColumns: true, selectionMode: "Unlocked" });
}

function fillPage(sheet: Sheet): void {
  sheet.setFreeze(4, 1);
  sheet.zoom = 85;
  sheet.setColumnWidth(0, 0, 120);
  sheet.setColumnWidth(2, 4, 63);
  sheet.setRowHeight(3, 3, 30);
  sheet.setColumnsHidden(8, 9, true);
  sheet.setRowsHidden(26, 27, true);
  Object.assign(sheet.layout, {
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    printArea: [between(0, 0, 30, 5), between(40, 0, 50, 5)],
    titleRows: { first: 3, last: 3 },
    titleColumns: { first: 0, last: 1 },
    centerHorizontally: true,
    printGridlines: true,
    header: { left: "台账", center: "A && B", right: "" },
    footer: { left: "", center: "第 &P 页,共 &N 页", right: "&D" },
    horizontalBreaks: [20, 40],
  });
  sheet.layout.margins.left = 36;
}

const plainAxes: Pick<Chart, "categoryAxis" | "valueAxis"> = {
  categoryAxis: { visible: true, title: "谁" },
  valueAxis: { visible: true, title: "多少", minimum: 0, maximum: 10, numberFormat: "0%", majorGridlines: true },
};

/** Round charts have none, and files say nothing of them. */
const noAxes: typeof plainAxes = {
  categoryAxis: { visible: true, title: null },
  valueAxis: { visible: true, title: null, majorGridlines: false },
};

function drawCharts(sheet: Sheet): void {
  const series = [
    {
      name: "数量",
      nameRef: "Data!$B$4",
      valuesRef: "Data!$B$5:$B$7",
      categoriesRef: "Data!$A$5:$A$7",
      color: "#0E6B6B",
      showLabels: true,
    },
    { name: "typed", valuesRef: "Data!$C$5:$C$7", categoriesRef: "Data!$A$5:$A$7", color: "#E07A1F" },
  ];
  const types = [
    "ColumnClustered",
    "ColumnStacked",
    "BarStacked100",
    "LineMarkers",
    "Line",
    "AreaStacked",
    "XYScatter",
    "Pie",
    "Doughnut",
  ];
  types.forEach((type, index) => {
    sheet.addChart({
      name: `Chart ${type}`,
      type,
      left: 400 + index * 10,
      top: 20 + index * 40,
      width: 300,
      height: 180,
      title: index === 1 ? null : `谁还没确认? ${type}`,
      legend: index === 2 ? { visible: false, position: "Right" } : { visible: true, position: "Bottom" },
      series: series.map((one) => ({ ...one })),
      ...structuredClone(type === "Pie" || type === "Doughnut" ? noAxes : plainAxes),
      ...(type === "ColumnClustered" ? { gapWidth: 60 } : {}),
    });
  });
}

function fillProperties(workbook: Workbook): void {
  Object.assign(workbook.properties, {
    title: "沟通台账",
    author: "李雷",
    company: "A & B",
    category: "log",
    keywords: "x, y",
  });
  workbook.properties.custom.set("schema", 3).set("ratio", 0.5).set("live", true).set("语言", "zh-CN").set("at", NOON);
  workbook.documentSettings.set("pane", { tab: "entry", width: 350 }).set("language", "zh-CN");
  workbook.calculation.iterative.enabled = true;
}

/** What a workbook holds, without the ids that every opening makes anew. */
export function accountOf(workbook: Workbook): Record<string, unknown> {
  const { title, author, company, category, keywords, created, custom } = workbook.properties;
  const { mode, iterative } = workbook.calculation;
  return {
    names: workbook.names,
    properties: { title, author, company, category, keywords, created, custom: [...custom] },
    settings: [...workbook.documentSettings],
    calculation: { mode, iterative },
    ...Object.assign({}, ...workbook.sheets.map((sheet) => accountOfSheet(sheet))),
  };
}

function accountOfSheet(sheet: Sheet): Record<string, unknown> {
  const of = (what: string) => `${sheet.name}: ${what}`;
  const { freeze, zoom, showGridlines, showHeadings, tabColor, visibility, standardWidth, standardHeight } = sheet;
  return {
    [of("cells")]: cellsOf(sheet),
    [of("view")]: { freeze, zoom, showGridlines, showHeadings, tabColor, visibility, standardWidth, standardHeight },
    [of("sizes")]: [sheet.columnWidths, sheet.rowHeights, sheet.hiddenColumns, sheet.hiddenRows].map((runs) => [
      ...runs.entries(),
    ]),
    [of("tables")]: sheet.tables.map(
      ({
        name,
        area,
        columns,
        style,
        showTotals,
        showHeaders,
        showBandedColumns,
        showBandedRows,
        highlightFirstColumn,
        showFilterButton,
      }) => ({
        name,
        area,
        columns,
        style,
        showTotals,
        showHeaders,
        showBandedColumns,
        showBandedRows,
        highlightFirstColumn,
        showFilterButton,
      }),
    ),
    [of("validations")]: sheet.validations,
    [of("conditional formats")]: withoutIds(sheet.conditionalFormats),
    [of("charts")]: withoutIds(sheet.charts),
    [of("comments")]: withoutIds(sheet.comments),
    [of("links")]: sheet.hyperlinks,
    [of("merges")]: sheet.merges,
    [of("layout")]: sheet.layout,
    [of("filter")]: sheet.autoFilter,
    [of("protection")]: { on: sheet.protection.isProtected, options: sheet.protection.options },
  };
}

function withoutIds(list: readonly { id: string }[]): unknown[] {
  return list.map((item) => ({ ...item, id: undefined }));
}

/** `[合计]` and `Items[合计]` are one reference inside the table, and files know the long one only. */
const spelledOut = (formula: string | undefined) => formula?.replace(/([(,])\[/g, "$1Items[");

function cellsOf(sheet: Sheet): unknown[] {
  const cells: unknown[] = [];
  for (let row = 0; row < 40; row++) {
    for (let column = 0; column < 12; column++) {
      const style = sheet.style(row, column);
      cells.push([
        row,
        column,
        sheet.value(row, column),
        spelledOut(sheet.formula(row, column)),
        sheet.isQuotePrefixed(row, column),
        style,
      ]);
    }
  }
  return cells;
}
