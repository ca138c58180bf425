/** Ending a table: its cells stay, or go with it. */
import { clearArea } from "./formatting";
import { writeOutReferences } from "./plain-references";
import type { Table } from "./surface";
import { clearTableFilters } from "./table-filter";

function detach(table: Table): void {
  const { sheet } = table;
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  sheet.workbook.note({ type: "tableDeleted", sheet, tableId: table.id, tableName: table.name });
}

/** The table becomes plain cells; references to it become references to its cells. */
export function releaseTable(table: Table): void {
  clearTableFilters(table);
  writeOutReferences(table);
  detach(table);
  table.sheet.workbook.calculation.structureChanged();
}

/** The table and what is in it are gone; references to it break. */
export function deleteTable(table: Table): void {
  const { sheet, area } = table;
  sheet.protection.demandWritable(area);
  clearTableFilters(table);
  detach(table);
  sheet.workbook.follow({ kind: "removeTable", table: table.name });
  clearArea(sheet, area, "All");
}
