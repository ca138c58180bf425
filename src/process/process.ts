/** The use cases the pane calls, tied to one schema, one clock and the workbook that is open. */

import { schema } from "../schema/schema";
import { initialValues } from "../schema/defaults";
import type { Language } from "../schema/types";
import { watchSelection, watchTables } from "../workbook/events";
import { run } from "../workbook/excel";
import * as selection from "../workbook/selection";
import { askRow } from "../workbook/updateRow";
import type { Change, Entry, Place, Process, SaveRequest, SaveResult, Stop, Values, World } from "./api";
import { entryOf } from "./entries";
import { Lookups } from "./lookups";
import { createWorkbook, inspectWorkbook } from "./maintaining";
import { saveEntry, toMinute } from "./saving";

const REAL_WORLD: World = { now: () => new Date(), random: Math.random };

/** The product on the workbook that Excel has open; `fallback` is the language of a workbook that doesn't say. */
export function createProcess(fallback: Language, world: World = REAL_WORLD): Process {
  const desk = new Desk(fallback);
  const lookups = new Lookups(schema);
  const watching = lazily(() => watchTables(({ table }) => lookups.forget(table)));

  return {
    inspectWorkbook: async () => desk.told(await inspectWorkbook(schema, fallback, false)),
    createWorkbook: async (request) => desk.told(await createWorkbook(schema, world, request)),
    checkWorkbook: async () => desk.told(await inspectWorkbook(schema, fallback, true)),
    repair: async () => {
      const language = await desk.language();
      return desk.told(await createWorkbook(schema, world, { language, sample: false }));
    },
    startEntry: (table, me = null) => startEntry(table, me, world),
    saveEntry: async (request: SaveRequest): Promise<SaveResult> => {
      const result = await saveEntry({ schema, world, language: await desk.language() }, request);
      if (result.ok) lookups.forget(request.table);
      return result;
    },
    readEntry: async (table, id) => readEntry(table, id, await desk.language()),
    openEntryAtSelection: async () => {
      const here = await run((context) => selection.rowAtSelection(context, schema));
      return here ? withId(entryOf(here.table, here.values as Values, await desk.language())) : null;
    },
    findReferences: async (table, text) => {
      await watching();
      return lookups.find(table, text);
    },
    showRow: (table, id) => run((context) => selection.showRow(context, schema.table(table), id)),
    showTable: (table) => run((context) => selection.showTable(context, schema.table(table))),
    watchSelection: (callback) => watchPlace(callback),
    watchChanges: (callback) => watchChanges(callback),
  };
}

/** Remembers the workbook's language once it has been told. */
class Desk {
  private known: Language | null = null;

  constructor(private readonly fallback: Language) {}

  told<T extends { readonly language: Language | null }>(state: T): T {
    this.known = state.language;
    return state;
  }

  async language(): Promise<Language> {
    return this.known ?? this.told(await inspectWorkbook(schema, this.fallback, false)).language ?? this.fallback;
  }
}

function startEntry(table: string, me: string | null, world: World): Values {
  return initialValues(schema.table(table), { now: toMinute(world.now()), me }) as Values;
}

async function readEntry(tableKey: string, id: string, language: Language): Promise<Entry | null> {
  const table = schema.table(tableKey);
  return run(async (context) => {
    const search = askRow(context, table, id);
    await context.sync();
    const row = await search();
    return row ? entryOf(table, row.values, language) : null;
  });
}

/** Tells the row of the selection whenever it is another one. */
async function watchPlace(callback: (place: Place | null) => void): Promise<Stop> {
  let last = "";
  const look = async (): Promise<void> => {
    const here = await run((context) => selection.rowAtSelection(context, schema));
    const id = here?.table.idField ? String(here.values[here.table.idField.key] ?? "") : "";
    const place = here && id !== "" ? { table: here.table.key, id } : null;
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

/** A row without an id can't be opened for editing. */
function withId(entry: Entry): Entry | null {
  return entry.id === "" ? null : entry;
}

/** Does something once, at the first call. */
function lazily<T>(task: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null;
  return () => (done ??= task());
}
