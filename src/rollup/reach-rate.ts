/** How many of a notice's recipients it has reached. */
import { schema } from "../schema/schema";
import { cellsOf, type Range } from "./cells";

/**
 * The share of recipients who confirmed, or also who read where reading is enough. Superseded rows and empty cells
 * don't count; a word that is no state counts as not reached. Without recipients there is no share: "".
 */
export function reachRate(statuses: Range, readingIsEnough = false): number | "" {
  const list = schema.list("confirmStatus");
  const keys = cellsOf(statuses, 1)
    .filter((cell) => cell !== null)
    .map((cell) => list.recognise(String(cell))?.key)
    .filter((key) => key !== "superseded");
  const reached = keys.filter((key) => key === "confirmed" || (readingIsEnough && key === "read"));
  return keys.length === 0 ? "" : reached.length / keys.length;
}
