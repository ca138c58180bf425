/**
 * What the shipped formulas calculate for given rows: the tables laid out bare in an embedded workbook, formulas as the
 * schema renders them. No sheet, look or pane of the product is involved.
 */
import type { Area, Scalar } from "../../host/model/types";
import { Workbook } from "../../host/model/workbook";
import type { Field, Setting, Table } from "../../src/schema/compiled";
import { toCell } from "../../src/schema/field-types";
import { renderFormula } from "../../src/schema/formula";
import { schema } from "../../src/schema/schema";
import type { Language, RowValues } from "../../src/schema/types";
import { textInput } from "../../src/workbook/cells";

export type LiveBook = ReturnType<typeof Workbook.create>;

export interface Given {
  readonly now: number;
  readonly language?: Language;
  readonly settings?: Readonly<Record<string, string | number>>;
  readonly rows: Readonly<Record<string, readonly RowValues[]>>;
}

/** The values of a calculated column, row by row. */
export type Calculated = (table: string, field: string) => readonly Scalar[];

/** The tables bare in a workbook; a table without rows has the one empty row that Excel gives it. */
export function bareWorkbook(given: Given): LiveBook {
  const book = Workbook.create({ sheets: ["Settings", ...schema.tables.map(({ key }) => key)] });
  const rowsOf = (table: Table) => givenRows(given, table);
  book.edit(null, () => {
    for (const table of schema.tables) layOut(book, table, rowsOf(table), given.language ?? "zh-CN");
    schema.settings.forEach((setting, row) => define(book, setting, row, given));
    for (const table of schema.tables) fill(book, table, rowsOf(table).length, given.language ?? "zh-CN");
  });
  return book;
}

/** Calculates every table. */
export function calculated(given: Given): Calculated {
  const book = bareWorkbook(given);
  return (table, field) => {
    const { index } = schema.table(table).field(field);
    const sheet = book.sheet(table)!;
    return givenRows(given, schema.table(table)).map((_, row) => sheet.value(row + 1, index));
  };
}

const givenRows = ({ rows }: Given, { key }: Table): readonly RowValues[] => rows[key] ?? [{}];

const column = (index: number, rows: number): Area => ({ top: 1, left: index, bottom: rows, right: index });

function layOut(book: LiveBook, table: Table, rows: readonly RowValues[], language: Language): void {
  const sheet = book.sheet(table.key)!;
  const area = { top: 0, left: 0, bottom: rows.length, right: table.fields.length - 1 };
  const cellOf = (field: Field, row: RowValues) => {
    const cell = field.calculated ? "" : toCell(field, row[field.key], language);
    // The cells are no text cells: what looks like a number or a formula has to be marked as text.
    return typeof cell === "string" ? textInput(cell, false) : cell;
  };
  sheet.enterArea(area, [
    table.fields.map(({ text }) => text[language]),
    ...rows.map((row) => table.fields.map((field) => cellOf(field, row))),
  ]);
  sheet.addTable(area, true, table.key);
}

function define(
  book: LiveBook,
  setting: Setting,
  row: number,
  { now, language = "zh-CN", settings = {} }: Given,
): void {
  const constant = setting.key === "Now" ? now : (settings[setting.key] ?? setting.value);
  const value = setting.list?.choice(String(constant))?.text[language] ?? constant;
  const entered = value === undefined ? renderFormula(setting, language) : value;
  book.sheet("Settings")!.enterArea({ top: row, left: 0, bottom: row, right: 0 }, [[entered]]);
  book.defineName({ name: setting.name, formula: `=Settings!$A$${row + 1}` });
}

function fill(book: LiveBook, table: Table, rows: number, language: Language): void {
  for (const field of table.fields.filter((each) => each.calculated)) {
    const formula = renderFormula(field, language);
    book.sheet(table.key)!.enterArea(
      column(field.index, rows),
      Array.from({ length: rows }, () => [formula]),
    );
  }
}
