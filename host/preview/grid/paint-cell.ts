/**
 * Draws one cell: paper, grid lines, borders, text, filter button, and the marks of who has selected it. The scrolling
 * grid and the frozen rows both draw through here, so they look the same.
 */
import type { Area, Border } from "../../model/types";
import { hasCell } from "../../model/areas";
import type { GridColors, ThemeName } from "../brand";
import type { Axis } from "./axis";
import type { CellView, CellViews } from "./cell-view";
import type { Cell } from "./cells";
import { inkOn, lineOn } from "./colors";
import type { Box } from "./geometry";
import { areaBox } from "./geometry";
import { paintText } from "./paint-text";

/** An outline round some cells: one's own selection, a colleague's, or what was copied. */
export interface Mark {
  readonly area: Area;
  readonly color: string;
  readonly tint?: string;
  readonly dashed?: boolean;
}

/** All that drawing a sheet's cells needs. */
export interface Scene {
  readonly theme: ThemeName;
  readonly colors: GridColors;
  readonly views: CellViews;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly gridlines: boolean;
  readonly marks: readonly Mark[];
  readonly active: Cell;
  readonly frozenRow: number;
  readonly frozenColumn: number;
  filterButton(row: number, column: number): "none" | "plain" | "filtered";
}

/** The side of a filter button in pixels. */
export const BUTTON = 17;

/** Draws a cell into its box. */
export function paintCell(ctx: CanvasRenderingContext2D, scene: Scene, row: number, column: number, box: Box): void {
  const merged = scene.views.merged(row, column);
  const view = merged ? scene.views.at(merged.top, merged.left) : scene.views.at(row, column);
  const ink = inkOn(scene.theme, view.style.fill, view.style.fontColor);
  ctx.fillStyle = ink.paper;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  paintDataBar(ctx, scene, view, box);
  paintTints(ctx, scene, row, column, box);
  paintLines(ctx, scene, row, column, box, view, merged);
  paintFreezeLines(ctx, scene, row, column, box);
  paintContent(ctx, scene, row, column, box, view, merged, ink.text);
  for (const mark of scene.marks) paintMark(ctx, scene, mark, row, column, box);
}

function paintContent(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  row: number,
  column: number,
  box: Box,
  view: CellView,
  merged: Area | undefined,
  color: string,
): void {
  const button = scene.filterButton(row, column);
  if (merged) {
    if (view.text) paintText(ctx, view, mergedBox(scene, merged, row, column, box), box, color);
  } else if (view.text) {
    const flows = scene.views.flowSource(row, scene.columns.step(column, 1)) !== undefined;
    paintText(ctx, view, box, flows ? box : inner(box), color, button === "none" ? 0 : BUTTON);
  } else {
    paintFlow(ctx, scene, row, column, box);
  }
  if (button !== "none") paintButton(ctx, scene.colors, box, button === "filtered");
}

const inner = (box: Box): Box => ({ x: box.x, y: box.y, width: box.width - 1, height: box.height });

/** The bar of a conditional format, from the left edge. */
function paintDataBar(ctx: CanvasRenderingContext2D, scene: Scene, { style }: CellView, box: Box): void {
  if (!style.dataBar) return;
  const { paper } = inkOn(scene.theme, style.dataBar.color, "#000000");
  ctx.fillStyle = paper;
  ctx.fillRect(box.x + 2, box.y + 2, Math.max((box.width - 5) * style.dataBar.share, 0), box.height - 5);
}

/** Where a merged area lies, seen from one of its cells. */
function mergedBox(scene: Scene, merged: Area, row: number, column: number, box: Box): Box {
  const whole = areaBox(scene, merged);
  const own = areaBox(scene, { top: row, bottom: row, left: column, right: column });
  return { ...whole, x: box.x + whole.x - own.x, y: box.y + whole.y - own.y };
}

function paintFlow(ctx: CanvasRenderingContext2D, scene: Scene, row: number, column: number, box: Box): void {
  const source = scene.views.flowSource(row, column);
  if (source === undefined) return;
  const view = scene.views.at(row, source);
  const columns = scene.columns;
  const left = columns.start(columns.position(source)) - columns.start(columns.position(column));
  const ink = inkOn(scene.theme, view.style.fill, view.style.fontColor);
  const width = columns.size(columns.position(source));
  paintText(ctx, view, { ...box, x: box.x + left, width }, box, ink.text);
}

function paintTints(ctx: CanvasRenderingContext2D, scene: Scene, row: number, column: number, box: Box): void {
  const isActive = scene.active.row === row && scene.active.column === column;
  for (const { area, tint } of scene.marks) {
    if (!tint || isActive || !hasCell(area, row, column)) continue;
    ctx.fillStyle = tint;
    ctx.fillRect(box.x, box.y, box.width, box.height);
  }
}

