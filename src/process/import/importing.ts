/** Rows from files into a table: read in two round trips, compared, and written in batches that one can stop between. */

import type { Schema, Table } from "../../schema/compiled";
import { newIdAmong } from "../../schema/ids";
import { toMinute } from "../../schema/serial";
import type { RowValues } from "../../schema/types";
import { isBlank } from "../../schema/validate";
import { askAppend } from "../../workbook/appendRow";
import { keyField } from "../../workbook/existence";
import { askEveryRow, askWritable } from "../../workbook/manyRows";
import type { Rows } from "../../workbook/readRows";
import { readTables } from "../../workbook/readRows";
import type { Ground } from "../../workbook/tableReading";
import type { Values, World } from "../api";
import type { Desk } from "../desk";
import type { Bringing, Brought, Importing, ImportRequest } from "./api";
import { layoutOf, tableOf } from "./columns";
import type { ComparedRow, Comparison, Standing } from "./compare";
import { compareRows, usualKey } from "./compare";
import { gridsOfFile, gridsOfText } from "./grids";

interface Deps {
  readonly schema: Schema;
  readonly world: World;
  readonly desk: Desk;
}

/** Rows written between two looks at whether to go on. */
const BATCH = 2_500;

/** Getting rows in, for the open workbook. */
export function createImporting({ schema, world, desk }: Deps): Importing {
  return {
    readFile: gridsOfFile,
    readText: (text) => gridsOfText(text),
    guessTable: (grid) => tableOf(grid, schema)?.key ?? null,
    layout: (grid, table) => layoutOf(grid, schema.table(table)),
    usualKey: (table, columns) => usualKey(schema.table(table), columns),
    compare: (request) => desk.talk((ground) => compare({ schema, world, ground }, request)),
    bring: (request) => desk.talk((ground) => bring({ schema, world, ground }, request)),
  };
}

interface Stage {
  readonly schema: Schema;
  readonly world: World;
  readonly ground: Ground;
}

async function compare(stage: Stage, request: ImportRequest): Promise<Comparison> {
  const { schema, ground } = stage;
  const table = schema.table(request.table);
  const targets = [...new Set(table.fields.flatMap(({ target, calculated }) => (calculated ? [] : (target ?? []))))];
  const wanted = targets
    .map((key) => schema.table(key))
    .map((target) => ({ table: target, fields: namingFields(target) }));
  const every = askEveryRow(ground, table);
  // The table's own rows are asked along with the names of those it refers to.
  const named = await readTables(ground, wanted);
  return comparison(stage, request, standingOf(schema, every.found().rows, named));
}

const namingFields = (table: Table) => [...new Set([keyField(table), table.label])];

function standingOf(schema: Schema, rows: readonly Values[], named: ReadonlyMap<string, Rows>): Standing {
  const names = new Map(
    [...named].map(([key, held]) => {
      const table = schema.table(key);
      const pairs = held.map(
        (row) => [textIn(row[table.label.key]).toLowerCase(), textIn(row[keyField(table).key])] as const,
      );
      return [key, new Map(pairs)];
    }),
  );
  const known = new Map(
    [...named].map(([key, held]) => [key, new Set(held.map((row) => textIn(row[keyField(schema.table(key)).key])))]),
  );
  return { rows, names, context: { known: (key) => known.get(key) } };
}

const textIn = (value: Values[string] | undefined): string => String(value ?? "").trim();

function comparison({ schema, world, ground }: Stage, request: ImportRequest, standing: Standing): Comparison {
  const { table, grid, headerRow, columns, key, me, source } = request;
  return compareRows({
    table: schema.table(table),
    data: grid.rows.slice(headerRow + 1),
    headerRow,
    columns,
    key,
    standing,
    now: toMinute(world.now()),
    me,
    language: ground.language,
    reason: source,
  });
}

/** Compares once more; what is no longer as agreed is shown again instead of written. */
async function bring(stage: Stage, request: Bringing): Promise<Brought> {
  const fresh = await compare(stage, request);
  if (JSON.stringify(fresh.rows) !== JSON.stringify(request.agreed.rows)) return { kind: "changed", comparison: fresh };
  const changing = fresh.rows.filter(({ kind }) => kind === "new" || kind === "changed");
  let [added, changed] = [0, 0];
  for (let start = 0; start < changing.length; start += BATCH) {
    if (request.signal?.aborted) return { kind: "done", added, changed, stopped: true };
    const batch = changing.slice(start, start + BATCH);
    await writeBatch(stage, request, batch);
    added += batch.filter(({ kind }) => kind === "new").length;
    changed += batch.filter(({ kind }) => kind === "changed").length;
    request.onProgress?.(start + batch.length, changing.length);
  }
  return { kind: "done", added, changed, stopped: false };
}

/** One batch in two round trips, all of it or nothing. */
async function writeBatch({ schema, ground, world }: Stage, { table: key }: Bringing, batch: readonly ComparedRow[]) {
  const table = schema.table(key);
  const changeLog = schema.table("ChangeLog");
  const every = askEveryRow(ground, table);
  const [addition, log] = [askAppend(ground, table), askAppend(ground, changeLog)];
  const writable = askWritable(ground, [table, changeLog]);
  await ground.context.sync();
  writable();
  const { rows, reach } = every.found();
  const changed = batch.filter(({ kind }) => kind === "changed");
  reach(new Map(changed.map(({ id, values }) => [id!, values])))();
  const taken = new Set(rows.map((row) => String(row[table.idField?.key ?? ""] ?? "")));
  const added = batch.filter(({ kind }) => kind === "new").map(({ values }): RowValues => withId(values, taken));
  const written = added.length > 0 ? addition.write(added) : null;
  const logged = changed.flatMap(({ id, log: lines }) => lines.map((line) => ({ ...line, rowId: id! })));
  if (logged.length > 0) log.write(logged);
  await ground.context.sync();
  if (written?.mend()) await ground.context.sync();

  function withId(values: Values, used: Set<string>): Values {
    const { idField, idPrefix } = table;
    if (!idField || idPrefix === undefined || !isBlank(values[idField.key])) return values;
    const id = newIdAmong(used, idPrefix, world.now(), world.random);
    used.add(id);
    return { ...values, [idField.key]: id };
  }
}
