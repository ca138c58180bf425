/** SUBTOTAL and AGGREGATE: totals that leave out hidden rows, errors and other subtotals, as asked. */
import { ErrorValue } from "../../model/types";
import type { Scalar } from "../../model/types";
import { clippedAreas, toGrid, visitArea } from "../coerce";
import type { Frame } from "../frame";
import { define, here, number, optional, raw, rest } from "../registry";
import type { FunctionSpec } from "../registry";
import { Reference, errors } from "../values";
import type { Value } from "../values";
import { mean, sum } from "./numbers";
import { median, mode, nth, percentile, percentileExclusive, variance } from "./statistics";

interface LeaveOut {
  readonly hidden: "filter" | "all" | "none";
  readonly errors: boolean;
  readonly nested: boolean;
}

const NESTED = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i;

/** The cells that are counted. */
function visible(args: readonly Value[], leaveOut: LeaveOut, frame: Frame): Scalar[] {
  const { workspace } = frame;
  const cells: Scalar[] = [];
  for (const arg of args) {
    if (arg instanceof ErrorValue) throw arg;
    if (!(arg instanceof Reference)) throw errors.value;
    for (const area of clippedAreas(arg, workspace)) {
      visitArea(area, workspace, (cell, row, column) => {
        if (cell === null || hides(workspace.book.rowHidden(area.sheet, row), leaveOut)) return;
        const formula = leaveOut.nested ? workspace.book.formulaText(area.sheet, row, column) : undefined;
        if (formula !== undefined && NESTED.test(formula)) return;
        if (!(leaveOut.errors && cell instanceof ErrorValue)) cells.push(cell);
      });
    }
  }
  return cells;
}

const hides = (hidden: "filter" | "user" | false, { hidden: left }: LeaveOut): boolean =>
  left === "all" ? hidden !== false : left === "filter" && hidden === "filter";

function numbers(cells: readonly Scalar[]): number[] {
  return cells.flatMap((cell) => {
    if (cell instanceof ErrorValue) throw cell;
    return typeof cell === "number" ? [cell] : [];
  });
}

const smallest = (values: number[]): number => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
const largest = (values: number[]): number => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0);

const totals: readonly ((cells: readonly Scalar[]) => number)[] = [
  (cells) => mean(numbers(cells)),
  (cells) => cells.filter((cell) => typeof cell === "number").length,
  (cells) => cells.length,
  (cells) => largest(numbers(cells)),
  (cells) => smallest(numbers(cells)),
  (cells) => numbers(cells).reduce((product, x, at) => (at ? product * x : x), 0),
  (cells) => Math.sqrt(variance(numbers(cells), true)),
  (cells) => Math.sqrt(variance(numbers(cells), false)),
  (cells) => sum(numbers(cells)),
  (cells) => variance(numbers(cells), true),
  (cells) => variance(numbers(cells), false),
  (cells) => median(numbers(cells)),
  (cells) => mode(numbers(cells)),
];

const ranked: readonly ((values: number[], k: number) => number)[] = [
  (values, k) => nth(values, k, true),
  (values, k) => nth(values, k, false),
  percentile,
  (values, q) => percentile(values, Math.trunc(q) / 4),
  percentileExclusive,
  (values, q) => percentileExclusive(values, Math.trunc(q) / 4),
];

function subtotal(frame: Frame, code: number, args: Value[]): number {
  const kind = Math.trunc(code);
  const compute = totals[(kind > 100 ? kind - 100 : kind) - 1];
  if (!compute || (kind > 11 && kind < 101) || kind > 111) throw errors.value;
  const leaveOut: LeaveOut = { hidden: kind > 100 ? "all" : "filter", errors: false, nested: true };
  return compute(visible(args, leaveOut, frame));
}

function leftOut(option: number): LeaveOut {
  const choice = Math.trunc(option);
  if (choice < 0 || choice > 7) throw errors.value;
  return {
    hidden: choice % 2 === 1 ? "all" : "none",
    errors: [2, 3, 6, 7].includes(choice),
    nested: choice < 4,
  };
}

function cellsOf(arg: Value, leaveOut: LeaveOut, frame: Frame): Scalar[] {
  if (arg instanceof Reference) return visible([arg], leaveOut, frame);
  return toGrid(arg, frame).cells.filter((cell) => !(leaveOut.errors && cell instanceof ErrorValue));
}

function aggregate(frame: Frame, code: number, option: number, first: Value, more: Value[]): number {
  const leaveOut = leftOut(option);
  const kind = Math.trunc(code);
  const rankedKind = ranked[kind - 14];
  if (rankedKind) {
    return rankedKind(numbers(cellsOf(first, leaveOut, frame)), number.convert(more[0], frame));
  }
  const compute = totals[kind - 1];
  if (!compute) throw errors.value;
  return compute([first, ...more].flatMap((arg) => cellsOf(arg, leaveOut, frame)));
}

export const subtotalFunctions: readonly FunctionSpec[] = [
  define("SUBTOTAL", [here, number, rest(raw)], subtotal),
  define("AGGREGATE", [here, number, number, raw, rest(optional(raw, null))], aggregate),
];
