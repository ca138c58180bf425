/** Functions that make, cut, order and stack arrays. */
import { ErrorValue } from "../../model/types";
import type { Scalar } from "../../model/types";
import { toBoolean, toGrid, toNumber } from "../coerce";
import { compareForSort, sameValue } from "../compare";
import { indexKey } from "../column-index";
import type { Frame } from "../frame";
import { anything, define, grid, here, omittable, optional, plainBool, plainNumber, raw, rest } from "../registry";
import type { FunctionSpec } from "../registry";
import { Grid, errors } from "../values";
import type { Value } from "../values";

/** The rows, or the columns, of a grid as lists. */
const lines = (array: Grid, byColumn: boolean): Scalar[][] => (byColumn ? array.transposed() : array).toRows();

function ofLines(found: readonly (readonly Scalar[])[], byColumn: boolean): Grid {
  if (!found.length || !found[0]!.length) throw errors.calculation;
  const made = Grid.of(found);
  return byColumn ? made.transposed() : made;
}

function filter(frame: Frame, array: Grid, include: Grid, otherwise: Value | undefined): Value {
  const byColumn = include.rows === 1 && include.columns === array.columns && array.columns > 1;
  const flags = include.cells;
  if (!byColumn && (include.columns !== 1 || include.rows !== array.rows)) throw errors.value;
  const kept = lines(array, byColumn).filter((_, at) => toBoolean(flags[at] ?? false));
  if (kept.length) return ofLines(kept, byColumn);
  return otherwise ?? errors.calculation;
}

type Direction = 1 | -1;

function direction(value: number): Direction {
  if (value !== 1 && value !== -1) throw errors.value;
  return value;
}

interface SortKey {
  readonly value: (line: number) => Scalar;
  readonly direction: Direction;
}

function sorted(array: Grid, byColumn: boolean, keys: readonly SortKey[], frame: Frame): Grid {
  const all = lines(array, byColumn);
  const order = all.map((_, at) => at);
  order.sort((a, b) => {
    for (const key of keys) {
      const difference = compareForSort(key.value(a), key.value(b), frame.workspace.locale, key.direction);
      if (difference) return difference;
    }
    return a - b;
  });
  return ofLines(
    order.map((at) => all[at]!),
    byColumn,
  );
}

function sort(frame: Frame, array: Grid, by: Grid, orders: Grid, byColumn: boolean): Grid {
  const all = lines(array, byColumn);
  const keys = by.cells.map((cell, at): SortKey => {
    const position = Math.trunc(toNumber(cell, frame)) - 1;
    if (position < 0 || position >= all[0]!.length) throw errors.value;
    const order = orders.cells[Math.min(at, orders.cells.length - 1)] ?? 1;
    return { value: (line) => all[line]![position]!, direction: direction(toNumber(order, frame)) };
  });
  return sorted(array, byColumn, keys, frame);
}

function sortBy(frame: Frame, array: Grid, args: Value[]): Grid {
  const keys: SortKey[] = [];
  let byColumn = false;
  for (let at = 0; at < args.length; at += 2) {
    const by = toGrid(args[at]!, frame);
    byColumn = by.rows === 1 && by.columns === array.columns && array.columns > 1;
    if (by.cells.length !== (byColumn ? array.columns : array.rows)) throw errors.value;
    const order = args[at + 1] === undefined ? 1 : plainNumber.convert(args[at + 1] ?? 1, frame);
    keys.push({ value: (line) => by.cells[line]!, direction: direction(order) });
  }
  return sorted(array, byColumn, keys, frame);
}

const sameLine = (a: readonly Scalar[], b: readonly Scalar[]): boolean =>
  a.every((cell, at) => {
    const other = b[at]!;
    return (
      sameValue(cell, other) || (cell instanceof ErrorValue && other instanceof ErrorValue && cell.code === other.code)
    );
  });

const lineKey = (line: readonly Scalar[]): string =>
  line.map((cell) => `${typeof cell} ${indexKey(cell) ?? ""}`).join("|");

function unique(array: Grid, byColumn: boolean, once: boolean): Grid {
  const groups = new Map<string, { line: Scalar[]; count: number }[]>();
  const order: { line: Scalar[]; count: number }[] = [];
  for (const line of lines(array, byColumn)) {
    const alike = groups.get(lineKey(line)) ?? [];
    groups.set(lineKey(line), alike);
    const known = alike.find((each) => sameLine(each.line, line));
    if (known) known.count += 1;
    else {
      const fresh = { line, count: 1 };
      alike.push(fresh);
      order.push(fresh);
    }
  }
  const kept = once ? order.filter(({ count }) => count === 1) : order;
  return ofLines(
    kept.map(({ line }) => line),
    byColumn,
  );
}

function sequence(rows: number, columns: number, start: number, step: number): Grid {
  const [height, width] = [Math.trunc(rows), Math.trunc(columns)];
  if (height < 0 || width < 0) throw errors.value;
  if (height === 0 || width === 0) throw errors.calculation;
  return Grid.build(height, width, (r, c) => start + (r * width + c) * step);
}

/** The span TAKE leaves of a length; negative counts from the end. */
function taken(count: number | undefined, length: number): [number, number] {
  if (count === undefined) return [0, length];
  const n = Math.trunc(count);
  if (n === 0) throw errors.calculation;
  return n > 0 ? [0, Math.min(n, length)] : [Math.max(0, length + n), length];
}

