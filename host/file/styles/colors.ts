/** Colours as files give them (rgb, theme with tint, palette number) turned into "#RRGGBB", and back into rgb. */
import { namespaces } from "../package/namespaces";
import type { XmlElement } from "../package/xml-tree";
import { child, children, flagOf, numberOf } from "../package/xml-tree";

/** What theme and palette numbers mean in one workbook. */
export interface ColorTable {
  /** In the order files number them: light 1, dark 1, light 2, dark 2, six accents, two of hyperlinks. */
  readonly theme: readonly string[];
  readonly palette: readonly string[];
}

const eight = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const standardPalette = (
  `${eight} ${eight} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ` +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333 000000 FFFFFF"
)
  .split(" ")
  .map((color) => `#${color}`);

/** The colours of Office's own theme. */
export const officeColors: ColorTable = {
  theme: "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72"
    .split(" ")
    .map((color) => `#${color}`),
  palette: standardPalette,
};

/** "#1a2B3c" as files write it: "FF1A2B3C". */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/** The colour an element (fgColor, color, …) names; undefined for "automatic" or none. */
export function colorOf(element: XmlElement | undefined, table: ColorTable): string | undefined {
  if (!element || flagOf(element, "auto", false)) return undefined;
  const base = baseColor(element, table);
  const tint = numberOf(element, "tint") ?? 0;
  return base && tint !== 0 ? tinted(base, tint) : base;
}

function baseColor(element: XmlElement, table: ColorTable): string | undefined {
  const rgb = element.attributes["rgb"];
  if (rgb !== undefined) return /^[0-9a-f]{6,8}$/i.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
  const theme = numberOf(element, "theme");
  if (theme !== undefined) return table.theme[theme];
  const indexed = numberOf(element, "indexed");
  return indexed === undefined ? undefined : table.palette[indexed];
}

/** Lighter (tint > 0) or darker, by luminance: ECMA-376 part 1, 18.8.19. */
export function tinted(color: string, tint: number): string {
  const [hue, saturation, luminance] = toHsl(color);
  return fromHsl(hue, saturation, tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint);
}

function toHsl(color: string): [number, number, number] {
  const [red, green, blue] = channels(color);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const luminance = (high + low) / 2;
  const range = high - low;
  if (range === 0) return [0, 0, luminance];
  const saturation = range / (1 - Math.abs(2 * luminance - 1));
  const sector =
    high === red ? (green - blue) / range : high === green ? (blue - red) / range + 2 : (red - green) / range + 4;
  return [(sector * 60 + 360) % 360, saturation, luminance];
}

function fromHsl(hue: number, saturation: number, luminance: number): string {
  const chroma = (1 - Math.abs(2 * luminance - 1)) * saturation;
  const channel = (offset: number) => {
    const position = (offset + hue / 30) % 12;
    return luminance - (chroma / 2) * Math.max(-1, Math.min(position - 3, 9 - position, 1));
  };
  return `#${[channel(0), channel(8), channel(4)].map(hexByte).join("")}`;
}

function channels(color: string): [number, number, number] {
  const value = parseInt(color.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function hexByte(share: number): string {
  return Math.round(Math.min(1, Math.max(0, share)) * 255)
    .toString(16)
    .toUpperCase()
    .padStart(2, "0");
}

/** The colours of a workbook, from its theme part and the palette of its styles part. */
export function readColorTable(theme: XmlElement | undefined, styles: XmlElement | undefined): ColorTable {
  const custom = children(child(styles, "colors", "indexedColors"), "rgbColor").map(
    (entry) => `#${(entry.attributes["rgb"] ?? "FF000000").slice(-6).toUpperCase()}`,
  );
  const palette = standardPalette.map((color, index) => custom[index] ?? color);
  const scheme = child(theme, "a:themeElements", "a:clrScheme");
  if (!scheme) return { theme: officeColors.theme, palette };
  const named = (name: string) => schemeColor(child(scheme, `a:${name}`));
  const order = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");
  return { theme: order.map((name, index) => named(name) ?? officeColors.theme[index]!), palette };
}

function schemeColor(element: XmlElement | undefined): string | undefined {
  const color = child(element, "a:srgbClr")?.attributes["val"] ?? child(element, "a:sysClr")?.attributes["lastClr"];
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
}

/** The theme part of a new workbook. Excel and LibreOffice draw charts by it even where every colour is explicit. */
export function themeXml(font: string): string {
  const [lt1, dk1, lt2, dk2, ...rest] = officeColors.theme.map((color) => color.slice(1));
  const solid = (name: string, color: string | undefined) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`;
  const rgb = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
  const fonts = (name: string) =>
    `<a:${name}><a:latin typeface="${font}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  const placeholder = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const lines = [6350, 12700, 19050].map((width) => `<a:ln w="${width}">${placeholder}</a:ln>`).join("");
  const effects = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
  return (
    `<a:theme xmlns:a="${namespaces.drawing}" name="Office"><a:themeElements><a:clrScheme name="Office">` +
    `<a:dk1><a:sysClr val="windowText" lastClr="${dk1}"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="${lt1}"/></a:lt1>` +
    solid("dk2", dk2) +
    solid("lt2", lt2) +
    rgb.map((name, index) => solid(name, rest[index])).join("") +
    `</a:clrScheme><a:fontScheme name="Office">${fonts("majorFont")}${fonts("minorFont")}</a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${placeholder.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${placeholder.repeat(3)}</a:bgFillStyleLst>` +
    "</a:fmtScheme></a:themeElements></a:theme>"
  );
}
