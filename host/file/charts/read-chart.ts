/** Reads a chart part as the model's chart, if it is one the model can hold: one plot of a known kind, flat. */
import type { Chart, ChartArea, ChartFont, ChartSeries } from "../../model/types";
import { fromXstring } from "../package/escape";
import type { XmlElement } from "../package/xml-tree";
import { child, children, textOf, valueOf } from "../package/xml-tree";
import type { ColorTable } from "../styles/colors";
import { officeColors } from "../styles/colors";
import { fontOf, fontOfOwner } from "./chart-fonts";
import type { ChartElement, ChartKind } from "./kinds";
import { chartType } from "./kinds";

/** A chart without its place on the sheet. */
export type ChartBody = Omit<Chart, "id" | "name" | "left" | "top" | "width" | "height">;

/** Reads the root of a chart part; undefined when the model has no place for such a chart. */
export function readChart(root: XmlElement, colors: ColorTable): ChartBody | undefined {
  const chart = child(root, "c:chart");
  const area = child(chart, "c:plotArea");
  const plots = children(area).filter(({ name }) => /^c:\w+Chart$/.test(name));
  const plot = plots[0];
  const type = plot && plots.length === 1 ? chartType(kindOf(plot)) : undefined;
  if (!plot || !type) return undefined;
  const value = children(area, "c:valAx").at(-1);
  const category =
    child(area, "c:catAx") ??
    child(area, "c:dateAx") ??
    (children(area, "c:valAx").length > 1 ? child(area, "c:valAx") : undefined);
  const gap = valueOf(plot, "c:gapWidth");
  return {
    type,
    title: titleOf(chart),
    ...titleFontOf(chart),
    legend: legendOf(chart, colors),
    series: children(plot, "c:ser").map((entry) => readSeries(entry, colors, plot)),
    ...areaOf(root, colors),
    categoryAxis: {
      visible: isVisible(category),
      title: titleOf(category),
      ...(valueOf(category, "c:scaling", "c:orientation") === "maxMin" ? { reversed: true } : {}),
    },
    valueAxis: {
      visible: isVisible(value),
      title: titleOf(value),
      majorGridlines: child(value, "c:majorGridlines") !== undefined,
      ...scaleOf(value),
    },
    ...(gap === undefined || gap === "150" ? {} : { gapWidth: Number(gap) }),
  };
}

function areaOf(root: XmlElement, colors: ColorTable): { area?: ChartArea } {
  const shape = child(root, "c:spPr");
  const fill = child(shape, "a:solidFill") && fillOf(shape, colors);
  const line = child(shape, "a:ln");
  const border = child(line, "a:noFill") ? null : fillOf(line, colors);
  const font = fontOfOwner(root);
  const area = { ...(fill ? { fill } : {}), ...(border === undefined ? {} : { border }), ...(font ? { font } : {}) };
  return Object.keys(area).length ? { area } : {};
}

function kindOf(plot: XmlElement): ChartKind {
  const first = child(plot, "c:ser");
  const traits: Record<string, unknown> = { element: plot.name.slice(2) as ChartElement };
  const grouping = valueOf(plot, "c:grouping");
  if (grouping) traits["grouping"] = plot.name === "c:barChart" && grouping === "standard" ? "clustered" : grouping;
  const direction = valueOf(plot, "c:barDir");
  if (direction) traits["direction"] = direction;
  traits["radarStyle"] = valueOf(plot, "c:radarStyle");
  traits["markers"] = valueOf(first, "c:marker", "c:symbol") !== "none" && valueOf(plot, "c:radarStyle") !== "filled";
  if (plot.name === "c:lineChart" && !child(first, "c:marker")) traits["markers"] = valueOf(plot, "c:marker") === "1";
  traits["lines"] = child(first, "c:spPr", "a:ln", "a:noFill") === undefined;
  traits["smooth"] = valueOf(first, "c:smooth") === "1";
  return traits as unknown as ChartKind;
}

function readSeries(entry: XmlElement, colors: ColorTable, plot: XmlElement): ChartSeries {
  const nameRef = referenceOf(child(entry, "c:tx"));
  const name = child(entry, "c:tx", "c:strRef", "c:strCache", "c:pt", "c:v") ?? child(entry, "c:tx", "c:v");
  const categories = referenceOf(child(entry, "c:cat") ?? child(entry, "c:xVal"));
  const shapes = [child(entry, "c:spPr"), child(entry, "c:dPt", "c:spPr"), child(entry, "c:marker", "c:spPr")];
  const color = shapes.map((shape) => fillOf(shape, colors)).find((found) => found !== undefined);
  const labels = child(entry, "c:dLbls") ?? child(plot, "c:dLbls");
  const labelFont = fontOfOwner(labels);
  const pointColors = pointColorsOf(entry, colors, plot);
  return {
    name: fromXstring(textOf(name)),
    valuesRef: referenceOf(child(entry, "c:val") ?? child(entry, "c:yVal")) ?? "",
    ...(nameRef === undefined ? {} : { nameRef }),
    ...(categories === undefined ? {} : { categoriesRef: categories }),
    ...(color === undefined ? {} : { color }),
    ...(valueOf(labels, "c:showVal") === "1" || valueOf(labels, "c:showPercent") === "1" ? { showLabels: true } : {}),
    ...(labelFont ? { labelFont } : {}),
    ...(Object.keys(pointColors).length ? { pointColors } : {}),
  };
}

