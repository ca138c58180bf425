/** How a sheet is looked at: frozen panes, grid lines, headings, zoom, selection, and whether its tab is in front. */
import type { Sheet } from "../../model/surface";
import type { Area } from "../../model/types";
import type { XmlElement } from "../package/xml-tree";
import { child, children, flagOf, numberOf } from "../package/xml-tree";
import { tag } from "../package/xml-write";
import { cellText, parseSqref, sqrefText } from "./references";

export interface SheetLook {
  readonly selected: boolean;
  readonly selection: readonly Area[];
}

export function sheetViewsXml(sheet: Sheet, { selected, selection }: SheetLook): string {
  const attributes = {
    showGridLines: sheet.showGridlines ? undefined : 0,
    showRowColHeaders: sheet.showHeadings ? undefined : 0,
    tabSelected: selected || undefined,
    zoomScale: sheet.zoom === 100 ? undefined : sheet.zoom,
    zoomScaleNormal: sheet.zoom === 100 ? undefined : sheet.zoom,
    workbookViewId: 0,
  };
  const first = selection[0];
  const chosen = first && {
    activeCell: cellText(first.top, first.left),
    sqref: sqrefText(selection),
  };
  return tag("sheetViews", {}, tag("sheetView", attributes, panesXml(sheet.freeze, chosen ?? {})));
}

/** The pane and the selection in each of its quarters; the selection proper stands in the active one. */
function panesXml({ rows, columns }: Sheet["freeze"], chosen: { activeCell?: string; sqref?: string }): string[] {
  if (rows === 0 && columns === 0) return chosen.sqref === undefined ? [] : [tag("selection", chosen)];
  const active = rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight";
  const pane = tag("pane", {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellText(rows, columns),
    activePane: active,
    state: "frozen",
  });
  const others = rows && columns ? ["topRight", "bottomLeft"] : [];
  return [
    pane,
    ...others.map((quarter) => tag("selection", { pane: quarter })),
    tag("selection", { pane: active, ...chosen }),
  ];
}

/** Takes a sheetViews element into the sheet; answers the selection. */
export function readSheetViews(element: XmlElement, sheet: Sheet): SheetLook {
  const view = child(element, "sheetView");
  sheet.showGridlines = flagOf(view, "showGridLines", true);
  sheet.showHeadings = flagOf(view, "showRowColHeaders", true);
  sheet.zoom = numberOf(view, "zoomScale") ?? 100;
  const pane = child(view, "pane");
  const state = pane?.attributes["state"] ?? "split";
  if (pane && state.startsWith("frozen")) {
    sheet.freeze = { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 };
  }
  const active = pane?.attributes["activePane"] ?? "topLeft";
  const selections = children(view, "selection");
  const own = selections.find((entry) => (entry.attributes["pane"] ?? "topLeft") === active) ?? selections[0];
  return { selected: flagOf(view, "tabSelected", false), selection: parseSqref(own?.attributes["sqref"]) };
}
