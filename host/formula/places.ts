/**
 * References as formulas write them: an area whose edges are fixed or relative to the cell the formula stands in.
 * Structured references become the same, their table looked up once. No values are read here.
 */
import { parseA1Ref, parseStructRef } from "@borgar/fx";
import type { ReferenceStruct } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS } from "../model/types";
import type { FormulaBook, TableShape } from "./book";
import type { SheetArea } from "./values";

/** An area with edges that are places on the sheet or, where marked relative, distances from the formula's cell. */
export interface Place {
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly topRelative: boolean;
  readonly leftRelative: boolean;
  readonly bottomRelative: boolean;
  readonly rightRelative: boolean;
  /** Of `T[@x]`: the rows it may stand in. */
  readonly within?: { readonly first: number; readonly last: number };
}

const FIXED = { topRelative: false, leftRelative: false, bottomRelative: false, rightRelative: false };

/** A place whose edges are all fixed. */
export function fixedPlace(area: SheetArea): Place {
  return { ...area, ...FIXED };
}

/** The area a place is, seen from a cell; undefined where it falls off the sheet. */
export function areaAt(place: Place, row: number, column: number): SheetArea | undefined {
  let top = place.topRelative ? row + place.top : place.top;
  let bottom = place.bottomRelative ? row + place.bottom : place.bottom;
  let left = place.leftRelative ? column + place.left : place.left;
  let right = place.rightRelative ? column + place.right : place.right;
  if (top > bottom) [top, bottom] = [bottom, top];
  if (left > right) [left, right] = [right, left];
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return undefined;
  return { sheet: place.sheet, top, left, bottom, right };
}

/** Where a formula stands, for resolving what it refers to. */
export interface Standpoint {
  readonly book: FormulaBook;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** The table the formula stands in. */
  readonly table: TableShape | undefined;
}

function sheetsOf(context: readonly string[], from: Standpoint): number[] | undefined {
  const name = context.at(-1);
  if (name === undefined) return [from.sheet];
  if (context.length > 1) return undefined;
  const ends = name.split(":").map((part) => from.book.sheetOf(part));
  if (ends.some((sheet) => sheet === undefined)) return undefined;
  if (ends.length === 1) return [ends[0]!];
  const order = from.book.sheetOrder();
  const [first, last] = ends.map((sheet) => order.indexOf(sheet!)).sort((a, b) => a - b);
  return order.slice(first, last! + 1);
}

/** The places of an A1 reference such as `$A1:B2`, `'周 1'!A:A` or `Jan:Mar!B2`; undefined is #REF!. */
export function rangePlaces(text: string, from: Standpoint): Place[] | undefined {
  const parsed = parseA1Ref(text);
  const range = parsed && "range" in parsed ? parsed.range : undefined;
  const sheets = range && sheetsOf(parsed?.context ?? [], from);
  if (!range || !sheets) return undefined;
  const topRelative = range.top !== null && !range.$top;
  const bottomRelative = range.bottom !== null && range.bottom !== undefined && !range.$bottom;
  const leftRelative = range.left !== null && !range.$left;
  const rightRelative = range.right !== null && range.right !== undefined && !range.$right;
  return sheets.map((sheet) => ({
    sheet,
    top: (range.top ?? 0) - (topRelative ? from.row : 0),
    left: (range.left ?? 0) - (leftRelative ? from.column : 0),
    bottom: (range.bottom ?? MAX_ROWS - 1) - (bottomRelative ? from.row : 0),
    right: (range.right ?? MAX_COLUMNS - 1) - (rightRelative ? from.column : 0),
    topRelative,
    leftRelative,
    bottomRelative,
    rightRelative,
  }));
}

/** The parts of a structured reference; `T[]` is the whole table's data, as `T` alone. */
export function parseStructured(text: string): ReferenceStruct | undefined {
  return parseStructRef(text);
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

/** The first and last row of a table's data. */
export function bodyRows(table: TableShape): Rows {
  return { first: table.top + (table.hasHeaders ? 1 : 0), last: table.bottom - (table.hasTotals ? 1 : 0) };
}

function sectionRows(section: string, table: TableShape): Rows | undefined {
  if (section === "all") return { first: table.top, last: table.bottom };
  if (section === "headers") return table.hasHeaders ? { first: table.top, last: table.top } : undefined;
  if (section === "totals") return table.hasTotals ? { first: table.bottom, last: table.bottom } : undefined;
  return bodyRows(table);
}

function rowsOf(sections: readonly string[], table: TableShape): Rows | undefined {
  const parts = (sections.length ? sections : ["data"]).map((section) => sectionRows(section.toLowerCase(), table));
  const found = parts.filter((part) => part !== undefined);
  if (!found.length) return undefined;
  return { first: Math.min(...found.map((part) => part.first)), last: Math.max(...found.map((part) => part.last)) };
}

/** The position of a column in its table, found without regard to case. */
export function columnIndex(table: TableShape, name: string): number {
  const exact = table.columns.indexOf(name);
  if (exact >= 0) return exact;
  const wanted = name.toLowerCase();
  return table.columns.findIndex((column) => column.toLowerCase() === wanted);
}

function columnsOf(columns: readonly string[], table: TableShape): { left: number; right: number } | undefined {
  if (!columns.length) return { left: table.left, right: table.right };
  const found = columns.map((name) => columnIndex(table, name));
  if (found.includes(-1)) return undefined;
  return { left: table.left + Math.min(...found), right: table.left + Math.max(...found) };
}

export type StructuredPlace =
  { readonly place: Place; readonly thisRow: boolean; readonly table: TableShape } | "#REF!" | "#NAME?";

/** Where a structured reference points; `T[@x]` is relative to the formula's row. */
export function structuredPlace(text: string, from: Standpoint): StructuredPlace {
  const parts = parseStructured(text);
  if (!parts) return "#REF!";
  const table = parts.table ? from.book.table(parts.table) : from.table;
  if (!table) return parts.table ? "#REF!" : "#NAME?";
  const columns = columnsOf(parts.columns ?? [], table);
  if (!columns) return "#REF!";
  const sections = parts.sections ?? [];
  const thisRow = sections.some((section) => section.toLowerCase() === "this row");
  if (thisRow) {
    const place = {
      ...FIXED,
      sheet: table.sheet,
      ...columns,
      top: 0,
      bottom: 0,
      topRelative: true,
      bottomRelative: true,
    };
    return { place: { ...place, within: bodyRows(table) }, thisRow, table };
  }
  const rows = rowsOf(sections, table);
  if (!rows) return "#REF!";
  return { place: { ...FIXED, sheet: table.sheet, ...columns, top: rows.first, bottom: rows.last }, thisRow, table };
}
