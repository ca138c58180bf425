/** Looks after the workbook as a whole: what is there, making it, mending it. */

import type { Schema } from "../schema/compiled";
import type { Language } from "../schema/types";
import { apply } from "../workbook/apply";
import { WorkbookError } from "../workbook/errors";
import { run } from "../workbook/excel";
import { observe } from "../workbook/observe";
import type { Observed } from "../workbook/observed";
import type { Plan } from "../workbook/plan";
import { plan } from "../workbook/plan";
import type { CreateRequest, WorkbookState, World } from "./api";
import { toMinute } from "./saving";

/** What was found, and what the workbook remembers of its tables' columns. */
export interface Inspection {
  readonly state: WorkbookState;
  readonly memories: ReadonlyMap<string, string>;
}

/** What a workbook is to the pane; `fallback` is the language of one that doesn't say. */
export async function inspectWorkbook(schema: Schema, fallback: Language, closely: boolean): Promise<Inspection> {
  const observed = await run((context) => observe(context, schema, { closely }));
  const language = observed.language ?? fallback;
  const planned = plan(schema, observed, { language, rows: new Map() });
  return { state: stateOf(observed, planned, language), memories: observed.memories };
}

/** Makes everything that is missing, with the rows a new workbook begins with. */
export async function createWorkbook(schema: Schema, world: World, request: CreateRequest): Promise<Inspection> {
  request.onProgress?.("reading");
  // Only creating and repairing need them: the pane's first screen shouldn't wait for a whole sample company.
  const { firstRows } = await import("./contents");
  const observed = await run((context) => observe(context, schema, { closely: true }));
  const language = observed.language ?? request.language;
  const rows = firstRows(schema, language, request.sample ? { now: toMinute(world.now()) } : null);
  const planned = plan(schema, observed, { language, rows });
  refuseForeign(planned);
  request.onProgress?.("writing");
  await run((context) => apply(context, planned.actions));
  request.onProgress?.("done");
  const state = { kind: "current", language, tables: schema.tables.map(({ key }) => key), faults: [] } as const;
  return { state, memories: planned.memories };
}

/** A table of the user's own that bears our name is not ours to change. */
function refuseForeign({ faults }: Plan): void {
  const foreign = faults.find(({ code }) => code === "foreignTable");
  if (foreign) throw new WorkbookError("nameTaken", { table: foreign.table ?? "", sheet: foreign.sheet });
}

function stateOf(observed: Observed, { faults }: Plan, language: Language): WorkbookState {
  const foreign = new Set(faults.filter(({ code }) => code === "foreignTable").map(({ table }) => table));
  const tables = observed.tables.filter(({ key, lost }) => !lost && !foreign.has(key)).map(({ key }) => key);
  const known = observed.tables.length > foreign.size || observed.settings !== null;
  if (!known) return { kind: "none", language: null, tables: [], faults: [] };
  return { kind: faults.length > 0 ? "older" : "current", language, tables, faults };
}
