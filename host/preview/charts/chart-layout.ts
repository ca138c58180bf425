/**
 * Where the marks of a chart lie: bars, lines, slices, ticks and labels as plain numbers for an SVG of a given size.
 * It knows values and sizes, not cells and not React.
 */

export interface ChartData {
  readonly kind: "column" | "bar" | "line" | "area" | "pie" | "doughnut";
  readonly stacking: "none" | "stacked" | "full";
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** The first category stands at the far end. */
  readonly reversed?: boolean;
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Bar extends Frame {
  readonly series: number;
  readonly category: number;
  readonly value: number;
}

export interface Slice {
  readonly category: number;
  readonly value: number;
  readonly share: number;
  readonly path: string;
  /** Where a label for the slice is centred. */
  readonly label: readonly [number, number];
}

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const unit = rough / power;
  return (unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 5 ? 5 : 10) * power;
}

/** A value axis with round ticks that always contains zero, unless the chart says where it begins. */
export function scaleOf(
  low: number,
  high: number,
  wanted = 5,
  fixed: { minimum?: number; maximum?: number } = {},
): Scale {
  const from = fixed.minimum ?? Math.min(low, 0);
  const until = fixed.maximum ?? Math.max(high, 0);
  const room = until - from || 1;
  const step = niceStep(room / wanted);
  const first = fixed.minimum ?? Math.floor(from / step) * step;
  const last = fixed.maximum ?? Math.ceil((from + room) / step - 1e-9) * step;
  const ticks: number[] = [];
  for (let i = 0; first + i * step <= last + step * 1e-6; i += 1)
    ticks.push(Number((first + i * step).toPrecision(12)));
  return { low: first, high: last, ticks };
}

const valueAt = (data: ChartData, series: number, category: number): number =>
  data.series[series]?.values[category] ?? 0;

/** The values as they are drawn: shares of the whole when a chart is stacked to 100 %. */
export function drawnValues(data: ChartData): number[][] {
  return data.series.map((one, s) =>
    data.categories.map((_, c) => {
      const value = one.values[c] ?? 0;
      if (data.stacking !== "full") return value;
      const total = data.series.reduce((sum, _one, i) => sum + Math.abs(valueAt(data, i, c)), 0);
      return total ? valueAt(data, s, c) / total : 0;
    }),
  );
}

/** The value axis of a chart with axes. */
export function valueScale(data: ChartData, wanted = 5): Scale {
  const values = drawnValues(data);
  const sums = data.categories.flatMap((_, c) =>
    data.stacking === "none"
      ? values.map((one) => one[c]!)
      : [1, -1].map((side) => values.reduce((sum, one) => sum + (one[c]! * side > 0 ? one[c]! : 0), 0)),
  );
  const { minimum, maximum } = data;
  if (data.stacking === "full") return scaleOf(0, 1, wanted, { minimum: 0, maximum: 1 });
  return scaleOf(Math.min(0, ...sums), Math.max(0, ...sums), wanted, {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  });
}

/** A value's place between the axis' ends, from 0 to 1. */
export function placeOf(scale: Scale, value: number): number {
  const place = (value - scale.low) / (scale.high - scale.low || 1);
  return Math.min(Math.max(place, 0), 1);
}

/** Every bar of a column or bar chart inside a frame; `gap` is the space between groups in percent of a bar. */
export function barsOf(data: ChartData, frame: Frame, scale: Scale, gap = 80): Bar[] {
  const across = data.kind === "bar" ? frame.height : frame.width;
  const slot = across / Math.max(data.categories.length, 1);
  const abreast = data.stacking === "none" ? Math.max(data.series.length, 1) : 1;
  const thick = slot / (abreast + gap / 100);
  const values = drawnValues(data);
  return data.categories.flatMap((_, category) => {
    const base = { positive: 0, negative: 0 };
    return data.series.map((_one, series) => {
      const value = values[series]![category]!;
      const side = value < 0 ? "negative" : "positive";
      const from = data.stacking === "none" ? 0 : base[side];
      base[side] = from + value;
      const lane = data.stacking === "none" ? series : 0;
      const along = category * slot + (slot - thick * abreast) / 2 + lane * thick;
      const offset = fromCorner(data) ? along : across - along - thick;
      return { series, category, value, ...barBox(data.kind, frame, scale, [from, from + value], offset, thick) };
    });
  });
}

/** Whether the first category comes first on the page: Excel's bars begin at the bottom, by the corner of the axes. */
export const fromCorner = ({ kind, reversed = false }: ChartData): boolean => (kind === "bar") === reversed;

function barBox(
  kind: ChartData["kind"],
  frame: Frame,
  scale: Scale,
  [from, until]: [number, number],
  offset: number,
  thick: number,
): Frame {
  const a = placeOf(scale, Math.min(from, until));
  const b = placeOf(scale, Math.max(from, until));
  return kind === "bar"
    ? { x: frame.x + a * frame.width, y: frame.y + offset, width: (b - a) * frame.width, height: thick }
    : { x: frame.x + offset, y: frame.y + (1 - b) * frame.height, width: thick, height: (b - a) * frame.height };
}

/** The points of each line, null where a value is missing. */
export function linesOf(data: ChartData, frame: Frame, scale: Scale): ([number, number] | null)[][] {
  const slot = frame.width / Math.max(data.categories.length, 1);
  const values = drawnValues(data);
  return data.series.map((one, series) =>
    data.categories.map((_, category) => {
      if (one.values[category] == null) return null;
      const below = data.stacking === "none" ? 0 : sumBelow(values, series, category);
      const y = frame.y + (1 - placeOf(scale, values[series]![category]! + below)) * frame.height;
      return [frame.x + (category + 0.5) * slot, y];
    }),
  );
}

const sumBelow = (values: number[][], series: number, category: number): number =>
  values.slice(0, series).reduce((sum, one) => sum + one[category]!, 0);

const onCircle = (cx: number, cy: number, radius: number, turn: number): [number, number] => [
  cx + radius * Math.sin(turn * 2 * Math.PI),
  cy - radius * Math.cos(turn * 2 * Math.PI),
];

const point = ([x, y]: readonly [number, number]): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

function slicePath(cx: number, cy: number, outer: number, inner: number, from: number, share: number): string {
  const turn = Math.min(share, 0.9999);
  const large = turn > 0.5 ? 1 : 0;
  const [a, b] = [onCircle(cx, cy, outer, from), onCircle(cx, cy, outer, from + turn)];
  const arc = `M${point(a)}A${outer} ${outer} 0 ${large} 1 ${point(b)}`;
  if (inner <= 0) return `${arc}L${point([cx, cy])}Z`;
  const [c, d] = [onCircle(cx, cy, inner, from + turn), onCircle(cx, cy, inner, from)];
  return `${arc}L${point(c)}A${inner} ${inner} 0 ${large} 0 ${point(d)}Z`;
}

/** The slices of a pie or doughnut: the first series, values below zero left out. */
export function slicesOf(data: ChartData, frame: Frame): Slice[] {
  const values = data.categories.map((_, c) => Math.max(valueAt(data, 0, c), 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return [];
  const outer = Math.min(frame.width, frame.height) / 2;
  const inner = data.kind === "doughnut" ? outer * 0.58 : 0;
  const [cx, cy] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  let from = 0;
  return values.map((value, category) => {
    const share = value / total;
    const label = onCircle(cx, cy, inner ? (outer + inner) / 2 : outer * 0.66, from + share / 2);
    const slice = { category, value, share, path: slicePath(cx, cy, outer, inner, from, share), label };
    from += share;
    return slice;
  });
}
