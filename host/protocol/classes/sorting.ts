/** Excel.RangeSort and TableSort. */
import type { SortField, SortOptions } from "../../model/options";
import type { Table } from "../../model/surface";
import type { Args } from "../args";
import { numberOf, recordOf } from "../args";
import type { Cells } from "../cells";
import { defineClass, reads } from "../define";
import { notEmulated } from "../errors";

/** Excel.SortField: the column counted from the first, and the direction. Colours and icons are refused. */
function fieldsOf(className: string, args: Args): SortField[] {
  return args.list(0).map((each) => {
    const field = recordOf(each, "A sort field");
    if (field["sortOn"] !== undefined && field["sortOn"] !== "Value")
      throw notEmulated(className, "Apply by colour or icon");
    return { key: numberOf(field["key"], "key"), ascending: field["ascending"] !== false };
  });
}

export const rangeSort = defineClass<Cells>("RangeSort", {
  methods: {
    Apply: ({ sheet, area }, args) => {
      const options: SortOptions = {
        matchCase: args.flag(1),
        orientation: args.choice(3, ["Rows", "Columns"], "Rows"),
      };
      sheet.sort(area, fieldsOf("RangeSort", args), args.flag(2), options);
    },
  },
});

export const tableSort = defineClass<Table>("TableSort", {
  properties: {
    Fields: reads(
      (table) => table.sortState?.fields.map(({ key, ascending }) => ({ key, ascending: ascending !== false })) ?? [],
    ),
    MatchCase: reads((table) => table.sortState?.options.matchCase ?? false),
    Method: reads(() => "PinYin"),
  },
  methods: {
    Apply: (table, args) => table.sort(fieldsOf("TableSort", args), { matchCase: args.flag(1) }),
    Reapply: (table) => {
      if (table.sortState) table.sort(table.sortState.fields, table.sortState.options);
    },
    Clear: (table) => void (table.sortState = null),
  },
});
