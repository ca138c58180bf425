/* global Excel */
// Gets, reads, writes, moves and clears ranges.
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  const data = [
    ["Product", "Quantity", "Unit Price", "Totals"],
    ["Almonds", 6, 7.5, "=B2 * C2"],
    ["Coffee", 20, 34.5, "=B3 * C3"],
    ["Chocolate", 10, 9.5, "=B4 * C4"],
  ];
  const range = sheet.getRange("B1:E4").getOffsetRange(0, -1);
  range.values = data;
  sheet.getRange("D5").formulas = [["=SUM(D2:D4)"]];
  sheet.getCell(0, 5).values = "single";
  await context.sync();

  const used = sheet.getUsedRange().load("address, formulas, text, valueTypes, numberFormat");
  await context.sync();
  console.log(used.address);
  console.log(JSON.stringify(used.formulas[1]), JSON.stringify(used.text[4]), used.valueTypes[4].join(" "));

  const corner = range.getLastCell().load("address, values");
  const beside = range.getColumnsAfter(2).load("address");
  const union = sheet.getRange("B2").getBoundingRect("D9").load("address");
  const shared = sheet.getRange("A1:C3").getIntersectionOrNullObject("B2:F9").load("address");
  const none = sheet.getRange("A1:C3").getIntersectionOrNullObject("X1");
  const region = sheet.getRange("B3").getSurroundingRegion().load("address");
  const edge = sheet.getRange("A1").getRangeEdge("Down").load("address");
  await context.sync();
  console.log(
    corner.address,
    corner.values[0][0],
    beside.address,
    union.address,
    shared.address,
    none.isNullObject,
    region.address,
    edge.address,
  );

  const row = sheet.getRange("2:2").insert("Down");
  row.load("address");
  await context.sync();
  const total = sheet.getRange("D6").load("formulas");
  const column = sheet.getRange("D:D").load("values, cellCount, isEntireColumn");
  await context.sync();
  console.log(row.address, total.formulas[0][0], column.values, column.cellCount, column.isEntireColumn);

  sheet.getRange("A2:E2").delete(Excel.DeleteShiftDirection.up);
  sheet.getRange("F1").clear();
  const left = sheet.getUsedRange(true).load("address");
  await context.sync();
  console.log(left.address);
});
