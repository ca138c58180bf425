/**
 * Formulas in a notation without a language, and the native Excel formulas rendered from them. The notation:
 *
 *   [dueDate]            this row's field               Tasks[dueDate]     a whole column of a table
 *   {status.done}        the words of a choice of this table's field, as a string literal
 *   {Tasks.status.done}  … of another table's field     {calendarLimit:beyond}  … of a list
 *   $confirmWindow       a setting's defined name       "…"                a string literal, left alone
 *
 * References come out in the long form `Tasks[[#This Row],[计划截止]]`, which files, Excel, WPS and LibreOffice all read.
 * It knows nothing of how formulas are calculated.
 */
import type { Choice, Field, Figure, Formula, FormulaPart, Setting } from "./compiled";
import type { Language } from "./types";

/** Finds what a name in a formula stands for; each throws the SchemaError that fits where the formula stands. */
export interface FormulaScope {
  ownField(key: string): Field;
  field(table: string, key: string): Field;
  choice(field: Field, key: string): Choice;
  listChoice(list: string, key: string): Choice;
  setting(key: string): Setting;
  fail(problem: string): never;
}

const TOKEN = /"(?:[^"]|"")*"|\{([^{}]*)\}|\$([A-Za-z]\w*)|([A-Za-z]\w*)?\[([^[\]]*)\]/g;

/** Reads a formula in the neutral notation and resolves every name in it. */
export function parseFormula(source: string, scope: FormulaScope): Formula {
  const parts: FormulaPart[] = [];
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    pushText(parts, source.slice(end, match.index), scope);
    parts.push(resolveToken(match, scope));
    end = match.index + match[0].length;
  }
  pushText(parts, source.slice(end), scope);
  return { source, parts };
}

function pushText(parts: FormulaPart[], text: string, scope: FormulaScope): void {
  if (/["[\]{}$]/.test(text)) scope.fail(`the formula can't be read near "${text.trim()}"`);
  if (text) parts.push({ kind: "text", text });
}

function resolveToken(match: RegExpMatchArray, scope: FormulaScope): FormulaPart {
  const [text, word, setting, table, field] = match;
  if (word !== undefined) return { kind: "word", choice: resolveWord(word, scope) };
  if (setting !== undefined) return { kind: "setting", setting: scope.setting(setting) };
  if (field === undefined) return { kind: "text", text };
  if (table === undefined) return { kind: "row", field: scope.ownField(field) };
  return { kind: "column", field: scope.field(table, field) };
}

function resolveWord(word: string, scope: FormulaScope): Choice {
  const [list, listChoice] = word.split(":");
  if (listChoice !== undefined) return scope.listChoice(list!, listChoice);
  const [first, second, third, ...more] = word.split(".");
  if (!first || !second || more.length > 0) return scope.fail(`{${word}} names no choice`);
  if (third === undefined) return scope.choice(scope.ownField(first), second);
  return scope.choice(scope.field(first, second), third);
}

/** The fields a formula reads, of its own row and of whole columns. */
export function formulaInputs(formula: Formula): readonly Field[] {
  return formula.parts.flatMap((part) => (part.kind === "row" || part.kind === "column" ? [part.field] : []));
}

/**
 * A calculated column's formula as Excel reads it in a workbook of this language, with its leading "=". `headerOf` says
 * what a field's column is called there, for a workbook whose people have renamed some.
 */
export function renderFormula(
  owner: Field | Setting,
  language: Language,
  headerOf: (field: Field) => string = (field) => field.text[language],
): string {
  if (!owner.formula) throw new TypeError(`${owner.key} is not calculated`);
  return "=" + renderParts(owner.formula, language, headerOf);
}

/** The summary line of a table as one formula: each figure with its words before it. */
export function renderSummary(
  figures: readonly Figure[],
  language: Language,
  headerOf: (field: Field) => string = (field) => field.text[language],
): string {
  const shown = figures.map(({ text, formula, share }, index) => {
    const number = renderParts(formula, language, headerOf);
    const words = `${index === 0 ? "" : FIGURES_APART}${text[language]} `;
    return `"${words.replaceAll('"', '""')}"&${share ? `IFERROR(TEXT(${number},"0%"),"–")` : number}`;
  });
  return `=${shown.join("&")}`;
}

const FIGURES_APART = "  ·  ";

/** The same without the "=", for a piece of a formula. */
export const renderParts = (formula: Formula, language: Language, headerOf: (field: Field) => string): string =>
  formula.parts.map((part) => renderPart(part, language, headerOf)).join("");

function renderPart(part: FormulaPart, language: Language, headerOf: (field: Field) => string): string {
  switch (part.kind) {
    case "text":
      return part.text;
    case "row":
      return `${part.field.tableKey}[[#This Row],[${escapeColumn(headerOf(part.field))}]]`;
    case "column":
      return columnReference(part.field.tableKey, headerOf(part.field));
    case "word":
      return `"${part.choice.text[language].replaceAll('"', '""')}"`;
    case "setting":
      return part.setting.name;
  }
}

/** A whole column of a table as Excel names it: `Tasks[计划截止]`, `Tasks[[Due (final)]]`. */
export function columnReference(table: string, header: string): string {
  const column = escapeColumn(header);
  const plain = /^[\p{L}\p{N}_ ]+$/u.test(header);
  return plain ? `${table}[${column}]` : `${table}[[${column}]]`;
}

/** Excel's escapes for the characters that mean something inside a structured reference. */
export function escapeColumn(name: string): string {
  return name.replace(/['#[\]@]/g, "'$&");
}
