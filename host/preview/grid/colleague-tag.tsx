/** The small name at a colleague's selection. */
import { useBook } from "../preview-context";
import type { Geometry } from "./geometry";
import { cellBox } from "./geometry";
import { useScroll } from "./use-scroll";

export interface ColleagueTagProps {
  readonly scroller: HTMLElement | null;
  geometry(): Geometry;
}

export function ColleagueTag({ scroller, geometry }: ColleagueTagProps): React.JSX.Element | null {
  const { colleague, sheet } = useBook();
  useScroll(scroller);
  const area = colleague?.selection.sheet === sheet ? colleague.selection.areas[0] : undefined;
  if (!colleague || !area) return null;
  const g = geometry();
  const { x, y } = cellBox(g, area.top, area.left);
  const hidden =
    !g.rows.shows(area.top) ||
    !g.columns.shows(area.left) ||
    x < g.headerWidth - 4 ||
    y < g.headerHeight - 4 ||
    x > g.width ||
    y > g.height;
  if (hidden) return null;
  const above = y - 18 >= g.headerHeight;
  return (
    <span
      className="over-grid colleague-tag"
      style={{ left: x, top: above ? y - 18 : y + 2, marginLeft: above ? 0 : 4 }}
    >
      {colleague.name}
    </span>
  );
}
