/**
 * What a cell looks like, asked of the model once and kept until something changes: its text, the kind of its value,
 * its style with table and conditional formats, and whose long text runs into it.
 */
import type { Area, CellStyle, Scalar } from "../../model/types";
import { ErrorValue, MAX_COLUMNS } from "../../model/types";
import type { EffectiveStyle } from "../../model/options";
import type { Sheet } from "../../model/surface";

export type CellKind = "empty" | "text" | "number" | "boolean" | "error";

export interface CellView {
  readonly text: string;
  readonly kind: CellKind;
  readonly style: EffectiveStyle;
}

/** The font of a style for a canvas, with families that hold Chinese to fall back on. */
export function fontOf(style: Pick<CellStyle, "fontName" | "fontSize" | "bold" | "italic">): string {
  const size = Math.round((style.fontSize * 4) / 3);
  const slant = style.italic ? "italic " : "";
  const weight = style.bold ? "600 " : "";
  return `${slant}${weight}${size}px "${style.fontName.replaceAll('"', "")}", ${FALLBACK}`;
}

const FALLBACK = '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif';

function kindOf(value: Scalar, text: string): CellKind {
  if (value === null) return text ? "text" : "empty";
  if (value instanceof ErrorValue) return "error";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "text";
}

/** Where a cell's text stands when its style leaves it to the value. */
export function alignmentOf({ kind, style }: CellView): "Left" | "Center" | "Right" {
  switch (style.horizontal) {
    case "Left":
    case "Fill":
    case "Justify":
      return "Left";
    case "Right":
      return "Right";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "Center";
    default:
      return kind === "number" ? "Right" : kind === "boolean" || kind === "error" ? "Center" : "Left";
  }
}

/** How far a text reaches and how wide a column is, in pixels. */
export interface Ruler {
  textWidth(text: string, font: string): number;
  columnWidth(column: number): number;
}

/** The looks of one sheet's cells. */
export class CellViews {
  private readonly views = new Map<number, CellView>();
  private readonly flows = new Map<number, ReadonlyMap<number, number>>();
  private readonly mergedAreas: readonly Area[];
  readonly used: Area | null;

  constructor(
    private readonly sheet: Sheet,
    private readonly ruler: Ruler,
    private readonly locale: string,
  ) {
    this.used = sheet.usedArea(true);
    this.mergedAreas = sheet.merges;
  }

  at(row: number, column: number): CellView {
    const key = row * MAX_COLUMNS + column;
    const known = this.views.get(key);
    if (known) return known;
    const text = this.sheet.text(row, column, this.locale);
    const kind = kindOf(this.sheet.value(row, column), text);
    const view = { text, kind, style: this.sheet.effectiveStyle(row, column) };
    if (this.views.size > 60_000) this.views.clear();
    this.views.set(key, view);
    return view;
  }

  merged(row: number, column: number): Area | undefined {
    return this.mergedAreas.find(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  }

  get merges(): readonly Area[] {
    return this.mergedAreas;
  }

  /** The column whose text runs into this empty cell from the left. */
  flowSource(row: number, column: number): number | undefined {
    let flows = this.flows.get(row);
    if (!flows) {
      flows = this.flowsOf(row);
      this.flows.set(row, flows);
    }
    return flows.get(column);
  }

  private flowsOf(row: number): ReadonlyMap<number, number> {
    const flows = new Map<number, number>();
    const used = this.used;
    if (!used || row < used.top || row > used.bottom) return flows;
    for (let column = used.left; column <= used.right; column += 1) {
      const view = this.at(row, column);
      if (!this.mayFlow(view, row, column)) continue;
      let room = this.ruler.columnWidth(column);
      const wanted = this.ruler.textWidth(view.text, fontOf(view.style)) + 6;
      for (let next = column + 1; room < wanted && next < MAX_COLUMNS && this.isFree(row, next); next += 1) {
        flows.set(next, column);
        room += this.ruler.columnWidth(next);
      }
    }
    return flows;
  }

  private mayFlow(view: CellView, row: number, column: number): boolean {
    return view.kind === "text" && !view.style.wrap && alignmentOf(view) === "Left" && !this.merged(row, column);
  }

  private isFree(row: number, column: number): boolean {
    return this.at(row, column).kind === "empty" && !this.merged(row, column);
  }
}
