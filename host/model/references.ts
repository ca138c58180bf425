/**
 * Everything in a workbook that holds formula text follows a change of structure: cells, names, validations,
 * conditional formats, charts, tables' columns and totals. The text work itself is the formula layer's.
 */
import type { Chart, ConditionalFormat, Validation } from "./types";
import type { StructuralEdit } from "../formula/edit";
import { adjustFormula } from "../formula/rewrite";
import type { Sheet, Table, Workbook } from "./surface";

type Adjust = (text: string) => string;

/** Where a formula text stands, as far as it matters for what it means. */
export interface TextPlace {
  readonly sheet: string;
  /** The table around it, for `[@x]` without a table's name. */
  readonly table?: string | undefined;
  readonly row?: number;
}

export type Rewrite = (text: string, place: TextPlace) => string;

export interface ChangedCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Adjusts every formula text; cells' formulas that changed are handed to the engine once its own places are right. */
export function followInFormulas(workbook: Workbook, edit: StructuralEdit): void {
  const changed = rewriteTexts(
    workbook,
    remembering((text, { sheet, table }) => adjustFormula(text, sheet, edit, table)),
  );
  const { engine, calculation } = workbook;
  if ("area" in edit) {
    const moving = workbook.sheet(edit.sheet);
    if (moving) engine.shiftFormulas(moving.index, edit);
  }
  for (const { sheet, row, column, text } of changed) engine.setFormula(sheet.index, row, column, text);
  calculation.structureChanged();
}

/** Rewrites each different text of a sheet and table once; the row must not matter. */
function remembering(rewrite: Rewrite): Rewrite {
  const byPlace = new Map<string, Map<string, string>>();
  return (text, place) => {
    const key = `${place.sheet}|${place.table ?? ""}`;
    const known = byPlace.get(key) ?? new Map<string, string>();
    byPlace.set(key, known);
    const before = known.get(text);
    if (before !== undefined) return before;
    const after = rewrite(text, place);
    known.set(text, after);
    return after;
  };
}

/** Rewrites every formula text of a workbook; answers the cells that changed, which the engine does not know of yet. */
export function rewriteTexts(workbook: Workbook, rewrite: Rewrite): ChangedCell[] {
  const changed = workbook.sheets.flatMap((sheet) => rewriteCells(sheet, rewrite));
  for (const name of workbook.names) name.formula = rewrite(name.formula, { sheet: name.scope ?? "" });
  for (const sheet of workbook.sheets) {
    adjustAttachments(sheet, (text) => rewrite(text, { sheet: sheet.name }));
    for (const table of sheet.tables) {
      adjustTable(table, (text) => rewrite(text, { sheet: sheet.name, table: table.name }));
    }
  }
  return changed;
}

function rewriteCells(sheet: Sheet, rewrite: Rewrite): ChangedCell[] {
  const changed: ChangedCell[] = [];
  for (const { row, column, text } of sheet.cells.formulas()) {
    const after = rewrite(text, { sheet: sheet.name, table: sheet.tableAt(row, column)?.name, row });
    if (after !== text) changed.push({ sheet, row, column, text: after });
  }
  for (const { row, column, text } of changed) sheet.cells.setFormula(row, column, text);
  return changed;
}

function adjustAttachments(sheet: Sheet, adjust: Adjust): void {
  for (const validation of sheet.validations) adjustValidation(validation, adjust);
  for (const format of sheet.conditionalFormats) adjustConditional(format, adjust);
  for (const chart of sheet.charts) adjustChart(chart, adjust);
  for (const link of sheet.hyperlinks) {
    if (link.documentReference) link.documentReference = adjustBare(link.documentReference, adjust);
  }
}

/** Adjusts a reference written without "=". */
const adjustBare = (text: string, adjust: Adjust): string =>
  text.startsWith("=") ? adjust(text) : adjust(`=${text}`).slice(1);

/** A validation's texts are formulas only with "=" or where the rule says so; inline lists and plain numbers stay. */
function adjustValidation({ rule }: Validation, adjust: Adjust): void {
  const followed: Adjust = (text) => (text.startsWith("=") ? adjust(text) : text);
  if (rule.type === "List") rule.source = followed(rule.source);
  else if (rule.type === "Custom") rule.formula = adjustBare(rule.formula, adjust);
  else if (rule.type !== "None") {
    rule.formula1 = followed(rule.formula1);
    if (rule.formula2 !== undefined) rule.formula2 = followed(rule.formula2);
  }
}

function adjustConditional({ rule }: ConditionalFormat, adjust: Adjust): void {
  if (rule.type === "Custom") rule.formula = adjustBare(rule.formula, adjust);
  if (rule.type !== "CellValue") return;
  rule.formula1 = adjustBare(rule.formula1, adjust);
  if (rule.formula2 !== undefined) rule.formula2 = adjustBare(rule.formula2, adjust);
}

function adjustChart(chart: Chart, adjust: Adjust): void {
  for (const series of chart.series) {
    series.valuesRef = adjustBare(series.valuesRef, adjust);
    if (series.categoriesRef) series.categoriesRef = adjustBare(series.categoriesRef, adjust);
    if (series.nameRef) series.nameRef = adjustBare(series.nameRef, adjust);
  }
}

function adjustTable(table: Table, adjust: Adjust): void {
  for (const column of table.columns) {
    if (column.calculatedFormula) column.calculatedFormula = adjust(column.calculatedFormula);
    if (column.totalsFormula) column.totalsFormula = adjust(column.totalsFormula);
  }
}
