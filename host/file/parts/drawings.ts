/**
 * The drawing of a sheet: its charts, and whatever pictures and shapes a file brought. Each chart that is as it was read
 * keeps the file's own parts; the others are written anew.
 */
import { markersXml } from "../charts/anchors";
import { chartXml } from "../charts/write-chart";
import { contentTypes, relationshipTypes } from "../kinds";
import { sheetMemory } from "../memory";
import type { Sheet } from "../../model/surface";
import type { Chart } from "../../model/types";
import { relateAll } from "../kept-parts";
import { namespaces } from "../package/namespaces";
import { XML_DECLARATION, tag } from "../package/xml-write";
import type { WriteContext } from "../write-context";

/** Adds the drawing of a sheet to the package; answers the drawing element of the sheet. */
export function drawingPart(context: WriteContext, sheet: Sheet, part: string): string {
  const { writer, memory } = context;
  const kept = sheetMemory(memory, sheet).drawing;
  const drawing = kept?.part ?? writer.freeName("xl/drawings/drawing", ".xml");
  const unchanged = new Set<string>();
  const anchors: string[] = [];
  const gone = new Set<string>();
  for (const { xml, chart, chartId } of kept?.anchors ?? []) {
    if (chart && !isUnchanged(sheet, chart)) {
      if (chartId) gone.add(chartId);
      continue;
    }
    anchors.push(xml);
    if (chart) unchanged.add(chart.id);
  }
  if (kept && anchors.length > 0)
    relateAll(
      writer,
      drawing,
      kept.relationships.filter(({ id }) => !gone.has(id)),
    );
  for (const chart of sheet.charts) {
    if (!unchanged.has(chart.id)) anchors.push(addChart(context, sheet, drawing, chart));
  }
  if (anchors.length === 0) return "";
  const root = {
    "xmlns:xdr": namespaces.sheetDrawing,
    "xmlns:a": namespaces.drawing,
    "xmlns:r": namespaces.relationships,
    "xmlns:c": namespaces.chart,
  };
  writer.add(drawing, contentTypes.drawing, XML_DECLARATION + tag("xdr:wsDr", root, anchors));
  return tag("drawing", { "r:id": writer.relate(part, relationshipTypes.drawing, drawing) });
}

function isUnchanged(sheet: Sheet, asRead: Chart): boolean {
  const now = sheet.charts.find((chart) => chart.id === asRead.id);
  return now !== undefined && JSON.stringify(now) === JSON.stringify(asRead);
}

function addChart(context: WriteContext, sheet: Sheet, drawing: string, chart: Chart): string {
  const { writer, workbook } = context;
  const part = writer.freeName("xl/charts/chart", ".xml");
  writer.add(part, contentTypes.chart, () => chartXml(chart, workbook));
  const id = writer.relate(drawing, relationshipTypes.chart, part);
  const frame = tag("xdr:graphicFrame", { macro: "" }, [
    tag("xdr:nvGraphicFramePr", {}, [
      tag("xdr:cNvPr", { id: context.nextObjectId(), name: chart.name }),
      tag("xdr:cNvGraphicFramePr"),
    ]),
    tag("xdr:xfrm", {}, tag("a:off", { x: 0, y: 0 }), tag("a:ext", { cx: 0, cy: 0 })),
    tag("a:graphic", {}, tag("a:graphicData", { uri: namespaces.chart }, tag("c:chart", { "r:id": id }))),
  ]);
  return tag("xdr:twoCellAnchor", { editAs: "oneCell" }, markersXml(sheet, chart), frame, tag("xdr:clientData"));
}
