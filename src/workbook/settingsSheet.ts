/**
 * The Settings sheet: on the left one setting a row, then the choice lists column by column, and at the far right, out
 * of sight, what is remembered of every table's columns. Each has a defined name, so rows and columns may be moved. Pure.
 */

import type { ChoiceList, Schema, Setting } from "../schema/compiled";
import { renderFormula } from "../schema/formula";
import type { Language, SettingType } from "../schema/types";
import type { Action, CellInput, Look, Rule } from "./actions";
import { absolute, area, cell, wholeColumns } from "./address";
import { groupBy } from "./columns";
import { FIRST_ROW, HEADER_ROW, face, header, heading, printing } from "./frame";
import { HAIRLINE, ROW_HEIGHT } from "./look";
import { memoryName, typedLists } from "./names";
import { words } from "./words";

const VALUE_COLUMN = 1;
const LISTS_COLUMN = 4;

const SETTING_FORMATS: Readonly<Record<SettingType, string>> = {
  integer: "0",
  percent: "0%",
  time: "hh:mm",
  text: "@",
  choice: "General",
  date: "yyyy-mm-dd",
  moment: "yyyy-mm-dd hh:mm",
};

/** The value a setting begins with, as its cell takes it. */
export function settingInput(setting: Setting, language: Language): CellInput {
  if (setting.key === "language") return language;
  if (setting.formula) return renderFormula(setting, language);
  const choice = setting.list?.choice(String(setting.value));
  return choice ? choice.text[language] : (setting.value ?? "");
}

/** What a list is called above its words: the first column that uses it. */
export function listTitle(schema: Schema, list: ChoiceList, language: Language): string {
  for (const table of schema.tables) {
    const field = table.fields.find((candidate) => candidate.list === list);
    if (field)
      return field.type === "yesNo" ? list.choices.map((c) => c.text[language]).join("/") : title(table, field);
  }
  return schema.settings.find((setting) => setting.list === list)?.text[language] ?? list.key;

  function title(table: { text: Setting["text"] }, field: { text: Setting["text"] }): string {
    return `${table.text[language]} · ${field.text[language]}`;
  }
}

export interface SettingsContent {
  readonly schema: Schema;
  readonly sheet: string;
  readonly language: Language;
  /** The text to remember for each table's columns. */
  readonly memories: ReadonlyMap<string, string>;
}

/** A new Settings sheet with its names; formulas that read other tables come with `finishSettings`. */
export function makeSettingsSheet(content: SettingsContent): Action[] {
  const { schema, sheet, language } = content;
  const spec = schema.sheet("Settings");
  return [
    face(sheet, language),
    ...columnWidths(content),
    ...heading(sheet, spec.text[language], spec.purpose[language]),
    ...settingRows(content, schema.settings, FIRST_ROW, true),
    ...listColumns(content, typedLists(schema), LISTS_COLUMN),
    ...memoryRows(content, [...content.memories.keys()], FIRST_ROW, memoryColumn(schema)),
    { do: "freeze", sheet, rows: HEADER_ROW + 1, columns: 1 },
    printing(sheet, language, { pagesWide: 3 }),
  ];
}

/** Settings whose value is a formula, written when the tables it reads are there. */
export function finishSettings({ schema, sheet, language }: SettingsContent): Action[] {
  return schema.settings.flatMap((setting, index): Action[] =>
    setting.formula
      ? [{ do: "write", sheet, at: cell(FIRST_ROW + index, VALUE_COLUMN), values: [[settingInput(setting, language)]] }]
      : [],
  );
}

function columnWidths({ schema, sheet }: SettingsContent): Action[] {
  const lists = typedLists(schema).map((_, index) => LISTS_COLUMN + index);
  const memory = memoryColumn(schema);
  const widths: [number[], Look][] = [
    [[0], { width: 30 }],
    [[VALUE_COLUMN], { width: 18, align: "Center" }],
    [[2], { width: 52 }],
    [[3], { width: 3 }],
    [lists, { width: 18, align: "Center" }],
    [[memory, memory + 1], { width: 20, hidden: true }],
  ];
  return widths.map(([columns, look]) => ({ do: "format", sheet, areas: wholeColumns(columns), look }));
}

