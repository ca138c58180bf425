/** The text of references: A1 areas with their sheet, as formulas write them. Text to parts and back. */
import { parseA1Ref } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS } from "../model/types";
import type { Area } from "../model/types";
import { columnLetters } from "./parser";

/** An A1 reference in parts; a whole column has null rows, a whole row null columns. */
export interface A1Text {
  /** The sheet as written, unquoted; "Jan:Mar" for several, undefined for the formula's own. */
  readonly sheet: string | undefined;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
  readonly single: boolean;
}

const PLAIN_SHEET = /^[A-Za-z_\u00a1-\uffff][\w.\u00a1-\uffff]*$/;
const LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/;

/** A sheet's name as a formula writes it, quoted where it must be. */
export function quoteSheet(name: string): string {
  const plain = name.split(":").every((part) => PLAIN_SHEET.test(part) && !LIKE_A_CELL.test(part));
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The parts of an A1 reference; undefined for references into other workbooks. */
export function parseA1Text(text: string): A1Text | undefined {
  const parsed = parseA1Ref(text);
  if (!parsed || !("range" in parsed) || (parsed.context?.length ?? 0) > 1) return undefined;
  const { range, context } = parsed;
  return {
    sheet: context?.[0],
    top: range.top ?? null,
    left: range.left ?? null,
    bottom: range.bottom ?? null,
    right: range.right ?? null,
    fixed: { top: !!range.$top, left: !!range.$left, bottom: !!range.$bottom, right: !!range.$right },
    single: !text.slice(text.lastIndexOf("!") + 1).includes(":"),
  };
}

const mark = (fixed: boolean): string => (fixed ? "$" : "");

function corner(row: number | null, column: number | null, fixedRow: boolean, fixedColumn: boolean): string {
  const letters = column === null ? "" : mark(fixedColumn) + columnLetters(column);
  return letters + (row === null ? "" : mark(fixedRow) + (row + 1));
}

export function stringifyA1(parts: A1Text): string {
  const { top, left, bottom, right, fixed } = parts;
  const prefix = parts.sheet === undefined ? "" : `${quoteSheet(parts.sheet)}!`;
  const first = corner(top, left, fixed.top, fixed.left);
  return prefix + (parts.single ? first : `${first}:${corner(bottom, right, fixed.bottom, fixed.right)}`);
}

/** The cells an A1 reference names, in order. */
export function areaOfText({ top, left, bottom, right }: A1Text): Area {
  const rows = [top ?? 0, bottom ?? MAX_ROWS - 1];
  const columns = [left ?? 0, right ?? MAX_COLUMNS - 1];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

/** The same reference over other cells: whole columns and rows stay whole. */
export function withArea(parts: A1Text, area: Area): A1Text {
  return {
    ...parts,
    top: parts.top === null ? null : area.top,
    bottom: parts.bottom === null ? null : area.bottom,
    left: parts.left === null ? null : area.left,
    right: parts.right === null ? null : area.right,
  };
}
