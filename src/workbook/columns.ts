/**
 * What one column of a tracked table needs besides its values: number format and alignment, the validation with its
 * prompt, and the colours of its words. Pure: fields and places in, actions out.
 */

import type { Field } from "../schema/compiled";
import { choicePrefix } from "../schema/compiled";
import { fieldTypes, numberFormat } from "../schema/field-types";
import type { FieldType, Language, Tone } from "../schema/types";
import type { Action, ColumnLook, Look, Note, Rule, Tinting } from "./actions";
import { columnLetters, columnsBetween, LAST_ROW, wholeColumns } from "./address";
import { TINTS } from "./look";
import { referenceName } from "./names";
import { columnWidth, USUAL_WIDTH, wraps } from "./widths";
import { words } from "./words";

/** A field and the sheet column it stands in, zero-based. */
export interface PlacedField {
  readonly field: Field;
  readonly column: number;
}

/** How the cells of a field's column look. */
export function bodyLook(field: Field): Look {
  const { align } = fieldTypes[field.type];
  return { numberFormat: formatOf(field), align: ALIGNMENTS[align], wrap: wraps(field) };
}

/** Words people type or choose stand in text cells, so that Excel makes no dates of them. */
function formatOf(field: Field): string {
  return !field.calculated && WORDS.has(field.type) ? TEXT : numberFormat(field);
}

/** The number format of text. */
const TEXT = "@";

const WORDS: ReadonlySet<FieldType> = new Set(["choice", "yesNo", "choices", "person", "people"]);

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

/** Formats of the columns of a new sheet from its first on, nothing said that is so anyway. */
export function formatColumns(sheet: string, placed: readonly PlacedField[], language: Language): Action[] {
  const looks = placed.map(({ field, column }) => ({ ...bodyLook(field), column }));
  const columns = wholeColumns(placed.map(({ column }) => column));
  return [
    ...formatNumbers(sheet, looks),
    { do: "columnLooks", sheet, columns, looks: placed.map(({ field }) => columnLook(field, language)) },
  ];
}

function columnLook(field: Field, language: Language): ColumnLook | null {
  const { align, wrap } = bodyLook(field);
  const width = columnWidth(field, language);
  const look: ColumnLook = {
    ...(width === USUAL_WIDTH ? {} : { width }),
    // Text stands left by itself; numbers are kept off the text that begins in the next column.
    ...(align === "Left" ? {} : align === "Right" ? { align, indent: 1 } : { align: align! }),
    ...(wrap === false ? { wrap } : {}),
  };
  return Object.keys(look).length > 0 ? look : null;
}

/**
 * Number formats, of which several columns apart can't be told at once: the format of text runs on under columns that get
 * another one afterwards.
 */
function formatNumbers(sheet: string, looks: readonly (Look & { readonly column: number })[]): Action[] {
  const special = looks.filter(({ numberFormat }) => numberFormat !== "General" && numberFormat !== "0");
  const texts = special.filter(({ numberFormat }) => numberFormat === TEXT).map(({ column }) => column);
  const apart = looks.filter((look) => !special.includes(look)).map(({ column }) => column);
  const bridges = special.filter(({ column, numberFormat }) => {
    const left = texts.filter((text) => text < column).at(-1);
    const right = texts.find((text) => text > column);
    if (numberFormat === TEXT || left === undefined || right === undefined) return false;
    return !apart.some((other) => other > left && other < right);
  });
  const columns = [...texts, ...bridges.map(({ column }) => column)];
  const others = special.filter(({ numberFormat }) => numberFormat !== TEXT);
  const say = (numberFormat: string, places: readonly number[]): Action[] =>
    places.length === 0 ? [] : [{ do: "format", sheet, areas: wholeColumns(places), look: { numberFormat } }];
  return [
    ...say(TEXT, columns),
    ...groupBy(others, ({ numberFormat }) => numberFormat!).flatMap((group) =>
      say(
        group[0]!.numberFormat!,
        group.map(({ column }) => column),
      ),
    ),
  ];
}

/** Validations from the first body row to the sheet's end, equal ones together, and the prompts that hang on them. */
export function validateColumns(
  sheet: string,
  placed: readonly PlacedField[],
  firstRow: number,
  language: Language,
): Action[] {
  const wanted = placed.flatMap((place) => {
    const check = checkOf(place.field, language);
    return check ? [{ ...place, ...check }] : [];
  });
  const areas = (group: readonly PlacedField[]): string =>
    columnsBetween(
      group.map(({ column }) => column),
      firstRow,
      LAST_ROW - 1,
    );
  const prompted = wanted.flatMap(({ prompt, ...place }) => (prompt ? [{ ...place, prompt }] : []));
  return [
    ...groupBy(wanted, ({ rule, alert }) => JSON.stringify([rule, alert])).map((group): Action => {
      const { rule, alert } = group[0]!;
      return { do: "validate", sheet, areas: areas(group), rule, ...(alert ? { alert } : {}) };
    }),
    ...groupBy(prompted, ({ prompt }) => JSON.stringify(prompt)).map((group): Action => {
      return { do: "prompt", sheet, areas: areas(group), note: group[0]!.prompt };
    }),
  ];
}

