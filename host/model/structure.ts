/**
 * Inserting, deleting and moving cells. Checks what Excel checks, moves the cells, then has everything that lies on the
 * sheet and everything that refers to it follow.
 */
import type { Area } from "./types";
import { MAX_COLUMNS, MAX_ROWS } from "./types";
import type { StructuralEdit } from "../formula/edit";
import { mapTokens } from "../formula/rewrite";
import {
  between,
  contains,
  heightOf,
  intersection,
  moved,
  overlaps,
  quotedSheetName,
  spansAllColumns,
  spansAllRows,
  widthOf,
} from "./areas";
import type { DeleteDirection, InsertDirection } from "./cell-store";
import { ModelError } from "./errors";
import { followAttachments, moveAttachments } from "./following";
import type { ChangeKind } from "./options";
import type { CellShift } from "./shifting";
import type { Sheet } from "./surface";
import { withoutSpills } from "./spilled";
import { tablesWritten } from "./table-writes";
import { checkTables, finishInsertedRows, followTables, tablesGone } from "./table-shifting";

export function insertCells(sheet: Sheet, where: Area, direction: InsertDirection): void {
  if (spansAllColumns(where) && direction === "Down") sheet.protection.demand("allowInsertRows");
  else if (spansAllRows(where) && direction === "Right") sheet.protection.demand("allowInsertColumns");
  else sheet.protection.demandWritable(where);
  checkRoom(sheet, where, direction);
  const edit: CellShift = { kind: "insertCells", area: where, shift: direction };
  shift(sheet, edit, insertKind(where, direction), () => sheet.cells.insert(where, direction));
}

export function removeCells(sheet: Sheet, where: Area, direction: DeleteDirection): void {
  if (spansAllColumns(where) && direction === "Up") sheet.protection.demand("allowDeleteRows");
  else if (spansAllRows(where) && direction === "Left") sheet.protection.demand("allowDeleteColumns");
  sheet.protection.demandWritable(where);
  const edit: CellShift = { kind: "deleteCells", area: where, shift: direction };
  shift(sheet, edit, removeKind(where, direction), () => sheet.cells.remove(where, direction));
}

const insertKind = (where: Area, direction: InsertDirection): ChangeKind => {
  if (direction === "Down") return spansAllColumns(where) ? "RowInserted" : "CellInserted";
  return spansAllRows(where) ? "ColumnInserted" : "CellInserted";
};

const removeKind = (where: Area, direction: DeleteDirection): ChangeKind => {
  if (direction === "Up") return spansAllColumns(where) ? "RowDeleted" : "CellDeleted";
  return spansAllRows(where) ? "ColumnDeleted" : "CellDeleted";
};

function shift(sheet: Sheet, edit: CellShift, kind: ChangeKind, move: () => void): void {
  const { workbook } = sheet;
  checkTables(sheet, edit);
  checkMerges(sheet, edit);
  const affected = sheet.tables.filter((table) => overlaps(table.area, edit.area));
  withoutSpills(sheet, edit, () => {
    move();
    followAxes(sheet, edit);
    const gone = tablesGone(sheet, edit);
    const after = followTables(sheet, edit);
    followAttachments(sheet, edit);
    for (const table of gone) workbook.follow({ kind: "removeTable", table: table.name });
    workbook.follow({ ...edit, sheet: sheet.name });
    after();
  });
  finishInsertedRows(sheet, edit);
  touchBeyond(sheet, edit.area);
  workbook.note({ type: "cellsChanged", sheet, area: edit.area, kind, shift: edit.shift });
  for (const table of affected.filter((each) => sheet.tables.includes(each))) {
    workbook.note({ type: "tableChanged", sheet, table, area: edit.area, kind: tableKind(edit, kind) });
  }
}

/** Inside a table, cells over its whole width are its rows. */
function tableKind(edit: CellShift, kind: ChangeKind): ChangeKind {
  if (kind !== "CellInserted" && kind !== "CellDeleted") return kind;
  const rows = edit.shift === "Down" || edit.shift === "Up";
  if (edit.kind === "insertCells") return rows ? "RowInserted" : "ColumnInserted";
  return rows ? "RowDeleted" : "ColumnDeleted";
}

/** Everything at and beyond the place may have a new neighbour: formulas over it are worked out again. */
function touchBeyond(sheet: Sheet, { top, left }: Area): void {
  const { rows, columns } = sheet.cells.extent();
  const reach = between(top, left, Math.max(top, rows), Math.max(left, columns));
  sheet.workbook.calculation.touch(sheet, reach);
}