/** Grid lines on plain paper, and the borders of this cell and its neighbours over them. */
function paintLines(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  row: number,
  column: number,
  box: Box,
  view: CellView,
  merged: Area | undefined,
): void {
  const [nextRow, nextColumn] = [scene.rows.step(row, 1), scene.columns.step(column, 1)];
  const joinsRight = merged !== undefined && nextColumn <= merged.right;
  const joinsDown = merged !== undefined && nextRow <= merged.bottom;
  const flows = nextColumn !== column && scene.views.flowSource(row, nextColumn) !== undefined;
  if (scene.gridlines && !view.style.fill) {
    ctx.fillStyle = scene.colors.gridline;
    if (!joinsRight && !flows) ctx.fillRect(box.x + box.width - 1, box.y, 1, box.height);
    if (!joinsDown) ctx.fillRect(box.x, box.y + box.height - 1, box.width, 1);
  }
  const { borders } = view.style;
  const draw = (border: Border | undefined, side: Side): void => {
    if (border) paintBorder(ctx, scene, border, box, side);
  };
  if (!joinsRight) draw(borders.right ?? scene.views.at(row, nextColumn).style.borders.left, "right");
  if (!joinsDown) draw(borders.bottom ?? scene.views.at(nextRow, column).style.borders.top, "bottom");
  if (column === 0) draw(borders.left, "left");
  if (row === 0) draw(borders.top, "top");
}

type Side = "top" | "bottom" | "left" | "right";

const thickness: Record<Border["weight"], number> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

const dashes: Partial<Record<Border["style"], number[]>> = {
  Dash: [4, 2],
  DashDot: [4, 2, 1, 2],
  DashDotDot: [4, 2, 1, 2, 1, 2],
  Dot: [1, 1],
  SlantDashDot: [4, 2, 1, 2],
};

function paintBorder(ctx: CanvasRenderingContext2D, scene: Scene, border: Border, box: Box, side: Side): void {
  if (border.style === "None") return;
  const width = border.style === "Double" ? 1 : thickness[border.weight];
  ctx.save();
  ctx.strokeStyle = lineOn(scene.theme, border.color);
  ctx.lineWidth = width;
  ctx.setLineDash(dashes[border.style] ?? (border.weight === "Hairline" ? [1, 1] : []));
  ctx.beginPath();
  const far = { right: box.x + box.width, bottom: box.y + box.height };
  const at = { top: box.y, left: box.x, right: far.right - width, bottom: far.bottom - width }[side] + width / 2;
  if (side === "top" || side === "bottom") {
    ctx.moveTo(box.x, at);
    ctx.lineTo(far.right, at);
  } else {
    ctx.moveTo(at, box.y);
    ctx.lineTo(at, far.bottom);
  }
  ctx.stroke();
  ctx.restore();
}

function paintButton(ctx: CanvasRenderingContext2D, colors: GridColors, box: Box, filtered: boolean): void {
  const x = box.x + box.width - BUTTON - 2;
  const y = box.y + box.height - BUTTON - 2;
  ctx.fillStyle = colors.button;
  ctx.strokeStyle = colors.buttonLine;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(x + 0.5, y + 0.5, BUTTON - 1, BUTTON - 1, 3);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = filtered ? colors.accent : colors.buttonGlyph;
  ctx.beginPath();
  const [cx, cy] = [x + BUTTON / 2, y + BUTTON / 2];
  const shape: [number, number][] = filtered
    ? [
        [-5, -4.5],
        [5, -4.5],
        [1.2, 0.4],
        [1.2, 4.2],
        [-1.2, 5.2],
        [-1.2, 0.4],
      ]
    : [
        [-3.5, -1.5],
        [3.5, -1.5],
        [0, 2.5],
      ];
  shape.forEach(([dx, dy], i) => (i ? ctx.lineTo(cx + dx, cy + dy) : ctx.moveTo(cx + dx, cy + dy)));
  ctx.fill();
}

function paintFreezeLines(ctx: CanvasRenderingContext2D, scene: Scene, row: number, column: number, box: Box): void {
  ctx.fillStyle = scene.colors.frozenLine;
  if (column === scene.frozenColumn) ctx.fillRect(box.x + box.width - 1, box.y, 1, box.height);
  if (row === scene.frozenRow) ctx.fillRect(box.x, box.y + box.height - 1, box.width, 1);
}

function paintMark(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  mark: Mark,
  row: number,
  column: number,
  box: Box,
): void {
  if (!hasCell(mark.area, row, column)) return;
  const outside = (r: number, c: number): boolean => !hasCell(mark.area, r, c);
  const up = row === scene.rows.index(0) || outside(scene.rows.step(row, -1), column);
  const down = outside(scene.rows.step(row, 1), column);
  const left = column === scene.columns.index(0) || outside(row, scene.columns.step(column, -1));
  const right = outside(row, scene.columns.step(column, 1));
  ctx.save();
  ctx.strokeStyle = mark.color;
  ctx.lineWidth = 2;
  ctx.setLineDash(mark.dashed ? [5, 3] : []);
  ctx.beginPath();
  const far = { x: box.x + box.width, y: box.y + box.height };
  const line = (shown: boolean, from: [number, number], to: [number, number]): void => {
    if (!shown) return;
    ctx.moveTo(...from);
    ctx.lineTo(...to);
  };
  line(up, [box.x, box.y + 1], [far.x, box.y + 1]);
  line(down, [box.x, far.y - 1], [far.x, far.y - 1]);
  line(left, [box.x + 1, box.y], [box.x + 1, far.y]);
  line(right, [far.x - 1, box.y], [far.x - 1, far.y]);
  ctx.stroke();
  ctx.restore();
}
