/** Counting, averaging, spread, order and rank. */
import { ErrorValue } from "../../model/types";
import type { Scalar } from "../../model/types";
import { toNumber, visit } from "../coerce";
import type { Frame } from "../frame";
import { define, grid, here, number, optional, plainNumber, raw, rest } from "../registry";
import type { FunctionSpec } from "../registry";
import { Grid, errors } from "../values";
import type { Value } from "../values";
import { eachNumber, mean, numbersOf, sum, valuesAsNumbers } from "./numbers";

const ascending = (numbers: number[]): number[] => numbers.sort((a, b) => a - b);

/** The sum of squared distances from the mean. */
function squares(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return sum(numbers.map((x) => (x - middle) ** 2));
}

export function variance(numbers: readonly number[], sample: boolean): number {
  const free = numbers.length - (sample ? 1 : 0);
  if (free < 1) throw errors.divideByZero;
  return squares(numbers) / free;
}

export function median(numbers: number[]): number {
  if (!numbers.length) throw errors.number;
  const sorted = ascending(numbers);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The most frequent number, the first met among equals; #N/A when none comes twice. */
export function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most < 2) throw errors.notAvailable;
  return [...counts].find(([, count]) => count === most)![0];
}

/** The value at a place between the sorted numbers, counted from 0. */
function atPlace(sorted: readonly number[], place: number): number {
  const low = Math.floor(place);
  const value = sorted[low]!;
  return low + 1 < sorted.length ? value + (place - low) * (sorted[low + 1]! - value) : value;
}

export function percentile(numbers: number[], share: number): number {
  if (!numbers.length || share < 0 || share > 1) throw errors.number;
  return atPlace(ascending(numbers), share * (numbers.length - 1));
}

export function percentileExclusive(numbers: number[], share: number): number {
  const place = share * (numbers.length + 1) - 1;
  if (!numbers.length || place < 0 || place > numbers.length - 1) throw errors.number;
  return atPlace(ascending(numbers), place);
}

export function nth(numbers: number[], position: number, largest: boolean): number {
  const at = Math.ceil(position) - 1;
  if (at < 0 || at >= numbers.length) throw errors.number;
  const sorted = ascending(numbers);
  return largest ? sorted[sorted.length - 1 - at]! : sorted[at]!;
}

function rank(value: number, numbers: readonly number[], upwards: number, averaged: boolean): number {
  const equal = numbers.filter((x) => x === value).length;
  if (!equal) throw errors.notAvailable;
  const before = numbers.filter((x) => (upwards ? x < value : x > value)).length;
  return before + 1 + (averaged ? (equal - 1) / 2 : 0);
}

function percentRank(numbers: number[], value: number, digits: number, inclusive: boolean): number {
  const sorted = ascending(numbers);
  const count = sorted.length;
  if (!count || digits < 1) throw errors.number;
  if (value < sorted[0]! || value > sorted[count - 1]!) throw errors.notAvailable;
  const above = sorted.findIndex((x) => x >= value);
  const low = sorted[above]! === value ? above : above - 1;
  const part = sorted[low]! === value ? 0 : (value - sorted[low]!) / (sorted[low + 1]! - sorted[low]!);
  const share = inclusive ? (low + part) / Math.max(1, count - 1) : (low + part + 1) / (count + 1);
  const scale = 10 ** Math.trunc(digits);
  return Math.floor(share * scale + 1e-9) / scale;
}

function frequency(data: number[], bins: number[]): Grid {
  const limits = [...bins].sort((a, b) => a - b);
  const counts = new Array<number>(limits.length + 1).fill(0);
  for (const value of data) {
    const at = limits.findIndex((limit) => value <= limit);
    counts[at < 0 ? limits.length : at]! += 1;
  }
  return new Grid(counts.length, 1, counts);
}

