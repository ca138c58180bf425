/** Writes one worksheet part and the parts that hang on it, every element in the order the standard wants. */
import type { Sheet } from "../model/surface";
import { MAX_ROWS } from "../model/types";
import { sheetDataXml } from "./cells/write-cells";
import { contentTypes, relationshipTypes } from "./kinds";
import { relateAll } from "./kept-parts";
import type { SheetMemory } from "./memory";
import { sheetMemory } from "./memory";
import { namespaces } from "./package/namespaces";
import { XML_DECLARATION, optional, tag } from "./package/xml-write";
import { argb } from "./styles/colors";
import { colsXml } from "./parts/columns";
import { commentParts } from "./parts/comment-parts";
import { conditionalFormatsXml } from "./parts/conditional-formats";
import { drawingPart } from "./parts/drawings";
import { autoFilterXml } from "./parts/filters";
import { hyperlinksXml } from "./parts/hyperlinks";
import {
  breaksXml,
  fitsToPages,
  headerFooterXml,
  pageMarginsXml,
  pageSetupXml,
  printOptionsXml,
} from "./parts/page-layout";
import { protectionXml } from "./parts/protection";
import { refText } from "./parts/references";
import type { SheetLook } from "./parts/sheet-view";
import { sheetViewsXml } from "./parts/sheet-view";
import { tableXml } from "./parts/tables";
import { validationsXml } from "./parts/validations";
import type { WorksheetElement } from "./sheet-order";
import { worksheetOrder } from "./sheet-order";
import type { WriteContext } from "./write-context";

type Pieces = Partial<Record<WorksheetElement, string>>;

/** Adds the part of a sheet to the package. */
export function addSheet(context: WriteContext, sheet: Sheet, part: string, look: SheetLook): void {
  const kept = sheetMemory(context.memory, sheet);
  // Relationships with ids of their own go first; new ones then take free ids.
  relateAll(context.writer, part, kept.relationships);
  const comments = commentParts(context, sheet, part);
  const tables = addTables(context, sheet, part);
  const drawing = drawingPart(context, sheet, part);
  const links = hyperlinksXml(sheet.hyperlinks, (address) =>
    context.writer.relate(part, relationshipTypes.hyperlink, address, { external: true }),
  );
  const attached: Pieces = { drawing, legacyDrawing: comments, hyperlinks: links, tableParts: tables };
  context.writer.add(part, contentTypes.worksheet, () => worksheetXml(context, sheet, kept, look, attached));
}

function* worksheetXml(
  context: WriteContext,
  sheet: Sheet,
  kept: SheetMemory,
  look: SheetLook,
  attached: Pieces,
): Generator<string> {
  const pieces: Pieces = {
    ...beforeCells(context, sheet, kept, look),
    ...afterCells(context, sheet, kept),
    ...attached,
  };
  yield `${XML_DECLARATION}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">`;
  for (const name of worksheetOrder) {
    if (name === "sheetData") yield* cellsXml(context, sheet, kept);
    else yield (pieces[name] ?? "") || (kept.elements.get(name) ?? "");
  }
  yield "</worksheet>";
}

function* cellsXml(context: WriteContext, sheet: Sheet, kept: SheetMemory): Generator<string> {
  yield* sheetDataXml(sheet, {
    strings: context.strings,
    formulas: context.formulas,
    formatOf: context.formatOf,
    richText: (row, column, text) => {
      if (kept.richText.size === 0) return undefined;
      const rich = kept.richText.get(`${row},${column}`);
      return rich?.text === text ? rich.rich : undefined;
    },
  });
}

function beforeCells(context: WriteContext, sheet: Sheet, kept: SheetMemory, look: SheetLook): Pieces {
  const used = sheet.usedArea(true);
  return {
    sheetPr: sheetPropertiesXml(sheet, kept),
    dimension: tag("dimension", { ref: used ? refText(used) : "A1" }),
    sheetViews: sheetViewsXml(sheet, look),
    sheetFormatPr: sheetFormatXml(context, sheet),
    cols: colsXml(sheet, context.digit, context.formatOf),
  };
}

function afterCells(context: WriteContext, sheet: Sheet, kept: SheetMemory): Pieces {
  const { layout, autoFilter } = sheet;
  const merges = sheet.merges.map((area) => tag("mergeCell", { ref: refText(area) }));
  return {
    sheetProtection: protectionXml(sheet.protection),
    autoFilter: autoFilter ? autoFilterXml(autoFilter.area, autoFilter.criteria, kept.filter) : "",
    mergeCells: optional("mergeCells", { count: merges.length }, merges),
    conditionalFormatting: conditionalFormatsXml(sheet.conditionalFormats, kept.rules, context.styles),
    dataValidations: validationsXml(sheet.validations, kept.validations),
    printOptions: printOptionsXml(layout),
    pageMargins: pageMarginsXml(layout),
    pageSetup: pageSetupXml(layout, kept.printerId),
    headerFooter: headerFooterXml(layout, kept.headers),
    rowBreaks: breaksXml("rowBreaks", layout.horizontalBreaks),
    colBreaks: breaksXml("colBreaks", layout.verticalBreaks),
  };
}

function sheetPropertiesXml(sheet: Sheet, kept: SheetMemory): string {
  const { attributes, elements } = kept.properties;
  const hidesRows = sheet.autoFilter?.criteria.some(Boolean) ?? false;
  const content = [
    sheet.tabColor ? tag("tabColor", { rgb: argb(sheet.tabColor) }) : "",
    ...elements,
    fitsToPages(sheet.layout) ? tag("pageSetUpPr", { fitToPage: 1 }) : "",
  ].join("");
  const all = { ...attributes, filterMode: hidesRows || undefined };
  return content === "" && Object.values(all).every((value) => value === undefined) ? "" : tag("sheetPr", all, content);
}

function sheetFormatXml(context: WriteContext, sheet: Sheet): string {
  const height = sheet.rowHeights.get(MAX_ROWS - 1) ?? sheet.standardHeight;
  return tag("sheetFormatPr", {
    defaultColWidth: sheet.standardWidth === context.usualWidth ? undefined : context.widthOf(sheet.standardWidth),
    defaultRowHeight: height,
    customHeight: height === context.usualHeight ? undefined : 1,
  });
}

function addTables(context: WriteContext, sheet: Sheet, part: string): string {
  const { writer, memory } = context;
  const entries = sheet.tables.map((table) => {
    const id = context.nextTableId();
    const name = writer.freeName("xl/tables/table", ".xml");
    const isArray = (text: string) => context.formulas.isArray(sheet, text);
    writer.add(name, contentTypes.table, tableXml(table, id, isArray, memory.tableFilters.get(table.id)));
    return tag("tablePart", { "r:id": writer.relate(part, relationshipTypes.table, name) });
  });
  return optional("tableParts", { count: entries.length }, entries);
}
