/** Excel.RangeView: the visible cells of a range, as a filter or hidden columns leave them, row by row. */
import type { Area } from "../../model/types";
import { toR1C1 } from "../../formula/r1c1";
import { areaText } from "../../model/areas";
import type { Cells } from "../cells";
import { collection } from "../collection";
import type { MemberContext } from "../context";
import { defineClass, reads } from "../define";
import { valueType, wireValue } from "../events";
import { refer } from "../reference";

interface View {
  readonly cells: Cells;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The place of the row in its view, for the view of one row. */
  readonly index: number;
}

const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** The rows and columns of a range that are seen. */
export function viewOf(cells: Cells): View {
  const { sheet, area } = cells;
  return {
    cells,
    rows: between(area.top, area.bottom).filter((row) => sheet.rowHeight(row) > 0),
    columns: between(area.left, area.right).filter((column) => sheet.columnWidth(column) > 0),
    index: 0,
  };
}

const matrix = (read: (view: View, row: number, column: number, context: MemberContext) => unknown) =>
  reads<View>((view: View, context: MemberContext) =>
    view.rows.map((row) => view.columns.map((column) => read(view, row, column, context))),
  );

const formula = matrix(
  ({ cells: { sheet } }, row, column) => sheet.formula(row, column) ?? wireValue(sheet.value(row, column)),
);

const around = ({ rows, columns }: View): Area => ({
  top: rows[0] ?? 0,
  left: columns[0] ?? 0,
  bottom: rows.at(-1) ?? 0,
  right: columns.at(-1) ?? 0,
});

export const rangeView = defineClass<View>("RangeView", {
  identity: ({ index }) => ({ _Index: index }),
  properties: {
    Index: reads(({ index }) => index),
    RowCount: reads(({ rows }) => rows.length),
    ColumnCount: reads(({ columns }) => columns.length),
    Values: matrix(({ cells: { sheet } }, row, column) => wireValue(sheet.value(row, column))),
    ValueTypes: matrix(({ cells: { sheet } }, row, column) => valueType(sheet.value(row, column))),
    Text: matrix(({ cells: { sheet } }, row, column, { session }) => sheet.text(row, column, session.locale)),
    Formulas: formula,
    FormulasLocal: formula,
    FormulasR1C1: matrix(({ cells: { sheet } }, row, column) => {
      const text = sheet.formula(row, column);
      return text === undefined ? wireValue(sheet.value(row, column)) : toR1C1(text, row, column);
    }),
    NumberFormat: matrix(({ cells: { sheet } }, row, column) => sheet.style(row, column).numberFormat),
    CellAddresses: matrix(
      ({ cells: { sheet } }, row, column) =>
        `${sheet.name}!${areaText({ top: row, left: column, bottom: row, right: column })}`,
    ),
  },
  objects: { Rows: (view) => refer("RangeViewCollection", view) },
  methods: {
    GetRange: (view, _args, context) => refer("Range", context.cells(view.cells.sheet, [around(view)])),
  },
});

export const rangeViewCollection = defineClass<View>("RangeViewCollection", {
  ...collection<View, View>({
    of: "RangeView",
    list: (view) => view.rows.map((row, index) => ({ ...view, rows: [row], index })),
    has: ["GetCount", "GetItemAt"],
  }),
});
