/** Range.removeDuplicates: rows that repeat an earlier one in the given columns go, what is below them moves up. */
import type { Scalar } from "../../model/types";
import { heightOf, widthOf } from "../../model/areas";
import type { Args } from "../args";
import { numberOf } from "../args";
import type { Cells } from "../cells";
import { defineClass, reads } from "../define";
import { invalidArgument } from "../errors";
import { wireValue } from "../events";

interface Removal {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

/** Texts compare as Excel compares them: case apart. */
const keyOf = (values: readonly Scalar[]): string =>
  JSON.stringify(values.map((value) => (typeof value === "string" ? value.toLowerCase() : wireValue(value))));

export function removeDuplicates({ sheet, area }: Cells, args: Args): Removal {
  const columns = args.list(0).map((column) => area.left + numberOf(column, "columns"));
  if (columns.some((column) => column < area.left || column > area.right)) {
    throw invalidArgument(`A column should be between 0 and ${widthOf(area) - 1}.`);
  }
  const top = area.top + (args.flag(1) ? 1 : 0);
  const rows = rowsOf({ ...area, top }, (row, column) => sheet.formula(row, column) ?? sheet.value(row, column));
  const seen = new Set<string>();
  const kept = rows.filter((_, i) => {
    const key = keyOf(columns.map((column) => sheet.value(top + i, column)));
    return !seen.has(key) && seen.add(key);
  });
  const blank = Array.from({ length: rows.length - kept.length }, () => new Array<Scalar>(widthOf(area)).fill(""));
  const asEntered = kept.map((row) => row.map((value) => value ?? ""));
  if (blank.length) sheet.enterArea({ ...area, top }, [...asEntered, ...blank]);
  return { removed: blank.length, uniqueRemaining: kept.length };
}

const rowsOf = (area: Cells["area"], read: (row: number, column: number) => Scalar): Scalar[][] =>
  Array.from({ length: heightOf(area) }, (_, r) =>
    Array.from({ length: widthOf(area) }, (__, c) => read(area.top + r, area.left + c)),
  );

export const removeDuplicatesResult = defineClass<Removal>("RemoveDuplicatesResult", {
  properties: {
    Removed: reads(({ removed }) => removed),
    UniqueRemaining: reads(({ uniqueRemaining }) => uniqueRemaining),
  },
});
