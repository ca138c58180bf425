/** Single cells of a form's sheet. Pure; XML in, XML out. */

import type { CellValue } from "../../schema/types";
import { columnNumber, formulaCell, valueCell } from "./xml";

const CELLS = /<c r="([A-Z]+)\d+"(?: s="(\d+)")?[^>]*?(?:\/>|>(.*?)<\/c>)/gs;

/** Puts a value into a cell, whatever stood there; a formula stays and takes it as its result. */
export function putCell(sheet: string, letters: string, row: number, value: CellValue | undefined): string {
  const { index, line } = rowOf(sheet, row);
  const cells = [...line.matchAll(CELLS)];
  const old = cells.find((cell) => cell[1] === letters);
  const place = { at: `${letters}${row}`, look: old?.[2] ?? "" };
  const formula = /<f>(.*?)<\/f>/s.exec(old?.[3] ?? "")?.[1];
  const written = formula === undefined ? valueCell(place, value) : formulaCell(place, formula, value);
  const next = old ?? cells.find((cell) => columnNumber(cell[1]!) > columnNumber(letters));
  const at = next?.index ?? line.lastIndexOf("</row>");
  const changed = line.slice(0, at) + written + line.slice(at + (old?.[0].length ?? 0));
  return sheet.slice(0, index) + changed + sheet.slice(index + rowLength(sheet, row));
}

const rowPattern = (row: number): RegExp => new RegExp(`<row r="${row}"[^>]*?(?:/>|>.*?</row>)`, "s");
const rowLength = (sheet: string, row: number): number => rowPattern(row).exec(sheet)?.[0].length ?? 0;

/** The XML of a row and its place; an empty one, and the place for it, where there is none. */
function rowOf(sheet: string, row: number): { readonly index: number; readonly line: string } {
  const there = rowPattern(row).exec(sheet);
  if (there) return { index: there.index, line: there[0].replace(/\/>$/, "></row>") };
  const below = [...sheet.matchAll(/<row r="(\d+)"/g)].find(([, number]) => Number(number) > row);
  return { index: below?.index ?? sheet.indexOf("</sheetData>"), line: `<row r="${row}"></row>` };
}
