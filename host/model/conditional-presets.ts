/** Conditions that need no formula: a cell's rank or distance from the average, its kind, how often it is there, its day. */
import type { ConditionalFormat, PresetCriterion, Scalar } from "./types";
import { ErrorValue } from "./types";
import { periodTest } from "./periods";

type RankRule = Extract<ConditionalFormat["rule"], { type: "TopBottom" }>;

/** What a condition may ask about the cells beside the one it judges. */
export interface Surroundings {
  /** All numbers of the format's cells, from the least. */
  readonly numbers: readonly number[];
  readonly today: number;
  /** How many of the format's cells hold the same. */
  count(value: Scalar): number;
}

/** Cells as good as the last one that still belongs are taken too. */
export function isRanked({ ends, rank }: RankRule, value: Scalar, numbers: readonly number[]): boolean {
  if (typeof value !== "number" || !numbers.length) return false;
  const wanted = ends.endsWith("Percent") ? Math.floor((numbers.length * rank) / 100) : rank;
  const count = Math.min(Math.max(1, wanted), numbers.length);
  return ends.startsWith("Top") ? value >= numbers.at(-count)! : value <= numbers[count - 1]!;
}

const isBlank = (value: Scalar): boolean => value === null || (typeof value === "string" && value.trim() === "");

export function meetsPreset(criterion: PresetCriterion, value: Scalar, around: Surroundings): boolean {
  switch (criterion) {
    case "Blanks":
      return isBlank(value);
    case "NonBlanks":
      return !isBlank(value);
    case "Errors":
      return value instanceof ErrorValue;
    case "NonErrors":
      return !(value instanceof ErrorValue);
    case "UniqueValues":
      return value !== null && around.count(value) === 1;
    case "DuplicateValues":
      return value !== null && around.count(value) > 1;
    default:
      return typeof value === "number" && meetsNumeric(criterion, value, around);
  }
}

const DEVIATIONS: Record<string, number> = { One: 1, Two: 2, Three: 3 };

function meetsNumeric(criterion: string, value: number, { numbers, today }: Surroundings): boolean {
  const [, equal, deviations, side] =
    /^(EqualOr)?(?:(One|Two|Three)StdDev)?(Above|Below)Average$/.exec(criterion) ?? [];
  if (!side) return periodTest(criterion, today)?.(value) ?? false;
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  if (equal && value === mean) return true;
  const distance = deviations ? DEVIATIONS[deviations]! * deviation(numbers, mean) : 0;
  return side === "Above" ? value > mean + distance : value < mean - distance;
}

function deviation(numbers: readonly number[], mean: number): number {
  if (numbers.length < 2) return 0;
  return Math.sqrt(numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (numbers.length - 1));
}
