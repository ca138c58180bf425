/** Says to Excel how a chart is drawn. */

import type { ChartSpec } from "./actions";

/** Adds a chart to a sheet whose ranges are at hand by address. */
export function addChart(
  sheet: Excel.Worksheet,
  range: (address: string) => Excel.Range,
  spec: ChartSpec,
  font: { readonly size: number; readonly color: string },
): void {
  const chart = sheet.charts.add(spec.kind, range(spec.values), spec.by);
  chart.name = spec.name;
  chart.setPosition(spec.from, spec.to);
  chart.format.font.size = font.size;
  chart.format.font.color = font.color;
  chart.format.border.lineStyle = "None";
  chart.title.text = spec.title;
  chart.title.format.font.size = font.size + 1;
  chart.title.format.font.bold = true;
  chart.legend.visible = spec.legend ?? false;
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  if (spec.reversed) chart.axes.categoryAxis.reversePlotOrder = true;
  spec.series.forEach(({ name, color, label }, index) => {
    const series = chart.series.getItemAt(index);
    series.name = name;
    series.format.fill.setSolidColor(color);
    series.hasDataLabels = true;
    if (label !== font.color) series.dataLabels.format.font.color = label;
  });
  const first = chart.series.getItemAt(0);
  first.gapWidth = spec.gap;
  first.setXAxisValues(range(spec.categories));
  for (const [index, color] of spec.points ?? []) first.points.getItemAt(index).format.fill.setSolidColor(color);
}
