/** Reads the styles and theme of a file into the workbook's pool of looks. */
import * as numfmt from "numfmt";
import { DEFAULT_STYLE } from "../model/style-pool";
import type { Workbook } from "../model/surface";
import type { CellStyle } from "../model/types";
import { relationshipTypes } from "./kinds";
import { keepPart } from "./kept-parts";
import { memoryOf } from "./memory";
import type { PackageReader } from "./package/package-reader";
import type { XmlElement } from "./package/xml-tree";
import { child, flagOf, serialize } from "./package/xml-tree";
import type { ColorTable } from "./styles/colors";
import { readColorTable } from "./styles/colors";
import type { Styles } from "./styles/style-reader";
import { readStyles } from "./styles/style-reader";

export interface Looks {
  /** The pool's number for each of the file's cell formats. */
  readonly looks: readonly number[];
  readonly colors: ColorTable;
  readonly differences: XmlElement[];
  readonly standard: CellStyle;
  dateShift(format: number): number;
}

/** Days between the two calendars of files. */
const SINCE_1904 = 1462;

export function readLooks(file: PackageReader, part: string, root: XmlElement, workbook: Workbook): Looks {
  const tree = (type: string) => {
    const target = file.related(part, type)[0]?.target;
    return target !== undefined && file.has(target) ? file.tree(target) : undefined;
  };
  const sheet = tree(relationshipTypes.styles);
  const colors = readColorTable(tree(relationshipTypes.theme), sheet);
  const styles = readStyles(sheet, colors, DEFAULT_STYLE);
  const pool = workbook.styles;
  const looks = styles.formats.map(({ style, quotePrefix }) => pool.withQuotePrefix(pool.idOf(style), quotePrefix));
  keepTheme(file, part, workbook, colors);
  keepTableStyles(styles, workbook);
  const shifts = is1904(root)
    ? styles.formats.map(({ style }) => (numfmt.isDateFormat(style.numberFormat) ? SINCE_1904 : 0))
    : [];
  return {
    looks,
    colors,
    differences: styles.differences,
    standard: styles.formats[0]!.style,
    dateShift: (format) => shifts[format] ?? 0,
  };
}

function is1904(root: XmlElement): boolean {
  return flagOf(child(root, "workbookPr"), "date1904", false);
}

function keepTheme(file: PackageReader, part: string, workbook: Workbook, colors: ColorTable): void {
  const theme = file.related(part, relationshipTypes.theme)[0];
  if (!theme || !file.has(theme.target)) return;
  const memory = memoryOf(workbook);
  memory.theme = theme.target;
  keepPart(file, theme.target, workbook, memory, new Set());
  const [light1 = "", dark1 = "", light2 = "", dark2 = "", ...rest] = colors.theme;
  const [one = "", two = "", three = "", four = "", five = "", six = ""] = rest;
  workbook.theme = { light1, dark1, light2, dark2, accents: [one, two, three, four, five, six] };
}

function keepTableStyles({ tableStyles, differences }: Styles, workbook: Workbook): void {
  if (!child(tableStyles, "tableStyle")) return;
  memoryOf(workbook).tableStyles = { xml: serialize(tableStyles!), looks: differences.map((look) => serialize(look)) };
}
