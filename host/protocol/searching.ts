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
  const options = searchOptions(args.optionalRecord(1));
  const used = sheet.usedArea();
  const text = args.text(0);
  const matches = (row: number, column: number): boolean =>
    sheet.find(text, options, { top: row, left: column, bottom: row, right: column }) !== null;
  const areas = used ? collect(used, matches) : [];
  return areas.length ? refer("RangeAreas", context.cells(sheet, areas)) : null;
}
