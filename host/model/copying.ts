/** Copy and paste: values, formulas with their relative references, looks, or all of it with what lies on the cells. */
import type { Area, Scalar } from "./types";
import { transposeFormula } from "../formula/r1c1";
import { translateFormula } from "../formula/rewrite";
import { between, contains, heightOf, intersection, moved, sheetAreaText, widthOf } from "./areas";
import type { Block } from "./cell-store";
import { ModelError } from "./errors";
import { noteCells } from "./noting";
import type { CopyOptions } from "./options";
import type { Sheet } from "./surface";
import { tablesWritten } from "./table-writes";
import { MAX_COLUMNS, MAX_ROWS } from "./types";

export function copyCells(sheet: Sheet, source: Area, where: Area, options: CopyOptions): void {
  const from = options.from === undefined ? sheet : sheet.workbook.sheet(options.from);
  if (!from) throw new ModelError("ItemNotFound", `There is no sheet "${options.from ?? ""}".`);
  const block = options.transpose ? transposed(read(from, source)) : read(from, source);
  const target = targetArea(block, where);
  sheet.protection.demandWritable(target);
  const paste = pasterOf(sheet, from, source, options);
  for (let top = target.top; top <= target.bottom; top += block.height) {
    for (let left = target.left; left <= target.right; left += block.width) paste(block, top, left);
  }
  sheet.workbook.calculation.touch(sheet, target);
  const what = options.what ?? "All";
  if (what === "Formats") {
    sheet.workbook.note({ type: "formatChanged", sheet, area: target });
    return;
  }
  tablesWritten(sheet, target);
  noteCells(sheet, target, "RangeEdited");
}

/** Whole columns and rows are copied as far as they are in use. */
function read(sheet: Sheet, source: Area): Block {
  const large = heightOf(source) * widthOf(source) > 1_000_000;
  const used = large ? sheet.usedArea() : null;
  const reach = used
    ? between(source.top, source.left, Math.max(source.top, used.bottom), Math.max(source.left, used.right))
    : source;
  return sheet.cells.copy(intersection(source, reach) ?? source);
}

function transposed(block: Block): Block {
  const turn = <T>(grid: T[][]): T[][] => Array.from({ length: block.width }, (_, c) => grid.map((line) => line[c]!));
  return {
    height: block.width,
    width: block.height,
    values: turn(block.values),
    formulas: turn(block.formulas),
    styles: turn(block.styles),
  };
}

/** A target that is a multiple of the source is filled; any other takes one copy at its first cell. */
function targetArea(block: Block, where: Area): Area {
  const fits = heightOf(where) % block.height === 0 && widthOf(where) % block.width === 0;
  const target = fits
    ? where
    : between(where.top, where.left, where.top + block.height - 1, where.left + block.width - 1);
  if (target.bottom >= MAX_ROWS || target.right >= MAX_COLUMNS) {
    throw new ModelError("InvalidArgument", "The copied cells don't fit at the new place.");
  }
  return target;
}

type Paste = (block: Block, top: number, left: number) => void;

function pasterOf(sheet: Sheet, from: Sheet, source: Area, options: CopyOptions): Paste {
  const what = options.what ?? "All";
  return (block, top, left) => {
    for (let r = 0; r < block.height; r++) {
      for (let c = 0; c < block.width; c++) {
        const value = block.values[r]![c]!;
        const formula = block.formulas[r]![c];
        if (options.skipBlanks && value === null && formula === undefined) continue;
        const origin = options.transpose
          ? { row: source.top + c, column: source.left + r }
          : { row: source.top + r, column: source.left + c };
        if (what === "Link") setCell(sheet, top + r, left + c, null, linkTo(from, sheet, origin.row, origin.column));
        else if (what !== "Formats") {
          const place = { row: top + r, column: left + c };
          const text =
            what === "Values" || formula === undefined ? undefined : copied(formula, origin, place, options.transpose);
          setCell(sheet, place.row, place.column, value, text);
        }
        if (what === "All" || what === "Formats") sheet.cells.setStyleId(top + r, left + c, block.styles[r]![c]!);
      }
    }
    if (what === "All") copyAttachments(sheet, from, source, top, left);
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const copied = (formula: string, from: Place, to: Place, transpose = false): string =>
  transpose
    ? transposeFormula(formula, from, to)
    : translateFormula(formula, to.row - from.row, to.column - from.column);

function linkTo(from: Sheet, to: Sheet, row: number, column: number): string {
  const text = sheetAreaText(from.name, between(row, column, row, column));
  return from === to ? `=${text.slice(text.lastIndexOf("!") + 1)}` : `=${text}`;
}

function setCell(sheet: Sheet, row: number, column: number, value: Scalar, formula: string | undefined): void {
  const { calculation } = sheet.workbook;
  if (formula !== undefined) {
    calculation.setFormula(sheet, row, column, formula);
    return;
  }
  calculation.removeFormula(sheet, row, column);
  sheet.cells.setValue(row, column, value);
}

/** Validations and conditional formats of the source reach the copies on the same sheet; merges are made again. */
function copyAttachments(sheet: Sheet, from: Sheet, source: Area, top: number, left: number): void {
  const rows = top - source.top;
  const columns = left - source.left;
  for (const merge of from.merges.filter((each) => contains(source, each)))
    sheet.merges.push(moved(merge, rows, columns));
  if (from !== sheet) return;
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) {
    const shared = rule.areas.flatMap((a) => intersection(a, source) ?? []);
    const copies = shared
      .map((a) => moved(a, rows, columns))
      .filter((a) => !rule.areas.some((own) => contains(own, a)));
    rule.areas = [...rule.areas, ...copies];
  }
}