/** The column of table keys; the one after it holds what is remembered. */
function memoryColumn(schema: Schema): number {
  return LISTS_COLUMN + typedLists(schema).length + 1;
}

/** Settings one under the other from a row on, each value cell named. */
export function settingRows(
  { sheet, language }: SettingsContent,
  settings: readonly Setting[],
  row: number,
  withHeader = false,
): Action[] {
  if (settings.length === 0) return [];
  const head = [words.setting, words.value, words.meaning].map((text) => text[language]);
  const rows = settings.map((setting): CellInput[] => [
    setting.text[language],
    setting.formula ? null : settingInput(setting, language),
    setting.help[language],
  ]);
  const first = withHeader ? row - 1 : row;
  return [
    formatValues(sheet, settings, row),
    {
      do: "write",
      sheet,
      at: area(first, 0, rows.length + row - first, 3),
      values: withHeader ? [head, ...rows] : rows,
    },
    ...(withHeader ? [header(sheet, area(first, 0, 1, 3))] : []),
    { do: "format", sheet, areas: area(row, 0, rows.length + 1, 3), look: { line: HAIRLINE, height: ROW_HEIGHT } },
    ...settings.map((setting, index): Action => {
      const refersTo = absolute(sheet, cell(row + index, VALUE_COLUMN));
      return { do: "define", name: setting.name, refersTo };
    }),
    ...settingChecks(sheet, settings, row),
  ];
}

function formatValues(sheet: string, settings: readonly Setting[], row: number): Action {
  const formats = settings.map(({ type }) => [SETTING_FORMATS[type]]);
  return { do: "numberFormats", sheet, at: area(row, VALUE_COLUMN, formats.length, 1), formats };
}

function settingChecks(sheet: string, settings: readonly Setting[], row: number): Action[] {
  const placed = settings.flatMap((setting, index) => {
    const rule = settingRule(setting);
    return rule ? [{ rule, at: cell(row + index, VALUE_COLUMN) }] : [];
  });
  return groupBy(placed, ({ rule }) => JSON.stringify(rule)).map((group) => {
    const areas = group.map(({ at }) => at).join(",");
    return { do: "validate", sheet, areas, rule: group[0]!.rule };
  });
}

function settingRule(setting: Setting): Rule | null {
  if (setting.list) return { kind: "list", source: setting.list.name, strict: true };
  if (setting.type === "percent") return { kind: "share" };
  if (setting.type === "integer" && !setting.automatic) return { kind: "count", least: setting.min, most: setting.max };
  return null;
}

/** Choice lists side by side from a column on, each list of words named. */
export function listColumns(
  { schema, sheet, language }: SettingsContent,
  lists: readonly ChoiceList[],
  column: number,
): Action[] {
  if (lists.length === 0) return [];
  const depth = Math.max(...lists.map((list) => list.choices.length));
  const titles = lists.map((list) => listTitle(schema, list, language));
  const rows = Array.from({ length: depth }, (_, index) =>
    lists.map((list) => list.choices[index]?.text[language] ?? null),
  );
  return [
    { do: "write", sheet, at: area(HEADER_ROW, column, depth + 1, lists.length), values: [titles, ...rows] },
    header(sheet, area(HEADER_ROW, column, 1, lists.length)),
    ...lists.map((list, index): Action => {
      const words = area(FIRST_ROW, column + index, list.choices.length, 1);
      return { do: "define", name: list.name, refersTo: absolute(sheet, words) };
    }),
  ];
}

/** What is remembered of tables' columns, one table a row, each text named. */
export function memoryRows(
  { sheet, memories }: SettingsContent,
  tables: readonly string[],
  row: number,
  column: number,
): Action[] {
  if (tables.length === 0) return [];
  const rows = tables.map((table) => [table, memories.get(table) ?? ""]);
  return [
    { do: "write", sheet, at: area(row, column, rows.length, 2), values: rows },
    ...tables.map((table, index): Action => {
      const refersTo = absolute(sheet, cell(row + index, column + 1));
      return { do: "define", name: memoryName(table), refersTo };
    }),
  ];
}