function followAxes(sheet: Sheet, { kind, area: where, shift: direction }: CellShift): void {
  if (spansAllColumns(where) && (direction === "Down" || direction === "Up")) {
    const count = heightOf(where);
    if (kind === "insertCells") {
      sheet.rowHeights.insert(where.top, count, where.top > 0 ? sheet.rowHeights.get(where.top - 1) : null);
      sheet.hiddenRows.insert(where.top, count, false);
    } else for (const runs of [sheet.rowHeights, sheet.hiddenRows]) runs.remove(where.top, count);
    return;
  }
  if (!spansAllRows(where)) return;
  const count = widthOf(where);
  if (kind === "insertCells") {
    sheet.columnWidths.insert(where.left, count, where.left > 0 ? sheet.columnWidths.get(where.left - 1) : null);
    sheet.hiddenColumns.insert(where.left, count, false);
  } else for (const runs of [sheet.columnWidths, sheet.hiddenColumns]) runs.remove(where.left, count);
}

function checkRoom(sheet: Sheet, where: Area, direction: InsertDirection): void {
  const used = sheet.cells.usedArea(true);
  const edge =
    direction === "Down"
      ? between(MAX_ROWS - heightOf(where), where.left, MAX_ROWS - 1, where.right)
      : between(where.top, MAX_COLUMNS - widthOf(where), where.bottom, MAX_COLUMNS - 1);
  if (used && overlaps(used, edge) && !sheet.cells.isBlank(edge)) {
    throw new ModelError("NonBlankCellOffSheet", "Inserting here would push cells with content off the sheet.");
  }
}

function checkMerges(sheet: Sheet, { area: where, shift: direction }: CellShift): void {
  for (const merge of sheet.merges) {
    const vertical = direction === "Down" || direction === "Up";
    const inBand = vertical
      ? merge.bottom >= where.top && merge.left <= where.right && merge.right >= where.left
      : merge.right >= where.left && merge.top <= where.bottom && merge.bottom >= where.top;
    const whole = vertical
      ? merge.left >= where.left && merge.right <= where.right
      : merge.top >= where.top && merge.bottom <= where.bottom;
    if (inBand && !whole) throw new ModelError("InvalidOperation", "This can't be done to a part of a merged cell.");
  }
}

/** Cut and paste: the cells, what lies on them and every reference to them go to a new place. */
export function moveCells(sheet: Sheet, where: Area, target: Sheet, row: number, column: number): void {
  const to = moved(where, row - where.top, column - where.left);
  if (to.bottom >= MAX_ROWS || to.right >= MAX_COLUMNS) {
    throw new ModelError("InvalidArgument", "The cells don't fit at the new place.");
  }
  sheet.protection.demandWritable(where);
  target.protection.demandWritable(to);
  checkMovedTables(sheet, where, target, to);
  const { workbook } = sheet;
  const source = clippedToUse(sheet, where);
  const edit: StructuralEdit = {
    kind: "moveCells",
    sheet: sheet.name,
    area: where,
    toSheet: target.name,
    toRow: row,
    toColumn: column,
  };
  for (const { row: r, column: c } of [...target.cells.formulas(to)]) {
    if (target !== sheet || !contains(where, between(r, c, r, c))) workbook.calculation.removeFormula(target, r, c);
  }
  if (source && target !== sheet) nameSheetInFormulas(sheet, source);
  const block = source && sheet.cells.cut(source);
  const { rows, columns } = target.cells.extent();
  target.cells.clearContents(intersection(to, between(0, 0, rows, columns)) ?? between(row, column, row, column));
  if (block && source) target.cells.paste(block, row + source.top - where.top, column + source.left - where.left);
  moveAttachments(sheet, where, target, to);
  workbook.follow(edit);
  // `[@x]` means another row now, though its text is the same.
  for (const each of [...target.cells.formulas(to)]) {
    workbook.calculation.setFormula(target, each.row, each.column, each.text);
  }
  workbook.calculation.touch(sheet, where);
  workbook.calculation.touch(target, to);
  tablesWritten(sheet, where);
  tablesWritten(target, to);
  for (const [place, area] of [
    [sheet, where],
    [target, to],
  ] as const) {
    workbook.note({ type: "cellsChanged", sheet: place, area, kind: "RangeEdited" });
  }
}

/** Formulas about to leave their sheet say which sheet they mean. */
function nameSheetInFormulas(sheet: Sheet, where: Area): void {
  const prefix = `${quotedSheetName(sheet.name)}!`;
  for (const { row, column, text } of [...sheet.cells.formulas(where)]) {
    const named = mapTokens(text, ({ type, value }) =>
      (type === "range" || type === "range_beam") && !value.includes("!") ? prefix + value : undefined,
    );
    sheet.cells.setFormula(row, column, named);
  }
}

function clippedToUse(sheet: Sheet, where: Area): Area | null {
  const used = sheet.usedArea();
  return used && intersection(where, used);
}

function checkMovedTables(sheet: Sheet, where: Area, target: Sheet, to: Area): void {
  const torn = sheet.tables.some(
    (table) => overlaps(table.area, where) && !contains(where, table.area) && !contains(table.bodyArea, where),
  );
  const hit = target.tables.some(
    (table) => overlaps(table.area, to) && !contains(table.bodyArea, to) && !contains(where, table.area),
  );
  if (torn || hit) throw new ModelError("InvalidOperation", "This would tear a table apart.");
}
