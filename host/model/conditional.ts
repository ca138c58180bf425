/** Which conditional formats apply to a cell, and what they make of its look. Answers are kept until something changes. */
import type { Area, ConditionalFormat, ConditionalLook, Scalar } from "./types";
import { hasCell, intersection } from "./areas";
import { serialOfMoment } from "../formula/dates";
import { mix } from "./colors";
import { isRanked, meetsPreset } from "./conditional-presets";
import type { Surroundings } from "./conditional-presets";
import type { Sheet } from "./surface";
import { compares } from "./validating";

export interface ConditionalResult {
  readonly look: ConditionalLook;
  readonly dataBar?: { readonly color: string; readonly share: number };
}

const NONE: ConditionalResult = { look: {} };

interface Cache {
  generation: number;
  cells: Map<number, ConditionalResult>;
  ranges: Map<ConditionalFormat, Spread>;
  counts: Map<ConditionalFormat, Map<Scalar, number>>;
}

interface Spread {
  readonly numbers: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly middle: number;
}

const caches = new WeakMap<Sheet, Cache>();

function cacheOf(sheet: Sheet): Cache {
  const { generation } = sheet.workbook.calculation;
  const known = caches.get(sheet);
  if (known?.generation === generation) return known;
  const fresh: Cache = { generation, cells: new Map(), ranges: new Map(), counts: new Map() };
  caches.set(sheet, fresh);
  return fresh;
}

/** What the sheet's conditional formats add to a cell, the first priority winning. */
export function conditionalLook(sheet: Sheet, row: number, column: number): ConditionalResult {
  if (!sheet.conditionalFormats.length) return NONE;
  const { cells } = cacheOf(sheet);
  const key = row * 16_384 + column;
  const known = cells.get(key);
  if (known) return known;
  const found = lookAt(sheet, row, column);
  cells.set(key, found);
  return found;
}

function lookAt(sheet: Sheet, row: number, column: number): ConditionalResult {
  let result = NONE;
  for (const format of sheet.conditionalFormats) {
    if (!format.areas.some((a) => hasCell(a, row, column))) continue;
    const added = apply(sheet, format, row, column);
    if (!added) continue;
    const borders = { ...added.look.borders, ...result.look.borders };
    const look = { ...added.look, ...result.look, ...(Object.keys(borders).length ? { borders } : {}) };
    const dataBar = result.dataBar ?? added.dataBar;
    result = { look, ...(dataBar ? { dataBar } : {}) };
    if (format.stopIfTrue) break;
  }
  return result;
}

function apply(sheet: Sheet, format: ConditionalFormat, row: number, column: number): ConditionalResult | null {
  const { rule } = format;
  const value = sheet.value(row, column);
  switch (rule.type) {
    case "Custom":
      return isTrue(ask(sheet, format, row, column, rule.formula)) ? { look: rule.look } : null;
    case "CellValue": {
      const first = ask(sheet, format, row, column, rule.formula1);
      const second = rule.formula2 === undefined ? first : ask(sheet, format, row, column, rule.formula2);
      return matches(rule.operator, value, first, second) ? { look: rule.look } : null;
    }
    case "ContainsText":
      return hasText(rule.operator, sheet.text(row, column), rule.text) ? { look: rule.look } : null;
    case "TopBottom":
      return isRanked(rule, value, spread(sheet, format).numbers) ? { look: rule.look } : null;
    case "PresetCriteria":
      return meetsPreset(rule.criterion, value, surroundings(sheet, format)) ? { look: rule.look } : null;
    case "DataBar":
      return dataBar(sheet, format, value, rule.color);
    case "ColorScale":
      return colorScale(sheet, format, value, rule.colors);
  }
}

const isTrue = (value: Scalar): boolean => value === true || (typeof value === "number" && value !== 0);

function ask(sheet: Sheet, { areas }: ConditionalFormat, row: number, column: number, formula: string): Scalar {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  const anchor = { sheet: sheet.index, row: areas[0]!.top, column: areas[0]!.left };
  const result = sheet.workbook.engine.evaluate(text, { sheet: sheet.index, row, column }, anchor);
  return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
}

type Operator = Extract<ConditionalFormat["rule"], { type: "CellValue" }>["operator"];

