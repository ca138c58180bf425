/** What openpyxl, a reader nobody here wrote, finds in an .xlsx file. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runPython } from "./python";

export interface SeenTable {
  ref: string;
  headers: string[];
  /** Formulas of calculated columns by column, as the file keeps them. */
  calculated: Record<string, string>;
  totals: Record<string, string>;
  style: string | null;
  filterRef: string | null;
}

export interface SeenValidation {
  type: string;
  sqref: string;
  formula1: string | null;
  operator: string | null;
  allowBlank: boolean;
  prompt: string | null;
  error: string | null;
}

export interface SeenFormat {
  sqref: string;
  type: string;
  formula: string[];
  fill: string | null;
  color: string | null;
}

export interface SeenChart {
  kind: string;
  title: string | null;
  series: { name: string | null; values: string; categories: string | null; points: (number | null)[] }[];
  column: number;
  row: number;
}

export interface SeenSheet {
  title: string;
  state: string;
  tabColor: string | null;
  freeze: string | null;
  gridlines: boolean;
  zoom: number | null;
  merges: string[];
  /** Values by cell name; dates as ISO text, formulas as the file keeps them. */
  cells: Record<string, string | number | boolean>;
  formats: Record<
    string,
    { numberFormat: string; bold: boolean; fill: string | null; wrap: boolean; quotePrefix: boolean }
  >;
  widths: Record<string, number>;
  heights: Record<string, number>;
  hiddenRows: number[];
  hiddenColumns: string[];
  tables: Record<string, SeenTable>;
  validations: SeenValidation[];
  conditional: SeenFormat[];
  charts: SeenChart[];
  hyperlinks: Record<string, string>;
  comments: Record<string, string>;
  page: {
    orientation: string | null;
    paperSize: number | null;
    fitToPage: boolean;
    fitToWidth: number | null;
    fitToHeight: number | null;
    titleRows: string | null;
    titleColumns: string | null;
    printArea: string | null;
    footer: string;
    header: string;
    margins: number[];
    rowBreaks: number[];
  };
  isProtected: boolean;
  names: Record<string, string>;
}

export interface SeenWorkbook {
  sheets: SeenSheet[];
  active: string;
  names: Record<string, { value: string; hidden: boolean }>;
  properties: { title: string | null; creator: string | null; created: string };
  custom: Record<string, string | number | boolean>;
}

/** Reads files with openpyxl, in one run of Python; a file it refuses, or warns about, throws. */
export function readWithOpenpyxl(files: readonly Uint8Array[]): SeenWorkbook[] {
  const folder = mkdtempSync(join(tmpdir(), "openpyxl-"));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    return runPython<SeenWorkbook[]>("openpyxl-facts.py", paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
