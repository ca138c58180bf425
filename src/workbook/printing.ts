/** Says to Excel how a sheet prints: tables across a landscape page, documents on portrait ones. */

import type { PageSetup, PaperSetup } from "./actions";

/** A4 landscape with narrow margins, as many pages beside each other as the setup says. */
export function print(layout: Excel.PageLayout, setup: PageSetup): void {
  const { pagesWide, pagesTall, titleRows, titleColumns, footer, area } = setup;
  layout.orientation = "Landscape";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: pagesWide, ...(pagesTall ? { verticalFitToPages: pagesTall } : {}) };
  layout.setPrintMargins("Centimeters", { top: 1.2, bottom: 1.5, left: 1, right: 1, header: 0.6, footer: 0.6 });
  if (area) layout.setPrintArea(area);
  if (titleRows) layout.setPrintTitleRows(titleRows);
  if (titleColumns) layout.setPrintTitleColumns(titleColumns);
  const { defaultForAllPages } = layout.headersFooters;
  defaultForAllPages.centerFooter = footer.center;
  defaultForAllPages.rightFooter = footer.right;
}

/** Spreads a sheet that prints on one page's width over several, the first column on each. */
export function printWide(layout: Excel.PageLayout, pages: number): void {
  layout.zoom = { horizontalFitToPages: pages };
  layout.setPrintTitleColumns("$A:$A");
}

/** A4 portrait, one page wide: other fonts may make columns wider than here. Its length stays free, so breaks hold. */
export function printPaper(sheet: Excel.Worksheet, setup: PaperSetup): void {
  const { pageLayout: layout, horizontalPageBreaks } = sheet;
  layout.orientation = "Portrait";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.setPrintMargins("Centimeters", { top: 2.5, bottom: 2.5, left: 2.5, right: 2.5, header: 1.2, footer: 1.2 });
  layout.setPrintArea(setup.area);
  layout.setPrintTitleRows(setup.titleRows);
  for (const row of setup.breaks) horizontalPageBreaks.add(`A${row + 1}`);
  const { defaultForAllPages } = layout.headersFooters;
  defaultForAllPages.leftHeader = setup.header.left;
  defaultForAllPages.rightHeader = setup.header.right;
  defaultForAllPages.centerFooter = setup.footer.center;
}
