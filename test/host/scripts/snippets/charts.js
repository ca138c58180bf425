/* global Excel */
// Adds a column chart for a table's data, titles it, colours a series and places it.
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  const range = sheet.getRange("A1:C4");
  range.values = [
    ["Product", "Qtr1", "Qtr2"],
    ["Frames", 5000, 7000],
    ["Saddles", 400, 323],
    ["Brake levers", 12000, 8766],
  ];
  const chart = sheet.charts.add(Excel.ChartType.columnClustered, range, Excel.ChartSeriesBy.auto);
  chart.name = "SalesChart";
  chart.title.text = "Sales by product";
  chart.legend.position = "Right";
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.title.text = "Units";
  chart.setPosition("E2", "K15");
  chart.series.getItemAt(0).format.fill.setSolidColor("teal");
  await context.sync();

  chart.load("name, chartType, left, top, width, height");
  chart.title.load("text, visible");
  chart.legend.load("position, visible");
  chart.series.load("items/name, count");
  const values = chart.series.getItemAt(1).getDimensionValues("Values");
  const categories = chart.series.getItemAt(1).getDimensionValues("Categories");
  await context.sync();
  console.log(chart.name, chart.chartType, chart.left, chart.top, chart.width, chart.height);
  console.log(chart.title.text, chart.title.visible, chart.legend.position, chart.legend.visible);
  console.log(chart.series.count, chart.series.items.map((series) => series.name).join(", "));
  console.log(values.value.join(" "), categories.value.join(" "));

  sheet.charts.getItem("SalesChart").delete();
  const left = sheet.charts.getCount();
  await context.sync();
  console.log(left.value);
});
