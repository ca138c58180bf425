/** Excel.SearchCriteria and ReplaceCriteria in the model's words. */
import type { FindOptions } from "../model/options";
import type { Sheet } from "../model/surface";
import type { Args } from "./args";
import { collect } from "./collect";
import type { MemberContext } from "./context";
import type { Reference } from "./reference";
import { refer } from "./reference";

export const searchOptions = (criteria: Record<string, unknown>): FindOptions => ({
  completeMatch: criteria["completeMatch"] === true,
  matchCase: criteria["matchCase"] === true,
  searchDirection: criteria["searchDirection"] === "Backwards" ? "Backwards" : "Forward",
});

/** Every cell of the sheet that holds the text, as RangeAreas; null when there is none. */
export function findAll(sheet: Sheet, args: Args, context: MemberContext): Reference | null {
  const found = sheet.findAll(args.text(0), searchOptions(args.optionalRecord(1)));
  const places = new Set(found.map(({ top, left }) => `${top} ${left}`));
  const used = sheet.usedArea();
  const areas = used && found.length > 0 ? collect(used, (row, column) => places.has(`${row} ${column}`)) : [];
  return areas.length ? refer("RangeAreas", context.cells(sheet, areas)) : null;
}
