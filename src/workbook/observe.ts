/**
 * Reads what is in the workbook, in at most two syncs and without reading the rows of tables: names of sheets, tables
 * and columns first, then what stands in the places they tell.
 */

import type { Schema, Table } from "../schema/compiled";
import type { Language } from "../schema/types";
import { LANGUAGES } from "../schema/types";
import { matchColumns, normalHeader } from "./headers";
import { DASHBOARD_AREA, DASHBOARD_NAME } from "./dashboard/where";
import type { CloserLook, Observed, ObservedDashboard, ObservedTable } from "./observed";
import { memoryName } from "./names";
import { load } from "./tableReading";

export interface ObserveOptions {
  /** Also looks at validations, colours and formulas. */
  readonly closely: boolean;
}

/** What is in the workbook, as far as a plan needs it. */
export async function observe(
  context: Excel.RequestContext,
  schema: Schema,
  options: ObserveOptions,
): Promise<Observed> {
  const first = askFirst(context, schema);
  await context.sync();
  const outline = readOutline(first);
  const second = askSecond(context, schema, outline, options);
  if (second.asked) await context.sync();
  return {
    sheets: outline.sheets.map((name, index) => ({ name, empty: index === 0 && first.used.isNullObject })),
    names: outline.names,
    tables: [...second.tables.map((answer) => answer()), ...second.lost.flatMap((answer) => answer() ?? [])],
    memories: new Map(second.memories.map(([table, range]) => [table, textOf(range)])),
    settings: second.settings?.() ?? null,
    dashboard: second.dashboard?.() ?? null,
    language: asLanguage(textOf(first.language)),
    version: Number(textOf(first.version)) || null,
  };
}

interface FirstAnswers {
  readonly sheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly names: Excel.NamedItemCollection;
  readonly used: Excel.Range;
  readonly language: Excel.Range;
  readonly version: Excel.Range;
}

function askFirst({ workbook }: Excel.RequestContext, schema: Schema): FirstAnswers {
  const setting = (key: string): Excel.Range =>
    load(workbook.names.getItemOrNullObject(schema.setting(key).name).getRangeOrNullObject(), "values");
  return {
    sheets: workbook.worksheets.load("items/name"),
    tables: workbook.tables.load("items/name,items/worksheet/name,items/columns/items/name"),
    names: workbook.names.load("items/name,items/formula"),
    used: load(workbook.worksheets.getFirst().getUsedRangeOrNullObject(false), "address"),
    language: setting("language"),
    version: setting("schemaVersion"),
  };
}

/** What the first sync told, as plain data. */
interface Outline {
  readonly sheets: readonly string[];
  readonly tables: readonly { name: string; sheet: string; headers: readonly string[] }[];
  readonly names: ReadonlyMap<string, string>;
}

function readOutline({ sheets, tables, names }: FirstAnswers): Outline {
  return {
    sheets: sheets.items.map(({ name }) => name),
    tables: tables.items.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
      headers: table.columns.items.map(({ name }) => name),
    })),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
  };
}

interface SecondAnswers {
  readonly asked: boolean;
  readonly tables: readonly (() => ObservedTable)[];
  readonly lost: readonly (() => ObservedTable | null)[];
  readonly memories: readonly [string, Excel.Range][];
  readonly settings: (() => Observed["settings"]) | null;
  readonly dashboard: (() => ObservedDashboard) | null;
}

function askSecond(
  context: Excel.RequestContext,
  schema: Schema,
  outline: Outline,
  options: ObserveOptions,
): SecondAnswers {
  const tables = schema.tables.flatMap((table) => {
    const found = outline.tables.find(({ name }) => name.toLowerCase() === table.key.toLowerCase());
    return found ? [askTable(context, table, found, options)] : [];
  });
  const holding = new Set(outline.tables.map(({ sheet }) => sheet));
  const lost = schema.tables.flatMap((table) => {
    const sheet = sheetNamed(outline, table.text);
    return sheet && !holding.has(sheet) ? [askLost(context, table, sheet)] : [];
  });
  const settings = settingsSheet(schema, outline);
  const memories = schema.tables
    .filter(({ key }) => stands(outline, memoryName(key)))
    .map(({ key }): [string, Excel.Range] => [
      key,
      load(context.workbook.names.getItem(memoryName(key)).getRange(), "values"),
    ]);
  const dashboard = dashboardSheet(schema, outline);
  const asked = tables.length + lost.length + memories.length > 0 || settings !== undefined;
  return {
    asked,
    tables,
    lost,
    memories,
    settings: settings === undefined ? null : askSettings(context, settings),
    dashboard: dashboard === undefined ? null : askDashboard(context, dashboard, options),
  };
}

function stands({ names }: Outline, name: string): boolean {
  const refersTo = names.get(name.toLowerCase());
  return refersTo !== undefined && !refersTo.includes("#REF!");
}

function sheetNamed({ sheets }: Outline, text: Readonly<Record<Language, string>>): string | undefined {
  return sheets.find((name) => LANGUAGES.some((language) => text[language] === name));
}

/** The sheet where our settings are: the one their names refer to, else the one of that name when tables of ours are there. */
function settingsSheet(schema: Schema, outline: Outline): string | undefined {
  for (const setting of schema.settings) {
    const refersTo = outline.names.get(setting.name.toLowerCase()) ?? "";
    const sheet = outline.sheets.find((name) => isOn(refersTo, name));
    if (sheet) return sheet;
  }
  const ours = outline.tables.some(({ name }) => schema.hasTable(name));
  return ours ? sheetNamed(outline, schema.sheet("Settings").text) : undefined;
}

