/** What a validation says of a value somebody types, and what its drop-down offers. API writes never ask. */
import type { Comparison, Scalar, Validation } from "./types";
import { ErrorValue } from "./types";
import type { CellAddress } from "../formula/book";
import { parseInput } from "../formula/input";
import { formatValue } from "../formula/format";
import { parseSheetArea } from "./areas";
import type { Verdict } from "./options";
import type { Sheet } from "./surface";

export function verdictOn(sheet: Sheet, row: number, column: number, value: Scalar): Verdict {
  const validation = sheet.validationAt(row, column);
  if (!validation || validation.errorAlert?.show === false) return { ok: true };
  const typed = typeof value === "string" ? typedValue(sheet, value) : value;
  if (typed === null || typed === "") return validation.ignoreBlanks ? { ok: true } : refusal(validation);
  return accepts(sheet, validation, row, column, typed) ? { ok: true } : refusal(validation);
}

function typedValue(sheet: Sheet, text: string): Scalar {
  const { editor, locale, now } = sheet.workbook;
  const typed = parseInput(text, editor?.locale ?? locale, now());
  return typed.formula === undefined ? typed.value : text;
}

function refusal({ errorAlert }: Validation): Verdict {
  return {
    ok: false,
    style: errorAlert?.style ?? "Stop",
    title: errorAlert?.title ?? "",
    message: errorAlert?.message ?? "",
  };
}

function accepts(sheet: Sheet, validation: Validation, row: number, column: number, value: Scalar): boolean {
  const { rule } = validation;
  if (rule.type === "None") return true;
  const ask = (formula: string) => valueOf(sheet, validation, row, column, formula);
  if (rule.type === "List") {
    const shown = formatValue(value, "General").text;
    return listValues(sheet, validation, row, column).some((each) => each === value || textOf(each) === shown);
  }
  if (rule.type === "Custom") return withValue(sheet, row, column, value, () => truthOf(ask(rule.formula)));
  const measured = rule.type === "TextLength" ? textOf(value).length : value;
  if (typeof measured !== "number") return false;
  if (rule.type === "WholeNumber" && !Number.isInteger(measured)) return false;
  const first = ask(rule.formula1);
  const second = rule.formula2 === undefined ? null : ask(rule.formula2);
  if (typeof first !== "number") return true;
  return compares(rule.operator, measured, first, typeof second === "number" ? second : first);
}

/** How a comparison of a rule comes out. */
export function compares(operator: Comparison, value: number, first: number, second: number): boolean {
  switch (operator) {
    case "Between":
      return value >= Math.min(first, second) && value <= Math.max(first, second);
    case "NotBetween":
      return value < Math.min(first, second) || value > Math.max(first, second);
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
  }
}

const truthOf = (value: Scalar): boolean => value === true || (typeof value === "number" && value !== 0);

const textOf = (value: Scalar): string => formatValue(value, "General").text;

/** A custom rule reads the cell itself: the value stands in it while the rule is asked. */
function withValue(sheet: Sheet, row: number, column: number, value: Scalar, ask: () => boolean): boolean {
  const before = sheet.cells.value(row, column);
  sheet.cells.setValue(row, column, value);
  try {
    return ask();
  } finally {
    sheet.cells.setValue(row, column, before);
  }
}

/** Where a rule's formulas are written for: the first cell of its first area. */
const anchorOf = (sheet: Sheet, { areas }: Validation): CellAddress => ({
  sheet: sheet.index,
  row: areas[0]!.top,
  column: areas[0]!.left,
});

function gridOf(sheet: Sheet, validation: Validation, row: number, column: number, formula: string): Scalar[][] {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  const at = { sheet: sheet.index, row, column };
  const result = sheet.workbook.engine.evaluate(text, at, anchorOf(sheet, validation));
  return Array.isArray(result) ? result : [[result]];
}

function valueOf(sheet: Sheet, validation: Validation, row: number, column: number, formula: string): Scalar {
  const typed = formula.startsWith("=") ? undefined : parseInput(formula, sheet.workbook.locale).value;
  if (typeof typed === "number") return typed;
  return gridOf(sheet, validation, row, column, formula)[0]?.[0] ?? null;
}

function listValues(sheet: Sheet, validation: Validation, row: number, column: number): Scalar[] {
  const { rule } = validation;
  if (rule.type !== "List") return [];
  if (!rule.source.startsWith("=")) return rule.source.split(",").map((each) => each.trim());
  return gridOf(sheet, validation, row, column, rule.source)
    .flat()
    .filter((each) => each !== null && each !== "" && !(each instanceof ErrorValue));
}

export function listOf(sheet: Sheet, row: number, column: number): string[] | undefined {
  const validation = sheet.validationAt(row, column);
  if (validation?.rule.type !== "List" || !validation.rule.inCellDropDown) return undefined;
  const format = formatOfSource(sheet, validation.rule.source);
  return listValues(sheet, validation, row, column).map(
    (each) => formatValue(each, format, sheet.workbook.locale).text,
  );
}

/** A list of dates offers them as its cells show them. */
function formatOfSource(sheet: Sheet, source: string): string {
  const text = source.startsWith("=")
    ? (sheet.workbook.nameSeenFrom(source.slice(1), sheet.name)?.formula ?? source)
    : "";
  const found = text ? parseSheetArea(text) : null;
  const home = found && (found.sheet === undefined ? sheet : sheet.workbook.sheet(found.sheet));
  return home && found ? home.style(found.area.top, found.area.left).numberFormat : "General";
}
