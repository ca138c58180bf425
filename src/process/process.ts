/**
 * The use cases the pane calls, tied to one schema, one clock and the workbook that is open. What the pane's first
 * screen asks is here; what comes after it is fetched when it is first asked for.
 */

import { initialValues } from "../schema/defaults";
import { schema } from "../schema/schema";
import { toMinute, toSerial } from "../schema/serial";
import type { Language } from "../schema/types";
import { watchTables } from "../workbook/events";
import { run } from "../workbook/excel";
import type { Change, CreateRequest, Process, Stop, Values, WorkbookState, World } from "./api";
import { Desk } from "./desk";
import { later } from "./later";
import { readToday } from "./today";

const REAL_WORLD: World = { now: () => new Date(), random: Math.random };

/** The product on the workbook that Excel has open; `fallback` is the language of a workbook that doesn't say. */
export function createProcess(fallback: Language, world: World = REAL_WORLD): Process {
  const desk = new Desk(schema, fallback);
  const deps = { schema, world, desk };
  const entering = later(async () => (await import("./entering")).createEntering(deps));
  const create = async (request: CreateRequest): Promise<WorkbookState> => {
    const { createWorkbook } = await import("./maintaining");
    return desk.told(await createWorkbook(schema, world, request));
  };
  return {
    notices: later(async () => (await import("./notice/notices")).createNotices(deps)),
    projects: later(async () => (await import("./project/projects")).createProjects(deps)),
    weeks: later(async () => (await import("./week/weeks")).createWeeks(deps)),
    meetings: later(async () => (await import("./week/meetings")).createMeetings(deps)),
    documents: later(async () => (await import("./documents/documents")).createDocuments(deps)),
    requests: later(async () => (await import("./request/requests")).createRequests(deps)),
    calendars: later(async () => (await import("./calendar/calendars")).createCalendars(deps)),
    boards: later(async () => (await import("./board/boards")).createBoards(deps)),
    functions: later(async () => (await import("./functions/functions")).createFunctions(deps)),
    sending: later(async () => (await import("./sending/sending")).createSending(deps)),
    merging: { open: async () => (await import("./merge/merging")).createMerging(deps) },
    importing: { open: async () => (await import("./import/importing")).createImporting(deps) },
    inspectWorkbook: () => desk.inspect(false),
    checkWorkbook: () => desk.inspect(true),
    createWorkbook: create,
    repair: async () => create({ language: await desk.speaks(), sample: false }),
    switchLanguage: async (to) => {
      const { switchLanguage } = await import("./maintaining");
      return desk.told(await switchLanguage(schema, { from: await desk.speaks(), to }));
    },
    startEntry: (table, me = null) => startEntry(table, me, world),
    saveEntry: (request) => entering.saveEntry(request),
    readEntry: (table, id) => entering.readEntry(table, id),
    openEntryAtSelection: () => entering.openEntryAtSelection(),
    readToday: () => desk.talk((ground) => readToday(schema, ground, toSerial(world.now()), desk.places)),
    findReferences: (table, text) => entering.findReferences(table, text),
    showRow: (table, id) => entering.showRow(table, id),
    showTable: async (table) => {
      const { showTable } = await import("../workbook/selection");
      return run((context) => showTable(context, schema.table(table)));
    },
    watchSelection: (callback) => entering.watchSelection(callback),
    watchChanges: (callback) => watchChanges(callback),
  };
}

function startEntry(table: string, me: string | null, world: World): Values {
  return initialValues(schema.table(table), { now: toMinute(world.now()), me }) as Values;
}

async function watchChanges(callback: (change: Change) => void): Promise<Stop> {
  return watchTables(({ table, source }) => {
    if (table !== null && schema.hasTable(table)) callback({ table, source });
  });
}
