/** Draws one cell's text on a canvas: aligned, wrapped, clipped, underlined. Knows a box and a look, no sheet. */
import type { CellStyle } from "../../model/types";
import type { CellView } from "./cell-view";
import { alignmentOf, fontOf } from "./cell-view";
import type { Box } from "./geometry";
import { linesOf, withFewerDecimals } from "./text-layout";

const PADDING = 4;
const widths = new Map<string, number>();

/** How wide a text is in a font; measured once. */
export function measured(ctx: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  ctx.font = font;
  const width = ctx.measureText(text).width;
  if (widths.size > 20_000) widths.clear();
  widths.set(key, width);
  return width;
}

/** Draws the text of a cell inside `box`, showing only what falls into `clip`. */
export function paintText(
  ctx: CanvasRenderingContext2D,
  view: CellView,
  box: Box,
  clip: Box,
  color: string,
  besideRight = 0,
): void {
  const { style } = view;
  const font = fontOf(style);
  const inset = style.indent * 9;
  const width = (text: string): number => measured(ctx, text, font);
  const whole = Math.max(box.width - 2 * PADDING - inset, 1);
  // A text that has no room beside a button runs under it, as in Excel, rather than breaking earlier.
  const keepRight = width(view.text) <= whole - besideRight ? besideRight : 0;
  const room = whole - keepRight;
  const fits = width(view.text) <= room;
  const lines =
    fits && !/[\r\n]/.test(view.text)
      ? [view.text]
      : linesOf(tooWide(view, fits, room, width), room, style.wrap, width);
  const lineHeight = Math.round(((style.fontSize * 4) / 3) * 1.32);
  ctx.save();
  ctx.beginPath();
  ctx.rect(clip.x, clip.y, clip.width, clip.height);
  ctx.clip();
  ctx.font = font;
  ctx.fillStyle = color;
  ctx.strokeStyle = color;
  ctx.textBaseline = "middle";
  const top = firstLine(style, box, lines.length * lineHeight);
  lines.forEach((line, i) => {
    const x = lineStart(view, box, width(line), inset, keepRight);
    const y = top + (i + 0.5) * lineHeight;
    ctx.fillText(line, x, y + 0.5);
    rule(ctx, style, x, y, width(line));
  });
  ctx.restore();
}

/**
 * Numbers and dates that do not fit are never cut off, for that would be another number: those without a format lose
 * decimals, others turn into hashes.
 */
function tooWide(
  { kind, style, text }: CellView,
  fits: boolean,
  room: number,
  width: (text: string) => number,
): string {
  if (fits || kind !== "number") return text;
  if (style.numberFormat === "General") {
    const shorter = withFewerDecimals(text, (candidate) => width(candidate) <= room);
    if (shorter !== undefined) return shorter;
  }
  return style.wrap ? text : "#".repeat(Math.max(Math.floor(room / width("#")), 1));
}

function firstLine(style: CellStyle, box: Box, height: number): number {
  if (style.vertical === "Top") return box.y + 2;
  if (style.vertical === "Center" || style.vertical === "Justify" || style.vertical === "Distributed") {
    return Math.max(box.y + (box.height - height) / 2, height > box.height ? box.y + 1 : box.y);
  }
  return height > box.height ? Math.min(box.y + box.height - height, box.y + 1) : box.y + box.height - height - 1;
}

function lineStart(view: CellView, box: Box, width: number, inset: number, keepRight: number): number {
  switch (alignmentOf(view)) {
    case "Right":
      return box.x + box.width - PADDING - inset - keepRight - width;
    case "Center":
      return box.x + Math.max((box.width - keepRight - width) / 2, Math.min(PADDING, (box.width - width) / 2));
    default:
      return box.x + PADDING + inset;
  }
}

function rule(ctx: CanvasRenderingContext2D, style: CellStyle, x: number, y: number, width: number): void {
  const size = (style.fontSize * 4) / 3;
  const at = (dy: number): void => {
    ctx.beginPath();
    ctx.moveTo(x, Math.round(y + dy) + 0.5);
    ctx.lineTo(x + width, Math.round(y + dy) + 0.5);
    ctx.stroke();
  };
  if (style.underline !== "None") at(size * 0.45);
  if (style.underline === "Double") at(size * 0.45 + 2);
  if (style.strikethrough) at(0);
}
