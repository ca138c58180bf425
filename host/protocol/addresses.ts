/** What a page may write where Excel wants an address: "A1:B2", "Sheet1!A:A", a name, a table or a table's column. */
import type { Area } from "../model/types";
import { parseSheetArea } from "../model/areas";
import type { Sheet } from "../model/surface";
import type { Table } from "../model/surface";
import type { Workbook } from "../model/surface";
import { invalidArgument, OfficeError } from "./errors";

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The cells an address names, seen from a sheet; throws InvalidArgument when it names none. */
export function placeOf(workbook: Workbook, address: string, from: Sheet): Place {
  const found = findPlace(workbook, address, from);
  if (!found) throw invalidArgument(`"${address}" is not the address of a range.`);
  return found;
}

/** The same without throwing. */
export function findPlace(workbook: Workbook, address: string, from: Sheet): Place | null {
  const direct = directPlace(workbook, address, from);
  return direct ?? namedPlace(workbook, address.trim(), from) ?? tablePlace(workbook, address.trim());
}

function directPlace(workbook: Workbook, address: string, from: Sheet): Place | null {
  const parsed = parseSheetArea(address);
  if (!parsed) return null;
  const sheet = parsed.sheet === undefined ? from : workbook.sheet(parsed.sheet);
  return sheet ? { sheet, area: parsed.area } : null;
}

function namedPlace(workbook: Workbook, address: string, from: Sheet): Place | null {
  const mark = address.lastIndexOf("!");
  const scope = mark < 0 ? from.name : address.slice(0, mark).replace(/^'|'$/g, "").replaceAll("''", "'");
  const name = workbook.nameSeenFrom(address.slice(mark + 1), scope);
  return name ? placeOfFormula(workbook, name.formula, from) : null;
}

/** The cells a formula such as "=Sheet1!$A$1:$B$2" or "=Tasks[id]" refers to; null when it is no plain reference. */
export function placeOfFormula(workbook: Workbook, formula: string, from: Sheet): Place | null {
  const text = formula.replace(/^=/, "");
  return directPlace(workbook, text, from) ?? tablePlace(workbook, text);
}

const TABLE = /^([^\s[\]]+)(?:\[(.*)\])?$/;

function tablePlace(workbook: Workbook, text: string): Place | null {
  const [, name, inner] = TABLE.exec(text) ?? [];
  const table = name === undefined ? undefined : workbook.table(name);
  const area = table && areaOfTable(table, inner);
  return table && area ? { sheet: table.sheet, area } : null;
}

function areaOfTable(table: Table, inner: string | undefined): Area | null {
  switch (inner?.toLowerCase()) {
    case undefined:
    case "":
    case "#data":
      return table.bodyArea;
    case "#all":
      return table.area;
    case "#headers":
      return table.headerArea;
    case "#totals":
      return table.totalsArea;
  }
  const column = table.column(inner!.replace(/'([[\]'#@])/g, "$1"));
  return column ? table.columnArea(column) : null;
}

/** The one area of an address on one sheet; several areas joined by commas become several places. */
export function placesOf(workbook: Workbook, address: string, from: Sheet): { sheet: Sheet; areas: Area[] } {
  const places = splitAreas(address).map((part) => placeOf(workbook, part, from));
  const sheet = places[0]?.sheet;
  if (!sheet || places.some((place) => place.sheet !== sheet)) throw new OfficeError("InvalidArgument");
  return { sheet, areas: places.map((place) => place.area) };
}

/** Splits at commas that are not inside a quoted sheet name. */
const splitAreas = (address: string): string[] =>
  address.match(/(?:'(?:[^']|'')*'|[^,'])+/g)?.map((part) => part.trim()) ?? [];
