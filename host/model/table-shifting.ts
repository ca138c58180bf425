/** Tables while cells are inserted and deleted around and inside them: what is refused, what grows, what ends. */
import type { Area } from "./types";
import { between, contains, heightOf, overlaps, widthOf } from "./areas";
import { fillNewRows } from "./calculated-columns";
import { ModelError } from "./errors";
import { insertedSpan } from "./shifting";
import type { CellShift } from "./shifting";
import { MAX_COLUMNS, MAX_ROWS } from "./types";
import type { Sheet, Table } from "./surface";
import { nameNewColumn } from "./table-headers";
import { freeColumnId } from "./table-growth";

const isVertical = ({ shift }: CellShift): boolean => shift === "Down" || shift === "Up";

/** Throws where a shift would tear a table, move its header away or delete rows under a filter. */
export function checkTables(sheet: Sheet, edit: CellShift): void {
  for (const table of sheet.tables) {
    if (contains(edit.area, table.area) && edit.kind === "deleteCells") continue;
    if (tears(table.area, edit)) {
      throw new ModelError(
        "InvalidOperation",
        "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
      );
    }
    if (edit.kind === "deleteCells" && isVertical(edit)) checkRowDeletion(table, edit.area);
  }
}

/** True when the shift reaches only some of the table's columns (or rows). */
function tears(place: Area, edit: CellShift): boolean {
  const { area: where } = edit;
  if (isVertical(edit)) {
    const reaches = place.bottom >= where.top && place.left <= where.right && place.right >= where.left;
    return reaches && !(place.left >= where.left && place.right <= where.right);
  }
  const reaches = place.right >= where.left && place.top <= where.bottom && place.bottom >= where.top;
  return reaches && !(place.top >= where.top && place.bottom <= where.bottom);
}

function checkRowDeletion(table: Table, where: Area): void {
  if (!overlaps(table.area, where)) return;
  if (table.isFiltered) {
    throw new ModelError("InvalidOperation", `Rows of "${table.name}" cannot be deleted while it is filtered.`);
  }
  if (table.headerArea && overlaps(table.headerArea, where)) {
    throw new ModelError("InvalidOperation", `The header row of "${table.name}" cannot be deleted.`);
  }
}

/** Takes the tables off the sheet that a deletion swallows whole. */
export function tablesGone(sheet: Sheet, edit: CellShift): Table[] {
  if (edit.kind !== "deleteCells") return [];
  const gone = sheet.tables.filter((table) => contains(edit.area, table.area));
  for (const table of gone) {
    sheet.tables.splice(sheet.tables.indexOf(table), 1);
    sheet.workbook.note({ type: "tableDeleted", sheet, tableId: table.id, tableName: table.name });
  }
  return gone;
}

/** Gives every table its new frame and columns; what is answered is to run when formulas have followed. */
export function followTables(sheet: Sheet, edit: CellShift): () => void {
  const later = sheet.tables.map((table) => (isVertical(edit) ? followRows(table, edit) : followColumns(table, edit)));
  return () => later.forEach((run) => run());
}

const nothing = (): void => undefined;

function followRows(table: Table, edit: CellShift): () => void {
  const { area: place } = table;
  const { area: where } = edit;
  if (place.left < where.left || place.right > where.right || place.bottom < where.top) return nothing;
  if (edit.kind === "insertCells") {
    const span = insertedSpan({ first: place.top, last: place.bottom }, where.top, heightOf(where), MAX_ROWS)!;
    table.setFrame({ ...place, top: span.first, bottom: span.last });
    return nothing;
  }
  const totalsGone = table.totalsArea !== null && overlaps(table.totalsArea, where);
  const cut = Math.max(0, Math.min(place.bottom, where.bottom) - Math.max(place.top, where.top) + 1);
  const up = Math.max(0, Math.min(place.top, where.bottom + 1) - where.top);
  const height = heightOf(place) - cut;
  const least = (table.showHeaders ? 1 : 0) + 1 + (table.showTotals && !totalsGone ? 1 : 0);
  const top = place.top - (place.top > where.top ? up : 0);
  table.setFrame({ ...place, top, bottom: top + height - 1 }, undefined, table.showTotals && !totalsGone);
  return height < least ? () => openEmptyRow(table) : nothing;
}

/** A table that lost its last row keeps an empty one; what came up from below makes room again. */
function openEmptyRow(table: Table): void {
  const { sheet, area: place } = table;
  const row = table.showTotals ? place.bottom : place.bottom + 1;
  const room = { ...place, top: row, bottom: row };
  if (table.showTotals || !sheet.cells.isBlank(room)) sheet.insert(room, "Down");
  table.setFrame({ ...place, bottom: place.bottom + 1 });
}

function followColumns(table: Table, edit: CellShift): () => void {
  const { area: place } = table;
  const { area: where } = edit;
  if (place.top < where.top || place.bottom > where.bottom || place.right < where.left) return nothing;
  const count = widthOf(where);
  if (edit.kind === "deleteCells") return dropColumns(table, where);
  const span = insertedSpan({ first: place.left, last: place.right }, where.left, count, MAX_COLUMNS)!;
  const inside = where.left > place.left;
  if (inside) openColumns(table, where.left - place.left, count);
  table.setFrame({ ...place, left: span.first, right: span.last });
  return inside ? () => nameOpened(table) : nothing;
}

function openColumns(table: Table, at: number, count: number): void {
  for (let i = 0; i < count; i++) table.columns.splice(at + i, 0, { id: freeColumnId(table), name: "" });
}

function nameOpened(table: Table): void {
  for (const column of table.columns) if (column.name === "") nameNewColumn(table, column, "");
  table.sheet.workbook.calculation.structureChanged();
}

function dropColumns(table: Table, where: Area): () => void {
  const { area: place } = table;
  const first = Math.max(place.left, where.left);
  const last = Math.min(place.right, where.right);
  const dropped = last < first ? [] : table.columns.splice(first - place.left, last - first + 1);
  const left = place.left > where.left ? Math.max(where.left, place.left - widthOf(where)) : place.left;
  table.setFrame(between(place.top, left, place.bottom, left + table.columns.length - 1));
  return () => {
    for (const column of dropped) {
      table.sheet.workbook.follow({ kind: "removeColumn", table: table.name, column: column.name });
    }
  };
}

/** Rows opened inside a table get its calculated columns. */
export function finishInsertedRows(sheet: Sheet, edit: CellShift): void {
  if (edit.kind !== "insertCells" || edit.shift !== "Down") return;
  for (const table of sheet.tables) {
    const { top, bottom } = table.bodyArea;
    if (!contains(table.area, { ...table.area, top: edit.area.top, bottom: edit.area.bottom })) continue;
    if (edit.area.top >= top && edit.area.bottom <= bottom && overlaps(table.area, edit.area)) {
      fillNewRows(table, { first: edit.area.top, last: edit.area.bottom });
    }
  }
}
