/** Looks at the workbook as a whole: whether it is ours, and what of it is missing or damaged. */

import type { Schema } from "../schema/compiled";
import type { Language } from "../schema/types";
import { run } from "../workbook/excel";
import type { Fault } from "../workbook/faults";
import { observe } from "../workbook/observe";
import type { Observed } from "../workbook/observed";
import { plan } from "../workbook/plan";
import { idFaults } from "../workbook/rowIds";
import type { WorkbookState } from "./api";

/** What was found, and what the workbook remembers of its tables' columns. */
export interface Inspection {
  readonly state: WorkbookState;
  readonly memories: ReadonlyMap<string, string>;
}

/** What a workbook is to the pane; `fallback` is the language of one that doesn't say. */
export async function inspectWorkbook(schema: Schema, fallback: Language, closely: boolean): Promise<Inspection> {
  const observed = await run((context) => observe(context, schema, { closely }));
  const language = observed.language ?? fallback;
  const dashboards = closely ? (await import("../workbook/dashboard/mendDashboard")).dashboards : undefined;
  const planned = plan(schema, observed, { language, rows: new Map() }, dashboards);
  const faults = closely ? [...planned.faults, ...(await faultsOfIds(schema, observed))] : planned.faults;
  return { state: stateOf(observed, faults, language), memories: observed.memories };
}

async function faultsOfIds(schema: Schema, observed: Observed): Promise<readonly Fault[]> {
  const { surveyIds } = await import("../workbook/mendIds");
  const surveys = await run((context) => surveyIds(context, schema, observed));
  return surveys.flatMap(idFaults);
}

function stateOf(observed: Observed, faults: readonly Fault[], language: Language): WorkbookState {
  const foreign = new Set(faults.filter(({ code }) => code === "foreignTable").map(({ table }) => table));
  const tables = observed.tables.filter(({ key, lost }) => !lost && !foreign.has(key)).map(({ key }) => key);
  const known = observed.tables.length > foreign.size || observed.settings !== null;
  if (!known) return { kind: "none", language: null, tables: [], faults: [] };
  const mendable = faults.some(({ code }) => code !== "sharedId");
  return { kind: mendable ? "older" : "current", language, tables, faults };
}
