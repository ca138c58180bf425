/* global Excel */
// Adds a calculated column and a total row, then grows the table by writing below it.
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:D4").values = [
    ["Product", "Qtr1", "Qtr2", "Qtr3"],
    ["Frames", 5000, 7000, 6544],
    ["Saddles", 400, 323, 276],
    ["Brake levers", 12000, 8766, 8456],
  ];
  const table = sheet.tables.add("A1:D4", true);
  table.name = "Quarters";
  await context.sync();

  table.columns.add(null, [
    ["Total"],
    ["=SUM(Quarters[@[Qtr1]:[Qtr3]])"],
    ["=SUM(Quarters[@[Qtr1]:[Qtr3]])"],
    ["=SUM(Quarters[@[Qtr1]:[Qtr3]])"],
  ]);
  await context.sync();
  const total = table.columns.getItem("Total").load("values, index");
  await context.sync();
  console.log(total.index, JSON.stringify(total.values));

  sheet.getRange("A5:D5").values = [["Chains", 1550, 1088, 692]];
  await context.sync();
  const grown = table.getRange().load("address");
  const last = table.getDataBodyRange().getLastRow().load("values, formulas");
  await context.sync();
  console.log(grown.address, JSON.stringify(last.values), last.formulas[0][4]);

  table.showTotals = true;
  const totals = table.getTotalRowRange().load("address");
  await context.sync();
  console.log(totals.address);
});
