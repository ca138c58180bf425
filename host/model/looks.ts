/** How a cell is to be drawn: its own look, over its table's, under its conditional formats. */
import type { CellStyle } from "./types";
import { conditionalLook } from "./conditional";
import type { EffectiveStyle } from "./options";
import { DEFAULT_STYLE } from "./style-pool";
import type { Sheet, Table } from "./surface";
import { tableLook } from "./table-styles";
import type { PartLook, TableLook } from "./table-styles";

export function lookOf(sheet: Sheet, row: number, column: number): EffectiveStyle {
  const own = sheet.style(row, column);
  const table = sheet.tableAt(row, column);
  const base = table ? overTable(own, table, row, column) : own;
  const { look, dataBar } = conditionalLook(sheet, row, column);
  const { borders, ...traits } = look;
  return {
    ...base,
    ...traits,
    ...(borders ? { borders: { ...base.borders, ...borders } } : {}),
    ...(dataBar ? { dataBar } : {}),
  };
}

/** The cell's own traits where it has any, else the table's. */
function overTable(own: CellStyle, table: Table, row: number, column: number): CellStyle {
  const look = tableLook(table.sheet.workbook.theme, table.style);
  if (!look) return own;
  const parts = partsAt(look, table, row, column);
  const part = parts.reduce<PartLook>(
    (all, one) => ({ ...one, ...all, borders: { ...one.borders, ...all.borders } }),
    {},
  );
  return {
    ...own,
    fill: own.fill ?? part.fill ?? null,
    fontColor: own.fontColor === DEFAULT_STYLE.fontColor ? (part.fontColor ?? own.fontColor) : own.fontColor,
    bold: own.bold || (part.bold ?? false),
    borders: { ...part.borders, ...own.borders },
  };
}

/** The parts of the table a cell belongs to, strongest first. */
function partsAt(look: TableLook, table: Table, row: number, column: number): PartLook[] {
  const { area, bodyArea } = table;
  if (table.showHeaders && row === area.top) return [look.header, look.whole];
  if (table.showTotals && row === area.bottom) return [look.totals, look.whole];
  const parts: PartLook[] = [];
  if (table.highlightFirstColumn && column === area.left) parts.push(look.firstColumn);
  if (table.highlightLastColumn && column === area.right) parts.push(look.lastColumn);
  if (table.showBandedRows && visibleIndex(table, row) % 2 === 0) parts.push(look.bandedRow);
  if (table.showBandedColumns && (column - bodyArea.left) % 2 === 0) parts.push(look.bandedColumn);
  return [...parts, look.whole];
}

/** Bands count the rows that are shown. */
function visibleIndex(table: Table, row: number): number {
  const { top } = table.bodyArea;
  let hidden = 0;
  for (const run of table.sheet.hiddenRows.entries(top, row)) hidden += run.last - run.first + 1;
  return row - top - hidden;
}
