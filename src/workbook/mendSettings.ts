/** What an existing Settings sheet needs: names for what is still there, new cells for what is gone. Pure. */

import type { Text } from "../schema/types";
import { LANGUAGES } from "../schema/types";
import type { Action } from "./actions";
import { absolute, area, cell } from "./address";
import { FIRST_ROW, HEADER_ROW } from "./frame";
import type { Observed } from "./observed";
import { memoryName, missingSettingNames, typedLists } from "./names";
import type { SettingsContent } from "./settingsSheet";
import { listColumns, listTitle, memoryRows, settingRows } from "./settingsSheet";

type Cells = readonly (readonly unknown[])[];

/** Actions that bring the missing names back. */
export function mendSettings(content: SettingsContent, observed: Observed): Action[] {
  const cells = observed.settings?.cells ?? [];
  const missing = new Set(missingSettingNames(content.schema, observed));
  return [
    ...mendSettingRows(content, cells, missing),
    ...mendLists(content, cells, missing),
    ...mendMemories(content, cells, missing),
  ];
}

function mendSettingRows(content: SettingsContent, cells: Cells, missing: ReadonlySet<string>): Action[] {
  const wanted = content.schema.settings.filter(({ name }) => missing.has(name));
  const rowOf = new Map(wanted.map((setting) => [setting, findRow(cells, 0, setting.text)]));
  const gone = wanted.filter((setting) => rowOf.get(setting) === -1);
  const next = 1 + lastIndex(cells, (row) => row.slice(0, 3).some(isFilled));
  return [
    ...wanted.flatMap((setting): Action[] => {
      const row = rowOf.get(setting)!;
      return row < 0 ? [] : [{ do: "define", name: setting.name, refersTo: absolute(content.sheet, cell(row, 1)) }];
    }),
    ...settingRows(content, gone, Math.max(FIRST_ROW, next)),
  ];
}

function mendLists(content: SettingsContent, cells: Cells, missing: ReadonlySet<string>): Action[] {
  const wanted = typedLists(content.schema).filter(({ name }) => missing.has(name));
  const titles = cells[HEADER_ROW] ?? [];
  const columnOf = new Map(
    wanted.map((list) => [
      list,
      titles.findIndex((t) => LANGUAGES.some((l) => listTitle(content.schema, list, l) === t)),
    ]),
  );
  const gone = wanted.filter((list) => columnOf.get(list) === -1);
  const width = widthOf(cells);
  return [
    ...wanted.flatMap((list): Action[] => {
      const column = columnOf.get(list)!;
      if (column < 0) return [];
      const words = area(FIRST_ROW, column, list.choices.length, 1);
      return [{ do: "define", name: list.name, refersTo: absolute(content.sheet, words) }];
    }),
    ...listColumns(content, gone, width + 1),
  ];
}

function mendMemories(content: SettingsContent, cells: Cells, missing: ReadonlySet<string>): Action[] {
  const tables = [...content.memories.keys()].filter((table) => missing.has(memoryName(table)));
  if (tables.length === 0) return [];
  const [key] = content.memories.keys();
  const column = Math.max(...cells.map((row) => row.findIndex((value) => value === key)), -1);
  const at = column >= 0 ? column : 1 + widthOf(cells);
  const last = lastIndex(cells, (row) => isFilled(row[at]));
  return memoryRows(content, tables, Math.max(FIRST_ROW, last + 1), at);
}

function findRow(cells: Cells, column: number, text: Text): number {
  return cells.findIndex((row) => LANGUAGES.some((language) => row[column] === text[language]));
}

/** Columns up to the last one that holds something. */
function widthOf(cells: Cells): number {
  return Math.max(0, ...cells.map((row) => 1 + lastIndex(row, isFilled)));
}

function lastIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  for (let index = items.length - 1; index >= 0; index--) if (test(items[index]!)) return index;
  return -1;
}

function isFilled(value: unknown): boolean {
  return value !== "" && value !== null && value !== undefined;
}
