/**
 * Where a formula is being worked out: the cell it stands in, the names LET and LAMBDA have given, and the workspace
 * it reads from. The engine is the workspace; functions see nothing else of it.
 */
import type { FormulaBook } from "./book";
import type { ColumnIndex } from "./column-index";
import type { Area, Scalar } from "../model/types";
import type { Grid, SheetArea, Value } from "./values";

export interface Workspace {
  readonly book: FormulaBook;
  readonly locale: string;
  now(): Date;
  random(): number;
  /** The value of a cell, worked out first if it has to be. */
  cell(sheet: number, row: number, column: number): Scalar;
  /** Sees to it that every cell of the area is up to date, so that the book can be read directly. */
  settle(area: SheetArea): void;
  /** The cells a formula's array fills; undefined where nothing spills from the cell. */
  spillFrom(sheet: number, row: number, column: number): Area | undefined;
  /** Where each value stands in one column of an area; kept until the column changes. */
  index(area: SheetArea): ColumnIndex;
  /** What a reference given as text points to, as INDIRECT reads it. */
  resolve(reference: string, frame: Frame): Value;
  /** The values of an area, up to date; not to be changed. */
  grid(area: SheetArea): Grid;
  /** Calls a function a user's add-in has defined. */
  callCustom(name: string, args: readonly (Value | undefined)[], frame: Frame): Value;
  hasCustom(name: string): boolean;
}

/** A chain of names and their values, the innermost first. */
export interface Scope {
  readonly name: string;
  readonly value: Value;
  readonly outer: Scope | undefined;
}

export interface Frame {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly workspace: Workspace;
  readonly scope?: Scope | undefined;
}

/** The same frame with one more name in it. */
export function withName(frame: Frame, name: string, value: Value): Frame {
  return { ...frame, scope: { name: name.toUpperCase(), value, outer: frame.scope } };
}
