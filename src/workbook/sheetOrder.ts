/**
 * What our sheets are called in this workbook and where missing ones go among the tabs: the Guide and the
 * Dashboard first, then the tables by process, the Settings last; sheets of the user's own stay where they are. Pure.
 */

import type { Schema } from "../schema/compiled";
import type { Language, Text } from "../schema/types";
import { LANGUAGES } from "../schema/types";
import type { Action } from "./actions";
import { TAB_COLORS } from "./look";
import type { Observed } from "./observed";

/** The sheets one opens with. */
const FIRST: readonly string[] = ["Guide", "Dashboard"];

/** Keys of all our sheets in the order of their tabs. */
export function sheetKeys(schema: Schema): readonly string[] {
  const extra = schema.sheets.map(({ key }) => key).filter((key) => !FIRST.includes(key));
  const first = FIRST.filter((key) => schema.sheets.some((sheet) => sheet.key === key));
  return [...first, ...schema.tables.map(({ key }) => key), ...extra];
}

/** The names of our sheets that are there, by key. */
export function presentSheets(schema: Schema, observed: Observed): Map<string, string> {
  const found = new Map(observed.tables.map((table) => [table.key, table.sheet]));
  if (observed.settings) found.set("Settings", observed.settings.sheet);
  if (found.size === 0) return found;
  const dashboard = observed.dashboard?.sheet;
  if (dashboard) found.set("Dashboard", dashboard);
  const guide = namedSheet(observed, schema.sheet("Guide").text);
  if (guide) found.set("Guide", guide);
  return found;
}

/** The sheet that bears a name in either language. */
export function namedSheet(observed: Observed, text: Text): string | undefined {
  return observed.sheets.find(({ name }) => LANGUAGES.some((language) => text[language] === name))?.name;
}

/** The name every sheet of ours has or is to have; a name that is taken gets a number. */
export function sheetNames(schema: Schema, observed: Observed, language: Language): Map<string, string> {
  const names = presentSheets(schema, observed);
  const taken = new Set(observed.sheets.map(({ name }) => name.toLowerCase()));
  for (const key of sheetKeys(schema)) {
    if (names.has(key)) continue;
    const name = freeName(textOf(schema, key)[language], taken);
    names.set(key, name);
    taken.add(name.toLowerCase());
  }
  return names;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number++) candidate = `${name} (${number})`;
  return candidate;
}

/** A sheet made first, of which the other tables' sheets are copies: it is added as any other and then dressed. */
export interface Pattern {
  readonly key: string;
  readonly dress: readonly Action[];
}

/** Actions that add the missing sheets in their places, the pattern first. */
export function addSheets(
  schema: Schema,
  observed: Observed,
  names: ReadonlyMap<string, string>,
  pattern: Pattern | null,
): Action[] {
  const present = new Set(presentSheets(schema, observed).values());
  const tabs = observed.sheets.map(({ name }) => name);
  const keys = sheetKeys(schema);
  const placed = keys.map((key, index) => ({ key, index }));
  const first = placed.filter(({ key }) => key === pattern?.key);
  const others = placed.filter(({ key }) => key !== pattern?.key);
  return [...first, ...others].flatMap(({ key, index }): Action[] => {
    const sheet = names.get(key)!;
    if (present.has(sheet)) return [];
    const tab = tabColorOf(schema, key);
    const only = observed.sheets.length === 1 ? observed.sheets[0]! : undefined;
    if (only?.empty && index === 0) {
      tabs[0] = sheet;
      return [{ do: "takeSheet", from: only.name, sheet, tab }];
    }
    const position = placeOf(keys.slice(0, index), keys.slice(index + 1), names, tabs);
    tabs.splice(position, 0, sheet);
    const place = position === tabs.length - 1 ? {} : { position };
    if (key === pattern?.key) return [{ do: "addSheet", sheet, tab, ...place }, ...pattern.dress];
    return pattern && schema.hasTable(key)
      ? [{ do: "copySheet", from: names.get(pattern.key)!, sheet, tab, ...place }]
      : [{ do: "addSheet", sheet, tab, ...place }];
  });
}

/** After the nearest of our sheets that comes before, else before the first that comes after, else last. */
function placeOf(
  before: readonly string[],
  after: readonly string[],
  names: ReadonlyMap<string, string>,
  tabs: readonly string[],
): number {
  const places = (keys: readonly string[]): number[] =>
    keys.map((key) => tabs.indexOf(names.get(key)!)).filter((place) => place >= 0);
  const left = places(before).at(-1);
  return left !== undefined ? left + 1 : (places(after)[0] ?? tabs.length);
}

function textOf(schema: Schema, key: string): Text {
  return schema.hasTable(key) ? schema.table(key).text : schema.sheet(key).text;
}

function tabColorOf(schema: Schema, key: string): string {
  return TAB_COLORS[schema.hasTable(key) ? schema.table(key).process : schema.sheet(key).process];
}