/** The pairs of numbers at the same places of two arrays. */
function pairs(ys: Grid, xs: Grid): { x: number[]; y: number[] } {
  if (ys.cells.length !== xs.cells.length) throw errors.notAvailable;
  const x: number[] = [];
  const y: number[] = [];
  ys.cells.forEach((b, at) => {
    const a = xs.cells[at]!;
    if (a instanceof ErrorValue) throw a;
    if (b instanceof ErrorValue) throw b;
    if (typeof a !== "number" || typeof b !== "number") return;
    x.push(a);
    y.push(b);
  });
  return { x, y };
}

const coSquares = (x: readonly number[], y: readonly number[]): number => {
  const [mx, my] = [mean(x), mean(y)];
  return sum(x.map((value, at) => (value - mx) * (y[at]! - my)));
};

function slope({ x, y }: { x: number[]; y: number[] }): number {
  const spread = squares(x);
  if (spread === 0) throw errors.divideByZero;
  return coSquares(x, y) / spread;
}

function correlation({ x, y }: { x: number[]; y: number[] }): number {
  const spread = Math.sqrt(squares(x) * squares(y));
  if (spread === 0) throw errors.divideByZero;
  return coSquares(x, y) / spread;
}

function count(frame: Frame, args: Value[], counts: (cell: Scalar, fromCells: boolean) => boolean): number {
  let found = 0;
  for (const arg of args) visit(arg, frame, (cell, fromCells) => (found += counts(cell, fromCells) ? 1 : 0));
  return found;
}

function isNumeric(cell: Scalar, fromCells: boolean, frame: Frame): boolean {
  if (typeof cell === "number") return true;
  if (fromCells || cell instanceof ErrorValue) return false;
  try {
    toNumber(cell, frame);
    return true;
  } catch {
    return false;
  }
}

export function extreme(frame: Frame, args: readonly Value[], better: (a: number, b: number) => boolean): number {
  let best: number | undefined;
  eachNumber(args, frame, (value) => {
    if (best === undefined || better(value, best)) best = value;
  });
  return best ?? 0;
}

/** A function of all numbers among its arguments. */
const ofNumbers = (name: string, compute: (numbers: number[]) => number): FunctionSpec =>
  define(name, [here, rest(raw)], (frame, args) => compute(numbersOf(args, frame)));

const ofValues = (name: string, compute: (numbers: number[]) => number): FunctionSpec =>
  define(name, [here, rest(raw)], (frame, args) => compute(valuesAsNumbers(args, frame)));

/** A function of an array and a single value; the single value may be an array of wishes. */
const ofArray = (name: string, compute: (numbers: number[], wish: number) => number): FunctionSpec =>
  define(name, [here, raw, number], (frame, values, wish) => compute(numbersOf([values], frame), wish));

const ranking = (name: string, averaged: boolean): FunctionSpec =>
  define(name, [here, number, raw, optional(number, 0)], (frame, value, values, upwards) =>
    rank(value, numbersOf([values], frame), upwards, averaged),
  );

const rankShare = (name: string, inclusive: boolean): FunctionSpec =>
  define(name, [here, raw, number, optional(number, 3)], (frame, values, value, digits) =>
    percentRank(numbersOf([values], frame), value, digits, inclusive),
  );

const deviation = (numbers: readonly number[], sample: boolean): number => Math.sqrt(variance(numbers, sample));
const quarter = (numbers: number[], q: number): number => percentile(numbers, Math.trunc(q) / 4);

const geometricMean = (numbers: number[]): number => {
  if (!numbers.length || numbers.some((x) => x <= 0)) throw errors.number;
  return Math.exp(sum(numbers.map(Math.log)) / numbers.length);
};

const harmonicMean = (numbers: number[]): number => {
  if (!numbers.length || numbers.some((x) => x <= 0)) throw errors.number;
  return numbers.length / sum(numbers.map((x) => 1 / x));
};

function trimmedMean(numbers: number[], share: number): number {
  if (share < 0 || share >= 1) throw errors.number;
  const cut = Math.floor((numbers.length * share) / 2);
  return mean(ascending(numbers).slice(cut, numbers.length - cut));
}

