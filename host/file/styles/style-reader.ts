/** Reads the styles part: cell formats as the model's looks, and the differential formats conditional formats name. */
import type { CellStyle, HorizontalAlignment, VerticalAlignment } from "../../model/types";
import type { XmlElement } from "../package/xml-tree";
import { child, children, flagOf, numberOf } from "../package/xml-tree";
import type { ColorTable } from "./colors";
import { colorOf } from "./colors";
import { readBorders, readUnderline } from "./looks";
import { builtInFormat } from "./number-formats";

export interface CellFormat {
  readonly style: CellStyle;
  readonly quotePrefix: boolean;
}

export interface Styles {
  /** By the number cells refer to them with; 0 is the standard look. */
  readonly formats: CellFormat[];
  readonly differences: XmlElement[];
  readonly tableStyles: XmlElement | undefined;
}

type FontTraits = Pick<
  CellStyle,
  "fontName" | "fontSize" | "bold" | "italic" | "underline" | "strikethrough" | "fontColor"
>;

/** Reads the root of a styles part; `standard` fills what a file leaves out, or all of it where there is none. */
export function readStyles(root: XmlElement | undefined, colors: ColorTable, standard: CellStyle): Styles {
  const fonts = children(child(root, "fonts"), "font").map((font) => readFont(font, colors, standard));
  const fills = children(child(root, "fills"), "fill").map((fill) => readFill(fill, colors));
  const borders = children(child(root, "borders"), "border").map((border) => readBorders(border, colors));
  const codes = new Map<number, string>();
  for (const format of children(child(root, "numFmts"), "numFmt")) {
    codes.set(numberOf(format, "numFmtId") ?? 0, format.attributes["formatCode"] ?? "General");
  }
  const formats = children(child(root, "cellXfs"), "xf").map((xf): CellFormat => {
    const formatId = numberOf(xf, "numFmtId") ?? 0;
    const style = {
      ...standard,
      ...fonts[numberOf(xf, "fontId") ?? 0],
      ...readAlignment(child(xf, "alignment")),
      numberFormat: codes.get(formatId) ?? builtInFormat(formatId),
      fill: fills[numberOf(xf, "fillId") ?? 0] ?? null,
      borders: borders[numberOf(xf, "borderId") ?? 0] ?? {},
      locked: flagOf(child(xf, "protection"), "locked", true),
      hiddenFormula: flagOf(child(xf, "protection"), "hidden", false),
    };
    return { style, quotePrefix: flagOf(xf, "quotePrefix", false) };
  });
  if (formats.length === 0) formats.push({ style: standard, quotePrefix: false });
  return { formats, differences: children(child(root, "dxfs"), "dxf"), tableStyles: child(root, "tableStyles") };
}

function readFont(font: XmlElement, colors: ColorTable, standard: CellStyle): FontTraits {
  const name = child(font, "name")?.attributes["val"];
  return {
    fontName: name ?? standard.fontName,
    fontSize: numberOf(child(font, "sz"), "val") ?? standard.fontSize,
    bold: toggle(child(font, "b")),
    italic: toggle(child(font, "i")),
    strikethrough: toggle(child(font, "strike")),
    underline: readUnderline(child(font, "u")),
    fontColor: colorOf(child(font, "color"), colors) ?? "#000000",
  };
}

function toggle(element: XmlElement | undefined): boolean {
  return element !== undefined && flagOf(element, "val", true);
}

/** Patterns and gradients, which the model has no place for, become their leading colour. */
function readFill(fill: XmlElement, colors: ColorTable): string | null {
  const pattern = child(fill, "patternFill");
  if (!pattern) return colorOf(child(fill, "gradientFill", "stop", "color"), colors) ?? null;
  const kind = pattern.attributes["patternType"] ?? "none";
  if (kind === "none" || kind === "gray125") return null;
  return colorOf(child(pattern, "fgColor"), colors) ?? (kind === "solid" ? null : "#C0C0C0");
}

const horizontals: Record<string, HorizontalAlignment> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

const verticals: Record<string, VerticalAlignment> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

function readAlignment(alignment: XmlElement | undefined) {
  return {
    horizontal: horizontals[alignment?.attributes["horizontal"] ?? "general"] ?? "General",
    vertical: verticals[alignment?.attributes["vertical"] ?? "bottom"] ?? "Bottom",
    rotation: readRotation(numberOf(alignment, "textRotation") ?? 0),
    wrap: flagOf(alignment, "wrapText", false),
    indent: numberOf(alignment, "indent") ?? 0,
    shrinkToFit: flagOf(alignment, "shrinkToFit", false),
  };
}

function readRotation(code: number): number {
  if (code === 255) return 180;
  return code > 90 ? 90 - code : code;
}
