/** Reads one worksheet part and the parts that hang on it into a sheet of the model. */
import type { Sheet } from "../model/surface";
import type { FoundFormula } from "./cells/read-cells";
import { CellReader, readRowTraits } from "./cells/read-cells";
import { relationshipTypes } from "./kinds";
import { keepPart } from "./kept-parts";
import type { SheetMemory } from "./memory";
import { sheetMemory } from "./memory";
import type { Relationship } from "./package/package-reader";
import type { XmlElement } from "./package/xml-tree";
import { child, children, flagOf, numberOf, serialize } from "./package/xml-tree";
import { readCols } from "./parts/columns";
import { widthFromFile } from "./parts/column-widths";
import type { ReadFormats } from "./parts/conditional-formats";
import { inOrder, readConditionalFormatting } from "./parts/conditional-formats";
import { readComments } from "./parts/comments";
import { readCriteria } from "./parts/filters";
import { readHyperlinks } from "./parts/hyperlinks";
import { keptHeaders, readPageElement } from "./parts/page-layout";
import { parseSqref } from "./parts/references";
import { readSheetViews } from "./parts/sheet-view";
import { readValidations } from "./parts/validations";
import type { ReadContext } from "./read-context";
import { withoutReadBars } from "./parts/sheet-extensions";
import { colorOf } from "./styles/colors";

/** What can be finished only when every sheet has been read. */
export interface SheetRemainder {
  readonly sheet: Sheet;
  readonly part: string;
  readonly formulas: readonly FoundFormula[];
  /** Its charts may take names from cells of any sheet. */
  readonly drawing: string | undefined;
  readonly protection: XmlElement | undefined;
}

/** Reads a sheet's own part; its tables are read afterwards, for they need the cells. */
export function readSheet(context: ReadContext, sheet: Sheet, part: string): SheetRemainder {
  const reader = new SheetReader(context, sheet, part);
  context.file.stream(part, reader);
  return reader.finish();
}

class SheetReader {
  private readonly kept: SheetMemory;
  private readonly relationships: Relationship[];
  private readonly cells: CellReader;
  private readonly formats: ReadFormats[] = [];
  private fits = false;
  private protection: XmlElement | undefined;
  private extensions: XmlElement | undefined;
  private drawing: Relationship | undefined;
  private legacyDrawing = "";

  constructor(
    private readonly context: ReadContext,
    private readonly sheet: Sheet,
    private readonly part: string,
  ) {
    this.kept = sheetMemory(context.memory, sheet);
    this.relationships = context.file.relationships(part);
    this.cells = new CellReader(sheet, { ...context.cells, part, claim: context.claimFor() });
  }

  enter(element: XmlElement): boolean {
    if (element.name === "row") {
      readRowTraits(element, this.cells.startRow(element), this.sheet, this.context.cells.looks);
      return true;
    }
    return element.name === "worksheet" || element.name === "sheetData";
  }

  element(element: XmlElement): void {
    if (element.name === "c") this.cells.cell(element);
    else this.readElement(element);
  }

  private readElement(element: XmlElement): void {
    const read = this.readers[element.name];
    if (read) read(element);
    else if (readPageElement(element, this.sheet.layout, this.fits)) this.keepOfPage(element);
    else this.keep(element);
  }

  private readonly readers: Record<string, (element: XmlElement) => void> = {
    dimension: () => undefined,
    tableParts: () => undefined,
    sheetPr: (element) => this.readProperties(element),
    sheetViews: (element) => {
      const { selection } = readSheetViews(element, this.sheet);
      if (selection.length > 0) this.context.memory.view.selections.set(this.sheet, [...selection]);
    },
    sheetFormatPr: (element) => {
      const width = numberOf(element, "defaultColWidth");
      const { digit, usualWidth } = this.context;
      this.sheet.standardWidth = width === undefined ? usualWidth : widthFromFile(width, digit);
      this.sheet.standardHeight = numberOf(element, "defaultRowHeight") ?? this.sheet.standardHeight;
    },
    cols: (element) => readCols(element, this.sheet, this.context.digit, this.context.cells.looks),
    sheetProtection: (element) => {
      this.protection = element;
    },
    autoFilter: (element) => this.readFilter(element),
    mergeCells: (element) => {
      for (const merge of children(element, "mergeCell"))
        this.sheet.merges.push(...parseSqref(merge.attributes["ref"]));
    },
    conditionalFormatting: (element) => {
      this.formats.push(readConditionalFormatting(element, this.context.differences, this.context.colors));
    },
    dataValidations: (element) => {
      const { validations, kept } = readValidations(element);
      this.sheet.validations.push(...validations);
      this.kept.validations.push(...kept);
    },
    hyperlinks: (element) => {
      this.sheet.hyperlinks.push(...readHyperlinks(element, this.relationships));
    },
    drawing: (element) => {
      this.drawing = this.relationships.find(({ id }) => id === element.attributes["r:id"]);
    },
    legacyDrawing: (element) => {
      this.legacyDrawing = serialize(element);
    },
    extLst: (element) => {
      this.extensions = element;
    },
  };

