/** Cells as spreadsheet files keep them. What people typed is always text, however it begins. Pure. */

import type { CellValue } from "../../schema/types";

const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// What XML can't hold goes as _xHHHH_ (ECMA-376 part 1, 22.9.2.19); what already looks like that must not come back as
// another character.
const UNWRITABLE = /(?![\t\n\x7f-\x9f])[\p{Cc}\p{Cs}]|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** Text between tags. */
export function xmlText(text: string): string {
  const whole = text.replace(
    UNWRITABLE,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
  return whole.replace(/[&<>"]/g, (sign) => MARKUP[sign]!);
}

/** The text of an attribute or element as it was before it was written. */
export const fromXml = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot|apos|#10|#13|#9);/g, (_, name: string) => ENTITIES[name]!);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#10": "\n",
  "#13": "\r",
  "#9": "\t",
};

/** The letters of a column, counted from 0. */
export const columnLetters = (column: number): string =>
  (column < 26 ? "" : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** The number of a column, counted from 0. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A cell's place and looks. */
export interface CellPlace {
  readonly at: string;
  readonly look: string;
}

const open = ({ at, look }: CellPlace): string => `<c r="${at}"${look === "" ? "" : ` s="${look}"`}`;

/** A cell with a value. */
export function valueCell(place: CellPlace, value: CellValue | undefined): string {
  if (value === undefined || value === "") return `${open(place)}/>`;
  if (typeof value === "number") return `${open(place)}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open(place)} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${open(place)} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)/;

/** A cell with a formula (as XML) and what it last came to; an error is left to be found anew. */
export function formulaCell(place: CellPlace, formula: string, value: CellValue | undefined): string {
  const known = value ?? "";
  if (typeof known === "number") return `${open(place)}><f>${formula}</f><v>${known}</v></c>`;
  if (typeof known === "boolean") return `${open(place)} t="b"><f>${formula}</f><v>${known ? 1 : 0}</v></c>`;
  if (ERROR.test(known)) return `${open(place)}><f>${formula}</f></c>`;
  return `${open(place)} t="str"><f>${formula}</f><v>${xmlText(known)}</v></c>`;
}
