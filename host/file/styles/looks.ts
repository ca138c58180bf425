/** Differential formats (dxf): the difference a conditional format makes, as files write it and back. */
import type { Border, ConditionalLook } from "../../model/types";
import type { XmlElement } from "../package/xml-tree";
import { child, flagOf, numberOf } from "../package/xml-tree";
import { optional, tag } from "../package/xml-write";
import { borderLine, borderWord } from "./borders";
import type { ColorTable } from "./colors";
import { argb, colorOf } from "./colors";
import { builtInFormat } from "./number-formats";

type Sides = NonNullable<ConditionalLook["borders"]>;
const sides = ["left", "right", "top", "bottom"] as const;

/** A look as a dxf element. */
export function lookXml(look: ConditionalLook, formatId: (code: string) => number): string {
  return tag(
    "dxf",
    {},
    fontXml(look),
    formatXml(look, formatId),
    fillXml(look),
    look.borders ? bordersXml(look.borders) : "",
  );
}

function fontXml(look: ConditionalLook): string {
  const flag = (name: string, value: boolean | undefined) =>
    value === undefined ? "" : tag(name, value ? {} : { val: 0 });
  const underline = look.underline && tag("u", { val: look.underline.toLowerCase() });
  const color = look.fontColor && tag("color", { rgb: argb(look.fontColor) });
  return optional("font", {}, [
    flag("b", look.bold),
    flag("i", look.italic),
    flag("strike", look.strikethrough),
    underline ?? "",
    color ?? "",
  ]);
}

function formatXml(look: ConditionalLook, formatId: (code: string) => number): string {
  if (look.numberFormat === undefined) return "";
  return tag("numFmt", { numFmtId: formatId(look.numberFormat), formatCode: look.numberFormat });
}

function fillXml(look: ConditionalLook): string {
  if (look.fill === undefined) return "";
  return tag(
    "fill",
    {},
    tag(
      "patternFill",
      { patternType: "solid" },
      tag("fgColor", { rgb: argb(look.fill) }),
      tag("bgColor", { rgb: argb(look.fill) }),
    ),
  );
}

/** The edges of a cell as a border element; sides without a line are written empty, as the standard's order wants. */
export function bordersXml(borders: Sides): string {
  const side = (name: (typeof sides)[number]) => {
    const border = borders[name];
    if (!border || border.style === "None") return tag(name);
    return tag(name, { style: borderWord(border) }, tag("color", { rgb: argb(border.color) }));
  };
  return tag("border", {}, sides.map(side));
}

/** The look a dxf element describes. */
export function readLook(dxf: XmlElement, colors: ColorTable): ConditionalLook {
  const font = child(dxf, "font");
  const format = child(dxf, "numFmt");
  const pattern = child(dxf, "fill", "patternFill");
  const borders = readBorders(child(dxf, "border"), colors);
  const traits: ConditionalLook = {
    // A dxf keeps the colour of a plain fill as the background, and many writers set both.
    fill: colorOf(child(pattern, "bgColor"), colors) ?? colorOf(child(pattern, "fgColor"), colors),
    fontColor: colorOf(child(font, "color"), colors),
    bold: toggle(child(font, "b")),
    italic: toggle(child(font, "i")),
    strikethrough: toggle(child(font, "strike")),
    underline: child(font, "u") && readUnderline(child(font, "u")),
    numberFormat: format && (format.attributes["formatCode"] ?? builtInFormat(numberOf(format, "numFmtId") ?? 0)),
    borders: Object.keys(borders).length ? borders : undefined,
  };
  return Object.fromEntries(Object.entries(traits).filter(([, value]) => value !== undefined)) as ConditionalLook;
}

function toggle(element: XmlElement | undefined): boolean | undefined {
  return element && flagOf(element, "val", true);
}

/** How a font is underlined; accounting underlines count as plain ones. */
export function readUnderline(element: XmlElement | undefined): "None" | "Single" | "Double" {
  const word = element ? (element.attributes["val"] ?? "single") : "none";
  if (word === "none") return "None";
  return word.startsWith("double") ? "Double" : "Single";
}

/** The edges of a border element that have a line. */
export function readBorders(element: XmlElement | undefined, colors: ColorTable): Sides {
  const found: { -readonly [S in keyof Sides]: Border } = {};
  for (const side of sides) {
    const edge = child(element, side) ?? child(element, side === "left" ? "start" : side === "right" ? "end" : side);
    const line = borderLine(edge?.attributes["style"]);
    if (line) found[side] = { ...line, color: colorOf(child(edge, "color"), colors) ?? "#000000" };
  }
  return found;
}
