/**
 * The two spellings of a formula. Files keep newer functions with prefixes, `@` and `#` as functions, and structured
 * references in full; cells show them short. Custom functions of add-ins are kept by Excel under a name of their own.
 */
import { parseStructRef } from "@borgar/fx";
import type { Token } from "@borgar/fx";
import { filePrefix } from "./newer-functions";
import { remember } from "./remember";
import { mapTokens } from "./rewrite";
import { longForm, shortForm } from "./structured-text";

const PREFIX = /^(?:_xlfn\.(?:_xlws\.)?|_xlws\.|_xludf\.)/i;
const CUSTOM = /^_xldudf_/i;

const sameName = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a.toLowerCase() === b?.toLowerCase();

/** `CONTOSO.ADD` as files keep it, `_xldudf_CONTOSO_ADD`. */
export function customFileName(name: string): string {
  return `_xldudf_${name.toUpperCase().replaceAll(".", "_")}`;
}

function functionForFile(name: string, customNames: ReadonlySet<string>): string {
  if (customNames.has(name.toUpperCase())) return customFileName(name);
  return filePrefix(name) + name;
}

function functionForCell(name: string, customNames: ReadonlySet<string>): string {
  if (!CUSTOM.test(name)) return name.replace(PREFIX, "");
  const known = [...customNames].find((custom) => customFileName(custom).toUpperCase() === name.toUpperCase());
  return known ?? name.replace(CUSTOM, "").replace("_", ".");
}

function structuredForFile(text: string, table: string | undefined): string | undefined {
  const parts = parseStructRef(text);
  return parts && longForm({ ...parts, table: parts.table || table || "" });
}

/** The parameters of LET and LAMBDA, which files mark with a prefix. */
function parameterNames(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  const calls: { kind: string; argument: number }[] = [];
  tokens.forEach((token, at) => {
    if (token.value === "(") calls.push({ kind: callee(tokens, at), argument: 0 });
    else if (token.value === ")") calls.pop();
    else if (token.value === "," && calls.length) calls[calls.length - 1]!.argument += 1;
    else if (token.type === "range_named" && isParameter(tokens, at, calls.at(-1)))
      names.add(token.value.toUpperCase());
  });
  return names;
}

const callee = (tokens: readonly Token[], paren: number): string => {
  const before = tokens[paren - 1];
  return before?.type === "func" ? before.value.replace(PREFIX, "").toUpperCase() : "";
};

function isParameter(
  tokens: readonly Token[],
  at: number,
  call: { kind: string; argument: number } | undefined,
): boolean {
  const next = tokens.slice(at + 1).find((token) => token.type !== "whitespace" && token.type !== "newline");
  if (!call || next?.value !== ",") return false;
  return call.kind === "LAMBDA" || (call.kind === "LET" && call.argument % 2 === 0);
}

interface FileFormOptions {
  /** The table the formula stands in. */
  readonly table?: string | undefined;
  /** The add-ins' functions, in capitals. */
  readonly customFunctions?: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

function marksParameters(formula: string): boolean {
  return /\b(?:LET|LAMBDA)\s*\(/i.test(formula);
}

/** A formula as a file keeps it, with its leading "=". */
export function toFileForm(formula: string, table?: string, options: FileFormOptions = {}): string {
  return spelledForFile(question(formula, table, options));
}

/** All that a spelling depends on, as one text. */
function question(formula: string, table: string | undefined, options: FileFormOptions = {}): string {
  const custom = [...(options.customFunctions ?? NONE)].join(",");
  return [table ?? options.table ?? "", custom, formula].join("\n");
}

function asked(question: string): { table: string | undefined; custom: ReadonlySet<string>; formula: string } {
  const [table, custom, ...formula] = question.split("\n");
  return { table: table || undefined, custom: new Set(custom?.split(",")), formula: formula.join("\n") };
}

const spelledForFile = remember(5000, (key) => {
  const { table, custom, formula } = asked(key);
  let parameters: ReadonlySet<string> = NONE;
  const spelled = mapTokens(formula, (token, tokens, at) => {
    if (at === 0 && marksParameters(formula)) parameters = parameterNames(tokens);
    if (token.type === "func") {
      return parameters.has(token.value.toUpperCase()) ? `_xlpm.${token.value}` : functionForFile(token.value, custom);
    }
    if (token.type === "structured") return structuredForFile(token.value, table);
    if (token.type === "range_named" && parameters.has(token.value.toUpperCase())) return `_xlpm.${token.value}`;
    return undefined;
  });
  return spellOperators(spelled);
});

/** `A1#` and `@A1` have no operators in files. */
function spellOperators(formula: string): string {
  return mapTokens(formula, (token, tokens, at) => {
    const next = tokens[at + 1];
    const previous = tokens[at - 1];
    if (token.value === "#" || (token.value === "@" && next && isOperand(next))) return "";
    let text = token.value;
    if (next?.value === "#" && isOperand(token)) text = `_xlfn.ANCHORARRAY(${text})`;
    if (previous?.value === "@" && isOperand(token)) text = `_xlfn.SINGLE(${text})`;
    return text;
  });
}

const isOperand = (token: Token): boolean => /^(?:range|range_beam|range_named|structured)$/.test(token.type);

/** A formula from a file as a cell keeps it: prefixes gone, `@` and `#` back, this row short inside its own table. */
export function fromFileForm(formula: string, table?: string, options: FileFormOptions = {}): string {
  return readFromFile(question(formula, table, options));
}

const readFromFile = remember(5000, (key) => {
  const { table, custom, formula } = asked(key);
  const plain = mapTokens(formula, (token) => {
    if (token.type === "func") return functionForCell(token.value.replace(/^_xlpm\./i, ""), custom);
    return token.type === "range_named" ? token.value.replace(/^_xlpm\./i, "") : undefined;
  });
  const marked = plain
    .replace(/\bANCHORARRAY\(((?:'(?:[^']|'')*'!|[\w.\u00a1-\uffff]+!)?\$?[A-Z]+\$?\d+)\)/gi, "$1#")
    .replace(/\bSINGLE\(([^()]*)\)/gi, "@$1");
  return toCellForm(marked, table);
});

/** A formula as Excel shows it in a cell: `T[[#This Row],[x]]` reads `[@x]` inside T and `T[@x]` outside. */
export function toCellForm(formula: string, table?: string): string {
  return formula.includes("[") ? spelledForCell(question(formula, table)) : formula;
}

const spelledForCell = remember(5000, (key) => {
  const { table, formula } = asked(key);
  return mapTokens(formula, (token) => {
    if (token.type !== "structured") return undefined;
    const parts = parseStructRef(token.value);
    if (!parts?.sections?.some((section) => section.toLowerCase() === "this row")) return undefined;
    if (!sameName(parts.table, table)) return shortForm(parts);
    const { columns, sections } = parts;
    return shortForm({ ...(columns ? { columns } : {}), sections });
  });
});
