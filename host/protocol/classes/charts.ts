/** Excel.ChartCollection and Chart, its title, legend and labels. */
import type { Chart } from "../../model/types";
import type { Sheet } from "../../model/surface";
import { placeOf } from "../addresses";
import type { Args } from "../args";
import { cellsIn, flagOf, numberOf, oneOf, textOf } from "../args";
import { seriesOf } from "../chart-data";
import { collection, sameText } from "../collection";
import type { MemberContext } from "../context";
import type { Property } from "../define";
import { defineClass, reads } from "../define";
import { notEmulated } from "../errors";
import { refer } from "../reference";
import { formatOf } from "./chart-looks";

export interface ChartOf {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const parts = collection<Sheet, ChartOf>({
  of: "Chart",
  list: (sheet) => sheet.charts.map((chart) => ({ sheet, chart })),
  matches: ({ chart }, key) => chart.id === key || sameText(chart.name, key),
  has: ["GetCount", "GetItem", "GetItemAt", "GetItemOrNullObject"],
});

const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

/** The kinds of chart the host can keep, save and draw. */
const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineStacked",
  "LineMarkers",
  "LineMarkersStacked",
  "Pie",
  "Doughnut",
  "Area",
  "AreaStacked",
  "AreaStacked100",
  "XYScatter",
] as const;

/** The other families of charts that Excel has. */
const OTHER_TYPES =
  /^(_?3D|Area|Bar|Box|Bubble|Column|Cone|Cylinder|Doughnut|Funnel|Histogram|Line|Pareto|Pie|Pyramid|Radar|RegionMap|Stock|Sunburst|Surface|Treemap|Waterfall|XYScatter)/i;

/** A kind the host has; Excel's others are refused by name. */
function typeOf(value: unknown): (typeof CHART_TYPES)[number] {
  const known = CHART_TYPES.some((type) => sameText(type, value));
  if (!known && typeof value === "string" && OTHER_TYPES.test(value))
    throw notEmulated("Chart", `chartType "${value}"`);
  return oneOf(value, CHART_TYPES, "chartType");
}

function newName(sheet: Sheet): string {
  for (let n = sheet.charts.length + 1; ; n++) {
    const name = `Chart ${n}`;
    if (!sheet.charts.some((chart) => sameText(chart.name, name))) return name;
  }
}

/** Half a screen wide near the sheet's top, as Excel places a new chart. */
const NEW_FRAME = { left: 120, top: 60, width: 360, height: 216 };

function add(sheet: Sheet, args: Args, context: MemberContext) {
  const source = args.cells(1);
  const series = seriesOf(source.sheet, source.area, args.choice(2, SERIES_BY, "Auto"));
  const untitled = context.session.displayLanguage.startsWith("zh") ? "图表标题" : "Chart Title";
  const chart = sheet.addChart({
    name: newName(sheet),
    type: typeOf(args.raw(0)),
    ...NEW_FRAME,
    title: series.length === 1 ? (series[0]?.name ?? untitled) : untitled,
    legend: { visible: true, position: "Bottom" },
    series,
    categoryAxis: { visible: true, title: null },
    valueAxis: { visible: true, title: null, majorGridlines: true },
  });
  return refer("Chart", { sheet, chart });
}

export const chartCollection = defineClass<Sheet>("ChartCollection", {
  ...parts,
  properties: { Count: reads((sheet) => sheet.charts.length) },
  methods: { ...parts.methods, Add: add },
});

/** Changes a chart and lets viewers know. */
export function change({ sheet, chart }: ChartOf, patch: Partial<Chart>): void {
  sheet.changeLayout(() => Object.assign(chart, patch));
}

const frame = (side: "left" | "top" | "width" | "height"): Property<ChartOf> => ({
  get: ({ chart }) => chart[side],
  set: (target, value) => change(target, { [side]: numberOf(value, side) }),
});

const edge = (sheet: Sheet, count: number, size: (at: number) => number): number => {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += size(at);
  return sum;
};

/** Lays a chart over cells: from the corner of the first to the far corner of the last. */
function setPosition(target: ChartOf, args: Args, context: MemberContext): void {
  const { sheet } = target;
  const at = (index: number) => cellsIn(args.raw(index)) ?? placeOf(context.workbook, args.text(index), sheet);
  const start = at(0).area;
  const end = args.has(1) ? at(1).area : undefined;
  const left = edge(sheet, start.left, (column) => sheet.columnWidth(column));
  const top = edge(sheet, start.top, (row) => sheet.rowHeight(row));
  const size = end && {
    width: edge(sheet, end.right + 1, (column) => sheet.columnWidth(column)) - left,
    height: edge(sheet, end.bottom + 1, (row) => sheet.rowHeight(row)) - top,
  };
  change(target, { left, top, ...size });
}

