/** Excel.TableCollection and Table. */
import type { Sheet, Table, Workbook } from "../../model/surface";
import { placeOf } from "../addresses";
import type { Args } from "../args";
import { cellsIn, flagOf, textOf } from "../args";
import { collection, sameText } from "../collection";
import type { MemberContext } from "../context";
import { defineClass, raises, reads } from "../define";
import { EVENT, WHOLE_WORKBOOK } from "../event-numbers";
import { invalidArgument, OfficeError } from "../errors";
import type { Reference } from "../reference";
import { refer } from "../reference";
import type { Area } from "../../model/types";

/** The tables of the workbook, or of one sheet. */
export interface TableScope {
  readonly workbook: Workbook;
  readonly sheet?: Sheet;
}

const target = ({ sheet }: TableScope): string => sheet?.id ?? WHOLE_WORKBOOK;

const byKey = (table: Table, key: unknown): boolean => table.id === key || sameText(table.name, key);

const parts = collection<TableScope, Table>({
  of: "Table",
  list: ({ workbook, sheet }) => sheet?.tables ?? workbook.tables,
  matches: byKey,
  has: ["GetCount", "GetItem", "GetItemAt", "GetItemOrNullObject"],
});

/** Where an address or range object lies; an address without a sheet means the collection's sheet or the active one. */
function placeFor(scope: TableScope, args: Args, context: MemberContext): { sheet: Sheet; area: Area } {
  const cells = cellsIn(args.raw(0));
  if (cells) return cells;
  return placeOf(context.workbook, args.text(0), scope.sheet ?? context.session.activeSheet);
}

export const tableCollection = defineClass<TableScope>("TableCollection", {
  ...parts,
  properties: { Count: reads(({ workbook, sheet }) => (sheet?.tables ?? workbook.tables).length) },
  methods: {
    ...parts.methods,
    Add: (scope, args, context) => {
      const { sheet, area } = placeFor(scope, args, context);
      return refer("Table", sheet.addTable(area, args.flag(1)));
    },
  },
  events: {
    onAdded: raises(EVENT.tableAdded, "AddedEvent", target),
    onDeleted: raises(EVENT.tableDeleted, "DeletedEvent", target),
    onChanged: raises(EVENT.tableChanged, "DataChangedEvent", target),
  },
});

export const tableScopedCollection = defineClass<readonly Table[]>("TableScopedCollection", {
  ...collection<readonly Table[], Table>({
    of: "Table",
    list: (tables) => tables,
    matches: byKey,
    has: ["GetCount", "GetFirst", "GetItem", "GetItemOrNullObject"],
  }),
});

const range = (table: Table, context: MemberContext, area: Area): Reference =>
  refer("Range", context.cells(table.sheet, [area]));

type Flag =
  | "showHeaders"
  | "showTotals"
  | "showBandedRows"
  | "showBandedColumns"
  | "showFilterButton"
  | "highlightFirstColumn"
  | "highlightLastColumn";

const flag = (name: Flag) => ({
  get: (table: Table) => table[name],
  set: (table: Table, value: unknown) => (table[name] = flagOf(value, name)),
});

function resize(table: Table, args: Args, context: MemberContext): void {
  const to = cellsIn(args.raw(0)) ?? placeOf(context.workbook, args.text(0), table.sheet);
  if (to.sheet !== table.sheet) throw invalidArgument("A table cannot be resized onto another sheet.");
  table.resize(to.area);
}

/** A part that a table may not have. */
function part(table: Table, area: Area | null, what: string): Area {
  if (!area) throw new OfficeError("ItemNotFound", `The table "${table.name}" shows no ${what} row.`);
  return area;
}

export const tableTable = defineClass<Table>("Table", {
  identity: (table) => ({ Id: table.id }),
  properties: {
    Id: reads((table) => table.id),
    LegacyId: reads((table) => table.id),
    Name: { get: (table) => table.name, set: (table, value) => (table.name = textOf(value, "name")) },
    Style: { get: (table) => table.style, set: (table, value) => (table.style = textOf(value, "style")) },
    ShowHeaders: flag("showHeaders"),
    ShowTotals: flag("showTotals"),
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
  },
  objects: {
    Columns: (table) => refer("TableColumnCollection", table),
    Rows: (table) => refer("TableRowCollection", table),
    Sort: (table) => refer("TableSort", table),
    Worksheet: (table) => refer("Worksheet", table.sheet),
    AutoFilter: (table) => refer("AutoFilter", { sheet: table.sheet, table }),
  },
  methods: {
    GetRange: (table, _args, context) => range(table, context, table.area),
    GetDataBodyRange: (table, _args, context) => range(table, context, table.bodyArea),
    GetHeaderRowRange: (table, _args, context) => range(table, context, part(table, table.headerArea, "header")),
    GetTotalRowRange: (table, _args, context) => range(table, context, part(table, table.totalsArea, "total")),
    Resize: resize,
    ConvertToRange: (table, _args, context) => {
      const { area } = table;
      table.convertToRange();
      return range(table, context, area);
    },
    Delete: (table) => table.remove(),
    ClearFilters: (table) => table.clearFilters(),
    ReapplyFilters: (table) => table.reapplyFilters(),
  },
  events: {
    onChanged: raises(EVENT.tableChanged, "DataChangedEvent", (table) => table.id),
    onSelectionChanged: raises(EVENT.tableSelection, "SelectionChangedEvent", (table) => table.id),
  },
});
