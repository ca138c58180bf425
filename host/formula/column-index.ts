/**
 * Where each value stands in one column: what makes a hundred thousand exact lookups or counts over a column as quick
 * as one walk through it. Built on first use, thrown away when the column changes.
 */
import type { FormulaBook } from "./book";
import type { Scalar } from "../model/types";
import { Grid } from "./values";
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

interface Kept<T> {
  readonly version: number;
  readonly made: T;
}

/** Areas smaller than this are read cell by cell each time. */
const WORTH_KEEPING = 256;
const MOST_KEPT = 400;

/** What has been read of columns so far, kept until one of them changes. */
export class ColumnCache {
  private readonly versions = new Map<number, number>();
  private readonly indexes = new Map<string, Kept<ColumnIndex>>();
  private readonly grids = new Map<string, Kept<Grid>>();

  constructor(private readonly book: FormulaBook) {}

  /** A column's values have changed. */
  outdate(sheet: number, column: number): void {
    const key = columnKey(sheet, column);
    this.versions.set(key, (this.versions.get(key) ?? 0) + 1);
  }

  /** Cells have moved, or more columns have changed than are worth naming. */
  forget(): void {
    this.indexes.clear();
    this.grids.clear();
  }

  /** The index of an area's first column. */
  index(area: SheetArea): ColumnIndex {
    const first = { ...area, right: area.left };
    return this.kept(this.indexes, first, () => new ColumnIndex(this.book, first));
  }

  /** The values of an area. */
  grid(area: SheetArea): Grid {
    const { sheet, top, left, bottom, right } = area;
    const rows = bottom - top + 1;
    const columns = right - left + 1;
    const read = (): Grid => Grid.build(rows, columns, (r, c) => this.book.value(sheet, top + r, left + c));
    return rows * columns < WORTH_KEEPING ? read() : this.kept(this.grids, area, read);
  }

  private kept<T>(store: Map<string, Kept<T>>, area: SheetArea, make: () => T): T {
    const key = `${area.sheet}:${area.left}:${area.right}:${area.top}:${area.bottom}`;
    let version = 0;
    for (let column = area.left; column <= area.right; column++) {
      version += this.versions.get(columnKey(area.sheet, column)) ?? 0;
    }
    const known = store.get(key);
    if (known?.version === version) return known.made;
    if (store.size >= MOST_KEPT) store.clear();
    const made = make();
    store.set(key, { version, made });
    return made;
  }
}

const columnKey = (sheet: number, column: number): number => sheet * 16_384 + column;
