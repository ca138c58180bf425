/** Reads the drawing of a sheet: charts the model can hold become its own, all else is kept as the file has it. */
import { boxOf } from "../charts/anchors";
import { readChart } from "../charts/read-chart";
import { keepPart } from "../kept-parts";
import type { KeptAnchor } from "../memory";
import { sheetMemory } from "../memory";
import { parseSheetArea } from "../../model/areas";
import type { Sheet } from "../../model/surface";
import type { Chart } from "../../model/types";
import { namespaces } from "../package/namespaces";
import type { Relationship } from "../package/package-reader";
import type { XmlElement } from "../package/xml-tree";
import { child, children, serialize } from "../package/xml-tree";
import type { ReadContext } from "../read-context";

export function readDrawing(context: ReadContext, sheet: Sheet, part: string): void {
  const { file, workbook, memory } = context;
  if (!file.has(part)) return;
  const relationships = file.relationships(part);
  const anchors = children(file.tree(part)).map((anchor) => readAnchor(context, sheet, anchor, relationships));
  for (const { target, external } of relationships) {
    if (!external) keepPart(file, target, workbook, memory, context.known);
  }
  sheetMemory(memory, sheet).drawing = { part, anchors, relationships };
}

/** The prefixes the root of every drawing we write declares. */
const declared = {
  xdr: namespaces.sheetDrawing,
  a: namespaces.drawing,
  r: namespaces.relationships,
  c: namespaces.chart,
};

/** What the cell says that a series is named by, for files that copied nothing of it into the chart. */
function nameFromCell({ workbook }: ReadContext, reference: string | undefined): string {
  const place = reference === undefined ? null : parseSheetArea(reference);
  const sheet = place?.sheet === undefined ? undefined : workbook.sheet(place.sheet);
  return place && sheet ? sheet.text(place.area.top, place.area.left) : "";
}

function readAnchor(
  context: ReadContext,
  sheet: Sheet,
  anchor: XmlElement,
  links: readonly Relationship[],
): KeptAnchor {
  const xml = serialize(anchor, declared);
  const frame = child(anchor, "xdr:graphicFrame");
  const chartId = child(frame, "a:graphic", "a:graphicData", "c:chart")?.attributes["r:id"];
  const link = links.find(({ id }) => id === chartId);
  if (chartId === undefined || !link || !context.file.has(link.target)) return { xml };
  const body = readChart(context.file.tree(link.target), context.colors);
  if (!body) return { xml };
  const name = child(frame, "xdr:nvGraphicFramePr", "xdr:cNvPr")?.attributes["name"] ?? "";
  const chart: Chart = { id: context.workbook.ids.next(), name, ...boxOf(anchor, sheet), ...body };
  for (const series of chart.series) if (series.name === "") series.name = nameFromCell(context, series.nameRef);
  sheet.charts.push(chart);
  return { xml, chart: structuredClone(chart), chartId };
}
