/** Files that are not opened: one clear sentence each, at once, and within bounds. */
import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { FileError } from "../../../host/file/errors";
import { readXlsx } from "../../../host/file/read-xlsx";
import { writeXlsx } from "../../../host/file/write-xlsx";
import { packageOf, relationships, sheetXml, soundPart } from "../../support/packages";
import { emptyWorkbook } from "./sample";

function refusalOf(bytes: Uint8Array, limits = {}): FileError {
  try {
    readXlsx(bytes, { limits });
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
  throw new Error("The file was opened.");
}

const compoundFile = (name: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...strToU8([...name].join("\0") + "\0")]);

const contentType = (from: string, to: string) =>
  packageOf({ "[Content_Types].xml": soundPart("[Content_Types].xml").replace(from, to) });

const sheet = (text: string) => packageOf({ "xl/worksheets/sheet1.xml": text });
const rows = (text: string) => sheet(sheetXml(text));
const whole = writeXlsx(emptyWorkbook("One"));
const flipped = whole.map((byte, index) => (index === 80 ? byte ^ 0xff : byte));

const zipWithPassword = packageOf().map((byte, index, all) =>
  // The flags stand eight bytes into every entry of the directory at the end.
  all[index - 8] === 0x50 && all[index - 7] === 0x4b && all[index - 6] === 1 && all[index - 5] === 2 ? byte | 1 : byte,
);

const wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';

const refused: [name: string, bytes: Uint8Array, code: string, sentence: RegExp][] = [
  ["nothing at all", new Uint8Array(0), "notZip", /not an \.xlsx file/],
  ["plain text", strToU8("编号,名称\n1,2"), "notZip", /not an \.xlsx file/],
  ["an encrypted workbook", compoundFile("EncryptedPackage"), "encrypted", /remove its password/],
  ["an old .xls", compoundFile("Workbook"), "legacyXls", /Excel 97–2003/],
  ["a zip with a password", zipWithPassword, "encrypted", /remove its password/],
  ["a file cut in half", whole.slice(0, whole.length / 2), "truncated", /cut off/],
  ["a file without its last byte", whole.slice(0, -1), "truncated", /cut off/],
  ["a file with a byte turned", flipped, "corrupt", /cannot be unpacked/],
  ["an empty zip", zipSync({}), "notWorkbook", /not a workbook/],
  ["a zip of something else", zipSync({ "a.txt": strToU8("a") }), "notWorkbook", /no list of content types/],
  ["a .docx", contentType(workbookType, wordTypes), "notWorkbook", /Word document/],
  ["an .xlsm", contentType(workbookType, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "macros", /macros/],
  [
    "an .xlsb",
    contentType(workbookType, "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
    "binaryWorkbook",
    /binary/,
  ],
  ["a missing workbook part", packageOf({ "xl/workbook.xml": null }), "missingPart", /xl\/workbook.xml is missing/],
  ["a missing sheet part", packageOf({ "xl/worksheets/sheet1.xml": null }), "missingPart", /sheet1.xml is missing/],
  ["a sheet nothing leads to", packageOf({ "xl/_rels/workbook.xml.rels": null }), "missingPart", /the sheet "One"/],
  ["a document type with entities", sheet(laughs + sheetXml("")), "xmlEntities", /declares a document type/],
  ["an undeclared entity", rows('<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>'), "xmlEntities", /entities/],
  ["a sheet that stops", sheet(sheetXml("<row").slice(0, -30)), "malformedXml", /not well-formed/],
  ["tags that cross", rows("<row></c></row>"), "malformedXml", /not well-formed/],
  ["an empty sheet part", sheet(""), "malformedXml", /not well-formed/],
  [
    "text in another encoding",
    packageOf({ "xl/worksheets/sheet1.xml": new Uint8Array([60, 97, 62, 0xff, 0xfe]) }),
    "malformedXml",
    /encoding/,
  ],
  ["a row that no sheet has", rows('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'), "badContent", /row 1048577/],
  ["a column that no sheet has", rows('<row r="1"><c r="XFE1"><v>1</v></c></row>'), "badContent", /cell XFE1/],
  ["a text that is not there", rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), "badContent", /shared text 7/],
  [
    "a cell format that is not there",
    rows('<row r="1"><c r="A1" s="7"><v>1</v></c></row>'),
    "badContent",
    /cell format 7/,
  ],
  ["a number that is none", rows('<row r="1"><c r="A1"><v>one</v></c></row>'), "badContent", /the number "one"/],
];

test.each(refused)("%s is refused in one sentence", (_, bytes, code, sentence) => {
  const refusal = refusalOf(bytes);
  expect({ code: refusal.code, words: refusal.message }).toEqual({ code, words: expect.stringMatching(sentence) });
  expect(refusal.message).not.toMatch(/\n/);
});

test("two sheets of one name are refused as the model says", () => {
  const twice = '<sheet name="One" sheetId="1" r:id="rId1"/><sheet name="ONE" sheetId="2" r:id="rId1"/>';
  const workbook = soundPart("xl/workbook.xml").replace(/<sheet .*?\/>/, twice);
  expect(refusalOf(packageOf({ "xl/workbook.xml": workbook }))).toMatchObject({ code: "badContent" });
});

/** Megabytes of spaces packed as one part that claims to be small. */
function bomb(megabytes: number): Uint8Array {
  const spaces = Buffer.alloc(megabytes * 1024 * 1024, " ");
  const file = Buffer.from(packageOf({ "xl/worksheets/sheet1.xml": null }));
  return withDeflatedPart(file, "xl/worksheets/sheet1.xml", deflateRawSync(spaces), 40);
}

/** Puts a deflated part into a package, claiming the size it likes. */
function withDeflatedPart(file: Buffer, name: string, stream: Buffer, claimedSize: number): Uint8Array {
  const end = file.length - 22;
  const [count, size, start] = [file.readUInt16LE(end + 10), file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)];
  const header = (signature: number, length: number) => {
    const bytes = Buffer.alloc(length);
    bytes.writeUInt32LE(signature, 0);
    const at = length === 46 ? 10 : 8;
    bytes.writeUInt16LE(20, at - 4);
    bytes.writeUInt16LE(8, at);
    bytes.writeUInt32LE(stream.length, at + 10);
    bytes.writeUInt32LE(claimedSize, at + 14);
    bytes.writeUInt16LE(name.length, at + 18);
    if (length === 46) bytes.writeUInt32LE(start, 42);
    return Buffer.concat([bytes, Buffer.from(name)]);
  };
  const local = Buffer.concat([header(0x04034b50, 30), stream]);
  const entry = header(0x02014b50, 46);
  const tail = Buffer.from(file.subarray(end));
  tail.writeUInt16LE(count + 1, 8);
  tail.writeUInt16LE(count + 1, 10);
  tail.writeUInt32LE(size + entry.length, 12);
  tail.writeUInt32LE(start + local.length, 16);
  return Buffer.concat([file.subarray(0, start), local, file.subarray(start, end), entry, tail]);
}

