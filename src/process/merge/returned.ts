/**
 * A file that came back, as rows of our tables: which sheet holds which table is told by what was sent, by the sheet's
 * name, or by its columns. Pure but for the reading of the package.
 */

import type { Schema, Table } from "../../schema/compiled";
import type { Language, Value } from "../../schema/types";
import { LANGUAGES } from "../../schema/types";
import type { ColumnMatch, Layout } from "../import/columns";
import { layoutOf, tableOf } from "../import/columns";
import type { Grid, Grids, Raw } from "../import/grids";
import { gridsOfFile } from "../import/grids";
import { SENT_SHEET } from "../sent-sheet";
import { textOf, understand } from "../import/values";
import type { FileProblem, FileReading, ReturnedRow, ReturnedTable } from "./api";
import { isFilled } from "./same";
import { readSent, type Sent } from "./sent";

/** Reads one file; `year` stands in where somebody wrote a date without one. */
export async function readReturned(
  schema: Schema,
  name: string,
  bytes: Uint8Array,
  year: number,
): Promise<FileReading> {
  const usual = await gridsOfFile(name, bytes, { asTyped: true, sheets: (names) => usualSheets(schema, names) });
  const reading = readingOf(schema, name, usual, year);
  const renamed = !reading.ok && ["tableLost", "noTable", "empty"].includes(reading.problem);
  return renamed ? readingOf(schema, name, await gridsOfFile(name, bytes, { asTyped: true }), year) : reading;
}

/** The sheets that bear their names yet: the one that was sent with what was sent, or all that are merged. */
function usualSheets(schema: Schema, names: readonly string[]): readonly string[] {
  const named = (fits: (table: Table) => boolean): readonly string[] =>
    names.filter((name) => schema.tables.some((table) => fits(table) && bearsName(table, name)));
  return names.includes(SENT_SHEET) ? [SENT_SHEET, ...named(({ featured }) => featured === true)] : named(isMerged);
}

function readingOf(schema: Schema, name: string, read: Grids, year: number): FileReading {
  const refuse = (problem: FileProblem): FileReading => ({ ok: false, name, problem });
  if (!read.ok) return refuse(read.problem);
  const note = read.grids.find((grid) => grid.name === SENT_SHEET);
  const sent = note ? readSent(note) : null;
  if (sent === "broken") return refuse("sentBroken");
  if (sent === "newer" || (sent && !schema.hasTable(sent.table))) return refuse("sentNewer");
  const grids = read.grids.filter((grid) => grid !== note);
  const found = sent ? sheetOf(schema.table(sent.table), grids) : sheetsOf(schema, grids);
  if (found.length === 0) return refuse(sent ? "tableLost" : "noTable");
  return {
    ok: true,
    file: {
      name,
      sent: sent && { department: sent.department, at: sent.at },
      language: sent?.language ?? languageOf(found[0]!),
      tables: withRows(found.map((sheet) => returnedTable(sheet, sent, year))),
    },
  };
}

/** A template holds more tables than the one that was filled. */
function withRows(tables: readonly ReturnedTable[]): readonly ReturnedTable[] {
  const filled = tables.filter(({ rows, base }) => rows.length > 0 || base !== null);
  return filled.length > 0 ? filled : tables.slice(0, 1);
}

interface Sheet {
  readonly table: Table;
  readonly grid: Grid;
  readonly layout: Layout;
}

/** The sheet that was sent: the one that bears its name, if people left its columns, else the one that is most like it. */
function sheetOf(table: Table, grids: readonly Grid[]): readonly Sheet[] {
  const sheets = grids
    .map((grid) => ({ table, grid, layout: layoutOf(grid, table) }))
    .sort((a, b) => likenessOf(b) - likenessOf(a));
  return sheets.slice(0, 1).filter((sheet) => likenessOf(sheet) >= 2);
}

/** How many columns are surely its own; a sheet of its name wins over one that holds as many. */
const likenessOf = (sheet: Sheet): number =>
  sureColumns(sheet.layout).length + (bearsName(sheet.table, sheet.grid.name) ? 0.5 : 0);

const sureColumns = ({ columns }: Layout): readonly ColumnMatch[] =>
  columns.filter(({ field, guessed }) => field !== null && !guessed);

const bearsName = (table: Table, name: string): boolean =>
  LANGUAGES.some((language) => table.text[language] === name.trim());

/** All sheets of our tables, each table once. */
function sheetsOf(schema: Schema, grids: readonly Grid[]): readonly Sheet[] {
  const named = grids.flatMap((grid) => {
    const table = schema.tables.find((each) => bearsName(each, grid.name));
    return table ? [{ table, grid, layout: layoutOf(grid, table) }] : [];
  });
  const likely = named.length > 0 ? named : grids.flatMap((grid) => likelySheet(schema, grid) ?? []);
  return likely.filter(
    ({ table, layout }, index) =>
      isMerged(table) &&
      sureColumns(layout).length >= 2 &&
      likely.findIndex((other) => other.table === table) === index,
  );
}

function likelySheet(schema: Schema, grid: Grid): Sheet | null {
  const table = tableOf(grid, schema);
  return table && { table, grid, layout: layoutOf(grid, table) };
}

/** The product keeps the change log itself, the calendar is published, and rows without ids can't be told apart. */
const isMerged = ({ appendOnly, idField, idPrefix }: Table): boolean =>
  !appendOnly && idField !== undefined && idPrefix !== undefined;

function languageOf({ table, layout }: Sheet): Language | null {
  const said = (language: Language): number =>
    layout.columns.filter(({ header, field }) => field !== null && table.field(field).text[language] === header).length;
  const [best] = [...LANGUAGES].sort((a, b) => said(b) - said(a));
  return best && said(best) > 0 ? best : null;
}

function returnedTable({ table, grid, layout }: Sheet, sent: Sent | null, year: number): ReturnedTable {
  const fields = layout.columns.flatMap(({ field }) => field ?? []);
  const rows = grid.rows
    .slice(layout.headerRow + 1)
    .map((cells, index) => returnedRow(table, cells, layout, { line: layout.headerRow + index + 2, year }))
    .filter(({ id, values }) => id !== null || isFilled(table, values));
  return { table: table.key, fields, rows, base: sent?.rows ?? null };
}

function returnedRow(
  table: Table,
  cells: readonly Raw[],
  { columns }: Layout,
  { line, year }: { readonly line: number; readonly year: number },
): ReturnedRow {
  const values: Record<string, Value> = {};
  const doubts: Record<string, string> = {};
  let id: string | null = null;
  columns.forEach(({ field: key }, index) => {
    if (key === null) return;
    const field = table.field(key);
    const raw = cells[index] ?? null;
    if (field.type === "id") return void (id = textOf(raw) || null);
    const { value, doubtful } = understand(raw, field, year);
    values[key] = value;
    if (doubtful) doubts[key] = textOf(raw);
  });
  return { line, id, values, doubts };
}
