/**
 * Looks for rows without an id and for ids that stand twice, and gives new ones. Reads the id columns alone; other
 * columns only where an id is missing (is there a row at all?) or doubled (does anything refer to it?).
 */

import type { Field, Schema, Table } from "../schema/compiled";
import { groupBy } from "./columns";
import type { Column } from "./headers";
import type { Observed } from "./observed";
import type { IdSurvey, Repeated } from "./rowIds";
import { newIds, normalId, repeatedIds } from "./rowIds";
import type { Slice } from "./slices";
import { readSlices, slicesOf, writeSlices } from "./slices";
import { knownTables } from "./knownTables";

/** A table of ours as it stands, with its columns understood. */
interface StandingTable {
  readonly table: Table;
  readonly sheet: string;
  /** The sheet's number of the first body row. */
  readonly top: number;
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** Looks through the ids of all tables; tables in order are left out. One sync where nothing is wrong. */
export async function surveyIds(
  context: Excel.RequestContext,
  schema: Schema,
  observed: Observed,
): Promise<readonly IdSurvey[]> {
  const standing = standingTables(schema, observed);
  const numbered = standing.filter(({ table, columns }) => table.idField && placeOf(columns, table.idField) >= 0);
  const ids = await readColumns(
    context,
    numbered.map((seen) => ({ seen, field: seen.table.idField! })),
  );
  const bare = numbered.map((_, index) => bareRows(ids[index]!));
  const filled = await filledRows(context, numbered, bare);
  const repeated = await markUsed(
    context,
    standing,
    numbered.map(({ table }, index) => ({ table, repeated: repeatedIds(ids[index]!) })),
  );
  return numbered
    .map(({ table, sheet, top }, index): IdSurvey => ({
      table,
      sheet,
      top,
      ids: ids[index]!,
      missing: filled[index]!,
      repeated: repeated[index]!,
    }))
    .filter(({ missing, repeated }) => missing.length + repeated.length > 0);
}

/** Gives ids to the rows that want one; what is left is what only a person can decide. */
export async function giveIds(
  context: Excel.RequestContext,
  observed: Observed,
  schema: Schema,
  surveys: readonly IdSurvey[],
  makeId: (table: Table, taken: ReadonlySet<string>) => string,
): Promise<readonly IdSurvey[]> {
  const standing = new Map(standingTables(schema, observed).map((seen) => [seen.table.key, seen]));
  const writings = surveys.flatMap((survey) => {
    const { table } = survey;
    const column = placeOf(standing.get(table.key)!.columns, table.idField!);
    const given = newIds(survey, (taken) => makeId(table, taken));
    return blocksOf([...given.keys()], table.key).map((block) => ({
      ...block,
      column,
      columns: 1,
      cells: Array.from({ length: block.rows }, (_, index) => [given.get(block.row + index) ?? null]),
    }));
  });
  await writeSlices(context, writings);
  return surveys
    .map((survey) => ({ ...survey, missing: [], repeated: survey.repeated.filter(({ inUse }) => inUse) }))
    .filter(({ repeated }) => repeated.length > 0);
}

function standingTables(schema: Schema, observed: Observed): StandingTable[] {
  return [...knownTables(schema, observed).values()]
    .filter(({ foreign, seen }) => !foreign && !seen.lost)
    .map(({ table, seen, columns }) => ({ table, sheet: seen.sheet, top: seen.row + 2, rows: seen.rows, columns }));
}

const placeOf = (columns: readonly Column[], { key }: Field): number => columns.findIndex(({ field }) => field === key);

/** The texts of one column of each table. */
async function readColumns(
  context: Excel.RequestContext,
  wanted: readonly { seen: StandingTable; field: Field }[],
): Promise<string[][]> {
  const slices = wanted.map(({ seen: { table, rows, columns }, field }) =>
    slicesOf({ table: table.key, row: 0, rows, column: placeOf(columns, field), columns: 1 }),
  );
  const read = await readSlices(context, slices.flat(), "values");
  return slices.map((own) => read.splice(0, own.length).flatMap((cells) => cells.map(([cell]) => textOf(cell))));
}

const textOf = (cell: unknown): string => String(cell ?? "").trim();

const bareRows = (ids: readonly string[]): number[] => ids.flatMap((id, row) => (id === "" ? [row] : []));

/** Of the rows without an id, those in which something is typed. */
async function filledRows(
  context: Excel.RequestContext,
  tables: readonly StandingTable[],
  bare: readonly (readonly number[])[],
): Promise<number[][]> {
  const slices = tables.map(({ table, columns }, index) =>
    blocksOf(bare[index]!, table.key).flatMap((block) => slicesOf({ ...block, column: 0, columns: columns.length })),
  );
  const read = await readSlices(context, slices.flat(), "valueTypes");
  return tables.map(({ table, columns }, index) => {
    const typed = columns.flatMap(({ field }, place) => (isTyped(table, field) ? [place] : []));
    const wanted = new Set(bare[index]);
    return slices[index]!.flatMap(({ row }) => {
      const types = read.shift()!;
      return types.flatMap((cells, offset) =>
        wanted.has(row + offset) && typed.some((place) => cells[place] !== "Empty") ? [row + offset] : [],
      );
    });
  });
}

function isTyped(table: Table, field: string | null): boolean {
  return field !== null && table.hasField(field) && !table.field(field).calculated;
}

const ROWS_A_BLOCK = 2_000;

/** Ascending rows as blocks that hold them all, so that many scattered rows take few requests. */
function blocksOf(rows: readonly number[], table: string): Pick<Slice, "table" | "row" | "rows">[] {
  const sorted = [...rows].sort((a, b) => a - b);
  return groupBy(sorted, (row) => String(Math.floor(row / ROWS_A_BLOCK))).map((group) => ({
    table,
    row: group[0]!,
    rows: group.at(-1)! - group[0]! + 1,
  }));
}

/** Tells of every id that stands twice whether some row refers to it. */
async function markUsed(
  context: Excel.RequestContext,
  standing: readonly StandingTable[],
  tables: readonly { table: Table; repeated: readonly Omit<Repeated, "inUse">[] }[],
): Promise<Repeated[][]> {
  const doubled = new Set(tables.filter(({ repeated }) => repeated.length > 0).map(({ table }) => table.key));
  const referring = standing.flatMap((seen) =>
    seen.table.fields
      .filter((field) => refersTo(seen.table, field, doubled) && placeOf(seen.columns, field) >= 0)
      .map((field) => ({ seen, field })),
  );
  const read = await readColumns(context, referring);
  const used = new Set(read.flatMap((column) => [...new Set(column)].map(normalId)));
  return tables.map(({ repeated }) => repeated.map((item) => ({ ...item, inUse: used.has(normalId(item.id)) })));
}

/** A reference to one of the tables, or the trail of what was done to their rows. */
function refersTo(table: Table, field: Field, targets: ReadonlySet<string>): boolean {
  if (targets.size === 0 || field.calculated) return false;
  return table.appendOnly ? field === table.label : field.type === "reference" && targets.has(field.target!);
}
