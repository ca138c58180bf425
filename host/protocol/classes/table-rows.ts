/** Excel.TableRowCollection and TableRow: rows by their place in the body. */
import type { Area, Scalar } from "../../model/types";
import type { Table } from "../../model/surface";
import type { Args } from "../args";
import { collection } from "../collection";
import { defineClass, reads } from "../define";
import { invalidArgument, itemNotFound } from "../errors";
import { wireValue } from "../events";
import { readMatrix, writtenMatrix } from "../matrices";
import { Reference, refer } from "../reference";

export interface RowOf {
  readonly table: Table;
  readonly index: number;
}

const parts = collection<Table, RowOf>({
  of: "TableRow",
  list: (table) => Array.from({ length: table.rowCount }, (_, index) => ({ table, index })),
  has: [],
});

function rowAt(table: Table, index: number): Reference<RowOf> {
  if (index < 0 || index >= table.rowCount) throw itemNotFound();
  return refer("TableRow", { table, index });
}

/** Rows as Excel takes them: a matrix of as many columns as the table has, or one value for a row of one column. */
function add(table: Table, args: Args): Reference {
  const values = args.has(1) ? matrixOf(args.raw(1)) : [[]];
  const tooWide = values.some((row) => row.length > 0 && row.length !== table.columns.length);
  if (tooWide) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  const index = args.has(0) && args.integer(0) >= 0 ? args.integer(0) : null;
  return refer("TableRow", { table, index: table.addRows(index, values as Scalar[][]) });
}

function matrixOf(values: unknown): unknown[][] {
  if (!Array.isArray(values)) return [[values]];
  return values.every(Array.isArray) ? (values as unknown[][]) : [values as unknown[]];
}

/** Rows given as objects or as numbers. */
const indexOf = (row: unknown): number => {
  if (row instanceof Reference) return (row.target as RowOf).index;
  if (typeof row === "number") return row;
  throw invalidArgument("A row should be a TableRow or its index.");
};

export const tableRowCollection = defineClass<Table>("TableRowCollection", {
  ...parts,
  properties: { Count: reads((table) => table.rowCount) },
  methods: {
    GetCount: (table) => table.rowCount,
    GetItemAt: (table, args) => rowAt(table, args.integer(0)),
    Add: add,
    DeleteRows: (table, args) => {
      const rows = args
        .list(0)
        .map(indexOf)
        .sort((a, b) => b - a);
      for (const row of rows) table.removeRow(row);
    },
    DeleteRowsAt: (table, args) => table.removeRows(args.integer(0), args.optionalInteger(1, 1)),
  },
});

function areaOf({ table, index }: RowOf): Area {
  if (index >= table.rowCount) throw itemNotFound();
  const top = table.bodyArea.top + index;
  return { ...table.bodyArea, top, bottom: top };
}

export const tableRow = defineClass<RowOf>("TableRow", {
  identity: ({ index }) => ({ _Index: index }),
  properties: {
    Index: reads(({ index }) => index),
    Values: {
      get: (row) => readMatrix(areaOf(row), (r, c) => wireValue(row.table.sheet.value(r, c))),
      set: (row, value) => {
        const area = areaOf(row);
        row.table.sheet.enterArea(area, writtenMatrix(area, value) as Scalar[][]);
      },
    },
  },
  methods: {
    Delete: ({ table, index }) => table.removeRow(index),
    GetRange: (row, _args, context) => refer("Range", context.cells(row.table.sheet, [areaOf(row)])),
  },
});
