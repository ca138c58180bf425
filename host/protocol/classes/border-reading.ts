/** Which border a side of a range has: the one its cells share there. */
import type { Area, Border, BorderSide } from "../../model/types";
import { shared } from "../matrices";
import type { Cells } from "../cells";
import { stylesIn } from "./style-reading";

type Edge = "top" | "bottom" | "left" | "right";

interface Strip {
  readonly area: Area;
  readonly edge: Edge;
}

/** The border of a side; null when there is none or the cells differ. */
export function borderOf(cells: Cells, side: BorderSide): Border | null {
  const strips = cells.areas.flatMap((area) => stripOf(area, side) ?? []);
  return shared(bordersIn(cells, strips), (a, b) => JSON.stringify(a) === JSON.stringify(b));
}

function* bordersIn({ sheet }: Cells, strips: readonly Strip[]): Generator<Border | null> {
  for (const { area, edge } of strips)
    yield* stylesIn({ sheet, areas: [area] }, (style) => style.borders[edge] ?? null);
}

/** The cells whose edge a side is made of; diagonals are not kept by the model. */
function stripOf(area: Area, side: BorderSide): Strip | null {
  switch (side) {
    case "EdgeTop":
      return { area: { ...area, bottom: area.top }, edge: "top" };
    case "EdgeBottom":
      return { area: { ...area, top: area.bottom }, edge: "bottom" };
    case "EdgeLeft":
      return { area: { ...area, right: area.left }, edge: "left" };
    case "EdgeRight":
      return { area: { ...area, left: area.right }, edge: "right" };
    case "InsideVertical":
      return area.left < area.right ? { area: { ...area, right: area.right - 1 }, edge: "right" } : null;
    case "InsideHorizontal":
      return area.top < area.bottom ? { area: { ...area, bottom: area.bottom - 1 }, edge: "bottom" } : null;
    default:
      return null;
  }
}
