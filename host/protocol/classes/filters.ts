/** Excel.Filter of a table's column, and AutoFilter of a table or of a sheet. */
import type { FilterCriteria } from "../../model/types";
import { intersection } from "../../model/areas";
import type { Sheet, Table } from "../../model/surface";
import { placeOf } from "../addresses";
import type { Args } from "../args";
import { cellsIn, oneOf } from "../args";
import type { MemberContext } from "../context";
import { defineClass, reads } from "../define";
import { invalidArgument, OfficeError } from "../errors";
import type { Reference } from "../reference";
import { refer } from "../reference";
import type { ColumnOf } from "./table-columns";
import { columnAt } from "./table-columns";

const KINDS = [
  "Values",
  "Custom",
  "BottomItems",
  "TopItems",
  "BottomPercent",
  "TopPercent",
  "CellColor",
  "FontColor",
  "Dynamic",
  "Icon",
] as const;

/** Criteria as a page writes them, in the model's words. */
function criteriaOf(given: Record<string, unknown>): FilterCriteria {
  const text = (key: string): string | undefined => (given[key] === undefined ? undefined : String(given[key]));
  const [criterion1, criterion2] = [text("criterion1") ?? text("dynamicCriteria") ?? text("color"), text("criterion2")];
  return {
    filterOn: oneOf(given["filterOn"], KINDS, "filterOn"),
    ...(Array.isArray(given["values"]) ? { values: given["values"].map(String) } : {}),
    ...(criterion1 === undefined ? {} : { criterion1 }),
    ...(criterion2 === undefined ? {} : { criterion2 }),
    ...(given["operator"] === undefined ? {} : { operator: oneOf(given["operator"], ["And", "Or"], "operator") }),
  };
}

const apply = ({ table, column }: ColumnOf, criteria: FilterCriteria): void => table.applyFilter(column, criteria);

/** "10 items" and the like: a filter by a count. */
const byCount = (filterOn: FilterCriteria["filterOn"]) => (item: ColumnOf, args: Args) =>
  apply(item, { filterOn, criterion1: String(args.number(0)) });

/** A colour, or the name of a dynamic criterion. */
const byWord = (filterOn: FilterCriteria["filterOn"]) => (item: ColumnOf, args: Args) =>
  apply(item, { filterOn, criterion1: args.text(0) });

export const filter = defineClass<ColumnOf>("Filter", {
  properties: { Criteria: reads(({ column }) => column.filter ?? null) },
  methods: {
    Apply: (item, args) => apply(item, criteriaOf(args.record(0))),
    ApplyValuesFilter: (item, args) => apply(item, { filterOn: "Values", values: args.list(0).map(String) }),
    ApplyCustomFilter: (item, args) =>
      apply(item, {
        filterOn: "Custom",
        criterion1: args.text(0),
        ...(args.has(1) ? { criterion2: args.text(1), operator: args.choice(2, ["And", "Or"], "And") } : {}),
      }),
    ApplyTopItemsFilter: byCount("TopItems"),
    ApplyTopPercentFilter: byCount("TopPercent"),
    ApplyBottomItemsFilter: byCount("BottomItems"),
    ApplyBottomPercentFilter: byCount("BottomPercent"),
    ApplyCellColorFilter: byWord("CellColor"),
    ApplyFontColorFilter: byWord("FontColor"),
    ApplyDynamicFilter: byWord("Dynamic"),
    Clear: ({ table, column }) => table.applyFilter(column, null),
  },
});

/** The AutoFilter of a table, or of the sheet itself. */
interface FilterOf {
  readonly sheet: Sheet;
  readonly table?: Table;
}

const areaOf = ({ sheet, table }: FilterOf) => (table ? table.area : (sheet.autoFilter?.area ?? null));

const criteria = ({ sheet, table }: FilterOf): (FilterCriteria | null)[] =>
  table ? table.columns.map((column) => column.filter ?? null) : (sheet.autoFilter?.criteria ?? []);

/** Excel says `{ filterOn: "Values" … }` for a filtered column and nothing for the others. */
function applyTo(target: FilterOf, args: Args, context: MemberContext): void {
  const { sheet, table } = target;
  const given = args.has(2) ? criteriaOf(args.record(2)) : null;
  if (table) {
    if (given) apply(columnAt(table, args.raw(1)), given);
    return;
  }
  const place = cellsIn(args.raw(0)) ?? placeOf(context.workbook, args.text(0), sheet);
  const area = intersection(place.area, sheet.usedArea() ?? place.area) ?? place.area;
  const known = sheet.autoFilter && intersection(sheet.autoFilter.area, area) ? sheet.autoFilter.criteria : [];
  const width = area.right - area.left + 1;
  const all = Array.from({ length: width }, (_, i) => (given && i === args.raw(1) ? given : (known[i] ?? null)));
  sheet.filter({ area, criteria: all });
}

function changeSheetCriteria({ sheet }: FilterOf, keep: (index: number) => boolean): void {
  const current = sheet.autoFilter;
  if (current)
    sheet.filter({ area: current.area, criteria: current.criteria.map((each, i) => (keep(i) ? each : null)) });
}

export const autoFilter = defineClass<FilterOf>("AutoFilter", {
  properties: {
    Enabled: reads(({ sheet, table }) => (table ? table.showFilterButton : sheet.autoFilter !== null)),
    IsDataFiltered: reads((target) => criteria(target).some((each) => each !== null)),
    Criteria: reads((target) => criteria(target)),
  },
  methods: {
    Apply: applyTo,
    ClearColumnCriteria: (target, args) => {
      if (target.table) target.table.applyFilter(columnAt(target.table, args.raw(0)).column, null);
      else changeSheetCriteria(target, (index) => index !== args.integer(0));
    },
    ClearCriteria: (target) => {
      if (target.table) target.table.clearFilters();
      else changeSheetCriteria(target, () => false);
    },
    Reapply: ({ sheet, table }) => {
      if (table) table.reapplyFilters();
      else sheet.filter(sheet.autoFilter);
    },
    Remove: ({ sheet, table }) => {
      if (table) throw new OfficeError("InvalidOperation", "The filter of a table is switched by showFilterButton.");
      sheet.filter(null);
    },
    GetRange: (target, _args, context) => {
      const found = rangeOf(target, context);
      if (!found) throw invalidArgument("The sheet has no AutoFilter.");
      return found;
    },
    GetRangeOrNullObject: (target, _args, context) => rangeOf(target, context),
  },
});

function rangeOf(target: FilterOf, context: MemberContext): Reference | null {
  const area = areaOf(target);
  return area && refer("Range", context.cells(target.sheet, [area]));
}
