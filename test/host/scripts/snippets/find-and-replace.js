/* global Excel */
// Finds text, replaces it, and marks special cells.
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:C4").values = [
    ["Task", "State", "Note"],
    ["Design", "Complete", ""],
    ["Build", "Open", "complete soon"],
    ["Test", "=B3", "Complete"],
  ];
  const found = sheet.findAllOrNullObject("Complete", { completeMatch: false, matchCase: false });
  found.load("address, areaCount, cellCount");
  const exact = sheet.findAllOrNullObject("Complete", { completeMatch: true, matchCase: true });
  exact.load("address");
  const nothing = sheet.findAllOrNullObject("Nowhere", {});
  await context.sync();
  console.log(found.address, found.areaCount, found.cellCount);
  console.log(exact.address, nothing.isNullObject);
  exact.format.fill.color = "yellow";

  const formulas = sheet.getUsedRange().getSpecialCells("Formulas").load("address");
  const blanks = sheet.getUsedRange().getSpecialCellsOrNullObject(Excel.SpecialCellType.blanks).load("address");
  const replaced = sheet.replaceAll("Open", "Waiting", { completeMatch: true, matchCase: true });
  await context.sync();
  console.log(formulas.address, blanks.address, replaced.value);
  const state = sheet.getRange("B3:B4").load("values");
  const color = sheet.getRange("C4").format.fill.load("color");
  await context.sync();
  console.log(JSON.stringify(state.values), color.color);
});