const forecast = (x: number, ys: Grid, xs: Grid): number => {
  const known = pairs(ys, xs);
  return mean(known.y) + slope(known) * (x - mean(known.x));
};

export const statisticsFunctions: readonly FunctionSpec[] = [
  define("COUNT", [here, rest(raw)], (frame, args) =>
    count(frame, args, (cell, fromCells) => isNumeric(cell, fromCells, frame)),
  ),
  define("COUNTA", [here, rest(raw)], (frame, args) =>
    count(frame, args, (cell, fromCells) => !fromCells || cell !== null),
  ),
  ofNumbers("AVERAGE", mean),
  ofValues("AVERAGEA", mean),
  define("MIN", [here, rest(raw)], (frame, args) => extreme(frame, args, (a, b) => a < b)),
  define("MAX", [here, rest(raw)], (frame, args) => extreme(frame, args, (a, b) => a > b)),
  ofValues("MINA", (numbers) => (numbers.length ? Math.min(...numbers) : 0)),
  ofValues("MAXA", (numbers) => (numbers.length ? Math.max(...numbers) : 0)),
  ofNumbers("MEDIAN", median),
  ofNumbers("MODE", mode),
  ofNumbers("MODE.SNGL", mode),
  ofNumbers("STDEV", (numbers) => deviation(numbers, true)),
  ofNumbers("STDEV.S", (numbers) => deviation(numbers, true)),
  ofNumbers("STDEVP", (numbers) => deviation(numbers, false)),
  ofNumbers("STDEV.P", (numbers) => deviation(numbers, false)),
  ofValues("STDEVA", (numbers) => deviation(numbers, true)),
  ofNumbers("VAR", (numbers) => variance(numbers, true)),
  ofNumbers("VAR.S", (numbers) => variance(numbers, true)),
  ofNumbers("VARP", (numbers) => variance(numbers, false)),
  ofNumbers("VAR.P", (numbers) => variance(numbers, false)),
  ofNumbers("DEVSQ", squares),
  ofNumbers("AVEDEV", (numbers) => {
    const middle = mean(numbers);
    return mean(numbers.map((x) => Math.abs(x - middle)));
  }),
  ofNumbers("GEOMEAN", geometricMean),
  ofNumbers("HARMEAN", harmonicMean),
  ofArray("TRIMMEAN", trimmedMean),
  ofArray("LARGE", (numbers, k) => nth(numbers, k, true)),
  ofArray("SMALL", (numbers, k) => nth(numbers, k, false)),
  ofArray("PERCENTILE", percentile),
  ofArray("PERCENTILE.INC", percentile),
  ofArray("PERCENTILE.EXC", percentileExclusive),
  ofArray("QUARTILE", quarter),
  ofArray("QUARTILE.INC", quarter),
  ofArray("QUARTILE.EXC", (numbers, q) => percentileExclusive(numbers, Math.trunc(q) / 4)),
  ranking("RANK", false),
  ranking("RANK.EQ", false),
  ranking("RANK.AVG", true),
  rankShare("PERCENTRANK", true),
  rankShare("PERCENTRANK.INC", true),
  rankShare("PERCENTRANK.EXC", false),
  define("FREQUENCY", [here, raw, raw], (frame, data, bins) =>
    frequency(numbersOf([data], frame), numbersOf([bins], frame)),
  ),
  define("CORREL", [grid, grid], (y, x) => correlation(pairs(y, x))),
  define("PEARSON", [grid, grid], (y, x) => correlation(pairs(y, x))),
  define("RSQ", [grid, grid], (y, x) => correlation(pairs(y, x)) ** 2),
  define("SLOPE", [grid, grid], (y, x) => slope(pairs(y, x))),
  define("INTERCEPT", [grid, grid], (y, x) => forecast(0, y, x)),
  define("FORECAST", [plainNumber, grid, grid], forecast),
  define("FORECAST.LINEAR", [plainNumber, grid, grid], forecast),
  define("STANDARDIZE", [number, number, number], (x, middle, spread) => {
    if (spread <= 0) throw errors.number;
    return (x - middle) / spread;
  }),
];
