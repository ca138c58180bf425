/** Copying to cells, moving them and filling on from them. */
import type { FillKind } from "../../model/auto-filling";
import { autoFill } from "../../model/auto-filling";
import { placeOf } from "../addresses";
import type { Args } from "../args";
import { cellsIn } from "../args";
import type { Cells } from "../cells";
import type { MemberContext } from "../context";
import type { Method } from "../define";
import { invalidArgument, notEmulated } from "../errors";
import { contains } from "../../model/areas";

/** A range given as an object or as an address, perhaps of another sheet. */
function placeIn(cells: Cells, args: Args, context: MemberContext): Pick<Cells, "sheet" | "area"> {
  return cellsIn(args.raw(0)) ?? placeOf(context.workbook, args.text(0), cells.sheet);
}

const COPY_TYPES = ["All", "Formulas", "Values", "Formats", "Link"] as const;

/** Copies to every area of the cells. */
const copyFrom: Method<Cells> = (cells, args, context) => {
  const source = placeIn(cells, args, context);
  const options = {
    from: source.sheet.id,
    what: args.choice(1, COPY_TYPES, "All"),
    skipBlanks: args.flag(2),
    transpose: args.flag(3),
  };
  for (const area of cells.areas) cells.sheet.copy(source.area, area, options);
};

const FILLS: readonly FillKind[] = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "LinearTrend",
];
const OTHER_FILLS = ["FillWeekdays", "FillMonths", "FillYears", "GrowthTrend", "FlashFill"] as const;

const fillOn: Method<Cells> = (cells, args, context) => {
  if (!args.has(0)) throw notEmulated("Range", "autoFill() without a destination");
  const destination = placeIn(cells, args, context);
  const kind = args.choice(1, [...FILLS, ...OTHER_FILLS], "FillDefault");
  const known = FILLS.find((each) => each === kind);
  if (!known) throw notEmulated("Range", `autoFill("${kind}")`);
  if (destination.sheet !== cells.sheet || !contains(destination.area, cells.area))
    throw invalidArgument("The destination has to hold the range it is filled from.");
  autoFill(cells.sheet, cells.area, destination.area, known);
};

export const rangeCopying: Record<string, Method<Cells>> = {
  CopyFrom: copyFrom,
  MoveTo: (cells, args, context) => {
    const to = placeIn(cells, args, context);
    cells.sheet.move(cells.area, to.sheet, to.area.top, to.area.left);
  },
  AutoFill: fillOn,
};