/** Bars with a colour of their own, and slices whose colour is not the one that is due; the first is the series' own. */
function pointColorsOf(entry: XmlElement, colors: ColorTable, plot: XmlElement): Record<number, string> {
  const round = plot.name !== "c:barChart";
  const points = children(entry, "c:dPt").flatMap((point): [number, string][] => {
    const index = Number(valueOf(point, "c:idx"));
    const color = fillOf(child(point, "c:spPr"), colors);
    const usual = round && (index === 0 || color === officeColors.theme[4 + (index % 6)]);
    return color === undefined || usual ? [] : [[index, color]];
  });
  return Object.fromEntries(points);
}

function referenceOf(element: XmlElement | undefined): string | undefined {
  for (const reference of children(element)) {
    const formula = child(reference, "c:f");
    if (formula) return textOf(formula);
  }
  return undefined;
}

const schemeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

function fillOf(shape: XmlElement | undefined, colors: ColorTable): string | undefined {
  const fill = child(shape, "a:solidFill") ?? child(shape, "a:ln", "a:solidFill");
  const rgb = child(fill, "a:srgbClr")?.attributes["val"];
  if (rgb) return `#${rgb.toUpperCase()}`;
  const scheme = child(fill, "a:schemeClr")?.attributes["val"];
  return scheme === undefined ? undefined : colors.theme[schemeOrder.indexOf(scheme)];
}

function titleOf(owner: XmlElement | undefined): string | null {
  const title = child(owner, "c:title");
  if (!title) return null;
  const paragraphs = children(child(title, "c:tx", "c:rich"), "a:p");
  if (paragraphs.length > 0) return paragraphs.map((paragraph) => runsOf(paragraph)).join("\n");
  return textOf(child(title, "c:tx", "c:strRef", "c:strCache", "c:pt", "c:v"));
}

/** The title's font, but for what a title is written in anyway. */
function titleFontOf(chart: XmlElement | undefined): { titleFont?: ChartFont } {
  const rich = child(chart, "c:title", "c:tx", "c:rich");
  const font = fontOf(child(rich, "a:p", "a:r", "a:rPr") ?? child(rich, "a:p", "a:pPr", "a:defRPr"));
  const { size, bold, ...others } = font ?? {};
  const own = { ...others, ...(size && size !== 14 ? { size } : {}), ...(bold ? { bold } : {}) };
  return Object.keys(own).length ? { titleFont: own } : {};
}

function runsOf(paragraph: XmlElement): string {
  return children(paragraph, "a:r")
    .map((run) => textOf(child(run, "a:t")))
    .join("");
}

function legendOf(chart: XmlElement | undefined, colors: ColorTable): ChartBody["legend"] {
  const legend = child(chart, "c:legend");
  const sides: Record<string, ChartBody["legend"]["position"]> = {
    t: "Top",
    b: "Bottom",
    l: "Left",
    r: "Right",
    tr: "Right",
  };
  const fill = child(legend, "c:spPr", "a:solidFill") && fillOf(child(legend, "c:spPr"), colors);
  const font = fontOfOwner(legend);
  return {
    visible: legend !== undefined,
    position: sides[valueOf(legend, "c:legendPos") ?? "r"] ?? "Right",
    ...(fill ? { fill } : {}),
    ...(font ? { font } : {}),
  };
}

function isVisible(axis: XmlElement | undefined): boolean {
  return axis === undefined || valueOf(axis, "c:delete") !== "1";
}

function scaleOf(axis: XmlElement | undefined): { minimum?: number; maximum?: number; numberFormat?: string } {
  const minimum = valueOf(axis, "c:scaling", "c:min");
  const maximum = valueOf(axis, "c:scaling", "c:max");
  const format = child(axis, "c:numFmt");
  const own = format?.attributes["sourceLinked"] === "0" ? format.attributes["formatCode"] : undefined;
  return {
    ...(minimum === undefined ? {} : { minimum: Number(minimum) }),
    ...(maximum === undefined ? {} : { maximum: Number(maximum) }),
    ...(own === undefined || own === "General" ? {} : { numberFormat: own }),
  };
}
