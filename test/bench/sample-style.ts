/**
 * The same work the way Microsoft's samples do it: a sync for each sheet's part of it, rows by `rows.add` with a sync
 * after each, and a table read as a whole before a row is added to it.
 */
import type { Action } from "../../src/workbook/actions";
import { queue } from "../../src/workbook/apply";

type Row = readonly (string | number | boolean)[];

/** The actions of a plan, with a sync wherever another sheet's turn comes. */
export async function applySheetBySheet(actions: readonly Action[]): Promise<void> {
  let start = 0;
  while (start < actions.length) {
    const sheet = sheetOf(actions[start]!);
    let end = start + 1;
    while (end < actions.length && sheetOf(actions[end]!) === sheet) end += 1;
    const part = actions.slice(start, end);
    await Excel.run(async (context) => {
      queue(context, part);
      await context.sync();
    });
    start = end;
  }
}

const sheetOf = (action: Action): string => ("sheet" in action ? action.sheet : "");

/** Rows at a table's end, with a sync after each. */
export async function addRowByRow(table: string, rows: readonly Row[]): Promise<void> {
  await Excel.run(async (context) => {
    const excelTable = context.workbook.tables.getItem(table);
    for (const row of rows) {
      excelTable.rows.add(undefined, [[...row]]);
      await context.sync();
    }
  });
}

/** Rows at a table's end in one call. */
export async function addAtOnce(table: string, rows: readonly Row[]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).rows.add(
      undefined,
      rows.map((row) => [...row]),
    );
    await context.sync();
  });
}

/** One new row: the table is read to see that its id is free, the row is added, and read again as it stands. */
export async function saveLikeSamples(table: string, row: Row): Promise<void> {
  await Excel.run(async (context) => {
    const excelTable = context.workbook.tables.getItem(table);
    const body = excelTable.getDataBodyRange().load("values");
    await context.sync();
    if (body.values.some(([id]) => id === row[0])) throw new Error("The id is taken.");
    excelTable.rows.add(undefined, [[...row]]).load("values");
    await context.sync();
  });
}
