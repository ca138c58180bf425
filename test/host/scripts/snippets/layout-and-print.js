/* global Excel */
// Freezes panes, sets up the page and its header, and protects the sheet.
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:D40").values = "x";
  sheet.freezePanes.freezeAt(sheet.getRange("A1:A2"));
  const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
  sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
  sheet.pageLayout.paperSize = Excel.PaperType.a4;
  sheet.pageLayout.centerHorizontally = true;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  sheet.pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
  sheet.pageLayout.setPrintTitleRows("$1:$2");
  sheet.pageLayout.setPrintArea("A1:D40");
  sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P of &N";
  sheet.horizontalPageBreaks.add("A21:D21");
  sheet.showGridlines = false;
  await context.sync();

  sheet.pageLayout.load("orientation, paperSize, topMargin, leftMargin, zoom, centerHorizontally");
  const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
  const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
  const footer = sheet.pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
  sheet.load("showGridlines");
  await context.sync();
  const page = sheet.pageLayout;
  console.log(
    frozen.address,
    page.orientation,
    page.paperSize,
    page.topMargin,
    page.leftMargin,
    JSON.stringify(page.zoom),
    page.centerHorizontally,
  );
  console.log(titles.address, area.address, footer.centerFooter, sheet.showGridlines);

  sheet.protection.protect({ allowFormatCells: true });
  sheet.protection.load("protected, options");
  await context.sync();
  console.log(
    sheet.protection.protected,
    sheet.protection.options.allowFormatCells,
    sheet.protection.options.allowSort,
  );
  sheet.getRange("A1").values = [["no"]];
  try {
    await context.sync();
  } catch (error) {
    console.log(error.code, error.debugInfo.errorLocation);
  }
});
