/**
 * What one column of a tracked table needs besides its values: number format and alignment, the validation with its
 * prompt, and the colours of its words. Pure: fields and places in, actions out.
 */

import type { Field } from "../schema/compiled";
import { choicePrefix } from "../schema/compiled";
import { fieldTypes, numberFormat } from "../schema/field-types";
import type { FieldType, Language, Tone } from "../schema/types";
import type { Action, Look, Note, Rule, Tinting } from "./actions";
import { columnFrom, columnLetters, wholeColumns } from "./address";
import { TINTS } from "./look";
import { words } from "./words";

/** A field and the sheet column it stands in, zero-based. */
export interface PlacedField {
  readonly field: Field;
  readonly column: number;
}

/** How the cells of a field's column look. */
export function bodyLook(field: Field): Look {
  const { align, wrap } = fieldTypes[field.type];
  return { numberFormat: numberFormat(field), align: ALIGNMENTS[align], wrap: wrap || WRAPPED.has(field.type) };
}

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;
const WRAPPED: ReadonlySet<FieldType> = new Set(["text", "people", "choices"]);

/** Formats of whole columns, equal ones together. */
export function formatColumns(sheet: string, placed: readonly PlacedField[]): Action[] {
  const formats = groupBy(placed, ({ field }) => JSON.stringify(bodyLook(field))).map((group): Action => ({
    do: "format",
    sheet,
    areas: columnList(group),
    look: bodyLook(group[0]!.field),
  }));
  const widths = groupBy(placed, ({ field }) => String(field.width)).map((group): Action => ({
    do: "format",
    sheet,
    areas: columnList(group),
    look: { width: group[0]!.field.width },
  }));
  return [...formats, ...widths];
}

/** Validations with prompts, from the first body row to the sheet's end, equal ones together. */
export function validateColumns(
  sheet: string,
  placed: readonly PlacedField[],
  firstRow: number,
  language: Language,
): Action[] {
  const wanted = placed.flatMap((place) => {
    const check = checkOf(place.field, language);
    return check ? [{ ...place, check }] : [];
  });
  return groupBy(wanted, ({ check }) => JSON.stringify(check)).map((group) => ({
    do: "validate",
    sheet,
    areas: group.map(({ column }) => columnFrom(firstRow, column)).join(","),
    ...group[0]!.check,
  }));
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

/** The defined name of a table's ids (of People: its names), which drop-downs read. */
export function referenceName(table: string): string {
  return `Ref_${table}`;
}

function alertText(rule: Rule): (typeof words)["pickOne"] | null {
  switch (rule.kind) {
    case "list":
      return rule.strict ? words.pickOne : words.notFound;
    case "date":
      return words.dateWanted;
    case "share":
      return words.shareWanted;
    case "count":
      return words.countWanted;
    case "any":
      return null;
  }
}

/** The colours of a column's words, one rule a tone, written for the first body row; none where no word has a tone. */
export function tintsOf({ field, column }: PlacedField, firstRow: number, language: Language): Tinting[] {
  const cell = `$${columnLetters(column)}${firstRow + 1}`;
  const toned = (field.list?.choices ?? []).filter((choice) => choice.tone);
  return groupBy(toned, (choice) => choice.tone!).map((choices) => {
    const tests = choices.map((choice) => wordTest(cell, choice.text[language], choicePrefix(choice, language)));
    const { fill, text } = TINTS[choices[0]!.tone as Tone];
    return { formula: tests.length === 1 ? `=${tests[0]}` : `=OR(${tests.join(",")})`, fill, text };
  });
}

function wordTest(cell: string, word: string, prefix: string): string {
  const literal = `"${prefix.replaceAll('"', '""')}"`;
  return prefix === word ? `${cell}=${literal}` : `LEFT(${cell},${prefix.length})=${literal}`;
}

function columnList(group: readonly PlacedField[]): string {
  return wholeColumns(group.map(({ column }) => column));
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
