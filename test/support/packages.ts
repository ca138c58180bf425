/** Packages made by hand for tests: a small sound workbook with parts changed or added. */
import { strToU8, zipSync } from "fflate";
import type { Zippable } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const links = "http://schemas.openxmlformats.org/package/2006/relationships";
const sheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const sound: Record<string, string> = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${sheetMl}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetMl}.worksheet+xml"/></Types>`,
  "_rels/.rels": relationships({ rId1: ["officeDocument", "xl/workbook.xml"] }),
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships({ rId1: ["worksheet", "worksheets/sheet1.xml"] }),
  "xl/worksheets/sheet1.xml": sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'),
};

/** A worksheet part with these rows, and more before and after them. */
export function sheetXml(rows: string, after = "", before = ""): string {
  return `<worksheet xmlns="${main}" xmlns:r="${office}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A relationships part: id → [last word of the type or the whole type, target]. */
export function relationships(entries: Record<string, [type: string, target: string]>): string {
  const all = Object.entries(entries).map(([id, [type, target]]) => {
    const full = type.includes("://") ? type : `${office}/${type}`;
    const mode = target.includes("://") ? ' TargetMode="External"' : "";
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"${mode}/>`;
  });
  return `<Relationships xmlns="${links}">${all.join("")}</Relationships>`;
}

/** The small workbook as bytes; a part given as null is left out. */
export function packageOf(changes: Record<string, string | Uint8Array | null> = {}): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries({ ...sound, ...changes })) {
    if (content !== null) files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files, { level: 6 });
}

/** A part of the small workbook, to be changed a little. */
export function soundPart(name: string): string {
  return sound[name] ?? "";
}