test("a zip bomb is refused long before it is unpacked, with little memory", () => {
  const bytes = bomb(64);
  expect(bytes.length).toBeLessThan(250_000);
  const before = process.memoryUsage().arrayBuffers;
  const refusal = refusalOf(bytes);
  expect(refusal).toMatchObject({ code: "tooLarge", facts: { what: "xl/worksheets/sheet1.xml" } });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 * 1024 * 1024);
});

test("all parts together may not unpack to more than the limit", () => {
  const many = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`customXml/item${index}.xml`, "<a>".padEnd(50_000, "x1") + "</a>"]),
  );
  const links = Object.fromEntries(
    Object.keys(many).map((part, index) => [`rId${index + 2}`, ["customXml", `/${part}`] as [string, string]]),
  );
  const all = relationships({ rId1: ["worksheet", "worksheets/sheet1.xml"], ...links });
  const bytes = packageOf({ ...many, "xl/_rels/workbook.xml.rels": all });
  expect(refusalOf(bytes, { totalBytes: 500_000 })).toMatchObject({
    code: "tooLarge",
    facts: { what: "the whole package" },
  });
});

test("too many parts are refused", () => {
  expect(refusalOf(packageOf(), { parts: 3 })).toMatchObject({ code: "tooLarge" });
});

test("few cells spread over a whole grid are refused", () => {
  const cells = Array.from(
    { length: 100 },
    (_, index) => `<c r="${String.fromCharCode(65 + (index % 26))}1048576"><v>1</v></c>`,
  ).slice(0, 26);
  const bytes = rows(`<row r="1048576">${cells.join("")}</row>`);
  expect(refusalOf(bytes, { cells: 20_000_000 })).toMatchObject({ code: "tooLarge" });
});

test("elements nested without end are refused", () => {
  expect(refusalOf(sheet(sheetXml("", `<extLst>${"<a>".repeat(500)}${"</a>".repeat(500)}</extLst>`)))).toMatchObject({
    code: "malformedXml",
    facts: { reason: "too deep" },
  });
});
