/** Excel.SearchCriteria and ReplaceCriteria in the model's words. */
import type { FindOptions } from "../model/options";
import type { Area } from "../model/types";
import type { Sheet } from "../model/surface";
import { cellCount } from "../model/areas";
import type { Args } from "./args";
import type { MemberContext } from "./context";
import type { Reference } from "./reference";
import { refer } from "./reference";

export const searchOptions = (criteria: Record<string, unknown>): FindOptions => ({
  completeMatch: criteria["completeMatch"] === true,
  matchCase: criteria["matchCase"] === true,
});

/** Every cell of the sheet that holds the text, as RangeAreas; null when there is none. */
export function findAll(sheet: Sheet, args: Args, context: MemberContext): Reference | null {
  const options = searchOptions(args.optionalRecord(1));
  const used = sheet.usedArea();
  const areas = used ? matchesIn(sheet, args.text(0), options, used) : [];
  return areas.length ? refer("RangeAreas", context.cells(sheet, areas)) : null;
}

function matchesIn(sheet: Sheet, text: string, options: FindOptions, where: Area): Area[] {
  const found: Area[] = [];
  for (let row = where.top; row <= where.bottom; row++) {
    for (let column = where.left; column <= where.right; column++) {
      const cell = { top: row, left: column, bottom: row, right: column };
      if (sheet.find(text, options, cell) && cellCount(cell)) found.push(cell);
    }
  }
  return found;
}
