/** Excel.ChartPointsCollection and ChartPoint: single bars and slices of a series. */
import { findPlace } from "../addresses";
import { collection } from "../collection";
import { defineClass, reads } from "../define";
import { notEmulated } from "../errors";
import { wireValue } from "../events";
import { refer } from "../reference";
import { formatOf } from "./chart-looks";
import type { SeriesOf } from "./chart-series";

interface PointOf extends SeriesOf {
  readonly index: number;
  readonly value: unknown;
}

/** The points a series draws, in the order of its cells. */
function pointsOf(target: SeriesOf): PointOf[] {
  const { sheet, series } = target;
  const place = findPlace(sheet.workbook, series.valuesRef, sheet);
  if (!place) return [];
  const { top, bottom, left, right } = place.area;
  const values: unknown[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) values.push(wireValue(place.sheet.value(row, column)));
  }
  return values.map((value, index) => ({ ...target, index, value }));
}

const parts = collection<SeriesOf, PointOf>({
  of: "ChartPoint",
  list: (target) => pointsOf(target),
  has: ["GetCount", "GetItemAt"],
});

export const chartPointsCollection = defineClass<SeriesOf>("ChartPointsCollection", {
  ...parts,
  properties: { Count: reads((target) => pointsOf(target).length) },
});

export const chartPoint = defineClass<PointOf>("ChartPoint", {
  properties: { Value: reads(({ value }) => value) },
  objects: { Format: (point) => refer("ChartPointFormat", point) },
});

/** Points of lines and areas have no fill that is kept. */
const FILLED = /^(Column|Bar|Pie|Doughnut)/;

export const chartPointFormat = formatOf<PointOf>("ChartPointFormat", {
  fill: ({ sheet, chart, series, index }) => ({
    sheet,
    paint: (color) => {
      if (!FILLED.test(chart.type)) throw notEmulated("ChartPointFormat", `fill in a ${chart.type} chart`);
      const { [index]: before, ...others } = series.pointColors ?? {};
      void before;
      series.pointColors = color === undefined ? others : { ...others, [index]: color };
    },
  }),
});
