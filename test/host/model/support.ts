/** Short words for the tests of the model: areas by their A1 text, what stands in them, what an edit tells. */
import { parseArea } from "../../../host/model/areas";
import { ModelError } from "../../../host/model/errors";
import type { ModelEvent, Sheet, Workbook as WorkbookType } from "../../../host/model/surface";
import type { Area, Scalar } from "../../../host/model/types";
import { Workbook } from "../../../host/model/workbook";

export const NOW = new Date(2026, 10, 22, 9, 30);

export function at(text: string): Area {
  const found = parseArea(text);
  if (!found) throw new Error(`${text} is no area`);
  return found;
}

/** A workbook with one sheet, its clock standing still. */
export function newBook(options: Parameters<typeof Workbook.create>[0] = {}): { book: WorkbookType; sheet: Sheet } {
  const book = Workbook.create({ now: () => NOW, seed: 1, ...options });
  return { book, sheet: book.sheets[0]! };
}

export const put = (sheet: Sheet, where: string, matrix: Scalar[][]): void => sheet.enterArea(at(where), matrix);

/** What stands in an area: formulas as text, values as they are. */
export function formulas(sheet: Sheet, where: string): Scalar[][] {
  return grid(where, (r, c) => sheet.formula(r, c) ?? sheet.value(r, c));
}

export function values(sheet: Sheet, where: string): Scalar[][] {
  return grid(where, (r, c) => sheet.value(r, c));
}

function grid<T>(where: string, read: (r: number, c: number) => T): T[][] {
  const { top, left, bottom, right } = at(where);
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_, c) => read(top + r, left + c)),
  );
}

/** The first cell's value, style and so on by its A1 text. */
export function cell(sheet: Sheet, where: string) {
  const { top, left } = at(where);
  return {
    value: sheet.value(top, left),
    formula: sheet.formula(top, left),
    text: sheet.text(top, left),
    style: sheet.style(top, left),
    look: sheet.effectiveStyle(top, left),
    quoted: sheet.isQuotePrefixed(top, left),
  };
}

/** The Office code of the error an action fails with. */
export function codeOf(action: () => unknown): string | undefined {
  try {
    action();
  } catch (fault) {
    if (fault instanceof ModelError) return fault.code;
    throw fault;
  }
  return undefined;
}

export function eventsOf(book: WorkbookType, action: () => unknown): ModelEvent[] {
  const heard: ModelEvent[] = [];
  const stop = book.on((event) => heard.push(event));
  try {
    action();
  } finally {
    stop();
  }
  return heard;
}
