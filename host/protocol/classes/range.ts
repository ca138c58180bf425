/** Excel.Range: what cells hold and show, and what can be done to them. */
import type { Area, Scalar } from "../../model/types";
import {
  around,
  contains,
  heightOf,
  intersection,
  overlaps,
  spansAllColumns,
  spansAllRows,
  widthOf,
} from "../../model/areas";
import { fromR1C1, toR1C1 } from "../../formula/r1c1";
import type { Args } from "../args";
import { flagOf, recordOf } from "../args";
import type { Cells } from "../cells";
import { collect } from "../collect";
import type { MemberContext } from "../context";
import type { ClassTable, Property } from "../define";
import { defineClass, reads } from "../define";
import { invalidArgument, itemNotFound } from "../errors";
import { valueType, wireValue } from "../events";
import { readMatrix, refuseUnbounded, shared, writtenMatrix } from "../matrices";
import type { Reference } from "../reference";
import { refer } from "../reference";
import { searchOptions } from "../searching";
import { cellProperties } from "./cell-properties";
import { rangeCopying } from "./range-copying";
import { rangeMoves } from "./range-moves";
import { viewOf } from "./range-view";
import { removeDuplicates } from "./remove-duplicates";
import { specialCells } from "./special-cells";

type RangeTable = ClassTable<Cells>;

const matrix = (read: (cells: Cells, row: number, column: number, context: MemberContext) => unknown) => ({
  get: (cells: Cells, context: MemberContext) =>
    readMatrix(cells.area, (row, column) => read(cells, row, column, context)),
});

/** A value from the wire as the model enters it: null leaves the cell alone, a date arrives as its text. */
function entered(value: unknown): Scalar {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("A cell's value should be a text, a number or true or false.");
}

function enterValues(cells: Cells, value: unknown): void {
  const { area } = cells;
  refuseUnbounded(area);
  cells.sheet.enterArea(
    area,
    writtenMatrix(area, value).map((row) => row.map(entered)),
  );
}

function setNumberFormat(cells: Cells, value: unknown): void {
  const { area, sheet } = cells;
  const formats = writtenMatrix(area, value);
  if (formats.length === 1 && formats[0]!.length === 1) return applyFormat(cells, area, formats[0]![0]);
  formats.forEach((row, r) => {
    for (const { format, first, last } of runs(row)) {
      const top = area.top + r;
      applyFormat({ sheet } as Cells, { top, bottom: top, left: area.left + first, right: area.left + last }, format);
    }
  });
}

function applyFormat(cells: Pick<Cells, "sheet">, area: Area, format: unknown): void {
  if (format === null || format === undefined) return;
  if (typeof format !== "string") throw invalidArgument("A number format should be a text.");
  cells.sheet.setStyle(area, { numberFormat: format || "General" });
}

/** Neighbouring equal formats of a row, so that a column of one format is not set cell by cell. */
function* runs(row: readonly unknown[]): Generator<{ format: unknown; first: number; last: number }> {
  let first = 0;
  for (let at = 1; at <= row.length; at++) {
    if (at < row.length && row[at] === row[first]) continue;
    yield { format: row[first], first, last: at - 1 };
    first = at;
  }
}

function* rowsOf(area: Area): Generator<number> {
  for (let row = area.top; row <= area.bottom; row++) yield row;
}

function* columnsOf(area: Area): Generator<number> {
  for (let column = area.left; column <= area.right; column++) yield column;
}

const rowsHidden = ({ sheet, area }: Cells): boolean | null =>
  shared(
    (function* () {
      for (const row of rowsOf(area)) yield sheet.hiddenRows.get(row) !== false;
    })(),
  );

const columnsHidden = ({ sheet, area }: Cells): boolean | null =>
  shared(
    (function* () {
      for (const column of columnsOf(area)) yield sheet.hiddenColumns.get(column);
    })(),
  );

const sumOf = (first: number, last: number, size: (at: number) => number): number => {
  let sum = 0;
  for (let at = first; at <= last; at++) sum += size(at);
  return sum;
};

const hyperlink: Property<Cells> = {
  get: ({ sheet, area }) => {
    const found = sheet.hyperlinks.find((link) => overlaps(link.area, area));
    if (!found) return null;
    const { address, documentReference, screenTip, textToDisplay } = found;
    return { address, documentReference, screenTip, textToDisplay };
  },
  set: ({ sheet, area }, value) => {
    const given = recordOf(value, "hyperlink");
    const parts = LINK_PARTS.flatMap((part) => (typeof given[part] === "string" ? [[part, given[part]]] : []));
    sheet.setHyperlink(area, Object.fromEntries(parts) as Record<string, string>);
  },
};

