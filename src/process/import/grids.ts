/**
 * A file or a pasted text as grids of cells: .xlsx by its sheets, .csv, .tsv and pasted cells as one. What can't be read
 * is said as a code; words for it are found by the pane. Knows nothing of our tables.
 */

import { decodeText } from "./decode";

/** A cell as it came in; moments are UTC dates whose clock is the sheet's. */
export type Raw = string | number | boolean | Date | null;

export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly Raw[])[];
}

export type GridProblem = "empty" | "tooBig" | "tooManyRows" | "macros" | "oldExcel" | "protected" | "unreadable";

export type Grids =
  { readonly ok: true; readonly grids: readonly Grid[] } | { readonly ok: false; readonly problem: GridProblem };

/** More than any roster or tracker of ours, and still quickly read. */
export const MOST_ROWS = 50_000;
export const MOST_BYTES = 30_000_000;

/** How a workbook is read. */
export interface GridOptions {
  /** Blank rows stay, so that rows keep their numbers, and so do blanks around texts. */
  readonly asTyped?: boolean;
  /** Which of its sheets are read; else all. */
  readonly sheets?: (names: readonly string[]) => readonly string[];
}

/** Reads a file by what it is, not by its name alone. */
export async function gridsOfFile(name: string, bytes: Uint8Array, options: GridOptions = {}): Promise<Grids> {
  if (bytes.length === 0) return refuse("empty");
  if (bytes.length > MOST_BYTES) return refuse("tooBig");
  if (/\.xls[mb]$/i.test(name)) return refuse("macros");
  if (isZip(bytes)) return gridsOfWorkbook(bytes, options);
  // The container of old Excel files, and of encrypted new ones.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse(/\.xlsx$/i.test(name) ? "protected" : "oldExcel");
  return gridsOfText(decodeText(bytes).text, name.replace(/\.[^.]*$/, ""));
}

/** Reads cells that were pasted, or the text of a file. */
export async function gridsOfText(text: string, name = ""): Promise<Grids> {
  const { parse } = (await import("papaparse")).default;
  const lines = firstLines(text);
  // Cells that are copied stand between tabs, and may hold commas.
  const delimiter = lines.includes("\t") ? "\t" : "";
  const { data } = parse<string[]>(text, { delimiter, delimitersToGuess: [",", ";", "|"], skipEmptyLines: "greedy" });
  return checked([{ name, rows: data.map((row) => row.map((cell) => (cell === "" ? null : cell))) }]);
}

const firstLines = (text: string): string => text.slice(0, 2_000);
const refuse = (problem: GridProblem): Grids => ({ ok: false, problem });
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function gridsOfWorkbook(bytes: Uint8Array, options: GridOptions): Promise<Grids> {
  const [{ readSheet }, { unpack }] = await Promise.all([import("read-excel-file/universal"), import("./unpack")]);
  const { asTyped = false, sheets: chosen } = options;
  try {
    const workbook = unpack(bytes);
    if (!workbook) return refuse("tooBig");
    const grids: Grid[] = [];
    for (const name of chosen?.(workbook.sheets) ?? workbook.sheets) {
      const rows = await readSheet(workbook.bytes.buffer, name, { trim: !asTyped });
      grids.push({ name, rows: rows as readonly (readonly Raw[])[] });
    }
    return checked(grids, asTyped);
  } catch {
    return refuse("unreadable");
  }
}

function checked(grids: readonly Grid[], keepBlanks = false): Grids {
  const filled = grids
    .map((grid) => (keepBlanks ? grid : { ...grid, rows: grid.rows.filter(isFilled) }))
    .filter(({ rows }) => rows.some(isFilled));
  if (filled.length === 0) return refuse("empty");
  return filled.some(({ rows }) => rows.length > MOST_ROWS) ? refuse("tooManyRows") : { ok: true, grids: filled };
}

const isFilled = (row: readonly Raw[]): boolean => row.some((cell) => cell !== null && cell !== "");
