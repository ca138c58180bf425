/**
 * Random formulas, worked out by the engine and by LibreOffice. All of them go through one run of soffice, as a file
 * without kept values.
 *
 * LibreOffice knowingly differs from Excel, and these cases are left out:
 * - truth values in cells count as numbers in ranges, and are numbers to ISNUMBER and `=`; they appear as conditions only
 * - 0^0 is 1, where Excel has #NUM!: powers have a base of 2
 * - MODE gives the smallest of equally frequent numbers, Excel the first
 * - texts that look like numbers are not matched by numeric criteria: the grid has none
 * - PERCENTRANK is rounded, where Excel cuts digits off; DAYS keeps the time of day
 * - WEEKNUM counts the last days of December to the next year's first week
 * - CEILING and FLOOR with different signs; dates before March 1900; YEARFRAC with basis 1; DATEDIF "md"
 * - the order of texts follows another collation: texts are compared for equality only
 * - which error comes of several, and errors of its own (Err:502): an error on both sides is agreement
 */
import * as fc from "fast-check";
import { ErrorValue } from "../../host/model/types";
import type { Scalar } from "../../host/model/types";
import { toFileForm } from "../../host/formula/file-form";
import { SmallBook } from "../host/formula/small-book";
import { resaveWithLibreOffice } from "../support/libreoffice";
import { readValues, writeSmallXlsx } from "./small-xlsx";
import type { FileCell } from "./small-xlsx";

const COUNT = 1500;
const SEED = 20_261_122;

/** A number, B number with gaps, C state, D owner, E date, F date and time, G text with traps. */
const GRID: (number | string | null)[][] = [
  [3, 2.5, "未开始", "Ann", 46_024, 46_024.75, "a-b-c"],
  [1, null, "进行中", "bob", 46_054, 46_050.5, "  two  words "],
  [4, -7.25, "已完成", "Ann", 46_082, 46_099.125, "通知台账"],
  [1, 0, "已完成", "Cy", 46_113, 46_100.999, "x*y"],
  [5, 1e6, "进行中", "bob", 46_200, 46_150.25, "Z"],
  [9, null, "延期", null, 46_348, 46_348.395, "MiXed Case"],
  [2, 0.1, "已完成", "Ann", 46_387, 46_300, "2026年"],
  [-6, 33, "未开始", "Dee", 45_999, 46_001.5, "q?"],
];
const ROWS = GRID.length;

const pick = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const row = fc.integer({ min: 1, max: ROWS });
const cell = (...columns: string[]): fc.Arbitrary<string> =>
  fc.tuple(pick(...columns), row, pick("", "$")).map(([column, r, mark]) => `${mark}${column}${mark}${r}`);
const range = (...columns: string[]): fc.Arbitrary<string> =>
  fc.tuple(pick(...columns), row, row).map(([column, a, b]) => `${column}${Math.min(a, b)}:${column}${Math.max(a, b)}`);
