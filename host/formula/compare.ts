/**
 * How Excel orders and equates values: numbers before texts before truth values, texts without regard to case, numbers
 * equal when their 15 digits are.
 */
import { ErrorValue } from "../model/types";
import type { Scalar } from "../model/types";

const collators = new Map<string, Intl.Collator>();

function collator(locale: string): Intl.Collator {
  const known = collators.get(locale);
  if (known) return known;
  const made = new Intl.Collator(locale, { sensitivity: "accent" });
  collators.set(locale, made);
  return made;
}

/** Binary rounding beyond the 15th digit does not make numbers differ. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  return Math.abs(a - b) < Math.abs(a) * 2 ** -48 && Number.isFinite(a) && Number.isFinite(b);
}

export function sameText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** Negative, zero or positive as text `a` sorts before, with or after `b`. */
export function compareText(a: string, b: string, locale: string): number {
  return sameText(a, b) ? 0 : collator(locale).compare(a, b);
}

const rank = (value: Scalar): number => {
  if (typeof value === "number") return 1;
  if (typeof value === "string") return 2;
  if (typeof value === "boolean") return 3;
  return value === null ? 5 : 4;
};

/** An empty cell counts as the zero of what it is compared with. */
function filled(value: Scalar, other: Scalar): Scalar {
  if (value !== null) return value;
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** The order the comparison operators use. Neither value may be an error. */
export function compareValues(left: Scalar, right: Scalar, locale: string): number {
  const a = filled(left, right);
  const b = filled(right, left);
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b, locale);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

/** Whether the operator `=` holds: cheaper than asking for the order. Neither value may be an error. */
export function equalValues(left: Scalar, right: Scalar): boolean {
  const a = filled(left, right);
  const b = filled(right, left);
  if (typeof a !== typeof b) return false;
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b);
  return typeof a === "string" && typeof b === "string" ? sameText(a, b) : a === b;
}

/** The order SORT uses: errors after truth values, empty cells last whichever the direction. */
export function compareForSort(a: Scalar, b: Scalar, locale: string, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (rank(a) !== rank(b)) return (rank(a) - rank(b)) * direction;
  if (a instanceof ErrorValue || b instanceof ErrorValue) return 0;
  return compareValues(a, b, locale) * direction;
}

/** Equal as a lookup finds it: same kind, text without regard to case, an empty cell equal only to another. */
export function sameValue(a: Scalar, b: Scalar): boolean {
  if (typeof a === "number") return typeof b === "number" && sameNumber(a, b);
  if (typeof a === "string") return typeof b === "string" && sameText(a, b);
  return a === b;
}
