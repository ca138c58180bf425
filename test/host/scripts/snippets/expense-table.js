/* global Excel */
// Creates a table of expenses, formats it and reads it back.
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.name = "Sample";
  const expenses = sheet.tables.add("A1:D1", true /* hasHeaders */);
  expenses.name = "ExpensesTable";
  expenses.getHeaderRowRange().values = [["Date", "Merchant", "Category", "Amount"]];
  expenses.rows.add(null, [
    ["1/1/2017", "The Phone Company", "Communications", "$120"],
    ["1/2/2017", "Northwind Electric Cars", "Transportation", "$142"],
    ["1/5/2017", "Best For You Organics Company", "Groceries", "$27"],
    ["1/10/2017", "Coho Vineyard", "Restaurant", "$33"],
    ["1/11/2017", "Bellows College", "Education", "$350"],
  ]);
  expenses.columns.getItemAt(3).getRange().numberFormat = [["€#,##0.00"]];
  expenses.getRange().format.autofitColumns();
  expenses.getRange().format.autofitRows();
  sheet.activate();
  await context.sync();

  const range = expenses.getRange().load("address, rowCount, columnCount");
  const body = expenses.getDataBodyRange().load(["values", "text"]);
  expenses.load("name, style, showHeaders, showTotals");
  await context.sync();
  console.log(expenses.name, expenses.style, expenses.showHeaders, expenses.showTotals);
  console.log(range.address, range.rowCount, range.columnCount);
  for (const row of body.values) console.log(JSON.stringify(row));
  console.log(JSON.stringify(body.text.map((row) => row[3])));
});