const call = (name: string, ...args: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...args).map((parts) => `${name}(${parts.join(",")})`);
const among = (names: string[], ...args: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(pick(...names), ...args).map(([name, ...parts]) => `${name}(${parts.join(",")})`);
const infix = (left: fc.Arbitrary<string>, signs: string[], right: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(left, pick(...signs), right).map(([a, sign, b]) => `(${a}${sign}${b})`);

const criterion = pick('"已完成"', '"<>已完成"', '"*完*"', '"??"', '"ann"', '"B*"', '"<>"');
const measure = pick('">2"', '"<=3"', "1", '"<>1"', '">=46100"', '"=4"');
const whole = range("A", "B");
const digits = pick("0", "1", "2", "-1");
const small = pick("1", "2", "3");
const date = fc.oneof(cell("E"), cell("E", "F"), pick("DATE(2026,2,28)", "DATE(2024,2,29)", "DATE(2026,12,31)"));
const column = (name: string): fc.Arbitrary<string> => pick(`${name}1:${name}${ROWS}`);

const { number, text, truth } = fc.letrec<{ number: string; text: string; truth: string }>((tie) => {
  const [n, t, b] = [tie("number"), tie("text"), tie("truth")];
  return {
    number: fc.oneof(
      { maxDepth: 4, depthSize: "large", depthIdentifier: "n" },
      cell("A", "B"),
      pick("0.5", "2", "-3", "100", "1.005", "7"),
      infix(n, ["+", "-", "*", "/"], n),
      fc.tuple(n, pick("%", "*1")).map(([value, sign]) => `(${value})${sign}`),
      n.map((value) => `-${value}`),
      fc.tuple(n).map(([value]) => `2^MOD(INT(${value}),5)`),
      among(["ABS", "INT", "SIGN", "EVEN", "ODD", "SQRT", "EXP", "LN", "ATAN"], fc.oneof(cell("A"), pick("2.5", "9"))),
      among(["ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC"], n, digits),
      call("MOD", n, pick("2", "3", "-4", "0.7")),
      among(["SUM", "AVERAGE", "MAX", "MIN", "COUNT", "COUNTA", "PRODUCT", "MEDIAN", "SUMSQ"], whole),
      among(["SUM", "MAX", "MIN", "COUNT"], whole, n, cell("A")),
      among(["STDEV", "VAR", "STDEVP", "VARP", "AVEDEV", "DEVSQ"], column("A")),
      among(["LARGE", "SMALL"], whole, small),
      call("PERCENTILE", column("A"), pick("0.25", "0.5", "0.9")),
      call("QUARTILE", column("B"), small),
      call("RANK", cell("A"), column("A"), pick("0", "1")),
      call("COUNTIF", range("C", "D"), criterion),
      call("COUNTIF", whole, measure),
      call("COUNTBLANK", range("B", "D")),
      call("SUMIF", column("C"), criterion, column("A")),
      call("AVERAGEIF", column("A"), measure, column("B")),
      call("COUNTIFS", column("C"), criterion, column("A"), measure),
      among(["SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS"], column("A"), column("C"), criterion, column("D"), criterion),
      call("SUMPRODUCT", column("A"), column("B")),
      fc
        .tuple(pick("已完成", "进行中", "无"), small)
        .map(([s, k]) => `SUMPRODUCT((C1:C${ROWS}="${s}")*(A1:A${ROWS}>${k}))`),
      call("MATCH", cell("A"), column("A"), pick("0")),
      call("MATCH", pick('"已*"', '"b?b"', '"none"'), pick(`C1:C${ROWS}`, `D1:D${ROWS}`), pick("0")),
      call("INDEX", pick(`A1:B${ROWS}`), small, pick("1", "2")),
      call("VLOOKUP", pick('"Ann"', '"bob"', '"zoe"'), pick(`D1:E${ROWS}`), pick("2"), pick("FALSE", "0")),
      among(["YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "ISOWEEKNUM"], date),
      call("WEEKDAY", date, pick("1", "2", "3")),
      call("WEEKNUM", fc.oneof(cell("F"), pick("E1", "E2", "E8", "DATE(2024,2,29)")), pick("1", "2", "21")),
      among(["EDATE", "EOMONTH"], date, pick("-13", "-1", "0", "1", "12")),
      among(["NETWORKDAYS", "DAYS360"], date, date),
      call("DAYS", cell("E"), cell("E")),
      call("NETWORKDAYS.INTL", date, date, pick("1", "11", '"0000011"', '"1000001"')),
      call("WORKDAY", date, pick("-7", "1", "10")),
      fc.tuple(row, pick("y", "m", "d", "ym")).map(([r, unit]) => `DATEDIF(DATE(2020,5,17),E${r},"${unit}")`),
      call("YEARFRAC", date, date, pick("0", "2", "3", "4")),
      among(["LEN", "LENB"], cell("C", "D")),
      among(["FIND", "SEARCH"], pick('"n"', '"o"', '"-"', '"完"'), t),
      call("VALUE", pick('"12.5"', '"50%"', '"2026-01-02"', '"abc"')),
      call("IF", b, n, n),
      call("IFERROR", n, n),
      call("CHOOSE", small, n, n, pick("3")),
      among(["N", "ROUND(PI(),4)+N"], cell("A", "C")),
    ),
    text: fc.oneof(
      { maxDepth: 4, depthSize: "large", depthIdentifier: "t" },
      cell("C", "D", "G"),
      pick('"未"', '"a b"', '""'),
      infix(t, ["&"], t),
      infix(t, ["&"], cell("A", "B")),
      among(["UPPER", "LOWER", "TRIM", "PROPER"], cell("D", "G")),
      among(["LEFT", "RIGHT"], t, small),
      call("MID", t, small, pick("0", "1", "4")),
      call("SUBSTITUTE", t, pick('"-"', '"完"', '"o"'), pick('"+"', '""')),
      call("REPLACE", t, small, pick("0", "2"), pick('"#"')),
      call("REPT", cell("D"), pick("0", "2")),
      call("TEXT", cell("A", "B"), pick('"0.00"', '"#,##0"', '"0%"', '"000"')),
      call("TEXT", date, pick('"yyyy-mm-dd"', '"m/d/yy"', '"hh:mm"')),
      call("TEXTJOIN", pick('"、"', '"-"'), pick("TRUE", "FALSE"), range("C", "D")),
      call("IF", b, t, t),
      call("INDEX", column("C"), small),
      call("ADDRESS", small, small, pick("1", "4")),
    ),
    truth: fc.oneof(
      { maxDepth: 3, depthSize: "large", depthIdentifier: "b" },
      infix(cell("A", "B"), ["=", "<>", "<", ">", "<=", ">="], n),
      infix(cell("C", "D"), ["=", "<>"], t),
      infix(cell("B", "D"), ["="], pick('""', "0")),
      among(["AND", "OR"], b, b),
      call("NOT", b),
      among(["ISBLANK", "ISTEXT", "ISNUMBER"], cell("A", "B", "C", "D")),
      among(["ISERROR", "ISNA", "ISERR"], n),
      call("EXACT", cell("D"), cell("D")),
      among(["ISODD", "ISEVEN"], cell("A")),
    ),
  };
});

const isError = (value: Scalar | FileCell | undefined): boolean =>
  value instanceof ErrorValue || (typeof value === "object" && value !== null && "error" in value);

const prefixed = (formula: string): string => toFileForm(`=${formula}`).slice(1);

function agree(ours: Scalar, theirs: FileCell | undefined): boolean {
  if (isError(ours) || isError(theirs)) return isError(ours) && isError(theirs);
  if (typeof ours === "string" || typeof theirs === "string") return (ours ?? "") === (theirs ?? "");
  const [a, b] = [Number(ours ?? 0), Number(theirs ?? 0)];
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

const formulas = fc.sample(
  fc.oneof({ arbitrary: number, weight: 5 }, { arbitrary: text, weight: 2 }, { arbitrary: truth, weight: 2 }),
  { numRuns: COUNT, seed: SEED },
);

test("random formulas come to the same in LibreOffice", () => {
  const column = GRID[0]!.length + 1;
  const rows = formulas.map((formula, at): FileCell[] => [
    ...(GRID[at] ?? GRID[0]!.map(() => null)),
    null,
    { formula: prefixed(formula) },
  ]);
  const theirs = readValues(resaveWithLibreOffice([writeSmallXlsx(rows)])[0]!);
  const book = new SmallBook().write("A1", GRID);
  formulas.forEach((formula, at) => book.writeCell(0, at, column, `=${formula}`));
  book.calculate();
  const different = formulas.flatMap((formula, at) => {
    const [ours, other] = [book.value(0, at, column), theirs.get(`I${at + 1}`)];
    return agree(ours, other) ? [] : [{ formula, ours: String(ours), theirs: JSON.stringify(other) }];
  });
  expect(different).toEqual([]);
}, 180_000);
