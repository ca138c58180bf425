/** Which values a filter lets through. Pure: values and their shown texts in, yes or no out. */
import type { FilterCriteria, Scalar } from "./types";
import { serialOfMoment } from "../formula/dates";
import { parseInput } from "../formula/input";
import { meetsPreset } from "./conditional-presets";
import { ModelError } from "./errors";
import { periodTest } from "./periods";

export interface FilteredCell {
  readonly value: Scalar;
  /** The cell as it is shown, which is what people pick from a filter's list. */
  readonly text: string;
}

type Test = (cell: FilteredCell) => boolean;

/** The test of a filter over the cells of its column. */
export function filterTest(criteria: FilterCriteria, cells: readonly FilteredCell[], locale: string, now: Date): Test {
  switch (criteria.filterOn) {
    case "Values":
      return anyOf(criteria.values ?? []);
    case "Custom":
      return custom(criteria, locale);
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent":
      return extreme(criteria, cells);
    case "Dynamic":
      return dynamic(criteria.criterion1 ?? "", cells, serialOfMoment(now));
    default:
      throw new ModelError("NotImplemented", `Filtering on ${criteria.filterOn} is not emulated by the embedded host.`);
  }
}

function anyOf(values: readonly string[]): Test {
  const wanted = new Set(values.map((value) => String(value).toLowerCase()));
  return ({ text }) => wanted.has(text.toLowerCase());
}

function custom({ criterion1, criterion2, operator }: FilterCriteria, locale: string): Test {
  const first = criterionTest(criterion1 ?? "", locale);
  if (criterion2 === undefined || criterion2 === "") return first;
  const second = criterionTest(criterion2, locale);
  return operator === "Or" ? (cell) => first(cell) || second(cell) : (cell) => first(cell) && second(cell);
}

/** One criterion such as ">=5", "<>", "=abc*" or "abc". */
function criterionTest(criterion: string, locale: string): Test {
  const [, sign = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion)!;
  if (operand === "") return sign === "<>" ? (cell) => cell.text !== "" : (cell) => cell.text === "";
  const typed = parseInput(operand, locale).value;
  if (sign === "=" || sign === "<>") {
    const equal = equality(operand, typed);
    return sign === "=" ? equal : (cell) => !equal(cell);
  }
  return ordering(sign, typed, operand);
}

function equality(operand: string, typed: Scalar): Test {
  const pattern = wildcard(operand);
  return ({ value, text }) => (typeof typed === "number" && value === typed) || pattern.test(text);
}

function ordering(sign: string, typed: Scalar, operand: string): Test {
  const holds = (difference: number) =>
    sign === "<" ? difference < 0 : sign === ">" ? difference > 0 : sign === "<=" ? difference <= 0 : difference >= 0;
  if (typeof typed === "number") return ({ value }) => typeof value === "number" && holds(value - typed);
  return ({ value }) =>
    typeof value === "string" && holds(value.localeCompare(operand, undefined, { sensitivity: "accent" }));
}

/** A whole-text pattern with Excel's ? * and ~. */
export function wildcard(pattern: string, whole = true, matchCase = false): RegExp {
  const body = pattern.replace(
    /~([?*~])|([?*])|([.+^${}()|[\]\\])/g,
    (_, kept?: string, wild?: string, special?: string) => {
      if (kept) return kept === "~" ? "~" : `\\${kept}`;
      if (wild) return wild === "?" ? "[\\s\\S]" : "[\\s\\S]*";
      return `\\${special ?? ""}`;
    },
  );
  return new RegExp(whole ? `^${body}$` : body, matchCase ? "" : "i");
}

function extreme({ filterOn, criterion1 }: FilterCriteria, cells: readonly FilteredCell[]): Test {
  const numbers = cells.map(({ value }) => value).filter((value): value is number => typeof value === "number");
  const top = filterOn.startsWith("Top");
  numbers.sort((a, b) => (top ? b - a : a - b));
  const given = Number(criterion1 ?? 10);
  const count = filterOn.endsWith("Percent") ? Math.floor((numbers.length * given) / 100) : given;
  const limit = numbers[Math.min(Math.max(1, count), numbers.length) - 1];
  return ({ value }) => typeof value === "number" && limit !== undefined && (top ? value >= limit : value <= limit);
}

/** Filters whose answer depends on the other cells or on today. */
function dynamic(word: string, cells: readonly FilteredCell[], today: number): Test {
  if (word === "AboveAverage" || word === "BelowAverage") {
    const numbers = cells.map(({ value }) => value).filter((value): value is number => typeof value === "number");
    return ({ value }) => meetsPreset(word, value, { numbers, today, count: () => 1 });
  }
  const lies = periodTest(word, today);
  if (!lies) throw new ModelError("InvalidArgument", `"${word}" is not a dynamic criterion.`);
  return ({ value }) => typeof value === "number" && lies(value);
}
