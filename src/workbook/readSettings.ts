/** Reads settings by their defined names, wherever on the sheet they stand. */

import type { Setting } from "../schema/compiled";
import type { Ground } from "./tableReading";
import { firstRow, load } from "./tableReading";

/** Queues the question; the answer, after the sync, holds what stands in the cells that are there, by key. */
export function askSettings(
  { context }: Ground,
  settings: readonly Setting[],
): () => Readonly<Record<string, unknown>> {
  const { names } = context.workbook;
  const asked = settings.map(({ key, name }) => ({
    key,
    cell: load(names.getItemOrNullObject(name).getRangeOrNullObject(), "values"),
  }));
  return () =>
    Object.fromEntries(asked.flatMap(({ key, cell }) => (cell.isNullObject ? [] : [[key, firstRow(cell)[0]]])));
}

/** Queues the question for what somebody typed into a setting's cell; nothing where a formula stands there. */
export function askTyped({ context }: Ground, { name }: Setting): () => unknown {
  const cell = load(context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject(), "formulas");
  return () => {
    if (cell.isNullObject) return undefined;
    const typed = (cell.formulas as unknown[][])[0]?.[0];
    return typeof typed === "string" && typed.startsWith("=") ? undefined : typed;
  };
}
