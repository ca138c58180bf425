/**
 * The checks of one schema: names that Excel takes and that are unique in both languages, and specs whose parts fit
 * together. Each mistake throws a SchemaError that says where it is.
 */
import type { Field } from "./compiled";
import { SchemaError } from "./errors";
import { checkStates } from "./state-checks";
import { LANGUAGES, type FieldSpec, type RuleSpec, type SchemaSpec, type TableSpec, type Text } from "./types";

const SHEET_NAME = 31;
const PROMPT_TITLE = 32;
const PROMPT_TEXT = 255;
const WIDEST = 255;

/** Sheets, tables and settings carry names that Excel takes, once each. */
export function checkNames(spec: SchemaSpec): void {
  unique(
    spec.tables.map((table) => table.key),
    (key) => new SchemaError("this table exists twice", { table: key }),
  );
  const sheets = [...spec.tables, ...spec.sheets];
  for (const sheet of sheets) checkSheet(sheet);
  for (const language of LANGUAGES) {
    unique(
      sheets.map((sheet) => sheet.text[language]),
      (name) => new SchemaError(`two sheets have the ${language} name "${name}"`, { table: name }),
    );
  }
  unique(
    spec.settings.map((setting) => setting.key),
    (key) => new SchemaError("this setting exists twice", { table: "Settings", field: key }),
  );
  if (!spec.lists.yesNo) throw new SchemaError('there is no list "yesNo"');
}

function checkSheet(sheet: { key: string; text: Text; purpose: Text }): void {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(sheet.key)) {
    throw new SchemaError("a table's key is ASCII letters and digits", { table: sheet.key });
  }
  for (const language of LANGUAGES) {
    const name = sheet.text[language];
    if (!name || name.length > SHEET_NAME || /[[\]:*?/\\]|^'|'$/.test(name) || name.toLowerCase() === "history") {
      throw new SchemaError(`Excel doesn't take "${name}" as a sheet's name`, { table: sheet.key });
    }
    if (!sheet.purpose[language]) throw new SchemaError(`the purpose in ${language} is missing`, { table: sheet.key });
  }
}

/** Id prefixes are one to three capital letters, and no two tables share one. */
export function checkPrefixes(tables: readonly TableSpec[]): void {
  const owners = new Map<string, string>();
  for (const { key, idPrefix, fields } of tables) {
    const hasId = fields.some((field) => field.type === "id");
    if (hasId !== (idPrefix !== undefined)) {
      throw new SchemaError("an id field and an id prefix belong together", { table: key });
    }
    if (idPrefix === undefined) continue;
    if (!/^[A-Z]{1,3}$/.test(idPrefix)) throw new SchemaError(`"${idPrefix}" is no id prefix`, { table: key });
    if (owners.has(idPrefix)) {
      throw new SchemaError(`the id prefix "${idPrefix}" belongs to ${owners.get(idPrefix)}`, { table: key });
    }
    owners.set(idPrefix, key);
  }
}

/** One table's fields, rules and states fit together and name only what exists. */
export function checkTable(spec: TableSpec, fields: readonly Field[], whole: SchemaSpec): void {
  const fail = (problem: string, field?: string): never => {
    throw new SchemaError(problem, { table: spec.key, ...(field ? { field } : {}) });
  };
  unique(
    spec.fields.map((field) => field.key),
    (key) => new SchemaError("this field exists twice", { table: spec.key, field: key }),
  );
  checkHeaders(spec, fail);
  if (!fields.some((field) => field.key === spec.label)) fail(`the label names an unknown field "${spec.label}"`);
  for (const field of spec.fields) checkField(field, spec, whole, fail);
  for (const rule of spec.rules ?? []) checkRule(rule, fields, fail);
  if (spec.states) checkStates(spec.states, fields, fail);
}

export type Fail = (problem: string, field?: string) => never;

/** A header means one field only, whichever language it stands in. */
function checkHeaders(spec: TableSpec, fail: Fail): void {
  const owners = new Map<string, string>();
  for (const field of spec.fields) {
    for (const name of new Set(LANGUAGES.map((language) => field.text[language].toLowerCase()))) {
      if (owners.has(name)) fail(`the header "${name}" belongs to "${owners.get(name)}" too`, field.key);
      owners.set(name, field.key);
    }
  }
}

