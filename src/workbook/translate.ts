/** Turns our sheets of the open workbook into the other language: looks, reads the words, writes them in one batch. */

import type { Schema } from "../schema/compiled";
import { apply } from "./apply";
import { observe } from "./observe";
import type { Observed } from "./observed";
import { namedSheet } from "./sheetOrder";
import { knownTables } from "./knownTables";
import { load } from "./tableReading";
import type { SeenTint, Text, Turn } from "./translation";
import { translate, wordedFields } from "./translation";

/** Rewrites everything of ours in the language `to`; four round trips. */
export async function translateWorkbook(context: Excel.RequestContext, schema: Schema, turn: Turn): Promise<void> {
  const observed = await observe(context, schema, { closely: false });
  const answer = askText(context, schema, observed);
  await context.sync();
  await apply(context, translate(schema, observed, answer(), turn));
}

function askText({ workbook }: Excel.RequestContext, schema: Schema, observed: Observed): () => Text {
  const known = [...knownTables(schema, observed).values()].filter(({ foreign, seen }) => !foreign && !seen.lost);
  const columns = known.flatMap(({ table, columns: held }) =>
    wordedFields(table).flatMap((field) => {
      const index = held.findIndex((column) => column.field === field.key);
      if (index < 0) return [];
      const range = load(workbook.tables.getItem(table.key).columns.getItemAt(index).getDataBodyRange(), "values");
      return [{ key: `${table.key}.${field.key}`, range }];
    }),
  );
  const sheets = known.map(({ seen }) => {
    const sheet = workbook.worksheets.getItem(seen.sheet);
    return { name: seen.sheet, top: load(sheet.getRange("A1:A3"), "formulas"), tints: askTints(sheet) };
  });
  const dashboard =
    observed.dashboard && workbook.worksheets.getItem(observed.dashboard.sheet).charts.load("items/name");
  const guide = namedSheet(observed, schema.sheet("Guide").text);
  const guideCells = guide === undefined ? null : askCells(workbook.worksheets.getItem(guide));
  return () => ({
    columns: new Map(columns.map(({ key, range }) => [key, firstCells(range.values as unknown[][])])),
    headings: new Map(sheets.map(({ name, top }) => [name, firstCells(top.formulas as unknown[][])])),
    tints: new Map(sheets.map(({ name, tints }) => [name, tints()])),
    charts: dashboard ? dashboard.items.map(({ name }) => name) : [],
    guide: guideCells ? (guideCells.values as unknown[][]) : [],
  });
}

const firstCells = (rows: readonly (readonly unknown[])[]): readonly unknown[] => rows.map((row) => row[0]);

function askCells(sheet: Excel.Worksheet): Excel.Range {
  return load(sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true)), "values");
}

function askTints(sheet: Excel.Worksheet): () => readonly SeenTint[] {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/customOrNullObject/rule/formula");
  return () =>
    formats.items.flatMap(({ id, customOrNullObject: custom }) =>
      custom.isNullObject ? [] : [{ id, formula: custom.rule.formula }],
    );
}
