/**
 * The difference between a workbook as observed and as wanted, as plain actions in the order in which they are done:
 * sheets, what stands on them, names, then what refers to other sheets. A complete workbook plans nothing. Pure.
 */

import type { Schema, Table } from "../schema/compiled";
import type { Language } from "../schema/types";
import type { Action, CellInput } from "./actions";
import { cell } from "./address";
import { keyField } from "./existence";
import type { Placed } from "./dashboard/dashboardSheet";
import { finishDashboard, makeDashboard } from "./dashboard/dashboardSheet";
import type { DashboardMending } from "./dashboard/mendDashboard";
import { mendDashboard, nameDashboard } from "./dashboard/mendDashboard";
import { DASHBOARD_NAME } from "./dashboard/where";
import type { Fault } from "./faults";
import { FIRST_ROW } from "./frame";
import { makeGuide } from "./guideSheet";
import { writeMemory } from "./headers";
import type { Mending } from "./mendTable";
import { mendTable } from "./mendTable";
import { headerFinder, knownTables } from "./knownTables";
import { mendSettings } from "./mendSettings";
import { isDefined, memoryName, missingSettingNames, referenceName, unnamedTargets } from "./names";
import type { Observed } from "./observed";
import { columnReference } from "../schema/formula";
import type { SettingsContent } from "./settingsSheet";
import { finishSettings, makeSettingsSheet } from "./settingsSheet";
import type { Pattern } from "./sheetOrder";
import { addSheets, presentSheets, sheetKeys, sheetNames } from "./sheetOrder";
import type { TableContent } from "./tableSheet";
import { dressTableSheet, finishTableSheet, makeTableSheet } from "./tableSheet";

export interface Wanted {
  readonly language: Language;
  /** Cells of the rows that new tables begin with, by table. */
  readonly rows: ReadonlyMap<string, readonly (readonly CellInput[])[]>;
  /** The table on which a new workbook opens; else it opens on the Guide. */
  readonly form?: string;
}

export interface Plan {
  readonly faults: readonly Fault[];
  readonly actions: readonly Action[];
  /** What will be remembered of each table's columns. */
  readonly memories: ReadonlyMap<string, string>;
}

/** What to do to the observed workbook, and the faults that make it necessary. */
export function plan(schema: Schema, observed: Observed, wanted: Wanted): Plan {
  const work = survey(schema, observed, wanted);
  const names = [...settingsNames(work), ...referenceNames(work)];
  const faults = [
    ...sheetFaults(work),
    ...work.foreign,
    ...work.mendings.flatMap((mending) => mending.faults),
    ...(work.dashboard?.faults ?? []),
    ...names,
  ];
  const { memories } = work.settings;
  if (faults.length === 0 || work.foreign.length > 0) return { faults, actions: [], memories };
  return { faults, memories, actions: [...build(work), ...finish(work)].map((action) => redefine(action, observed)) };
}

/** A name that is there, but broken, must make way for the new one. */
function redefine(action: Action, observed: Observed): Action {
  const stands = action.do === "define" && observed.names.has(action.name.toLowerCase());
  return stands ? { ...action, replaces: true } : action;
}

/** Everything that the parts of a plan read. */
interface Work {
  readonly schema: Schema;
  readonly observed: Observed;
  readonly language: Language;
  /** The name of every sheet of ours, present or to be made. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
  readonly created: readonly TableContent[];
  readonly mendings: readonly Mending[];
  readonly foreign: readonly Fault[];
  readonly settings: SettingsContent;
  readonly headerOf: ReturnType<typeof headerFinder>;
  /** The sheet on which a new workbook opens, and the cell. */
  readonly opens: { readonly sheet: string; readonly at: string };
  /** What the Dashboard needs that is there. */
  readonly dashboard: DashboardMending | null;
}

function survey(schema: Schema, observed: Observed, { language, rows, form }: Wanted): Work {
  const sheets = sheetNames(schema, observed, language);
  const present = presentSheets(schema, observed);
  const missing = sheetKeys(schema).filter((key) => !present.has(key));
  const known = knownTables(schema, observed);
  const ours = new Map([...known].filter(([, { foreign }]) => !foreign));
  const headerOf = headerFinder(ours, language);
  const tables = missing.filter((key) => schema.hasTable(key)).map((key) => schema.table(key));
  const [widest, ...others] = [...tables].sort((a, b) => b.fields.length - a.fields.length);
  const content = (table: Table): TableContent => ({
    table,
    sheet: sheets.get(table.key)!,
    language,
    rows: rows.get(table.key) ?? [],
    pattern: widest!.fields.length,
  });
  const created = [
    ...(widest ? [content(widest)] : []),
    ...others.map((table) => ({ ...content(table), model: sheets.get(widest!.key)! })),
  ];
  const mendings = new Map([...ours].map(([key, table]) => [key, mendTable(table, language, headerOf)]));
  return {
    schema,
    observed,
    language,
    sheets,
    missing,
    created,
    mendings: [...mendings.values()],
    foreign: [...known.values()].flatMap(({ foreign, seen }): Fault[] =>
      foreign ? [{ code: "foreignTable", sheet: seen.sheet, table: seen.key }] : [],
    ),
    settings: { schema, sheet: sheets.get("Settings")!, language, memories: memories(schema, language, mendings) },
    headerOf,
    opens: form === undefined ? { sheet: sheets.get("Guide")!, at: cell(0, 0) } : formPlace(schema, form, sheets),
    dashboard:
      observed.dashboard && !missing.includes("Dashboard")
        ? mendDashboard(
            { schema, sheet: observed.dashboard.sheet, language, headerOf },
            observed.dashboard,
            isDefined(observed, DASHBOARD_NAME),
          )
        : null,
  };
}

