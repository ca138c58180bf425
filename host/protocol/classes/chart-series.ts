/** Excel.ChartSeries and its collection: what a series draws, its name, its colour and its labels. */
import type { ChartSeries } from "../../model/types";
import { sheetAreaText } from "../../model/areas";
import { findPlace } from "../addresses";
import type { Args } from "../args";
import { flagOf, numberOf, textOf } from "../args";
import { collection } from "../collection";
import { defineClass, reads } from "../define";
import { wireValue } from "../events";
import { colorOf } from "../looks";
import { refer } from "../reference";
import type { ChartOf } from "./charts";
import { change } from "./charts";
import type { Filled } from "./chart-looks";

export interface SeriesOf extends ChartOf {
  readonly series: ChartSeries;
}

const parts = collection<ChartOf, SeriesOf>({
  of: "ChartSeries",
  list: (target) => target.chart.series.map((series) => ({ ...target, series })),
  has: ["GetCount", "GetItemAt"],
});

export const chartSeriesCollection = defineClass<ChartOf>("ChartSeriesCollection", {
  ...parts,
  properties: { Count: reads(({ chart }) => chart.series.length) },
  methods: {
    ...parts.methods,
    Add: (target, args) => {
      const { sheet, chart } = target;
      const series: ChartSeries = { name: args.optionalText(0) ?? `Series${chart.series.length + 1}`, valuesRef: "" };
      const at = args.optionalInteger(1, chart.series.length);
      sheet.changeLayout(() => chart.series.splice(at, 0, series));
      return refer("ChartSeries", { ...target, series });
    },
  },
});

function changeSeries({ sheet, series }: SeriesOf, patch: Partial<ChartSeries>): void {
  sheet.changeLayout(() => Object.assign(series, patch));
}

const refOf = (args: Args): string => {
  const { sheet, area } = args.cells(0);
  return sheetAreaText(sheet.name, area);
};

/** The values a series draws along one dimension. */
function dimensionValues({ sheet, series }: SeriesOf, args: Args): unknown[] {
  const dimension = args.choice(0, ["Categories", "Values", "XValues", "YValues"]);
  const ref = dimension === "Values" || dimension === "YValues" ? series.valuesRef : series.categoriesRef;
  const place = ref ? findPlace(sheet.workbook, ref, sheet) : null;
  if (!place) return [];
  const values: unknown[] = [];
  for (let row = place.area.top; row <= place.area.bottom; row++) {
    for (let column = place.area.left; column <= place.area.right; column++)
      values.push(wireValue(place.sheet.value(row, column)));
  }
  return values;
}

export const chartSeries = defineClass<SeriesOf>("ChartSeries", {
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: (target, value) =>
        target.sheet.changeLayout(() => {
          target.series.name = textOf(value, "name");
          delete target.series.nameRef;
        }),
    },
    HasDataLabels: {
      get: ({ series }) => series.showLabels ?? false,
      set: (target, value) => changeSeries(target, { showLabels: flagOf(value, "hasDataLabels") }),
    },
    GapWidth: {
      get: ({ chart }) => chart.gapWidth ?? 150,
      set: (target, value) => change(target, { gapWidth: numberOf(value, "gapWidth") }),
    },
  },
  objects: {
    Format: (target) => refer("ChartSeriesFormat", target),
    DataLabels: (target) => refer("ChartDataLabels", { ...target, series: [target.series] }),
    Points: (target) => refer("ChartPointsCollection", target),
  },
  methods: {
    Delete: ({ sheet, chart, series }) =>
      sheet.changeLayout(() => void chart.series.splice(chart.series.indexOf(series), 1)),
    SetValues: (target, args) => changeSeries(target, { valuesRef: refOf(args) }),
    SetXAxisValues: (target, args) => changeSeries(target, { categoriesRef: refOf(args) }),
    GetDimensionValues: dimensionValues,
  },
});

const fillOfSeries = ({ sheet, series }: SeriesOf): Filled => ({
  sheet,
  paint: (color) => {
    if (color === undefined) delete series.color;
    else series.color = color;
  },
});

export const chartSeriesFormat = defineClass<SeriesOf>("ChartSeriesFormat", {
  objects: {
    Fill: (target) => refer("ChartFill", fillOfSeries(target)),
    Line: (target) => refer("ChartLineFormat", target),
  },
});

export const chartLineFormat = defineClass<SeriesOf>("ChartLineFormat", {
  properties: {
    Color: {
      get: ({ series }) => series.color ?? "",
      set: (target, value) => changeSeries(target, { color: colorOf(value) }),
    },
  },
  methods: { Clear: ({ sheet, series }) => sheet.changeLayout(() => void delete series.color) },
});
