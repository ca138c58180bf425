/**
 * Reads the cells of a sheet as they are unpacked, straight into the sheet's store. Formulas are gathered, for they can
 * be understood only when all sheets, tables and names are there.
 */
import { columnNumber } from "../../model/areas";
import { translateFormula } from "../../formula/rewrite";
import type { Sheet } from "../../model/surface";
import type { Area, ErrorCode, Scalar } from "../../model/types";
import { ErrorValue, MAX_COLUMNS, MAX_ROWS } from "../../model/types";
import { FileError } from "../errors";
import { fromXstring } from "../package/escape";
import type { XmlElement } from "../package/xml-tree";
import { child, flagOf, numberOf, textOf } from "../package/xml-tree";
import { isoSerial } from "../parts/formula-text";
import { parseSqref } from "../parts/references";
import type { SharedText } from "./shared-strings";
import { readText } from "./shared-strings";

/** A formula of a file, in the file's form, with the value it came to when the file was saved. */
export interface FoundFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly cached: Scalar;
}

export interface CellSources {
  readonly part: string;
  readonly strings: readonly SharedText[];
  /** The model's number of a look for each of the file's; the first is the standard look. */
  readonly looks: readonly number[];
  /** Days to add to numbers shown as dates, for files that count from 1904. */
  dateShift(format: number): number;
  /** Called for every cell, so that a file cannot spread few cells over more room than there is. */
  claim(row: number, column: number): void;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export class CellReader {
  readonly formulas: FoundFormula[] = [];
  /** Cells whose text has parts of different looks. */
  readonly rich = new Map<string, Required<SharedText>>();
  private readonly shared = new Map<string, SharedFormula>();
  private readonly arrays: Area[] = [];
  private row = -1;
  private column = -1;

  constructor(
    private readonly sheet: Sheet,
    private readonly sources: CellSources,
  ) {}

  /** A row begins; answers its number. */
  startRow(element: XmlElement): number {
    const row = numberOf(element, "r");
    this.row = row === undefined ? this.row + 1 : row - 1;
    this.column = -1;
    if (!(this.row >= 0 && this.row < MAX_ROWS)) throw this.outside(`row ${element.attributes["r"]}`);
    return this.row;
  }

  cell(element: XmlElement): void {
    this.place(element.attributes["r"]);
    this.sources.claim(this.row, this.column);
    const format = Number(element.attributes["s"] ?? 0);
    const look = this.sources.looks[format];
    if (look === undefined) throw this.outside(`cell format ${format}`);
    this.setLook(look);
    const value = this.value(element, format);
    const formula = child(element, "f");
    const text = formula && this.formulaText(formula);
    if (text) this.formulas.push({ row: this.row, column: this.column, text, cached: value });
    else if (value !== null && !this.inArray()) this.sheet.cells.setValue(this.row, this.column, value);
  }

  /** Cells like their row or column keep no look of their own. */
  private setLook(look: number): void {
    const { cells } = this.sheet;
    const current = cells.styleId(this.row, this.column);
    if (look === current || (current === 0 && look === this.sources.looks[0])) return;
    cells.setStyleId(this.row, this.column, look);
  }

  private place(name: string | undefined): void {
    if (name === undefined) this.column++;
    else {
      const digits = name.search(/\d/);
      this.column = columnNumber(name.slice(0, digits));
      // A cell's own row number is what counts, though it should agree with the row it stands in.
      this.row = Number(name.slice(digits)) - 1;
    }
    const inside = this.column >= 0 && this.column < MAX_COLUMNS && this.row >= 0 && this.row < MAX_ROWS;
    if (!inside) throw this.outside(`cell ${name}`);
  }

  private outside(found: string): FileError {
    return new FileError("badContent", { part: this.sources.part, found });
  }

  private value(element: XmlElement, format: number): Scalar {
    const type = element.attributes["t"] ?? "n";
    if (type === "inlineStr") return this.text(readText(child(element, "is") ?? element));
    const v = child(element, "v");
    if (!v) return null;
    const text = textOf(v);
    switch (type) {
      case "s":
        return this.sharedText(text);
      case "str":
        return fromXstring(text);
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "e":
        return new ErrorValue(errorCode(text.trim()));
      case "d":
        return isoSerial(text) ?? fromXstring(text);
      default:
        return this.number(text, format);
    }
  }

  private number(text: string, format: number): Scalar {
    if (text.trim() === "") return null;
    const value = Number(text);
    if (!Number.isFinite(value)) throw this.outside(`the number "${text.slice(0, 40)}"`);
    return value + this.sources.dateShift(format);
  }

  private sharedText(index: string): Scalar {
    const shared = this.sources.strings[Number(index)];
    if (!shared) throw this.outside(`shared text ${index}`);
    return this.text(shared);
  }

  private text({ text, rich }: SharedText): string {
    if (rich !== undefined) this.rich.set(`${this.row},${this.column}`, { text, rich });
    return text;
  }

  private formulaText(element: XmlElement): string | undefined {
    const text = fromXstring(textOf(element)).trim();
    const type = element.attributes["t"] ?? "normal";
    if (type === "dataTable") return undefined;
    if (type === "array") {
      const area = parseSqref(element.attributes["ref"])[0];
      if (area && (area.top !== area.bottom || area.left !== area.right)) this.arrays.push(area);
    }
    return type === "shared" ? this.sharedFormula(element, text) : text;
  }

  /** The first cell of a shared formula carries its text; the others repeat it from where they stand. */
  private sharedFormula(element: XmlElement, text: string): string | undefined {
    const index = element.attributes["si"] ?? "";
    if (text !== "") {
      this.shared.set(index, { text, row: this.row, column: this.column });
      return text;
    }
    const first = this.shared.get(index);
    return first && translateFormula(`=${first.text}`, this.row - first.row, this.column - first.column).slice(1);
  }

  /** Whether the cell is filled by an array formula beside or above it, which will fill it again. */
  private inArray(): boolean {
    return this.arrays.some(
      (area) =>
        this.row >= area.top && this.row <= area.bottom && this.column >= area.left && this.column <= area.right,
    );
  }
}

const errorCodes: readonly ErrorCode[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#CONNECT!",
  "#GETTING_DATA",
];

function errorCode(text: string): ErrorCode {
  return errorCodes.find((code) => code === text) ?? "#VALUE!";
}

/** Takes what a row element says of height, visibility and look into the sheet. */
export function readRowTraits(element: XmlElement, row: number, sheet: Sheet, looks: readonly number[]): void {
  const { attributes } = element;
  if (attributes["ht"] !== undefined && flagOf(element, "customHeight", false)) {
    sheet.rowHeights.set(row, row, numberOf(element, "ht") ?? null);
  }
  if (flagOf(element, "hidden", false)) sheet.hiddenRows.set(row, row, "user");
  const look = flagOf(element, "customFormat", false) ? looks[numberOf(element, "s") ?? 0] : undefined;
  if (look) sheet.cells.rowStyles.set(row, row, look);
}
