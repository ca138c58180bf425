/** Moments against each other, and weeks by their Monday. */
import { mondayOf } from "../schema/serial";

/** Whether a moment is later than another, to the second, as the sheets' formulas judge. */
export const isAfter = (moment: number, other: number): boolean => (moment - other) * 86_400 >= 0.5;

/** A day as text: "2026-11-16". */
export const dayText = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);

/** The Mondays from the week of one day to that of another. */
export function mondaysBetween(first: number, last: number): readonly number[] {
  const [from, to] = [mondayOf(first), mondayOf(last)];
  return Array.from({ length: Math.max(0, (to - from) / 7 + 1) }, (_, week) => from + week * 7);
}
