/* global Excel */
// Fonts, fills, borders, alignment, number formats and sizes.
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("B2:E2").set({
    values: [["Product", "Price", "Share", "Due"]],
    format: { fill: { color: "#4472C4" }, font: { color: "white", bold: true }, horizontalAlignment: "Center" },
  });
  sheet.getRange("B3:E4").values = [
    ["Tea", 3.5, 0.25, 44927],
    ["Coffee", 1234.5, 0.75, 44958],
  ];
  sheet.getRange("C3:C4").numberFormat = [["#,##0.00"]];
  sheet.getRange("D3:D4").numberFormat = "0%";
  sheet.getRange("E3:E4").numberFormat = [["yyyy-mm-dd"], ["d-mmm-yy"]];
  const edge = sheet.getRange("B2:E4").format.borders.getItem("EdgeBottom");
  edge.style = "Continuous";
  edge.color = "#FF0000";
  sheet.getRange("B:B").format.columnWidth = 90;
  sheet.getRange("2:2").format.rowHeight = 24;
  sheet.getRange("B4").format.wrapText = true;
  await context.sync();

  const header = sheet.getRange("B2").load({
    format: {
      fill: { color: true },
      font: { color: true, bold: true, name: true, size: true },
      rowHeight: true,
      columnWidth: true,
      horizontalAlignment: true,
    },
  });
  const text = sheet.getRange("B3:E4").load("text");
  const mixed = sheet.getRange("B2:B3").load("format/font/bold, format/wrapText");
  const line = sheet.getRange("C4").format.borders.getItem("EdgeBottom").load("style, color, weight");
  await context.sync();
  console.log(JSON.stringify(header.toJSON()));
  console.log(JSON.stringify(text.text));
  console.log(mixed.format.font.bold, mixed.format.wrapText, line.style, line.color, line.weight);
});
