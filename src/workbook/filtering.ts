/** Shows some of a table's rows by Excel's own filter, and all of them again. */

import { choicePrefix } from "../schema/compiled";
import type { Field, Table } from "../schema/compiled";
import type { Language } from "../schema/types";
import type { Ground } from "./tableReading";
import { TableHandle } from "./tableReading";

/** What the rows have in common: one of some choices or words, a word that begins so, or a number from … to below. */
export type RowFilter =
  | { readonly field: string; readonly is: readonly string[] }
  | { readonly field: string; readonly begins: string }
  | { readonly field: string; readonly from?: number; readonly below?: number };

/** Brings the sheet to the front with only the rows that fit all filters; two syncs. */
export async function showRows(ground: Ground, table: Table, filters: readonly RowFilter[]): Promise<void> {
  const view = new TableHandle(ground, table).askColumns();
  await ground.context.sync();
  const { excelTable, indexOf } = view();
  excelTable.clearFilters();
  for (const filter of filters) {
    const field = table.field(filter.field);
    applyFilter(excelTable.columns.getItemAt(indexOf(field)).filter, field, filter, ground.language);
  }
  excelTable.worksheet.activate();
  excelTable.getHeaderRowRange().getCell(0, 0).select();
  await ground.context.sync();
}

/** Shows all rows of a table again. */
export async function showAllRows({ context }: Ground, table: Table): Promise<void> {
  context.workbook.tables.getItem(table.key).clearFilters();
  await context.sync();
}

function applyFilter(target: Excel.Filter, field: Field, filter: RowFilter, language: Language): void {
  if ("is" in filter) {
    target.applyValuesFilter(filter.is.map((key) => field.list?.choice(key)?.text[language] ?? key));
  } else if ("begins" in filter) {
    const choice = field.list?.choice(filter.begins);
    target.applyCustomFilter(`=${choice ? choicePrefix(choice, language) : filter.begins}*`);
  } else {
    const { from, below } = filter;
    const lower = from === undefined ? [] : [`>=${from}`];
    const upper = below === undefined ? [] : [`<${below}`];
    const [first, second] = [...lower, ...upper];
    if (first !== undefined) target.applyCustomFilter(first, second, second === undefined ? undefined : "And");
  }
}