function dropped(count: number | undefined, length: number): [number, number] {
  const n = Math.trunc(count ?? 0);
  const span: [number, number] = n >= 0 ? [n, length] : [0, length + n];
  if (span[0] >= span[1]) throw errors.calculation;
  return span;
}

const cut = (array: Grid, [top, bottom]: [number, number], [left, right]: [number, number]): Grid =>
  Grid.build(bottom - top, right - left, (r, c) => array.at(top + r, left + c));

function stacked(arrays: readonly Grid[]): Grid {
  const width = Math.max(...arrays.map((array) => array.columns));
  const rows = arrays.flatMap((array) => array.toRows());
  return Grid.build(rows.length, width, (r, c) => (c < rows[r]!.length ? rows[r]![c]! : errors.notAvailable));
}

const beside = (arrays: readonly Grid[]): Grid => stacked(arrays.map((array) => array.transposed())).transposed();

function positions(wishes: readonly Grid[], length: number, frame: Frame): number[] {
  return wishes.flatMap((wish) =>
    wish.cells.map((cell) => {
      const n = Math.trunc(toNumber(cell, frame));
      if (n === 0 || Math.abs(n) > length) throw errors.value;
      return n > 0 ? n - 1 : length + n;
    }),
  );
}

function flat(array: Grid, ignore: number, byColumn: boolean): Scalar[] {
  const cells = (byColumn ? array.transposed() : array).cells;
  const kept = cells.filter((cell) => {
    if (cell === null) return ignore !== 1 && ignore !== 3;
    return !(cell instanceof ErrorValue && ignore >= 2);
  });
  if (!kept.length) throw errors.calculation;
  return kept;
}

function wrapped(array: Grid, count: number, pad: Scalar | undefined): Grid {
  const width = Math.trunc(count);
  if (width < 1) throw errors.number;
  if (array.rows !== 1 && array.columns !== 1) throw errors.value;
  const filler = pad === undefined ? errors.notAvailable : pad;
  return Grid.build(Math.ceil(array.cells.length / width), width, (r, c) => {
    const at = r * width + c;
    return at < array.cells.length ? array.cells[at]! : filler;
  });
}

function expand(array: Grid, rows: number | undefined, columns: number | undefined, pad: Scalar | undefined): Grid {
  const height = Math.trunc(rows ?? array.rows);
  const width = Math.trunc(columns ?? array.columns);
  if (height < array.rows || width < array.columns) throw errors.value;
  const filler = pad === undefined ? errors.notAvailable : pad;
  return Grid.build(height, width, (r, c) => (r < array.rows && c < array.columns ? array.at(r, c) : filler));
}

const count = omittable(plainNumber, undefined);
const one = new Grid(1, 1, [1]);

export const arrayFunctions: readonly FunctionSpec[] = [
  define("FILTER", [here, grid, grid, omittable(raw, undefined)], filter),
  define("SORT", [here, grid, omittable(grid, one), omittable(grid, one), optional(plainBool, false)], sort),
  define("SORTBY", [here, grid, rest(optional(raw, undefined as unknown as Value))], sortBy),
  define("UNIQUE", [grid, optional(plainBool, false), optional(plainBool, false)], unique),
  define(
    "SEQUENCE",
    [plainNumber, omittable(plainNumber, 1), omittable(plainNumber, 1), omittable(plainNumber, 1)],
    sequence,
  ),
  define("TRANSPOSE", [grid], (array) => array.transposed()),
  define("TAKE", [grid, count, count], (array, rows, columns) =>
    cut(array, taken(rows, array.rows), taken(columns, array.columns)),
  ),
  define("DROP", [grid, count, count], (array, rows, columns) =>
    cut(array, dropped(rows, array.rows), dropped(columns, array.columns)),
  ),
  define("VSTACK", [grid, rest(grid)], (first, others) => stacked([first, ...others])),
  define("HSTACK", [grid, rest(grid)], (first, others) => beside([first, ...others])),
  define("CHOOSECOLS", [here, grid, rest(grid)], (frame, array, wishes) => {
    const columns = positions(wishes, array.columns, frame);
    return Grid.build(array.rows, columns.length, (r, c) => array.at(r, columns[c]!));
  }),
  define("CHOOSEROWS", [here, grid, rest(grid)], (frame, array, wishes) => {
    const rows = positions(wishes, array.rows, frame);
    return Grid.build(rows.length, array.columns, (r, c) => array.at(rows[r]!, c));
  }),
  define("TOCOL", [grid, optional(plainNumber, 0), optional(plainBool, false)], (array, ignore, byColumn) => {
    const cells = flat(array, ignore, byColumn);
    return new Grid(cells.length, 1, cells);
  }),
  define("TOROW", [grid, optional(plainNumber, 0), optional(plainBool, false)], (array, ignore, byColumn) => {
    const cells = flat(array, ignore, byColumn);
    return new Grid(1, cells.length, cells);
  }),
  define("WRAPROWS", [grid, plainNumber, omittable(anything, undefined)], wrapped),
  define("WRAPCOLS", [grid, plainNumber, omittable(anything, undefined)], (array, size, pad) =>
    wrapped(array, size, pad).transposed(),
  ),
  define("EXPAND", [grid, count, count, omittable(anything, undefined)], expand),
];
