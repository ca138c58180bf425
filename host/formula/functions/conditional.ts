/** COUNTIF, SUMIFS and their family: values picked by criteria on ranges of the same shape. */
import { ErrorValue } from "../../model/types";
import type { Scalar } from "../../model/types";
import { clip, dereference, sameShape } from "../coerce";
import type { Frame } from "../frame";
import { define, here, optional, raw, reference, rest, stretched } from "../registry";
import type { FunctionSpec } from "../registry";
import { Grid, Reference, areaSize, caught, errors } from "../values";
import type { SheetArea, Value } from "../values";
import { criterionOf } from "./criteria";
import type { Criterion } from "./criteria";
import { Sum } from "./numbers";

interface Condition {
  readonly area: SheetArea;
  readonly criterion: Criterion;
}

/** The cells of areas of one shape: the n-th of each belong together. */
class Positions {
  readonly rows: number;
  readonly columns: number;
  private readonly grids = new Map<SheetArea, Grid>();

  constructor(
    areas: readonly SheetArea[],
    private readonly frame: Frame,
  ) {
    const clipped = areas.map((area) => clip(area, frame.workspace));
    this.rows = Math.max(...clipped.map((area) => area.bottom - area.top + 1));
    this.columns = Math.max(...clipped.map((area) => area.right - area.left + 1));
    for (const area of areas) this.grids.set(area, frame.workspace.grid(this.cut(area)));
  }

  private cut(area: SheetArea): SheetArea {
    return { ...area, bottom: area.top + this.rows - 1, right: area.left + this.columns - 1 };
  }

  /** The values of one of the areas. */
  cells(area: SheetArea): readonly Scalar[] {
    return this.grids.get(area)!.cells;
  }

  /** Positions that an index says can match, or all of them. */
  candidates(conditions: readonly Condition[]): { positions: Iterable<number>; rest: readonly Condition[] } {
    const asked =
      this.columns === 1 && this.rows > 16 ? conditions.find(({ criterion }) => criterion.equals) : undefined;
    if (!asked) return { positions: upTo(this.rows * this.columns), rest: conditions };
    const index = this.frame.workspace.index(this.cut(asked.area));
    const found = asked.criterion.equals!.flatMap((value) => [...index.find(value)]);
    if (asked.criterion.equals!.length > 1) found.sort((a, b) => a - b);
    return { positions: found, rest: conditions.filter((condition) => condition !== asked) };
  }
}

function* upTo(count: number): Iterable<number> {
  for (let at = 0; at < count; at++) yield at;
}

interface Test {
  readonly cells: readonly Scalar[];
  readonly matches: (cell: Scalar) => boolean;
}

function passes(tests: readonly Test[], at: number): boolean {
  for (const test of tests) if (!test.matches(test.cells[at]!)) return false;
  return true;
}

/** Visits each position where all conditions hold, with the cell of `values` that stands there. */
function eachMatch(
  conditions: readonly Condition[],
  values: SheetArea | undefined,
  frame: Frame,
  see: (cell: Scalar) => void,
): void {
  const positions = new Positions([...conditions.map(({ area }) => area), ...(values ? [values] : [])], frame);
  const { positions: candidates, rest: open } = positions.candidates(conditions);
  const tests = open.map(({ area, criterion }) => ({ cells: positions.cells(area), matches: criterion.matches }));
  const picks = positions.cells(values ?? conditions[0]!.area);
  for (const at of candidates) if (passes(tests, at)) see(picks[at]!);
}

/** Runs for each element when a criterion is an array. */
function overCriteria(
  criteria: readonly Value[],
  frame: Frame,
  compute: (criteria: readonly Scalar[]) => Scalar,
): Value {
  const read = criteria.map((criterion) => dereference(criterion, frame));
  const grids = read.filter((value) => value instanceof Grid);
  if (!grids.length) return compute(read as Scalar[]);
  const rows = Math.max(...grids.map((grid) => grid.rows));
  const columns = Math.max(...grids.map((grid) => grid.columns));
  return Grid.build(rows, columns, (row, column) => {
    try {
      return compute(read.map((value) => (value instanceof Grid ? stretched(value, row, column) : value)));
    } catch (thrown) {
      return caught(thrown);
    }
  });
}

