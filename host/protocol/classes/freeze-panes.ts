/** Excel.WorksheetFreezePanes. */
import { WHOLE_SHEET } from "../../model/areas";
import type { Sheet } from "../../model/surface";
import type { Area } from "../../model/types";
import { placeOf } from "../addresses";
import { cellsIn } from "../args";
import type { MemberContext } from "../context";
import { defineClass } from "../define";
import { itemNotFound } from "../errors";
import type { Reference } from "../reference";
import { refer } from "../reference";

/** The frozen cells: the rows, the columns, or the corner of both; null when nothing is frozen. */
function frozenArea({ freeze: { rows, columns } }: Sheet): Area | null {
  if (rows === 0 && columns === 0) return null;
  return {
    top: 0,
    left: 0,
    bottom: rows > 0 ? rows - 1 : WHOLE_SHEET.bottom,
    right: columns > 0 ? columns - 1 : WHOLE_SHEET.right,
  };
}

const location = (sheet: Sheet, context: MemberContext): Reference | null => {
  const area = frozenArea(sheet);
  return area && refer("Range", context.cells(sheet, [area]));
};

export const freezePanes = defineClass<Sheet>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (sheet, args) => sheet.setFreeze(args.optionalInteger(0, 1), 0),
    FreezeColumns: (sheet, args) => sheet.setFreeze(0, args.optionalInteger(0, 1)),
    FreezeAt: (sheet, args, context) => {
      const { area } = cellsIn(args.raw(0)) ?? placeOf(context.workbook, args.text(0), sheet);
      const wholeRows = area.right >= WHOLE_SHEET.right;
      const wholeColumns = area.bottom >= WHOLE_SHEET.bottom;
      sheet.setFreeze(wholeColumns ? 0 : area.bottom + 1, wholeRows ? 0 : area.right + 1);
    },
    Unfreeze: (sheet) => sheet.setFreeze(0, 0),
    GetLocation: (sheet, _args, context) => {
      const found = location(sheet, context);
      if (!found) throw itemNotFound("No rows or columns are frozen.");
      return found;
    },
    GetLocationOrNullObject: (sheet, _args, context) => location(sheet, context),
  },
});
