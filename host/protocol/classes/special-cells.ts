/** Excel's "Go To Special": blanks, constants, formulas, visible cells and the like, as RangeAreas. */
import type { Area, Scalar } from "../../model/types";
import { ErrorValue } from "../../model/types";
import { intersection } from "../../model/areas";
import type { Sheet } from "../../model/surface";
import type { Args } from "../args";
import { collect } from "../collect";
import type { Cells } from "../cells";
import type { MemberContext } from "../context";
import type { Reference } from "../reference";
import { refer } from "../reference";

const TYPES = ["Blanks", "Constants", "Formulas", "Visible", "ConditionalFormats", "DataValidations"] as const;
const VALUE_TYPES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

type Test = (sheet: Sheet, row: number, column: number) => boolean;

const tests: Record<(typeof TYPES)[number], Test> = {
  Blanks: (sheet, row, column) => sheet.value(row, column) === null && sheet.formula(row, column) === undefined,
  Constants: (sheet, row, column) => sheet.value(row, column) !== null && sheet.formula(row, column) === undefined,
  Formulas: (sheet, row, column) => sheet.formula(row, column) !== undefined,
  Visible: (sheet, row, column) => sheet.rowHeight(row) > 0 && sheet.columnWidth(column) > 0,
  ConditionalFormats: (sheet, row, column) =>
    sheet.conditionalFormats.some((format) => inside(format.areas, row, column)),
  DataValidations: (sheet, row, column) => sheet.validationAt(row, column) !== undefined,
};

const inside = (areas: readonly Area[], row: number, column: number): boolean =>
  areas.some((area) => intersection(area, { top: row, left: column, bottom: row, right: column }) !== null);

/** "ErrorsNumberText" names each kind it takes. */
function isOfKind(value: Scalar, kinds: string): boolean {
  if (kinds === "All") return true;
  if (value instanceof ErrorValue) return kinds.includes("Errors");
  if (typeof value === "boolean") return kinds.includes("Logical");
  return typeof value === "number" ? kinds.includes("Number") : kinds.includes("Text");
}

/** The cells of that kind within the used part of the range; null when there are none. */
export function specialCells(cells: Cells, args: Args, context: MemberContext): Reference | null {
  const type = args.choice(0, TYPES);
  const kinds = args.choice(1, VALUE_TYPES, "All");
  const used = cells.sheet.usedArea();
  const where = used && intersection(used, cells.area);
  if (!where) return null;
  const asksForValues = type === "Constants" || type === "Formulas";
  const areas = collect(where, (row, column) => {
    if (!tests[type](cells.sheet, row, column)) return false;
    return !asksForValues || isOfKind(cells.sheet.value(row, column), kinds);
  });
  return areas.length ? refer("RangeAreas", context.cells(cells.sheet, areas)) : null;
}
