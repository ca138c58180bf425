/** Draws one chart as an SVG from the numbers of chart-layout. */
import type { Chart } from "../../model/types";
import { formatValue } from "../../formula/format";
import { measure } from "../grid/use-scene";
import { colorOf, PALETTE } from "./chart-data";
import type { ChartData, Frame, Scale } from "./chart-layout";
import { barsOf, linesOf, placeOf, slicesOf, valueScale } from "./chart-layout";

const FAMILY = '"Segoe UI", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif';
const FONT = `11px ${FAMILY}`;
const width = (text: string): number => measure(text, FONT);

export interface ChartColors {
  readonly paper: string;
  readonly text: string;
  readonly faint: string;
  readonly line: string;
}

export interface ChartViewProps {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly colors: ChartColors;
  readonly locale: string;
  readonly width: number;
  readonly height: number;
}

interface Legend {
  readonly place: "Top" | "Bottom" | "Left" | "Right";
  readonly entries: readonly { readonly text: string; readonly color: string }[];
}

const isRound = (data: ChartData): boolean => data.kind === "pie" || data.kind === "doughnut";

function legendOf({ chart, data }: ChartViewProps): Legend | null {
  if (!chart.legend.visible) return null;
  const entries = isRound(data)
    ? data.categories.map((text, i) => ({ text, color: sliceColor(i) }))
    : data.series.map(({ name }, i) => ({ text: name, color: colorOf(chart, i) }));
  return entries.length ? { place: chart.legend.position, entries } : null;
}

const sliceColor = (index: number): string => PALETTE[index % PALETTE.length]!;

const legendWidth = (legend: Legend): number => Math.max(...legend.entries.map(({ text }) => width(text))) + 26;

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
    >
      {chart.title && (
        <text x={props.width / 2} y={22} textAnchor="middle" fontSize={14} fontWeight={600}>
          {chart.title}
        </text>
      )}
      {isRound(data) ? <Slices {...props} frame={frame} /> : <Axes {...props} frame={frame} />}
      {legend && <LegendView legend={legend} {...props} />}
    </svg>
  );
}

type Framed = ChartViewProps & { readonly frame: Frame };

