/** Writes a chart part: series with explicit fills, without which LibreOffice draws no bars, and cached values. */
import type { Workbook } from "../../model/surface";
import type { Chart, ChartArea, ChartFont, ChartSeries } from "../../model/types";
import { escapeText } from "../package/escape";
import { namespaces } from "../package/namespaces";
import { XML_DECLARATION, tag } from "../package/xml-write";
import { officeColors } from "../styles/colors";
import { categoriesXml, numbersXml, textsXml } from "./cached-values";
import { runProperties, textPropertiesXml } from "./chart-fonts";
import type { ChartKind } from "./kinds";
import { chartKind } from "./kinds";

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

const val = (name: string, value: string | number | boolean) => tag(name, { val: value });

/** The whole chart part. */
export function chartXml(chart: Chart, workbook: Workbook): string {
  const kind = chartKind(chart.type);
  const round = kind.element === "pieChart" || kind.element === "doughnutChart";
  const plot = tag("c:plotArea", {}, [
    tag("c:layout"),
    plotXml(chart, kind, workbook, round),
    round ? "" : axesXml(chart, kind),
  ]);
  const body = [
    chart.title === null ? "" : titleXml(chart.title, { size: 14, bold: false, ...chart.titleFont }),
    val("c:autoTitleDeleted", chart.title === null),
    plot,
    chart.legend.visible ? legendXml(chart) : "",
    val("c:plotVisOnly", true),
    val("c:dispBlanksAs", "gap"),
  ];
  const root = {
    "xmlns:c": namespaces.chart,
    "xmlns:a": namespaces.drawing,
    "xmlns:r": namespaces.relationships,
  };
  return (
    XML_DECLARATION +
    tag("c:chartSpace", root, val("c:roundedCorners", false), tag("c:chart", {}, body), areaXml(chart.area))
  );
}

function areaXml({ fill, border, font }: ChartArea = {}): string {
  const line = border === undefined ? "" : tag("a:ln", {}, border === null ? tag("a:noFill") : solid(border.slice(1)));
  const looks = (fill ? solid(fill.slice(1)) : "") + line;
  return (looks && tag("c:spPr", {}, looks)) + textPropertiesXml(font);
}

function plotXml(chart: Chart, kind: ChartKind, workbook: Workbook, round: boolean): string {
  const series = chart.series.map((one, index) => seriesXml(one, index, kind, workbook, chart));
  const stacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
  const ids = [CATEGORY_AXIS, VALUE_AXIS].map((id) => val("c:axId", id));
  const beforeSeries = [
    kind.direction ? val("c:barDir", kind.direction) : "",
    kind.grouping ? val("c:grouping", kind.grouping) : "",
    kind.element === "scatterChart" ? val("c:scatterStyle", kind.smooth ? "smoothMarker" : "lineMarker") : "",
    kind.radarStyle ? val("c:radarStyle", kind.radarStyle) : "",
    val("c:varyColors", round),
  ];
  const afterSeries: Partial<Record<ChartKind["element"], string[]>> = {
    barChart: [val("c:gapWidth", chart.gapWidth ?? 150), stacked ? val("c:overlap", 100) : "", ...ids],
    lineChart: [val("c:marker", true), ...ids],
    pieChart: [val("c:firstSliceAng", 0)],
    doughnutChart: [val("c:firstSliceAng", 0), val("c:holeSize", 60)],
  };
  return tag(`c:${kind.element}`, {}, beforeSeries, series, afterSeries[kind.element] ?? ids);
}

function seriesXml(series: ChartSeries, index: number, kind: ChartKind, workbook: Workbook, chart: Chart): string {
  const scatter = kind.element === "scatterChart";
  const color = (series.color ?? accent(index)).slice(1);
  const categories = series.categoriesRef ? categoriesXml(workbook, series.categoriesRef) : "";
  const values = numbersXml(workbook, series.valuesRef);
  return tag("c:ser", {}, [
    val("c:idx", index),
    val("c:order", index),
    nameXml(series, workbook),
    shapeXml(kind, color),
    kind.element === "barChart" ? val("c:invertIfNegative", false) : "",
    markerXml(kind, color),
    isRound(kind) ? slicesXml(series, workbook) : barsXml(series, kind),
    series.showLabels ? labelsXml(series, chart, kind) : "",
    categories && tag(scatter ? "c:xVal" : "c:cat", {}, categories),
    tag(scatter ? "c:yVal" : "c:val", {}, values),
    scatter || kind.element === "lineChart" ? val("c:smooth", kind.smooth ?? false) : "",
  ]);
}

function nameXml({ nameRef, name }: ChartSeries, workbook: Workbook): string {
  if (nameRef) return tag("c:tx", {}, textsXml(workbook, nameRef));
  return name === "" ? "" : tag("c:tx", {}, tag("c:v", {}, escapeText(name)));
}

function accent(index: number): string {
  return officeColors.theme[4 + (index % 6)]!;
}

function isRound({ element }: ChartKind): boolean {
  return element === "pieChart" || element === "doughnutChart";
}

function solid(color: string): string {
  return tag("a:solidFill", {}, tag("a:srgbClr", { val: color }));
}

function shapeXml(kind: ChartKind, color: string): string {
  if (isRound(kind)) return "";
  const lines = kind.element === "lineChart" || kind.element === "scatterChart" || kind.element === "radarChart";
  if (!lines || kind.radarStyle === "filled") return tag("c:spPr", {}, solid(color));
  const line = kind.lines === false ? tag("a:noFill") : solid(color);
  return tag("c:spPr", {}, tag("a:ln", { w: 28575, cap: "rnd" }, line, tag("a:round")));
}