const LINK_PARTS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;

const properties: RangeTable["properties"] = {
  Address: reads((cells) => cells.address),
  AddressLocal: reads((cells) => cells.address),
  CellCount: reads((cells) => (cells.count > 2 ** 31 - 1 ? -1 : cells.count)),
  RowCount: reads((cells) => heightOf(cells.area)),
  ColumnCount: reads((cells) => widthOf(cells.area)),
  RowIndex: reads((cells) => cells.area.top),
  ColumnIndex: reads((cells) => cells.area.left),
  Values: { ...matrix((cells, row, column) => wireValue(cells.sheet.value(row, column))), set: enterValues },
  ValueTypes: matrix((cells, row, column) => valueType(cells.sheet.value(row, column))),
  Text: matrix((cells, row, column, { session }) => cells.sheet.text(row, column, session.locale)),
  Formulas: { ...matrix(formulaOrValue), set: enterValues },
  FormulasR1C1: { ...matrix(formulaR1C1), set: enterR1C1 },
  FormulasLocal: { ...matrix(formulaOrValue), set: enterValues },
  NumberFormat: {
    ...matrix((cells, row, column) => cells.sheet.style(row, column).numberFormat),
    set: setNumberFormat,
  },
  NumberFormatLocal: {
    ...matrix((cells, row, column) => cells.sheet.style(row, column).numberFormat),
    set: setNumberFormat,
  },
  RowHidden: {
    get: rowsHidden,
    set: ({ sheet, area }, value) => sheet.setRowsHidden(area.top, area.bottom, flagOf(value, "rowHidden")),
  },
  ColumnHidden: {
    get: columnsHidden,
    set: ({ sheet, area }, value) => sheet.setColumnsHidden(area.left, area.right, flagOf(value, "columnHidden")),
  },
  Hidden: reads((cells) => {
    const [rows, columns] = [rowsHidden(cells), columnsHidden(cells)];
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }),
  IsEntireRow: reads((cells) => spansAllColumns(cells.area)),
  IsEntireColumn: reads((cells) => spansAllRows(cells.area)),
  HasSpill: reads(({ sheet, area }) => sheet.workbook.engine.spillAt(sheet.index, area.top, area.left) !== undefined),
  Left: reads(({ sheet, area }) => sumOf(0, area.left - 1, (c) => sheet.columnWidth(c))),
  Top: reads(({ sheet, area }) => sumOf(0, area.top - 1, (r) => sheet.rowHeight(r))),
  Width: reads(({ sheet, area }) => sumOf(area.left, area.right, (c) => sheet.columnWidth(c))),
  Height: reads(({ sheet, area }) => sumOf(area.top, area.bottom, (r) => sheet.rowHeight(r))),
  Hyperlink: hyperlink,
};

function formulaOrValue({ sheet }: Cells, row: number, column: number): unknown {
  return sheet.formula(row, column) ?? wireValue(sheet.value(row, column));
}

function formulaR1C1({ sheet }: Cells, row: number, column: number): unknown {
  const formula = sheet.formula(row, column);
  return formula === undefined ? wireValue(sheet.value(row, column)) : toR1C1(formula, row, column);
}

function enterR1C1(cells: Cells, value: unknown): void {
  const { area } = cells;
  refuseUnbounded(area);
  const matrix = writtenMatrix(area, value);
  const single = matrix.length === 1 && matrix[0]!.length === 1;
  const entries = Array.from({ length: heightOf(area) }, (_, r) =>
    Array.from({ length: widthOf(area) }, (_, c) => {
      const given = entered(single ? matrix[0]![0] : matrix[r]![c]);
      return typeof given === "string" ? fromR1C1(given, area.top + r, area.left + c) : given;
    }),
  );
  cells.sheet.enterArea(area, entries);
}

const objects: RangeTable["objects"] = {
  Format: (cells) => refer("RangeFormat", cells),
  Worksheet: (cells) => refer("Worksheet", cells.sheet),
  Sort: (cells) => refer("RangeSort", cells),
  ConditionalFormats: (cells) => refer("ConditionalFormatCollection", cells),
  DataValidation: (cells) => refer("DataValidation", cells),
};

const range = (cells: Cells, context: MemberContext, area: Area): Reference =>
  refer("Range", context.cells(cells.sheet, [area]));

const there = (reference: Reference | null): Reference => {
  if (!reference) throw itemNotFound();
  return reference;
};

/** The used part of a range; null when nothing in it is used. */
function usedPart(cells: Cells, args: Args, context: MemberContext): Reference | null {
  const used = cells.sheet.usedArea(args.flag(0));
  const part = used && intersection(used, cells.area);
  const filled =
    part &&
    collect(part, (row, column) => isFilled(cells, row, column)).reduce<Area | null>(
      (sum, area) => (sum ? around(sum, area) : area),
      null,
    );
  return filled && range(cells, context, filled);
}

