/** Collects the looks of a workbook while its sheets are written, each once, and writes the styles part at the end. */
import type { CellStyle, ConditionalLook } from "../../model/types";
import { namespaces } from "../package/namespaces";
import { XML_DECLARATION, tag } from "../package/xml-write";
import { argb } from "./colors";
import { bordersXml, lookXml } from "./looks";
import { NumberFormatPool } from "./number-formats";

/** Pieces of XML, each kept once, numbered in the order they came. */
class XmlPool {
  private readonly ids = new Map<string, number>();

  constructor(...first: string[]) {
    first.forEach((xml) => this.idOf(xml));
  }

  idOf(xml: string): number {
    const known = this.ids.get(xml);
    if (known !== undefined) return known;
    this.ids.set(xml, this.ids.size);
    return this.ids.size - 1;
  }

  xml(name: string): string {
    return tag(name, { count: this.ids.size }, [...this.ids.keys()]);
  }
}

export class StyleWriter {
  private readonly formats = new NumberFormatPool();
  private readonly fonts = new XmlPool();
  private readonly fills = new XmlPool(
    tag("fill", {}, tag("patternFill", { patternType: "none" })),
    tag("fill", {}, tag("patternFill", { patternType: "gray125" })),
  );
  private readonly borders = new XmlPool(
    tag(
      "border",
      {},
      ["left", "right", "top", "bottom", "diagonal"].map((side) => tag(side)),
    ),
  );
  private readonly cellFormats = new XmlPool();
  private readonly looks = new XmlPool();
  private readonly known = new Map<CellStyle, [plain?: number, quoted?: number]>();

  /** The workbook's standard look becomes format 0, which cells without one have. */
  constructor(private readonly standard: CellStyle) {
    this.formatId(standard, false);
  }

  /** The number a cell refers to its look by. */
  formatId(style: CellStyle, quotePrefix: boolean): number {
    const slot = quotePrefix ? 1 : 0;
    const ids = this.known.get(style) ?? [];
    this.known.set(style, ids);
    return (ids[slot] ??= this.cellFormats.idOf(this.cellFormatXml(style, quotePrefix)));
  }

  /** The number a conditional format refers to its look by. */
  lookId(look: ConditionalLook): number {
    return this.looks.idOf(lookXml(look, (code) => this.formats.idOf(code)));
  }

  /** As `lookId`, for a dxf element kept from a file. */
  foreignLookId(xml: string): number {
    return this.looks.idOf(xml);
  }

  /** The styles part; `tableStyles` is what a file brought of table styles of its own, if anything. */
  xml(tableStyles?: string): string {
    const formats = this.formats.entries();
    return (
      XML_DECLARATION +
      tag("styleSheet", { xmlns: namespaces.main }, [
        formats.length ? tag("numFmts", { count: formats.length }, formats.map(numberFormatXml)) : "",
        this.fonts.xml("fonts"),
        this.fills.xml("fills"),
        this.borders.xml("borders"),
        tag("cellStyleXfs", { count: 1 }, tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
        this.cellFormats.xml("cellXfs"),
        tag("cellStyles", { count: 1 }, tag("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
        this.looks.xml("dxfs"),
        tableStyles ?? defaultTableStyles,
      ])
    );
  }

  private cellFormatXml(style: CellStyle, quotePrefix: boolean): string {
    const numFmtId = this.formats.idOf(style.numberFormat);
    const fontId = this.fonts.idOf(this.fontXml(style));
    const fillId = style.fill === null ? 0 : this.fills.idOf(fillXml(style.fill));
    const borderId = Object.keys(style.borders).length === 0 ? 0 : this.borders.idOf(cellBordersXml(style));
    const alignment = alignmentXml(style);
    const protection = protectionXml(style);
    const attributes = {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      quotePrefix: quotePrefix || undefined,
      applyNumberFormat: numFmtId !== 0 || undefined,
      applyFont: fontId !== 0 || undefined,
      applyFill: fillId !== 0 || undefined,
      applyBorder: borderId !== 0 || undefined,
      applyAlignment: alignment !== "" || undefined,
      applyProtection: protection !== "" || undefined,
    };
    return tag("xf", attributes, alignment, protection);
  }

  private fontXml(style: CellStyle): string {
    const standardFont = style.fontName === this.standard.fontName;
    return tag("font", {}, [
      style.bold ? tag("b") : "",
      style.italic ? tag("i") : "",
      style.strikethrough ? tag("strike") : "",
      style.underline === "None" ? "" : tag("u", style.underline === "Double" ? { val: "double" } : {}),
      tag("sz", { val: style.fontSize }),
      tag("color", style.fontColor === "#000000" ? { theme: 1 } : { rgb: argb(style.fontColor) }),
      tag("name", { val: style.fontName }),
      tag("family", { val: 2 }),
      standardFont ? tag("scheme", { val: "minor" }) : "",
    ]);
  }
}

const defaultTableStyles = tag("tableStyles", {
  count: 0,
  defaultTableStyle: "TableStyleMedium2",
  defaultPivotStyle: "PivotStyleLight16",
});

function numberFormatXml([formatCode, numFmtId]: [string, number]): string {
  return tag("numFmt", { numFmtId, formatCode });
}

function fillXml(color: string): string {
  const solid = tag(
    "patternFill",
    { patternType: "solid" },
    tag("fgColor", { rgb: argb(color) }),
    tag("bgColor", { indexed: 64 }),
  );
  return tag("fill", {}, solid);
}

function cellBordersXml(style: CellStyle): string {
  return bordersXml(style.borders).replace("</border>", "<diagonal/></border>");
}

const horizontalWords: Record<CellStyle["horizontal"], string | undefined> = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

function alignmentXml(style: CellStyle): string {
  const attributes = {
    horizontal: horizontalWords[style.horizontal],
    vertical: style.vertical === "Bottom" ? undefined : style.vertical.toLowerCase(),
    textRotation: style.rotation === 0 ? undefined : rotationCode(style.rotation),
    wrapText: style.wrap || undefined,
    indent: style.indent || undefined,
    shrinkToFit: style.shrinkToFit || undefined,
  };
  return Object.values(attributes).every((value) => value === undefined) ? "" : tag("alignment", attributes);
}

/** Degrees up are themselves, degrees down count on from 90, letters stacked are 255. */
function rotationCode(degrees: number): number {
  if (degrees === 180) return 255;
  return degrees < 0 ? 90 - degrees : degrees;
}

function protectionXml(style: CellStyle): string {
  if (style.locked && !style.hiddenFormula) return "";
  return tag("protection", { locked: style.locked ? undefined : 0, hidden: style.hiddenFormula || undefined });
}
