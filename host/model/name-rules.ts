/** Which words Excel takes as names of sheets, tables and ranges. */
import { MAX_COLUMNS, MAX_ROWS } from "./types";
import { columnNumber } from "./areas";
import { ModelError } from "./errors";

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Throws unless the text may name a sheet. */
export function checkSheetName(name: string): void {
  const fault =
    (name.trim() === "" && "A sheet name cannot be empty.") ||
    (name.length > 31 && `The sheet name "${name}" is longer than 31 characters.`) ||
    (/[[\]:*?/\\]/.test(name) && `The sheet name "${name}" holds one of the characters [ ] : * ? / \\.`) ||
    (/^'|'$/.test(name) && `The sheet name "${name}" begins or ends with an apostrophe.`) ||
    (sameName(name, "History") && `"${name}" is a name Excel keeps for itself.`);
  if (fault) throw new ModelError("InvalidArgument", fault);
}

const START = /^[\p{L}_\\]/u;
const WHOLE = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;

function looksLikeCell(name: string): boolean {
  const a1 = /^([A-Za-z]{1,3})(\d+)$/.exec(name);
  if (a1 && columnNumber(a1[1]!) < MAX_COLUMNS && Number(a1[2]) >= 1 && Number(a1[2]) <= MAX_ROWS) return true;
  return /^r(\d+)?(c(\d+)?)?$/i.test(name) || /^c(\d+)?$/i.test(name);
}

/** Throws unless the text may name a range or a table. */
export function checkDefinedName(name: string, what: "name" | "table name"): void {
  const fault =
    (name === "" && `A ${what} cannot be empty.`) ||
    (name.length > 255 && `The ${what} "${name.slice(0, 20)}…" is longer than 255 characters.`) ||
    (!START.test(name) && `The ${what} "${name}" must begin with a letter, an underscore or a backslash.`) ||
    (!WHOLE.test(name) && `The ${what} "${name}" holds a character that names cannot have.`) ||
    (looksLikeCell(name) && `The ${what} "${name}" reads as a cell reference.`);
  if (fault) throw new ModelError("InvalidArgument", fault);
}

/** The first of "Base", "Base2", … (or "Base1", … when `always`) that is not taken. */
export function freeName(base: string, taken: (name: string) => boolean, always = false): string {
  if (!always && !taken(base)) return base;
  for (let n = always ? 1 : 2; ; n++) if (!taken(`${base}${n}`)) return `${base}${n}`;
}

/** "Plan (2)", "Plan (3)" and so on, shortened to what a sheet name may hold. */
export function copyName(name: string, taken: (name: string) => boolean): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = base.slice(0, 31 - suffix.length) + suffix;
    if (!taken(candidate)) return candidate;
  }
}
