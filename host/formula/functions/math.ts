/** Arithmetic, rounding, trigonometry, combinatorics and random numbers. */
import { ErrorValue } from "../../model/types";
import { toNumber } from "../coerce";
import { divide, power } from "../operators";
import { define, grid, here, integer, number, omittable, optional, plainNumber, raw, rest } from "../registry";
import type { FunctionSpec } from "../registry";
import { Grid, errors } from "../values";
import type { Value } from "../values";
import type { Frame } from "../frame";
import { Sum, eachNumber, halfUp, numbersOf, roundTo, sum } from "./numbers";

const one = (name: string, compute: (x: number) => number): FunctionSpec => define(name, [number], compute);

function total(frame: Frame, args: Value[]): number {
  const result = new Sum();
  eachNumber(args, frame, (value) => result.add(value));
  return result.value;
}

function product(frame: Frame, args: Value[]): number {
  const numbers = numbersOf(args, frame);
  return numbers.length ? numbers.reduce((a, b) => a * b) : 0;
}

function sumProduct(arrays: Grid[]): number {
  const [first] = arrays as [Grid];
  if (arrays.some((array) => array.rows !== first.rows || array.columns !== first.columns)) throw errors.value;
  const result = new Sum();
  for (let at = 0; at < first.cells.length; at++) {
    let term = 1;
    for (const array of arrays) {
      const cell = array.cells[at]!;
      if (cell instanceof ErrorValue) throw cell;
      term *= typeof cell === "number" ? cell : 0;
    }
    result.add(term);
  }
  return result.value;
}

/** The remainder with the divisor's sign. */
export function modulo(value: number, divisor: number): number {
  if (divisor === 0) throw errors.divideByZero;
  const quotient = value / divisor;
  const near = Math.round(quotient);
  if (Math.abs(quotient - near) < Math.abs(quotient) * 2 ** -50) return 0;
  return value - divisor * Math.floor(quotient);
}

const steps = (value: number, significance: number): number => {
  const count = value / significance;
  const near = Math.round(count);
  return Math.abs(count - near) < Math.max(1, Math.abs(count)) * 2 ** -49 ? near : count;
};

function toMultiple(value: number, significance: number, round: (steps: number) => number): number {
  if (value === 0 || significance === 0) return 0;
  if (value > 0 && significance < 0) throw errors.number;
  return Number((round(steps(value, significance)) * significance).toPrecision(15));
}

function toMultipleMath(value: number, step: number, away: boolean, round: (steps: number) => number): number {
  if (value === 0 || step === 0) return 0;
  const size = Math.abs(step);
  const result = value < 0 && away ? -round(steps(-value, size)) : round(steps(value, size));
  return Number((result * size).toPrecision(15));
}

const floorOrError = (value: number, significance: number): number => {
  if (significance === 0 && value !== 0) throw errors.divideByZero;
  return toMultiple(value, significance, Math.floor);
};

function multipleOf(value: number, multiple: number): number {
  if (multiple === 0 || value === 0) return 0;
  if (value > 0 !== multiple > 0) throw errors.number;
  return Number((halfUp(steps(value, multiple)) * multiple).toPrecision(15));
}

const toEven = (value: number, odd: 0 | 1): number => {
  const size = Math.ceil(Math.abs(value));
  const result = size % 2 === odd ? size : size + 1;
  return (value < 0 ? -1 : 1) * result;
};

function factorial(value: number): number {
  const n = Math.trunc(value);
  if (n < 0 || n > 170) throw errors.number;
  let result = 1;
  for (let k = 2; k <= n; k++) result *= k;
  return result;
}

function combinations(n: number, k: number): number {
  if (n < 0 || k < 0 || k > n) throw errors.number;
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k) && Number.isFinite(result); i++)
    result = (result * (n - Math.min(k, n - k) + i)) / i;
  return Math.round(result);
}

function permutations(n: number, k: number): number {
  if (n < 0 || k < 0 || k > n) throw errors.number;
  let result = 1;
  for (let i = 0; i < k && Number.isFinite(result); i++) result *= n - i;
  return result;
}

function gcd(a: number, b: number): number {
  while (b) [a, b] = [b, a % b];
  return a;
}

function wholeNumbers(frame: Frame, args: Value[]): number[] {
  const numbers = numbersOf(args, frame).map(Math.trunc);
  if (numbers.some((value) => value < 0)) throw errors.number;
  return numbers;
}

function logarithm(value: number, base: number): number {
  if (value <= 0 || base <= 0) throw errors.number;
  if (base === 1) throw errors.divideByZero;
  if (base === 10) return Math.log10(value);
  return base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
}

const positive = (value: number, compute: (x: number) => number): number => {
  if (value <= 0) throw errors.number;
  return compute(value);
};

const within = (value: number, compute: (x: number) => number): number => {
  const result = compute(value);
  if (Number.isNaN(result)) throw errors.number;
  return result;
};

function between(frame: Frame, low: number, high: number): number {
  const from = Math.ceil(low);
  const to = Math.floor(high);
  if (to < from) throw errors.number;
  return from + Math.floor(frame.workspace.random() * (to - from + 1));
}

function matrixProduct(a: Grid, b: Grid, frame: Frame): Grid {
  if (a.columns !== b.rows) throw errors.value;
  return Grid.build(a.rows, b.columns, (row, column) =>
    sum(a.row(row).map((cell, k) => toNumber(cell, frame) * toNumber(b.at(k, column), frame))),
  );
}

