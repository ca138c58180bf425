/** Excel.ChartAreaFormat and ChartBorder: what lies behind a whole chart, and the font of all its words. */
import type { Chart, ChartFont } from "../../model/types";
import { oneOf } from "../args";
import { defineClass } from "../define";
import { notEmulated } from "../errors";
import { colorOf } from "../looks";
import { refer } from "../reference";
import type { ChartOf } from "./charts";
import { change } from "./charts";

type Area = NonNullable<Chart["area"]>;

const changeArea = (target: ChartOf, patch: Area): void => change(target, { area: { ...target.chart.area, ...patch } });

/** A font said of the whole chart is said of each of its words, as in Excel. */
function writeAll({ sheet, chart }: ChartOf, font: ChartFont): void {
  sheet.changeLayout(() => {
    chart.area = { ...chart.area, font };
    chart.titleFont = { ...chart.titleFont, ...font };
    chart.legend = { ...chart.legend, font: { ...chart.legend.font, ...font } };
    for (const series of chart.series) series.labelFont = { ...series.labelFont, ...font };
  });
}

export const chartAreaFormat = defineClass<ChartOf>("ChartAreaFormat", {
  objects: {
    Border: (target) => refer("ChartBorder", target),
    Fill: (target) =>
      refer("ChartFill", {
        sheet: target.sheet,
        paint: (color: string | undefined) => {
          const { fill, ...others } = target.chart.area ?? {};
          void fill;
          target.chart.area = color === undefined ? others : { ...others, fill: color };
        },
      }),
    Font: (target) =>
      refer("ChartFont", {
        sheet: target.sheet,
        usual: { size: 10 },
        font: () => target.chart.area?.font ?? {},
        write: (font: ChartFont) => writeAll(target, font),
      }),
  },
});

const LINE_STYLES = ["None", "Automatic", "Continuous"] as const;

export const chartBorder = defineClass<ChartOf>("ChartBorder", {
  properties: {
    Color: {
      get: ({ chart }) => chart.area?.border ?? "",
      set: (target, value) => changeArea(target, { border: colorOf(value) }),
    },
    LineStyle: {
      get: ({ chart }) => (chart.area?.border === null ? "None" : chart.area?.border ? "Continuous" : "Automatic"),
      set: (target, value) => {
        const style = oneOf(value, LINE_STYLES, "lineStyle");
        if (style !== "None") throw notEmulated("ChartBorder", `lineStyle "${style}"`);
        changeArea(target, { border: null });
      },
    },
  },
  methods: { Clear: (target) => changeArea(target, { border: null }) },
});
