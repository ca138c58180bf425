/** How a sheet is printed. Print areas and titles stand among the defined names, not here. */
import type { PageLayout } from "../../model/types";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/types";
import { escapeText, fromXstring, toXstring } from "../package/escape";
import type { XmlElement } from "../package/xml-tree";
import { child, children, flagOf, numberOf, serialize, textOf } from "../package/xml-tree";
import type { Attributes } from "../package/xml-write";
import { tag } from "../package/xml-write";
import { paperName, paperNumber } from "./paper";

const POINTS_PER_INCH = 72;

/** What a file says of headers and footers beyond the one of all pages, kept as it is. */
export interface KeptHeaders {
  readonly attributes: Attributes;
  readonly elements: readonly string[];
}

/** Whether pages are scaled to fit: the sheet's properties say so, not its page set-up. */
export function fitsToPages({ zoom }: PageLayout): boolean {
  return zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
}

export function printOptionsXml(layout: PageLayout): string {
  const attributes = {
    horizontalCentered: layout.centerHorizontally || undefined,
    verticalCentered: layout.centerVertically || undefined,
    headings: layout.printHeadings || undefined,
    gridLines: layout.printGridlines || undefined,
  };
  return Object.values(attributes).some(Boolean) ? tag("printOptions", attributes) : "";
}

export function pageMarginsXml({ margins }: PageLayout): string {
  const inches = (points: number) => Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
  return tag("pageMargins", {
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    header: inches(margins.header),
    footer: inches(margins.footer),
  });
}

/** `printerId` is the relationship to the printer settings a file brought. */
export function pageSetupXml(layout: PageLayout, printerId?: string): string {
  const { zoom } = layout;
  const fits = fitsToPages(layout);
  return tag("pageSetup", {
    paperSize: paperNumber(layout.paperSize),
    scale: zoom.scale === undefined || zoom.scale === 100 || fits ? undefined : zoom.scale,
    fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : undefined,
    pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : undefined,
    orientation: layout.orientation.toLowerCase(),
    blackAndWhite: layout.blackAndWhite || undefined,
    draft: layout.draftMode || undefined,
    "r:id": printerId,
  });
}

export function headerFooterXml(layout: PageLayout, kept?: KeptHeaders): string {
  const line = (name: string, { left, center, right }: PageLayout["header"]) => {
    const text = (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
    return text === "" ? "" : tag(name, {}, escapeText(toXstring(text)));
  };
  const content = [line("oddHeader", layout.header), line("oddFooter", layout.footer), ...(kept?.elements ?? [])].join(
    "",
  );
  return content === "" ? "" : tag("headerFooter", kept?.attributes ?? {}, content);
}

/** Page breaks stand after the row or column whose number the file gives; the model counts the first one after them. */
export function breaksXml(name: "rowBreaks" | "colBreaks", breaks: readonly number[]): string {
  if (breaks.length === 0) return "";
  const max = name === "rowBreaks" ? MAX_COLUMNS - 1 : MAX_ROWS - 1;
  const entries = [...breaks].sort((one, other) => one - other).map((id) => tag("brk", { id, max, man: 1 }));
  return tag(name, { count: entries.length, manualBreakCount: entries.length }, entries);
}

/** Takes what one element of a worksheet part says of printing into the layout; answers whether it was one. */
export function readPageElement(element: XmlElement, layout: PageLayout, fits: boolean): boolean {
  const reader = readers[element.name];
  reader?.(element, layout, fits);
  return reader !== undefined;
}

const readers: Record<string, (element: XmlElement, layout: PageLayout, fits: boolean) => void> = {
  printOptions(element, layout) {
    layout.centerHorizontally = flagOf(element, "horizontalCentered", false);
    layout.centerVertically = flagOf(element, "verticalCentered", false);
    layout.printHeadings = flagOf(element, "headings", false);
    layout.printGridlines = flagOf(element, "gridLines", false);
  },
  pageMargins(element, layout) {
    for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
      const inches = numberOf(element, side);
      if (inches !== undefined) layout.margins[side] = Math.round(inches * POINTS_PER_INCH * 1e4) / 1e4;
    }
  },
  pageSetup: readPageSetup,
  headerFooter(element, layout) {
    layout.header = splitLine(textOf(child(element, "oddHeader")));
    layout.footer = splitLine(textOf(child(element, "oddFooter")));
  },
  rowBreaks(element, layout) {
    layout.horizontalBreaks = readBreaks(element);
  },
  colBreaks(element, layout) {
    layout.verticalBreaks = readBreaks(element);
  },
};

function readPageSetup(element: XmlElement, layout: PageLayout, fits: boolean): void {
  layout.orientation = element.attributes["orientation"] === "landscape" ? "Landscape" : "Portrait";
  // The standard's default is Letter.
  layout.paperSize = paperName(numberOf(element, "paperSize") ?? 1);
  layout.blackAndWhite = flagOf(element, "blackAndWhite", false);
  layout.draftMode = flagOf(element, "draft", false);
  layout.printOrder = element.attributes["pageOrder"] === "overThenDown" ? "OverThenDown" : "DownThenOver";
  layout.zoom = fits ? readFit(element) : { scale: numberOf(element, "scale") ?? 100 };
}

function readFit(element: XmlElement | undefined): PageLayout["zoom"] {
  const pages = (attribute: string) => numberOf(element, attribute) ?? 1;
  const [wide, tall] = [pages("fitToWidth"), pages("fitToHeight")];
  return {
    ...(wide > 0 ? { horizontalFitToPages: wide } : {}),
    ...(tall > 0 ? { verticalFitToPages: tall } : {}),
  };
}

function readBreaks(element: XmlElement): number[] {
  return children(element, "brk")
    .map((entry) => numberOf(entry, "id") ?? 0)
    .filter((id) => id > 0);
}

/** The three parts of a header line; "&&" is a plain ampersand and starts none. */
function splitLine(text: string): PageLayout["header"] {
  const parts = { left: "", center: "", right: "" };
  let side: keyof typeof parts = "center";
  for (const piece of fromXstring(text).split(/((?:&&)|&[LCR])/)) {
    if (piece === "&L") side = "left";
    else if (piece === "&C") side = "center";
    else if (piece === "&R") side = "right";
    else parts[side] += piece;
  }
  return parts;
}

/** What a headerFooter element says beyond the header and footer of all pages. */
export function keptHeaders(element: XmlElement): KeptHeaders | undefined {
  const elements = children(element)
    .filter(({ name }) => name !== "oddHeader" && name !== "oddFooter")
    .map((entry) => serialize(entry));
  return elements.length || Object.keys(element.attributes).length
    ? { attributes: element.attributes, elements }
    : undefined;
}
