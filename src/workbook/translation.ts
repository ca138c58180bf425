/**
 * The difference between our sheets in one language and in the other, as actions: headers, words that people choose from,
 * formulas, prompts, colours, headings, names of sheets. What people wrote or renamed themselves stays as it is. Pure.
 */

import type { Field, Schema, Table } from "../schema/compiled";
import { fromCell, toCell } from "../schema/field-types";
import { renderFormula, renderSummary } from "../schema/formula";
import type { CellValue, Language } from "../schema/types";
import type { Action, CellInput } from "./actions";
import { area, cell, firstCell } from "./address";
import { textInput } from "./cells";
import type { PlacedField } from "./columns";
import { tintColumns, validateColumns } from "./columns";
import { HEADER_ROW, SUMMARY_ROW } from "./frame";
import { makeGuide } from "./guideSheet";
import { normalHeader } from "./headers";
import { translateDashboard } from "./dashboard/mendDashboard";
import { FONTS } from "./look";
import type { Observed } from "./observed";
import { makeSettingsSheet, settingInput } from "./settingsSheet";
import { namedSheet, presentSheets } from "./sheetOrder";
import type { KnownTable } from "./knownTables";
import { knownTables } from "./knownTables";
import { bandRows } from "./tableSheet";

/** One conditional format that is a formula. */
export interface SeenTint {
  readonly id: string;
  readonly formula: string;
}

/** What is read of the sheets besides what `observe` finds. */
export interface Text {
  /** Cells of the first rows' first column, as formulas, by sheet. */
  readonly headings: ReadonlyMap<string, readonly unknown[]>;
  /** Cells of columns whose words change, by table and field. */
  readonly columns: ReadonlyMap<string, readonly unknown[]>;
  readonly tints: ReadonlyMap<string, readonly SeenTint[]>;
  /** The names of the charts on the Dashboard. */
  readonly charts: readonly string[];
  /** The Guide's cells from A1 on. */
  readonly guide: readonly (readonly unknown[])[];
}

export interface Turn {
  readonly from: Language;
  readonly to: Language;
}

/** Fields whose cells hold words of the language. */
export function wordedFields(table: Table): readonly Field[] {
  return table.fields.filter(({ calculated, list, type }) => !calculated && (list !== undefined || type === "people"));
}

/** Everything that turns a workbook from one language into the other; names of sheets last. */
export function translate(schema: Schema, observed: Observed, seen: Text, turn: Turn): Action[] {
  const known = [...knownTables(schema, observed).values()].filter(({ foreign, seen: { lost } }) => !foreign && !lost);
  const names = newNames(schema, observed, turn);
  const headers = new Map(known.map((table) => [table.table.key, newHeaders(table, turn)]));
  const headerOf = (field: Field): string => headers.get(field.tableKey)?.get(field.key) ?? field.text[turn.to];
  return [
    ...known.flatMap((table) => translateTable(table, seen, turn, headerOf)),
    ...translateSettings(schema, observed, turn, headerOf),
    ...translateGuide(schema, observed, seen, turn, names),
    ...(observed.dashboard
      ? translateDashboard({ schema, sheet: observed.dashboard.sheet, language: turn.to, headerOf }, seen.charts)
      : []),
    ...[...names].flatMap(([sheet, name]): Action[] =>
      sheet === name ? [] : [{ do: "renameSheet", sheet, to: name }],
    ),
  ];
}

/** What every sheet of ours will be called: a name that people gave it stays. */
function newNames(schema: Schema, observed: Observed, { from, to }: Turn): Map<string, string> {
  const taken = new Set(observed.sheets.map(({ name }) => name.toLowerCase()));
  return new Map(
    [...presentSheets(schema, observed)].map(([key, sheet]) => {
      const text = schema.hasTable(key) ? schema.table(key).text : schema.sheet(key).text;
      const free = !taken.has(text[to].toLowerCase());
      return [sheet, sheet === text[from] && free ? text[to] : sheet];
    }),
  );
}

