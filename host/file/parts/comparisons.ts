/** Comparison words of validations and conditional formats. */
import type { Comparison } from "../../model/types";

const words: Record<Comparison, string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

export function comparisonWord(comparison: Comparison): string {
  return words[comparison];
}

/** The comparison a file's word means; undefined for a word that compares nothing ("containsText"). */
export function comparisonOf(word: string | undefined): Comparison | undefined {
  return (Object.keys(words) as Comparison[]).find((comparison) => words[comparison] === word);
}
