/**
 * Where each value stands in one column: what makes a hundred thousand exact lookups or counts over a column as quick
 * as one walk through it. Built on first use, thrown away when the column changes.
 */
import type { FormulaBook } from "./book";
import type { Scalar } from "../model/types";
import type { SheetArea } from "./values";

/** What a value is found by; numbers are kept to 15 digits, as Excel compares them. */
export function indexKey(value: Scalar): string | number | undefined {
  if (typeof value === "number") return Number.isInteger(value) ? value : Number(value.toPrecision(15));
  if (typeof value === "string") return `"${value.toLowerCase()}`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return undefined;
}

const NONE: readonly number[] = [];

export class ColumnIndex {
  private readonly places = new Map<string | number, number[]>();

  constructor(book: FormulaBook, { sheet, top, left, bottom }: SheetArea) {
    for (let row = top; row <= bottom; row++) {
      const key = indexKey(book.value(sheet, row, left));
      if (key === undefined) continue;
      const rows = this.places.get(key);
      if (rows) rows.push(row - top);
      else this.places.set(key, [row - top]);
    }
  }

  /** The positions of a value, counted from the top of the area. */
  find(value: Scalar): readonly number[] {
    const key = indexKey(value);
    return (key === undefined ? undefined : this.places.get(key)) ?? NONE;
  }
}
