/** Whether the programs that will open our file agree with us on it: LibreOffice on values, openpyxl on everything else. */
import { readXlsx } from "../../host/file/read-xlsx";
import { ErrorValue, type Scalar } from "../../host/model/types";
import type { Workbook } from "../../host/model/surface";
import { renderFormula } from "../../src/schema/formula";
import { schema } from "../../src/schema/schema";
import { fromSerial } from "../../src/schema/serial";
import type { Language } from "../../src/schema/types";
import type { Result } from "./libreoffice";
import type { SeenSheet, SeenWorkbook } from "./openpyxl";

export interface Difference {
  cell: string;
  formula: string;
  ours: Scalar | string;
  theirs: Result | undefined;
}

const columnName = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);

/** Every cell with a formula, in every sheet. */
export function formulaCells(workbook: Workbook): { sheet: string; cell: string; formula: string; value: Scalar }[] {
  return workbook.sheets.flatMap((sheet) => {
    const used = sheet.usedArea(true);
    if (!used) return [];
    const found: ReturnType<typeof formulaCells> = [];
    for (let row = used.top; row <= used.bottom; row += 1)
      for (let column = used.left; column <= used.right; column += 1) {
        const formula = sheet.formula(row, column);
        if (formula !== undefined)
          found.push({
            sheet: sheet.name,
            cell: `${columnName(column)}${row + 1}`,
            formula,
            value: sheet.value(row, column),
          });
      }
    return found;
  });
}

function agrees(ours: Scalar, theirs: Result | undefined): boolean {
  if (ours instanceof ErrorValue) return ours.code === theirs;
  if (typeof ours === "number" && typeof theirs === "number")
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours), Math.abs(theirs));
  return (ours ?? "") === (theirs ?? "");
}

/** Our reading of the file with the clock at the moment at which LibreOffice calculated. */
function readAtTheirTime(bytes: Uint8Array, theirs: Record<string, Record<string, Result>>): Workbook {
  let clock = new Date();
  const workbook = readXlsx(bytes, { now: () => clock });
  const now = formulaCells(workbook).find(({ formula }) => formula === "=NOW()");
  const moment = now && theirs[now.sheet]?.[now.cell];
  if (typeof moment === "number") clock = fromSerial(moment);
  workbook.calculation.calculate();
  return workbook;
}

/** The formula cells on which LibreOffice, given the file without our values, comes to another answer. */
export function differences(bytes: Uint8Array, theirs: Record<string, Record<string, Result>>): Difference[] {
  return formulaCells(readAtTheirTime(bytes, theirs))
    .filter(({ formula }) => !formula.includes("NOW()"))
    .filter(({ sheet, cell, value }) => !agrees(value, theirs[sheet]?.[cell]))
    .map(({ sheet, cell, formula, value }) => ({
      cell: `${sheet}!${cell}`,
      formula,
      ours: value instanceof ErrorValue ? value.code : value,
      theirs: theirs[sheet]?.[cell],
    }));
}

/** What each tracked table looks like to openpyxl, in the words of the schema. */
export function expectSeen(seen: SeenWorkbook, language: Language): void {
  expect(Object.keys(seen.names)).toEqual(expect.arrayContaining(schema.settings.map(({ name }) => name)));
  for (const table of schema.tables) {
    const sheet = seen.sheets.find(({ tables }) => table.key in tables)!;
    expect([table.key, sheet?.title]).toEqual([table.key, table.text[language]]);
    expectTable(sheet, table.key, language);
    expectPage(sheet);
  }
}

function expectTable(sheet: SeenSheet, key: string, language: Language): void {
  const table = schema.table(key);
  const seen = sheet.tables[key]!;
  expect(seen.headers).toEqual(table.fields.map(({ text }) => text[language]));
  const calculated = table.fields.filter((field) => field.calculated);
  expect(Object.keys(seen.calculated).sort()).toEqual(calculated.map(({ text }) => text[language]).sort());
  for (const field of calculated)
    expect(`=${seen.calculated[field.text[language]]}`).toBe(renderFormula(field, language));
  expect([key, unlisted(sheet, key)]).toEqual([key, []]);
  expect([key, uncoloured(sheet, key)]).toEqual([key, []]);
}

const covers = (sqref: string, column: number): boolean =>
  sqref.split(" ").some((range) => range.startsWith(`${columnName(column)}5:`));

/** Columns that hold one of a list and let no one choose from it. */
function unlisted(sheet: SeenSheet, key: string): string[] {
  const lists = sheet.validations.filter(({ type }) => type === "list");
  const chosen = schema
    .table(key)
    .fields.filter(({ type, calculated }) => !calculated && ["choice", "yesNo", "person"].includes(type));
  return chosen.filter(({ index }) => !lists.some(({ sqref }) => covers(sqref, index))).map((field) => field.key);
}

/** State columns that show no colour. */
function uncoloured(sheet: SeenSheet, key: string): string[] {
  const { states } = schema.table(key);
  const columns = states ? [states.field] : [];
  return columns
    .filter(({ index }) => !sheet.conditional.some(({ sqref, fill }) => fill && covers(sqref, index)))
    .map((field) => field.key);
}

function expectPage({ page, freeze, title }: SeenSheet): void {
  expect([title, freeze]).toEqual([title, "B5"]);
  expect(page).toMatchObject({ orientation: "landscape", paperSize: 9, fitToPage: true, fitToHeight: 0 });
  expect(page.titleRows).toMatch(/^\$?4:\$?4$/);
}
