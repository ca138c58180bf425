import type { ChartData } from "../../../host/preview/charts/chart-layout";
import { barsOf, linesOf, scaleOf, slicesOf, valueScale } from "../../../host/preview/charts/chart-layout";

const frame = { x: 0, y: 0, width: 100, height: 50 };
const chart = (patch: Partial<ChartData> = {}): ChartData => ({
  kind: "column",
  stacking: "none",
  categories: ["a", "b"],
  series: [
    { name: "done", values: [2, 4] },
    { name: "late", values: [1, 0] },
  ],
  ...patch,
});

test.each([
  ["column", false, [0, 50]],
  ["column", true, [50, 0]],
] as const)(
  "the categories of a %s chart (reversed: %s) stand from the corner or towards it",
  (kind, reversed, edges) =>
    expect(
      barsOf(chart({ kind, reversed, stacking: "stacked" }), frame, valueScale(chart()), 0)
        .filter(({ series }) => series === 0)
        .map(({ x }) => x),
    ).toEqual(edges),
);

test.each([
  [false, [25, 0]],
  [true, [0, 25]],
])("bars that lie (reversed: %s) begin at the bottom or at the top", (reversed, edges) =>
  expect(
    barsOf(chart({ kind: "bar", reversed, stacking: "stacked" }), frame, valueScale(chart()), 0)
      .filter(({ series }) => series === 0)
      .map(({ y }) => y),
  ).toEqual(edges),
);

describe("a value axis", () => {
  test.each([
    ["round steps", 0, 47, [0, 10, 20, 30, 40, 50]],
    ["zero even when all is above", 80, 96, [0, 20, 40, 60, 80, 100]],
    ["both sides of zero", -5, 12, [-5, 0, 5, 10, 15]],
    ["parts of one", 0, 0.9, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])("has %s", (_name, low, high, ticks) => expect(scaleOf(low, high).ticks).toEqual(ticks));

  test("begins and ends where the chart says", () =>
    expect(scaleOf(3, 8, 5, { minimum: 2, maximum: 10 })).toMatchObject({ low: 2, high: 10 }));

  test("is as high as a whole stack", () =>
    expect(
      valueScale(
        chart({
          stacking: "stacked",
          series: [
            { name: "", values: [60] },
            { name: "", values: [30] },
          ],
        }),
      ).high,
    ).toBeGreaterThanOrEqual(90));

  test("shows shares from 0 to 1 when stacked to 100 %", () =>
    expect(valueScale(chart({ stacking: "full" }))).toMatchObject({ low: 0, high: 1 }));

  test("has a length even when every value is zero", () => {
    const { low, high } = scaleOf(0, 0);
    expect(high).toBeGreaterThan(low);
  });
});

describe("bars", () => {
  test("are as high as their share of the axis", () => {
    const data = chart();
    const [first] = barsOf(data, frame, { low: 0, high: 4, ticks: [] });
    expect(first).toMatchObject({ value: 2, height: 25, y: 25 });
  });

  test("of one category stand side by side", () => {
    const [done, late] = barsOf(chart(), frame, { low: 0, high: 4, ticks: [] });
    expect(late!.x).toBeCloseTo(done!.x + done!.width);
  });

  test("of a stack stand on each other", () => {
    const [done, late] = barsOf(chart({ stacking: "stacked" }), frame, { low: 0, high: 4, ticks: [] });
    expect(late!.y + late!.height).toBeCloseTo(done!.y);
  });

  test("of a stack below zero hang under it", () => {
    const data = chart({
      stacking: "stacked",
      categories: ["a"],
      series: [
        { name: "", values: [-2] },
        { name: "", values: [-1] },
      ],
    });
    const [upper, lower] = barsOf(data, frame, { low: -4, high: 0, ticks: [] });
    expect(lower!.y).toBeCloseTo(upper!.y + upper!.height);
  });

  test("lie down in a bar chart", () => {
    const [first] = barsOf(chart({ kind: "bar" }), frame, { low: 0, high: 4, ticks: [] });
    expect(first).toMatchObject({ x: 0, width: 50 });
  });

  test("of a bar chart begin at the bottom, as in Excel", () => {
    const data = chart({ kind: "bar", series: [{ name: "", values: [1, 1] }] });
    const [a, b] = barsOf(data, frame, { low: 0, high: 4, ticks: [] });
    expect(a!.y).toBeGreaterThan(b!.y);
  });
});

describe("lines", () => {
  test("leave a hole where a value is missing", () => {
    const data = chart({ kind: "line", series: [{ name: "", values: [1, null] }] });
    expect(linesOf(data, frame, { low: 0, high: 2, ticks: [] })).toEqual([[[25, 25], null]]);
  });
});

describe("slices", () => {
  const pie = chart({ kind: "pie", categories: ["a", "b", "c"], series: [{ name: "", values: [1, 3, -5] }] });

  test("share the circle by their values, those below zero left out", () =>
    expect(slicesOf(pie, frame).map((slice) => slice.share)).toEqual([0.25, 0.75, 0]));

  test("are none when there is nothing to share", () =>
    expect(slicesOf({ ...pie, series: [{ name: "", values: [0, 0, 0] }] }, frame)).toEqual([]));

  test("of a doughnut leave the middle free", () =>
    expect(slicesOf({ ...pie, kind: "doughnut" }, frame)[0]!.path.match(/A/g)).toHaveLength(2));
});
