/**
 * What a formula works with between its operators: scalars, grids of them, references to cells, and functions made by
 * LAMBDA. Knows nothing of workbooks; a reference is only a place, read through a `Frame`.
 */
import { ErrorValue, MAX_COLUMNS, MAX_ROWS } from "../model/types";
import type { Area, ErrorCode, Scalar } from "../model/types";

/** What one array may hold: enough for eight full columns, little enough for memory. */
const MOST_CELLS = 8 * MAX_ROWS;

/** A rectangle of values, row by row. */
export class Grid {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly cells: Scalar[],
  ) {}

  static of(rows: readonly (readonly Scalar[])[]): Grid {
    const columns = Math.max(1, ...rows.map((row) => row.length));
    const cells: Scalar[] = [];
    for (const row of rows)
      for (let c = 0; c < columns; c++) cells.push(c < row.length ? row[c]! : errors.notAvailable);
    return new Grid(rows.length, columns, cells);
  }

  /** Fills a grid; one larger than a formula may make is #VALUE!. */
  static build(rows: number, columns: number, cell: (row: number, column: number) => Scalar): Grid {
    if (rows > MAX_ROWS || columns > MAX_COLUMNS || rows * columns > MOST_CELLS) throw errors.value;
    const cells: Scalar[] = new Array<Scalar>(rows * columns);
    for (let r = 0, i = 0; r < rows; r++) for (let c = 0; c < columns; c++) cells[i++] = cell(r, c);
    return new Grid(rows, columns, cells);
  }

  at(row: number, column: number): Scalar {
    return this.cells[row * this.columns + column] ?? null;
  }

  row(row: number): Scalar[] {
    return this.cells.slice(row * this.columns, (row + 1) * this.columns);
  }

  column(column: number): Scalar[] {
    return Array.from({ length: this.rows }, (_, row) => this.at(row, column));
  }

  toRows(): Scalar[][] {
    return Array.from({ length: this.rows }, (_, row) => this.row(row));
  }

  transposed(): Grid {
    return Grid.build(this.columns, this.rows, (row, column) => this.at(column, row));
  }
}

/** An area on a sheet. */
export interface SheetArea extends Area {
  readonly sheet: number;
}

/** A reference to one or more areas, not read yet. */
export class Reference {
  constructor(readonly areas: readonly SheetArea[]) {}

  static to(sheet: number, top: number, left: number, bottom = top, right = left): Reference {
    return new Reference([{ sheet, top, left, bottom, right }]);
  }

  /** The area of a reference that has just one; anything else is #VALUE!. */
  get area(): SheetArea {
    const [first] = this.areas;
    if (!first || this.areas.length > 1) throw errors.value;
    return first;
  }
}

/** A function as a value: what LAMBDA gives and MAP, REDUCE and the like take. */
export class Lambda {
  constructor(
    readonly arity: number,
    readonly call: (args: readonly Value[]) => Value,
  ) {}
}

export type Value = Scalar | Grid | Reference | Lambda;

/** The error values, one object each, so that passing them on allocates nothing. Functions may throw them. */
export const errors = {
  null: new ErrorValue("#NULL!"),
  divideByZero: new ErrorValue("#DIV/0!"),
  value: new ErrorValue("#VALUE!"),
  reference: new ErrorValue("#REF!"),
  name: new ErrorValue("#NAME?"),
  number: new ErrorValue("#NUM!"),
  notAvailable: new ErrorValue("#N/A"),
  spill: new ErrorValue("#SPILL!"),
  calculation: new ErrorValue("#CALC!"),
  busy: new ErrorValue("#BUSY!"),
} as const;

/** The error a code stands for. */
export function errorOf(code: string): ErrorValue {
  return Object.values(errors).find((error) => error.code === code) ?? new ErrorValue(code as ErrorCode);
}

/** Errors are values; anything else thrown is a fault of the program and must not be swallowed. */
export function caught(thrown: unknown): ErrorValue {
  if (thrown instanceof ErrorValue) return thrown;
  throw thrown;
}

export function isScalar(value: Value): value is Scalar {
  return typeof value !== "object" || value === null || value instanceof ErrorValue;
}

/** A number as a cell may keep it: what overflows is #NUM!, and there is no negative zero. */
export function finite(value: number): number | ErrorValue {
  if (!Number.isFinite(value)) return errors.number;
  return value === 0 ? 0 : value;
}

/** How many cells an area has. */
export function areaSize(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** The cells two areas share. */
export function intersection(a: Area, b: Area): Area | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
