/** The packages Trackbook is measured against, installed in this folder alone and typed as far as they are used here. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const fromHere = createRequire(path.join(__dirname, "package.json"));

type Cells = readonly (readonly (string | number | boolean | null)[])[];

export interface FormulaJs {
  COUNTIFS(...rangesAndCriteria: unknown[]): number;
  COUNTIF(range: unknown, criterion: string): number;
  ISNUMBER(value: unknown): boolean;
  GESTEP(value: number, step: number): number;
}

interface HyperFormulaSheet {
  setCellContents(at: { sheet: number; row: number; col: number }, cells: Cells): unknown;
  getCellValue(at: { sheet: number; row: number; col: number }): unknown;
  destroy(): void;
}

export interface HyperFormulaClass {
  buildFromSheets(sheets: Record<string, Cells>, options: object): HyperFormulaSheet;
}

export interface ExcelJsWorkbook {
  readonly xlsx: { writeBuffer(): Promise<ArrayBuffer>; load(bytes: Uint8Array): Promise<unknown> };
  addWorksheet(name: string): { addRows(rows: Cells): unknown; addTable(table: object): unknown };
  getWorksheet(name: string): { readonly rowCount: number };
}

export interface SheetJs {
  readonly utils: {
    book_new(): object;
    aoa_to_sheet(rows: Cells): object;
    book_append_sheet(book: object, sheet: object, name: string): void;
  };
  write(book: object, options: object): Uint8Array;
  read(bytes: Uint8Array, options: object): { readonly Sheets: Record<string, Record<string, unknown>> };
}

export const peers = {
  formulaJs: () => fromHere("@formulajs/formulajs") as FormulaJs,
  hyperFormula: () => (fromHere("hyperformula") as { HyperFormula: HyperFormulaClass }).HyperFormula,
  excelJs: () => fromHere("exceljs") as { Workbook: new () => ExcelJsWorkbook },
  sheetJs: () => fromHere("xlsx") as SheetJs,
};

/** Installs them as their lock file says, unless that was done; false where it fails. */
export function installPeers(): boolean {
  const done = path.join(__dirname, "node_modules/.package-lock.json");
  const lock = path.join(__dirname, "package-lock.json");
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return true;
  console.log("Installing what Trackbook is measured against (npm ci in test/bench) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  return (
    spawnSync(npm, options, { cwd: __dirname, stdio: "inherit", shell: process.platform === "win32" }).status === 0
  );
}
