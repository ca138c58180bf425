/** The cols element: widths, visibility and looks of whole columns. */
import type { Sheet } from "../../model/surface";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/types";
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
  const last = differingColumns(sheet);
  for (let first = 0; first < MAX_COLUMNS;) {
    const traits = traitsOf(first);
    let next = first + 1;
    while (next <= last && same(traitsOf(next), traits)) next++;
    if (next > last) next = MAX_COLUMNS;
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

/** The column from which on all are alike. */
function differingColumns(sheet: Sheet): number {
  let last = sheet.cells.extent().columns;
  for (const runs of [sheet.columnWidths, sheet.hiddenColumns]) {
    for (const run of runs.entries()) last = Math.max(last, run.last === MAX_COLUMNS - 1 ? run.first : run.last + 1);
  }
  return Math.min(last, MAX_COLUMNS - 1);
}

/** Takes a cols element into the sheet. `looks` are the model's numbers for the file's cell formats. */
export function readCols(element: XmlElement, sheet: Sheet, digit: number, looks: readonly number[]): void {
  const spans = children(element, "col").flatMap((entry) => readSpan(entry, looks));
  for (const { first, last, width, hidden } of spans) {
    if (width !== undefined) sheet.columnWidths.set(first, last, widthFromFile(width, digit));
    if (hidden) sheet.hiddenColumns.set(first, last, true);
  }
  setLooks(spans, sheet, looks[0]);
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly look: number | undefined;
}

function readSpan(entry: XmlElement, looks: readonly number[]): Span[] {
  const first = Math.max(1, numberOf(entry, "min") ?? 1) - 1;
  const last = Math.min(MAX_COLUMNS, numberOf(entry, "max") ?? first + 1) - 1;
  const width = numberOf(entry, "width");
  const own = width !== undefined && width > 0 && isOwnWidth(entry);
  const look = looks[numberOf(entry, "style") ?? 0];
  return last < first
    ? []
    : [{ first, last, width: own ? width : undefined, hidden: flagOf(entry, "hidden", false), look }];
}

/** Excel writes the standard width too where only a look is set; other writers leave the mark out. */
function isOwnWidth(entry: XmlElement): boolean {
  return flagOf(entry, "customWidth", entry.attributes["style"] === undefined && !flagOf(entry, "hidden", false));
}

/** The look of the last column is that of the sheet, so that thousands of columns never used cost nothing. */
function setLooks(spans: readonly Span[], sheet: Sheet, standard: number | undefined): void {
  const tail = spans.find(({ last }) => last === MAX_COLUMNS - 1);
  const usual = sheet.cells.sheetStyle;
  if (tail?.look !== undefined && tail.look !== standard) sheet.cells.sheetStyle = tail.look;
  const isMarked = sheet.cells.sheetStyle !== usual;
  let next = 0;
  for (const { first, last, look } of [...spans].sort((one, other) => one.first - other.first)) {
    if (isMarked && first > next) setLook(sheet, next, first - 1, standard);
    if (look !== sheet.cells.sheetStyle && (isMarked || look !== standard)) setLook(sheet, first, last, look);
    next = last + 1;
  }
}

function setLook(sheet: Sheet, first: number, last: number, look: number | undefined): void {
  if (look === undefined) return;
  sheet.cells.mapStyles({ top: 0, left: first, bottom: MAX_ROWS - 1, right: last }, () => look);
}
