/// <reference types="custom-functions-runtime" />
/**
 * What every function answers to ranges that are ragged, empty, hold errors, mix types, write dates as text or differ
 * in length: one table for all functions, by the kinds of cells they take. The rules stand in src/rollup/range.ts.
 */
import { CellError, installFunctions } from "./runtime";
import { EXAMPLES, type Cells, type Example, type Kind } from "./inputs";

beforeEach(() => installFunctions("zh-CN"));

/** The answer, errors included, wherever they stand. */
function outcome({ call }: Example, args: readonly unknown[]): unknown {
  try {
    return call(args);
  } catch (error) {
    return error;
  }
}

const isRange = (argument: unknown): argument is Cells => Array.isArray(argument);
const mapRanges = ({ args }: Example, change: (range: Cells, index: number) => Cells): unknown[] =>
  args.map((argument, index) => (isRange(argument) ? change(argument, index) : argument));
/** One range at a time, with what is expected of it. */
const eachRange = (kinds: readonly Kind[]) =>
  EXAMPLES.flatMap((example) =>
    example.kinds.flatMap((kind, index) => (kinds.includes(kind) ? [[example.id, index + 1, example] as const] : [])),
  );
const withCell = (example: Example, place: number, row: number, cell: unknown): unknown[] =>
  mapRanges(example, (range, index) =>
    index === place - 1 ? range.map((cells, at) => (at === row ? [cell] : cells)) : range,
  );

test.each(EXAMPLES.map((example) => [example.id, example] as const))("%s answers its example", (_id, example) => {
  expect(outcome(example, example.args)).not.toBeInstanceOf(Error);
});

/** Functions that answer in the shape of their ranges. */
const KEEP_SHAPE = ["WORKDUE", "WORKDAYS"];
const flat = (id: string, answer: unknown): unknown =>
  KEEP_SHAPE.includes(id) && isRange(answer) ? answer.flat() : answer;

test.each(EXAMPLES.map((example) => [example.id, example] as const))(
  "%s reads any shape row by row, rows of uneven length too",
  (id, example) => {
    const expected = flat(id, outcome(example, example.args));
    const wide = mapRanges(example, (range) => [range.flat()]);
    const ragged = mapRanges(example, (range) => [range.flat().slice(0, 1), range.flat().slice(1)]);
    expect(flat(id, outcome(example, wide))).toEqual(expected);
    expect(flat(id, outcome(example, ragged))).toEqual(expected);
  },
);

test.each(EXAMPLES.map((example) => [example.id, example] as const))("%s takes empty ranges", (_id, example) => {
  for (const cell of ["", null, "   "]) {
    const answer = outcome(
      example,
      mapRanges(example, () => [[cell]]),
    );
    if (typeof example.empty === "string") expect((answer as Error).message).toContain(example.empty);
    else expect(answer).toEqual(example.empty);
  }
});

test.each(eachRange(["words", "times", "scores"]))(
  "%s says where argument %i holds an error",
  (_id, place, example) => {
    for (const error of ["#N/A", { code: "#N/A" }]) {
      const answer = outcome(example, withCell(example, place, 0, error));
      expect(answer).toEqual(new CellError("#VALUE!", `第 ${place} 个参数的第 1 个单元格是错误值 #N/A，请先改正它。`));
    }
  },
);

test.each(eachRange(["words"]))("%s takes a number or TRUE in argument %i for a word", (_id, place, example) => {
  for (const cell of [7, true]) {
    const asText = outcome(example, withCell(example, place, 0, String(cell)));
    expect(outcome(example, withCell(example, place, 0, cell))).toEqual(asText);
  }
});

test.each(eachRange(["times"]))("%s refuses what is no time in argument %i", (_id, place, example) => {
  for (const cell of [true, "尽快", "3/4/2026", -1]) {
    const sentence = `第 ${place} 个参数的第 1 个单元格“${String(cell)}”不是日期，请写成 2026-11-22 的样子。`;
    expect(outcome(example, withCell(example, place, 0, cell))).toEqual(new CellError("#VALUE!", sentence));
  }
});

/** A serial as people write days. */
const STYLES: readonly ((date: Date) => string)[] = [
  (date) => date.toISOString().slice(0, 10),
  (date) => `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`,
  (date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`,
  (date) => date.toUTCString().slice(5, 16),
];
const dateOf = (serial: unknown): Date => new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000);

test.each(eachRange(["times"]))("%s reads dates written as text in argument %i", (_id, place, example) => {
  const expected = outcome(example, example.args);
  for (const style of STYLES) {
    const args = mapRanges(example, (range, index) =>
      index === place - 1 ? range.map(([serial]) => [serial === "" ? "" : style(dateOf(serial))]) : range,
    );
    expect(outcome(example, args)).toEqual(expected);
  }
});

const pairs = EXAMPLES.flatMap((example) =>
  example.sameRows.flatMap(([first = 0, ...others]) =>
    others.map((other) => [example.id, first, other, example] as const),
  ),
);

test.each(pairs)("%s refuses arguments %i and %i of different lengths", (_id, first, other, example) => {
  const lengths = example.args.map((argument) => (isRange(argument) ? argument.length : 0));
  const args = mapRanges(example, (range, index) => (index === other ? [...range, ...range.slice(0, 1)] : range));
  const sentence = `第 ${first + 1} 个参数有 ${lengths[first]} 个单元格，第 ${other + 1} 个有 ${lengths[other]! + 1} 个，请选相同各行的两列。`;
  expect(outcome(example, args)).toEqual(new CellError("#VALUE!", sentence));
});

test("scores may be written as text, but not in words", () => {
  const csat = EXAMPLES.find(({ id }) => id === "CSAT")!;
  expect(outcome(csat, withCell(csat, 1, 0, "5"))).toBe(outcome(csat, csat.args));
  expect(outcome(csat, withCell(csat, 1, 0, "好"))).toBeInstanceOf(CellError);
  expect(outcome(csat, withCell(csat, 1, 0, true))).toBeInstanceOf(CellError);
});
