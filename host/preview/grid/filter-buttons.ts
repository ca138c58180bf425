/** Which cells carry a filter button, and what stands behind it: a table's column or a column of the sheet's AutoFilter. */
import type { Area, FilterCriteria } from "../../model/types";
import { hasCell } from "../../model/areas";
import type { Sheet } from "../../model/surface";

/** A column that can be filtered and sorted, whichever kind of filter it belongs to. */
export interface FilterTarget {
  readonly name: string;
  /** The cells below the header. */
  readonly cells: Area;
  readonly criteria: FilterCriteria | null;
  /** How many rows there are, shown or not. */
  filter(criteria: FilterCriteria | null): void;
  sort(ascending: boolean): void;
}

function tableTarget(sheet: Sheet, row: number, column: number): FilterTarget | null {
  const table = sheet.tableAt(row, column);
  if (!table?.showFilterButton || !table.headerArea || table.headerArea.top !== row) return null;
  const key = column - table.area.left;
  const own = table.column(key);
  if (!own) return null;
  return {
    name: own.name,
    cells: table.columnArea(own),
    criteria: own.filter ?? null,
    filter: (criteria) => table.applyFilter(own, criteria),
    sort: (ascending) => table.sort([{ key, ascending }]),
  };
}

function sheetTarget(sheet: Sheet, row: number, column: number): FilterTarget | null {
  const filter = sheet.autoFilter;
  if (!filter || filter.area.top !== row || !hasCell(filter.area, row, column)) return null;
  const key = column - filter.area.left;
  const body = { ...filter.area, top: filter.area.top + 1 };
  return {
    name: sheet.text(row, column),
    cells: { ...body, left: column, right: column },
    criteria: filter.criteria[key] ?? null,
    filter: (criteria) => {
      const width = filter.area.right - filter.area.left + 1;
      const all = Array.from({ length: width }, (_, i) => (i === key ? criteria : (filter.criteria[i] ?? null)));
      sheet.filter({ area: filter.area, criteria: all });
    },
    sort: (ascending) => sheet.sort(body, [{ key, ascending }]),
  };
}

/** What the filter button of a header cell works on; null where there is none. */
export const filterTargetAt = (sheet: Sheet, row: number, column: number): FilterTarget | null =>
  tableTarget(sheet, row, column) ?? sheetTarget(sheet, row, column);

/** How a cell's filter button looks. */
export function filterButtonAt(sheet: Sheet, row: number, column: number): "none" | "plain" | "filtered" {
  const target = filterTargetAt(sheet, row, column);
  if (!target) return "none";
  return target.criteria ? "filtered" : "plain";
}

/** Tells of each row whether a filter chose it, so that its number can say so. */
export function filteredRows(sheet: Sheet): (row: number) => boolean {
  const areas = sheet.tables.filter((table) => table.isFiltered).map((table) => table.bodyArea);
  const { autoFilter } = sheet;
  if (autoFilter?.criteria.some(Boolean)) areas.push({ ...autoFilter.area, top: autoFilter.area.top + 1 });
  return (row) => areas.some((area) => row >= area.top && row <= area.bottom);
}
