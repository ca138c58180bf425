/**
 * Reads .xlsx files of Excel, LibreOffice, openpyxl and their like into a workbook. Either the whole file is read or one
 * FileError says why not. What the model has no place for is kept for the next save.
 */
import { ModelError } from "../model/errors";
import { DEFAULT_STYLE, UNSET } from "../model/style-pool";
import type { Sheet, Workbook } from "../model/surface";
import { ErrorValue } from "../model/types";
import type { WorkbookOptions } from "../model/workbook";
import { Workbook as NewWorkbook } from "../model/workbook";
import { FileError } from "./errors";
import { CellForms } from "./cells/cell-forms";
import { readSharedStrings } from "./cells/shared-strings";
import { relationshipTypes } from "./kinds";
import type { FileMemory } from "./memory";
import { memoryOf } from "./memory";
import type { FileLimits } from "./package/limits";
import { defaultLimits } from "./package/limits";
import { PackageReader } from "./package/package-reader";
import type { XmlElement } from "./package/xml-tree";
import { child, children, flagOf, numberOf } from "./package/xml-tree";
import { digitWidth, usualWidth } from "./parts/column-widths";
import { readName } from "./parts/names";
import { readDrawing } from "./parts/read-drawing";
import { readProtection } from "./parts/protection";
import { readProperties } from "./parts/properties";
import type { ReadContext } from "./read-context";
import { keepPackage, keepWorkbook } from "./read-kept";
import { mainPart } from "./read-main";
import type { SheetRemainder } from "./read-sheet";
import { readSheet } from "./read-sheet";
import { markFilteredRows, readTables } from "./read-tables";
import { readLooks } from "./read-looks";
import { claims } from "./room";

/** How the workbook is to live (its clock, its locale, …), and how it is to be read. */
export interface ReadOptions extends Omit<WorkbookOptions, "sheets"> {
  readonly limits?: Partial<FileLimits>;
  /** Names of add-ins' functions ("TRACK.STATUSBY"), which files keep in another spelling. */
  readonly customFunctions?: readonly string[];
}

/** The workbook in the bytes of an .xlsx file. Throws a FileError for what is none. */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Workbook {
  const limits = { ...defaultLimits, ...options.limits };
  const file = new PackageReader(bytes, limits);
  const part = mainPart(file);
  const workbook = NewWorkbook.create({ ...options, sheets: [] });
  const functions = new Set((options.customFunctions ?? []).map((name) => name.toUpperCase()));
  try {
    const root = file.tree(part);
    const remainders = workbook.edit(null, () => readInto(workbook, file, part, root, limits, functions));
    restoreUnknownResults(remainders);
  } catch (error) {
    throw error instanceof ModelError ? new FileError("badContent", { part, found: error.message }) : error;
  }
  return workbook;
}

function readInto(
  workbook: Workbook,
  file: PackageReader,
  part: string,
  root: XmlElement,
  limits: FileLimits,
  customFunctions: ReadonlySet<string>,
): SheetRemainder[] {
  const memory = memoryOf(workbook);
  const context = contextOf(workbook, file, part, root, limits, customFunctions);
  readCalculation(workbook, child(root, "calcPr"));
  const tabs = addTabs(context, part, root);
  if (!tabs.some((tab) => tab)) throw new FileError("notWorkbook", { found: "no worksheet" });
  const remainders: SheetRemainder[] = [];
  for (const tab of tabs) if (tab) remainders.push(readSheet(context, tab.sheet, tab.part));
  for (const { sheet, part: own } of remainders) readTables(context, sheet, own);
  readNames(
    workbook,
    memory,
    root,
    tabs.map((tab) => tab?.sheet),
  );
  setFormulas(context, remainders);
  for (const { sheet, drawing, protection } of remainders) {
    if (drawing !== undefined) readDrawing(context, sheet, drawing);
    markFilteredRows(sheet);
    if (protection) readProtection(protection, sheet.protection);
  }
  setViews(
    memory,
    root,
    tabs.map((tab) => tab?.sheet),
  );
  keepWorkbook(context, part, root);
  keepPackage(context);
  readDocumentProperties(file, workbook);
  return remainders;
}