  private readProperties(element: XmlElement): void {
    this.sheet.tabColor = colorOf(child(element, "tabColor"), this.context.colors) ?? "";
    const setUp = child(element, "pageSetUpPr");
    this.fits = flagOf(setUp, "fitToPage", false);
    const own = ["tabColor", "pageSetUpPr"];
    const attributes = Object.entries(element.attributes).filter(([name]) => name !== "filterMode");
    this.kept.properties = {
      attributes: Object.fromEntries(attributes),
      elements: children(element)
        .filter(({ name }) => !own.includes(name))
        .map((entry) => serialize(entry)),
    };
  }

  private readFilter(element: XmlElement): void {
    const area = parseSqref(element.attributes["ref"])[0];
    if (!area) return;
    const { criteria, kept } = readCriteria(element);
    const width = area.right - area.left + 1;
    this.sheet.autoFilter = {
      area,
      criteria: Array.from({ length: width }, (_, column) => criteria.get(column) ?? null),
    };
    this.kept.filter = kept;
  }

  private keepOfPage(element: XmlElement): void {
    const headers = element.name === "headerFooter" ? keptHeaders(element) : undefined;
    if (headers) this.kept.headers = headers;
    const printer = element.name === "pageSetup" ? element.attributes["r:id"] : undefined;
    if (printer !== undefined) this.kept.printerId = printer;
  }

  private keep(element: XmlElement): void {
    const inner = element.name === "mc:AlternateContent" ? children(child(element, "mc:Choice"))[0] : element;
    const name = inner?.name ?? element.name;
    this.kept.elements.set(name, (this.kept.elements.get(name) ?? "") + serialize(element));
  }

  finish(): SheetRemainder {
    this.addFormats();
    this.addComments();
    this.keepRelationships();
    if (this.extensions) this.keepExtensions(this.extensions);
    for (const [place, rich] of this.cells.rich) this.kept.richText.set(place, rich);
    const { sheet, part, protection } = this;
    return { sheet, part, formulas: this.cells.formulas, protection, drawing: this.drawing?.target };
  }

  private addFormats(): void {
    const { formats, kept } = inOrder(this.formats);
    const { ids } = this.context.workbook;
    this.sheet.conditionalFormats.push(...formats.map((format) => ({ ...format, id: ids.next() })));
    this.kept.rules.push(...kept);
  }

  private keepExtensions(element: XmlElement): void {
    const xml = withoutReadBars(element, this.kept.rules);
    if (xml !== "") this.kept.elements.set("extLst", xml);
  }

  /** Comments are the model's; the file's own parts for them stand as long as nobody changes them. */
  private addComments(): void {
    const { file, workbook } = this.context;
    const part = this.relationships.find(({ type }) => type === relationshipTypes.comments);
    if (!part || !file.has(part.target)) {
      if (this.legacyDrawing !== "") this.kept.elements.set("legacyDrawing", this.legacyDrawing);
      return;
    }
    const comments = readComments(file.tree(part.target)).map((comment) => ({ ...comment, id: workbook.ids.next() }));
    this.sheet.comments.push(...comments);
    this.kept.comments = {
      asRead: structuredClone(comments),
      relationships: this.relationships.filter((relationship) => belongsToComments(relationship)),
      legacyDrawing: this.legacyDrawing,
    };
  }

  private keepRelationships(): void {
    const { file, workbook, memory } = this.context;
    const own: string[] = [relationshipTypes.table, relationshipTypes.hyperlink, relationshipTypes.drawing];
    for (const relationship of this.relationships) {
      if (own.includes(relationship.type)) continue;
      if (!(this.kept.comments && belongsToComments(relationship))) this.kept.relationships.push(relationship);
      if (!relationship.external) keepPart(file, relationship.target, workbook, memory, this.context.known);
    }
  }
}

function belongsToComments({ type }: Relationship): boolean {
  return type === relationshipTypes.comments || type === relationshipTypes.vml || type.endsWith("/threadedComment");
}
