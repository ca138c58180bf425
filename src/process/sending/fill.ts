/** Rows into a table of a form: its first two rows are the pattern of all others. Pure; XML in, XML out. */

import type { Language } from "../../schema/types";
import type { CellRow } from "../../workbook/cellRows";
import { rowHeight } from "../../workbook/frame";
import { wrapWidth } from "../../workbook/widths";
import type { Form, FormTable } from "./form";
import { found, partOf } from "./form";
import type { Looks } from "./looks";
import { formulaCell, valueCell } from "./xml";

export interface Filling {
  readonly rows: readonly CellRow[];
  /** Rows left to be filled in. */
  readonly blank: number;
  /** Calculated columns go on calculating; else they stand as they were. */
  readonly calculates: boolean;
  readonly language: Language;
}

/** Rows that are ruled like a form, whether in use or not. */
const RULED_ROWS = 20;

type Parts = ReadonlyMap<string, string>;

/** The parts of the file that change. */
export function fillTable({ parts }: Form, form: FormTable, filling: Filling, looks: Looks): Parts {
  const { sheetPart, tablePart, headerRow, columns } = form;
  const rows = Math.max(1, filling.rows.length + filling.blank);
  const last = headerRow + rows;
  const lastLetters = columns.at(-1)!.letters;
  const sheet = fillSheet(partOf(parts, sheetPart), form, filling, looks);
  const table = partOf(parts, tablePart).replaceAll(/ ref="A(\d+):[A-Z]+\d+"/g, ` ref="A$1:${lastLetters}${last}"`);
  const standing = table.replaceAll(/<calculatedColumnFormula>.*?<\/calculatedColumnFormula>/gs, "");
  return new Map([
    [sheetPart, sheet.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${lastLetters}${last}"/>`)],
    [tablePart, filling.calculates ? table : standing.replaceAll("></tableColumn>", "/>")],
  ]);
}

function fillSheet(sheet: string, form: FormTable, filling: Filling, looks: Looks): string {
  const top = form.headerRow + 1;
  const begin = sheet.indexOf(`<row r="${top}"`);
  const end = sheet.indexOf("</sheetData>");
  const old = sheet.slice(begin, end);
  const row = patternRows(form, old, top);
  const count = Math.max(RULED_ROWS, filling.rows.length + filling.blank);
  const used = Math.max(1, filling.rows.length + filling.blank);
  const rows = Array.from({ length: count }, (_, index) => row(index, filling, index < used, looks));
  // The line below the last row.
  const closing = renumber(old.slice(old.lastIndexOf("<row ")), top + count);
  return [sheet.slice(0, begin), ...rows, closing, sheet.slice(end)].join("");
}

const renumber = (row: string, to: number): string =>
  row.replace(/<row r="\d+"/, `<row r="${to}"`).replaceAll(/<c r="([A-Z]+)\d+"/g, `<c r="$1${to}"`);

type WriteRow = (index: number, filling: Filling, inTable: boolean, looks: Looks) => string;

/** Writes a row of the sheet after the pattern of the form's own first rows. */
function patternRows(form: FormTable, sheet: string, top: number): WriteRow {
  const first = cellsOf(sheet, top);
  const others = cellsOf(sheet, top + 1);
  return (index, { rows, calculates, language }, inTable, looks) => {
    const number = top + index;
    const values = rows[index] ?? {};
    const pattern = index === 0 ? first : others;
    const cells = form.columns.map(({ letters, field }) => {
      const { look } = pattern.get(letters)!;
      const at = `${letters}${number}`;
      const formula = first.get(letters)!.formula;
      const value = values[field.key];
      if (!inTable) return valueCell({ at, look }, undefined);
      if (field.calculated && calculates) return formulaCell({ at, look }, formula!, value);
      return valueCell({ at, look: typeof value === "string" ? looks.of(look, value) : look }, value);
    });
    return `<row r="${number}" ht="${heightOf(form, values, language)}" customHeight="1">${cells.join("")}</row>`;
  };
}

function heightOf({ columns }: FormTable, row: CellRow, language: Language): number {
  return rowHeight(columns.map(({ field }) => ({ text: row[field.key] ?? null, width: wrapWidth(field, language) })));
}

interface PatternCell {
  readonly look: string;
  readonly formula?: string;
}

function cellsOf(rows: string, number: number): ReadonlyMap<string, PatternCell> {
  const row = found(rows, new RegExp(`<row r="${number}"[^>]*>(.*?)</row>`, "s"), `row ${number}`);
  const cells = row.matchAll(/<c r="([A-Z]+)\d+"(?: s="(\d+)")?[^>]*?(?:\/>|>(.*?)<\/c>)/gs);
  return new Map(
    [...cells].map(([, letters, look, content]) => {
      const formula = /<f>(.*?)<\/f>/s.exec(content ?? "")?.[1];
      return [letters!, { look: look ?? "", ...(formula === undefined ? {} : { formula }) }];
    }),
  );
}