function randomGrid(frame: Frame, rows: number, columns: number, low: number, high: number, whole: number): Grid {
  if (rows < 1 || columns < 1 || low > high) throw errors.value;
  const [height, width] = [Math.trunc(rows), Math.trunc(columns)];
  const draw = (): number => low + frame.workspace.random() * (high - low);
  return Grid.build(height, width, () => (whole ? between(frame, low, high) : draw()));
}

const sumOfPairs = (name: string, term: (x: number, y: number) => number): FunctionSpec =>
  define(name, [grid, grid], (a, b) => {
    if (a.cells.length !== b.cells.length) throw errors.notAvailable;
    const pairs = a.cells.map((x, at) => [x, b.cells[at]!] as const);
    return sum(pairs.map(([x, y]) => (typeof x === "number" && typeof y === "number" ? term(x, y) : 0)));
  });

export const mathFunctions: readonly FunctionSpec[] = [
  define("SUM", [here, rest(raw)], total),
  define("PRODUCT", [here, rest(raw)], product),
  define("SUMSQ", [here, rest(raw)], (frame, args) => sum(numbersOf(args, frame).map((x) => x * x))),
  define("SUMPRODUCT", [grid, rest(grid)], (first, others) => sumProduct([first, ...others])),
  sumOfPairs("SUMX2MY2", (x, y) => x * x - y * y),
  sumOfPairs("SUMX2PY2", (x, y) => x * x + y * y),
  sumOfPairs("SUMXMY2", (x, y) => (x - y) ** 2),
  one("ABS", Math.abs),
  one("SIGN", Math.sign),
  one("INT", Math.floor),
  define("TRUNC", [number, optional(number, 0)], (x, digits) => roundTo(x, digits, Math.floor)),
  define("ROUND", [number, number], (x, digits) => roundTo(x, digits, halfUp)),
  define("ROUNDUP", [number, number], (x, digits) => roundTo(x, digits, Math.ceil)),
  define("ROUNDDOWN", [number, number], (x, digits) => roundTo(x, digits, Math.floor)),
  define("MROUND", [number, number], multipleOf),
  define("CEILING", [number, number], (x, step) => toMultiple(x, step, Math.ceil)),
  define("FLOOR", [number, number], floorOrError),
  define("CEILING.MATH", [number, omittable(number, 1), optional(number, 0)], (x, step, mode) =>
    toMultipleMath(x, step, mode !== 0, Math.ceil),
  ),
  define("FLOOR.MATH", [number, omittable(number, 1), optional(number, 0)], (x, step, mode) =>
    toMultipleMath(x, step, mode !== 0, Math.floor),
  ),
  define("CEILING.PRECISE", [number, omittable(number, 1)], (x, step) => toMultipleMath(x, step, false, Math.ceil)),
  define("ISO.CEILING", [number, omittable(number, 1)], (x, step) => toMultipleMath(x, step, false, Math.ceil)),
  define("FLOOR.PRECISE", [number, omittable(number, 1)], (x, step) => toMultipleMath(x, step, false, Math.floor)),
  one("EVEN", (x) => toEven(x, 0)),
  one("ODD", (x) => toEven(x, 1)),
  define("MOD", [number, number], modulo),
  define("QUOTIENT", [number, number], (a, b) => Math.trunc(divide(a, b))),
  define("POWER", [number, number], power),
  one("SQRT", (x) => within(x, Math.sqrt)),
  one("SQRTPI", (x) => within(x * Math.PI, Math.sqrt)),
  one("EXP", Math.exp),
  one("LN", (x) => positive(x, Math.log)),
  one("LOG10", (x) => positive(x, Math.log10)),
  define("LOG", [number, optional(number, 10)], logarithm),
  define("PI", [], () => Math.PI),
  one("SIN", Math.sin),
  one("COS", Math.cos),
  one("TAN", Math.tan),
  one("ASIN", (x) => within(x, Math.asin)),
  one("ACOS", (x) => within(x, Math.acos)),
  one("ATAN", Math.atan),
  define("ATAN2", [number, number], (x, y) => {
    if (x === 0 && y === 0) throw errors.divideByZero;
    return Math.atan2(y, x);
  }),
  one("SINH", Math.sinh),
  one("COSH", Math.cosh),
  one("TANH", Math.tanh),
  one("RADIANS", (x) => (x * Math.PI) / 180),
  one("DEGREES", (x) => (x * 180) / Math.PI),
  one("FACT", factorial),
  define("COMBIN", [integer, integer], combinations),
  define("COMBINA", [integer, integer], (n, k) => (n === 0 && k === 0 ? 1 : combinations(n + k - 1, k))),
  define("PERMUT", [integer, integer], permutations),
  define("GCD", [here, rest(raw)], (frame, args) => wholeNumbers(frame, args).reduce(gcd, 0)),
  define("LCM", [here, rest(raw)], (frame, args) =>
    wholeNumbers(frame, args).reduce((a, b) => (a && b ? (a / gcd(a, b)) * b : 0), 1),
  ),
  define("RAND", [here], (frame) => frame.workspace.random(), { volatile: true }),
  define("RANDBETWEEN", [here, number, number], between, { volatile: true }),
  define(
    "RANDARRAY",
    [
      here,
      omittable(plainNumber, 1),
      omittable(plainNumber, 1),
      omittable(plainNumber, 0),
      omittable(plainNumber, 1),
      optional(plainNumber, 0),
    ],
    randomGrid,
    { volatile: true },
  ),
  define("MMULT", [grid, grid, here], matrixProduct),
];
