/** Draws the letters over the columns and the numbers before the rows. */
import { columnLetters } from "../../model/areas";
import type { Area } from "../../model/types";
import type { GridColors } from "../brand";
import type { Box } from "./geometry";

const FONT = '12px "Segoe UI", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif';

export interface HeaderLook {
  readonly colors: GridColors;
  readonly areas: readonly Area[];
}

type State = "plain" | "touched" | "whole";

function stateOf(areas: readonly Area[], index: number, lines: "rows" | "columns"): State {
  let state: State = "plain";
  for (const area of areas) {
    const inside =
      lines === "rows" ? index >= area.top && index <= area.bottom : index >= area.left && index <= area.right;
    if (!inside) continue;
    const whole = lines === "rows" ? area.right - area.left > 16_000 : area.bottom - area.top > 1_000_000;
    if (whole) return "whole";
    state = "touched";
  }
  return state;
}

function paint(
  ctx: CanvasRenderingContext2D,
  colors: GridColors,
  box: Box,
  text: string,
  state: State,
  ink: string,
): void {
  ctx.fillStyle = state === "whole" ? colors.accent : state === "touched" ? colors.headerSelected : colors.header;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  ctx.fillStyle = colors.headerLine;
  ctx.fillRect(box.x + box.width - 1, box.y, 1, box.height);
  ctx.fillRect(box.x, box.y + box.height - 1, box.width, 1);
  ctx.font = state === "plain" ? FONT : `600 ${FONT}`;
  ctx.textBaseline = "middle";
  ctx.textAlign = "center";
  ctx.fillStyle = state === "whole" ? colors.paper : state === "touched" ? colors.headerSelectedText : ink;
  ctx.fillText(text, box.x + box.width / 2, box.y + box.height / 2 + 0.5);
  ctx.textAlign = "left";
}

/** The header of a column. */
export function paintColumnHeader(ctx: CanvasRenderingContext2D, look: HeaderLook, column: number, box: Box): void {
  const state = stateOf(look.areas, column, "columns");
  paint(ctx, look.colors, box, columnLetters(column), state, look.colors.headerText);
  if (state === "plain") return;
  ctx.fillStyle = look.colors.accent;
  ctx.fillRect(box.x, box.y + box.height - 2, box.width, 2);
}

/** The header of a row; `filtered` when a filter chose the rows on show. */
export function paintRowHeader(
  ctx: CanvasRenderingContext2D,
  look: HeaderLook,
  row: number,
  filtered: boolean,
  box: Box,
): void {
  const ink = filtered ? look.colors.headerFilteredText : look.colors.headerText;
  const state = stateOf(look.areas, row, "rows");
  paint(ctx, look.colors, box, String(row + 1), state, ink);
  if (state === "plain") return;
  ctx.fillStyle = look.colors.accent;
  ctx.fillRect(box.x + box.width - 2, box.y, 2, box.height);
}

/** The corner over the row numbers. */
export function paintCorner(ctx: CanvasRenderingContext2D, { colors }: HeaderLook, box: Box): void {
  ctx.fillStyle = colors.header;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  ctx.fillStyle = colors.headerLine;
  ctx.fillRect(box.x + box.width - 1, box.y, 1, box.height);
  ctx.fillRect(box.x, box.y + box.height - 1, box.width, 1);
  ctx.beginPath();
  ctx.moveTo(box.x + box.width - 5, box.y + box.height - 15);
  ctx.lineTo(box.x + box.width - 5, box.y + box.height - 5);
  ctx.lineTo(box.x + box.width - 15, box.y + box.height - 5);
  ctx.fill();
}
