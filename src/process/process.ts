/** The use cases the pane calls, tied to one schema, one clock and the workbook that is open. */

import type { Table } from "../schema/compiled";
import { initialValues } from "../schema/defaults";
import { schema } from "../schema/schema";
import { toSerial } from "../schema/serial";
import type { Language } from "../schema/types";
import { isBlank } from "../schema/validate";
import { watchSelection, watchTables } from "../workbook/events";
import { run } from "../workbook/excel";
import * as selection from "../workbook/selection";
import type { Ground } from "../workbook/tableReading";
import type { RowPlace } from "../workbook/rowPlace";
import { askRowAt } from "../workbook/rowPlace";
import { askRow } from "../workbook/updateRow";
import type { Change, CreateRequest, Entry, Place, Process, Stop, Values, WorkbookState, World } from "./api";
import { Desk } from "./desk";
import { entryOf } from "./entries";
import { Lookups } from "./lookups";
import { createWorkbook } from "./maintaining";
import { Places } from "./places";
import { createNotices } from "./notice/notices";
import { createProjects } from "./project/projects";
import { saveEntry, toMinute } from "./saving";
import { readToday } from "./today";

const REAL_WORLD: World = { now: () => new Date(), random: Math.random };

/** The product on the workbook that Excel has open; `fallback` is the language of a workbook that doesn't say. */
export function createProcess(fallback: Language, world: World = REAL_WORLD): Process {
  const desk = new Desk(schema, fallback);
  const lookups = new Lookups(schema, desk);
  const places = new Places();
  const watching = lazily(() => watchTables(({ table }) => lookups.forget(table)));
  const create = async (request: CreateRequest): Promise<WorkbookState> => {
    lookups.forget(null);
    return desk.told(await createWorkbook(schema, world, request));
  };
  return {
    notices: createNotices({ schema, world, desk }),
    projects: createProjects({ schema, world, desk }),
    inspectWorkbook: () => desk.inspect(false),
    checkWorkbook: () => desk.inspect(true),
    createWorkbook: create,
    repair: async () => create({ language: await desk.speaks(), sample: false }),
    startEntry: (table, me = null) => startEntry(table, me, world),
    saveEntry: async (request) => {
      const result = await desk.talk((ground) => saveEntry({ schema, world, ground, places }, request));
      if (result.ok) lookups.forget(request.table);
      return result;
    },
    readEntry: (table, id) => desk.talk((ground) => readEntry(ground, places, schema.table(table), id)),
    openEntryAtSelection: () => desk.talk((ground) => entryAtSelection(ground, places)),
    readToday: () => desk.talk((ground) => readToday(schema, ground, toSerial(world.now()))),
    findReferences: async (table, text) => {
      await watching();
      return lookups.find(table, text);
    },
    showRow: (table, id) =>
      desk.talk((ground) => selection.showRow(ground, schema.table(table), places.find(table, id))),
    showTable: (table) => run((context) => selection.showTable(context, schema.table(table))),
    watchSelection: (callback) => watchPlace(desk, places, callback),
    watchChanges: (callback) => watchChanges(callback),
  };
}

function startEntry(table: string, me: string | null, world: World): Values {
  return initialValues(schema.table(table), { now: toMinute(world.now()), me }) as Values;
}

async function readEntry(ground: Ground, places: Places, table: Table, id: string): Promise<Entry | null> {
  const known = places.find(table.key, id);
  if (typeof known === "object") return readPlace(ground, places, table, id, known);
  if (!table.idField) return null;
  const search = askRow(ground, table, known);
  await ground.context.sync();
  const row = await search();
  return row && entryOf(table, row.values, ground.language);
}

async function readPlace(
  ground: Ground,
  places: Places,
  table: Table,
  id: string,
  place: RowPlace,
): Promise<Entry | null> {
  const search = askRowAt(ground, table, place);
  await ground.context.sync();
  const row = search();
  if (!row) return null;
  places.keep(table.key, id, { ...place, values: row.values });
  return { ...entryOf(table, row.values, ground.language), id };
}

/** The selected row, known by its id or, where that says too little, by its place; null where nothing is typed. */
async function entryAtSelection(ground: Ground, places: Places): Promise<Entry | null> {
  const here = await selection.rowAtSelection(ground, schema);
  if (!here || !isOpened(here)) return null;
  const entry = entryOf(here.table, here.values as Values, ground.language);
  return here.unique ? entry : { ...entry, id: places.handleOf(here) };
}

/** Lists that only the product fills are not opened. */
function isOpened({ table, values }: selection.RowHere): boolean {
  const typed = table.fields.filter(({ calculated }) => !calculated);
  return table.tracker === true && typed.some(({ key }) => !isBlank(values[key]));
}

/** Tells the row of the selection whenever it is another one. */
async function watchPlace(desk: Desk, places: Places, callback: (place: Place | null) => void): Promise<Stop> {
  let last = "";
  const look = async (): Promise<void> => {
    const entry = await desk.talk((ground) => entryAtSelection(ground, places));
    const place = entry && { table: entry.table, id: entry.id };
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

/** Does something once, at the first call; what failed is tried again at the next. */
function lazily<T>(task: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    const begun = task();
    begun.catch(() => (done = null));
    return begun;
  };
  return () => (done ??= begin());
}
