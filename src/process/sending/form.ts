/**
 * An empty form as the parts of its file: which tables it has, on which sheets, in which columns. It reads the templates
 * that the product itself writes and relies on how they are written; any other file is refused.
 */

import { strFromU8, unzipSync } from "fflate";
import type { Field, Schema, Table } from "../../schema/compiled";
import { columnLetters, fromXml } from "./xml";

export interface FormColumn {
  readonly letters: string;
  readonly field: Field;
}

export interface FormTable {
  readonly table: Table;
  readonly sheetPart: string;
  readonly tablePart: string;
  /** The sheet's number of the header row. */
  readonly headerRow: number;
  readonly columns: readonly FormColumn[];
}

/** A name of one cell or one column of cells, on the sheet of this part. */
export interface FormName {
  readonly name: string;
  readonly sheetPart: string;
  readonly letters: string;
  readonly first: number;
  readonly last: number;
}

export interface Form {
  /** Parts of the file by their paths, in their order. */
  readonly parts: ReadonlyMap<string, string>;
  readonly tables: readonly FormTable[];
  readonly names: readonly FormName[];
}

/** Takes an .xlsx file apart. */
export function openForm(bytes: Uint8Array, schema: Schema): Form {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  const sheets = sheetParts(parts);
  const tables = [...sheets.values()].flatMap((part) => tableOn(parts, part, schema));
  if (tables.length === 0) throw new Error("the form has no table");
  return { parts, tables, names: namesIn(parts, sheets) };
}

/** The text of a part that must be there. */
export function partOf(parts: ReadonlyMap<string, string>, path: string): string {
  const text = parts.get(path);
  if (text === undefined) throw new Error(`the form has no ${path}`);
  return text;
}

/** What the only or first place of a pattern captures. */
export function found(text: string, pattern: RegExp, what: string): string {
  const match = pattern.exec(text);
  if (!match) throw new Error(`the form has no ${what}`);
  return match[1] ?? match[0];
}

/** Sheets' parts by the sheets' names. */
function sheetParts(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const targets = relationships(partOf(parts, "xl/_rels/workbook.xml.rels"));
  const sheets = partOf(parts, "xl/workbook.xml").matchAll(/<sheet name="([^"]*)"[^>]* r:id="([^"]*)"\/>/g);
  return new Map([...sheets].map(([, name, id]) => [fromXml(name!), `xl/${targets.get(id!)}`]));
}

const relationships = (xml: string): ReadonlyMap<string, string> =>
  new Map([...xml.matchAll(/Id="([^"]*)"[^>]* Target="([^"]*)"/g)].map(([, id, target]) => [id!, target!]));

function tableOn(parts: ReadonlyMap<string, string>, sheetPart: string, schema: Schema): FormTable[] {
  const links = parts.get(sheetPart.replace("worksheets/", "worksheets/_rels/") + ".rels");
  const target = /Target="\.\.\/(tables\/[^"]*)"/.exec(links ?? "")?.[1];
  if (target === undefined) return [];
  const tablePart = `xl/${target}`;
  const xml = partOf(parts, tablePart);
  const table = schema.table(found(xml, / name="([^"]*)"/, "table's name"));
  const headers = [...xml.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, name]) => fromXml(name!));
  const columns = headers.map((header, at): FormColumn => {
    const field = table.fieldNamed(header);
    if (!field) throw new Error(`the form's column ${header} is not known`);
    return { letters: columnLetters(at), field };
  });
  return [{ table, sheetPart, tablePart, headerRow: Number(found(xml, / ref="A(\d+):/, "table's place")), columns }];
}

const NAME = /<definedName name="(\w+)">'?([^'<]*)'?!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?<\/definedName>/g;

function namesIn(parts: ReadonlyMap<string, string>, sheets: ReadonlyMap<string, string>): readonly FormName[] {
  return [...partOf(parts, "xl/workbook.xml").matchAll(NAME)].map(([, name, sheet, letters, first, last]) => ({
    name: name!,
    sheetPart: sheets.get(fromXml(sheet!))!,
    letters: letters!,
    first: Number(first),
    last: Number(last ?? first),
  }));
}
