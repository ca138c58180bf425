/** The cells of one column: values and formula texts in arrays that rows are spliced into, looks as runs. */
import type { Scalar } from "./types";
import { MAX_ROWS } from "./types";
import { Runs } from "./runs";
import type { StyleId } from "./style-pool";
import { UNSET } from "./style-pool";

/** One column. Holes in the arrays are empty cells. */
export class Column {
  values: (Scalar | undefined)[] = [];
  formulas: (string | undefined)[] | null = null;
  styles = new Runs<StyleId>(UNSET, MAX_ROWS);

  copy(): Column {
    const twin = new Column();
    twin.values = [...this.values];
    twin.formulas = this.formulas && [...this.formulas];
    twin.styles = this.styles.copy();
    return twin;
  }

  insert(row: number, count: number, style: StyleId): void {
    if (row < this.values.length) openGap(this.values, row, count);
    if (this.formulas && row < this.formulas.length) openGap(this.formulas, row, count);
    if (style !== UNSET || !this.styles.isEmpty) this.styles.insert(row, count, style);
  }

  remove(row: number, count: number): void {
    this.values.splice(row, count);
    this.formulas?.splice(row, count);
    if (!this.styles.isEmpty) this.styles.remove(row, count);
  }
}

/** Opens `count` holes at `at`, never in one giant argument list. */
function openGap<T>(list: (T | undefined)[], at: number, count: number): void {
  const length = list.length;
  if (count === 1) {
    list.splice(at, 0, undefined);
    return;
  }
  list.length = length + count;
  list.copyWithin(at + count, at, length);
  list.fill(undefined, at, at + count);
}

/** The first and last row of a column that holds something; looks of the whole column do not count. */
export function reachOf(column: Column, valuesOnly: boolean): { first: number; last: number } | null {
  const filled = (r: number) => column.values[r] !== undefined || column.formulas?.[r] !== undefined;
  const length = Math.max(column.values.length, column.formulas?.length ?? 0);
  let last = length - 1;
  while (last >= 0 && !filled(last)) last--;
  let first = 0;
  while (first <= last && !filled(first)) first++;
  if (valuesOnly) return last < 0 ? null : { first, last };
  let top = last < 0 ? Infinity : first;
  let bottom = last;
  const ofColumn = column.styles.get(MAX_ROWS - 1);
  for (const run of column.styles.entries()) {
    if (run.value === ofColumn) continue;
    top = Math.min(top, run.first);
    bottom = Math.max(bottom, run.last);
  }
  return bottom < 0 ? null : { first: top, last: bottom };
}
