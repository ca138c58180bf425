/** The use cases the pane calls, tied to one schema, one clock and the workbook that is open. */

import type { Table } from "../schema/compiled";
import { initialValues } from "../schema/defaults";
import { schema } from "../schema/schema";
import type { Language } from "../schema/types";
import { watchSelection, watchTables } from "../workbook/events";
import { run } from "../workbook/excel";
import * as selection from "../workbook/selection";
import type { Ground } from "../workbook/tableReading";
import { askRow } from "../workbook/updateRow";
import type { Change, CreateRequest, Entry, Place, Process, Stop, Values, WorkbookState, World } from "./api";
import { Desk } from "./desk";
import { entryOf } from "./entries";
import { Lookups } from "./lookups";
import { createWorkbook } from "./maintaining";
import { saveEntry, toMinute } from "./saving";

const REAL_WORLD: World = { now: () => new Date(), random: Math.random };

/** The product on the workbook that Excel has open; `fallback` is the language of a workbook that doesn't say. */
export function createProcess(fallback: Language, world: World = REAL_WORLD): Process {
  const desk = new Desk(schema, fallback);
  const lookups = new Lookups(schema, desk);
  const watching = lazily(() => watchTables(({ table }) => lookups.forget(table)));
  const create = async (request: CreateRequest): Promise<WorkbookState> => {
    lookups.forget(null);
    return desk.told(await createWorkbook(schema, world, request));
  };
  return {
    inspectWorkbook: () => desk.inspect(false),
    checkWorkbook: () => desk.inspect(true),
    createWorkbook: create,
    repair: async () => create({ language: await desk.speaks(), sample: false }),
    startEntry: (table, me = null) => startEntry(table, me, world),
    saveEntry: async (request) => {
      const result = await desk.talk((ground) => saveEntry({ schema, world, ground }, request));
      if (result.ok) lookups.forget(request.table);
      return result;
    },
    readEntry: (table, id) => desk.talk((ground) => readEntry(ground, schema.table(table), id)),
    openEntryAtSelection: () => desk.talk(entryAtSelection),
    findReferences: async (table, text) => {
      await watching();
      return lookups.find(table, text);
    },
    showRow: (table, id) => desk.talk((ground) => selection.showRow(ground, schema.table(table), id)),
    showTable: (table) => run((context) => selection.showTable(context, schema.table(table))),
    watchSelection: (callback) => watchPlace(desk, callback),
    watchChanges: (callback) => watchChanges(callback),
  };
}

function startEntry(table: string, me: string | null, world: World): Values {
  return initialValues(schema.table(table), { now: toMinute(world.now()), me }) as Values;
}

async function readEntry(ground: Ground, table: Table, id: string): Promise<Entry | null> {
  const search = askRow(ground, table, id);
  await ground.context.sync();
  const row = await search();
  return row ? entryOf(table, row.values, ground.language) : null;
}

/** A row without an id can't be opened for editing. */
async function entryAtSelection(ground: Ground): Promise<Entry | null> {
  const here = await selection.rowAtSelection(ground, schema);
  const entry = here && entryOf(here.table, here.values as Values, ground.language);
  return entry?.id ? entry : null;
}

/** Tells the row of the selection whenever it is another one. */
async function watchPlace(desk: Desk, callback: (place: Place | null) => void): Promise<Stop> {
  let last = "";
  const look = async (): Promise<void> => {
    const entry = await desk.talk(entryAtSelection);
    const place = entry && schema.table(entry.table).idField ? { table: entry.table, id: entry.id } : null;
    const said = JSON.stringify(place);
    if (said === last) return;
    last = said;
    callback(place);
  };
  return watchSelection(latestOnly(look));
}

/** Runs a job for every call, but never two at once: calls during a run are answered by one more run. */
function latestOnly(job: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const go = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      // The pane has nothing to show for a selection that could not be read; the next one is read anew.
      await job().catch(() => undefined);
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void go();
  };
}

async function watchChanges(callback: (change: Change) => void): Promise<Stop> {
  return watchTables(({ table, source }) => {
    if (table !== null && schema.hasTable(table)) callback({ table, source });
  });
}

/** Does something once, at the first call. */
function lazily<T>(task: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null;
  return () => (done ??= task());
}
