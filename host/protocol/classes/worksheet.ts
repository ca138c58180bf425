/** Excel.Worksheet: a sheet, and the way to its cells and what lies on them. */
import { WHOLE_SHEET } from "../../model/areas";
import type { Sheet } from "../../model/surface";
import { placeOf, placesOf } from "../addresses";
import type { Args } from "../args";
import { flagOf, numberOf, oneOf, textOf } from "../args";
import type { MemberContext } from "../context";
import { defineClass, raises, reads } from "../define";
import { EVENT } from "../event-numbers";
import { invalidArgument, itemNotFound } from "../errors";
import { Reference, refer } from "../reference";
import { findAll, searchOptions } from "../searching";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

const own = (sheet: Sheet): string => sheet.id;

/** The range an optional address names on a sheet; the whole sheet when there is none. */
function rangeOn(sheet: Sheet, args: Args, context: MemberContext): Reference {
  if (!args.has(0) || args.raw(0) === "") return refer("Range", context.cells(sheet, [WHOLE_SHEET]));
  const place = placeOf(context.workbook, args.text(0), sheet);
  return refer("Range", context.cells(place.sheet, [place.area]));
}

function rangesOn(sheet: Sheet, args: Args, context: MemberContext): Reference {
  if (!args.has(0)) return refer("RangeAreas", context.cells(sheet, [WHOLE_SHEET]));
  const places = placesOf(context.workbook, args.text(0), sheet);
  return refer("RangeAreas", context.cells(places.sheet, places.areas));
}

function rangeByIndexes(sheet: Sheet, args: Args, context: MemberContext): Reference {
  const [top, left] = [args.integer(0), args.integer(1)];
  const [rows, columns] = [args.integer(2), args.integer(3)];
  const bottom = top + rows - 1;
  const right = left + columns - 1;
  const fits =
    top >= 0 && left >= 0 && rows > 0 && columns > 0 && bottom <= WHOLE_SHEET.bottom && right <= WHOLE_SHEET.right;
  if (!fits) throw invalidArgument("The range does not lie on the sheet.");
  return refer("Range", context.cells(sheet, [{ top, left, bottom, right }]));
}

/** The used range; Excel answers the first cell for an empty sheet, or a null object where that is asked for. */
function usedRange(sheet: Sheet, args: Args, context: MemberContext): Reference | null {
  const used = sheet.usedArea(args.flag(0));
  return used && refer("Range", context.cells(sheet, [used]));
}

function neighbour(sheet: Sheet, step: 1 | -1, args: Args): Reference | null {
  const sheets = sheet.workbook.sheets.filter(
    (each) => each === sheet || !args.flag(0) || each.visibility === "Visible",
  );
  const found = sheets[sheets.indexOf(sheet) + step];
  return found ? refer("Worksheet", found) : null;
}

const there = (reference: Reference | null): Reference => {
  if (!reference) throw itemNotFound();
  return reference;
};

/** Where a copy goes, by Excel.WorksheetPositionType. */
function copyPosition(sheet: Sheet, args: Args): number {
  const place = args.choice(0, ["None", "Before", "After", "Beginning", "End"], "None");
  const other = args.raw(1);
  const beside = other instanceof Reference ? (other.target as Sheet) : sheet;
  if (place === "Beginning") return 0;
  if (place === "Before") return beside.position;
  return place === "After" ? beside.position + 1 : sheet.workbook.sheets.length;
}

