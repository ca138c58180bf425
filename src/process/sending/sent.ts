/**
 * What was sent, kept in the file itself on a hidden sheet, so that what comes back can be compared with it:
 * A1 says which table, department and time; from row 3 on each row has the row's id in A and, from B on, its values as
 * JSON, in pieces that fit into cells. Pure.
 */

import type { Table } from "../../schema/compiled";
import { fromCell } from "../../schema/field-types";
import type { Language, Value } from "../../schema/types";
import type { CellRow } from "../../workbook/cellRows";
import { SENT_SHEET } from "../sent-sheet";
import { partOf } from "./form";
import { columnLetters, valueCell } from "./xml";

/** Characters of a cell; Excel holds 32,767. */
const PIECE = 30_000;
const FIRST_ROW = 3;

/** The first cell of the sheet. */
export interface SentFacts {
  readonly format: 1;
  readonly table: string;
  readonly language: Language;
  readonly sentAt: number;
  readonly department: string;
}

/** The parts that change or come anew when the sheet is added to a file. */
export function addSent(
  parts: ReadonlyMap<string, string>,
  table: Table,
  facts: SentFacts,
  rows: readonly CellRow[],
): ReadonlyMap<string, string> {
  const workbook = partOf(parts, "xl/workbook.xml");
  const number = Math.max(...[...workbook.matchAll(/ sheetId="(\d+)"/g)].map(([, id]) => Number(id))) + 1;
  const part = `worksheets/sheet${number}.xml`;
  const entry = `<sheet name="${SENT_SHEET}" sheetId="${number}" state="hidden" r:id="rIdSent"/></sheets>`;
  const link = `<Relationship Id="rIdSent" Type="${WORKSHEET_LINK}" Target="${part}"/></Relationships>`;
  const type = `<Override PartName="/xl/${part}" ContentType="${WORKSHEET_TYPE}"/></Types>`;
  const links = "xl/_rels/workbook.xml.rels";
  const types = "[Content_Types].xml";
  return new Map([
    ["xl/workbook.xml", workbook.replace("</sheets>", entry)],
    [links, partOf(parts, links).replace("</Relationships>", link)],
    [types, partOf(parts, types).replace("</Types>", type)],
    [`xl/${part}`, sentSheet(table, facts, rows)],
  ]);
}

const WORKSHEET_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function sentSheet(table: Table, facts: SentFacts, rows: readonly CellRow[]): string {
  const lines = rows.map((row) => [
    String(row[table.idField!.key]),
    ...piecesOf(JSON.stringify(storedValues(table, row))),
  ]);
  const xml = rowXml(1, [JSON.stringify(facts)]) + lines.map((cells, at) => rowXml(FIRST_ROW + at, cells)).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>${xml}</sheetData></worksheet>`;
}

function rowXml(row: number, texts: readonly string[]): string {
  const cells = texts.map((text, at) => valueCell({ at: `${columnLetters(at)}${row}`, look: "" }, text));
  return `<row r="${row}">${cells.join("")}</row>`;
}

/** What the row's typed cells mean, by field; empty ones are left out. */
export function storedValues(table: Table, row: CellRow): Readonly<Record<string, Value>> {
  const typed = table.fields.filter(({ calculated }) => !calculated);
  const values = typed.map((field) => [field.key, fromCell(field, row[field.key] ?? null)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

/** A text in pieces, none of which breaks a character in two. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const whole = start + PIECE >= text.length;
    const broken = !whole && /[\ud800-\udbff]/.test(text[start + PIECE - 1]!);
    const end = start + PIECE - (broken ? 1 : 0);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
