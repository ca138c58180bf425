/**
 * How a value reads in a cell: number formats in Excel's notation to text and colour, in zh-CN and en-US. A thin layer
 * over `numfmt` for what it does not know: Chinese numerals, weekday codes and the Chinese half-day marks.
 */
import * as numfmt from "numfmt";
import { ErrorValue } from "../model/types";
import type { Scalar } from "../model/types";
import { chineseNumeral } from "./numerals";

export interface FormattedText {
  readonly text: string;
  /** A colour the format asks for, "#RRGGBB". */
  readonly color?: string;
}

const COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  green: "#00FF00",
  magenta: "#FF00FF",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

const CHINESE_COLORS: Readonly<Record<string, string>> = {
  黑色: "Black",
  蓝色: "Blue",
  青色: "Cyan",
  绿色: "Green",
  洋红: "Magenta",
  红色: "Red",
  白色: "White",
  黄色: "Yellow",
};

const QUOTED = /("[^"]*"|\\.|_.|\*.)/;

/** The parts of a format that are code, mapped; literal text and its escapes stay. */
function mapCode(format: string, change: (code: string) => string): string {
  return format
    .split(QUOTED)
    .map((part, index) => (index % 2 ? part : change(part)))
    .join("");
}

function understood(format: string, locale: string): string {
  return mapCode(format, (code) =>
    code
      .replace(/G\/通用格式/g, "General")
      .replace(/\[(黑色|蓝色|青色|绿色|洋红|红色|白色|黄色)\]/g, (_, name: string) => `[${CHINESE_COLORS[name]}]`)
      .replace(/\[DBNum[1-3]\]/gi, "")
      .replace(/上午\/下午/g, "[$-804]AM/PM")
      .replace(/a{4}/g, /^zh/i.test(locale) ? "dddd" : "[$-804]dddd")
      .replace(/(?<!a)a{3}(?!a)/g, "ddd"),
  );
}

const prepared = new Map<string, string>();

function prepare(format: string, locale: string): string {
  const key = `${locale} ${format}`;
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const made = understood(format, locale);
  prepared.set(key, made);
  return made;
}

function numerals(text: string, format: string): string {
  const kind = /\[DBNum([1-3])\]/i.exec(format)?.[1];
  return kind ? chineseNumeral(text, kind as "1" | "2" | "3") : text;
}

/** What the text of a value is in a format; throws what `numfmt` throws when the format is no format. */
export function applyFormat(value: number | string, format: string, locale: string): string {
  const text = numfmt.format(prepare(format, locale), value, { locale, dateErrorThrows: false, dateSpanLarge: false });
  return numerals(text, format);
}

function colorOf(value: number, format: string, locale: string): string | undefined {
  if (!format.includes("[")) return undefined;
  const color = numfmt.formatColor(prepare(format, locale), value, { throws: false });
  if (typeof color !== "string") return undefined;
  return COLORS[color.toLowerCase()] ?? (color.startsWith("#") ? color.toUpperCase() : undefined);
}

/** True where a number format shows dates or times. */
export function isDateFormat(format: string): boolean {
  return numfmt.isDateFormat(prepare(format, "en-US"));
}

/** What a cell shows. A format that is none shows the value as General does; a date before 1900 shows hashes. */
export function formatValue(value: Scalar, numberFormat: string, locale = "en-US"): FormattedText {
  if (value === null) return { text: "" };
  if (value instanceof ErrorValue) return { text: value.code };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE" };
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return { text: value };
  if (typeof value === "number" && value < 0 && isDateFormat(numberFormat)) return { text: "########" };
  try {
    const color = typeof value === "number" ? colorOf(value, numberFormat, locale) : undefined;
    return { text: applyFormat(value, numberFormat, locale), ...(color ? { color } : {}) };
  } catch {
    return { text: numfmt.format("General", value, { locale, throws: false }) };
  }
}
