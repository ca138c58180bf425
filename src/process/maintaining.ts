/** Makes the workbook, and mends it. */

import type { Schema } from "../schema/compiled";
import { newIdAmong } from "../schema/ids";
import { toMinute } from "../schema/serial";
import { apply } from "../workbook/apply";
import { WorkbookError } from "../workbook/errors";
import { run } from "../workbook/excel";
import { giveIds, surveyIds } from "../workbook/mendIds";
import { observe } from "../workbook/observe";
import type { Observed } from "../workbook/observed";
import type { Plan } from "../workbook/plan";
import { plan } from "../workbook/plan";
import { translateWorkbook } from "../workbook/translate";
import type { Turn } from "../workbook/translation";
import type { IdSurvey } from "../workbook/rowIds";
import { idFaults } from "../workbook/rowIds";
import type { CreateRequest, World } from "./api";
import type { Inspection } from "./inspecting";
import { inspectWorkbook } from "./inspecting";

/** What a workbook is made of; `form` is the table to be filled in by hand, on which it opens. */
export type Making = CreateRequest & { readonly form?: string };

/** Makes everything that is missing, with the rows a new workbook begins with. */
export async function createWorkbook(schema: Schema, world: World, request: Making): Promise<Inspection> {
  request.onProgress?.("reading");
  // Only creating and repairing need them: the pane's first screen shouldn't wait for a whole sample company.
  const { firstRows, sampleSettings } = await import("./contents");
  const observed = await run((context) => observe(context, schema, { closely: true }));
  const language = observed.language ?? request.language;
  const { sample, form } = request;
  const open = form === undefined ? {} : { form };
  const rows = firstRows(schema, language, { ...(sample ? { sample: toMinute(world.now()) } : {}), ...open });
  const planned = plan(schema, observed, { language, rows, ...open });
  refuseForeign(planned);
  request.onProgress?.("writing");
  const settings = request.sample && observed.settings === null ? sampleSettings(schema, language) : [];
  await run((context) => apply(context, [...planned.actions, ...settings]));
  const left = await mendIds(schema, world, observed, planned.actions.length > 0);
  request.onProgress?.("done");
  const faults = left.flatMap(idFaults);
  const state = { kind: "current", language, tables: schema.tables.map(({ key }) => key), faults } as const;
  return { state, memories: planned.memories };
}

/** Turns a workbook of ours into the other language. */
export async function switchLanguage(schema: Schema, turn: Turn): Promise<Inspection> {
  if (turn.from !== turn.to) await run((context) => translateWorkbook(context, schema, turn));
  return inspectWorkbook(schema, turn.to, false);
}

/** Gives ids to the rows of tables that were there before; what is left needs a person. */
async function mendIds(schema: Schema, world: World, before: Observed, changed: boolean): Promise<readonly IdSurvey[]> {
  if (before.tables.length === 0) return [];
  return run(async (context) => {
    const observed = changed ? await observe(context, schema, { closely: false }) : before;
    const surveys = await surveyIds(context, schema, observed);
    return giveIds(context, observed, schema, surveys, (table, taken) =>
      newIdAmong(taken, table.idPrefix!, world.now(), world.random),
    );
  });
}

/** A table of the user's own that bears our name is not ours to change. */
function refuseForeign({ faults }: Plan): void {
  const foreign = faults.find(({ code }) => code === "foreignTable");
  if (foreign) throw new WorkbookError("nameTaken", { table: foreign.table ?? "", sheet: foreign.sheet });
}
