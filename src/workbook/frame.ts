/**
 * What all our sheets have in common: a title, a line that says what the sheet is for, headers in ink, and how they
 * print. Pure.
 */

import type { Language } from "../schema/types";
import type { Action, CellInput, Look } from "./actions";
import { BODY_SIZE, FONTS, HEADER_HEIGHT, INK, LINE_HEIGHT, PAPER, QUIET, ROW_HEIGHT, TITLE_SIZE } from "./look";
import { words } from "./words";

/** Zero-based: the header stands in row 4, the body begins below it. */
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

/** Rows 1 and 2: the title, and what the sheet is for; as on a `model` sheet where there is one. */
export function heading(sheet: string, title: string, purpose: string, model?: string): Action[] {
  const text: Action = { do: "write", sheet, at: "A1:A2", values: [[title], [purpose]] };
  const tall: Action = {
    do: "format",
    sheet,
    areas: `1:1,${HEADER_ROW + 1}:${HEADER_ROW + 1}`,
    look: { height: HEADER_HEIGHT },
  };
  if (model !== undefined) return [text, { do: "copyLook", sheet, at: "A1:A2", from: model, fromAt: "A1:A2" }, tall];
  return [
    text,
    { do: "format", sheet, areas: "A1:A2", look: { align: "Left", wrap: false } },
    { do: "format", sheet, areas: "A1", look: { size: TITLE_SIZE, bold: true, color: INK } },
    { do: "format", sheet, areas: "A2", look: { color: QUIET } },
    tall,
  ];
}

/** A row of header cells, or several. */
export function header(sheet: string, areas: string, model?: string): Action {
  if (model !== undefined) {
    return { do: "copyLook", sheet, at: areas, from: model, fromAt: `A${HEADER_ROW + 1}` };
  }
  return { do: "format", sheet, areas, look: HEADER_LOOK };
}

export interface Printing {
  /** Pages beside each other; more than one repeats the first column. */
  readonly pagesWide?: number;
  /** All on one page, without a header to repeat. */
  readonly single?: boolean;
}

/** A4 landscape, the header on every page. */
export function printing(sheet: string, language: Language, { pagesWide = 1, single }: Printing = {}): Action {
  return {
    do: "print",
    sheet,
    setup: {
      pagesWide,
      ...(single ? { pagesTall: 1 } : { titleRows: `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}` }),
      ...(pagesWide > 1 ? { titleColumns: "$A:$A" } : {}),
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
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (width - 1))), 0);
}

/** Characters of the default font a text takes; Chinese characters are two wide. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
}
