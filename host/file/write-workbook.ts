/** The workbook part: tabs, names, how to calculate, and what a file brought beside them. */
import type { Sheet, Workbook } from "../model/surface";
import { ErrorValue } from "../model/types";
import type { FileMemory } from "./memory";
import { namespaces } from "./package/namespaces";
import { XML_DECLARATION, tag } from "./package/xml-write";
import { namesXml } from "./parts/names";
import { workbookOrder } from "./sheet-order";

/** `ids` are the relationships to the sheets' parts. */
export function workbookXml(
  workbook: Workbook,
  memory: FileMemory,
  ids: ReadonlyMap<Sheet, string>,
  active: Sheet,
): string {
  const tabs = tabOrder(workbook, memory);
  const pieces: Record<string, string> = {
    workbookPr: memory.workbookElements.get("workbookPr") ?? tag("workbookPr", { defaultThemeVersion: 124226 }),
    bookViews: tag("bookViews", {}, tag("workbookView", { activeTab: tabs.indexOf(active) })),
    sheets: sheetsXml(tabs, ids),
    definedNames: namesXml(workbook, memory.names, (sheet) => tabs.indexOf(sheet)),
    calcPr: calculationXml(workbook),
  };
  const content = workbookOrder.map((name) => pieces[name] ?? memory.workbookElements.get(name) ?? "");
  const root = { xmlns: namespaces.main, "xmlns:r": namespaces.relationships };
  return XML_DECLARATION + tag("workbook", root, content);
}

type Tab = Sheet | FileMemory["tabs"][number];

/** The model's sheets in order, with tabs of other kinds where the file had them. */
function tabOrder(workbook: Workbook, memory: FileMemory): Tab[] {
  const tabs: Tab[] = [...workbook.sheets];
  for (const kept of memory.tabs) tabs.splice(Math.min(kept.position, tabs.length), 0, kept);
  return tabs;
}

function sheetsXml(tabs: readonly Tab[], ids: ReadonlyMap<Sheet, string>): string {
  const entries = tabs.map((tab, index) => {
    if ("relationship" in tab)
      return tag("sheet", { ...tab.attributes, sheetId: index + 1, "r:id": tab.relationship.id });
    const state = tab.visibility === "Visible" ? undefined : tab.visibility === "Hidden" ? "hidden" : "veryHidden";
    return tag("sheet", { name: tab.name, sheetId: index + 1, state, "r:id": ids.get(tab) });
  });
  return tag("sheets", {}, entries);
}

function calculationXml(workbook: Workbook): string {
  const { mode, iterative } = workbook.calculation;
  return tag("calcPr", {
    calcMode: mode === "Automatic" ? undefined : mode === "Manual" ? "manual" : "autoNoTable",
    fullCalcOnLoad: mode !== "Manual" && hasUnfinishedResults(workbook) ? 1 : undefined,
    iterate: iterative.enabled || undefined,
    iterateCount: iterative.maxIterations === 100 ? undefined : iterative.maxIterations,
    iterateDelta: iterative.maxChange === 0.001 ? undefined : iterative.maxChange,
  });
}

const unfinished = new Set<string>(["#BUSY!", "#NAME?", "#CONNECT!", "#GETTING_DATA"]);

/** Results that only the program that opens the file can give: then it must calculate once. */
function hasUnfinishedResults(workbook: Workbook): boolean {
  for (const sheet of workbook.sheets) {
    for (const { row, column } of sheet.cells.formulas()) {
      const value = sheet.value(row, column);
      if (value === null || (value instanceof ErrorValue && unfinished.has(value.code))) return true;
    }
  }
  return false;
}
