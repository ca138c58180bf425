/** Saving and loading a table of rows as .xlsx: the embedded Excel, exceljs and SheetJS, each in a process of its own. */
import { readFileSync } from "node:fs";
import { readXlsx } from "../../host/file/read-xlsx";
import { writeXlsx } from "../../host/file/write-xlsx";
import { Workbook } from "../../host/model/workbook";
import { HEADERS, makeGrid } from "./grid";
import { peers } from "./peers";

export type Program = "ours" | "exceljs" | "SheetJS";
export const PROGRAMS: readonly Program[] = ["ours", "exceljs", "SheetJS"];

/** Makes a file of so many rows; the milliseconds are those from the book to the bytes. */
export async function saveRows(program: Program, rows: number): Promise<{ ms: number; bytes: Uint8Array }> {
  const save = savers[program](rows);
  const from = performance.now();
  const bytes = await save();
  return { ms: performance.now() - from, bytes };
}

/** Loads a file, and checks that all its rows are there. */
export async function loadRows(program: Program, file: string, rows: number): Promise<{ ms: number }> {
  const bytes = new Uint8Array(readFileSync(file));
  const from = performance.now();
  const found = await loaders[program](bytes);
  const ms = performance.now() - from;
  if (found !== rows + 1) throw new Error(`${program} finds ${found} rows in a file of ${rows} and their header.`);
  return { ms };
}

const SHEET = "Rows";

const savers: Readonly<Record<Program, (rows: number) => () => Promise<Uint8Array>>> = {
  ours: (rows) => {
    const workbook = Workbook.create({ seed: 1 });
    const sheet = workbook.sheets[0]!;
    workbook.edit(null, () => {
      sheet.name = SHEET;
      const area = { top: 0, left: 0, bottom: rows, right: HEADERS.length - 1 };
      sheet.enterArea(area, [HEADERS, ...makeGrid(rows)]);
      sheet.addTable(area, true, "Rows");
    });
    return async () => writeXlsx(workbook);
  },
  exceljs: (rows) => {
    const { Workbook: Book } = peers.excelJs();
    const book = new Book();
    book.addWorksheet(SHEET).addTable({
      name: "Rows",
      ref: "A1",
      headerRow: true,
      columns: HEADERS.map((name) => ({ name })),
      rows: makeGrid(rows),
    });
    return async () => new Uint8Array(await book.xlsx.writeBuffer());
  },
  SheetJS: (rows) => {
    const { utils, write } = peers.sheetJs();
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([HEADERS, ...makeGrid(rows)]), SHEET);
    return async () => write(book, { type: "buffer", bookType: "xlsx", compression: true });
  },
};

const loaders: Readonly<Record<Program, (bytes: Uint8Array) => Promise<number>>> = {
  ours: async (bytes) => readXlsx(bytes).sheet(SHEET)!.usedArea()!.bottom + 1,
  exceljs: async (bytes) => {
    const { Workbook: Book } = peers.excelJs();
    const book = new Book();
    await book.xlsx.load(bytes);
    return book.getWorksheet(SHEET).rowCount;
  },
  SheetJS: async (bytes) => {
    const sheet = peers.sheetJs().read(bytes, { type: "array" }).Sheets[SHEET]!;
    return Number(/\d+$/.exec(String(sheet["!ref"]))![0]);
  },
};
