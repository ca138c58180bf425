/** Putting rows (or columns) in order as Excel does: numbers, texts, truths, errors, and blanks always last. */
import type { Area, Scalar } from "./types";
import { ErrorValue } from "./types";
import { translateFormula } from "../formula/rewrite";
import { heightOf, intersection, widthOf } from "./areas";
import type { MovedFormula } from "./cell-store";
import { ModelError } from "./errors";
import type { SortField, SortOptions } from "./options";
import type { Sheet } from "./surface";
import { tablesWritten } from "./table-writes";

const rank = (value: Scalar): number => {
  if (value === null) return 4;
  if (value instanceof ErrorValue) return 3;
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
};

type Compare = (a: Scalar, b: Scalar) => number;

function comparer(locale: string, matchCase: boolean): Compare {
  const { compare } = new Intl.Collator(locale, { sensitivity: matchCase ? "variant" : "accent", caseFirst: "lower" });
  return (a, b) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a === "string" && typeof b === "string") return compare(a, b);
    return rank(a) - rank(b) || Number(a === true) - Number(b === true);
  };
}

/** Excel's order of values, for people of a locale. */
export function compareValues(locale: string, matchCase = false): Compare {
  return comparer(locale, matchCase);
}

/** The order that sorts `count` rows by their keys; equal rows keep their places. */
function sortedOrder(count: number, keys: { values: Scalar[]; ascending: boolean }[], compare: Compare): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  return order.sort((i, j) => {
    for (const { values, ascending } of keys) {
      const [a, b] = [values[i]!, values[j]!];
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1;
        continue;
      }
      const difference = compare(a, b);
      if (difference) return ascending ? difference : -difference;
    }
    return i - j;
  });
}

export function sortCells(
  sheet: Sheet,
  where: Area,
  fields: readonly SortField[],
  hasHeaders: boolean,
  options: SortOptions,
): void {
  checkSort(sheet, where);
  const byColumns = options.orientation === "Columns";
  const used = sheet.usedArea();
  const inUse = used && intersection(where, used);
  if (!inUse) return;
  const clipped = { ...where, bottom: Math.min(where.bottom, inUse.bottom), right: Math.min(where.right, inUse.right) };
  const body = hasHeaders
    ? { ...clipped, ...(byColumns ? { left: where.left + 1 } : { top: where.top + 1 }) }
    : clipped;
  const size = byColumns ? widthOf(where) : heightOf(where);
  const limit = byColumns ? heightOf(where) : widthOf(where);
  if (fields.some(({ key }) => key < 0 || key >= limit)) {
    throw new ModelError("InvalidArgument", "A sort field lies outside of what is to be sorted.");
  }
  if (size < 2) return;
  if (byColumns) sortColumns(sheet, body, fields, options);
  else sortRows(sheet, body, fields, options);
  sheet.workbook.calculation.touch(sheet, body);
  tablesWritten(sheet, body);
  sheet.workbook.note({ type: "rowSorted", sheet, area: where });
}

function checkSort(sheet: Sheet, where: Area): void {
  sheet.protection.demand("allowSort");
  sheet.protection.demandWritable(where);
  if (sheet.merges.some((merge) => intersection(merge, where))) {
    throw new ModelError("MergedRangeConflict", "Merged cells can't be sorted.");
  }
}

function sortRows(sheet: Sheet, body: Area, fields: readonly SortField[], options: SortOptions): void {
  const rows = Array.from({ length: heightOf(body) }, (_, i) => body.top + i).filter((r) => !sheet.hiddenRows.get(r));
  const keys = fields.map(({ key, ascending }) => ({
    values: rows.map((r) => sheet.value(r, body.left + key)),
    ascending: ascending ?? true,
  }));
  const locale = sheet.workbook.editor?.locale ?? sheet.workbook.locale;
  const order = sortedOrder(rows.length, keys, comparer(locale, options.matchCase ?? false));
  const moves = sheet.cells.permuteRows(body, rows, order);
  refitFormulas(sheet, moves);
}

function sortColumns(sheet: Sheet, body: Area, fields: readonly SortField[], options: SortOptions): void {
  const columns = Array.from({ length: widthOf(body) }, (_, i) => body.left + i);
  const keys = fields.map(({ key, ascending }) => ({
    values: columns.map((c) => sheet.value(body.top + key, c)),
    ascending: ascending ?? true,
  }));
  const locale = sheet.workbook.editor?.locale ?? sheet.workbook.locale;
  const order = sortedOrder(columns.length, keys, comparer(locale, options.matchCase ?? false));
  const block = sheet.cells.copy(body, true);
  const pick = <T>(grid: T[][]) => grid.map((line) => order.map((from) => line[from]!));
  for (const { row, column } of [...sheet.cells.formulas(body)])
    sheet.workbook.calculation.removeFormula(sheet, row, column);
  sheet.cells.paste(
    { ...block, values: pick(block.values), formulas: pick(block.formulas), styles: pick(block.styles) },
    body.top,
    body.left,
  );
  for (const { row, column, text } of [...sheet.cells.formulas(body)]) {
    const from = body.left + order[column - body.left]!;
    sheet.workbook.calculation.setFormula(sheet, row, column, translateFormula(text, 0, column - from));
  }
}

/** Formulas moved to other rows: their relative references move along. */
function refitFormulas(sheet: Sheet, moves: readonly MovedFormula[]): void {
  const { calculation, engine } = sheet.workbook;
  for (const { row, column } of moves) engine.removeFormula(sheet.index, row, column);
  for (const { row, column, from, text } of moves) {
    if (text === undefined) continue;
    calculation.setFormula(sheet, row, column, translateFormula(text, row - from, 0));
  }
}
