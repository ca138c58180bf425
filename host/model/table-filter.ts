/** A table's filters: one a column, kept with the column, hiding rows. */
import type { FilterCriteria, TableColumn } from "./types";
import { ModelError } from "./errors";
import { hideFiltered } from "./filtering";
import type { Table } from "./surface";

export function applyTableFilter(table: Table, column: TableColumn, criteria: FilterCriteria | null): void {
  table.sheet.protection.demand("allowAutoFilter");
  if (!table.showHeaders) throw new ModelError("InvalidOperation", "A table without header row can't be filtered.");
  const before = column.filter;
  if (criteria) column.filter = criteria;
  else delete column.filter;
  try {
    refilter(table);
  } catch (fault) {
    if (before) column.filter = before;
    else delete column.filter;
    throw fault;
  }
}

export function clearTableFilters(table: Table): void {
  if (!table.isFiltered) return;
  for (const column of table.columns) delete column.filter;
  refilter(table);
}

export function reapplyTableFilters(table: Table): void {
  if (table.isFiltered) refilter(table);
}

function refilter(table: Table): void {
  const criteria = table.columns.map((column) => column.filter);
  hideFiltered(table.sheet, table.bodyArea, criteria);
  table.sheet.workbook.note({ type: "tableFiltered", sheet: table.sheet, table });
}
