/** Reads the tables of a sheet, once its cells are there. */
import type { Sheet } from "../model/surface";
import type { Area } from "../model/types";
import { restoreTable } from "../model/table-making";
import { relationshipTypes } from "./kinds";
import { followHeaderCells, readTable } from "./parts/tables";
import type { ReadContext } from "./read-context";

export function readTables(context: ReadContext, sheet: Sheet, part: string): void {
  const { file, workbook, memory } = context;
  for (const { target } of file.related(part, relationshipTypes.table)) {
    const facts = file.has(target) ? readTable(file.tree(target)) : undefined;
    if (!facts) continue;
    followHeaderCells(sheet, facts);
    const { name, area, columns, style, showHeaders, showTotals } = facts;
    const table = restoreTable(sheet, { id: workbook.ids.next(), name, area, columns, style, showHeaders, showTotals });
    Object.assign(table, facts.flags);
    table.sortState = facts.sortState;
    if (facts.keptCriteria.size > 0) memory.tableFilters.set(table.id, facts.keptCriteria);
  }
}

/** Files don't say who hid a row: under a filter that is set, it was the filter. */
export function markFilteredRows(sheet: Sheet): void {
  const mark = ({ top, bottom }: Area) => {
    sheet.hiddenRows.map(top, bottom, (hidden) => (hidden === "user" ? "filter" : hidden));
  };
  const { autoFilter } = sheet;
  if (autoFilter?.criteria.some(Boolean)) mark({ ...autoFilter.area, top: autoFilter.area.top + 1 });
  for (const table of sheet.tables) if (table.isFiltered) mark(table.bodyArea);
}
