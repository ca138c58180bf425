import { serialOf } from "../../../host/formula/dates";
import { periodTest } from "../../../host/model/periods";

/** A Wednesday. */
const TODAY = serialOf(2026, 4, 15) + 0.5;

const PERIODS: [word: string, first: [number, number, number], last: [number, number, number]][] = [
  ["Yesterday", [2026, 4, 14], [2026, 4, 14]],
  ["LastSevenDays", [2026, 4, 9], [2026, 4, 15]],
  ["ThisWeek", [2026, 4, 12], [2026, 4, 18]],
  ["LastMonth", [2026, 3, 1], [2026, 3, 31]],
  ["NextQuarter", [2026, 7, 1], [2026, 9, 30]],
  ["LastYear", [2025, 1, 1], [2025, 12, 31]],
  ["YearToDate", [2026, 1, 1], [2026, 4, 15]],
];

test.each(PERIODS)("%s has its first and last day and none beside", (word, first, last) => {
  const lies = periodTest(word, TODAY)!;
  const [from, to] = [serialOf(...first), serialOf(...last)];
  expect([from - 1, from, to + 0.9, to + 1].map(lies)).toEqual([false, true, true, false]);
});

test("months and quarters of any year", () => {
  const days = [serialOf(2024, 2, 29), serialOf(2026, 4, 1)];
  expect(days.map(periodTest("AllDatesInPeriodFebruary", TODAY)!)).toEqual([true, false]);
  expect(days.map(periodTest("AllDatesInPeriodQuarter2", TODAY)!)).toEqual([false, true]);
});

test("another word means no days", () => {
  expect(periodTest("Someday", TODAY)).toBeUndefined();
});