export const chartTable = defineClass<ChartOf>("Chart", {
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    Id: reads(({ chart }) => chart.id),
    Name: { get: ({ chart }) => chart.name, set: (target, value) => change(target, { name: textOf(value, "name") }) },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: (target, value) => change(target, { type: typeOf(value) }),
    },
    Left: frame("left"),
    Top: frame("top"),
    Width: frame("width"),
    Height: frame("height"),
  },
  objects: {
    Format: (target) => refer("ChartAreaFormat", target),
    Title: (target) => refer("ChartTitle", target),
    Legend: (target) => refer("ChartLegend", target),
    DataLabels: (target) => refer("ChartDataLabels", { ...target, series: target.chart.series }),
    Series: (target) => refer("ChartSeriesCollection", target),
    Axes: (target) => refer("ChartAxes", target),
    Worksheet: ({ sheet }) => refer("Worksheet", sheet),
  },
  methods: {
    Delete: ({ sheet, chart }) => sheet.removeChart(chart.id),
    SetData: (target, args) => {
      const source = args.cells(0);
      change(target, { series: seriesOf(source.sheet, source.area, args.choice(1, SERIES_BY, "Auto")) });
    },
    SetPosition: setPosition,
  },
});

export const chartTitleFormat = formatOf<ChartOf>("ChartTitleFormat", {
  font: ({ sheet, chart }) => ({
    sheet,
    usual: { size: 14 },
    font: () => chart.titleFont ?? {},
    write: (font) => (chart.titleFont = font),
  }),
});

export const chartTitle = defineClass<ChartOf>("ChartTitle", {
  objects: { Format: (target) => refer("ChartTitleFormat", target) },
  properties: {
    Text: {
      get: ({ chart }) => chart.title ?? "",
      set: (target, value) => change(target, { title: textOf(value, "text") }),
    },
    Visible: {
      get: ({ chart }) => chart.title !== null,
      set: (target, value) => {
        const visible = flagOf(value, "visible");
        if (visible !== (target.chart.title !== null)) change(target, { title: visible ? target.chart.name : null });
      },
    },
  },
});

const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right"] as const;

export const chartLegendFormat = formatOf<ChartOf>("ChartLegendFormat", {
  font: ({ sheet, chart }) => ({
    sheet,
    usual: { size: 9 },
    font: () => chart.legend.font ?? {},
    write: (font) => (chart.legend = { ...chart.legend, font }),
  }),
  fill: ({ sheet, chart }) => ({
    sheet,
    paint: (color) => {
      const { fill, ...others } = chart.legend;
      void fill;
      chart.legend = color === undefined ? others : { ...others, fill: color };
    },
  }),
});

export const chartLegend = defineClass<ChartOf>("ChartLegend", {
  objects: { Format: (target) => refer("ChartLegendFormat", target) },
  properties: {
    Visible: {
      get: ({ chart }) => chart.legend.visible,
      set: (target, value) => change(target, { legend: { ...target.chart.legend, visible: flagOf(value, "visible") } }),
    },
    Position: {
      get: ({ chart }) => chart.legend.position,
      set: (target, value) => {
        const position = oneOf(value, LEGEND_POSITIONS, "position");
        change(target, { legend: { ...target.chart.legend, position } });
      },
    },
  },
});

/** Labels of all series, or of one. */
interface LabelsOf extends ChartOf {
  readonly series: Chart["series"];
}

/** Labels that get a look are shown. */
export const chartDataLabelFormat = formatOf<LabelsOf>("ChartDataLabelFormat", {
  font: ({ sheet, series }) => ({
    sheet,
    usual: { size: 9 },
    font: () => series[0]?.labelFont ?? {},
    write: (labelFont) => series.forEach((each) => Object.assign(each, { labelFont, showLabels: true })),
  }),
});

export const chartDataLabels = defineClass<LabelsOf>("ChartDataLabels", {
  objects: { Format: (target) => refer("ChartDataLabelFormat", target) },
  properties: {
    ShowValue: {
      get: ({ series }) => series.every((each) => each.showLabels ?? false),
      set: ({ sheet, series }, value) => {
        const show = flagOf(value, "showValue");
        sheet.changeLayout(() => series.forEach((each) => (each.showLabels = show)));
      },
    },
  },
});
