/**
 * How a worksheet function is declared: its name, what each argument is wanted as, and a plain function of those. A
 * function whose arguments are wanted as single values is worked out for every element when it is given arrays.
 */
import type { Scalar } from "../model/types";
import { dereference, toBoolean, toGrid, toNumber, toScalar, toText } from "./coerce";
import type { Frame } from "./frame";
import { Grid, Lambda, Reference, caught, errors, finite } from "./values";
import type { Value } from "./values";

/** What one argument is wanted as. */
export interface Param<T> {
  readonly convert: (value: Value | undefined, frame: Frame) => T;
  /** Wanted as a single value: arrays make the function run for each element. */
  readonly lift: boolean;
  readonly optional?: boolean;
  readonly rest?: boolean;
  /** Takes no argument of the call: the frame itself is passed. */
  readonly injected?: boolean;
}

type Values<P extends readonly Param<unknown>[]> = { [K in keyof P]: P[K] extends Param<infer T> ? T : never };

/** An argument not worked out yet: what IF and its like choose between. */
export type Thunk = () => Value;

export interface FunctionSpec {
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Must be worked out at every recalculation. */
  readonly volatile: boolean;
  /** Its result depends on where the formula stands, not only on what it refers to. */
  readonly positional: boolean;
  readonly invoke: (args: readonly (Value | undefined)[], frame: Frame) => Value;
  readonly choose?: (args: readonly (Thunk | undefined)[], frame: Frame) => Value;
}

interface Traits {
  readonly volatile?: boolean;
  readonly positional?: boolean;
}

/** An argument wanted as a single value. */
export const single = <T>(convert: (value: Scalar, frame: Frame) => T): Param<T> => ({
  lift: true,
  convert: (value, frame) => {
    if (value === undefined) throw errors.value;
    return convert(toScalar(value, frame), frame);
  },
});

const whole = <T>(convert: (value: Value, frame: Frame) => T): Param<T> => ({
  lift: false,
  convert: (value, frame) => {
    if (value === undefined) throw errors.value;
    return convert(value, frame);
  },
});

export const number = single(toNumber);
export const integer = single((value, frame) => Math.trunc(toNumber(value, frame)));
export const text = single(toText);
export const bool = single(toBoolean);
/** Any single value, errors too. */
export const anything = single((value) => value);
/** Any single value but an error, which the function passes on. */
export const scalar = single((value) => {
  if (typeof value === "object" && value !== null) throw value;
  return value;
});
/** The argument as it is: a reference unread, an array whole. */
export const raw = whole((value) => value);
export const grid = whole(toGrid);
/** A number taken from the first cell of whatever is given, never lifted. */
export const plainNumber = whole((value, frame) => toNumber(toScalar(value, frame), frame));
export const plainBool = whole((value, frame) => toBoolean(toScalar(value, frame)));
export const lambda = whole((value) => {
  if (!(value instanceof Lambda)) throw errors.value;
  return value;
});
export const reference = whole((value) => {
  if (value instanceof Reference) return value;
  throw errors.value;
});
export const here: Param<Frame> = { lift: false, injected: true, convert: (_, frame) => frame };

/** An argument that may be left out; an empty one counts as 0, "" or FALSE. */
export function optional<T, D>(param: Param<T>, missing: D): Param<T | D> {
  return {
    ...param,
    optional: true,
    convert: (value, frame) => (value === undefined ? missing : param.convert(value, frame)),
  };
}

/** An argument that may be left out or empty: both give the default. */
export function omittable<T, D>(param: Param<T>, missing: D): Param<T | D> {
  return {
    ...param,
    optional: true,
    convert: (value, frame) => (value === undefined || value === null ? missing : param.convert(value, frame)),
  };
}

/** All arguments from here on. */
export function rest<T>(param: Param<T>): Param<T[]> {
  // The converter of a rest parameter is called once for each argument; `bind` gathers what it gives.
  return { ...(param as unknown as Param<T[]>), rest: true };
}

class Signature {
  readonly minimum: number;
  readonly maximum: number;
  private readonly lifting: boolean;