function matches(operator: Operator, value: Scalar, first: Scalar, second: Scalar): boolean {
  if (typeof first === "string" || typeof first === "boolean") {
    const same =
      typeof value === "string" && typeof first === "string"
        ? value.toLowerCase() === first.toLowerCase()
        : value === first;
    return operator === "EqualTo" ? same : operator === "NotEqualTo" && !same;
  }
  if (value === null && operator === "EqualTo") return false;
  if (typeof value === "string") return operator === "NotEqualTo" || operator === "GreaterThan";
  const number = value === null ? 0 : value;
  if (typeof number !== "number" || typeof first !== "number") return false;
  return compares(operator, number, first, typeof second === "number" ? second : first);
}

function hasText(
  operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith",
  shown: string,
  wanted: string,
): boolean {
  const [text, part] = [shown.toLowerCase(), wanted.toLowerCase()];
  switch (operator) {
    case "Contains":
      return text.includes(part);
    case "NotContains":
      return !text.includes(part);
    case "BeginsWith":
      return text.startsWith(part);
    case "EndsWith":
      return text.endsWith(part);
  }
}

function surroundings(sheet: Sheet, format: ConditionalFormat): Surroundings {
  return {
    get numbers() {
      return spread(sheet, format).numbers;
    },
    today: serialOfMoment(sheet.workbook.now()),
    count: (value) => countsOf(sheet, format).get(alike(value)) ?? 0,
  };
}

/** Texts count as the same whatever their case. */
const alike = (value: Scalar): Scalar => (typeof value === "string" ? value.toLowerCase() : value);

function countsOf(sheet: Sheet, format: ConditionalFormat): Map<Scalar, number> {
  const { counts } = cacheOf(sheet);
  const known = counts.get(format);
  if (known) return known;
  const found = new Map<Scalar, number>();
  for (const value of format.areas.flatMap((a) => [...valuesIn(sheet, a)]))
    found.set(alike(value), (found.get(alike(value)) ?? 0) + 1);
  counts.set(format, found);
  return found;
}

function spread(sheet: Sheet, format: ConditionalFormat): Spread {
  const { ranges } = cacheOf(sheet);
  const known = ranges.get(format);
  if (known) return known;
  const numbers = format.areas.flatMap((a) => numbersOf(sheet, a)).sort((a, b) => a - b);
  const found = {
    numbers,
    low: numbers[0] ?? 0,
    high: numbers.at(-1) ?? 0,
    middle: ((numbers[(numbers.length - 1) >> 1] ?? 0) + (numbers[numbers.length >> 1] ?? 0)) / 2,
  };
  ranges.set(format, found);
  return found;
}

const numbersOf = (sheet: Sheet, where: Area): number[] =>
  [...valuesIn(sheet, where)].filter((value) => typeof value === "number");

/** The values of the used cells of an area, column by column. */
function* valuesIn(sheet: Sheet, where: Area): Generator<Scalar> {
  const used = sheet.usedArea(true);
  const inside = used && intersection(where, used);
  if (!inside) return;
  for (let c = inside.left; c <= inside.right; c++) {
    for (let r = inside.top; r <= inside.bottom; r++) yield sheet.value(r, c);
  }
}

/** Excel's bars run from the smallest of zero and all values to the largest. */
function dataBar(sheet: Sheet, format: ConditionalFormat, value: Scalar, color: string): ConditionalResult | null {
  if (typeof value !== "number") return null;
  const { low, high } = spread(sheet, format);
  const from = Math.min(0, low);
  const to = Math.max(0, high);
  return { look: {}, dataBar: { color, share: to === from ? 0 : (value - from) / (to - from) } };
}

function colorScale(
  sheet: Sheet,
  format: ConditionalFormat,
  value: Scalar,
  colors: string[],
): ConditionalResult | null {
  if (typeof value !== "number" || colors.length < 2) return null;
  const { low, high, middle } = spread(sheet, format);
  const [first, second] = [colors[0]!, colors[1]!];
  if (colors.length === 2) return { look: { fill: mix(first, second, share(value, low, high)) } };
  const third = colors[2]!;
  const fill =
    value < middle ? mix(first, second, share(value, low, middle)) : mix(second, third, share(value, middle, high));
  return { look: { fill } };
}

const share = (value: number, low: number, high: number): number => (high === low ? 1 : (value - low) / (high - low));