/** Whether a column of this field carries a rule, and not only a prompt. */
export function isValidated(field: Field): boolean {
  return !field.calculated && ruleOf(field).kind !== "any";
}

interface Check {
  readonly rule: Rule;
  readonly prompt?: Note;
  readonly alert?: Note;
}

function checkOf(field: Field, language: Language): Check | null {
  if (field.calculated) return { rule: { kind: "any" }, prompt: calculatedPrompt(language) };
  const rule = ruleOf(field);
  const help = field.help?.[language];
  if (rule.kind === "any" && !help) return null;
  const alert = alertText(rule);
  return {
    rule,
    ...(help ? { prompt: { title: field.text[language].slice(0, 32), message: help.slice(0, 255) } } : {}),
    ...(alert ? { alert: { title: words.checkInput[language], message: alert[language] } } : {}),
  };
}

function calculatedPrompt(language: Language): Note {
  return { title: words.calculated[language], message: words.calculatedHelp[language] };
}

function ruleOf(field: Field): Rule {
  switch (field.type) {
    case "choice":
    case "yesNo":
      return { kind: "list", source: field.list!.name, strict: true };
    case "reference":
    case "person":
      return { kind: "list", source: referenceName(field.target!), strict: false };
    case "date":
    case "moment":
      return { kind: "date" };
    case "percent":
      return { kind: "share" };
    case "integer":
      return { kind: "count", least: field.min, most: field.max };
    default:
      return { kind: "any" };
  }
}

/** What is said of a wrong entry; where nothing is, Excel's own words do. */
function alertText(rule: Rule): (typeof words)["notFound"] | null {
  if (rule.kind === "date") return words.dateWanted;
  return rule.kind === "list" && !rule.strict ? words.notFound : null;
}

/** The tones of a field's words; none where no word has one. */
export function tonesOf(field: Field): readonly Tone[] {
  return [...new Set((field.list?.choices ?? []).flatMap(({ tone }) => tone ?? []))];
}

/** The colours of words: one rule a tone for all columns together, where no word means different tones in two of them. */
export function tintColumns(
  sheet: string,
  placed: readonly PlacedField[],
  firstRow: number,
  language: Language,
): Action[] {
  const toned = placed.filter(({ field }) => tonesOf(field).length > 0).sort((a, b) => a.column - b.column);
  const groups = agreeing(toned);
  return groups.map((group) => ({
    do: "tint",
    sheet,
    areas: columnsBetween(
      group.map(({ column }) => column),
      firstRow,
      LAST_ROW - 1,
    ),
    tints: toneTints(group, `${columnLetters(group[0]!.column)}${firstRow + 1}`, language),
  }));
}

/** Columns in groups in which every word has one tone. */
function agreeing(placed: readonly PlacedField[]): PlacedField[][] {
  const groups: { readonly tones: Map<string, Tone | undefined>; readonly members: PlacedField[] }[] = [];
  for (const place of placed) {
    const words = (place.field.list?.choices ?? []).map((choice): [string, Tone | undefined] => [
      choice.text["en-US"] + choice.text["zh-CN"],
      choice.tone,
    ]);
    const fits = groups.find(({ tones }) =>
      words.every(([word, tone]) => !tones.has(word) || tones.get(word) === tone),
    );
    const group = fits ?? { tones: new Map<string, Tone | undefined>(), members: [] as PlacedField[] };
    if (!fits) groups.push(group);
    for (const [word, tone] of words) group.tones.set(word, tone);
    group.members.push(place);
  }
  return groups.map(({ members }) => members);
}

function toneTints(group: readonly PlacedField[], cell: string, language: Language): Tinting[] {
  const choices = group.flatMap(({ field }) => field.list!.choices).filter(({ tone }) => tone);
  return groupBy(choices, ({ tone }) => tone!).map((toned) => {
    const tests = toned.map((choice) => wordTest(cell, choice.text[language], choicePrefix(choice, language)));
    const unique = [...new Set(tests)];
    const { fill, text } = TINTS[toned[0]!.tone!];
    return { formula: unique.length === 1 ? `=${unique[0]}` : `=OR(${unique.join(",")})`, fill, text };
  });
}

function wordTest(cell: string, word: string, prefix: string): string {
  const literal = `"${prefix.replaceAll('"', '""')}"`;
  return prefix === word ? `${cell}=${literal}` : `LEFT(${cell},${prefix.length})=${literal}`;
}

/** Items in groups of equal key, in order of first appearance. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