  constructor(private readonly params: readonly Param<unknown>[]) {
    const taken = params.filter((param) => !param.injected);
    this.minimum = taken.filter((param) => !param.optional && !param.rest).length;
    this.maximum = taken.some((param) => param.rest) ? Infinity : taken.length;
    this.lifting = params.some((param) => param.lift);
  }

  bind(args: readonly (Value | undefined)[], frame: Frame): unknown[] {
    const bound: unknown[] = [];
    let at = 0;
    for (const param of this.params) {
      if (param.rest) bound.push(args.slice(at).map((arg) => param.convert(arg, frame)));
      else bound.push(param.convert(param.injected ? undefined : args[at++], frame));
    }
    return bound;
  }

  /** The arguments with references read where single values are wanted, and the grid they span, if any. */
  spread(args: readonly (Value | undefined)[], frame: Frame): Spread | undefined {
    if (!this.lifting) return undefined;
    let spread: Spread | undefined;
    let at = 0;
    for (const param of this.params) {
      if (param.injected) continue;
      const last = param.rest ? args.length : at + 1;
      for (; at < last; at++) if (param.lift) spread = widen(spread, args, at, frame);
    }
    return spread;
  }
}

interface Spread {
  args: (Value | undefined)[];
  lifted: Set<number>;
  rows: number;
  columns: number;
}

function widen(spread: Spread | undefined, args: readonly (Value | undefined)[], at: number, frame: Frame) {
  const arg = args[at];
  if (!(arg instanceof Reference || arg instanceof Grid)) return spread;
  const read = dereference(arg, frame);
  if (!(read instanceof Grid)) return spread;
  const wide = spread ?? { args: [...args], lifted: new Set<number>(), rows: 1, columns: 1 };
  wide.args[at] = read;
  wide.lifted.add(at);
  wide.rows = Math.max(wide.rows, read.rows);
  wide.columns = Math.max(wide.columns, read.columns);
  return wide;
}

/** One element of a grid that is stretched over a larger one: single rows and columns repeat, the rest is #N/A. */
export function stretched(grid: Grid, row: number, column: number): Scalar {
  const r = grid.rows === 1 ? 0 : row;
  const c = grid.columns === 1 ? 0 : column;
  return r < grid.rows && c < grid.columns ? grid.at(r, c) : errors.notAvailable;
}

function settled(value: Value): Value {
  return typeof value === "number" ? finite(value) : value;
}

function eachElement(spread: Spread, run: (args: readonly (Value | undefined)[]) => Value, frame: Frame): Grid {
  return Grid.build(spread.rows, spread.columns, (row, column) => {
    const args = spread.args.map((arg, index) =>
      spread.lifted.has(index) ? stretched(arg as Grid, row, column) : arg,
    );
    return toScalar(run(args), frame);
  });
}

/** Declares a function. */
export function define<const P extends readonly Param<unknown>[]>(
  name: string,
  params: P,
  run: (...args: Values<P>) => Value,
  traits: Traits = {},
): FunctionSpec {
  const signature = new Signature(params);
  const attempt = (args: readonly (Value | undefined)[], frame: Frame): Value => {
    try {
      return settled(run(...(signature.bind(args, frame) as unknown as Values<P>)));
    } catch (thrown) {
      return caught(thrown);
    }
  };
  return {
    name,
    minimum: signature.minimum,
    maximum: signature.maximum,
    volatile: traits.volatile ?? false,
    positional: traits.positional ?? false,
    invoke: (args, frame) => {
      const spread = signature.spread(args, frame);
      return spread ? eachElement(spread, (elements) => attempt(elements, frame), frame) : attempt(args, frame);
    },
  };
}

/** Declares a function that works out only the arguments it needs. */
export function defineChoice(
  name: string,
  minimum: number,
  maximum: number,
  choose: (args: readonly (Thunk | undefined)[], frame: Frame) => Value,
): FunctionSpec {
  const invoke: FunctionSpec["invoke"] = (args, frame) =>
    choose(
      args.map((arg) => (arg === undefined ? undefined : () => arg)),
      frame,
    );
  return { name, minimum, maximum, volatile: false, positional: false, invoke, choose };
}
