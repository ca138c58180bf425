/** A table's frame: resizing, showing and hiding its header and totals rows. */
import type { Area } from "./types";
import { between, contains, overlaps } from "./areas";
import { fillNewRows } from "./calculated-columns";
import { ModelError } from "./errors";
import { insertCells } from "./structure";
import type { Table } from "./surface";
import { fitColumns } from "./table-columns";
import { bodyLengthened } from "./table-growth";
import { clearTableFilters } from "./table-filter";
import { writeTotals } from "./table-totals";

export function resizeTable(table: Table, to: Area): void {
  const { sheet, area: from } = table;
  const rows = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (to.top !== from.top || !overlaps(to, from)) {
    throw new ModelError(
      "InvalidArgument",
      "The new range must overlap the table and keep its header in the same row.",
    );
  }
  if (to.bottom - to.top + 1 < rows) throw new ModelError("InvalidArgument", "The new range leaves no row for data.");
  if (sheet.tables.some((other) => other !== table && overlaps(other.area, to))) {
    throw new ModelError("InvalidArgument", "A table can't overlap another table.");
  }
  if (sheet.protection.isProtected) throw new ModelError("AccessDenied", `The sheet "${sheet.name}" is protected.`);
  const old = table.bodyArea;
  if (table.showTotals && to.bottom !== from.bottom) moveTotals(table, to.bottom);
  fitColumns(table, to);
  const { bottom } = table.bodyArea;
  if (bottom > old.bottom) {
    bodyLengthened(table, { ...old, left: Math.max(old.left, to.left), right: Math.min(old.right, to.right) });
    fillNewRows(table, { first: old.bottom + 1, last: bottom });
  }
  sheet.workbook.calculation.touch(sheet, contains(to, from) ? to : from);
  sheet.workbook.note({ type: "layoutChanged", sheet });
}

function moveTotals(table: Table, bottom: number): void {
  const totals = table.totalsArea!;
  table.sheet.clear(totals, "Contents");
  table.setFrame({ ...table.area, bottom });
  writeTotals(table);
}

/** Shows the header in a row of its own above the body, or empties and gives it up. */
export function showHeaderRow(table: Table, show: boolean): void {
  const { sheet } = table;
  if (!show) {
    clearTableFilters(table);
    sheet.cells.clearContents(table.headerArea!);
    sheet.workbook.calculation.touch(sheet, table.headerArea!);
    table.setFrame({ ...table.area, top: table.area.top + 1 }, false);
    return;
  }
  const { top, left, right } = table.area;
  const above = between(top - 1, left, top - 1, right);
  const free = top > 0 && sheet.cells.isBlank(above) && !sheet.tables.some((other) => overlaps(other.area, above));
  if (!free) insertCells(sheet, between(top, left, top, right), "Down");
  table.setFrame({ ...table.area, top: table.area.top - 1 }, true);
  for (const column of table.columns) sheet.cells.setValue(table.area.top, table.sheetColumn(column), column.name);
  sheet.workbook.calculation.touch(sheet, table.headerArea!);
}

/** Shows the totals row, pushing down what is below when it must, or takes it away. */
export function showTotalsRow(table: Table, show: boolean): void {
  const { sheet } = table;
  if (!show) {
    const totals = table.totalsArea!;
    table.setFrame({ ...table.area, bottom: table.area.bottom - 1 }, undefined, false);
    sheet.clear(totals, "Contents");
    return;
  }
  const { bottom, left, right } = table.area;
  const below = between(bottom + 1, left, bottom + 1, right);
  const free = sheet.cells.isBlank(below) && !sheet.tables.some((other) => overlaps(other.area, below));
  if (!free) insertCells(sheet, below, "Down");
  table.setFrame({ ...table.area, bottom: bottom + 1 }, undefined, true);
  startTotals(table);
  writeTotals(table);
}

/** A first totals row says "Total" and sums its last column, as Excel's does. */
function startTotals(table: Table): void {
  const set = table.columns.some((column) => column.totalsFunction ?? column.totalsLabel ?? column.totalsFormula);
  if (set) return;
  const last = table.columns[table.columns.length - 1]!;
  if (table.columns.length > 1) table.columns[0]!.totalsLabel = "Total";
  const { top, bottom, left } = table.columnArea(last);
  let numbers = 0;
  for (let r = top; r <= bottom; r++) if (typeof table.sheet.value(r, left) === "number") numbers++;
  last.totalsFunction = numbers ? "Sum" : "Count";
}
