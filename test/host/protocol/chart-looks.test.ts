import { readXlsx } from "../../../host/file/read-xlsx";
import { writeXlsx } from "../../../host/file/write-xlsx";
import type { Host } from "../../support/office";
import { freshHost } from "../../support/office";

let host: Host;
beforeEach(async () => {
  host = await freshHost();
});
afterEach(() => host.close());

/** A chart of two series over four categories. */
function newChart(
  context: Excel.RequestContext,
  type: Excel.ChartType | "ColumnClustered" | "Pie" | "Line",
): Excel.Chart {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  const range = sheet.getRange("A1:C5");
  range.values = [["", "x", "y"], ["a", 1, 5], ["b", 2, 6], ["c", 3, 7], ["d", 4, 8]]; // prettier-ignore
  return sheet.charts.add(type as Excel.ChartType, range, "Columns");
}

const kept = (workbook = host.workbook) => workbook.sheets[0]!.charts.map(({ id, ...chart }) => (void id, chart));

test("title, legend, labels and single bars get looks of their own, which files keep", async () => {
  await host.Excel.run(async (context) => {
    const chart = newChart(context, "ColumnClustered");
    Object.assign(chart.title.format.font, { color: "red", size: 20, bold: true });
    chart.legend.format.fill.setSolidColor("white");
    chart.legend.format.font.italic = true;
    chart.dataLabels.format.font.size = 15;
    chart.series.getItemAt(1).points.getItemAt(2).format.fill.setSolidColor("pink");
  });
  const [chart] = kept();
  expect(chart).toMatchObject({
    titleFont: { color: "#FF0000", size: 20, bold: true },
    legend: { fill: "#FFFFFF", font: { italic: true } },
    series: [{ labelFont: { size: 15 }, showLabels: true }, { pointColors: { 2: "#FFC0CB" } }],
  });
  const [read] = kept(readXlsx(writeXlsx(host.workbook)) as typeof host.workbook);
  expect(read).toMatchObject({ titleFont: chart!.titleFont, legend: chart!.legend, series: chart!.series });
});

test("a chart has paper, an edge and a font of its own, and its bars may be listed from the top", async () => {
  const said = await host.Excel.run(async (context) => {
    const chart = newChart(context, "ColumnClustered");
    Object.assign(chart.format.font, { size: 8, color: "#36424D", name: "Calibri" });
    chart.format.border.lineStyle = "None";
    chart.format.fill.setSolidColor("ivory");
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.title.format.font.load("size,color");
    chart.format.border.load("lineStyle,color");
    await context.sync();
    return { ...chart.title.format.font.toJSON(), ...chart.format.border.toJSON() };
  });
  expect(said).toEqual({ size: 8, color: "", lineStyle: "None" });
  const [chart] = kept();
  expect(chart).toMatchObject({
    area: { fill: "#FFFFF0", border: null, font: { size: 8, color: "#36424D", name: "Calibri" } },
    categoryAxis: { reversed: true },
  });
  const [read] = kept(readXlsx(writeXlsx(host.workbook)) as typeof host.workbook);
  expect(read).toMatchObject({ area: chart!.area, categoryAxis: chart!.categoryAxis, titleFont: chart!.titleFont });
});

test("slices keep their colours in files, and a cleared one is as usual again", async () => {
  await host.Excel.run(async (context) => {
    const { points } = newChart(context, "Pie").series.getItemAt(0);
    points.getItemAt(1).format.fill.setSolidColor("gold");
    points.getItemAt(3).format.fill.setSolidColor("navy");
    points.getItemAt(3).format.fill.clear();
  });
  const read = kept(readXlsx(writeXlsx(host.workbook)) as typeof host.workbook);
  expect(read[0]!.series[0]!.pointColors).toEqual({ 1: "#FFD700" });
});

test("points are counted and say their value", async () => {
  const said = await host.Excel.run(async (context) => {
    const { points } = newChart(context, "Line").series.getItemAt(1);
    points.load("count,items/value");
    await context.sync();
    return [points.count, points.items.map(({ value }) => value as unknown)];
  });
  expect(said).toEqual([4, [5, 6, 7, 8]]);
});

test("the points of a line have no fill of their own", async () => {
  const failed = host.Excel.run(async (context) => {
    newChart(context, "Line").series.getItemAt(0).points.getItemAt(0).format.fill.setSolidColor("red");
  });
  await expect(failed).rejects.toMatchObject({
    code: "NotImplemented",
    message: expect.stringContaining("Line chart"),
  });
});

test("a kind of chart that Excel has and the host has not is refused by name", async () => {
  const failed = host.Excel.run(async (context) => void newChart(context, "RadarFilled" as Excel.ChartType));
  await expect(failed).rejects.toMatchObject({
    code: "NotImplemented",
    message: expect.stringContaining("RadarFilled"),
  });
});
