/**
 * Filling cells on from their neighbours, as dragging the fill handle does: copies, and series of numbers, days, words
 * of a list and texts that end in a number.
 */
import type { Area, Scalar } from "./types";
import { isDateFormat } from "../formula/format";
import { heightOf, moved, widthOf } from "./areas";
import { ModelError } from "./errors";
import type { CopyOptions } from "./options";
import type { Sheet } from "./surface";

export type FillKind =
  "FillDefault" | "FillCopy" | "FillSeries" | "FillFormats" | "FillValues" | "FillDays" | "LinearTrend";

/** What a series holds at a place, counted from the first cell it was read from. */
type Series = (place: number) => Scalar;

/** Fills `target`, which holds `source` at one end, from there on. */
export function autoFill(sheet: Sheet, source: Area, target: Area, kind: FillKind): void {
  const down = source.left === target.left && source.right === target.right;
  const across = source.top === target.top && source.bottom === target.bottom;
  if (down && (source.top === target.top || source.bottom === target.bottom)) fill(sheet, source, target, kind, "rows");
  else if (across && (source.left === target.left || source.right === target.right))
    fill(sheet, source, target, kind, "columns");
  else
    throw new ModelError("InvalidArgument", "Cells are filled on in one direction, from one end of the destination.");
}

function fill(sheet: Sheet, source: Area, target: Area, kind: FillKind, along: "rows" | "columns"): void {
  const [length, first, last] =
    along === "rows"
      ? [heightOf(source), target.top - source.top, target.bottom - source.top]
      : [widthOf(source), target.left - source.left, target.right - source.left];
  const series = linesOf(source, along).map((line) => seriesOf(sheet, line, kind));
  for (let place = first; place <= last; place++) {
    if (place >= 0 && place < length) continue;
    copyLine(sheet, source, place, length, kind, along);
    series.forEach((at, line) => {
      if (!at) return;
      const [row, column] =
        along === "rows" ? [source.top + place, source.left + line] : [source.top + line, source.left + place];
      sheet.enter(row, column, at(place));
    });
  }
}

const WHAT: Partial<Record<FillKind, CopyOptions["what"]>> = { FillFormats: "Formats", FillValues: "Formulas" };

/** Copies the row or column of the source that is due at a place. */
function copyLine(
  sheet: Sheet,
  source: Area,
  place: number,
  length: number,
  kind: FillKind,
  along: "rows" | "columns",
): void {
  const due = ((place % length) + length) % length;
  const from =
    along === "rows"
      ? { ...source, top: source.top + due, bottom: source.top + due }
      : { ...source, left: source.left + due, right: source.left + due };
  const to = along === "rows" ? moved(from, place - due, 0) : moved(from, 0, place - due);
  sheet.copy(from, to, { what: WHAT[kind] ?? "All" });
}

/** The cells that make one series each: the columns of rows filled down, the rows of columns filled across. */
function linesOf(source: Area, along: "rows" | "columns"): Area[] {
  return along === "rows"
    ? Array.from({ length: widthOf(source) }, (_, i) => ({ ...source, left: source.left + i, right: source.left + i }))
    : Array.from({ length: heightOf(source) }, (_, i) => ({ ...source, top: source.top + i, bottom: source.top + i }));
}

/** The series a line begins; undefined where it is just copied. */
function seriesOf(sheet: Sheet, line: Area, kind: FillKind): Series | undefined {
  if (kind === "FillCopy" || kind === "FillFormats") return undefined;
  const values: Scalar[] = [];
  for (let row = line.top; row <= line.bottom; row++) {
    for (let column = line.left; column <= line.right; column++) {
      if (sheet.formula(row, column) !== undefined) return undefined;
      values.push(sheet.value(row, column));
    }
  }
  if (values.every((value) => typeof value === "number")) {
    const grows = (kind !== "FillDefault" && kind !== "FillValues") || showsDay(sheet, line);
    return values.length > 1 || grows ? trend(values) : undefined;
  }
  return values.every((value) => typeof value === "string")
    ? (wordSeries(values) ?? numberedSeries(values))
    : undefined;
}

function showsDay(sheet: Sheet, { top, left }: Area): boolean {
  const { numberFormat } = sheet.style(top, left);
  return isDateFormat(numberFormat) && /[dy]/i.test(numberFormat);
}

/** The straight line through the numbers; one number alone grows by one. */
function trend(values: readonly number[]): (place: number) => number {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const middle = (values.length - 1) / 2;
  const spread = values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = spread ? values.reduce((sum, each, i) => sum + (i - middle) * (each - mean), 0) / spread : 1;
  return (place) => Number((mean + slope * (place - middle)).toPrecision(15));
}

const LISTS = [
  "Sun Mon Tue Wed Thu Fri Sat",
  "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  "January February March April May June July August September October November December",
  "日 一 二 三 四 五 六",
  "星期日 星期一 星期二 星期三 星期四 星期五 星期六",
  "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
  "Q1 Q2 Q3 Q4",
].map((list) => list.split(" "));

/** Words of one list in even steps. */
function wordSeries(words: readonly string[]): Series | undefined {
  for (const list of LISTS) {
    const places = words.map((word) => list.findIndex((each) => each.toLowerCase() === word.toLowerCase()));
    if (places.includes(-1)) continue;
    const wrapped = (place: number) => ((place % list.length) + list.length) % list.length;
    const step = places.length > 1 ? wrapped(places[1]! - places[0]!) : 1;
    if (places.some((place, i) => place !== wrapped(places[0]! + i * step))) return undefined;
    return (place) => list[wrapped(places[0]! + place * step)]!;
  }
  return undefined;
}

/** "Item 1", "Item 2": texts alike but for the number at their end. */
function numberedSeries(texts: readonly string[]): Series | undefined {
  const parts = texts.map((text) => /^(.*?\D)(\d{1,9})$/s.exec(text));
  const [, prefix, digits = ""] = parts[0] ?? [];
  if (prefix === undefined || parts.some((part) => part?.[1] !== prefix)) return undefined;
  const at = trend(parts.map((part) => Number(part![2])));
  return (place) =>
    `${prefix}${String(Math.abs(Math.round(at(place)))).padStart(digits.startsWith("0") ? digits.length : 0, "0")}`;
}
