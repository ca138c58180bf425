/** Which sheets there are, and whose week stands on the one that bears a week's plain name. */

import { load } from "./tableReading";

export interface SheetsThere {
  readonly names: readonly string[];
  /** The words at the head of the sheet that was asked for; none where it is not there. */
  readonly head: readonly string[];
}

/** Queues the question; the answer may be had after the sync. */
export function askSheets({ workbook }: Excel.RequestContext, plain: string): () => SheetsThere {
  const sheets = workbook.worksheets.load("items/name");
  const head = load(workbook.worksheets.getItemOrNullObject(plain).getRange("A1:X3"), "values");
  return () => ({
    names: sheets.items.map(({ name }) => name),
    head: head.isNullObject ? [] : (head.values as unknown[][]).flat().map(String).filter(Boolean),
  });
}

/** Brings a sheet to the front; false when it is gone. */
export async function showSheet(context: Excel.RequestContext, name: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
  await context.sync();
  if (sheet.isNullObject) return false;
  sheet.activate();
  await context.sync();
  return true;
}
