/** Draws the marks of a chart: bars, lines, slices and their labels. */
import { formatValue } from "../../formula/format";
import type { ChartFont } from "../../model/types";
import type { Framed, Plotted } from "./chart-drawing";
import { barColor, fontProps, seriesColor, sliceColor } from "./chart-drawing";
import type { Frame } from "./chart-layout";
import { barsOf, linesOf, placeOf, slicesOf } from "./chart-layout";

export function Slices(props: Framed): React.JSX.Element {
  const { chart, data, frame, colors, locale } = props;
  const labels = chart.series[0]?.showLabels;
  const total = data.categories.length;
  return (
    <g>
      {slicesOf(data, frame).map((slice) => (
        <g key={slice.category}>
          <path
            d={slice.path}
            fill={total === 1 ? seriesColor(props, 0) : sliceColor(props, slice.category)}
            stroke={colors.paper}
            strokeWidth={1.5}
          >
            <title>{`${data.categories[slice.category]}: ${slice.value}`}</title>
          </path>
          {labels && slice.share > 0.04 && (
            <text
              x={slice.label[0]}
              y={slice.label[1] + 4}
              textAnchor="middle"
              fill="#FFFFFF"
              fontWeight={600}
              {...fontProps(props, chart.series[0]?.labelFont)}
            >
              {formatValue(slice.value, "General", locale).text}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

export function Bars(props: Plotted): React.JSX.Element {
  const { chart, data, plot, scale, tick } = props;
  return (
    <g>
      {barsOf(data, plot, scale, chart.gapWidth).map((bar) => (
        <g key={`${bar.series}/${bar.category}`}>
          <rect
            x={bar.x}
            y={bar.y}
            width={Math.max(bar.width, 0)}
            height={Math.max(bar.height, 0)}
            fill={barColor(props, bar.series, bar.category)}
          >
            <title>{`${data.series[bar.series]?.name ?? ""} ${data.categories[bar.category]}: ${tick(bar.value)}`}</title>
          </rect>
          {chart.series[bar.series]?.showLabels && bar.value !== 0 && (
            <BarLabel {...props} bar={bar} text={tick(bar.value)} font={chart.series[bar.series]?.labelFont} />
          )}
        </g>
      ))}
    </g>
  );
}

interface BarLabelProps extends Plotted {
  readonly bar: Frame;
  readonly text: string;
  readonly font: ChartFont | undefined;
}

function BarLabel({ bar, text, font, ...props }: BarLabelProps): React.JSX.Element {
  const { data, colors } = props;
  const inside = data.stacking !== "none";
  const middle = { x: bar.x + bar.width / 2, y: bar.y + bar.height / 2 + 4, textAnchor: "middle" as const };
  if (inside)
    return (
      <text {...middle} fill="#FFFFFF" {...fontProps(props, font)}>
        {text}
      </text>
    );
  const place =
    data.kind === "bar"
      ? { x: bar.x + bar.width + 4, y: middle.y, textAnchor: "start" as const }
      : { x: middle.x, y: bar.y - 4, textAnchor: "middle" as const };
  return (
    <text {...place} fill={colors.text} {...fontProps(props, font)}>
      {text}
    </text>
  );
}

export function Lines(props: Plotted): React.JSX.Element {
  const { chart, data, plot, scale, tick, colors } = props;
  const floor = plot.y + (1 - placeOf(scale, 0)) * plot.height;
  return (
    <g>
      {linesOf(data, plot, scale).map((places, series) => {
        const seen = places.filter((place) => place !== null);
        const path = seen.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
        const color = seriesColor(props, series);
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
                    <text
                      x={place[0]}
                      y={place[1] - 8}
                      textAnchor="middle"
                      {...fontProps(props, chart.series[series]?.labelFont)}
                    >
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
