/**
 * The first question to any table of ours: where its columns are. Asked together with whatever else the first sync
 * brings; the answer is good for the write that follows at once, not longer.
 */

import type { Field, Table } from "../schema/compiled";
import { WorkbookError } from "./errors";
import type { Column } from "./headers";
import { matchColumns, readMemory, writeMemory } from "./headers";
import { memoryName } from "./settingsSheet";

/** The columns of one table as they stand now. */
export interface TableView {
  readonly table: Table;
  readonly excelTable: Excel.Table;
  readonly columns: readonly Column[];
  /** The text to remember, if it differs from what is remembered. */
  readonly newMemory: string | null;
  /** The place of a field among the columns; a missing column is an error. */
  indexOf(field: Field): number;
}

/** Queues the question; the answer may be called after the sync. */
export function askTable(context: Excel.RequestContext, table: Table): () => TableView {
  const excelTable = context.workbook.tables.getItemOrNullObject(table.key);
  const header = forget(excelTable.getHeaderRowRange(), "values");
  const memory = forget(
    context.workbook.names.getItemOrNullObject(memoryName(table.key)).getRangeOrNullObject(),
    "values",
  );
  return () => {
    if (excelTable.isNullObject) throw new WorkbookError("tableMissing", { table: table.key });
    const remembered = memory.isNullObject ? null : String((memory.values as unknown[][])[0]?.[0] ?? "");
    const headers = ((header.values as unknown[][])[0] ?? []).map(String);
    return tableView(context, table, headers, remembered);
  };
}

function tableView(
  context: Excel.RequestContext,
  table: Table,
  headers: readonly string[],
  remembered: string | null,
): TableView {
  const columns = matchColumns(headers, table.fields, readMemory(remembered ?? "", table.fields));
  const memory = writeMemory(columns, table.fields);
  return {
    table,
    excelTable: context.workbook.tables.getItem(table.key),
    columns,
    newMemory: remembered === null || remembered === memory ? null : memory,
    indexOf: (field) => {
      const index = columns.findIndex((column) => column.field === field.key);
      if (index < 0) throw new WorkbookError("columnMissing", { table: table.key, field: field.key });
      return index;
    },
  };
}

/** Queues what the next visitor should know of the columns. */
export function remember(context: Excel.RequestContext, { table, newMemory }: TableView): void {
  if (newMemory === null) return;
  const cell = context.workbook.names.getItem(memoryName(table.key)).getRange();
  cell.values = [[newMemory]];
  cell.untrack();
}

/** Loads a range without asking Excel to keep it for later. */
export function forget<T extends Excel.Range | Excel.RangeAreas>(range: T, properties: string): T {
  range.load(properties);
  range.untrack();
  return range;
}
