/* global Excel */
// Defined names for a range, a constant and a formula, of the workbook and of one sheet.
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:A3").values = [[10], [20], [30]];
  context.workbook.names.add("Amounts", sheet.getRange("A1:A3"), "three amounts");
  context.workbook.names.add("Rate", "=0.19");
  sheet.names.add("LocalSum", "=SUM(Amounts)");
  sheet.getRange("C1").formulas = [["=SUM(Amounts)*Rate"]];
  await context.sync();

  const names = context.workbook.names.load(
    "items/name, items/type, items/value, items/scope, items/formula, items/comment",
  );
  const local = sheet.names.getItem("LocalSum").load("value, scope, type");
  const range = context.workbook.names.getItem("Amounts").getRange().load("address, values");
  const result = sheet.getRange("C1").load("values");
  const missing = context.workbook.names.getItemOrNullObject("Nothing");
  await context.sync();
  for (const item of names.items) console.log(item.name, item.type, item.value, item.scope, item.formula, item.comment);
  console.log(
    local.type,
    local.value,
    local.scope,
    range.address,
    range.values.length,
    Math.round(result.values[0][0] * 100) / 100,
    missing.isNullObject,
  );

  sheet.getRange("1:1").insert("Down");
  const moved = context.workbook.names.getItem("Amounts").load("formula");
  await context.sync();
  console.log(moved.formula);
  context.workbook.names.getItem("Rate").delete();
  const broken = sheet.getRange("C2").load("values");
  await context.sync();
  console.log(broken.values[0][0]);
});
