/**
 * The schema of a workbook that holds one table and what it needs to work alone: the tables it looks things up in, the
 * lists of its drop-downs, the settings of its formulas. Columns that add up a table left out are left out too, and so is the
 * Dashboard, which reads them all.
 */
import type { Field, Formula, Schema, Setting, Table } from "./compiled";
import type { SchemaSpec, TableSpec } from "./types";

/** The part of a spec, with the main table first; `whole` is the same spec compiled. */
export function partOf(spec: SchemaSpec, whole: Schema, main: string): SchemaSpec {
  const tables = neededTables(whole, main);
  const fields = keptFields(whole, tables);
  const settings = keptSettings(whole, tables, fields);
  const own = (table: TableSpec): TableSpec => ({
    ...table,
    fields: table.fields.filter(({ key }) => fields.has(whole.table(table.key).field(key))),
    summary: (table.summary ?? []).filter((_, at) =>
      inputsOf(whole.table(table.key).summary[at]!.formula).every((input) => fields.has(input)),
    ),
  });
  const parts = spec.tables.filter(({ key }) => tables.has(key)).map(own);
  const lists = new Set([
    "yesNo",
    ...[...fields, ...settings].flatMap(({ list }) => list?.key ?? []),
    ...[...fields, ...settings].flatMap(({ formula }) => wordLists(whole, formula)),
  ]);
  return {
    ...spec,
    tables: [...parts.filter(({ key }) => key === main), ...parts.filter(({ key }) => key !== main)],
    lists: Object.fromEntries(Object.entries(spec.lists).filter(([key]) => lists.has(key))),
    settings: spec.settings.filter(({ key }) => settings.has(whole.setting(key))),
    sheets: spec.sheets.filter(({ key }) => key !== "Dashboard"),
  };
}

/** The main table, those that typed columns refer to, and reference sheets that formulas read. */
function neededTables(whole: Schema, main: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (key: string): void => {
    if (found.has(key)) return;
    found.add(key);
    const table = whole.table(key);
    const reads = key === main || table.process === "helper";
    for (const field of table.fields) {
      if (!field.calculated && field.target) visit(field.target);
      const inputs = reads ? inputsOf(field.formula) : [];
      for (const { tableKey } of inputs) if (whole.table(tableKey).process === "helper") visit(tableKey);
    }
  };
  visit(main);
  return found;
}

/** Typed columns, and calculated ones whose every input is kept. */
function keptFields(whole: Schema, tables: ReadonlySet<string>): ReadonlySet<Field> {
  const all = [...tables].flatMap((key) => whole.table(key).fields);
  let kept = new Set(all);
  for (let before = -1; before !== kept.size;) {
    before = kept.size;
    kept = new Set([...kept].filter(({ formula }) => inputsOf(formula).every((input) => kept.has(input))));
  }
  return kept;
}

/** Settings that kept formulas use, one after the other, and those that the product keeps for itself. */
function keptSettings(whole: Schema, tables: ReadonlySet<string>, fields: ReadonlySet<Field>): ReadonlySet<Setting> {
  const used = new Set<Setting>();
  const visit = (setting: Setting): void => {
    if (used.has(setting)) return;
    used.add(setting);
    settingsIn(setting.formula).forEach(visit);
  };
  const figures = [...tables].flatMap((key) => whole.table(key).summary);
  for (const { formula } of [...fields, ...figures]) settingsIn(formula).forEach(visit);
  whole.settings
    .filter(({ automatic, formula }) => automatic && inputsOf(formula).every(({ tableKey }) => tables.has(tableKey)))
    .forEach(visit);
  return used;
}

const inputsOf = (formula: Formula | undefined): readonly Field[] =>
  (formula?.parts ?? []).flatMap((part) => (part.kind === "row" || part.kind === "column" ? [part.field] : []));

const settingsIn = (formula: Formula | undefined): readonly Setting[] =>
  (formula?.parts ?? []).flatMap((part) => (part.kind === "setting" ? [part.setting] : []));

/** The lists whose words a formula writes out. */
function wordLists(whole: Schema, formula: Formula | undefined): readonly string[] {
  const choices = new Set((formula?.parts ?? []).flatMap((part) => (part.kind === "word" ? [part.choice] : [])));
  return whole.lists.filter((list) => list.choices.some((choice) => choices.has(choice))).map(({ key }) => key);
}

/** The five sheets that are templates of their own. */
export const featuredTables = (whole: Schema): readonly Table[] => whole.tables.filter(({ featured }) => featured);
