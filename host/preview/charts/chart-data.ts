/** Reads a chart's numbers and labels out of the workbook. Pure but for the sheets it is given. */
import type { Area, Chart } from "../../model/types";
import { parseSheetArea } from "../../model/areas";
import type { Sheet } from "../../model/surface";
import type { ChartData } from "./chart-layout";

/** Excel's accent colours, for series without one of their own; charts of one colour begin with the page's. */
export const PALETTE = ["#0E6B6B", "#E0A13A", "#5B7FB5", "#B5544E", "#7A9E5F", "#8A6BA8", "#4FA3A3", "#9A9A9A"];

function kindOf(type: string): ChartData["kind"] {
  if (/^Doughnut/i.test(type)) return "doughnut";
  if (/^(3D)?Pie|^BarOfPie/i.test(type)) return "pie";
  if (/^(3D)?Bar/i.test(type)) return "bar";
  if (/Line|XY/i.test(type)) return "line";
  return /Area/i.test(type) ? "area" : "column";
}

function stackingOf(type: string): ChartData["stacking"] {
  if (/Stacked100/i.test(type)) return "full";
  return /Stacked/i.test(type) ? "stacked" : "none";
}

interface Reference {
  readonly sheet: Sheet;
  readonly area: Area;
}

function resolve(home: Sheet, reference: string): Reference | null {
  const found = parseSheetArea(reference);
  const sheet = found?.sheet ? home.workbook.sheet(found.sheet) : home;
  return found && sheet ? { sheet, area: found.area } : null;
}

function* cellsOf({ sheet, area }: Reference): Generator<[number, number]> {
  const used = sheet.usedArea(true);
  const bottom = Math.min(area.bottom, used?.bottom ?? area.top);
  const right = Math.min(area.right, used?.right ?? area.left);
  for (let row = area.top; row <= bottom; row += 1) {
    if (sheet.hiddenRows.get(row)) continue;
    for (let column = area.left; column <= right; column += 1) yield [row, column];
  }
}

function numbersAt(home: Sheet, reference: string): (number | null)[] {
  const found = resolve(home, reference);
  if (!found) return [];
  return [...cellsOf(found)].map(([row, column]) => {
    const value = found.sheet.value(row, column);
    return typeof value === "number" ? value : null;
  });
}

function textsAt(home: Sheet, reference: string | undefined, locale: string): string[] {
  const found = reference ? resolve(home, reference) : null;
  return found ? [...cellsOf(found)].map(([row, column]) => found.sheet.text(row, column, locale)) : [];
}

/** A chart's series and categories as they stand in the cells now. */
export function chartData(home: Sheet, chart: Chart, locale: string): ChartData {
  const series = chart.series.map((one) => ({
    name: (one.nameRef ? textsAt(home, one.nameRef, locale).join(" ") : "") || one.name,
    values: numbersAt(home, one.valuesRef),
  }));
  const longest = Math.max(0, ...series.map((one) => one.values.length));
  const named = textsAt(home, chart.series.find((one) => one.categoriesRef)?.categoriesRef, locale);
  const categories = Array.from({ length: longest }, (_, i) => named[i] ?? String(i + 1));
  const { minimum, maximum } = chart.valueAxis;
  return {
    kind: kindOf(chart.type),
    stacking: stackingOf(chart.type),
    categories,
    series,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(chart.categoryAxis.reversed ? { reversed: true } : {}),
  };
}

/** The colour of a series, or of a slice where each category has its own. */
export function colorOf(chart: Chart, index: number): string {
  return chart.series[index]?.color ?? PALETTE[index % PALETTE.length]!;
}
