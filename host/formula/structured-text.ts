/** The text of structured references: renaming what they name, and the short and long way to write them. */
import { parseStructRef } from "@borgar/fx";
import type { ReferenceStruct } from "@borgar/fx";
import type { StructuralEdit } from "./edit";

const sameName = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

const escapeColumn = (name: string): string => name.replace(/(['#@[\]])/g, "'$1");
const titled = (section: string): string => section.toLowerCase().replace(/\b\w/g, (letter) => letter.toUpperCase());
const isThisRow = (section: string): boolean => section.toLowerCase() === "this row";

/** Letters and digits of any script need no brackets of their own after `@`. */
const simple = (name: string): boolean => /^[\p{L}\p{N}_]+$/u.test(name);

function bracketed(columns: readonly string[]): string {
  return columns.map((column) => `[${escapeColumn(column)}]`).join(":");
}

/** The spelling files keep: `T[[#This Row],[x]]`, `T[x]`, `T[[#Headers],[a]:[b]]`. */
export function longForm({ table = "", columns = [], sections = [] }: ReferenceStruct): string {
  if (!sections.length && columns.length === 0) return `${table}[]`;
  if (!sections.length && columns.length === 1) return `${table}${bracketed(columns)}`;
  const marks = sections.map((section) => `[#${titled(section)}]`);
  if (!columns.length && marks.length === 1) return `${table}${marks[0]}`;
  return `${table}[${[...marks, ...(columns.length ? [bracketed(columns)] : [])].join(",")}]`;
}

/** The spelling a cell shows: `T[@x]`, `T[@[x y]]`, `T[@]`. */
export function shortForm(parts: ReferenceStruct): string {
  const { table = "", columns = [], sections = [] } = parts;
  if (sections.length !== 1 || !isThisRow(sections[0]!)) return longForm(parts);
  const [only] = columns;
  if (columns.length === 1 && simple(only!)) return `${table}[@${only}]`;
  return `${table}[@${bracketed(columns)}]`;
}

/** Whether a reference is written with `@` for this row. */
const isShort = (text: string): boolean => /\[@/.test(text);

/** Writes changed parts the way the text was written. */
function respell(text: string, parts: ReferenceStruct): string {
  return isShort(text) ? shortForm(parts) : longForm(parts);
}

/** A structured reference after a structural edit; undefined when it stays as it is. */
export function adjustStructured(text: string, edit: StructuralEdit, home: string | undefined): string | undefined {
  const parts = parseStructRef(text);
  if (!parts) return undefined;
  const table = parts.table || home;
  switch (edit.kind) {
    case "renameTable":
      return sameName(parts.table, edit.from) ? respell(text, { ...parts, table: edit.to }) : undefined;
    case "removeTable":
      return sameName(table, edit.table) ? "#REF!" : undefined;
    case "renameColumn": {
      if (!sameName(table, edit.table) || !parts.columns?.some((column) => sameName(column, edit.from)))
        return undefined;
      const columns = parts.columns.map((column) => (sameName(column, edit.from) ? edit.to : column));
      return respell(text, { ...parts, columns });
    }
    case "removeColumn":
      return sameName(table, edit.table) && parts.columns?.some((column) => sameName(column, edit.column))
        ? "#REF!"
        : undefined;
    default:
      return undefined;
  }
}
