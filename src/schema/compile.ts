/**
 * Turns the specs into the one checked Schema. Every mistake that can be seen without a workbook throws a SchemaError
 * naming table and field, so that later code need not doubt what it reads here.
 */
import { checkNames, checkPrefixes, checkTable } from "./checks";
import type {
  Choice,
  ChoiceList,
  Field,
  Figure,
  Formula,
  Jump,
  Schema,
  Setting,
  StateMachine,
  Table,
} from "./compiled";
import { checkCycles } from "./cycles";
import { SchemaError } from "./errors";
import { parseFormula, type FormulaScope } from "./formula";
import type { ChoiceSpec, FieldSpec, FieldType, SchemaSpec, SettingSpec, StateSpec, TableSpec } from "./types";

/** Widths in characters that fit what such a field usually holds. */
const WIDTHS: Record<FieldType, number> = {
  id: 16,
  text: 18,
  longText: 36,
  phone: 15,
  email: 28,
  link: 34,
  integer: 10,
  percent: 9,
  date: 12,
  moment: 17,
  yesNo: 9,
  choice: 11,
  choices: 16,
  reference: 16,
  person: 11,
  people: 24,
};

/** Names are only known once everything is compiled, so formulas are set last. */
type Draft<T extends { formula?: Formula }> = { -readonly [K in "formula"]?: Formula } & Omit<T, "formula">;

/** Checks the specs and compiles them into the Schema that everything else reads. */
export function compile(spec: SchemaSpec): Schema {
  checkNames(spec);
  checkPrefixes(spec.tables);
  const lists = compileLists(spec);
  const tables = spec.tables.map((table, index) => compileTable(table, index, lists, spec));
  const settings = spec.settings.map((setting) => compileSetting(setting, lists));
  const schema = assemble(spec, tables, [...lists.values()], settings);
  fillFormulas(spec, schema);
  checkCycles(schema);
  return schema;
}

function compileLists(spec: SchemaSpec): Map<string, ChoiceList> {
  const fields = spec.tables.flatMap((table) => table.fields);
  const typed = new Set([
    ...fields.filter((field) => field.formula === undefined).map(listKey),
    ...spec.settings.map((setting) => setting.list),
  ]);
  return new Map(Object.entries(spec.lists).map(([key, choices]) => [key, compileList(key, choices, typed.has(key))]));
}

const listKey = (field: FieldSpec): string | undefined => (field.type === "yesNo" ? "yesNo" : field.list);

function compileList(key: string, specs: readonly ChoiceSpec[], typed: boolean): ChoiceList {
  const byKey = new Map<string, Choice>();
  const byWords = new Map<string, Choice>();
  for (const choice of specs) {
    if (byKey.has(choice.key)) throw new SchemaError(`list "${key}" has the choice "${choice.key}" twice`);
    byKey.set(choice.key, choice);
    for (const words of Object.values(choice.text)) {
      const other = byWords.get(words.toLowerCase());
      if (other && other !== choice) throw new SchemaError(`list "${key}" has the words "${words}" twice`);
      byWords.set(words.toLowerCase(), choice);
    }
  }
  return {
    key,
    name: `List_${key}`,
    choices: specs,
    typed,
    choice: (wanted) => byKey.get(wanted),
    recognise: (words) => byWords.get(words.trim().toLowerCase()),
  };
}

function compileTable(spec: TableSpec, index: number, lists: Map<string, ChoiceList>, whole: SchemaSpec): Table {
  const fields = spec.fields.map((field, at) => compileField(spec, field, at, lists));
  checkTable(spec, fields, whole);
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const byName = new Map(
    fields.flatMap((field) => Object.values(field.text).map((name) => [name.toLowerCase(), field])),
  );
  const find = (key: string): Field => {
    const field = byKey.get(key);
    if (!field) throw new SchemaError("no such field", { table: spec.key, field: key });
    return field;
  };
  const idField = fields.find((field) => field.type === "id");
  return {
    ...spec,
    index,
    fields,
    rules: spec.rules ?? [],
    label: find(spec.label),
    summary: [],
    ...(idField ? { idField } : {}),
    field: find,
    hasField: (key) => byKey.has(key),
    fieldNamed: (header) => byName.get(header.trim().toLowerCase()),
    states: spec.states && compileStates(spec.states, find(spec.states.field)),
  };
}