function checkField(field: FieldSpec, table: TableSpec, whole: SchemaSpec, fail: Fail): void {
  if (!/^[a-z][A-Za-z0-9]*$/.test(field.key)) fail("a field's key is a lower-case ASCII word", field.key);
  for (const language of LANGUAGES) checkTexts(field, language, fail);
  if (field.width !== undefined && !(field.width > 0 && field.width <= WIDEST)) fail("no such column width", field.key);
  checkType(field, whole, fail);
  checkInitial(field, table, whole, fail);
  checkCopy(field, table, whole, fail);
}

function checkTexts(field: FieldSpec, language: "zh-CN" | "en-US", fail: Fail): void {
  const name = field.text[language];
  if (!name || name !== name.trim()) fail(`the ${language} name is missing or padded`, field.key);
  if (name.length > PROMPT_TITLE) fail(`the ${language} name is longer than ${PROMPT_TITLE} characters`, field.key);
  if ((field.help?.[language].length ?? 1) > PROMPT_TEXT)
    fail(`the ${language} help is longer than ${PROMPT_TEXT} characters`, field.key);
  if (field.help && !field.help[language]) fail(`the ${language} help is missing`, field.key);
}

function checkType(field: FieldSpec, whole: SchemaSpec, fail: Fail): void {
  const listed = field.type === "choice" || field.type === "choices";
  if (listed !== (field.list !== undefined)) fail("a list goes with choices, and only with them", field.key);
  if ((field.type === "reference") !== (field.table !== undefined)) {
    fail("a table goes with references, and only with them", field.key);
  }
  if (field.table !== undefined) checkTarget(field, field.table, whole, fail);
  if (field.type === "id" && (field.formula !== undefined || field.initial !== undefined))
    fail("an id is made, not given", field.key);
  if (field.formula !== undefined && (field.required || field.initial !== undefined)) {
    fail("a calculated field is neither required nor given a first value", field.key);
  }
}

function checkTarget(field: FieldSpec, target: string, whole: SchemaSpec, fail: Fail): void {
  const table = whole.tables.find((each) => each.key === target);
  if (!table) return fail(`the reference names an unknown table "${target}"`, field.key);
  if (!table.idPrefix) fail(`the reference names "${target}", whose rows have no id`, field.key);
}

function checkInitial(field: FieldSpec, table: TableSpec, whole: SchemaSpec, fail: Fail): void {
  const { initial } = field;
  if (typeof initial === "object") {
    if (initial.from === "field" && !table.fields.some((each) => each.key === initial.field)) {
      fail(`the first value comes from an unknown field "${initial.field}"`, field.key);
    }
  } else if (field.list !== undefined && initial !== undefined) {
    const known = whole.lists[field.list]?.some((choice) => choice.key === initial);
    if (!known) fail(`the first value "${initial}" isn't in the list "${field.list}"`, field.key);
  }
}

function checkCopy(field: FieldSpec, table: TableSpec, whole: SchemaSpec, fail: Fail): void {
  if (!field.copy) return;
  const { through, field: wanted } = field.copy;
  const way = table.fields.find((each) => each.key === through);
  const target = way?.type === "person" ? "People" : way?.table;
  const found = whole.tables.find((each) => each.key === target)?.fields.some((each) => each.key === wanted);
  if (!found) fail(`nothing to copy: "${through}" leads to no "${wanted}"`, field.key);
}

function checkRule(rule: RuleSpec, fields: readonly Field[], fail: Fail): void {
  for (const key of namedFields(rule))
    if (!fields.some((field) => field.key === key)) fail(`a rule names an unknown field "${key}"`);
  const find = (key: string) => fields.find((field) => field.key === key)!;
  const dated = (key: string) => ["date", "moment"].includes(find(key).type);
  if (rule.kind === "order" && !(dated(rule.first) && dated(rule.then)))
    fail("an order rule is about dates", rule.first);
  if (rule.kind === "weekday" && !dated(rule.field)) fail("a weekday rule is about a date", rule.field);
  if ("when" in rule) known(rule.when, rule.is);
  if ("wanted" in rule) known(rule.field, rule.wanted);

  function known(field: string, choices: readonly string[]): void {
    for (const key of choices)
      if (!find(field).list?.choice(key)) fail(`a rule names an unknown choice "${key}"`, field);
  }
}

function namedFields(rule: RuleSpec): readonly string[] {
  if (rule.kind === "order") return [rule.first, rule.then];
  return [rule.field, ...("when" in rule ? [rule.when] : []), ...("other" in rule ? [rule.other] : [])];
}

function unique(items: readonly string[], mistake: (item: string) => SchemaError): void {
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.toLowerCase())) throw mistake(item);
    seen.add(item.toLowerCase());
  }
}
