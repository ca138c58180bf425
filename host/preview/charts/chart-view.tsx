/** Draws one chart as an SVG from the numbers of chart-layout. */
import { Axes } from "./chart-axes";
import type { ChartViewProps } from "./chart-drawing";
import { FAMILY, fontProps, isRound } from "./chart-drawing";
import type { Frame } from "./chart-layout";
import type { Legend } from "./chart-legend";
import { LegendView, legendOf, legendWidth } from "./chart-legend";
import { Slices } from "./chart-marks";

/** What is left for the plot when title and legend have taken their room. */
function plotFrame(props: ChartViewProps, legend: Legend | null): Frame {
  const top = 10 + (props.chart.title ? 24 : 0) + (legend?.place === "Top" ? 20 : 0);
  const bottom = legend?.place === "Bottom" ? 30 : 10;
  const left = 12 + (legend?.place === "Left" ? legendWidth(legend) : 0);
  const right = 14 + (legend?.place === "Right" ? legendWidth(legend) : 0);
  return {
    x: left,
    y: top,
    width: Math.max(props.width - left - right, 10),
    height: Math.max(props.height - top - bottom, 10),
  };
}

export function ChartView(props: ChartViewProps): React.JSX.Element {
  const { chart, data, colors } = props;
  const legend = legendOf(props);
  const frame = plotFrame(props, legend);
  return (
    <svg
      className="chart"
      role="img"
      aria-label={chart.title ?? chart.name}
      width={props.width}
      height={props.height}
      fontFamily={FAMILY}
      fontSize={11}
      fill={colors.text}
      {...fontProps(props, chart.area?.font)}
    >
      {chart.title && (
        <text
          x={props.width / 2}
          y={22}
          textAnchor="middle"
          fontSize={14}
          fontWeight={600}
          {...fontProps(props, chart.titleFont)}
        >
          {chart.title}
        </text>
      )}
      {isRound(data) ? <Slices {...props} frame={frame} /> : <Axes {...props} frame={frame} />}
      {legend && <LegendView legend={legend} {...props} />}
    </svg>
  );
}
