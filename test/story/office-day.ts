/** What the stories share: a workbook at a fixed hour, the product on it, and words to look at cells. */

import type { Workbook } from "../../host/model/surface";
import type { OfficeInNode } from "../../host/install/node";
import { Workbook as Workbooks } from "../../host/model/workbook";
import type { Process, SaveRequest, Values } from "../../src/process/api";
import { createProcess } from "../../src/process/process";
import { schema } from "../../src/schema/schema";
import type { Language } from "../../src/schema/types";
import { installOffice } from "../support/office";

/** Thursday, 26 November 2026, ten in the morning. */
export const NOW = new Date(2026, 10, 26, 10, 0);
/** The same as a serial. */
export const TODAY = 46_352;

export interface OfficeDay extends OfficeInNode {
  readonly workbook: Workbook;
  readonly process: Process;
  readonly language: Language;
  /** Saves, and fails the test with the issues when it is refused. */
  save(request: SaveRequest): Promise<{ id: string; computed: Readonly<Record<string, string>>; values: Values }>;
}

/** Opens an empty workbook with the product beside it, at a fixed hour or with a clock of one's own. */
export async function openDay(language: Language, now: () => Date = () => NOW): Promise<OfficeDay> {
  const workbook = Workbooks.create({ now, locale: language });
  const office = await installOffice(workbook.openSession({ locale: language, displayLanguage: language }));
  const process = createProcess(language, { now, random: seeded() });
  return {
    ...office,
    workbook,
    process,
    language,
    save: async (request) => {
      const result = await process.saveEntry(request);
      if (!result.ok) throw new Error(JSON.stringify(result.issues));
      return { id: result.id, computed: result.entry.computed, values: result.entry.values };
    },
  };
}

function seeded(): () => number {
  let seed = 20_261_126;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

/** The text a person sees in a field of a table's row, counted from 0. */
export function shown({ workbook, language }: OfficeDay, tableKey: string, row: number, field: string): string {
  const table = workbook.table(tableKey)!;
  const header = schema.table(tableKey).field(field).text[language];
  const column = table.columns.findIndex(({ name }) => name === header);
  return table.sheet.text(table.bodyArea.top + row, table.area.left + column);
}

/** How many rows a table has. */
export function rowsOf({ workbook }: OfficeDay, tableKey: string): number {
  const { top, bottom } = workbook.table(tableKey)!.bodyArea;
  return bottom - top + 1;
}

/** Rows written as a paste would, from the first row of the body on or below what is there: texts by header. */
export function paste(
  { workbook }: OfficeDay,
  tableKey: string,
  rows: readonly Readonly<Record<string, string | number>>[],
  below = false,
): void {
  const found = workbook.table(tableKey)!;
  const top = below ? found.bodyArea.bottom + 1 : found.bodyArea.top;
  const bottom = top + rows.length - 1;
  workbook.edit(null, () => {
    found.resize({ ...found.area, bottom });
    for (const name of Object.keys(rows[0]!)) {
      const column = found.bodyArea.left + found.columns.findIndex((each) => each.name === name);
      const cells = rows.map((row) => [row[name]!]);
      found.sheet.enterArea({ top, bottom, left: column, right: column }, cells);
    }
  });
}
