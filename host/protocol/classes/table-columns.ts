/** Excel.TableColumnCollection and TableColumn; a column is found again by its id however the table changes. */
import type { Area, Scalar, TableColumn } from "../../model/types";
import type { Table } from "../../model/surface";
import type { Args } from "../args";
import { numberOf, textOf } from "../args";
import { collection, sameText } from "../collection";
import type { MemberContext } from "../context";
import { defineClass, reads } from "../define";
import { itemNotFound, OfficeError } from "../errors";
import { wireValue } from "../events";
import { readMatrix, writtenMatrix } from "../matrices";
import type { Reference } from "../reference";
import { refer } from "../reference";

export interface ColumnOf {
  readonly table: Table;
  readonly column: TableColumn;
}

const parts = collection<Table, ColumnOf>({
  of: "TableColumn",
  list: (table) => table.columns.map((column) => ({ table, column })),
  matches: ({ column }, key) => column.id === key || sameText(column.name, key),
  has: ["GetCount", "GetItem", "GetItemAt", "GetItemOrNullObject"],
});

/** A new column as Excel takes it: no values, one for all rows, or one for each row with the header's before them. */
function newColumn(table: Table, args: Args): Reference {
  const index = args.has(0) && args.integer(0) >= 0 ? args.integer(0) : null;
  const values = args.has(1) ? flat(args.raw(1)) : [];
  const headed = table.showHeaders && values.length === table.rowCount + 1;
  const name = args.optionalText(2) ?? (headed ? String(values[0]) : undefined);
  const body = bodyOf(table, headed ? values.slice(1) : values);
  return refer("TableColumn", { table, column: table.addColumn(index, name, body) });
}

function bodyOf(table: Table, values: unknown[]): Scalar[] | undefined {
  if (!values.length) return undefined;
  return (values.length === 1 ? new Array(table.rowCount).fill(values[0]) : values) as Scalar[];
}

const flat = (values: unknown): unknown[] => (Array.isArray(values) ? values.flat() : [values]);

export const tableColumnCollection = defineClass<Table>("TableColumnCollection", {
  ...parts,
  properties: { Count: reads((table) => table.columns.length) },
  methods: { ...parts.methods, Add: newColumn },
});

/** Header, body and totals cells of the column. */
function wholeArea({ table, column }: ColumnOf): Area {
  if (!table.columns.includes(column)) throw itemNotFound();
  const at = table.sheetColumn(column);
  return { ...table.area, left: at, right: at };
}

const range = ({ table }: ColumnOf, context: MemberContext, area: Area): Reference =>
  refer("Range", context.cells(table.sheet, [area]));

function rowOf(item: ColumnOf, row: Area | null, what: string): Area {
  if (!row) throw new OfficeError("ItemNotFound", `The table "${item.table.name}" shows no ${what} row.`);
  return { ...wholeArea(item), top: row.top, bottom: row.bottom };
}

export const tableColumn = defineClass<ColumnOf>("TableColumn", {
  identity: ({ column }) => ({ Id: column.id }),
  properties: {
    Id: reads(({ column }) => column.id),
    Index: reads(({ table, column }) => table.columns.indexOf(column)),
    Name: {
      get: ({ column }) => column.name,
      set: ({ table, column }, value) => table.renameColumn(column, textOf(value, "name")),
    },
    Values: {
      get: (item) => readMatrix(wholeArea(item), (row, column) => wireValue(item.table.sheet.value(row, column))),
      set: (item, value) => {
        const area = wholeArea(item);
        item.table.sheet.enterArea(area, writtenMatrix(area, value) as Scalar[][]);
      },
    },
  },
  objects: { Filter: (item) => refer("Filter", item) },
  methods: {
    Delete: ({ table, column }) => table.removeColumn(column),
    GetRange: (item, _args, context) => range(item, context, wholeArea(item)),
    GetDataBodyRange: (item, _args, context) => range(item, context, item.table.columnArea(item.column)),
    GetHeaderRowRange: (item, _args, context) => range(item, context, rowOf(item, item.table.headerArea, "header")),
    GetTotalRowRange: (item, _args, context) => range(item, context, rowOf(item, item.table.totalsArea, "total")),
  },
});

/** The column at a place of the table; throws ItemNotFound when there is none. */
export function columnAt(table: Table, index: unknown): ColumnOf {
  const column = table.columns[numberOf(index, "columnIndex")];
  if (!column) throw itemNotFound();
  return { table, column };
}
