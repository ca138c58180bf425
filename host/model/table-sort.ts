/** Sorting a table's body. Totals stay below, a protected sheet refuses. */
import { ModelError } from "./errors";
import type { SortField, SortOptions } from "./options";
import { sortCells } from "./sorting";
import type { Table } from "./surface";

export function sortTable(table: Table, fields: readonly SortField[], options: SortOptions): void {
  const { sheet } = table;
  if (sheet.protection.isProtected) throw new ModelError("AccessDenied", `The sheet "${sheet.name}" is protected.`);
  sortCells(sheet, table.bodyArea, fields, false, { ...options, orientation: "Rows" });
  table.sortState = { fields: [...fields], options };
}
