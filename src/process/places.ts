/**
 * Rows without an id of their own, which the pane knows by a handle: "#12" for the one in the sheet's row 12, and
 * "T-261126-7KQ3#12" for one that shares its id with another. What stood there is kept to see whether it still is that
 * row.
 */

import type { RowPlace } from "../workbook/rowPlace";
import { isSameRow } from "../workbook/rowPlace";
import type { RowHere } from "../workbook/selection";

export class Places {
  /** By table and handle: where the row stood, or the id it was given since. */
  private readonly kept = new Map<string, RowPlace | string>();

  /** The handle of a row; one that stands where another stood gets another handle than that. */
  handleOf({ table, values, index, number }: Omit<RowHere, "unique">): string {
    const id = table.idField ? String(values[table.idField.key] ?? "") : "";
    for (let turn = 1; ; turn++) {
      const handle = `${id}#${number}${turn > 1 ? `/${turn}` : ""}`;
      const before = this.kept.get(`${table.key} ${handle}`);
      if (before !== undefined && !isAt(before, index, table, values)) continue;
      // Who reads only some of its fields does not make the others forgotten.
      const known = typeof before === "object" ? before.values : {};
      this.keep(table.key, handle, { index, values: { ...known, ...values } });
      return handle;
    }
  }

  /** What a row is to be found by: its place, if this is a handle, or its id. */
  find(table: string, idOrHandle: string): RowPlace | string {
    return this.kept.get(`${table} ${idOrHandle}`) ?? idOrHandle;
  }

  /** Takes in how the row of a handle stands now, or what id it has got. */
  keep(table: string, handle: string, row: RowPlace | string): void {
    this.kept.set(`${table} ${handle}`, row);
  }
}

/** By the fields that were read this time. */
function isAt(before: RowPlace | string, index: number, table: RowHere["table"], values: RowHere["values"]): boolean {
  if (typeof before !== "object" || before.index !== index) return false;
  const read = Object.entries(before.values).filter(([key]) => key in values);
  return isSameRow(table, Object.fromEntries(read), values);
}
