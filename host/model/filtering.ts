/** Hiding the rows that filters don't let through, and the AutoFilter of a sheet. */
import type { Area, FilterCriteria } from "./types";
import { overlaps } from "./areas";
import type { FilteredCell } from "./criteria";
import { filterTest } from "./criteria";
import { ModelError } from "./errors";
import type { SheetFilter } from "./options";
import { touchRows } from "./showing";
import type { Sheet } from "./surface";

/** Shows the rows of a body that pass every column's criteria and hides the others; rows hidden by hand stay hidden. */
export function hideFiltered(sheet: Sheet, body: Area, criteria: readonly (FilterCriteria | null | undefined)[]): void {
  const locale = sheet.workbook.editor?.locale ?? sheet.workbook.locale;
  const passes = Array.from({ length: body.bottom - body.top + 1 }, () => true);
  criteria.forEach((one, i) => {
    if (!one) return;
    const cells = columnCells(sheet, body, body.left + i, locale);
    const test = filterTest(one, cells, locale, sheet.workbook.now());
    cells.forEach((cell, row) => (passes[row] &&= test(cell)));
  });
  let from = 0;
  for (let i = 1; i <= passes.length; i++) {
    if (i < passes.length && passes[i] === passes[from]) continue;
    const hide = !passes[from];
    sheet.hiddenRows.map(body.top + from, body.top + i - 1, (by) => (by === "user" ? by : hide ? "filter" : false));
    from = i;
  }
  touchRows(sheet, body.top, body.bottom);
}

function columnCells(sheet: Sheet, body: Area, column: number, locale: string): FilteredCell[] {
  return Array.from({ length: body.bottom - body.top + 1 }, (_, i) => ({
    value: sheet.value(body.top + i, column),
    text: sheet.text(body.top + i, column, locale),
  }));
}

/** Sets, changes or takes off the sheet's own AutoFilter. */
export function filterSheet(sheet: Sheet, filter: SheetFilter | null): void {
  sheet.protection.demand("allowAutoFilter");
  if (filter && sheet.tables.some((table) => overlaps(table.area, filter.area))) {
    throw new ModelError("InvalidOperation", "Cells of a table are filtered through the table.");
  }
  const old = sheet.autoFilter;
  sheet.autoFilter = filter;
  if (old) hideFiltered(sheet, bodyOf(old), []);
  if (filter) hideFiltered(sheet, bodyOf(filter), filter.criteria);
  sheet.workbook.note({ type: "sheetFiltered", sheet });
}

const bodyOf = ({ area }: SheetFilter): Area => ({ ...area, top: area.top + 1 });
