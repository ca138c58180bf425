/** How many of a notice's recipients it has reached. */
import { schema } from "../schema/schema";
import { cellsOf, type Range } from "./cells";
import { RollupError } from "./errors";

/**
 * The share of recipients who confirmed, or also who read where reading is enough. Superseded rows and empty cells
 * don't count; a word that is no state counts as not reached. Without recipients there is no share, as there is no average of nothing.
 */
export function reachRate(statuses: Range, readingIsEnough = false): number {
  const list = schema.list("confirmStatus");
  const keys = cellsOf(statuses, 1)
    .filter((cell) => cell !== null)
    .map((cell) => list.recognise(String(cell))?.key)
    .filter((key) => key !== "superseded");
  const reached = keys.filter((key) => key === "confirmed" || (readingIsEnough && key === "read"));
  if (keys.length === 0) throw new RollupError({ kind: "nobody" });
  return reached.length / keys.length;
}
