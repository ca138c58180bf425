/* global Excel */
// Reads only what a filter leaves visible, and removes duplicates.
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:B7").values = [
    ["Fruit", "Count"],
    ["Apple", 3],
    ["Pear", 2],
    ["apple", 3],
    ["Apple", 5],
    ["Plum", 1],
    ["Pear", 2],
  ];
  const table = sheet.tables.add("A1:B7", true);
  table.columns.getItem("Count").filter.applyCustomFilter(">=3");
  const view = table.getDataBodyRange().getVisibleView().load("values, rowCount, cellAddresses");
  view.rows.load("items/values");
  await context.sync();
  console.log(view.rowCount, JSON.stringify(view.values), view.cellAddresses[2].join(" "));
  console.log(view.rows.items.map((row) => row.values[0][0]).join(", "));

  table.clearFilters();
  const result = table.getRange().removeDuplicates([0, 1], true).load("removed, uniqueRemaining");
  const left = sheet.getRange("A1:B7").load("values");
  await context.sync();
  console.log(result.removed, result.uniqueRemaining, JSON.stringify(left.values));
});
