/** The rows that stay in place, drawn over the scrolling grid with the same painters. */
import { useEffect, useLayoutEffect, useRef } from "react";
import type { Geometry } from "./geometry";
import { cellBox, frozenHeight } from "./geometry";
import type { Scene } from "./paint-cell";
import { paintCell } from "./paint-cell";
import type { HeaderLook } from "./paint-headers";
import { paintRowHeader } from "./paint-headers";

export interface FrozenRowsProps {
  readonly scene: Scene;
  readonly look: HeaderLook;
  readonly scroller: HTMLElement | null;
  geometry(): Geometry;
}

/** The positions of the columns that can be seen: those that stay and those scrolled to. */
function columnsSeen(g: Geometry): number[] {
  const seen = Array.from({ length: g.frozenColumns }, (_, i) => i);
  const first = Math.max(g.columns.at(g.scrollLeft + g.columns.start(g.frozenColumns)), g.frozenColumns);
  const right = g.scrollLeft + g.width - g.headerWidth;
  for (let at = first; at < g.columns.count && g.columns.start(at) < right; at += 1) seen.push(at);
  return seen;
}

function paint(canvas: HTMLCanvasElement, { scene, look }: FrozenRowsProps, g: Geometry): void {
  const height = frozenHeight(g);
  const scale = window.devicePixelRatio || 1;
  canvas.width = Math.round(g.width * scale);
  canvas.height = Math.round(height * scale);
  canvas.style.width = `${g.width}px`;
  canvas.style.height = `${height}px`;
  const ctx = canvas.getContext("2d");
  if (!ctx) return;
  ctx.setTransform(scale, 0, 0, scale, 0, -g.headerHeight * scale);
  // The columns that scroll are drawn first, so that those that stay cover them.
  for (const at of columnsSeen(g).reverse()) {
    for (let row = 0; row < g.frozenRows; row += 1) {
      const [r, c] = [g.rows.index(row), g.columns.index(at)];
      paintCell(ctx, scene, r, c, cellBox(g, r, c));
    }
  }
  for (let row = 0; row < g.frozenRows; row += 1) {
    const r = g.rows.index(row);
    const box = { ...cellBox(g, r, g.columns.index(0)), x: 0, width: g.headerWidth };
    paintRowHeader(ctx, look, r, false, box);
  }
}

export function FrozenRows(props: FrozenRowsProps): React.JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const { scroller } = props;
  useLayoutEffect(() => {
    if (canvas.current) paint(canvas.current, props, props.geometry());
  });
  useEffect(() => {
    if (!scroller) return;
    const repaint = (): void => {
      if (canvas.current) paint(canvas.current, latest.current, latest.current.geometry());
    };
    const sizes = new ResizeObserver(repaint);
    sizes.observe(scroller);
    scroller.addEventListener("scroll", repaint, { passive: true });
    return () => {
      sizes.disconnect();
      scroller.removeEventListener("scroll", repaint);
    };
  }, [scroller]);
  return <canvas ref={canvas} className="frozen-rows" aria-hidden="true" />;
}
