/**
 * What a file held beyond the model, remembered with the workbook until it is written again: parts nobody here
 * understands, with their types and links, and pieces of the parts that are written anew.
 */
import type { Sheet, Workbook } from "../model/surface";
import type { Area, Chart } from "../model/types";
import type { Comment } from "../model/options";
import type { Relationship } from "./package/package-reader";
import type { KeptRule } from "./parts/conditional-formats";
import type { KeptCriteria } from "./parts/filters";
import type { KeptName } from "./parts/names";
import type { KeptHeaders } from "./parts/page-layout";

/** A chart or picture of a sheet's drawing as the file had it. */
export interface KeptAnchor {
  readonly xml: string;
  /** The chart of the model that was read from it, as it was then; it is written anew only when it has changed since. */
  readonly chart?: Chart;
  /** The relationship to that chart's part. */
  readonly chartId?: string;
}

export interface KeptDrawing {
  readonly part: string;
  readonly anchors: readonly KeptAnchor[];
  readonly relationships: readonly Relationship[];
}

/** What one sheet of a file held beyond the model. */
export interface SheetMemory {
  /** Elements of the worksheet part by name, as text. */
  readonly elements: Map<string, string>;
  /** Attributes of sheetPr, and its children but those the model knows. */
  properties: { attributes: Record<string, string>; elements: string[] };
  readonly relationships: Relationship[];
  readonly rules: KeptRule[];
  readonly validations: string[];
  readonly richText: Map<string, { text: string; rich: string }>;
  headers?: KeptHeaders;
  filter?: KeptCriteria;
  printerId?: string;
  drawing?: KeptDrawing;
  /** The comments as read: while they are the same, the file's own parts for them stand. */
  comments?: { asRead: Comment[]; relationships: Relationship[]; legacyDrawing: string };
}

/** A tab that is no worksheet (a chart sheet, a dialog). */
export interface KeptTab {
  readonly position: number;
  readonly attributes: Record<string, string>;
  readonly relationship: Relationship;
}

/** Who last looked at what. */
export interface SavedView {
  activeSheet: Sheet | undefined;
  readonly selections: Map<Sheet, Area[]>;
}

export interface FileMemory {
  readonly contentTypes: Map<string, string>;
  /** Relationships of kept parts, by part. */
  readonly relationships: Map<string, Relationship[]>;
  readonly packageRelationships: Relationship[];
  readonly workbookRelationships: Relationship[];
  /** Elements of the workbook part by name, as text. */
  readonly workbookElements: Map<string, string>;
  readonly tabs: KeptTab[];
  readonly names: KeptName[];
  readonly sheets: Map<Sheet, SheetMemory>;
  readonly tableFilters: Map<string, KeptCriteria>;
  theme?: string;
  tableStyles?: { xml: string; looks: string[] };
  webExtension?: WebExtensionMemory;
  readonly view: SavedView;
}

/** The part by which a file remembers an add-in and its settings. */
export interface WebExtensionMemory {
  readonly id: string;
  readonly reference: string;
  /** The package's relationship to it, and what it said: while that holds, the file's own parts stand. */
  readonly relationship?: Relationship;
  readonly settingsAsRead?: string;
  readonly functions?: readonly string[];
}

const NOTE = "xlsx";

/** The memory of a workbook; an empty one where it came from no file. */
export function memoryOf(workbook: Workbook): FileMemory {
  const known = workbook.foreign.notes.get(NOTE) as FileMemory | undefined;
  if (known) return known;
  const fresh: FileMemory = {
    contentTypes: new Map(),
    relationships: new Map(),
    packageRelationships: [],
    workbookRelationships: [],
    workbookElements: new Map(),
    tabs: [],
    names: [],
    sheets: new Map(),
    tableFilters: new Map(),
    view: { activeSheet: undefined, selections: new Map() },
  };
  workbook.foreign.notes.set(NOTE, fresh);
  return fresh;
}

/** The memory of one sheet. */
export function sheetMemory(memory: FileMemory, sheet: Sheet): SheetMemory {
  const known = memory.sheets.get(sheet);
  if (known) return known;
  const fresh: SheetMemory = {
    elements: new Map(),
    properties: { attributes: {}, elements: [] },
    relationships: [],
    rules: [],
    validations: [],
    richText: new Map(),
  };
  memory.sheets.set(sheet, fresh);
  return fresh;
}

/** Which sheet to show first and what is selected on each, as the file says. */
export function savedView(workbook: Workbook): SavedView {
  return memoryOf(workbook).view;
}
