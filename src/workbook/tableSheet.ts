/**
 * The sheet of one tracked table, from its heading to its last formula, as actions. Pure. What refers to other tables
 * (formulas, validations) is `finished` once all sheets and names are there.
 */

import type { Field, Table } from "../schema/compiled";
import { renderFormula, renderSummary } from "../schema/formula";
import type { Language } from "../schema/types";
import type { Action, CellInput } from "./actions";
import { area, cell, columnFrom, columnsBetween, wholeRows } from "./address";
import type { PlacedField } from "./columns";
import { formatColumns, groupBy, tintColumns, validateColumns } from "./columns";
import { writeFirstRows } from "./firstRows";
import {
  headingHeights,
  headingLines,
  FIRST_ROW,
  HEADER_ROW,
  SUMMARY_ROW,
  face,
  header,
  headingLike,
  printing,
  rowHeight,
} from "./frame";
import { BAND, HAIRLINE, INK, ROW_HEIGHT, SLATE, TAB_COLORS } from "./look";
import { columnWidth, USUAL_WIDTH, wrapWidth } from "./widths";

/** Rows that are ruled like a form although nothing is in them yet. */
const RULED_ROWS = 20;

export interface TableContent {
  readonly table: Table;
  readonly sheet: string;
  readonly language: Language;
  /** A sheet made before, not narrower, whose title and header have the right look already. */
  readonly model?: string;
  /** How many columns the hairlines run through already. */
  readonly pattern: number;
  /** Cells of the rows to begin with, by field; calculated ones are null. */
  readonly rows: readonly (readonly CellInput[])[];
}

/** What the sheets of all tables have in common before anything is written on them. */
export function dressTableSheet(sheet: string, language: Language, columns: number): Action[] {
  return [
    face(sheet, language, { wrap: true, width: USUAL_WIDTH, height: ROW_HEIGHT }),
    headingHeights(sheet),
    ruleRows(sheet, columns, RULED_ROWS),
    { do: "freeze", sheet, rows: HEADER_ROW + 1, columns: 1 },
    printing(sheet, language),
  ];
}

/** The table and its first rows on a sheet that is dressed. */
export function makeTableSheet({ table, sheet, language, rows, model, pattern }: TableContent): Action[] {
  const placed = table.fields.map((field, column): PlacedField => ({ field, column }));
  const headers = table.fields.map((field) => field.text[language]);
  const body = rows.length > 0 ? rows : [table.fields.map(() => null)];
  const widths = table.fields.map((field) => wrapWidth(field, language));
  const whole = area(HEADER_ROW, 0, body.length + 1, headers.length);
  return [
    ...formatColumns(sheet, placed, language),
    ...tableHeading({ table, sheet, language, ...(model === undefined ? {} : { model }) }),
    ...writeFirstRows(sheet, HEADER_ROW, headers, body),
    ...bodyHeights(sheet, widths, body),
    ...fitRules({ sheet, columns: headers.length, rows: body.length, pattern }),
    { do: "addTable", table: table.key, sheet, area: whole },
    ...printWide(sheet, pagesWide(table.fields, language)),
  ];
}

const printWide = (sheet: string, pages: number): Action[] => (pages > 1 ? [{ do: "printWide", sheet, pages }] : []);

function tableHeading({ table, sheet, language, model }: Omit<TableContent, "rows" | "pattern">): Action[] {
  const [title, purpose, columns] = [table.text[language], table.purpose[language], table.fields.length];
  if (model !== undefined) return headingLike(model, sheet, title, purpose, columns);
  return [...headingLines(sheet, title, purpose), header(sheet, area(HEADER_ROW, 0, 1, columns))];
}

/** The formulas, validations and colours of a new sheet; others may have copied its header by now. */
export function finishTableSheet({ table, sheet, language, rows }: TableContent): Action[] {
  const placed = table.fields.map((field, column): PlacedField => ({ field, column }));
  return [
    ...summaryLine(table, sheet, language),
    ...calculatedHeaders(sheet, placed, HEADER_ROW),
    ...fillColumns(sheet, placed, { row: FIRST_ROW, rows: Math.max(1, rows.length) }, (field) =>
      renderFormula(field, language),
    ),
    ...validateColumns(sheet, placed, FIRST_ROW, language),
    bandRows(sheet, { row: HEADER_ROW, column: 0 }, placed.length),
    ...tintColumns(sheet, placed, FIRST_ROW, language),
  ];
}

