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

/** The indexes made so far; one is made anew when its column has changed since. */
export class ColumnIndexes {
  private readonly versions = new Map<number, number>();
  private readonly indexes = new Map<string, { version: number; index: ColumnIndex }>();

  constructor(private readonly book: FormulaBook) {}

  /** A column's values have changed. */
  outdate(sheet: number, column: number): void {
    const key = columnKey(sheet, column);
    this.versions.set(key, (this.versions.get(key) ?? 0) + 1);
  }

  /** Cells have moved, or more columns have changed than are worth naming. */
  forget(): void {
    this.indexes.clear();
  }

  of(area: SheetArea): ColumnIndex {
    const key = `${area.sheet}:${area.left}:${area.top}:${area.bottom}`;
    const version = this.versions.get(columnKey(area.sheet, area.left)) ?? 0;
    const known = this.indexes.get(key);
    if (known?.version === version) return known.index;
    const index = new ColumnIndex(this.book, area);
    if (this.indexes.size > 500) this.indexes.clear();
    this.indexes.set(key, { version, index });
    return index;
  }
}

const columnKey = (sheet: number, column: number): number => sheet * 16_384 + column;