function markerXml(kind: ChartKind, color: string): string {
  if (kind.markers === undefined || kind.radarStyle === "filled") return "";
  if (!kind.markers) return tag("c:marker", {}, val("c:symbol", "none"));
  const fill = tag("c:spPr", {}, solid(color), tag("a:ln", {}, solid(color)));
  return tag("c:marker", {}, val("c:symbol", "circle"), val("c:size", 5), fill);
}

/** Slices have a colour each; a series' own colour is that of its first. */
function slicesXml(series: ChartSeries, workbook: Workbook): string {
  const count = Number(/ptCount val="(\d+)"/.exec(numbersXml(workbook, series.valuesRef))?.[1] ?? 0);
  return Array.from({ length: Math.min(count, 200) }, (_, index) => {
    const usual = index === 0 && series.color ? series.color : accent(index);
    const color = (series.pointColors?.[index] ?? usual).slice(1);
    return tag("c:dPt", {}, val("c:idx", index), val("c:bubble3D", false), tag("c:spPr", {}, solid(color)));
  }).join("");
}

/** Bars that differ from their series. */
function barsXml({ pointColors = {} }: ChartSeries, kind: ChartKind): string {
  if (kind.element !== "barChart") return "";
  const points = Object.entries(pointColors).map(([index, color]) => {
    const shape = tag("c:spPr", {}, solid(color.slice(1)));
    return tag("c:dPt", {}, [val("c:idx", index), val("c:invertIfNegative", false), val("c:bubble3D", false), shape]);
  });
  return points.join("");
}

function labelsXml({ labelFont }: ChartSeries, chart: Chart, kind: ChartKind): string {
  const format = chart.valueAxis.numberFormat;
  return tag("c:dLbls", {}, [
    format ? tag("c:numFmt", { formatCode: format, sourceLinked: 0 }) : "",
    textPropertiesXml(labelFont),
    val("c:showLegendKey", false),
    val("c:showVal", true),
    val("c:showCatName", isRound(kind) && !chart.legend.visible),
    val("c:showSerName", false),
    val("c:showPercent", false),
    val("c:showBubbleSize", false),
  ]);
}

function titleXml(text: string, font: ChartFont): string {
  const run = tag("a:r", {}, runProperties("a:rPr", font, { lang: "en-US" }), tag("a:t", {}, escapeText(text)));
  const paragraph = tag("a:p", {}, tag("a:pPr", {}, runProperties("a:defRPr", font)), run);
  const rich = tag("c:rich", {}, tag("a:bodyPr"), tag("a:lstStyle"), paragraph);
  return tag("c:title", {}, tag("c:tx", {}, rich), val("c:overlay", false));
}

function legendXml(chart: Chart): string {
  const side = { Top: "t", Bottom: "b", Left: "l", Right: "r" }[chart.legend.position];
  const { fill, font } = chart.legend;
  const looks = [fill ? tag("c:spPr", {}, solid(fill.slice(1))) : "", textPropertiesXml(font)];
  return tag("c:legend", {}, [val("c:legendPos", side), val("c:overlay", false), ...looks]);
}

function axesXml(chart: Chart, kind: ChartKind): string {
  const lying = kind.direction === "bar";
  return categoryAxisXml(chart, kind, lying ? "l" : "b") + valueAxisXml(chart, lying ? "b" : "l");
}

function categoryAxisXml({ categoryAxis }: Chart, kind: ChartKind, side: string): string {
  const scatter = kind.element === "scatterChart";
  return tag(scatter ? "c:valAx" : "c:catAx", {}, [
    val("c:axId", CATEGORY_AXIS),
    tag("c:scaling", {}, val("c:orientation", categoryAxis.reversed ? "maxMin" : "minMax")),
    val("c:delete", !categoryAxis.visible),
    val("c:axPos", side),
    categoryAxis.title === null ? "" : titleXml(categoryAxis.title, { size: 10, bold: false }),
    tag("c:numFmt", { formatCode: "General", sourceLinked: 1 }),
    val("c:majorTickMark", "none"),
    val("c:minorTickMark", "none"),
    val("c:tickLblPos", "nextTo"),
    val("c:crossAx", VALUE_AXIS),
    val("c:crosses", "autoZero"),
    ...(scatter
      ? [val("c:crossBetween", "midCat")]
      : [val("c:auto", true), val("c:lblAlgn", "ctr"), val("c:lblOffset", 100)]),
  ]);
}

function valueAxisXml({ valueAxis, type }: Chart, side: string): string {
  const { minimum, maximum, numberFormat } = valueAxis;
  const gridlines = tag("c:spPr", {}, tag("a:ln", { w: 9525 }, solid("D9D9D9")));
  return tag("c:valAx", {}, [
    val("c:axId", VALUE_AXIS),
    tag("c:scaling", {}, [
      val("c:orientation", "minMax"),
      maximum === undefined ? "" : val("c:max", maximum),
      minimum === undefined ? "" : val("c:min", minimum),
    ]),
    val("c:delete", !valueAxis.visible),
    val("c:axPos", side),
    valueAxis.majorGridlines ? tag("c:majorGridlines", {}, gridlines) : "",
    valueAxis.title === null ? "" : titleXml(valueAxis.title, { size: 10, bold: false }),
    tag("c:numFmt", { formatCode: numberFormat ?? "General", sourceLinked: numberFormat === undefined }),
    val("c:majorTickMark", "none"),
    val("c:minorTickMark", "none"),
    val("c:tickLblPos", "nextTo"),
    val("c:crossAx", CATEGORY_AXIS),
    val("c:crosses", "autoZero"),
    val("c:crossBetween", chartKind(type).element === "areaChart" ? "midCat" : "between"),
  ]);
}