function Slices({ chart, data, frame, colors, locale }: Framed): React.JSX.Element {
  const labels = chart.series[0]?.showLabels;
  const total = data.categories.length;
  return (
    <g>
      {slicesOf(data, frame).map((slice) => (
        <g key={slice.category}>
          <path
            d={slice.path}
            fill={total === 1 ? colorOf(chart, 0) : sliceColor(slice.category)}
            stroke={colors.paper}
            strokeWidth={1.5}
          >
            <title>{`${data.categories[slice.category]}: ${slice.value}`}</title>
          </path>
          {labels && slice.share > 0.04 && (
            <text x={slice.label[0]} y={slice.label[1] + 4} textAnchor="middle" fill="#FFFFFF" fontWeight={600}>
              {formatValue(slice.value, "General", locale).text}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** The axes round the plot, then the marks inside. */
function Axes(props: Framed): React.JSX.Element {
  const { data, chart, frame, locale } = props;
  const across = data.kind === "bar";
  const scale = valueScale(data, Math.max(Math.floor((across ? frame.width / 70 : frame.height / 36) || 1), 2));
  const format = data.stacking === "full" ? "0%" : (chart.valueAxis.numberFormat ?? "General");
  const tick = (value: number): string => formatValue(value, format, locale).text;
  const valueRoom = chart.valueAxis.visible ? Math.max(...scale.ticks.map((t) => width(tick(t)))) + 8 : 0;
  const longest = Math.max(0, ...data.categories.map(width));
  const categoryRoom = !chart.categoryAxis.visible ? 0 : across ? Math.min(longest + 8, frame.width * 0.35) : 20;
  const titles = { category: chart.categoryAxis.title ? 16 : 0, value: chart.valueAxis.title ? 16 : 0 };
  const left = across ? categoryRoom + titles.category : valueRoom + titles.value;
  const below = across ? (chart.valueAxis.visible ? 20 : 0) + titles.value : categoryRoom + titles.category;
  const plot = {
    x: frame.x + left,
    y: frame.y,
    width: Math.max(frame.width - left, 10),
    height: Math.max(frame.height - below, 10),
  };
  return (
    <g>
      <ValueAxis {...props} plot={plot} scale={scale} tick={tick} />
      {data.kind === "line" || data.kind === "area" ? (
        <Lines {...props} plot={plot} scale={scale} tick={tick} />
      ) : (
        <Bars {...props} plot={plot} scale={scale} tick={tick} />
      )}
      {chart.categoryAxis.visible && <CategoryAxis {...props} plot={plot} />}
      <AxisTitles {...props} plot={plot} />
    </g>
  );
}

type Plotted = Framed & { readonly plot: Frame; readonly scale: Scale; tick(value: number): string };

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
  if (width(text) <= room) return text;
  let end = text.length - 1;
  while (end > 1 && width(`${text.slice(0, end)}…`) > room) end -= 1;
  return `${text.slice(0, end)}…`;
}

function CategoryAxis({ data, plot, frame, colors }: Framed & { plot: Frame }): React.JSX.Element {
  const across = data.kind === "bar";
  const slot = (across ? plot.height : plot.width) / Math.max(data.categories.length, 1);
  const every = across ? Math.ceil(14 / slot) : Math.ceil(26 / slot);
  return (
    <g fill={colors.faint}>
      {data.categories.map((text, i) =>
        i % every ? null : across ? (
          <text key={i} x={plot.x - 6} y={plot.y + (i + 0.5) * slot + 4} textAnchor="end">
            {cut(text, plot.x - frame.x - 6)}
          </text>
        ) : (
          <text key={i} x={plot.x + (i + 0.5) * slot} y={plot.y + plot.height + 15} textAnchor="middle">
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

function Bars({ chart, data, plot, scale, tick, colors }: Plotted): React.JSX.Element {
  return (
    <g>
      {barsOf(data, plot, scale, chart.gapWidth).map((bar) => (
        <g key={`${bar.series}/${bar.category}`}>
          <rect
            x={bar.x}
            y={bar.y}
            width={Math.max(bar.width, 0)}
            height={Math.max(bar.height, 0)}
            fill={colorOf(chart, bar.series)}
          >
            <title>{`${data.series[bar.series]?.name ?? ""} ${data.categories[bar.category]}: ${tick(bar.value)}`}</title>
          </rect>
          {chart.series[bar.series]?.showLabels && bar.value !== 0 && (
            <BarLabel bar={bar} data={data} text={tick(bar.value)} colors={colors} />
          )}
        </g>
      ))}
    </g>
  );
}

interface BarLabelProps {
  readonly bar: Frame;
  readonly data: ChartData;
  readonly text: string;
  readonly colors: ChartColors;
}

function BarLabel({ bar, data, text, colors }: BarLabelProps): React.JSX.Element {
  const inside = data.stacking !== "none";
  const middle = { x: bar.x + bar.width / 2, y: bar.y + bar.height / 2 + 4, textAnchor: "middle" as const };
  if (inside)
    return (
      <text {...middle} fill="#FFFFFF">
        {text}
      </text>
    );
  const place =
    data.kind === "bar"
      ? { x: bar.x + bar.width + 4, y: middle.y, textAnchor: "start" as const }
      : { x: middle.x, y: bar.y - 4, textAnchor: "middle" as const };
  return (
    <text {...place} fill={colors.text}>
      {text}
    </text>
  );
}

function Lines({ chart, data, plot, scale, tick, colors }: Plotted): React.JSX.Element {
  const floor = plot.y + (1 - placeOf(scale, 0)) * plot.height;
  return (
    <g>
      {linesOf(data, plot, scale).map((places, series) => {
        const seen = places.filter((place) => place !== null);
        const path = seen.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
        const color = colorOf(chart, series);
        const area = seen.length ? `${path}L${seen.at(-1)![0]} ${floor}L${seen[0]![0]} ${floor}Z` : "";
        return (
          <g key={series}>
            {data.kind === "area" && <path d={area} fill={color} opacity={0.35} />}
            <path d={path} fill="none" stroke={color} strokeWidth={2} strokeLinejoin="round" />
            {places.map((place, category) =>
              place ? (
                <g key={category}>
                  <circle cx={place[0]} cy={place[1]} r={3} fill={colors.paper} stroke={color} strokeWidth={1.5} />
                  {chart.series[series]?.showLabels && (
                    <text x={place[0]} y={place[1] - 8} textAnchor="middle">
                      {tick(data.series[series]?.values[category] ?? 0)}
                    </text>
                  )}
                </g>
              ) : null,
            )}
          </g>
        );
      })}
    </g>
  );
}

interface LegendProps extends ChartViewProps {
  readonly legend: Legend;
}

function LegendView({ legend, chart, width: w, height: h }: LegendProps): React.JSX.Element {
  const upright = legend.place === "Left" || legend.place === "Right";
  const lengths = legend.entries.map(({ text }) => width(text) + 28);
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
      {legend.entries.map(({ text, color }, i) => {
        const x = upright ? startX : startX + lengths.slice(0, i).reduce((sum, one) => sum + one, 0);
        const y = upright ? startY + i * 18 : startY;
        return (
          <g key={i}>
            <rect x={x} y={y - 8} width={10} height={10} rx={2} fill={color} />
            <text x={x + 15} y={y + 1}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
