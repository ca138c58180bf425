/** Formulas in cells of any sheet: found, written into the active cell, and replaced. Knows no function by name. */

import { area, quoteSheet } from "./address";
import type { Ground } from "./tableReading";
import { load, TableHandle } from "./tableReading";
import type { Field, Table } from "../schema/compiled";
import { columnReference } from "../schema/formula";

export interface ColumnCells {
  /** As a formula names it: Tasks[Status]. */
  readonly reference: string;
  readonly values: readonly (readonly unknown[])[];
}

/** The cells of columns as they stand; null for a column that is not there. Two syncs. */
export async function readColumns(
  ground: Ground,
  columns: readonly { readonly table: Table; readonly field: Field }[],
): Promise<readonly (ColumnCells | null)[]> {
  const handles = new Map(columns.map(({ table }) => [table.key, new TableHandle(ground, table)]));
  const views = new Map([...handles].map(([key, handle]) => [key, handle.askColumns()]));
  await ground.context.sync();
  const asked = columns.map(({ table, field }) => {
    if (handles.get(table.key)!.excelTable.isNullObject) return null;
    const view = views.get(table.key)!();
    const index = view.columns.findIndex((column) => column.field === field.key);
    if (index < 0) return null;
    const range = load(view.excelTable.columns.getItemAt(index).getDataBodyRange(), "values");
    return { reference: columnReference(table.key, view.columns[index]!.header), range };
  });
  await ground.context.sync();
  return asked.map((each) => each && { reference: each.reference, values: each.range.values as unknown[][] });
}

/** Writes a formula into the active cell where that is empty; tells its address, and whether it was written. */
export async function writeAtActiveCell(
  { context }: Ground,
  formula: string,
): Promise<{ address: string; written: boolean }> {
  const cell = context.workbook.getActiveCell().load("address,formulas");
  await context.sync();
  const written = (cell.formulas as unknown[][])[0]?.[0] === "";
  if (written) {
    // A cell got by asking is good for one sync.
    context.workbook.getActiveCell().formulas = [[formula]];
    await context.sync();
  }
  return { address: cell.address, written };
}

/** One cell with a formula. */
export interface FormulaCell {
  readonly sheet: string;
  /** Within its sheet. */
  readonly address: string;
  readonly formula: string;
  /** What it shows, with what it spills. */
  readonly values: readonly (readonly unknown[])[];
}

/** Every cell whose formula fits, in all sheets; three syncs. */
export async function findFormulas(
  { context }: Ground,
  fits: (formula: string) => boolean,
): Promise<readonly FormulaCell[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const used = sheets.items.map((sheet) => ({
    sheet,
    range: load(sheet.getUsedRangeOrNullObject(true), "formulas,values,rowIndex,columnIndex"),
  }));
  await context.sync();
  const found = used.flatMap(({ sheet, range }) =>
    range.isNullObject
      ? []
      : formulasIn(range)
          .filter(({ formula }) => fits(formula))
          .map((cell) => ({ ...cell, sheet })),
  );
  const spilled = found.map(({ sheet, row, column, value, formula }) => ({
    sheet: sheet.name,
    address: area(row, column, 1, 1),
    formula,
    value,
    spill: load(sheet.getRange(area(row, column, 1, 1)).getSpillingToRangeOrNullObject(), "values"),
  }));
  if (spilled.length > 0) await context.sync();
  return spilled.map(({ spill, value, ...cell }) => ({
    ...cell,
    values: spill.isNullObject ? [[value]] : (spill.values as unknown[][]),
  }));
}

function formulasIn(range: Excel.Range) {
  const { rowIndex, columnIndex } = range;
  const values = range.values as unknown[][];
  return (range.formulas as unknown[][]).flatMap((cells, down) =>
    cells.flatMap((formula, right) =>
      typeof formula === "string" && formula.startsWith("=")
        ? [{ row: rowIndex + down, column: columnIndex + right, formula, value: values[down]![right] }]
        : [],
    ),
  );
}

/** A cell and what is to stand in it: a formula, or values from there on. */
export interface Replacement {
  readonly sheet: string;
  readonly address: string;
  readonly formula?: string;
  readonly values?: readonly (readonly unknown[])[];
}

/** Writes replacements and answers what each first cell shows then; one sync. */
export async function replaceCells({ context }: Ground, cells: readonly Replacement[]): Promise<readonly unknown[]> {
  const ranges = cells.map(({ sheet, address, formula, values }) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
    if (formula !== undefined) cell.formulas = [[formula]];
    else if (values) {
      // What was spilled goes away with its formula.
      cell.clear("Contents");
      const target = cell.getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
      target.values = values.map((row) => row.map(asCell));
    }
    return load(cell, "values");
  });
  await context.sync();
  return ranges.map((range) => (range.values as unknown[][])[0]?.[0]);
}

/** A text that looks like a formula stays a text. */
const asCell = (value: unknown): unknown =>
  typeof value === "string" && /^[=+\-@']/.test(value) ? `'${value}` : value;

/** "'Sheet 1'!B2" for people. */
export const placeOf = ({ sheet, address }: Pick<FormulaCell, "sheet" | "address">): string =>
  `${/^[\p{L}\p{N}_]+$/u.test(sheet) ? sheet : quoteSheet(sheet)}!${address}`;
