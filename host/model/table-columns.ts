/** A table's columns: adding, removing, renaming, and fitting them to a new width. */
import type { Area, Scalar, TableColumn } from "./types";
import { formatValue } from "../formula/format";
import { area, between } from "./areas";
import { ModelError } from "./errors";
import { insertCells, removeCells } from "./structure";
import type { Table } from "./surface";
import { extendColumns } from "./table-growth";
import { nameNewColumn, setColumnName } from "./table-headers";

export function renameTableColumn(table: Table, column: TableColumn, name: string): void {
  const { sheet } = table;
  const cell = area(table.area.top, table.sheetColumn(column));
  if (table.showHeaders) sheet.protection.demandWritable(cell);
  const before = column.name;
  setColumnName(table, column, name);
  if (!table.showHeaders) return;
  sheet.workbook.calculation.touch(sheet, cell);
  sheet.workbook.note({ type: "cellsChanged", sheet, area: cell, kind: "RangeEdited", before });
  sheet.workbook.note({ type: "tableChanged", sheet, table, area: cell, kind: "RangeEdited", before });
}

/** Adds a column before `index` (null: at the end), shifting what stands right of the table when it must. */
export function addTableColumn(
  table: Table,
  index: number | null,
  name: string | undefined,
  values: readonly Scalar[] | undefined,
): TableColumn {
  const { sheet } = table;
  if (index !== null && (index < 0 || index > table.columns.length)) {
    throw new ModelError("InvalidArgument", `A table of ${table.columns.length} columns has no place ${index}.`);
  }
  const at = index === null || index === -1 ? table.columns.length : index;
  const { top, left, bottom } = table.area;
  const place = between(top, left + at, bottom, left + at);
  if (at === 0) {
    insertCells(sheet, place, "Right");
    fitColumns(table, { ...table.area, left });
  } else if (at < table.columns.length) insertCells(sheet, place, "Right");
  else {
    if (!sheet.cells.isBlank(place)) insertCells(sheet, place, "Right");
    extendColumns(table, 1);
  }
  const column = table.columns[at]!;
  if (name !== undefined) setColumnName(table, column, name);
  if (values) enterColumnValues(table, column, values);
  return column;
}

/** `values` may be of the body alone, or begin with the header. */
function enterColumnValues(table: Table, column: TableColumn, values: readonly Scalar[]): void {
  const body = table.columnArea(column);
  const full = between(table.area.top, body.left, table.area.bottom, body.left);
  const where = values.length === body.bottom - body.top + 1 ? body : full;
  table.sheet.enterArea(
    where,
    values.map((value) => [value]),
  );
}

export function removeTableColumn(table: Table, column: TableColumn): void {
  if (table.columns.length === 1) throw new ModelError("InvalidOperation", "A table must keep at least one column.");
  const { top, bottom } = table.area;
  const c = table.sheetColumn(column);
  removeCells(table.sheet, between(top, c, bottom, c), "Left");
}

/** Makes the columns fit a new width: known ones stay by place, new ones take their header's text. */
export function fitColumns(table: Table, to: Area): void {
  const { sheet } = table;
  const old = [...table.columns];
  const from = table.area.left;
  const kept = new Set<TableColumn>();
  const next = Array.from({ length: to.right - to.left + 1 }, (_, i) => {
    const known = old[to.left + i - from];
    if (known) kept.add(known);
    return known;
  });
  for (const column of old.filter((each) => !kept.has(each))) {
    sheet.workbook.follow({ kind: "removeColumn", table: table.name, column: column.name });
  }
  let id = Math.max(0, ...old.map((column) => column.id));
  table.columns.splice(0, table.columns.length, ...next.map((known) => known ?? { id: ++id, name: "" }));
  table.setFrame(to);
  for (const column of table.columns) {
    if (kept.has(column)) continue;
    const header = table.showHeaders ? sheet.cells.value(to.top, table.sheetColumn(column)) : null;
    nameNewColumn(table, column, typeof header === "string" ? header : formatValue(header, "General").text);
  }
}
