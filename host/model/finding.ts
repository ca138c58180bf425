/** Finding and replacing text in cells: found in what cells show, replaced in what was entered. */
import type { Area, Scalar } from "./types";
import { ErrorValue } from "./types";
import { area, intersection } from "./areas";
import { wildcard } from "./criteria";
import type { FindOptions } from "./options";
import type { Sheet } from "./surface";

function* cellsOf(sheet: Sheet, where: Area | undefined): Generator<{ row: number; column: number }> {
  const used = sheet.usedArea(true);
  const inside = used && (where ? intersection(where, used) : used);
  if (!inside) return;
  for (let row = inside.top; row <= inside.bottom; row++) {
    for (let column = inside.left; column <= inside.right; column++) {
      if (sheet.value(row, column) !== null || sheet.formula(row, column) !== undefined) yield { row, column };
    }
  }
}

const pattern = (text: string, { completeMatch, matchCase }: FindOptions): RegExp =>
  wildcard(text, completeMatch ?? false, matchCase ?? false);

/** Every cell that holds the text, row by row. */
export function findAll(sheet: Sheet, text: string, options: FindOptions = {}, where?: Area): Area[] {
  const wanted = pattern(text, options);
  const found: Area[] = [];
  for (const { row, column } of cellsOf(sheet, where)) {
    const formula = sheet.formula(row, column);
    if (wanted.test(sheet.text(row, column)) || (formula !== undefined && wanted.test(formula)))
      found.push(area(row, column));
  }
  return found;
}

export function findFirst(sheet: Sheet, text: string, options: FindOptions, where: Area | undefined): Area | null {
  const found = findAll(sheet, text, options, where);
  return (options.searchDirection === "Backwards" ? found.at(-1) : found[0]) ?? null;
}

export function replaceAll(
  sheet: Sheet,
  text: string,
  by: string,
  options: FindOptions,
  where: Area | undefined,
): number {
  const one = pattern(text, options);
  const every = new RegExp(one.source, `${one.flags}g`);
  let changed = 0;
  for (const { row, column } of [...cellsOf(sheet, where)]) {
    const entered = sheet.formula(row, column) ?? plainText(sheet.value(row, column));
    if (entered === null || !one.test(entered)) continue;
    sheet.enter(
      row,
      column,
      entered.replace(every, () => by),
    );
    changed++;
  }
  return changed;
}

function plainText(value: Scalar): string | null {
  if (value === null || value instanceof ErrorValue) return null;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}
