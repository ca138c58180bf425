/** The cols element: widths, visibility and looks of whole columns. */
import type { Sheet } from "../../model/surface";
import { MAX_COLUMNS } from "../../model/types";
import type { XmlElement } from "../package/xml-tree";
import { children, flagOf, numberOf } from "../package/xml-tree";
import { optional, tag } from "../package/xml-write";
import { widthFromFile, widthToFile } from "./column-widths";

interface ColumnTraits {
  readonly width: number | null;
  readonly hidden: boolean;
  readonly format: number;
}

/** `formatOf` answers the file's number for one of the model's looks; `digit` is the pixels of a digit. */
export function colsXml(sheet: Sheet, digit: number, formatOf: (look: number) => number): string {
  const traitsOf = (column: number): ColumnTraits => ({
    width: sheet.columnWidths.get(column),
    hidden: sheet.hiddenColumns.get(column),
    format: formatOf(sheet.cells.columnStyleId(column)),
  });
  const entries: string[] = [];
  const last = lastColumn(sheet, formatOf);
  for (let first = 0; first < last;) {
    const traits = traitsOf(first);
    let next = first + 1;
    while (next < last && same(traitsOf(next), traits)) next++;
    if (traits.width !== null || traits.hidden || traits.format !== 0) entries.push(columnXml(first, next, traits));
    first = next;
  }
  return optional("cols", {}, entries);

  function columnXml(first: number, next: number, { width, hidden, format }: ColumnTraits): string {
    return tag("col", {
      min: first + 1,
      max: next,
      width: widthToFile(width ?? sheet.standardWidth, digit),
      style: format === 0 ? undefined : format,
      hidden: hidden || undefined,
      customWidth: width === null ? undefined : 1,
    });
  }
}

function same(one: ColumnTraits, other: ColumnTraits): boolean {
  return one.width === other.width && one.hidden === other.hidden && one.format === other.format;
}

/** One past the last column that has anything of its own. */
function lastColumn(sheet: Sheet, formatOf: (look: number) => number): number {
  if (formatOf(sheet.cells.sheetStyle) !== 0) return MAX_COLUMNS;
  let last = sheet.cells.extent().columns;
  for (const run of sheet.columnWidths.entries()) last = Math.max(last, run.last + 1);
  for (const run of sheet.hiddenColumns.entries()) last = Math.max(last, run.last + 1);
  return last;
}

/** Takes a cols element into the sheet. `looks` are the model's numbers for the file's cell formats. */
export function readCols(element: XmlElement, sheet: Sheet, digit: number, looks: readonly number[]): void {
  for (const entry of children(element, "col")) {
    const first = Math.max(1, numberOf(entry, "min") ?? 1) - 1;
    const last = Math.min(MAX_COLUMNS, numberOf(entry, "max") ?? first + 1) - 1;
    if (last < first) continue;
    const width = numberOf(entry, "width");
    if (width !== undefined && width > 0 && isOwnWidth(entry)) {
      sheet.columnWidths.set(first, last, widthFromFile(width, digit));
    }
    if (flagOf(entry, "hidden", false)) sheet.hiddenColumns.set(first, last, true);
    const look = looks[numberOf(entry, "style") ?? 0];
    if (look === undefined || look === looks[0]) continue;
    setLook(sheet, first, last, look);
  }
}

/** Excel writes the standard width too where only a look is set; other writers leave the mark out. */
function isOwnWidth(entry: XmlElement): boolean {
  return flagOf(entry, "customWidth", entry.attributes["style"] === undefined && !flagOf(entry, "hidden", false));
}

function setLook(sheet: Sheet, first: number, last: number, look: number): void {
  // A file that gives all columns one look means the sheet.
  if (first === 0 && last === MAX_COLUMNS - 1) sheet.cells.sheetStyle = look;
  else sheet.cells.mapStyles({ top: 0, left: first, bottom: 1_048_575, right: last }, () => look);
}
