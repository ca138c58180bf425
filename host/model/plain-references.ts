/** Structured references to a table written out as references to its cells, for when the table ends and its cells stay. */
import { parseStructRef } from "@borgar/fx";
import { mapTokens } from "../formula/rewrite";
import type { Area } from "./types";
import { areaText, columnLetters, quotedSheetName } from "./areas";
import { sameName } from "./name-rules";
import { rewriteTexts } from "./references";
import type { TextPlace } from "./references";
import type { Table } from "./surface";

/** Rewrites every formula that names the table; to be called while the table is still there. */
export function writeOutReferences(table: Table): void {
  const { workbook } = table.sheet;
  const changed = rewriteTexts(workbook, (text, place) =>
    mapTokens(text, ({ type, value }) => (type === "structured" ? plain(table, value, place) : undefined)),
  );
  for (const { sheet, row, column, text } of changed) workbook.engine.setFormula(sheet.index, row, column, text);
}

function plain(table: Table, text: string, place: TextPlace): string | undefined {
  const parts = parseStructRef(text);
  if (!parts || !sameName(parts.table || (place.table ?? ""), table.name)) return undefined;
  const columns = columnsOf(table, parts.columns ?? []);
  if (!columns) return "#REF!";
  const sections = (parts.sections ?? []).map((section) => section.toLowerCase());
  const sheet = `${quotedSheetName(table.sheet.name)}!`;
  if (sections.includes("this row")) return sheet + thisRow(columns, place.row);
  const rows = rowsOf(table, sections);
  return rows ? sheet + areaText({ ...rows, ...columns }, true) : "#REF!";
}

type Columns = Pick<Area, "left" | "right">;

function columnsOf(table: Table, names: readonly string[]): Columns | null {
  const { left, right } = table.area;
  if (!names.length) return { left, right };
  const found = names.map((name) => table.column(name));
  if (found.some((column) => !column)) return null;
  const places = found.map((column) => table.sheetColumn(column!));
  return { left: Math.min(...places), right: Math.max(...places) };
}

function thisRow({ left, right }: Columns, row: number | undefined): string {
  if (row === undefined) return "#REF!";
  const first = `$${columnLetters(left)}${row + 1}`;
  return left === right ? first : `${first}:$${columnLetters(right)}${row + 1}`;
}

function rowsOf(table: Table, sections: readonly string[]): Pick<Area, "top" | "bottom"> | null {
  if (sections.includes("all")) return table.area;
  const wanted = sections.length ? sections : ["data"];
  const areas = wanted.map((section) => {
    if (section === "headers") return table.headerArea;
    return section === "totals" ? table.totalsArea : table.bodyArea;
  });
  const there = areas.filter((found) => found !== null);
  if (!there.length) return null;
  return { top: Math.min(...there.map(({ top }) => top)), bottom: Math.max(...there.map(({ bottom }) => bottom)) };
}
