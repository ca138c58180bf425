/**
 * Formula text to formula text: references that follow structural edits, relative copies, and the two spellings of a
 * formula, the one cells show and the one files keep. Works on tokens, so that blanks and case stay as typed. Text that
 * is no formula comes back as it is.
 */
import type { Token } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS } from "../model/types";
import type { Area } from "../model/types";
import type { StructuralEdit } from "./edit";
import { formulaTokens } from "./parser";
import { areaOfText, parseA1Text, quoteSheet, stringifyA1, withArea } from "./reference-text";
import type { A1Text } from "./reference-text";
import { afterDeletion, afterInsertion, contains } from "./shift-area";
import { adjustStructured } from "./structured-text";

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Rewrites the tokens of a formula; `change` gives the new text of a token or undefined to leave it. */
export function mapTokens(
  formula: string,
  change: (token: Token, tokens: readonly Token[], at: number) => string | undefined,
): string {
  const tokens = formulaTokens(formula);
  let changed = false;
  const texts = tokens.map((token, at) => {
    const text = change(token, tokens, at);
    if (text !== undefined && text !== token.value) changed = true;
    return text ?? token.value;
  });
  return changed ? texts.join("") : formula;
}

const isRange = (token: Token): boolean => token.type === "range" || token.type === "range_beam";

function followCells(area: Area, edit: StructuralEdit): Area | undefined {
  if (edit.kind === "insertCells") return afterInsertion(area, edit.area, edit.shift);
  return edit.kind === "deleteCells" ? afterDeletion(area, edit.area, edit.shift) : area;
}

const broken = (parts: A1Text): string => (parts.sheet === undefined ? "#REF!" : `${quoteSheet(parts.sheet)}!#REF!`);

const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

function withRenamedSheet(parts: A1Text, from: string, to: string): string | undefined {
  const sheets = parts.sheet?.split(":") ?? [];
  if (!sheets.some((sheet) => sameName(sheet, from))) return undefined;
  return stringifyA1({ ...parts, sheet: sheets.map((sheet) => (sameName(sheet, from) ? to : sheet)).join(":") });
}

function followMove(
  parts: A1Text,
  on: string,
  home: string,
  edit: StructuralEdit & { kind: "moveCells" },
): string | undefined {
  const area = areaOfText(parts);
  const [down, right] = [edit.toRow - edit.area.top, edit.toColumn - edit.area.left];
  if (sameName(on, edit.sheet) && contains(edit.area, area)) {
    const moved = {
      top: area.top + down,
      bottom: area.bottom + down,
      left: area.left + right,
      right: area.right + right,
    };
    const sheet = parts.sheet === undefined && sameName(edit.toSheet, home) ? undefined : edit.toSheet;
    return stringifyA1({ ...withArea(parts, moved), sheet });
  }
  const target = {
    top: edit.toRow,
    left: edit.toColumn,
    bottom: edit.area.bottom + down,
    right: edit.area.right + right,
  };
  return sameName(on, edit.toSheet) && contains(target, area) ? broken(parts) : undefined;
}

function adjustRange(text: string, home: string, edit: StructuralEdit): string | undefined {
  const parts = parseA1Text(text);
  if (!parts) return undefined;
  const on = parts.sheet ?? home;
  switch (edit.kind) {
    case "renameSheet":
      return withRenamedSheet(parts, edit.from, edit.to);
    case "removeSheet":
      return sameName(on, edit.sheet) ? "#REF!" : undefined;
    case "moveCells":
      return followMove(parts, on, home, edit);
    case "insertCells":
    case "deleteCells": {
      if (!sameName(on, edit.sheet)) return undefined;
      const before = areaOfText(parts);
      const after = followCells(before, edit);
      if (!after) return broken(parts);
      return sameArea(before, after) ? undefined : stringifyA1(withArea(parts, after));
    }
    default:
      return undefined;
  }
}

/** The sheet's prefix of a name such as `Sheet1!Rate`, followed by the rest. */
function adjustPrefix(text: string, edit: StructuralEdit): string | undefined {
  const at = text.lastIndexOf("!");
  if (at < 0 || edit.kind !== "renameSheet") return undefined;
  const sheet = text
    .slice(0, at)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  return sameName(sheet, edit.from) ? `${quoteSheet(edit.to)}${text.slice(at)}` : undefined;
}

function adjustName(text: string, edit: StructuralEdit): string | undefined {
  if ((edit.kind === "renameName" || edit.kind === "renameTable") && sameName(text, edit.from)) return edit.to;
  if (edit.kind === "removeTable" && sameName(text, edit.table)) return "#REF!";
  return adjustPrefix(text, edit);
}

const bare = (text: string): string => text.replaceAll("'", "").toLowerCase();

/** Whether a text may name what is renamed; seen at a glance, since most texts of a workbook name other things. */
const mayName = (text: string, edit: StructuralEdit): boolean =>
  !("from" in edit) || bare(text).includes(bare(edit.from));

/** A formula after a structural edit. `tableOfFormula` is the table it stands in, for `[@x]` without a table's name. */
export function adjustFormula(
  text: string,
  sheetOfFormula: string,
  edit: StructuralEdit,
  tableOfFormula?: string,
): string {
  if (!text.startsWith("=") || !mayName(text, edit)) return text;
  return mapTokens(text, (token) => {
    if (isRange(token)) return adjustRange(token.value, sheetOfFormula, edit);
    if (token.type === "structured") return adjustStructured(token.value, edit, tableOfFormula);
    if (token.type === "range_named" || token.type === "func") return adjustName(token.value, edit);
    return undefined;
  });
}

function shifted(place: number | null, by: number, fixed: boolean, limit: number): number | null | undefined {
  if (place === null || fixed) return place;
  const moved = place + by;
  return moved >= 0 && moved < limit ? moved : undefined;
}

function translateRange(text: string, rows: number, columns: number): string | undefined {
  const parts = parseA1Text(text);
  if (!parts) return undefined;
  const top = shifted(parts.top, rows, parts.fixed.top, MAX_ROWS);
  const bottom = shifted(parts.bottom, rows, parts.fixed.bottom, MAX_ROWS);
  const left = shifted(parts.left, columns, parts.fixed.left, MAX_COLUMNS);
  const right = shifted(parts.right, columns, parts.fixed.right, MAX_COLUMNS);
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return broken(parts);
  return stringifyA1({ ...parts, top, bottom, left, right });
}

/** A formula copied so many rows down and columns right: relative references move along, off the sheet is #REF!. */
export function translateFormula(text: string, rows: number, columns: number): string {
  if (!text.startsWith("=") || (rows === 0 && columns === 0)) return text;
  return mapTokens(text, (token) => (isRange(token) ? translateRange(token.value, rows, columns) : undefined));
}
