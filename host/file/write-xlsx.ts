/**
 * Writes a workbook as an .xlsx file (ECMA-376, transitional). Equal workbooks give equal bytes: nothing of the machine,
 * the clock or chance goes in.
 */
import type { Sheet, Workbook } from "../model/surface";
import { area } from "../model/areas";
import { STANDARD_ROW_HEIGHT } from "../model/defaults";
import { SharedStrings } from "./cells/shared-strings";
import { FormulaWriter } from "./cells/write-formulas";
import { addKeptParts, relateAll } from "./kept-parts";
import { contentTypes, relationshipTypes } from "./kinds";
import type { FileMemory } from "./memory";
import { memoryOf } from "./memory";
import { PackageWriter } from "./package/package-writer";
import { XML_DECLARATION } from "./package/xml-write";
import { digitWidth, usualWidth, widthToFile } from "./parts/column-widths";
import { METADATA } from "./parts/metadata";
import { appXml, coreXml, customXml } from "./parts/properties";
import type { SheetLook } from "./parts/sheet-view";
import type { AddIn } from "./parts/web-extension";
import { newWebExtension, panesXml, sideloaded, stillHolds, webExtensionXml } from "./parts/web-extension";
import { themeXml } from "./styles/colors";
import { StyleWriter } from "./styles/style-writer";
import { standardStyle } from "./styles/standard-style";
import type { WriteContext } from "./write-context";
import { addSheet } from "./write-sheet";
import { workbookXml } from "./write-workbook";

export interface WriteOptions {
  /** What the file says made it. */
  application?: string;
  /** The add-in that documents' settings and custom functions belong to, where the file doesn't name one yet. */
  addIn?: AddIn;
}

const WORKBOOK = "xl/workbook.xml";

/** The workbook as the bytes of an .xlsx file. */
export function writeXlsx(workbook: Workbook, options: WriteOptions = {}): Uint8Array {
  const memory = memoryOf(workbook);
  const writer = new PackageWriter(workbook.foreign.parts.keys());
  const context = contextOf(workbook, writer, memory);
  addProperties(writer, workbook, options.application ?? "Excel host");
  writer.relate("", relationshipTypes.workbook, WORKBOOK, { id: "rIdWorkbook" });
  relateAll(writer, "", memory.packageRelationships);
  relateAll(writer, WORKBOOK, memory.workbookRelationships);
  addWorkbook(context);
  addWebExtension(context, options.addIn ?? sideloaded);
  addKeptParts(writer, workbook, memory);
  addPools(context);
  return writer.finish();
}

function contextOf(workbook: Workbook, writer: PackageWriter, memory: FileMemory): WriteContext {
  const standard = standardStyle(workbook);
  const styles = new StyleWriter(standard);
  const digit = digitWidth(standard.fontName, standard.fontSize);
  let tables = 0;
  let objects = 1;
  return {
    workbook,
    writer,
    memory,
    styles,
    strings: new SharedStrings(),
    formulas: new FormulaWriter(workbook),
    digit,
    usualWidth: usualWidth(digit),
    usualHeight: STANDARD_ROW_HEIGHT,
    formatOf: (look) => styles.formatId(workbook.styles.style(look), workbook.styles.isQuotePrefixed(look)),
    widthOf: (points) => widthToFile(points, digit),
    nextTableId: () => ++tables,
    nextObjectId: () => ++objects + 1000,
  };
}

function addProperties(writer: PackageWriter, workbook: Workbook, application: string): void {
  const { properties } = workbook;
  const add = (part: string, contentType: string, type: string, xml: string) => {
    writer.add(part, contentType, xml);
    writer.relate("", type, part, { id: `rId${part.replace(/\W/g, "")}` });
  };
  add("docProps/core.xml", contentTypes.core, relationshipTypes.core, coreXml(properties));
  add("docProps/app.xml", contentTypes.app, relationshipTypes.app, appXml(properties, application));
  if (properties.custom.size > 0) {
    add("docProps/custom.xml", contentTypes.custom, relationshipTypes.custom, customXml(properties.custom));
  }
}

