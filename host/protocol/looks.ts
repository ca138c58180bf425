/** The words Office.js uses for looks, and colours however a page writes them. */
import type { BorderLine, BorderSide, BorderWeight, HorizontalAlignment, VerticalAlignment } from "../model/types";
import { NAMED_COLORS } from "./color-names";
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
