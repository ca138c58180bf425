/**
 * Formulas of cells as files keep them. A formula whose array fills other cells, or that works on arrays at all, is
 * stored as a dynamic array, else Excel would cut it down to one row by implicit intersection.
 */
import type { Sheet, Workbook } from "../../model/surface";
import { escapeText, toXstring } from "../package/escape";
import { formulaToFile } from "../parts/formula-text";
import { refText } from "../parts/references";
import { worksOnArrays } from "./array-formulas";
import { customNames } from "./custom-names";

export interface FormulaXml {
  readonly element: string;
  /** The cell needs the metadata mark of dynamic arrays. */
  readonly isArray: boolean;
}

interface Traits {
  /** The add-in functions it calls. */
  readonly custom: readonly string[];
  readonly isArray: boolean;
  /** The file's form is the cell's, without "=". */
  readonly isPlain: boolean;
}

const REMEMBERED = 20_000;

export class FormulaWriter {
  private readonly texts = new Map<string, string>();
  private readonly traits = new Map<string, Traits>();

  constructor(private readonly workbook: Workbook) {}

  /** The f element of a cell. */
  xml(sheet: Sheet, row: number, column: number, text: string): FormulaXml {
    const table = sheet.tables.length === 0 ? undefined : sheet.tableAt(row, column)?.name;
    const traits = this.traitsOf(sheet, text);
    const file = traits.isPlain ? xmlText(text.slice(1)) : this.fileText(text, table, traits.custom);
    const spill = this.workbook.engine.spillAt(sheet.index, row, column);
    if (!spill && !traits.isArray) return { element: `<f>${file}</f>`, isArray: false };
    const ref = refText(spill ?? { top: row, left: column, bottom: row, right: column });
    return { element: `<f t="array" ref="${ref}">${file}</f>`, isArray: true };
  }

  /** Whether a formula of a sheet must be stored as an array formula. */
  isArray(sheet: Sheet, text: string): boolean {
    return this.traitsOf(sheet, text).isArray;
  }

  /** Whether any cell needs the mark of dynamic arrays. */
  anyArray(): boolean {
    for (const [sheet, { row, column, text }] of this.all()) {
      if (this.traitsOf(sheet, text).isArray || this.workbook.engine.spillAt(sheet.index, row, column)) return true;
    }
    return false;
  }

  /** The add-in functions that cells call, sorted. */
  customFunctions(): string[] {
    const found = new Set<string>();
    if (this.workbook.engine.functions.names().length === 0) return [];
    for (const [sheet, { text }] of this.all()) this.traitsOf(sheet, text).custom.forEach((name) => found.add(name));
    return [...found].sort();
  }

  private *all(): Generator<[Sheet, { row: number; column: number; text: string }]> {
    for (const sheet of this.workbook.sheets) for (const formula of sheet.cells.formulas()) yield [sheet, formula];
  }

  /** Formulas that differ only in numbers, as those of a filled column do, are alike in this. */
  private traitsOf(sheet: Sheet, text: string): Traits {
    const key = `${sheet.index} ${text.replace(/\d+/g, "1")}`;
    let traits = this.traits.get(key);
    if (!traits) {
      const custom = customNames(text, this.workbook.engine.functions);
      const nameOf = (name: string) => this.workbook.nameSeenFrom(name, sheet.name)?.formula;
      const isArray = custom.length > 0 || worksOnArrays(text, nameOf);
      // Structured references depend on where the formula stands, all else does not.
      const isPlain = !text.includes("[") && `=${formulaToFile(text, undefined, new Set(custom))}` === text;
      traits = { custom, isArray, isPlain };
      this.traits.set(key, traits);
    }
    return traits;
  }

  private fileText(text: string, table: string | undefined, custom: readonly string[]): string {
    const key = `${table ?? ""}\n${text}`;
    let file = this.texts.get(key);
    if (file === undefined) {
      if (this.texts.size >= REMEMBERED) this.texts.clear();
      file = xmlText(formulaToFile(text, table, new Set(custom)));
      this.texts.set(key, file);
    }
    return file;
  }
}

function xmlText(formula: string): string {
  return escapeText(toXstring(formula));
}
