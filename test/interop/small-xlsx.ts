/** A workbook file of one sheet, written and read with no code of the host's, so that it can be a judge of it. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export type FileCell = number | string | boolean | null | { formula: string } | { error: string };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const unescaped = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function cellXml(reference: string, cell: FileCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${reference}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === "string") return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  // No value is kept with a formula: whoever opens the file must work it out.
  if ("formula" in cell) return `<c r="${reference}"><f>${escaped(cell.formula)}</f></c>`;
  return `<c r="${reference}" t="e"><v>${cell.error}</v></c>`;
}

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** Writes rows of cells from A1 on. */
export function writeSmallXlsx(rows: readonly (readonly FileCell[])[]): Uint8Array {
  const sheet = rows
    .map(
      (cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(letters(c) + (r + 1), cell)).join("")}</row>`,
    )
    .join("");
  const relation = (id: string, type: string, target: string): string =>
    `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  const files: Record<string, string> = {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    "_rels/.rels": relation("rId1", "officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relation("rId1", "worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

function valueOf(type: string | undefined, raw: string | undefined, shared: readonly string[]): FileCell {
  if (raw === undefined) return type === "str" ? "" : null;
  if (type === "s") return shared[Number(raw)]!;
  if (type === "str") return unescaped(raw);
  if (type === "b") return raw === "1";
  return type === "e" ? { error: raw } : Number(raw);
}

/** The values of the first sheet by address, as another program has worked them out. */
export function readValues(bytes: Uint8Array): Map<string, FileCell> {
  const files = unzipSync(bytes);
  const text = (path: string): string => (files[path] ? strFromU8(files[path]) : "");
  const strings = [...text("xl/sharedStrings.xml").matchAll(/<si>([^]*?)<\/si>/g)].map((item) =>
    [...item[1]!.matchAll(/<t[^>]*>([^]*?)<\/t>/g)].map((part) => unescaped(part[1]!)).join(""),
  );
  const values = new Map<string, FileCell>();
  for (const cell of text("xl/worksheets/sheet1.xml").matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([^]*?)<\/c>)/g)) {
    const type = /\bt="(\w+)"/.exec(cell[2]!)?.[1];
    const raw = /<v[^>]*>([^]*?)<\/v>/.exec(cell[3] ?? "")?.[1];
    values.set(cell[1]!, valueOf(type, raw, strings));
  }
  return values;
}
