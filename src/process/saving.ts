/**
 * Saves one entry in two conversations with the workbook: ask where everything is and what stands there, decide, write.
 * Nothing is written unless all of it may be.
 */

import type { Schema, Table } from "../schema/compiled";
import { newId } from "../schema/ids";
import { toMinute } from "../schema/serial";
import type { Language } from "../schema/types";
import { isBlank } from "../schema/validate";
import type { Addition } from "../workbook/appendRow";
import { askAppend } from "../workbook/appendRow";
import { askHolder, askReferences } from "../workbook/existence";
import { WorkbookError } from "../workbook/errors";
import type { RowPlace } from "../workbook/rowPlace";
import { askRowAt } from "../workbook/rowPlace";
import type { Ground } from "../workbook/tableReading";
import type { FoundRow } from "../workbook/updateRow";
import { askRow } from "../workbook/updateRow";
import type { SaveRequest, SaveResult, Values, World } from "./api";
import type { Attempt, Decision } from "./decide";
import { decide, mayBeLogged } from "./decide";
import { askCalendar, countsTime, minutesBy } from "./work-time";
import { entryOf } from "./entries";
import type { Places } from "./places";

export interface Saving {
  readonly schema: Schema;
  readonly world: World;
  readonly ground: Ground;
  readonly places: Places;
}

/** Saves a new row, or a change of one. */
export async function saveEntry(saving: Saving, request: SaveRequest): Promise<SaveResult> {
  return request.id === undefined ? addEntry(saving, request) : changeEntry(saving, request, request.id);
}

type Accepted = Extract<Decision, { ok: true }>;

async function addEntry(saving: Saving, request: SaveRequest): Promise<SaveResult> {
  const { schema, ground } = saving;
  const table = schema.table(request.table);
  const known = askReferences(ground, table, request.values);
  const others = askOthers(ground, table, request);
  const addition = askAppend(ground, table);
  await ground.context.sync();
  const decision = decide(attempt(saving, table, request, { known: known(), others }));
  if (!decision.ok) return decision;
  const written = addition.write([{ ...decision.change, ...newKey(saving, table) }]);
  await ground.context.sync();
  if (written.mend()) await ground.context.sync();
  return saved(table, written.values()[0]!, ground.language);
}

async function changeEntry(saving: Saving, request: SaveRequest, id: string): Promise<SaveResult> {
  const { schema, ground, places } = saving;
  const table = schema.table(request.table);
  const place = places.find(table.key, id);
  const known = askReferences(ground, table, request.values);
  const others = askOthers(ground, table, request, place);
  const search = typeof place === "object" ? askRowAt(ground, table, place) : askRow(ground, table, place);
  const log = mayBeLogged(table, request.values) ? askAppend(ground, schema.table("ChangeLog")) : null;
  const minutesBetween = countsTime(table, request.values) ? minutesBy(askCalendar(schema, ground)) : undefined;
  await ground.context.sync();
  const row = await search();
  if (!row) return lostRow(table, place);
  const asked = attempt(saving, table, request, { known: known(), others }, row);
  const decision = decide({ ...asked, ...(minutesBetween ? { minutesBetween } : {}) });
  if (!decision.ok) return decision;
  const change = { ...decision.change, ...missingKey(saving, table, row.values) };
  const before = typeof place === "object" ? id : place;
  if (Object.keys(change).length === 0) return saved(table, row.values, ground.language, before);
  const name = String(change[table.idField?.key ?? ""] ?? before);
  const values = writeChange(row, log, { ...decision, change }, name);
  await ground.context.sync();
  if (typeof place === "object") places.keep(table.key, id, name === id ? { ...place, values: values() } : name);
  return saved(table, values(), ground.language, name);
}

function lostRow(table: Table, place: RowPlace | string): SaveResult {
  if (typeof place === "object") throw new WorkbookError("rowMoved", { table: table.key });
  return { ok: false, issues: [{ code: "gone", facts: { id: place } }] };
}

function writeChange(row: FoundRow, log: Addition | null, { change, log: rows }: Accepted, id: string): () => Values {
  if (log && rows.length > 0) log.write(rows.map((values) => ({ ...values, rowId: id })));
  return row.write(change);
}

function attempt(
  { world, ground }: Saving,
  table: Table,
  request: SaveRequest,
  context: Attempt["context"] & object,
  row?: FoundRow,
): Attempt {
  return {
    table,
    current: row?.values ?? null,
    values: request.values,
    alone: true,
    me: request.me ?? null,
    now: toMinute(world.now()),
    language: ground.language,
    context,
    ...(request.opened ? { opened: request.opened.values } : {}),
    ...(request.reason === undefined ? {} : { reason: request.reason }),
  };
}

/** Queues who else holds the values that must be unique; the answer is for `validateRow`. */
function askOthers(
  ground: Ground,
  table: Table,
  { values }: SaveRequest,
  own?: RowPlace | string,
): (fieldKey: string) => ReadonlySet<Values[string]> | undefined {
  const asked = table.rules.flatMap((rule) => {
    const value = rule.kind === "unique" ? values[rule.field] : undefined;
    if (rule.kind !== "unique" || typeof value !== "string" || value === "") return [];
    return [{ key: rule.field, value, holder: askHolder(ground, table, table.field(rule.field), value) }];
  });
  return (fieldKey) => {
    const found = asked.find(({ key }) => key === fieldKey);
    const holder = found?.holder();
    // The row itself may of course keep what it holds.
    return found && holder && !isOwn(table, own, holder) ? new Set([found.value]) : undefined;
  };
}

function isOwn(table: Table, own: RowPlace | string | undefined, cells: readonly unknown[]): boolean {
  if (typeof own !== "object") return cells.includes(own);
  const texts = table.fields.filter(({ type, calculated }) => type === "text" && !calculated);
  return texts.every(({ key }) => isBlank(own.values[key]) || cells.includes(own.values[key]));
}

/** An id for a row that was typed without one. */
function missingKey(saving: Saving, table: Table, values: Values): Values {
  return table.idField && isBlank(values[table.idField.key]) ? newKey(saving, table) : {};
}

function newKey({ world }: Saving, table: Table): Values {
  if (!table.idField || table.idPrefix === undefined) return {};
  return { [table.idField.key]: newId(table.idPrefix, world.now(), world.random) };
}

/** The answer to a saving; `id` is what the pane knows the row by, where that isn't its own id. */
function saved(table: Table, values: Values, language: Language, id?: string): SaveResult {
  const entry = { ...entryOf(table, values, language), ...(id === undefined ? {} : { id }) };
  return { ok: true, id: entry.id, entry };
}
