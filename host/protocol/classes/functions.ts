/** Excel.Functions: worksheet functions called as methods, each worked out as the formula it stands for. */
import { ErrorValue } from "../../model/types";
import type { Scalar } from "../../model/types";
import { sheetAreaText } from "../../model/areas";
import type { Workbook } from "../../model/surface";
import type { Args } from "../args";
import { Cells } from "../cells";
import type { Method } from "../define";
import { defineClass, reads } from "../define";
import { invalidArgument } from "../errors";
import { wireValue } from "../events";
import { Reference, refer } from "../reference";

/** The functions of the formula engine that the library has a method for, by their names on the wire. */
const NAMES = `
  Abs Acos And Areas Asc Asin Atan Atan2 AveDev Average AverageA AverageIf AverageIfs Ceiling_Math
  Ceiling_Precise Char Choose Clean Code Columns Combin Combina Concatenate Cos Cosh Count CountA CountBlank
  CountIf CountIfs Date Datevalue Day Days Days360 Dbcs Degrees DevSq Dollar EDate EoMonth Error_Type Even Exact
  Exp Fact False Find Fixed Floor_Math Floor_Precise Gcd GeoMean HLookup HarMean Hour Hyperlink ISO_Ceiling If
  Int IsErr IsError IsEven IsFormula IsLogical IsNA IsNonText IsNumber IsOdd IsText IsoWeekNum Isref Large Lcm
  Left Leftb Len Lenb Ln Log Log10 Lookup Lower MRound Match Max MaxA Median Mid Midb Min MinA Minute Mod Month
  N Na NetworkDays NetworkDays_Intl Not Now NumberValue Odd Or PercentRank_Exc PercentRank_Inc Percentile_Exc
  Percentile_Inc Permut Pi Power Product Proper Quartile_Exc Quartile_Inc Quotient Radians Rand RandBetween
  Rank_Avg Rank_Eq Replace Rept Right Rightb Round RoundDown RoundUp Rows Second Sheet Sheets Sign Sin Sinh
  Small Sqrt SqrtPi StDevA StDev_P StDev_S Standardize Substitute Subtotal Sum SumIf SumIfs SumSq T Tan Tanh
  Text Time Timevalue Today Trim TrimMean True Trunc Type Unichar Unicode Upper VLookup Value Var_P Var_S
  WeekNum Weekday WorkDay WorkDay_Intl Xor Year YearFrac
`;

interface FunctionResult {
  readonly result: Scalar | Scalar[][];
}

/** An argument as a formula writes it: a range, the result of another function, or a constant. */
function written(value: unknown): string {
  if (value instanceof Reference) return writtenObject(value.target);
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  throw invalidArgument("A function takes numbers, texts, ranges and results of functions.");
}

function writtenObject(target: unknown): string {
  if (target instanceof Cells) return target.areas.map((area) => sheetAreaText(target.sheet.name, area)).join(",");
  const { result } = target as FunctionResult;
  if (result instanceof ErrorValue) return result.code;
  return written(Array.isArray(result) ? result[0]?.[0] : result);
}

const call =
  (name: string): Method<Workbook> =>
  (workbook, args: Args, { session }) => {
    const list = Array.from({ length: args.length }, (_, i) => args.raw(i)).flat();
    while (list.length && (list.at(-1) === null || list.at(-1) === undefined)) list.pop();
    const formula = `=${name.toUpperCase().replaceAll("_", ".")}(${list.map(written).join(",")})`;
    const at = { sheet: session.activeSheet.index, row: 0, column: 0 };
    return refer("FunctionResult", { result: workbook.engine.evaluate(formula, at) });
  };

export const functions = defineClass<Workbook>("Functions", {
  methods: Object.fromEntries(
    NAMES.trim()
      .split(/\s+/)
      .map((name) => [name, call(name)]),
  ),
});

const first = ({ result }: FunctionResult): Scalar => (Array.isArray(result) ? (result[0]?.[0] ?? null) : result);

export const functionResult = defineClass<FunctionResult>("FunctionResult", {
  properties: {
    Value: reads((target) => {
      const value = first(target);
      return value instanceof ErrorValue ? null : wireValue(value);
    }),
    Error: reads((target) => {
      const value = first(target);
      return value instanceof ErrorValue ? value.code : null;
    }),
  },
});
