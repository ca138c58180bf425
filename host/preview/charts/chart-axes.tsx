/** Draws a chart's axes, their ticks, labels and titles, and the marks between them. */
import type { Framed, Plotted } from "./chart-drawing";
import { labelWidth, tickText } from "./chart-drawing";
import type { Frame } from "./chart-layout";
import { fromCorner, placeOf, valueScale } from "./chart-layout";
import { Bars, Lines } from "./chart-marks";

/** What is left for the marks when both axes have taken their room. */
function plotInside({ data, chart, frame }: Framed, ticks: readonly string[]): Frame {
  const { categoryAxis, valueAxis } = chart;
  const across = data.kind === "bar";
  const titles = { category: categoryAxis.title ? 16 : 0, value: valueAxis.title ? 16 : 0 };
  const longest = Math.max(0, ...data.categories.map(labelWidth));
  const beside = across ? Math.min(longest + 8, frame.width * 0.35) : 20;
  const category = (categoryAxis.visible ? beside : 0) + titles.category;
  const value = (valueAxis.visible ? (across ? 20 : Math.max(...ticks.map(labelWidth)) + 8) : 0) + titles.value;
  const [left, below] = across ? [category, value] : [value, category];
  return {
    x: frame.x + left,
    y: frame.y,
    width: Math.max(frame.width - left, 10),
    height: Math.max(frame.height - below, 10),
  };
}

/** The axes round the plot, then the marks inside. */
export function Axes(props: Framed): React.JSX.Element {
  const { data, chart, frame } = props;
  const wanted = data.kind === "bar" ? frame.width / 70 : frame.height / 36;
  const scale = valueScale(data, Math.max(Math.floor(wanted), 2));
  const tick = tickText(props);
  const plot = plotInside(props, scale.ticks.map(tick));
  const plotted = { ...props, plot, scale, tick };
  return (
    <g>
      <ValueAxis {...plotted} />
      {data.kind === "line" || data.kind === "area" ? <Lines {...plotted} /> : <Bars {...plotted} />}
      {chart.categoryAxis.visible && <CategoryAxis {...props} plot={plot} />}
      <AxisTitles {...props} plot={plot} />
    </g>
  );
}

function ValueAxis({ chart, data, plot, scale, tick, colors }: Plotted): React.JSX.Element {
  const across = data.kind === "bar";
  return (
    <g>
      {scale.ticks.map((value) => {
        const place = placeOf(scale, value);
        const x = plot.x + place * plot.width;
        const y = plot.y + (1 - place) * plot.height;
        const ends = across
          ? { x1: x, x2: x, y1: plot.y, y2: plot.y + plot.height }
          : { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y };
        const drawn = value === 0 || chart.valueAxis.majorGridlines;
        return (
          <g key={value}>
            {drawn && <line {...ends} stroke={value === 0 ? colors.faint : colors.line} shapeRendering="crispEdges" />}
            {chart.valueAxis.visible && (
              <text
                x={across ? x : plot.x - 6}
                y={across ? plot.y + plot.height + 14 : y + 4}
                textAnchor={across ? "middle" : "end"}
                fill={colors.faint}
              >
                {tick(value)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** As much of a text as fits. */
function cut(text: string, room: number): string {
  if (labelWidth(text) <= room) return text;
  let end = text.length - 1;
  while (end > 1 && labelWidth(`${text.slice(0, end)}…`) > room) end -= 1;
  return `${text.slice(0, end)}…`;
}

function CategoryAxis({ data, plot, frame, colors }: Framed & { plot: Frame }): React.JSX.Element {
  const across = data.kind === "bar";
  const slot = (across ? plot.height : plot.width) / Math.max(data.categories.length, 1);
  const place = (i: number) => (fromCorner(data) ? i + 0.5 : data.categories.length - i - 0.5) * slot;
  const every = across ? Math.ceil(14 / slot) : Math.ceil(26 / slot);
  return (
    <g fill={colors.faint}>
      {data.categories.map((text, i) =>
        i % every ? null : across ? (
          <text key={i} x={plot.x - 6} y={plot.y + place(i) + 4} textAnchor="end">
            {cut(text, plot.x - frame.x - 6)}
          </text>
        ) : (
          <text key={i} x={plot.x + place(i)} y={plot.y + plot.height + 15} textAnchor="middle">
            {cut(text, slot * every - 4)}
          </text>
        ),
      )}
    </g>
  );
}

function AxisTitles({ chart, data, plot, frame, colors }: Framed & { plot: Frame }): React.JSX.Element {
  const across = data.kind === "bar";
  const [below, beside] = across
    ? [chart.valueAxis.title, chart.categoryAxis.title]
    : [chart.categoryAxis.title, chart.valueAxis.title];
  const y = plot.y + plot.height / 2;
  return (
    <g fill={colors.faint} textAnchor="middle">
      {below && (
        <text x={plot.x + plot.width / 2} y={frame.y + frame.height - 2}>
          {below}
        </text>
      )}
      {beside && (
        <text x={frame.x + 8} y={y} transform={`rotate(-90 ${frame.x + 8} ${y})`}>
          {beside}
        </text>
      )}
    </g>
  );
}
