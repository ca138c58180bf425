/** Choosing between values: IF and its like, truth values, and functions as values. */
import { ErrorValue } from "../../model/types";
import type { Scalar } from "../../model/types";
import { dereference, toBoolean, toGrid, toNumber, toScalar, visit } from "../coerce";
import { compareValues } from "../compare";
import type { Frame } from "../frame";
import { define, defineChoice, grid, here, lambda, plainNumber, raw, rest, stretched } from "../registry";
import type { FunctionSpec, Thunk } from "../registry";
import { Grid, caught, errors } from "../values";
import type { Lambda, Value } from "../values";

type Choose = (args: readonly (Thunk | undefined)[], frame: Frame) => Value;

const elementOf = (value: Scalar | Grid, row: number, column: number): Scalar =>
  value instanceof Grid ? stretched(value, row, column) : value;

/** Runs a choice for each element when what decides is an array: then all branches are worked out. */
function eachCase(decides: Grid, args: readonly (Thunk | undefined)[], frame: Frame, choose: Choose): Grid {
  const values = args.map((arg) => (arg ? dereference(arg(), frame) : undefined));
  const grids = [decides, ...values.filter((value) => value instanceof Grid)];
  const rows = Math.max(...grids.map((each) => each.rows));
  const columns = Math.max(...grids.map((each) => each.columns));
  return Grid.build(rows, columns, (row, column) => {
    const cases = values.map((value) => (value === undefined ? undefined : () => elementOf(value, row, column)));
    return toScalar(choose(cases, frame), frame);
  });
}

/** A choice that depends on its first argument's value. */
function decide(
  name: string,
  minimum: number,
  maximum: number,
  choose: (first: Scalar, args: readonly (Thunk | undefined)[], frame: Frame) => Value,
): FunctionSpec {
  const whole: Choose = (args, frame) => {
    const first = dereference(args[0]!(), frame);
    if (first instanceof Grid) return eachCase(first, [() => first, ...args.slice(1)], frame, whole);
    try {
      return choose(first, args, frame);
    } catch (thrown) {
      return caught(thrown);
    }
  };
  return defineChoice(name, minimum, maximum, whole);
}

const truth = (value: Scalar): boolean => {
  if (typeof value === "string" && !/^\s*(?:true|false)\s*$/i.test(value)) throw errors.value;
  return toBoolean(value);
};

const ifs = decideAmong("IFS", (args, frame) => {
  for (let at = 0; at + 1 < args.length; at += 2) {
    if (truth(toScalar(args[at]!(), frame))) return args[at + 1]!();
  }
  return errors.notAvailable;
});

/** A choice among pairs; arrays among the conditions make it run for each element. */
function decideAmong(name: string, choose: Choose): FunctionSpec {
  const whole: Choose = (args, frame) => {
    const conditions = args.filter((_, at) => at % 2 === 0).map((arg) => dereference(arg!(), frame));
    const array = conditions.find((value) => value instanceof Grid);
    if (array) return eachCase(array, args, frame, guarded);
    return guarded(args, frame);
  };
  const guarded: Choose = (args, frame) => {
    try {
      return choose(args, frame);
    } catch (thrown) {
      return caught(thrown);
    }
  };
  return defineChoice(name, 2, 254, whole);
}

const same = (a: Scalar, b: Scalar, frame: Frame): boolean =>
  !(b instanceof ErrorValue) &&
  typeof (a ?? 0) === typeof (b ?? 0) &&
  compareValues(a, b, frame.workspace.locale) === 0;

function switchOn(value: Scalar, args: readonly (Thunk | undefined)[], frame: Frame): Value {
  if (value instanceof ErrorValue) return value;
  for (let at = 1; at + 1 < args.length; at += 2) {
    const candidate = toScalar(args[at]!(), frame);
    if (candidate instanceof ErrorValue) return candidate;
    if (same(value, candidate, frame)) return args[at + 1]!();
  }
  return args.length % 2 === 0 ? args[args.length - 1]!() : errors.notAvailable;
}

