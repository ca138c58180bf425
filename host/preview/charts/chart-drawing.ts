/** What the parts of a chart's drawing share: its properties, its colours and how wide a label is. */
import type { ChartFont } from "../../model/types";
import type { Chart } from "../../model/types";
import { formatValue } from "../../formula/format";
import { measure } from "../grid/use-scene";
import { colorOf, PALETTE } from "./chart-data";
import type { ChartData, Frame, Scale } from "./chart-layout";

export const FAMILY = '"Segoe UI", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif';

/** How wide a label of a chart is. */
export const labelWidth = (text: string): number => measure(text, `11px ${FAMILY}`);

export interface ChartColors {
  readonly paper: string;
  readonly text: string;
  readonly faint: string;
  readonly line: string;
  /** A series' colour as the theme shows it. */
  mark(color: string): string;
}

export interface ChartViewProps {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly colors: ChartColors;
  readonly locale: string;
  readonly width: number;
  readonly height: number;
}

/** A chart with the room its plot and axes have. */
export type Framed = ChartViewProps & { readonly frame: Frame };

/** A chart whose marks have their room and their scale. */
export type Plotted = Framed & { readonly plot: Frame; readonly scale: Scale; tick(value: number): string };

export const isRound = (data: ChartData): boolean => data.kind === "pie" || data.kind === "doughnut";

/** The colour of a series. */
export const seriesColor = ({ chart, colors }: ChartViewProps, index: number): string =>
  colors.mark(colorOf(chart, index));

/** The colour of a category where each has its own. */
export const sliceColor = ({ chart, colors }: ChartViewProps, index: number): string =>
  colors.mark(chart.series[0]?.pointColors?.[index] ?? PALETTE[index % PALETTE.length]!);

/** The colour of a bar: its own or its series'. */
export function barColor(props: ChartViewProps, series: number, category: number): string {
  const own = props.chart.series[series]?.pointColors?.[category];
  return own ? props.colors.mark(own) : seriesColor(props, series);
}

/** How words are written, as attributes of an SVG text. Sizes are points. */
export function fontProps(
  { colors }: ChartViewProps,
  font: ChartFont | undefined,
): Pick<React.SVGAttributes<SVGElement>, "fontFamily" | "fontSize" | "fontWeight" | "fontStyle" | "fill"> {
  const { name, size, bold, italic, color } = font ?? {};
  return {
    ...(name ? { fontFamily: `"${name}", ${FAMILY}` } : {}),
    ...(size ? { fontSize: (size * 4) / 3 } : {}),
    ...(bold === undefined ? {} : { fontWeight: bold ? 600 : 400 }),
    ...(italic ? { fontStyle: "italic" } : {}),
    ...(color ? { fill: colors.mark(color) } : {}),
  };
}

/** How a value stands at the axis or at its mark. */
export function tickText({ data, chart, locale }: Framed): (value: number) => string {
  const format = data.stacking === "full" ? "0%" : (chart.valueAxis.numberFormat ?? "General");
  return (value) => formatValue(value, format, locale).text;
}