/** Row 3: what the rows add up to. */
function summaryLine({ summary }: Table, sheet: string, language: Language): Action[] {
  if (summary.length === 0) return [];
  const at = cell(SUMMARY_ROW, 0);
  return [
    // Below a heading the first column holds ids, as text; a formula in a text cell would be shown, not calculated.
    { do: "numberFormats", sheet, at, formats: [["General"]] },
    { do: "write", sheet, at, values: [[renderSummary(summary, language)]] },
    { do: "format", sheet, areas: at, look: { align: "Left", wrap: false, bold: true, color: INK } },
  ];
}

/** The formula of each calculated column, for all its rows at once. */
export function fillColumns(
  sheet: string,
  placed: readonly PlacedField[],
  body: { row: number; rows: number },
  formulaOf: (field: Field) => string,
): Action[] {
  return placed
    .filter(({ field }) => field.calculated)
    .map(({ field, column }) => ({
      do: "fill",
      sheet,
      area: area(body.row, column, body.rows, 1),
      formula: formulaOf(field),
    }));
}

/** The lighter header of columns that nobody types into. */
export function calculatedHeaders(sheet: string, placed: readonly PlacedField[], row: number): Action[] {
  const columns = placed.filter(({ field }) => field.calculated).map(({ column }) => column);
  if (columns.length === 0) return [];
  return [{ do: "format", sheet, areas: columnsBetween(columns, row, row), look: { fill: SLATE } }];
}

/**
 * Soft bands under the rows that are in use. To be said before the colours of words: what is said later comes first in
 * Excel, and LibreOffice draws only the first that applies.
 */
export function bandRows(sheet: string, head: { row: number; column: number }, columns: number): Action {
  const first = head.row + 1;
  const formula = `=AND(MOD(ROW(),2)=0,$${cell(first, head.column)}<>"")`;
  return { do: "tint", sheet, areas: columnFrom(first, head.column, columns), tints: [{ formula, fill: BAND }] };
}

/** Hairlines under the first rows, whether in use or not, so that an empty sheet is a form; Excel draws them on. */
function ruleRows(sheet: string, columns: number, rows: number): Action {
  const ruled = area(FIRST_ROW, 0, rows + 1, columns);
  return { do: "format", sheet, areas: ruled, look: { line: HAIRLINE } };
}

/** Makes the hairlines of the pattern those of this table: no wider than it, and as long. */
function fitRules(table: { sheet: string; columns: number; rows: number; pattern: number }): Action[] {
  const { sheet, columns, rows, pattern } = table;
  const plain = { from: sheet, fromAt: cell(FIRST_ROW, pattern) };
  const beyond = area(FIRST_ROW, columns, RULED_ROWS + 1, pattern - columns);
  return [
    ...(columns < pattern ? [{ do: "copyLook" as const, sheet, at: beyond, ...plain }] : []),
    ...(rows > RULED_ROWS ? [ruleRows(sheet, columns, rows)] : []),
  ];
}

/** Characters of the default font that still can be read when they share a page's width. */
const READABLE_WIDTH = 240;

/** How many A4 pages a table needs beside each other to stay readable. */
function pagesWide(fields: readonly Field[], language: Language): number {
  const width = fields.reduce((sum, field) => sum + columnWidth(field, language), 0);
  return Math.ceil(width / READABLE_WIDTH);
}

/** Rows that need more than the usual height. */
function bodyHeights(sheet: string, widths: readonly number[], rows: readonly (readonly CellInput[])[]): Action[] {
  const heights = rows.map((row, index) => ({
    row: FIRST_ROW + index,
    height: rowHeight(row.map((text, column) => ({ text, width: widths[column]! }))),
  }));
  const tall = heights.filter(({ height }) => height > ROW_HEIGHT);
  return groupBy(tall, ({ height }) => String(height)).map((group) => {
    const areas = wholeRows(group.map(({ row }) => row));
    return { do: "format", sheet, areas, look: { height: group[0]!.height } };
  });
}

/** The tab colour of a table's sheet. */
export function tabColor(table: Table): string {
  return TAB_COLORS[table.process];
}