function addWorkbook(context: WriteContext): void {
  const { workbook, writer, memory } = context;
  const active = activeSheet(workbook, memory);
  const parts = new Map<Sheet, string>();
  for (const sheet of workbook.sheets) {
    const part = writer.freeName("xl/worksheets/sheet", ".xml");
    addSheet(context, sheet, part, lookOf(workbook, memory, sheet, active));
    parts.set(sheet, part);
  }
  const ids = new Map(
    [...parts].map(([sheet, part]) => [sheet, writer.relate(WORKBOOK, relationshipTypes.worksheet, part)]),
  );
  writer.add(WORKBOOK, contentTypes.workbook, () => workbookXml(workbook, memory, ids, active));
}

function activeSheet(workbook: Workbook, memory: FileMemory): Sheet {
  const saved = memory.view.activeSheet;
  const first = workbook.sheets.find((sheet) => sheet.visibility === "Visible") ?? workbook.sheets[0]!;
  return workbook.sessions[0]?.activeSheet ?? (saved && workbook.sheets.includes(saved) ? saved : first);
}

/** The selection of the first viewer where they look, else what the file said. */
function lookOf(workbook: Workbook, memory: FileMemory, sheet: Sheet, active: Sheet): SheetLook {
  const viewer = sheet === active ? workbook.sessions[0]?.selection : undefined;
  const selection = viewer?.sheet === sheet ? viewer.areas : memory.view.selections.get(sheet);
  return { selected: sheet === active, selection: selection ?? [area(0, 0)] };
}

/** Styles, texts and the theme come last: they are complete only when all sheets are written. */
function addPools({ writer, styles, strings, formulas, workbook, memory }: WriteContext): void {
  const add = (part: string, contentType: string, type: string, content: () => string | Iterable<string>) => {
    writer.add(part, contentType, content);
    writer.relate(WORKBOOK, type, part);
  };
  add("xl/styles.xml", contentTypes.styles, relationshipTypes.styles, () => styles.xml(tableStyles(memory, styles)));
  add("xl/sharedStrings.xml", contentTypes.sharedStrings, relationshipTypes.sharedStrings, () => strings.xml());
  if (!memory.theme) {
    const font = standardStyle(workbook).fontName;
    add("xl/theme/theme1.xml", contentTypes.theme, relationshipTypes.theme, () => XML_DECLARATION + themeXml(font));
  }
  if (formulas.anyArray()) {
    add("xl/metadata.xml", contentTypes.metadata, relationshipTypes.metadata, () => METADATA);
  }
}

/** Table styles a file brought, with the numbers that their looks have now. */
function tableStyles({ tableStyles: kept }: FileMemory, styles: StyleWriter): string | undefined {
  return kept?.xml.replace(/dxfId="(\d+)"/g, (whole, id: string) => {
    const look = kept.looks[Number(id)];
    return look === undefined ? whole : `dxfId="${styles.foreignLookId(look)}"`;
  });
}

function addWebExtension({ writer, workbook, memory, formulas }: WriteContext, addIn: AddIn): void {
  const functions = formulas.customFunctions();
  const settings = workbook.documentSettings;
  const known = memory.webExtension;
  if (known?.relationship && stillHolds(known, settings, functions)) {
    relateAll(writer, "", [known.relationship]);
    return;
  }
  if (settings.size === 0 && functions.length === 0 && !known) return;
  const panes = writer.freeName("xl/webextensions/taskpanes", ".xml");
  const part = writer.freeName("xl/webextensions/webextension", ".xml");
  writer.add(part, contentTypes.webExtension, webExtensionXml(known ?? newWebExtension(addIn), settings, functions));
  writer.add(
    panes,
    contentTypes.webExtensionPanes,
    panesXml(writer.relate(panes, relationshipTypes.webExtension, part)),
  );
  writer.relate("", relationshipTypes.webExtensionPanes, panes);
}