/** The header of every field as it will stand, by key. */
function newHeaders({ table, columns }: KnownTable, { from, to }: Turn): Map<string, string> {
  return new Map(
    columns.flatMap(({ field, header }): [string, string][] => {
      if (field === null) return [];
      const { text } = table.field(field);
      return [[field, normalHeader(header) === normalHeader(text[from]) ? text[to] : header]];
    }),
  );
}

function translateTable(known: KnownTable, seen: Text, turn: Turn, headerOf: (field: Field) => string): Action[] {
  const { table, columns, seen: place } = known;
  const { sheet, row, column: left } = place;
  const placed = columns.flatMap(({ field }, index): PlacedField[] =>
    field === null ? [] : [{ field: table.field(field), column: left + index }],
  );
  const body = row + 1;
  const headers = columns.map(({ field, header }) => (field === null ? header : headerOf(table.field(field))));
  return [
    { do: "format", sheet, areas: "", look: { font: FONTS[turn.to] } },
    { do: "write", sheet, at: area(row, left, 1, headers.length), values: [headers] },
    ...placed.flatMap(({ field, column }) => translateColumn(field, { sheet, row: body, column }, seen, turn)),
    ...placed.flatMap(({ field, column }): Action[] =>
      field.calculated
        ? [
            {
              do: "fill",
              sheet,
              area: area(body, column, place.rows, 1),
              formula: renderFormula(field, turn.to, headerOf),
            },
          ]
        : [],
    ),
    ...validateColumns(sheet, placed, body, turn.to),
    ...translateTints(known, placed, seen, turn),
    ...translateHeading(known, seen, turn, headerOf),
  ];
}

/** The words of one column, each cell that changes. */
function translateColumn(
  field: Field,
  { sheet, row, column }: { sheet: string; row: number; column: number },
  { columns }: Text,
  { to }: Turn,
): Action[] {
  const cells = columns.get(`${field.tableKey}.${field.key}`);
  if (!cells) return [];
  const words = cells.map((held): CellInput => {
    const word = toCell(field, fromCell(field, held as CellValue | null), to);
    return word === held || typeof word !== "string" ? null : textInput(word, true);
  });
  if (words.every((word) => word === null)) return [];
  return [{ do: "write", sheet, at: area(row, column, words.length, 1), values: words.map((word) => [word]) }];
}

/** Our colours follow the new words; those that people added stay. */
function translateTints(
  { seen: { sheet, row, column } }: KnownTable,
  placed: readonly PlacedField[],
  { tints }: Text,
  { from, to }: Turn,
): Action[] {
  const tinted = (language: Language): Action[] => tintColumns(sheet, placed, row + 1, language);
  const bands = bandRows(sheet, { row, column }, placed.length);
  const old = new Set([...tinted(from), bands].flatMap((action) => formulasOf(action).map(plain)));
  const ours = (tints.get(sheet) ?? []).filter(({ formula }) => old.has(plain(formula)));
  return [{ do: "untint", sheet, ids: ours.map(({ id }) => id) }, bands, ...tinted(to)];
}

const formulasOf = (action: Action): readonly string[] =>
  action.do === "tint" ? action.tints.map(({ formula }) => formula) : [];

const plain = (formula: string): string => formula.replace(/\s+/g, "");

/** Title, purpose and summary, where they stand as we wrote them. */
function translateHeading(
  { table, seen: { sheet, row } }: KnownTable,
  { headings }: Text,
  { from, to }: Turn,
  headerOf: (field: Field) => string,
): Action[] {
  const held = headings.get(sheet) ?? [];
  const text = [table.text, table.purpose].map((words, index) => (held[index] === words[from] ? words[to] : null));
  const summed = row === HEADER_ROW && table.summary.length > 0 && String(held[SUMMARY_ROW] ?? "").startsWith("=");
  const summary = summed ? renderSummary(table.summary, to, headerOf) : null;
  return [{ do: "write", sheet, at: area(0, 0, SUMMARY_ROW + 1, 1), values: [...text, summary].map((each) => [each]) }];
}

