/** Entering rows: reading one, saving it, what its look-ups offer, and following the selection to it. */

import type { Schema, Table } from "../schema/compiled";
import { isBlank } from "../schema/validate";
import { watchSelection, watchTables } from "../workbook/events";
import * as selection from "../workbook/selection";
import type { Ground } from "../workbook/tableReading";
import type { RowPlace } from "../workbook/rowPlace";
import { askRowAt } from "../workbook/rowPlace";
import { askRow } from "../workbook/updateRow";
import type { Entry, Place, Process, Stop, Values, World } from "./api";
import type { Desk } from "./desk";
import { entryOf } from "./entries";
import { Lookups } from "./lookups";
import type { Places } from "./places";
import { saveEntry } from "./saving";

interface Deps {
  readonly schema: Schema;
  readonly world: World;
  readonly desk: Desk;
}

type Entering = Pick<
  Process,
  "saveEntry" | "readEntry" | "openEntryAtSelection" | "findReferences" | "showRow" | "watchSelection"
>;

/** Entry into the open workbook. */
export function createEntering({ schema, world, desk }: Deps): Entering {
  const lookups = new Lookups(schema, desk);
  const { places } = desk;
  desk.follow(() => lookups.forget(null));
  const watching = once(() => watchTables(({ table }) => lookups.forget(table)));
  const rowAtSelection = () => desk.talk((ground) => entryAtSelection(ground, schema, places));
  return {
    saveEntry: async (request) => {
      const result = await desk.talk((ground) => saveEntry({ schema, world, ground, places }, request));
      if (result.ok) lookups.forget(request.table);
      return result;
    },
    readEntry: (table, id) => desk.talk((ground) => readEntry(ground, places, schema.table(table), id)),
    openEntryAtSelection: rowAtSelection,
    findReferences: async (table, text) => {
      await watching();
      return lookups.find(table, text);
    },
    showRow: (table, id) =>
      desk.talk((ground) => selection.showRow(ground, schema.table(table), places.find(table, id))),
    watchSelection: (callback) => watchPlace(rowAtSelection, callback),
  };
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
async function entryAtSelection(ground: Ground, schema: Schema, places: Places): Promise<Entry | null> {
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
async function watchPlace(read: () => Promise<Entry | null>, callback: (place: Place | null) => void): Promise<Stop> {
  let last = "";
  const look = async (): Promise<void> => {
    const entry = await read();
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

/** Does something once, at the first call; what failed is tried again at the next. */
function once<T>(task: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    const begun = task();
    begun.catch(() => (done = null));
    return begun;
  };
  return () => (done ??= begin());
}
