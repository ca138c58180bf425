/**
 * What all our sheets have in common: a title, a line that says what the sheet is for, headers in ink, and how they
 * print. Pure.
 */

import type { Language } from "../schema/types";
import type { Action, CellInput, Look } from "./actions";
import { area, wholeRows } from "./address";
import { BODY_SIZE, FONTS, HEADER_HEIGHT, INK, LINE_HEIGHT, PAPER, QUIET, ROW_HEIGHT, TITLE_SIZE } from "./look";
import { words } from "./words";

/** Zero-based: row 3 says what the rows add up to, the header stands in row 4, the body begins below it. */
export const SUMMARY_ROW = 2;
export const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;

export const HEADER_LOOK: Look = {
  fill: INK,
  color: PAPER,
  bold: true,
  align: "Center",
  wrap: true,
};

/** The face of the whole sheet; said before anything else, as later formats refine it. */
export function face(sheet: string, language: Language, more: Look = {}): Action {
  const look: Look = { font: FONTS[language], size: BODY_SIZE, middle: true, ...more };
  return { do: "format", sheet, areas: "", look };
}

/** Rows 1 and 2: the title, and what the sheet is for. */
export function heading(sheet: string, title: string, purpose: string): Action[] {
  return [headingHeights(sheet), ...headingLines(sheet, title, purpose)];
}

/** The same on a sheet whose rows have their heights already. */
export function headingLines(sheet: string, title: string, purpose: string): Action[] {
  return [
    headingText(sheet, title, purpose),
    { do: "format", sheet, areas: "A1:A2", look: { align: "Left", wrap: false } },
    { do: "format", sheet, areas: "A1", look: { size: TITLE_SIZE, bold: true, color: INK } },
    { do: "format", sheet, areas: "A2", look: { color: QUIET } },
  ];
}

/** The title and the header are taller than other rows. */
export function headingHeights(sheet: string): Action {
  return { do: "format", sheet, areas: wholeRows([0, HEADER_ROW]), look: { height: HEADER_HEIGHT } };
}

/** A row of header cells, or several. */
export function header(sheet: string, areas: string): Action {
  return { do: "format", sheet, areas, look: HEADER_LOOK };
}

/** Title, purpose and as many header cells as on a sheet made before, which has at least as many. */
export function headingLike(model: string, sheet: string, title: string, purpose: string, columns: number): Action[] {
  const at = area(0, 0, HEADER_ROW + 1, columns);
  return [headingText(sheet, title, purpose), { do: "copyLook", sheet, at, from: model, fromAt: at }];
}

function headingText(sheet: string, title: string, purpose: string): Action {
  return { do: "write", sheet, at: "A1:A2", values: [[title], [purpose]] };
}

export interface Printing {
  /** Pages beside each other; more than one repeats the first column. */
  readonly pagesWide?: number;
  /** All on one page, without a header to repeat. */
  readonly single?: boolean;
  /** What is printed, where it is not the whole sheet. */
  readonly area?: string;
}

/** A4 landscape, the header on every page. */
export function printing(
  sheet: string,
  language: Language,
  { pagesWide = 1, single, area: printed }: Printing = {},
): Action {
  return {
    do: "print",
    sheet,
    setup: {
      pagesWide,
      ...(single ? { pagesTall: 1 } : { titleRows: `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}` }),
      ...(pagesWide > 1 ? { titleColumns: "$A:$A" } : {}),
      ...(printed === undefined ? {} : { area: printed }),
      footer: { center: words.page[language], right: "&A" },
    },
  };
}

/** The height a row needs so that wrapped text of these widths (in characters) shows, up to six lines. */
export function rowHeight(cells: readonly { text: CellInput; width: number }[]): number {
  const lines = cells.map(({ text, width }) => (typeof text === "string" ? linesOf(text, width) : 1));
  const most = Math.min(6, Math.max(1, ...lines));
  return most === 1 ? ROW_HEIGHT : most * LINE_HEIGHT + 6;
}

function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + linesOfParagraph(line, width - 1), 0);
}

/** What small letters take on average of a digit's width, by which columns are measured. */
const SMALL_LETTER = 0.92;

/** Words leave the ends of lines ragged, so that only what fits on one line is measured closely. */
function linesOfParagraph(text: string, width: number): number {
  const small = text.match(/[a-z ]/g)?.length ?? 0;
  if (textWidth(text) - small * (1 - SMALL_LETTER) <= width) return 1;
  return Math.ceil(textWidth(text) / width);
}

/** Characters of the default font a text takes; Chinese characters are two wide. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
}
