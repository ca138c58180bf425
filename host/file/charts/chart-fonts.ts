/** How the words of a chart are written, as DrawingML text properties. */
import type { ChartFont } from "../../model/types";
import type { XmlElement } from "../package/xml-tree";
import { child } from "../package/xml-tree";
import { tag } from "../package/xml-write";

/** The element with the properties of a run, or of all runs. */
export function runProperties(
  name: "a:rPr" | "a:defRPr",
  font: ChartFont,
  attributes: Record<string, string> = {},
): string {
  const { size, bold, italic, color, name: typeface } = font;
  const own = { ...attributes, sz: size && Math.round(size * 100), b: flag(bold), i: flag(italic) };
  const fill = color ? tag("a:solidFill", {}, tag("a:srgbClr", { val: color.slice(1) })) : "";
  return tag(name, own, fill, typeface ? tag("a:latin", { typeface }) : "");
}

const flag = (value: boolean | undefined): number | undefined => (value === undefined ? undefined : Number(value));

/** The txPr element; nothing for a font that is as usual. */
export function textPropertiesXml(font: ChartFont | undefined): string {
  if (!font || !Object.keys(font).length) return "";
  const paragraph = tag(
    "a:p",
    {},
    tag("a:pPr", {}, runProperties("a:defRPr", font)),
    tag("a:endParaRPr", { lang: "en-US" }),
  );
  return tag("c:txPr", {}, tag("a:bodyPr"), tag("a:lstStyle"), paragraph);
}

/** The font that an owner's txPr gives its words. */
export const fontOfOwner = (owner: XmlElement | undefined): ChartFont | undefined =>
  fontOf(child(owner, "c:txPr", "a:p", "a:pPr", "a:defRPr"));

/** The font of run properties; undefined when they say nothing. */
export function fontOf(properties: XmlElement | undefined): ChartFont | undefined {
  if (!properties) return undefined;
  const { sz, b, i } = properties.attributes;
  const color = child(properties, "a:solidFill", "a:srgbClr")?.attributes["val"];
  const typeface = child(properties, "a:latin")?.attributes["typeface"];
  const font: ChartFont = {
    ...(typeface && !typeface.startsWith("+") ? { name: typeface } : {}),
    ...(sz === undefined ? {} : { size: Number(sz) / 100 }),
    ...(b === undefined ? {} : { bold: b === "1" || b === "true" }),
    ...(i === undefined ? {} : { italic: i === "1" || i === "true" }),
    ...(color === undefined ? {} : { color: `#${color.toUpperCase()}` }),
  };
  return Object.keys(font).length ? font : undefined;
}