/** The words of Settings, wherever people moved them, and the formulas of its values. */
function translateSettings(
  schema: Schema,
  observed: Observed,
  { from, to }: Turn,
  headerOf: (field: Field) => string,
): Action[] {
  if (!observed.settings) return [];
  const { sheet, cells } = observed.settings;
  const made = (language: Language): Action[] =>
    makeSettingsSheet({ schema, sheet, language, memories: observed.memories });
  const formulas = schema.settings.filter(({ formula }) => formula);
  return [
    { do: "format", sheet, areas: "", look: { font: FONTS[to] } },
    ...replaceWords(sheet, cells, dictionary(made(from), made(to))),
    ...formulas.map((setting): Action => ({
      do: "writeName",
      name: setting.name,
      value: renderFormula(setting, to, headerOf),
    })),
    { do: "writeName", name: schema.setting("language").name, value: settingInput(schema.setting("language"), to) },
  ];
}

function translateGuide(
  schema: Schema,
  observed: Observed,
  { guide }: Text,
  { from, to }: Turn,
  names: ReadonlyMap<string, string>,
): Action[] {
  const sheet = namedSheet(observed, schema.sheet("Guide").text);
  if (sheet === undefined) return [];
  const present = presentSheets(schema, observed);
  const renamed = new Map([...present].map(([key, name]) => [key, names.get(name) ?? name]));
  const made = (language: Language, sheetNames: ReadonlyMap<string, string>): Action[] =>
    makeGuide({ schema, sheet, language, sheetNames });
  const after = made(to, renamed);
  const words = dictionary(made(from, present), after);
  const links = guide.flatMap((row, index): Action[] => {
    const key = [...present].find(([, name]) => name === row[0])?.[0];
    const name = key === undefined ? undefined : renamed.get(key);
    // The links are followed by the names that the sheets will have.
    return name === undefined ? [] : [{ do: "link", sheet, at: cell(index, 0), to: name, text: name }];
  });
  return [
    { do: "format", sheet, areas: "", look: { font: FONTS[to] } },
    ...replaceWords(sheet, guide, words),
    ...after.filter((action) => action.do === "format" && action.look.height !== undefined),
    ...links,
  ];
}

/** What texts become. */
interface Words {
  /** Of the cell at "row,column" of a sheet as it was made. */
  readonly placed: ReadonlyMap<string, readonly [string, string]>;
  /** Of a text that was moved. */
  readonly anywhere: ReadonlyMap<string, string>;
}

/** Compares what the same sheet is made of in both languages: the cells are the same, the texts are not. */
function dictionary(before: readonly Action[], after: readonly Action[]): Words {
  const fresh = new Map(textsOf(after));
  const pairs = textsOf(before).flatMap(([at, text]): [string, [string, string]][] => {
    const other = fresh.get(at);
    return other === undefined ? [] : [[at, [text, other]]];
  });
  return { placed: new Map(pairs), anywhere: new Map(pairs.map(([, pair]) => pair)) };
}

/** The texts that are written, each with its "row,column". */
function textsOf(actions: readonly Action[]): [string, string][] {
  return actions.flatMap((action) => {
    if (action.do !== "write") return [];
    const { row, column } = firstCell(action.at);
    return action.values.flatMap((cells, down) =>
      cells.flatMap((text, right): [string, string][] =>
        typeof text === "string" && text !== "" ? [[`${row + down},${column + right}`, text]] : [],
      ),
    );
  });
}

function replaceWords(sheet: string, cells: readonly (readonly unknown[])[], words: Words): Action[] {
  return cells.flatMap((row, index): Action[] => {
    const values = row.map((held, column) => newWord(words, held, `${index},${column}`));
    return values.every((value) => value === null)
      ? []
      : [{ do: "write", sheet, at: area(index, 0, 1, values.length), values: [values] }];
  });
}

function newWord({ placed, anywhere }: Words, held: unknown, at: string): string | null {
  if (typeof held !== "string") return null;
  const [old, fresh] = placed.get(at) ?? [];
  const word = (old === held ? fresh : anywhere.get(held)) ?? null;
  return word === held ? null : word;
}
