/** Plans as tables: an observed workbook with one thing wrong, the fault told and the actions planned for it. */

import { schema } from "../../src/schema/schema";
import type { Action } from "../../src/workbook/actions";
import { tonesOf } from "../../src/workbook/columns";
import { keyField } from "../../src/workbook/existence";
import type { Observed, ObservedTable } from "../../src/workbook/observed";
import { NOTHING } from "../../src/workbook/observed";
import { plan } from "../../src/workbook/plan";
import { sheetKeys } from "../../src/workbook/sheetOrder";
import { complete, nameOf, zh } from "./complete";

const wanted = { language: zh, rows: new Map() };

function withTable(change: (table: ObservedTable) => ObservedTable, key = "Tasks"): Observed {
  const observed = complete();
  return { ...observed, tables: observed.tables.map((table) => (table.key === key ? change(table) : table)) };
}

function without<T>(items: readonly T[], index: number): T[] {
  return items.filter((_, place) => place !== index);
}

const tasks = schema.table("Tasks");
const status = tasks.field("status");
const alert = tasks.field("alert");
const kinds = (actions: readonly Action[]): string[] => [...new Set(actions.map((action) => action.do))].sort();

test("a complete workbook plans nothing", () => {
  expect(plan(schema, complete(), wanted)).toMatchObject({ faults: [], actions: [] });
});

/** The tabs as Excel would have them after these actions. */
function tabsAfter(tabs: readonly string[], actions: readonly Action[]): string[] {
  return actions.reduce(
    (now, action) => {
      if (action.do === "takeSheet") return now.map((name) => (name === action.from ? action.sheet : name));
      if (action.do !== "addSheet" && action.do !== "copySheet") return now;
      const place = action.position ?? now.length;
      return [...now.slice(0, place), action.sheet, ...now.slice(place)];
    },
    [...tabs],
  );
}

test("an empty workbook gets every sheet, the Guide in place of its empty one", () => {
  const { actions } = plan(schema, { ...NOTHING, sheets: [{ name: "Sheet1", empty: true }] }, wanted);
  expect(tabsAfter(["Sheet1"], actions)).toEqual(sheetKeys(schema).map(nameOf));
  expect(actions.filter((action) => action.do === "addTable")).toHaveLength(schema.tables.length);
});

test("sheets of the user's own are neither taken nor named in any action", () => {
  const observed = {
    ...NOTHING,
    sheets: [
      { name: "预算", empty: false },
      { name: "设置", empty: false },
    ],
  };
  const { actions } = plan(schema, observed, wanted);
  const touched = new Set(actions.flatMap((action) => ("sheet" in action ? [action.sheet] : [])));
  expect(touched.has("预算")).toBe(false);
  expect(touched.has("设置")).toBe(false);
  expect(touched.has("设置 (2)")).toBe(true);
});

type Case = [name: string, observed: Observed, fault: object, actions: string[]];
const column = (field: { index: number }): number => field.index;

const cases: Case[] = [
  [
    "a lost validation",
    withTable((table) => ({
      ...table,
      closer: { ...table.closer!, validated: tasks.fields.map((field) => field !== status) },
    })),
    { code: "missingValidation", table: "Tasks", field: "status" },
    ["prompt", "validate"],
  ],
  [
    "lost colours",
    withTable((table) => ({
      ...table,
      closer: {
        ...table.closer!,
        tints: tasks.fields.map((field) => (tonesOf(field).length && field === status ? 0 : 6)),
      },
    })),
    { code: "missingFormat", table: "Tasks", field: "status" },
    ["tint"],
  ],
  [
    "a formula typed over",
    withTable((table) => ({
      ...table,
      closer: { ...table.closer!, typed: tasks.fields.map((field) => field === alert) },
    })),
    { code: "overwrittenFormula", table: "Tasks", field: "alert" },
    ["fill"],
  ],
  [
    "a table turned into a range",
    withTable((table) => ({ ...table, lost: true })),
    { code: "missingTable", table: "Tasks" },
    ["addTable", "fill"],
  ],
  [
    "a deleted name of a setting whose row still stands",
    {
      ...complete(),
      names: without([...complete().names], 0).reduce(
        (map, [key, value]) => map.set(key, value),
        new Map<string, string>(),
      ),
      settings: { sheet: "设置", cells: [[], [], [], [], [schema.settings[0]!.text[zh], 120, ""]] },
    },
    { code: "missingName", facts: { name: schema.settings[0]!.name } },
    ["define"],
  ],
  [
    "a table of the user's own that bears our name",
    withTable((table) => ({ ...table, headers: ["Item", "Price"], closer: undefined as never })),
    { code: "foreignTable", table: "Tasks" },
    [],
  ],
];

test.each(cases)("%s is told and mended", (_name, observed, fault, wantedKinds) => {
  const { faults, actions } = plan(schema, observed, wanted);
  expect(faults).toEqual([expect.objectContaining(fault)]);
  expect(kinds(actions)).toEqual(wantedKinds);
});

test("a missing column is put after its neighbour, and formulas elsewhere are left alone", () => {
  const gone = column(status);
  const observed = withTable((table) => ({
    ...table,
    headers: without(table.headers, gone),
    closer: {
      formulas: without(table.closer!.formulas, gone),
      validated: without(table.closer!.validated, gone),
      tints: without(table.closer!.tints, gone),
      typed: without(table.closer!.typed, gone),
    },
  }));
  const { faults, actions } = plan(schema, observed, wanted);
  expect(faults).toEqual([{ code: "missingColumn", sheet: tasks.text[zh], table: "Tasks", field: "status" }]);
  expect(actions[0]).toEqual({ do: "addColumn", table: "Tasks", index: gone, header: status.text[zh] });
  expect(actions.filter((action) => action.do === "write" || action.do === "fill")).toEqual([]);
});

test("a renamed column is no fault, and formulas are compared under its new name", () => {
  // Of its own columns only: another table's column of the same name is not renamed.
  const renamed = (text: string): string => text.replace(new RegExp(`(?<!\\w)\\[${status.text[zh]}\\]`, "g"), "[进展]");
  const observed = complete();
  const tables = observed.tables.map((table) => ({
    ...table,
    headers:
      table.key === "Tasks"
        ? table.headers.map((header) => (header === status.text[zh] ? "进展" : header))
        : table.headers,
    closer: {
      ...table.closer!,
      formulas: table.closer!.formulas.map((formula) =>
        table.key === "Tasks"
          ? renamed(String(formula))
          : String(formula).replaceAll(`Tasks[${status.text[zh]}]`, "Tasks[进展]"),
      ),
    },
  }));
  expect(plan(schema, { ...observed, tables }, wanted).faults).toEqual([]);
});

test("a missing sheet goes back to its place among the others", () => {
  const observed = complete();
  const name = nameOf("Issues");
  const { actions } = plan(
    schema,
    {
      ...observed,
      sheets: [{ name: "预算", empty: false }, ...observed.sheets.filter((sheet) => sheet.name !== name)],
      tables: observed.tables.filter(({ key }) => key !== "Issues"),
    },
    wanted,
  );
  expect(actions[0]).toMatchObject({ do: "addSheet", sheet: name, position: 1 + sheetKeys(schema).indexOf("Issues") });
});

test("people are offered by name, everything else by its id", () => {
  expect(keyField(schema.table("People")).key).toBe("name");
  expect(keyField(schema.table("Projects")).key).toBe("id");
});
