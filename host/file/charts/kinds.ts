/** Chart types: Excel's API has one word for what a file says with an element, a grouping, a direction and markers. */
export type ChartElement =
  "barChart" | "lineChart" | "pieChart" | "doughnutChart" | "areaChart" | "scatterChart" | "radarChart";

export interface ChartKind {
  readonly element: ChartElement;
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly direction?: "col" | "bar";
  readonly markers?: boolean;
  readonly lines?: boolean;
  readonly smooth?: boolean;
  readonly radarStyle?: "standard" | "marker" | "filled";
}

const kinds: Record<string, ChartKind> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard", markers: false },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false },
  LineStacked100: { element: "lineChart", grouping: "percentStacked", markers: false },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true },
  LineMarkersStacked100: { element: "lineChart", grouping: "percentStacked", markers: true },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  XYScatter: { element: "scatterChart", lines: false, markers: true, smooth: false },
  XYScatterLines: { element: "scatterChart", lines: true, markers: true, smooth: false },
  XYScatterLinesNoMarkers: { element: "scatterChart", lines: true, markers: false, smooth: false },
  XYScatterSmooth: { element: "scatterChart", lines: true, markers: true, smooth: true },
  XYScatterSmoothNoMarkers: { element: "scatterChart", lines: true, markers: false, smooth: true },
  Radar: { element: "radarChart", radarStyle: "standard", markers: false },
  RadarMarkers: { element: "radarChart", radarStyle: "marker", markers: true },
  RadarFilled: { element: "radarChart", radarStyle: "filled", markers: false },
};

/** What a file calls a chart type; types it has no flat form of (3-D, exploded) become the nearest that it has. */
export function chartKind(type: string): ChartKind {
  const flat = type.replace(/^3D/, "").replace(/Exploded$/, "");
  const family = Object.keys(kinds).find((name) => flat.startsWith(name.replace(/Clustered$/, "")));
  return kinds[type] ?? kinds[flat] ?? kinds[family ?? "ColumnClustered"]!;
}

/** The type whose traits are exactly these, if there is one. */
export function chartType(traits: ChartKind): string | undefined {
  return Object.keys(kinds).find((name) => {
    const kind = kinds[name]!;
    return (Object.keys(kind) as (keyof ChartKind)[]).every((trait) => kind[trait] === traits[trait]);
  });
}
