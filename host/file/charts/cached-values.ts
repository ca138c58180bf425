/** The values a chart shows, copied into it from the cells, so that it draws before anything is calculated. */
import { parseSheetArea } from "../../model/areas";
import type { Workbook } from "../../model/surface";
import type { Scalar } from "../../model/types";
import { ErrorValue } from "../../model/types";
import { escapeText, toXstring } from "../package/escape";
import { tag } from "../package/xml-write";

const MOST_POINTS = 32_000;

/** The cells of a reference in reading order, with the format of the first; undefined when it is no plain area. */
function cellsOf(workbook: Workbook, reference: string): { values: Scalar[]; format: string } | undefined {
  const place = parseSheetArea(reference);
  const sheet = place?.sheet === undefined ? undefined : workbook.sheet(place.sheet);
  if (!place || !sheet) return undefined;
  const { top, left, bottom, right } = place.area;
  const values: Scalar[] = [];
  for (let row = top; row <= bottom && values.length < MOST_POINTS; row++) {
    for (let column = left; column <= right; column++) values.push(sheet.value(row, column));
  }
  return { values, format: sheet.style(top, left).numberFormat };
}

function point(index: number, text: string): string {
  return tag("c:pt", { idx: index }, tag("c:v", {}, escapeText(toXstring(text))));
}

function formulaXml(reference: string): string {
  return tag("c:f", {}, escapeText(bare(reference)));
}

function bare(reference: string): string {
  return reference.replace(/^=/, "");
}

/** Numbers of a series. */
export function numbersXml(workbook: Workbook, reference: string): string {
  const cells = cellsOf(workbook, reference);
  if (!cells) return tag("c:numRef", {}, formulaXml(reference));
  const points = cells.values.map((value, index) => (typeof value === "number" ? point(index, String(value)) : ""));
  const format = tag("c:formatCode", {}, escapeText(cells.format));
  const count = tag("c:ptCount", { val: cells.values.length });
  return tag("c:numRef", {}, formulaXml(reference), tag("c:numCache", {}, format, count, points));
}

/** Texts, such as the names of categories or of a series. */
export function textsXml(workbook: Workbook, reference: string): string {
  const cells = cellsOf(workbook, reference);
  if (!cells) return tag("c:strRef", {}, formulaXml(reference));
  const points = cells.values.map((value, index) => (value === null ? "" : point(index, shown(value))));
  const count = tag("c:ptCount", { val: cells.values.length });
  return tag("c:strRef", {}, formulaXml(reference), tag("c:strCache", {}, count, points));
}

/** Categories are numbers (dates, mostly) where all cells are, else texts. */
export function categoriesXml(workbook: Workbook, reference: string): string {
  const cells = cellsOf(workbook, reference);
  const numeric = cells?.values.every((value) => typeof value === "number" || value === null);
  const any = cells?.values.some((value) => value !== null);
  return numeric && any ? numbersXml(workbook, reference) : textsXml(workbook, reference);
}

function shown(value: Scalar): string {
  if (value instanceof ErrorValue) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}