function contextOf(
  workbook: Workbook,
  file: PackageReader,
  part: string,
  root: XmlElement,
  limits: FileLimits,
  customFunctions: ReadonlySet<string>,
): ReadContext {
  const { looks, dateShift, colors, differences, standard } = readLooks(file, part, root, workbook);
  const stringsPart = file.related(part, relationshipTypes.sharedStrings)[0]?.target;
  const strings = stringsPart !== undefined && file.has(stringsPart) ? readSharedStrings(file, stringsPart) : [];
  const digit = digitWidth(standard.fontName, standard.fontSize);
  return {
    file,
    workbook,
    memory: memoryOf(workbook),
    colors,
    differences,
    cells: { strings, looks, dateShift },
    sheetLook: looks[0] === workbook.styles.idOf(DEFAULT_STYLE) ? UNSET : looks[0]!,
    digit,
    usualWidth: usualWidth(digit),
    known: new Set([
      part.toLowerCase(),
      ...file
        .relationships(part)
        .filter(isRead)
        .map(({ target }) => target.toLowerCase()),
    ]),
    customFunctions,
    claimFor: claims(limits.cells),
  };
}

const readTypes: readonly string[] = [
  relationshipTypes.worksheet,
  relationshipTypes.styles,
  relationshipTypes.sharedStrings,
];

function isRead({ type }: { type: string }): boolean {
  return readTypes.includes(type);
}

interface Tab {
  readonly sheet: Sheet;
  readonly part: string;
}

/** Adds an empty sheet for every worksheet; tabs of other kinds are kept and are undefined here. */
function addTabs(context: ReadContext, part: string, root: XmlElement): (Tab | undefined)[] {
  const { workbook, file, memory } = context;
  const relationships = file.relationships(part);
  const entries = children(child(root, "sheets"), "sheet");
  const tabs = entries.map((entry, position): Tab | undefined => {
    const relationship = relationships.find(({ id }) => id === entry.attributes["r:id"]);
    if (!relationship) throw new FileError("missingPart", { part: `the sheet "${entry.attributes["name"] ?? ""}"` });
    if (relationship.type !== relationshipTypes.worksheet) {
      memory.tabs.push({ position, attributes: entry.attributes, relationship });
      return undefined;
    }
    const sheet = workbook.addSheet(entry.attributes["name"]);
    sheet.cells.sheetStyle = context.sheetLook;
    return { sheet, part: relationship.target };
  });
  entries.forEach((entry, position) => {
    const sheet = tabs[position]?.sheet;
    const state = entry.attributes["state"] ?? "visible";
    if (sheet && state !== "visible") sheet.visibility = state === "veryHidden" ? "VeryHidden" : "Hidden";
  });
  return tabs;
}

function readCalculation(workbook: Workbook, element: XmlElement | undefined): void {
  const { calculation } = workbook;
  const mode = element?.attributes["calcMode"];
  calculation.mode = mode === "manual" ? "Manual" : mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";
  calculation.iterative.enabled = flagOf(element, "iterate", false);
  calculation.iterative.maxIterations = numberOf(element, "iterateCount") ?? 100;
  calculation.iterative.maxChange = numberOf(element, "iterateDelta") ?? 0.001;
}

function readNames(
  workbook: Workbook,
  memory: FileMemory,
  root: XmlElement,
  tabs: readonly (Sheet | undefined)[],
): void {
  for (const entry of children(child(root, "definedNames"), "definedName")) {
    const kept = readName(entry, workbook, tabs);
    if (kept) memory.names.push(kept);
  }
}

/** Formulas come last, when all they can refer to is there. */
function setFormulas({ workbook, customFunctions }: ReadContext, remainders: readonly SheetRemainder[]): void {
  const forms = new CellForms(customFunctions);
  for (const { sheet, formulas } of remainders) {
    for (const { row, column, text, cached } of formulas) {
      const table = sheet.tables.length === 0 ? undefined : sheet.tableAt(row, column)?.name;
      if (cached !== null) sheet.cells.setValue(row, column, cached);
      workbook.calculation.setFormula(sheet, row, column, forms.of(text, table));
    }
  }
}

/** Where the engine does not know a function, what the file says it came to is better than #NAME?. */
function restoreUnknownResults(remainders: readonly SheetRemainder[]): void {
  for (const { sheet, formulas } of remainders) {
    for (const { row, column, cached } of formulas) {
      const value = sheet.value(row, column);
      const unknown = value instanceof ErrorValue && value.code === "#NAME?";
      if (unknown && cached !== null) sheet.cells.setValue(row, column, cached);
    }
  }
}

function setViews(memory: FileMemory, root: XmlElement, tabs: readonly (Sheet | undefined)[]): void {
  const active = numberOf(child(root, "bookViews", "workbookView"), "activeTab") ?? 0;
  memory.view.activeSheet = tabs[active];
}

function readDocumentProperties(file: PackageReader, workbook: Workbook): void {
  const tree = (type: string) => {
    const part = file.related("", type)[0]?.target;
    return part !== undefined && file.has(part) ? file.tree(part) : undefined;
  };
  const parts = {
    core: tree(relationshipTypes.core),
    app: tree(relationshipTypes.app),
    custom: tree(relationshipTypes.custom),
  };
  readProperties(parts, workbook.properties);
}