function compileField(table: TableSpec, spec: FieldSpec, index: number, lists: Map<string, ChoiceList>): Field {
  const place = { table: table.key, field: spec.key };
  const target = spec.type === "person" || spec.type === "people" ? "People" : spec.table;
  const key = listKey(spec);
  const list = key === undefined ? undefined : lists.get(key);
  if (key !== undefined && !list) throw new SchemaError(`there is no list "${key}"`, place);
  return {
    ...without(spec, "formula", "list", "table"),
    tableKey: table.key,
    index,
    required: spec.required ?? false,
    width: spec.width ?? WIDTHS[spec.type],
    calculated: spec.formula !== undefined,
    ...(list ? { list } : {}),
    ...(target ? { target } : {}),
  };
}

function without<T extends object, K extends keyof T>(whole: T, ...keys: readonly K[]): Omit<T, K> {
  const dropped: readonly PropertyKey[] = keys;
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !dropped.includes(key))) as Omit<T, K>;
}

function compileStates(spec: StateSpec, field: Field): StateMachine {
  const jumps: Jump[] = spec.jumps.map((jump) => ({ ...jump, toChoice: field.list!.choice(jump.to)! }));
  return {
    field,
    initial: spec.initial,
    jumps,
    jumpsFrom: (state) => jumps.filter((jump) => jump.from.includes(state || spec.initial)),
  };
}

function compileSetting(spec: SettingSpec, lists: Map<string, ChoiceList>): Setting {
  const { list: key, value } = spec;
  const list = key === undefined ? undefined : lists.get(key);
  if (key !== undefined && !list) {
    throw new SchemaError(`there is no list "${key}"`, { table: "Settings", field: spec.key });
  }
  return {
    ...without(spec, "list", "value"),
    name: `Set_${spec.key}`,
    ...(list ? { list } : {}),
    ...(typeof value === "object" ? {} : { value }),
  };
}

function assemble(
  spec: SchemaSpec,
  tables: readonly Table[],
  lists: readonly ChoiceList[],
  settings: readonly Setting[],
): Schema {
  const finder = <T extends { key: string }>(what: string, items: readonly T[]) => {
    const byKey = new Map(items.map((item) => [item.key, item]));
    return (key: string): T => {
      const item = byKey.get(key);
      if (!item) throw new SchemaError(`there is no ${what} "${key}"`);
      return item;
    };
  };
  const prefixes = new Map(tables.flatMap((table) => (table.idPrefix ? [[table.idPrefix, table] as const] : [])));
  return {
    version: spec.version,
    tables,
    lists,
    settings,
    sheets: spec.sheets,
    table: finder("table", tables),
    hasTable: (key) => tables.some((table) => table.key === key),
    list: finder("list", lists),
    setting: finder("setting", settings),
    sheet: finder("sheet", spec.sheets),
    tableOfId: (id) => prefixes.get(id.split("-", 1)[0]!),
  };
}

function fillFormulas(spec: SchemaSpec, schema: Schema): void {
  for (const table of spec.tables) {
    for (const field of table.fields) {
      if (field.formula === undefined) continue;
      const compiled: Draft<Field> = schema.table(table.key).field(field.key);
      compiled.formula = parseFormula(field.formula, scopeOf(schema, { table: table.key, field: field.key }));
    }
    const summarised: { summary: readonly Figure[] } = schema.table(table.key) as { summary: readonly Figure[] };
    summarised.summary = (table.summary ?? []).map((figure) => ({
      ...figure,
      formula: parseFormula(figure.formula, scopeOf(schema, { table: table.key, field: "summary" })),
    }));
  }
  for (const setting of spec.settings) {
    if (typeof setting.value !== "object") continue;
    const compiled: Draft<Setting> = schema.setting(setting.key);
    compiled.formula = parseFormula(setting.value.formula, scopeOf(schema, { table: "Settings", field: setting.key }));
  }
}

/** What names stand for in a formula; `place` is told when one means nothing. */
export function scopeOf(schema: Schema, place: { table: string; field: string }): FormulaScope {
  const fail = (problem: string): never => {
    throw new SchemaError(problem, place);
  };
  const field = (table: string, key: string): Field => {
    if (!schema.hasTable(table)) return fail(`the formula names an unknown table "${table}"`);
    if (!schema.table(table).hasField(key)) return fail(`the formula names an unknown field "${table}.${key}"`);
    return schema.table(table).field(key);
  };
  return {
    fail,
    field,
    ownField: (key) =>
      schema.hasTable(place.table) ? field(place.table, key) : fail(`there is no row to take "${key}" from`),
    choice: (of, key) => of.list?.choice(key) ?? fail(`the formula names an unknown choice "${of.key}.${key}"`),
    listChoice: (list, key) =>
      schema.lists.find((each) => each.key === list)?.choice(key) ??
      fail(`the formula names an unknown choice "${list}:${key}"`),
    setting: (key) =>
      schema.settings.find((each) => each.key === key) ?? fail(`the formula names an unknown setting "${key}"`),
  };
}