/** Where one begins to fill in a table: its first typed cell. */
function formPlace(schema: Schema, form: string, sheets: ReadonlyMap<string, string>): Work["opens"] {
  const first = schema.table(form).fields.findIndex(({ type, calculated }) => type !== "id" && !calculated);
  return { sheet: sheets.get(form)!, at: cell(FIRST_ROW, first) };
}

/** What to remember of every table's columns, as they will stand. */
function memories(schema: Schema, language: Language, mendings: ReadonlyMap<string, Mending>): Map<string, string> {
  return new Map(
    schema.tables.map((table) => {
      const fresh = table.fields.map((field) => ({ field: field.key, header: field.text[language] }));
      return [table.key, writeMemory(mendings.get(table.key)?.columns ?? fresh, table.fields)];
    }),
  );
}

function sheetFaults({ missing, sheets, schema, observed }: Work): Fault[] {
  const older = observed.version !== null && observed.version < schema.version;
  return [
    ...missing.map((key): Fault => ({
      code: "missingSheet",
      sheet: sheets.get(key)!,
      ...(schema.hasTable(key) ? { table: key } : {}),
    })),
    ...(older ? [{ code: "olderVersion" as const, sheet: sheets.get("Settings")! }] : []),
  ];
}

function settingsNames({ schema, settings, observed, missing }: Work): Fault[] {
  if (missing.includes("Settings")) return [];
  return missingSettingNames(schema, observed).map((name) => ({
    code: "missingName",
    sheet: settings.sheet,
    facts: { name },
  }));
}

function referenceNames({ schema, observed, sheets }: Work): Fault[] {
  return unnamedTargets(schema, observed).map((table) => ({
    code: "missingName",
    sheet: sheets.get(table)!,
    table,
    facts: { name: referenceName(table) },
  }));
}

/** Sheets, tables and columns. */
function build(work: Work): Action[] {
  const { schema, observed, missing, sheets, language, settings } = work;
  return [
    ...addSheets(schema, observed, sheets, patternOf(work)),
    ...(missing.includes("Settings") ? makeSettingsSheet(settings) : mendSettings(settings, observed)),
    ...work.created.flatMap(makeTableSheet),
    ...work.mendings.flatMap((mending) => mending.structure),
    ...(missing.includes("Dashboard") ? makeDashboard(dashboardOf(work)) : (work.dashboard?.structure ?? [])),
    ...(missing.includes("Guide")
      ? makeGuide({ schema, sheet: sheets.get("Guide")!, language, sheetNames: sheets })
      : []),
  ];
}

/** The first table's sheet, of which the others are copies. */
function patternOf({ created: [first], language }: Work): Pattern | null {
  return first ? { key: first.table.key, dress: dressTableSheet(first.sheet, language, first.pattern) } : null;
}

/** Names, formulas and validations, which refer to what `build` made. */
function finish(work: Work): Action[] {
  const { schema, observed, missing, settings } = work;
  return [
    ...unnamedTargets(schema, observed).map((key): Action => {
      const table = schema.table(key);
      const field = keyField(table);
      return { do: "define", name: referenceName(key), refersTo: `=${columnReference(key, work.headerOf(field))}` };
    }),
    ...work.created.flatMap(finishTableSheet),
    ...work.mendings.flatMap((mending) => mending.details),
    ...(missing.includes("Settings") ? finishSettings(settings) : refreshSettings(work)),
    ...(missing.includes("Dashboard")
      ? [nameDashboard(work.sheets.get("Dashboard")!), ...finishDashboard(dashboardOf(work))]
      : (work.dashboard?.details ?? [])),
    ...(missing.includes("Guide") ? [{ do: "activate" as const, ...work.opens }] : []),
  ];
}

const dashboardOf = ({ schema, sheets, language, headerOf }: Work): Placed => ({
  schema,
  sheet: sheets.get("Dashboard")!,
  language,
  headerOf,
});

/** The version and the remembered columns, where they differ from what is there. */
function refreshSettings({ schema, observed, settings }: Work): Action[] {
  const version = schema.settings.find(({ key }) => key === "schemaVersion");
  const older = observed.version !== null && observed.version < schema.version;
  const changed = [...settings.memories].filter(
    ([table, text]) => observed.memories.has(table) && observed.memories.get(table) !== text,
  );
  return [
    ...(older && version ? [{ do: "writeName" as const, name: version.name, value: schema.version }] : []),
    ...changed.map(([table, text]): Action => ({ do: "writeName", name: memoryName(table), value: text })),
  ];
}
