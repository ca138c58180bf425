import { statisticsOf } from "../../../host/preview/grid/statistics";

const cells = [
  [1, "x", null],
  [2.5, true, ""],
];
const value = (row: number, column: number): number | string | boolean | null => cells[row]?.[column] ?? null;
const used = { top: 0, left: 0, bottom: 1, right: 2 };

test("counts what is filled and adds up the numbers", () =>
  expect(statisticsOf([used], used, value)).toEqual({ filled: 4, numbers: 2, sum: 3.5, average: 1.75 }));

test("looks at no cell outside the used area, however large the selection", () => {
  const whole = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  expect(statisticsOf([whole], used, value).filled).toBe(4);
});

test("counts cells selected twice twice", () => {
  const first = { top: 0, left: 0, bottom: 0, right: 0 };
  expect(statisticsOf([first, first], used, value).sum).toBe(2);
});

test("finds nothing on an empty sheet", () =>
  expect(statisticsOf([used], null, value)).toEqual({ filled: 0, numbers: 0, sum: 0, average: 0 }));
