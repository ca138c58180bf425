/* global Excel */
// A formula, a cell value, a text, a data bar and a colour scale.
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  const range = sheet.getRange("B2:E5");
  range.values = [
    [10, -5, 30, 4],
    [1, 2, 3, -4],
    [7, 8, -9, 10],
    [0, 5, 50, 500],
  ];
  const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.custom.rule.formula = "=B2>10";
  custom.custom.format.font.color = "green";
  const negative = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
  negative.cellValue.format.font.color = "red";
  negative.cellValue.rule = { formula1: "=0", operator: "LessThan" };
  const text = sheet.getRange("A2:A5").conditionalFormats.add(Excel.ConditionalFormatType.containsText);
  text.textComparison.format.fill.color = "#FFFF00";
  text.textComparison.rule = { operator: Excel.ConditionalTextOperator.contains, text: "late" };
  sheet.getRange("D2:D5").conditionalFormats.add(Excel.ConditionalFormatType.dataBar).dataBar.positiveFormat.fillColor =
    "blue";
  const scale = sheet.getRange("E2:E5").conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
  scale.colorScale.criteria = {
    minimum: { formula: null, type: Excel.ConditionalFormatColorCriterionType.lowestValue, color: "blue" },
    maximum: { formula: null, type: Excel.ConditionalFormatColorCriterionType.highestValue, color: "red" },
  };
  await context.sync();

  const all = sheet.getRange("A1:E5").conditionalFormats.load("items/type, items/priority, items/stopIfTrue");
  negative.cellValue.load("rule");
  negative.cellValue.format.font.load("color");
  const where = custom.getRange().load("address");
  const notText = negative.textComparisonOrNullObject;
  await context.sync();
  console.log(all.items.map((format) => `${format.priority} ${format.type}`).join(", "));
  console.log(
    JSON.stringify(negative.cellValue.rule),
    negative.cellValue.format.font.color,
    where.address,
    notText.isNullObject,
  );

  range.conditionalFormats.clearAll();
  const count = sheet.getRange("A1:E5").conditionalFormats.getCount();
  await context.sync();
  console.log(count.value);
});