/** The sheet that the Dashboard's name refers to, else the one that is called so. */
function dashboardSheet(schema: Schema, outline: Outline): string | undefined {
  const spec = schema.sheets.find(({ key }) => key === "Dashboard");
  const refersTo = outline.names.get(DASHBOARD_NAME.toLowerCase()) ?? "";
  return spec && (outline.sheets.find((name) => isOn(refersTo, name)) ?? sheetNamed(outline, spec.text));
}

function askDashboard(
  { workbook }: Excel.RequestContext,
  sheet: string,
  { closely }: ObserveOptions,
): () => ObservedDashboard {
  if (!closely) return () => ({ sheet });
  const worksheet = workbook.worksheets.getItem(sheet);
  const cells = load(worksheet.getRange(DASHBOARD_AREA), "formulasR1C1");
  const charts = worksheet.charts.load("items/name");
  return () => ({
    sheet,
    closer: { formulas: cells.formulasR1C1 as unknown[][], charts: charts.items.map(({ name }) => name) },
  });
}

const isOn = (refersTo: string, sheet: string): boolean =>
  refersTo.startsWith(`=${sheet}!`) || refersTo.startsWith(quoted(sheet));

const quoted = (name: string): string => `='${name.replaceAll("'", "''")}'!`;

function askSettings({ workbook }: Excel.RequestContext, sheet: string): () => Observed["settings"] {
  const worksheet = workbook.worksheets.getItem(sheet);
  const cells = load(worksheet.getRange("A1").getBoundingRect(worksheet.getUsedRange(true)), "values");
  return () => ({ sheet, cells: cells.values as unknown[][] });
}

function askTable(
  { workbook }: Excel.RequestContext,
  table: Table,
  found: Outline["tables"][number],
  { closely }: ObserveOptions,
): () => ObservedTable {
  const excelTable = workbook.tables.getItem(found.name);
  const head = load(excelTable.getHeaderRowRange(), "rowIndex,columnIndex");
  const body = load(excelTable.getDataBodyRange(), "rowCount");
  const closer = closely ? askCloser(excelTable, table, found.headers) : null;
  return () => ({
    key: table.key,
    sheet: found.sheet,
    row: head.rowIndex,
    column: head.columnIndex,
    rows: body.rowCount,
    headers: found.headers,
    ...(closer ? { closer: closer(body.rowCount) } : {}),
  });
}

/** Looks at every column of a table. */
function askCloser(excelTable: Excel.Table, table: Table, headers: readonly string[]): (rows: number) => CloserLook {
  const fields = matchColumns(headers, table.fields, []).map(({ field }) => (field ? table.field(field) : null));
  const firstRow = load(excelTable.getDataBodyRange().getRow(0), "formulas");
  const columns = fields.map((field, index) => {
    const cells = excelTable.columns.getItemAt(index).getDataBodyRange();
    // A renamed column is recognised only later, by what was remembered of it.
    const validation = field?.calculated ? null : cells.dataValidation.load("type");
    const tints = cells.conditionalFormats.getCount();
    const strays = field?.calculated
      ? (["Constants", "Blanks"] as const).map((kind) => load(cells.getSpecialCellsOrNullObject(kind), "address"))
      : [];
    return { validation, tints, strays };
  });
  return (rows) => ({
    formulas: firstRow.formulas[0] ?? [],
    validated: columns.map(({ validation }) => validation !== null && !UNCHECKED.has(validation.type)),
    tints: columns.map(({ tints }) => tints.value),
    // For a single cell Excel looks through the whole sheet; the first row's formula tells then.
    typed: columns.map(({ strays }) => rows > 1 && strays.some((cells) => !cells.isNullObject)),
  });
}

const UNCHECKED: ReadonlySet<string> = new Set(["None", "Inconsistent", "MixedCriteria"]);

const LOOKED_THROUGH = 12;

/** A sheet that bears a table's name and holds no Excel table: finds its header row by the names in it. */
function askLost({ workbook }: Excel.RequestContext, table: Table, sheet: string): () => ObservedTable | null {
  const worksheet = workbook.worksheets.getItem(sheet);
  const top = load(worksheet.getRangeByIndexes(0, 0, LOOKED_THROUGH, table.fields.length * 2), "values");
  const used = load(worksheet.getUsedRangeOrNullObject(true), "rowIndex,rowCount");
  return () => {
    if (used.isNullObject) return null;
    return lostTable(table, sheet, top.values as unknown[][], used.rowIndex + used.rowCount);
  };
}

function lostTable(
  table: Table,
  sheet: string,
  cells: readonly (readonly unknown[])[],
  end: number,
): ObservedTable | null {
  const known = new Set(table.fields.flatMap(({ text }) => LANGUAGES.map((language) => normalHeader(text[language]))));
  const isKnown = (value: unknown): boolean => known.has(normalHeader(String(value)));
  const row = cells.findIndex((values) => values.filter(isKnown).length * 2 >= table.fields.length);
  if (row < 0) return null;
  const headers = cells[row]!.map(String);
  const column = headers.findIndex(isKnown);
  const after = headers.indexOf("", column);
  return {
    key: table.key,
    sheet,
    row,
    column,
    rows: Math.max(1, end - row - 1),
    headers: headers.slice(column, after < 0 ? undefined : after),
    lost: true,
  };
}

function textOf(range: Excel.Range): string {
  return range.isNullObject ? "" : String((range.values as unknown[][])[0]?.[0] ?? "");
}

function asLanguage(text: string): Language | null {
  return LANGUAGES.find((language) => language === text) ?? null;
}
