/** Looks at the workbook as a whole: whether it is ours, and what of it is missing or damaged. */

import type { Schema } from "../schema/compiled";
import type { Language } from "../schema/types";
import { run } from "../workbook/excel";
import type { Fault } from "../workbook/faults";
import { isWhole } from "../workbook/glance";
import { observe } from "../workbook/observe";
import type { Observed } from "../workbook/observed";
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
  const faults = !closely && isPlain(schema, observed) ? [] : await faultsOf(schema, observed, language, closely);
  return { state: stateOf(observed, faults, language), memories: observed.memories };
}

/** All there, or nothing at all: the first screen need not load what knows how to mend the rest. */
const isPlain = (schema: Schema, observed: Observed): boolean =>
  (observed.tables.length === 0 && observed.settings === null) || isWhole(schema, observed);

async function faultsOf(
  schema: Schema,
  observed: Observed,
  language: Language,
  closely: boolean,
): Promise<readonly Fault[]> {
  const [{ plan }, { surveyIds }] = await Promise.all([import("../workbook/plan"), import("../workbook/mendIds")]);
  const { faults } = plan(schema, observed, { language, rows: new Map() });
  if (!closely) return faults;
  const surveys = await run((context) => surveyIds(context, schema, observed));
  return [...faults, ...surveys.flatMap(idFaults)];
}

function stateOf(observed: Observed, faults: readonly Fault[], language: Language): WorkbookState {
  const foreign = new Set(faults.filter(({ code }) => code === "foreignTable").map(({ table }) => table));
  const tables = observed.tables.filter(({ key, lost }) => !lost && !foreign.has(key)).map(({ key }) => key);
  const known = observed.tables.length > foreign.size || observed.settings !== null;
  if (!known) return { kind: "none", language: null, tables: [], faults: [] };
  const mendable = faults.some(({ code }) => code !== "sharedId");
  return { kind: mendable ? "older" : "current", language, tables, faults };
}
