/** A workbook of ours in which nothing is missing, as it is observed. */

import { renderFormula } from "../../src/schema/formula";
import { schema } from "../../src/schema/schema";
import { tonesOf } from "../../src/workbook/columns";
import { DASHBOARD_NAME } from "../../src/workbook/dashboard/where";
import { writeMemory } from "../../src/workbook/headers";
import { memoryName, referenceName, typedLists } from "../../src/workbook/names";
import type { Observed, ObservedTable } from "../../src/workbook/observed";
import { sheetKeys } from "../../src/workbook/sheetOrder";

export const zh = "zh-CN" as const;
export const nameOf = (key: string): string => (schema.hasTable(key) ? schema.table(key) : schema.sheet(key)).text[zh];

function completeTable(key: string): ObservedTable {
  const table = schema.table(key);
  return {
    key,
    sheet: table.text[zh],
    row: 3,
    column: 0,
    rows: 4,
    headers: table.fields.map((field) => field.text[zh]),
    closer: {
      formulas: table.fields.map((field) => (field.calculated ? renderFormula(field, zh) : "")),
      validated: table.fields.map(() => true),
      tints: table.fields.map((field) => Math.max(1, tonesOf(field).length)),
      typed: table.fields.map(() => false),
    },
  };
}

/** The workbook. */
export function complete(): Observed {
  const targets = new Set(schema.tables.flatMap(({ fields }) => fields.flatMap(({ target }) => target ?? [])));
  const names = [
    ...schema.settings.map(({ name }) => name),
    ...typedLists(schema).map(({ name }) => name),
    ...schema.tables.map(({ key }) => memoryName(key)),
    ...[...targets].map(referenceName),
    DASHBOARD_NAME,
  ];
  return {
    sheets: sheetKeys(schema).map((key) => ({ name: nameOf(key), empty: false })),
    tables: schema.tables.map(({ key }) => completeTable(key)),
    names: new Map(names.map((name) => [name.toLowerCase(), `='${nameOf("Settings")}'!$B$5`])),
    settings: { sheet: nameOf("Settings"), cells: [] },
    dashboard: { sheet: nameOf("Dashboard") },
    memories: new Map(
      schema.tables.map(({ key, fields }) => [
        key,
        writeMemory(
          fields.map((field) => ({ field: field.key, header: field.text[zh] })),
          fields,
        ),
      ]),
    ),
    language: zh,
    version: schema.version,
  };
}
