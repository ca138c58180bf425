/** Making tables, from cells or from what a file says. */
import type { Area } from "./types";
import { formatValue } from "../formula/format";
import { between, intersection, overlaps } from "./areas";
import { ModelError } from "./errors";
import { checkDefinedName, freeName, sameName } from "./name-rules";
import { insertCells } from "./structure";
import type { Sheet, Table } from "./surface";
import { LiveTable } from "./table";
import type { TableSpec } from "./table";
import { nameNewColumn } from "./table-headers";

/** Makes a table of an area; without headers a header row is put in above, shifting cells down. */
export function createTable(sheet: Sheet, where: Area, hasHeaders: boolean, name?: string): Table {
  sheet.protection.demandWritable(where);
  const wanted = clipped(sheet, where);
  checkPlace(sheet, wanted);
  const { workbook } = sheet;
  const taken = (candidate: string) => nameTaken(sheet, candidate);
  if (name !== undefined) {
    checkDefinedName(name, "table name");
    if (taken(name)) throw new ModelError("ItemAlreadyExists", `The name "${name}" is already in use.`);
  }
  const place = hasHeaders ? wanted : withHeaderAbove(sheet, wanted);
  const table = new LiveTable(sheet, {
    id: workbook.ids.next(),
    name: name ?? freeName("Table", taken, true),
    area: place.bottom === place.top ? { ...place, bottom: place.top + 1 } : place,
    columns: Array.from({ length: place.right - place.left + 1 }, (_, i) => ({ id: i + 1, name: "" })),
  });
  sheet.tables.push(table);
  nameColumns(table, hasHeaders);
  adoptFormulas(table);
  workbook.calculation.structureChanged();
  workbook.calculation.touch(sheet, table.area);
  workbook.note({ type: "tableAdded", sheet, table });
  return table;
}

/** A table exactly as given, with its cells already in place: for reading files and copying sheets. */
export function restoreTable(sheet: Sheet, spec: TableSpec): Table {
  const table = new LiveTable(sheet, spec);
  sheet.tables.push(table);
  sheet.workbook.calculation.structureChanged();
  return table;
}

function nameTaken(sheet: Sheet, name: string): boolean {
  return !!sheet.workbook.table(name) || sheet.workbook.names.some((each) => sameName(each.name, name));
}

/** Whole columns and rows are cut to what is in use. */
function clipped(sheet: Sheet, where: Area): Area {
  const used = sheet.usedArea(true);
  const huge = where.bottom - where.top > 1_000_000 || where.right - where.left > 16_000;
  const inside = huge && used ? intersection(where, used) : where;
  return inside ?? between(where.top, where.left, where.top, where.left);
}

function checkPlace(sheet: Sheet, where: Area): void {
  if (sheet.tables.some((table) => overlaps(table.area, where))) {
    throw new ModelError("InvalidArgument", "A table can't overlap another table.");
  }
  if (sheet.merges.some((merge) => overlaps(merge, where))) {
    throw new ModelError("InvalidOperation", "A table can't be made of merged cells.");
  }
}

function withHeaderAbove(sheet: Sheet, where: Area): Area {
  insertCells(sheet, { ...where, bottom: where.top }, "Down");
  return { ...where, bottom: where.bottom + 1 };
}

function nameColumns(table: Table, hasHeaders: boolean): void {
  const { sheet, area: place } = table;
  const { calculation, styles } = sheet.workbook;
  table.columns.forEach((column, i) => {
    const c = place.left + i;
    const id = sheet.cells.styleId(place.top, c);
    const header = hasHeaders ? formatValue(sheet.value(place.top, c), styles.style(id).numberFormat).text : "";
    calculation.removeFormula(sheet, place.top, c);
    nameNewColumn(table, column, header);
  });
}

/** A column that is one formula all down becomes a calculated column. */
function adoptFormulas(table: Table): void {
  for (const column of table.columns) {
    const { top, bottom, left } = table.columnArea(column);
    const first = table.sheet.formula(top, left);
    if (first === undefined || bottom === top) continue;
    let same = true;
    for (let r = top; same && r <= bottom; r++) same = table.sheet.formula(r, left) === first;
    if (same) column.calculatedFormula = first;
  }
}
