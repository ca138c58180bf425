/** Copying a whole sheet: cells, looks, sizes, rules, page and tables, the tables under new names. */
import { adjustFormula } from "../formula/rewrite";
import { freeName, sameName } from "./name-rules";
import type { Sheet, Table } from "./surface";
import { restoreTable } from "./table-making";

/** Makes an empty sheet a copy of another. */
export function copySheetContent(from: Sheet, to: Sheet): void {
  to.cells.takeOver(from.cells);
  to.columnWidths.takeOver(from.columnWidths);
  to.rowHeights.takeOver(from.rowHeights);
  to.hiddenColumns.takeOver(from.hiddenColumns);
  to.hiddenRows.takeOver(from.hiddenRows);
  to.validations.push(...structuredClone(from.validations));
  to.conditionalFormats.push(...withNewIds(from.conditionalFormats, to));
  to.charts.push(...withNewIds(from.charts, to));
  to.hyperlinks.push(...structuredClone(from.hyperlinks));
  to.comments.push(...withNewIds(from.comments, to));
  to.merges.push(...from.merges);
  copySettings(from, to);
  copyScopedNames(from, to);
  const renamed = from.tables.map((table) => ({ from: table.name, to: copyTable(table, to).name }));
  copyFormulas(to, renamed);
}

function withNewIds<T extends { id: string }>(list: readonly T[], to: Sheet): T[] {
  return structuredClone(list).map((item) => ({ ...item, id: to.workbook.ids.next() }));
}

function copySettings(from: Sheet, to: Sheet): void {
  to.tabColor = from.tabColor;
  to.showGridlines = from.showGridlines;
  to.showHeadings = from.showHeadings;
  to.zoom = from.zoom;
  to.standardWidth = from.standardWidth;
  to.standardHeight = from.standardHeight;
  to.freeze = { ...from.freeze };
  to.layout = structuredClone(from.layout);
  to.autoFilter = structuredClone(from.autoFilter);
  if (from.protection.isProtected) to.protection.protect(from.protection.options);
}

function copyScopedNames(from: Sheet, to: Sheet): void {
  for (const name of from.workbook.names.filter((each) => each.scope !== null && sameName(each.scope, from.name))) {
    to.workbook.defineName({ ...name, scope: to.name });
  }
}

function copyTable(table: Table, to: Sheet): Table {
  const { workbook } = to;
  const taken = (name: string) => !!workbook.table(name) || workbook.names.some((each) => sameName(each.name, name));
  const twin = restoreTable(to, {
    id: workbook.ids.next(),
    name: freeName(table.name.replace(/\d+$/, ""), taken),
    area: table.area,
    columns: structuredClone(table.columns),
    style: table.style,
    showHeaders: table.showHeaders,
    showTotals: table.showTotals,
  });
  for (const flag of FLAGS) twin[flag] = table[flag];
  twin.sortState = structuredClone(table.sortState);
  return twin;
}

const FLAGS = [
  "showBandedRows",
  "showBandedColumns",
  "showFilterButton",
  "highlightFirstColumn",
  "highlightLastColumn",
] as const;

/** The copy's formulas name the copy's tables. */
function copyFormulas(to: Sheet, renamed: readonly { from: string; to: string }[]): void {
  const adjust = (text: string): string =>
    renamed.reduce((now, table) => adjustFormula(now, to.name, { kind: "renameTable", ...table }), text);
  for (const { row, column, text } of [...to.cells.formulas()]) {
    to.workbook.calculation.setFormula(to, row, column, adjust(text));
  }
  for (const column of to.tables.flatMap((table) => table.columns)) {
    if (column.calculatedFormula) column.calculatedFormula = adjust(column.calculatedFormula);
    if (column.totalsFormula) column.totalsFormula = adjust(column.totalsFormula);
  }
}