const isFilled = ({ sheet }: Cells, row: number, column: number): boolean =>
  sheet.value(row, column) !== null || sheet.formula(row, column) !== undefined;

const CLEAR = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;

const spill = (cells: Cells, context: MemberContext): Reference | null => {
  const { sheet, area } = cells;
  const found = sheet.workbook.engine.spillAt(sheet.index, area.top, area.left);
  return found ? range(cells, context, found) : null;
};

const spillParent = (cells: Cells, context: MemberContext): Reference | null => {
  const { sheet, area } = cells;
  const found = sheet.workbook.engine.spillAt(sheet.index, area.top, area.left);
  return found ? range(cells, context, { ...found, bottom: found.top, right: found.left }) : null;
};

const find = (cells: Cells, args: Args, context: MemberContext): Reference | null => {
  const found = cells.sheet.find(args.text(0), searchOptions(args.optionalRecord(1)), cells.area);
  return found && range(cells, context, found);
};

const mergedAreas = (cells: Cells, context: MemberContext): Reference | null => {
  const found = cells.sheet.merges.filter((area) => overlaps(area, cells.area));
  return found.length ? refer("RangeAreas", context.cells(cells.sheet, found)) : null;
};

const methods: RangeTable["methods"] = {
  ...rangeMoves,
  ...rangeCopying,
  ...cellProperties(properties),
  GetUsedRange: (cells, args, context) =>
    usedPart(cells, args, context) ??
    range(cells, context, { ...cells.area, bottom: cells.area.top, right: cells.area.left }),
  GetUsedRangeOrNullObject: usedPart,
  GetTables: (cells, args) => refer("TableScopedCollection", tablesIn(cells, args.flag(0))),
  GetSpecialCells: (cells, args, context) => there(specialCells(cells, args, context)),
  GetSpecialCellsOrNullObject: specialCells,
  GetSpillingToRange: (cells, _args, context) => there(spill(cells, context)),
  GetSpillingToRangeOrNullObject: (cells, _args, context) => spill(cells, context),
  GetSpillParent: (cells, _args, context) => there(spillParent(cells, context)),
  GetSpillParentOrNullObject: (cells, _args, context) => spillParent(cells, context),
  GetMergedAreasOrNullObject: (cells, _args, context) => mergedAreas(cells, context),
  Find: (cells, args, context) => there(find(cells, args, context)),
  FindOrNullObject: find,
  ReplaceAll: (cells, args) =>
    cells.sheet.replace(args.text(0), args.text(1), searchOptions(args.optionalRecord(2)), cells.area),
  Select: (cells, _args, { session }) => session.select(cells.sheet, [...cells.areas]),
  Clear: ({ sheet, area }, args) => sheet.clear(area, args.choice(0, CLEAR, "All")),
  Insert: (cells, args, context) => {
    const { sheet, area } = cells;
    sheet.insert(area, args.choice(0, ["Down", "Right"]));
    return range(cells, context, area);
  },
  Delete: ({ sheet, area }, args) => sheet.remove(area, args.choice(0, ["Up", "Left"])),
  Merge: ({ sheet, area }, args) => sheet.merge(area, args.flag(0)),
  Unmerge: ({ sheet, area }) => sheet.unmerge(area),
  Calculate: (cells) => cells.sheet.workbook.calculation.calculate(),
  RemoveDuplicates: (cells, args) => refer("RemoveDuplicatesResult", removeDuplicates(cells, args)),
  GetVisibleView: (cells) => refer("RangeView", viewOf(cells)),
  SetDirty: ({ sheet, area }) => sheet.workbook.edit(null, () => sheet.workbook.calculation.touch(sheet, area)),
  _KeepReference: (cells, _args, context) => void context.keep(cells),
  _ValidateArraySize: (cells, args) => {
    if (args.integer(0) === heightOf(cells.area) && args.integer(1) === widthOf(cells.area)) return;
    throw invalidArgument("The input array doesn't match the size or dimensions of the range.");
  },
};

function tablesIn(cells: Cells, fullyContained: boolean) {
  const { sheet, area } = cells;
  const inside = fullyContained
    ? (table: Area) => contains(area, table)
    : (table: Area) => intersection(area, table) !== null;
  return sheet.tables.filter((table) => inside(table.area));
}

export const rangeTable = defineClass<Cells>("Range", {
  identity: (cells, context) => {
    const id = context.keptAs(cells);
    return id === undefined ? {} : { _ReferenceId: id };
  },
  properties,
  objects,
  methods,
});
