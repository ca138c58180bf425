/**
 * Tables that grow because something is written directly below or right of them: the user's AutoCorrect, which applies
 * to the API too. Also how what hangs on a table's last row (looks, validations, charts) reaches new rows.
 */
import type { Area, ConditionalFormat, Validation } from "./types";
import { area, between, overlaps, sameArea, sheetAreaText, parseSheetArea } from "./areas";
import { freeName, sameName } from "./name-rules";
import type { Sheet, Table } from "./surface";

export interface GrownTable {
  readonly table: Table;
  /** The new rows. */
  readonly rows: { first: number; last: number };
}

/** Grows what a write to `where` makes grow, before the write; `isNothing` tells blank cells of it. */
export function growTables(
  sheet: Sheet,
  where: Area,
  isNothing: (row: number, column: number) => boolean,
): GrownTable[] {
  if (!sheet.workbook.options.autoExpandTables || sheet.protection.isProtected) return [];
  const grown: GrownTable[] = [];
  for (const table of sheet.tables) {
    const rows = rowsBelow(table, where, isNothing);
    if (rows) {
      const first = table.area.bottom + 1;
      extendRows(table, rows);
      grown.push({ table, rows: { first, last: first + rows - 1 } });
    } else extendColumns(table, columnsBeside(table, where, isNothing));
  }
  return grown;
}

/** How many rows of the write join the table: those up to the first blank one, as long as nothing is in the way. */
function rowsBelow(table: Table, where: Area, isNothing: (r: number, c: number) => boolean): number {
  const { left, right, bottom } = table.area;
  if (table.showTotals || where.top !== bottom + 1 || where.left < left || where.right > right) return 0;
  let rows = 0;
  for (let r = where.top; r <= where.bottom; r++) {
    const columns = Array.from({ length: where.right - where.left + 1 }, (_, i) => where.left + i);
    if (columns.every((c) => isNothing(r, c)) || !isFree(table, between(r, left, r, right), where)) break;
    rows++;
  }
  return rows;
}

function columnsBeside(table: Table, where: Area, isNothing: (r: number, c: number) => boolean): number {
  const { top, bottom, right } = table.area;
  if (where.left !== right + 1 || where.top < top || where.bottom > bottom) return 0;
  let columns = 0;
  for (let c = where.left; c <= where.right; c++) {
    const rows = Array.from({ length: where.bottom - where.top + 1 }, (_, i) => where.top + i);
    if (rows.every((r) => isNothing(r, c)) || !isFree(table, between(top, c, bottom, c), where)) break;
    columns++;
  }
  return columns;
}

/** True when nothing else lies where the table wants to grow, the write itself apart. */
function isFree(table: Table, wanted: Area, written: Area): boolean {
  const { sheet } = table;
  if (sheet.tables.some((other) => other !== table && overlaps(other.area, wanted))) return false;
  for (let r = wanted.top; r <= wanted.bottom; r++) {
    for (let c = wanted.left; c <= wanted.right; c++) {
      const own = r >= written.top && r <= written.bottom && c >= written.left && c <= written.right;
      if (!own && (sheet.value(r, c) !== null || sheet.formula(r, c) !== undefined)) return false;
    }
  }
  return true;
}

/** Lengthens a table without totals by rows that exist below it; looks, validations and charts come along. */
export function extendRows(table: Table, count: number): void {
  const old = table.bodyArea;
  table.setFrame({ ...table.area, bottom: table.area.bottom + count });
  bodyLengthened(table, old);
}

/** Carries to a body's new last rows what its old last row had. */
export function bodyLengthened(table: Table, old: Area): void {
  const { sheet } = table;
  const { styles } = sheet.workbook;
  const fresh = between(old.bottom + 1, old.left, table.bodyArea.bottom, old.right);
  for (let c = old.left; c <= old.right; c++) {
    const model = styles.withQuotePrefix(sheet.cells.styleId(old.bottom, c), false);
    if (styles.isPlain(model)) continue;
    sheet.cells.mapStyles({ ...fresh, left: c, right: c }, (id) => (styles.isPlain(id) ? model : id));
  }
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) lengthenAreas(rule, old, fresh.bottom);
  lengthenReferences(sheet, old, fresh.bottom);
}

function lengthenAreas(rule: Validation | ConditionalFormat, old: Area, bottom: number): void {
  rule.areas = rule.areas.map((a) => {
    const covers = a.bottom === old.bottom && a.top <= old.top && a.left >= old.left && a.right <= old.right;
    return covers ? { ...a, bottom } : a;
  });
}

/** Charts, names and list sources that stand for exactly a column's body grow with it. */
function lengthenReferences(sheet: Sheet, old: Area, bottom: number): void {
  const grown = (text: string): string => {
    const found = parseSheetArea(text);
    if (!found?.sheet || !sameName(found.sheet, sheet.name)) return text;
    const { area: a } = found;
    if (!sameArea(a, { ...old, left: a.left, right: a.right }) || a.left < old.left || a.right > old.right) return text;
    return (text.startsWith("=") ? "=" : "") + sheetAreaText(sheet.name, { ...a, bottom });
  };
  for (const name of sheet.workbook.names) name.formula = grown(name.formula);
  for (const each of sheet.workbook.sheets) {
    for (const series of each.charts.flatMap((chart) => chart.series)) {
      series.valuesRef = grown(series.valuesRef);
      if (series.categoriesRef) series.categoriesRef = grown(series.categoriesRef);
    }
    for (const { rule } of each.validations) if (rule.type === "List") rule.source = grown(rule.source);
  }
}

/** Widens a table by columns that exist right of it, with standard headers where none are written. */
export function extendColumns(table: Table, count: number): void {
  if (!count) return;
  const first = table.area.right + 1;
  for (let c = first; c < first + count; c++) {
    const name = freeName("Column", (candidate) => !!table.column(candidate), true);
    table.columns.push({ id: freeColumnId(table), name });
    if (table.showHeaders) table.sheet.cells.setValue(table.area.top, c, name);
  }
  table.setFrame({ ...table.area, right: table.area.right + count });
  if (table.showHeaders) table.sheet.workbook.calculation.touch(table.sheet, area(table.area.top, first, 1, count));
}

/** Excel numbers a table's columns once and never uses a number again while it is in use. */
export const freeColumnId = (table: Table): number => Math.max(0, ...table.columns.map((column) => column.id)) + 1;
