/** A chart's legend: what it says and where it stands. */
import type { ChartViewProps } from "./chart-drawing";
import { fontProps, isRound, labelWidth, seriesColor, sliceColor } from "./chart-drawing";

export interface Legend {
  readonly place: "Top" | "Bottom" | "Left" | "Right";
  readonly entries: readonly { readonly text: string; readonly color: string }[];
}

/** The legend of a chart; null when it has none. */
export function legendOf(props: ChartViewProps): Legend | null {
  const { chart, data } = props;
  if (!chart.legend.visible) return null;
  const entries = isRound(data)
    ? data.categories.map((text, i) => ({ text, color: sliceColor(props, i) }))
    : data.series.map(({ name }, i) => ({ text: name, color: seriesColor(props, i) }));
  return entries.length ? { place: chart.legend.position, entries } : null;
}

/** How wide a legend beside the plot is. */
export const legendWidth = (legend: Legend): number =>
  Math.max(...legend.entries.map(({ text }) => labelWidth(text))) + 26;

interface LegendProps extends ChartViewProps {
  readonly legend: Legend;
}

export function LegendView({ legend, ...props }: LegendProps): React.JSX.Element {
  const { chart, width: w, height: h, colors } = props;
  const upright = legend.place === "Left" || legend.place === "Right";
  const lengths = legend.entries.map(({ text }) => labelWidth(text) + 28);
  const all = lengths.reduce((sum, one) => sum + one, 0);
  const startX = upright ? (legend.place === "Left" ? 12 : w - legendWidth(legend) - 4) : Math.max((w - all) / 2, 8);
  const startY = upright
    ? Math.max((h - legend.entries.length * 18) / 2, 20)
    : legend.place === "Top"
      ? chart.title
        ? 40
        : 16
      : h - 14;
  return (
    <g>
      {chart.legend.fill && (
        <rect
          x={startX - 4}
          y={startY - 14}
          width={upright ? legendWidth(legend) : all}
          height={upright ? legend.entries.length * 18 + 2 : 20}
          fill={colors.mark(chart.legend.fill)}
        />
      )}
      {legend.entries.map(({ text, color }, i) => {
        const x = upright ? startX : startX + lengths.slice(0, i).reduce((sum, one) => sum + one, 0);
        const y = upright ? startY + i * 18 : startY;
        return (
          <g key={i}>
            <rect x={x} y={y - 8} width={10} height={10} rx={2} fill={color} />
            <text x={x + 15} y={y + 1} {...fontProps(props, chart.legend.font)}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
