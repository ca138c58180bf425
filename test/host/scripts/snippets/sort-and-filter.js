/* global Excel */
// Sorts a table, filters it, reads what is visible and clears the filters again.
async function setUp(context) {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:C7").values = [
    ["Product", "Category", "Sales"],
    ["Frames", "Parts", 5000],
    ["Saddles", "Parts", 400],
    ["Brake levers", "Parts", 15000],
    ["Chains", "Parts", 600],
    ["Mirrors", "Extras", 1200],
    ["Spokes", "Parts", 700],
  ];
  const table = sheet.tables.add("A1:C7", true);
  table.name = "Sales";
  return table;
}

async function visibleRows(context, table) {
  const body = table.getDataBodyRange().load("values, rowCount");
  await context.sync();
  const rows = [];
  for (let i = 0; i < body.rowCount; i++) rows.push(body.getRow(i).load("rowHidden"));
  await context.sync();
  return body.values.filter((_, i) => !rows[i].rowHidden).map((row) => row[0]);
}

Excel.run(async (context) => {
  const table = await setUp(context);
  table.sort.apply([{ key: 2, ascending: false }]);
  console.log("sorted:", (await visibleRows(context, table)).join(", "));

  table.columns.getItem("Category").filter.applyValuesFilter(["Parts"]);
  table.columns
    .getItem("Sales")
    .filter.apply({ filterOn: Excel.FilterOn.custom, criterion1: ">=600", criterion2: "<10000", operator: "And" });
  console.log("filtered:", (await visibleRows(context, table)).join(", "));

  const auto = table.autoFilter.load("isDataFiltered, criteria");
  await context.sync();
  console.log(auto.isDataFiltered, JSON.stringify(auto.criteria[1]));

  table.clearFilters();
  console.log("all again:", (await visibleRows(context, table)).length);
});
