/**
 * The first question to any table of ours: where its columns are. Asked together with whatever else the first sync
 * brings; the answer is good for the write that follows at once, not longer.
 */

import type { Field, Table } from "../schema/compiled";
import type { Language } from "../schema/types";
import { WorkbookError } from "./errors";
import type { Column } from "./headers";
import { matchColumns, readMemory, writeMemory } from "./headers";
import { memoryName } from "./names";

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

/** What every conversation about rows goes on. */
export interface Ground {
  readonly context: Excel.RequestContext;
  /** The workbook's language. */
  readonly language: Language;
  /** What was remembered of tables' columns when last read; kept up to date by whoever writes it. */
  readonly memories: Map<string, string>;
}

/** A table in one conversation: its Excel objects, each said once. */
export class TableHandle {
  readonly excelTable: Excel.Table;
  private cells: Excel.Range | null = null;

  constructor(
    readonly ground: Ground,
    readonly table: Table,
  ) {
    this.excelTable = ground.context.workbook.tables.getItemOrNullObject(table.key);
  }

  /** The rows without header and totals; good for the batch in which it is asked for first. */
  get body(): Excel.Range {
    return (this.cells ??= this.excelTable.getDataBodyRange());
  }

  /** Queues the question where the columns are; the answer may be called after the sync. */
  askColumns(): () => TableView {
    const { ground, table, excelTable } = this;
    const header = load(excelTable.getHeaderRowRange(), "values");
    const memory = ground.memories.has(table.key) ? null : this.askMemory();
    return () => {
      if (excelTable.isNullObject) throw new WorkbookError("tableMissing", { table: table.key });
      if (memory && !memory.isNullObject) ground.memories.set(table.key, String(firstRow(memory)[0] ?? ""));
      return tableView(ground, table, firstRow(header).map(String));
    };
  }

  private askMemory(): Excel.Range {
    const { names } = this.ground.context.workbook;
    return load(names.getItemOrNullObject(memoryName(this.table.key)).getRangeOrNullObject(), "values");
  }
}

function tableView({ context, memories }: Ground, table: Table, headers: readonly string[]): TableView {
  const remembered = memories.get(table.key);
  const columns = matchColumns(headers, table.fields, readMemory(remembered ?? "", table.fields));
  const memory = writeMemory(columns, table.fields);
  let excelTable: Excel.Table | null = null;
  return {
    table,
    // Asked for where it is used: a batch says only what it needs.
    get excelTable() {
      return (excelTable ??= context.workbook.tables.getItem(table.key));
    },
    columns,
    newMemory: remembered === undefined || remembered === memory ? null : memory,
    indexOf: (field) => {
      const index = columns.findIndex((column) => column.field === field.key);
      if (index < 0) throw new WorkbookError("columnMissing", { table: table.key, field: field.key });
      return index;
    },
  };
}

/** Queues what the next visitor should know of the columns. */
export function remember({ context, memories }: Ground, { table, newMemory }: TableView): void {
  if (newMemory === null) return;
  context.workbook.names.getItem(memoryName(table.key)).getRange().values = [[newMemory]];
  memories.set(table.key, newMemory);
}

/** The first row of a range that was read. */
export function firstRow(range: Excel.Range): readonly unknown[] {
  return (range.values as unknown[][])[0] ?? [];
}

/** Queues the reading of some properties. */
export function load<T extends Excel.Range | Excel.RangeAreas>(range: T, properties: string): T {
  range.load(properties);
  return range;
}