const replaceError = (name: string, replaces: (error: ErrorValue) => boolean): FunctionSpec =>
  defineChoice(name, 2, 2, ([value, otherwise], frame) => {
    const read = dereference(value!(), frame);
    if (!(read instanceof Grid)) return read instanceof ErrorValue && replaces(read) ? otherwise!() : read;
    if (!read.cells.some((cell) => cell instanceof ErrorValue && replaces(cell))) return read;
    const other = dereference(otherwise!(), frame);
    return Grid.build(read.rows, read.columns, (row, column) => {
      const cell = read.at(row, column);
      return cell instanceof ErrorValue && replaces(cell) ? elementOf(other, row, column) : cell;
    });
  });

/** The truth values among arguments; texts in cells do not count, texts given plainly must be TRUE or FALSE. */
function truths(frame: Frame, args: Value[]): boolean[] {
  const found: boolean[] = [];
  for (const arg of args) {
    visit(arg, frame, (cell, fromCells) => {
      if (cell instanceof ErrorValue) throw cell;
      if (fromCells && (cell === null || typeof cell === "string")) return;
      found.push(toBoolean(cell));
    });
  }
  if (!found.length) throw errors.value;
  return found;
}

const callWith = (each: Lambda, args: Value[], frame: Frame): Scalar => toScalar(each.call(args), frame);

function map(frame: Frame, args: Value[]): Value {
  const each = lambda.convert(args.at(-1), frame);
  const grids = args.slice(0, -1).map((arg) => toGrid(arg, frame));
  if (!grids.length) throw errors.value;
  const rows = Math.max(...grids.map((array) => array.rows));
  const columns = Math.max(...grids.map((array) => array.columns));
  return Grid.build(rows, columns, (r, c) =>
    callWith(
      each,
      grids.map((array) => stretched(array, r, c)),
      frame,
    ),
  );
}

function reduce(start: Value, array: Grid, each: Lambda): Value {
  return array.cells.reduce<Value>((gathered, cell) => each.call([gathered, cell]), start);
}

function scan(start: Value, array: Grid, each: Lambda, frame: Frame): Grid {
  let gathered = start;
  return Grid.build(array.rows, array.columns, (row, column) => {
    gathered = each.call([gathered, array.at(row, column)]);
    return toScalar(gathered, frame);
  });
}

const rowOf = (array: Grid, row: number): Grid => new Grid(1, array.columns, array.row(row));
const columnOf = (array: Grid, column: number): Grid => new Grid(array.rows, 1, array.column(column));

export const logicalFunctions: readonly FunctionSpec[] = [
  decide("IF", 2, 3, (condition, [, yes, no]) => {
    if (truth(condition)) return yes!();
    return no ? no() : false;
  }),
  ifs,
  decide("SWITCH", 3, 254, switchOn),
  decide("CHOOSE", 2, 255, (index, args, frame) => {
    const at = Math.trunc(toNumber(index, frame));
    return at >= 1 && at < args.length ? args[at]!() : errors.value;
  }),
  replaceError("IFERROR", () => true),
  replaceError("IFNA", (error) => error.code === "#N/A"),
  define("AND", [here, rest(raw)], (frame, args) => truths(frame, args).every(Boolean)),
  define("OR", [here, rest(raw)], (frame, args) => truths(frame, args).some(Boolean)),
  define("XOR", [here, rest(raw)], (frame, args) => truths(frame, args).filter(Boolean).length % 2 === 1),
  decide("NOT", 1, 1, (value) => !toBoolean(value)),
  define("TRUE", [], () => true),
  define("FALSE", [], () => false),
  define("MAP", [here, rest(raw)], map),
  define("REDUCE", [raw, grid, lambda], reduce),
  define("SCAN", [raw, grid, lambda, here], scan),
  define("BYROW", [grid, lambda, here], (array, each, frame) =>
    Grid.build(array.rows, 1, (row) => callWith(each, [rowOf(array, row)], frame)),
  ),
  define("BYCOL", [grid, lambda, here], (array, each, frame) =>
    Grid.build(1, array.columns, (_, column) => callWith(each, [columnOf(array, column)], frame)),
  ),
  define("MAKEARRAY", [plainNumber, plainNumber, lambda, here], (rows, columns, each, frame) => {
    if (rows < 1 || columns < 1) throw errors.value;
    return Grid.build(Math.trunc(rows), Math.trunc(columns), (r, c) => callWith(each, [r + 1, c + 1], frame));
  }),
];