function areaOf(value: Value | undefined): SheetArea {
  if (value instanceof ErrorValue) throw value;
  if (!(value instanceof Reference)) throw errors.value;
  return value.area;
}

function pairs(args: readonly Value[]): { areas: SheetArea[]; criteria: Value[] } {
  if (!args.length || args.length % 2) throw errors.value;
  const areas = args.filter((_, at) => at % 2 === 0).map(areaOf);
  const [first] = areas as [SheetArea];
  if (areas.some((area) => !sameShape(area, first))) throw errors.value;
  return { areas, criteria: args.filter((_, at) => at % 2 === 1) };
}

type Gather = (conditions: readonly Condition[], frame: Frame) => Scalar;

function withConditions(areas: readonly SheetArea[], criteria: readonly Value[], frame: Frame, gather: Gather): Value {
  return overCriteria(criteria, frame, (values) =>
    gather(
      areas.map((area, at) => ({ area, criterion: criterionOf(values[at]!, frame.workspace) })),
      frame,
    ),
  );
}

const count: Gather = (conditions, frame) => {
  let found = 0;
  eachMatch(conditions, undefined, frame, () => found++);
  return found;
};

/** The numbers of an area at the positions that match. */
function picked(area: SheetArea, finish: (numbers: Picked) => number): Gather {
  return (conditions, frame) => {
    const numbers = new Picked();
    eachMatch(conditions, area, frame, (cell) => numbers.take(cell));
    return finish(numbers);
  };
}

class Picked {
  readonly sum = new Sum();
  count = 0;
  smallest = Infinity;
  largest = -Infinity;

  take(cell: Scalar): void {
    if (cell instanceof ErrorValue) throw cell;
    if (typeof cell !== "number") return;
    this.sum.add(cell);
    this.count += 1;
    this.smallest = Math.min(this.smallest, cell);
    this.largest = Math.max(this.largest, cell);
  }
}

const total = (numbers: Picked): number => numbers.sum.value;

const average = (numbers: Picked): number => {
  if (!numbers.count) throw errors.divideByZero;
  return numbers.sum.value / numbers.count;
};

/** SUMIF takes the shape of its criteria range, from the sum range's first cell on. */
function shapedLike(area: SheetArea, shape: SheetArea): SheetArea {
  return { ...area, bottom: area.top + shape.bottom - shape.top, right: area.left + shape.right - shape.left };
}

const oneCondition = (name: string, finish: (numbers: Picked) => number): FunctionSpec =>
  define(name, [here, reference, raw, optional(raw, undefined)], (frame, range, criterion, values) => {
    const target = values === undefined || values === null ? range.area : shapedLike(areaOf(values), range.area);
    return withConditions([range.area], [criterion], frame, picked(target, finish));
  });

const manyConditions = (name: string, finish: (numbers: Picked) => number): FunctionSpec =>
  define(name, [here, reference, rest(raw)], (frame, values, args) => {
    const { areas, criteria } = pairs(args);
    if (!sameShape(areas[0]!, values.area)) throw errors.value;
    return withConditions(areas, criteria, frame, picked(values.area, finish));
  });

function countBlank(frame: Frame, range: Reference): number {
  const area = clip(range.area, frame.workspace);
  let found = areaSize(range.area) - areaSize(area);
  eachMatch(
    [{ area, criterion: { matches: (cell) => cell === null || cell === "" } }],
    undefined,
    frame,
    () => found++,
  );
  return found;
}

export const conditionalFunctions: readonly FunctionSpec[] = [
  define("COUNTIF", [here, reference, raw], (frame, range, criterion) =>
    withConditions([range.area], [criterion], frame, count),
  ),
  define("COUNTIFS", [here, rest(raw)], (frame, args) => {
    const { areas, criteria } = pairs(args);
    return withConditions(areas, criteria, frame, count);
  }),
  oneCondition("SUMIF", total),
  oneCondition("AVERAGEIF", average),
  manyConditions("SUMIFS", total),
  manyConditions("AVERAGEIFS", average),
  manyConditions("MAXIFS", ({ count: n, largest }) => (n ? largest : 0)),
  manyConditions("MINIFS", ({ count: n, smallest }) => (n ? smallest : 0)),
  define("COUNTBLANK", [here, reference], countBlank),
];
