/** The words Office.js uses for looks, and colours however a page writes them. */
import type { BorderLine, BorderSide, BorderWeight, HorizontalAlignment, VerticalAlignment } from "../model/types";
import { invalidArgument } from "./errors";

export const HORIZONTAL: readonly HorizontalAlignment[] = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
export const VERTICAL: readonly VerticalAlignment[] = ["Top", "Center", "Bottom", "Justify", "Distributed"];

export const BORDER_SIDES: readonly BorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];
export const BORDER_LINES: readonly BorderLine[] = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
];
export const BORDER_WEIGHTS: readonly BorderWeight[] = ["Hairline", "Thin", "Medium", "Thick"];

/** The colour names that scripts use; Excel takes all of HTML's. */
const NAMED_COLORS: Record<string, string> = {
  aliceblue: "#F0F8FF",
  aqua: "#00FFFF",
  beige: "#F5F5DC",
  black: "#000000",
  blue: "#0000FF",
  brown: "#A52A2A",
  coral: "#FF7F50",
  cornflowerblue: "#6495ED",
  crimson: "#DC143C",
  cyan: "#00FFFF",
  darkblue: "#00008B",
  darkgray: "#A9A9A9",
  darkgreen: "#006400",
  darkgrey: "#A9A9A9",
  darkorange: "#FF8C00",
  darkred: "#8B0000",
  deepskyblue: "#00BFFF",
  firebrick: "#B22222",
  forestgreen: "#228B22",
  fuchsia: "#FF00FF",
  gold: "#FFD700",
  gray: "#808080",
  green: "#008000",
  grey: "#808080",
  indigo: "#4B0082",
  ivory: "#FFFFF0",
  khaki: "#F0E68C",
  lavender: "#E6E6FA",
  lightblue: "#ADD8E6",
  lightcoral: "#F08080",
  lightcyan: "#E0FFFF",
  lightgray: "#D3D3D3",
  lightgreen: "#90EE90",
  lightgrey: "#D3D3D3",
  lightpink: "#FFB6C1",
  lightsalmon: "#FFA07A",
  lightskyblue: "#87CEFA",
  lightyellow: "#FFFFE0",
  lime: "#00FF00",
  limegreen: "#32CD32",
  magenta: "#FF00FF",
  maroon: "#800000",
  mediumseagreen: "#3CB371",
  midnightblue: "#191970",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  orangered: "#FF4500",
  orchid: "#DA70D6",
  palegreen: "#98FB98",
  pink: "#FFC0CB",
  plum: "#DDA0DD",
  powderblue: "#B0E0E6",
  purple: "#800080",
  red: "#FF0000",
  royalblue: "#4169E1",
  salmon: "#FA8072",
  seagreen: "#2E8B57",
  silver: "#C0C0C0",
  skyblue: "#87CEEB",
  slateblue: "#6A5ACD",
  slategray: "#708090",
  steelblue: "#4682B4",
  tan: "#D2B48C",
  teal: "#008080",
  tomato: "#FF6347",
  turquoise: "#40E0D0",
  violet: "#EE82EE",
  wheat: "#F5DEB3",
  white: "#FFFFFF",
  whitesmoke: "#F5F5F5",
  yellow: "#FFFF00",
  yellowgreen: "#9ACD32",
};

/** "#RRGGBB" for "#abc", "abcdef", "red" and the like; anything else is an InvalidArgument. */
export function colorOf(value: unknown): string {
  const text = typeof value === "string" ? value.trim().toLowerCase() : "";
  const named = NAMED_COLORS[text];
  if (named) return named;
  const [, hex] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(text) ?? [];
  if (!hex) throw invalidArgument(`"${String(value)}" is not a colour.`);
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
  return `#${full.toUpperCase()}`;
}
