/** A table's rows: adding with values, removing. Other cells below the table make room or move up. */
import type { Scalar } from "./types";
import { between } from "./areas";
import { fillNewRows } from "./calculated-columns";
import { ModelError } from "./errors";
import { insertCells, removeCells } from "./structure";
import type { Table } from "./surface";
import { extendRows } from "./table-growth";

export function addTableRows(table: Table, index: number | null, values: readonly (readonly Scalar[])[]): number {
  const { sheet } = table;
  const count = values.length;
  const at = index === null || index === -1 ? table.rowCount : index;
  if (at < 0 || at > table.rowCount) {
    throw new ModelError("InvalidArgument", `A table of ${table.rowCount} rows has no row ${at}.`);
  }
  if (values.some((row) => row.length !== table.columns.length)) {
    throw new ModelError("InvalidArgument", `Every row must hold ${table.columns.length} values, one a column.`);
  }
  if (sheet.protection.isProtected) throw new ModelError("AccessDenied", `The sheet "${sheet.name}" is protected.`);
  const first = index === null && awaitsItsFirstRow(table) ? takeBlankRow(table, count) : makeRoom(table, at, count);
  const where = { ...table.bodyArea, top: first, bottom: first + count - 1 };
  sheet.enterArea(where, values);
  fillNewRows(table, { first, last: first + count - 1 });
  return first - table.bodyArea.top;
}

/** A table made of its header alone shows one blank row, which is there for the first row to come. */
function awaitsItsFirstRow(table: Table): boolean {
  const { sheet, bodyArea } = table;
  const blank = (row: number, column: number): boolean => sheet.value(row, column) === null;
  return (
    table.rowCount === 1 &&
    table.columns.every((each) => each.calculatedFormula || blank(bodyArea.top, table.sheetColumn(each)))
  );
}

function takeBlankRow(table: Table, count: number): number {
  if (count > 1) makeRoom(table, 1, count - 1);
  return table.bodyArea.top;
}

/** Opens rows in the table; answers the sheet row of the first. */
function makeRoom(table: Table, at: number, count: number): number {
  const { sheet, bodyArea } = table;
  const first = bodyArea.top + at;
  if (at < table.rowCount) {
    insertCells(sheet, between(first, bodyArea.left, first + count - 1, bodyArea.right), "Down");
    return first;
  }
  const below = between(bodyArea.bottom + 1, bodyArea.left, bodyArea.bottom + count, bodyArea.right);
  const occupied =
    table.showTotals || !sheet.cells.isBlank(below) || sheet.tables.some((other) => blocks(other, table, count));
  if (occupied) insertCells(sheet, below, "Down");
  if (!table.showTotals) extendRows(table, count);
  return first;
}

const blocks = (other: Table, table: Table, count: number): boolean =>
  other !== table &&
  other.area.top > table.area.bottom &&
  other.area.top <= table.area.bottom + count &&
  other.area.left <= table.area.right &&
  other.area.right >= table.area.left;

export function removeTableRows(table: Table, index: number, count: number): void {
  const { sheet, bodyArea } = table;
  if (index < 0 || count < 1 || index + count > table.rowCount) {
    throw new ModelError("ItemNotFound", `The table "${table.name}" has no row ${index + count - 1}.`);
  }
  if (table.isFiltered) {
    throw new ModelError("InvalidOperation", `Rows of "${table.name}" cannot be deleted while it is filtered.`);
  }
  const top = bodyArea.top + index;
  const all = count === table.rowCount;
  if (all) sheet.clear(between(top, bodyArea.left, top, bodyArea.right), "Contents");
  const from = all ? top + 1 : top;
  const last = bodyArea.top + index + count - 1;
  if (from <= last) removeCells(sheet, between(from, bodyArea.left, last, bodyArea.right), "Up");
}