export const worksheet = defineClass<Sheet>("Worksheet", {
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    Id: reads((sheet) => sheet.id),
    Name: { get: (sheet) => sheet.name, set: (sheet, value) => (sheet.name = textOf(value, "name")) },
    Position: {
      get: (sheet) => sheet.position,
      set: (sheet, value) => sheet.workbook.moveSheet(sheet, numberOf(value, "position")),
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => (sheet.visibility = oneOf(value, VISIBILITIES, "visibility")),
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => sheet.changeLayout(() => (sheet.tabColor = textOf(value, "tabColor").toUpperCase())),
    },
    ShowGridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => sheet.changeLayout(() => (sheet.showGridlines = flagOf(value, "showGridlines"))),
    },
    ShowHeadings: {
      get: (sheet) => sheet.showHeadings,
      set: (sheet, value) => sheet.changeLayout(() => (sheet.showHeadings = flagOf(value, "showHeadings"))),
    },
    StandardWidth: {
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value) => sheet.changeLayout(() => (sheet.standardWidth = numberOf(value, "standardWidth"))),
    },
    StandardHeight: reads((sheet) => sheet.standardHeight),
  },
  aliases: { Gridlines: "ShowGridlines", Headings: "ShowHeadings" },
  objects: {
    Tables: (sheet) => refer("TableCollection", { sheet, workbook: sheet.workbook }),
    Names: (sheet) => refer("NamedItemCollection", { sheet, workbook: sheet.workbook }),
    Charts: (sheet) => refer("ChartCollection", sheet),
    FreezePanes: (sheet) => refer("WorksheetFreezePanes", sheet),
    PageLayout: (sheet) => refer("PageLayout", sheet),
    HorizontalPageBreaks: (sheet) => refer("PageBreakCollection", { sheet, rows: true }),
    VerticalPageBreaks: (sheet) => refer("PageBreakCollection", { sheet, rows: false }),
    Protection: (sheet) => refer("WorksheetProtection", sheet),
    AutoFilter: (sheet) => refer("AutoFilter", { sheet }),
  },
  methods: {
    Activate: (sheet, _args, { session }) => session.activate(sheet),
    Calculate: (sheet, args) => sheet.workbook.calculation.calculate(args.flag(0)),
    Delete: (sheet) => sheet.workbook.removeSheet(sheet),
    Copy: (sheet, args) => refer("Worksheet", sheet.workbook.copySheet(sheet, copyPosition(sheet, args))),
    GetCell: (sheet, args, context) => {
      const [row, column] = [args.integer(0), args.integer(1)];
      if (row < 0 || column < 0 || row > WHOLE_SHEET.bottom || column > WHOLE_SHEET.right) throw invalidArgument();
      return refer("Range", context.cells(sheet, [{ top: row, left: column, bottom: row, right: column }]));
    },
    GetRange: rangeOn,
    GetRanges: rangesOn,
    GetRangeByIndexes: rangeByIndexes,
    GetUsedRange: (sheet, args, context) =>
      usedRange(sheet, args, context) ??
      refer("Range", context.cells(sheet, [{ top: 0, left: 0, bottom: 0, right: 0 }])),
    GetUsedRangeOrNullObject: usedRange,
    GetNext: (sheet, args) => there(neighbour(sheet, 1, args)),
    GetNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args),
    GetPrevious: (sheet, args) => there(neighbour(sheet, -1, args)),
    GetPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args),
    FindAll: (sheet, args, context) => there(findAll(sheet, args, context)),
    FindAllOrNullObject: findAll,
    ReplaceAll: (sheet, args) => sheet.replace(args.text(0), args.text(1), searchOptions(args.optionalRecord(2))),
    _GetSheetById: (sheet, args) => there(sheetById(sheet, args)),
    _GetAnotherWorksheetById: (sheet, args) => there(sheetById(sheet, args)),
  },
  events: {
    onChanged: raises(EVENT.sheetChanged, "DataChangedEvent", own),
    onSelectionChanged: raises(EVENT.sheetSelection, "SelectionChangedEvent", own),
    onActivated: raises(EVENT.sheetActivated, "ActivatedEvent", own),
    onDeactivated: raises(EVENT.sheetDeactivated, "DeactivatedEvent", own),
    onCalculated: raises(EVENT.sheetCalculated, "CalculatedEvent", own),
    onFormatChanged: raises(EVENT.sheetFormatChanged, "FormatChangedEvent", own),
    onRowSorted: raises(EVENT.sheetRowSorted, "RowSortedEvent", own),
    onNameChanged: raises(EVENT.sheetNameChanged, "EventNameChanged", own),
    onVisibilityChanged: raises(EVENT.sheetVisibilityChanged, "EventVisibilityChanged", own),
    onProtectionChanged: raises(EVENT.sheetProtectionChanged, "ProtectionChangedEvent", own),
  },
});

const sheetById = (sheet: Sheet, args: Args): Reference | null => {
  const found = sheet.workbook.sheet(args.text(0));
  return found ? refer("Worksheet", found) : null;
};
