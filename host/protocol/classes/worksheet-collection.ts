/** Excel.WorksheetCollection: the tabs of the workbook. */
import type { Sheet, Workbook } from "../../model/surface";
import type { Args } from "../args";
import { collection, sameText } from "../collection";
import { defineClass, raises } from "../define";
import { EVENT, WHOLE_WORKBOOK } from "../event-numbers";
import { itemNotFound } from "../errors";
import type { Reference } from "../reference";
import { refer } from "../reference";

const ofWorkbook = (): string => WHOLE_WORKBOOK;

const parts = collection<Workbook, Sheet>({
  of: "Worksheet",
  list: (workbook) => workbook.sheets,
  matches: (sheet, key) => sheet.id === key || sameText(sheet.name, key),
  has: ["GetItem", "GetItemOrNullObject"],
});

const seen = (workbook: Workbook, args: Args): readonly Sheet[] =>
  args.flag(0) ? workbook.sheets.filter((sheet) => sheet.visibility === "Visible") : workbook.sheets;

function at(sheet: Sheet | undefined): Reference {
  if (!sheet) throw itemNotFound();
  return refer("Worksheet", sheet);
}

export const worksheetCollection = defineClass<Workbook>("WorksheetCollection", {
  ...parts,
  methods: {
    ...parts.methods,
    Add: (workbook, args) => refer("Worksheet", workbook.addSheet(args.optionalText(0))),
    GetActiveWorksheet: (_workbook, _args, { session }) => refer("Worksheet", session.activeSheet),
    GetCount: (workbook, args) => seen(workbook, args).length,
    GetFirst: (workbook, args) => at(seen(workbook, args)[0]),
    GetLast: (workbook, args) => at(seen(workbook, args).at(-1)),
  },
  events: {
    onAdded: raises(EVENT.sheetAdded, "AddedEvent", ofWorkbook),
    onDeleted: raises(EVENT.sheetDeleted, "DeletedEvent", ofWorkbook),
    onActivated: raises(EVENT.sheetActivated, "ActivatedEvent", ofWorkbook),
    onDeactivated: raises(EVENT.sheetDeactivated, "DeactivatedEvent", ofWorkbook),
    onMoved: raises(EVENT.sheetMoved, "EventMoved", ofWorkbook),
    onNameChanged: raises(EVENT.sheetNameChanged, "EventNameChanged", ofWorkbook),
    onVisibilityChanged: raises(EVENT.sheetVisibilityChanged, "EventVisibilityChanged", ofWorkbook),
    onProtectionChanged: raises(EVENT.sheetProtectionChanged, "ProtectionChangedEvent", ofWorkbook),
    onChanged: raises(EVENT.sheetChanged, "DataChangedEvent", ofWorkbook),
    onSelectionChanged: raises(EVENT.sheetSelection, "SelectionChangedEvent", ofWorkbook),
    onCalculated: raises(EVENT.sheetCalculated, "CalculatedEvent", ofWorkbook),
    onFormatChanged: raises(EVENT.sheetFormatChanged, "FormatChangedEvent", ofWorkbook),
    onRowSorted: raises(EVENT.sheetRowSorted, "RowSortedEvent", ofWorkbook),
  },
});
