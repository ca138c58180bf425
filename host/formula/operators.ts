/**
 * The operators of formulas over scalars and, element by element, over arrays. Sums and differences that are zero but
 * for binary rounding are zero, as in Excel.
 */
import { ErrorValue } from "../model/types";
import type { Scalar } from "../model/types";
import { dereference, toNumber, toText } from "./coerce";
import { compareValues, equalValues, sameNumber } from "./compare";
import type { Frame } from "./frame";
import { stretched } from "./registry";
import { Grid, Lambda, caught, errors, finite } from "./values";
import type { Value } from "./values";

type Binary = (left: Scalar, right: Scalar, frame: Frame) => Scalar;

const arithmetic =
  (compute: (a: number, b: number) => number): Binary =>
  (left, right, frame) => {
    if (typeof left === "number" && typeof right === "number") return finite(compute(left, right));
    return finite(compute(toNumber(left, frame), toNumber(right, frame)));
  };

const comparison =
  (holds: (order: number) => boolean): Binary =>
  (left, right, frame) =>
    holds(compareValues(left, right, frame.workspace.locale));

/** Subtraction that gives 0 for numbers equal in their 15 digits. */
export function subtract(a: number, b: number): number {
  return sameNumber(a, b) ? 0 : a - b;
}

/** Excel's power: 0^0 and roots of negative numbers are #NUM!, a negative power of 0 is #DIV/0!. */
export function power(base: number, exponent: number): number {
  if (base === 0 && exponent === 0) throw errors.number;
  if (base === 0 && exponent < 0) throw errors.divideByZero;
  return base ** exponent;
}

export function divide(a: number, b: number): number {
  if (b === 0) throw errors.divideByZero;
  return a / b;
}

const binaries: Readonly<Record<string, Binary>> = {
  "+": arithmetic((a, b) => subtract(a, -b)),
  "-": arithmetic(subtract),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic(divide),
  "^": arithmetic(power),
  "&": (left, right) => toText(left) + toText(right),
  "=": equalValues,
  "<>": (left, right) => !equalValues(left, right),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};

function safely(operator: Binary, left: Scalar, right: Scalar, frame: Frame): Scalar {
  if (left instanceof ErrorValue) return left;
  if (right instanceof ErrorValue) return right;
  try {
    return operator(left, right, frame);
  } catch (thrown) {
    return caught(thrown);
  }
}

const asGrid = (value: Scalar | Grid): Grid => (value instanceof Grid ? value : new Grid(1, 1, [value]));

function elementwise(operator: Binary, left: Grid, right: Grid, frame: Frame): Grid {
  const rows = Math.max(left.rows, right.rows);
  const columns = Math.max(left.columns, right.columns);
  return Grid.build(rows, columns, (row, column) =>
    safely(operator, stretched(left, row, column), stretched(right, row, column), frame),
  );
}

/** What a binary operator does; undefined for the operators that make references. */
export function binaryOperator(symbol: string): ((left: Value, right: Value, frame: Frame) => Value) | undefined {
  const operator = binaries[symbol];
  if (!operator) return undefined;
  return (left, right, frame) => {
    if (left instanceof Lambda || right instanceof Lambda) return errors.value;
    const a = dereference(left, frame);
    const b = dereference(right, frame);
    if (a instanceof Grid || b instanceof Grid) return elementwise(operator, asGrid(a), asGrid(b), frame);
    return safely(operator, a, b, frame);
  };
}

type Unary = (value: Scalar, frame: Frame) => Scalar;

const unaries: Readonly<Record<string, Unary>> = {
  "+": (value) => value,
  "-": (value, frame) => finite(-toNumber(value, frame)),
  "%": (value, frame) => finite(toNumber(value, frame) / 100),
};

function oneSafely(operator: Unary, value: Scalar, frame: Frame): Scalar {
  if (value instanceof ErrorValue) return value;
  try {
    return operator(value, frame);
  } catch (thrown) {
    return caught(thrown);
  }
}

/** What `+`, `-` before and `%` after an operand do. */
export function unaryOperator(symbol: string): ((value: Value, frame: Frame) => Value) | undefined {
  const operator = unaries[symbol];
  if (!operator) return undefined;
  return (value, frame) => {
    if (value instanceof Lambda) return errors.value;
    const read = dereference(value, frame);
    if (!(read instanceof Grid)) return oneSafely(operator, read, frame);
    return new Grid(
      read.rows,
      read.columns,
      read.cells.map((cell) => oneSafely(operator, cell, frame)),
    );
  };
}
