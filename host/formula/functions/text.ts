/** Taking texts apart and putting them together. Positions count UTF-16 units, as Excel's do. */
import { ErrorValue } from "../../model/types";
import { numberToText, textToNumber, toText, visit } from "../coerce";
import { applyFormat } from "../format";
import type { Frame } from "../frame";
import { anything, bool, define, grid, here, number, omittable, optional, raw, rest, scalar, text } from "../registry";
import type { FunctionSpec } from "../registry";
import { errors } from "../values";
import type { Value, Grid } from "../values";
import type { Scalar } from "../../model/types";
import { wildcards } from "./criteria";
import { roundTo, halfUp } from "./numbers";

const LONGEST = 32_767;

const fitting = (result: string): string => {
  if (result.length > LONGEST) throw errors.value;
  return result;
};

const counted = (count: number): number => {
  if (count < 0) throw errors.value;
  return Math.trunc(count);
};

/** Bytes as Excel's …B functions count them in a Chinese system: two for wide characters. */
const width = (character: string): number => (character.charCodeAt(0) > 0xff ? 2 : 1);
const byteLength = (value: string): number => [...value].reduce((bytes, character) => bytes + width(character), 0);

function bytesFrom(value: string, start: number, count: number): string {
  let at = 1;
  let result = "";
  for (const character of value) {
    if (at >= start && at + width(character) <= start + count) result += character;
    at += width(character);
  }
  return result;
}

function middle(value: string, start: number, count: number): string {
  if (start < 1) throw errors.value;
  return value.substr(Math.trunc(start) - 1, counted(count));
}

function replace(value: string, start: number, count: number, by: string): string {
  if (start < 1) throw errors.value;
  const from = Math.trunc(start) - 1;
  return fitting(value.slice(0, from) + by + value.slice(from + counted(count)));
}

function substitute(value: string, old: string, by: string, which: number | undefined): string {
  if (old === "") return value;
  if (which === undefined) return fitting(value.replaceAll(old, () => by));
  if (which < 1) throw errors.value;
  let at = -1;
  for (let n = 0; n < Math.trunc(which); n++) {
    at = value.indexOf(old, at + 1);
    if (at < 0) return value;
  }
  return value.slice(0, at) + by + value.slice(at + old.length);
}

function startOf(value: string, start: number): number {
  const from = Math.trunc(start) - 1;
  if (from < 0 || from > value.length) throw errors.value;
  return from;
}

const found = (at: number): number => {
  if (at < 0) throw errors.value;
  return at + 1;
};

function search(wanted: string, value: string, start: number): number {
  const from = startOf(value, start);
  const pattern = wildcards(wanted);
  if (!pattern) return found(value.toLowerCase().indexOf(wanted.toLowerCase(), from));
  const loose = new RegExp(pattern.source.replace(/^\^|\$$/g, "").replaceAll("[^]*", "[^]*?"), "iu");
  const at = value.slice(from).search(loose);
  return found(at < 0 ? at : at + from);
}

const capitalised = (value: string): string =>
  value
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function format(value: Scalar, pattern: string, frame: Frame): string {
  if (value instanceof ErrorValue) throw value;
  if (pattern === "") return "";
  const { workspace } = frame;
  const number = typeof value === "string" ? textToNumber(value, workspace) : value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return applyFormat(number === undefined ? (value as string) : ((number ?? 0) as number), pattern, workspace.locale);
  } catch {
    throw errors.value;
  }
}

function toValue(value: Scalar, frame: Frame): number {
  if (typeof value === "number") return value;
  const result = typeof value === "string" ? textToNumber(value, frame.workspace) : value === null ? 0 : undefined;
  if (result === undefined) throw errors.value;
  return result;
}

function numberValue(value: string, decimal: string, group: string): number {
  const [point, gap] = [decimal.charAt(0), group.charAt(0)];
  const bare = value.replace(/\s/g, "");
  if (bare === "") return 0;
  const [whole = "", ...rests] = bare.split(point);
  if (rests.length > 1 || rests[0]?.includes(gap)) throw errors.value;
  const plain = whole.replaceAll(gap, "") + (rests.length ? `.${rests[0]}` : "");
  const percents = /%*$/.exec(plain)![0].length;
  const result = Number(plain.slice(0, plain.length - percents));
  if (Number.isNaN(result)) throw errors.value;
  return result / 100 ** percents;
}

/** All texts of arguments, those of ranges row by row. */
function texts(args: readonly Value[], frame: Frame): string[] {
  const all: string[] = [];
  for (const arg of args) visit(arg, frame, (cell) => all.push(toText(cell)));
  return all;
}

function join(frame: Frame, separators: Value, skipEmpty: boolean, args: Value[]): string {
  const between = texts([separators], frame);
  const parts = texts(args, frame).filter((part) => !(skipEmpty && part === ""));
  return fitting(parts.map((part, at) => (at ? between[(at - 1) % between.length]! : "") + part).join(""));
}

const fixed = (value: number, decimals: number, plain: boolean): string => {
  if (decimals > 127) throw errors.value;
  const rounded = roundTo(value, decimals, halfUp);
  const digits = rounded.toFixed(Math.min(100, Math.max(0, Math.trunc(decimals))));
  return plain ? digits : digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
};

const currency = (value: number, decimals: number, symbol: string): string =>
  (value < 0 ? "-" : "") + symbol + fixed(Math.abs(value), decimals, false);

const toHalfWidth = (value: string): string =>
  value.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll("\u3000", " ");
const toFullWidth = (value: string): string =>
  value.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll(" ", "\u3000");

const character = (code: number): string => {
  const at = Math.trunc(code);
  if (at < 1 || at > 0x10ffff || (at >= 0xd800 && at <= 0xdfff)) throw errors.value;
  return String.fromCodePoint(at);
};

const codeOf = (value: string): number => {
  const code = value.codePointAt(0);
  if (code === undefined) throw errors.value;
  return code;
};

function arrayText(array: Grid, strict: number): string {
  const spell = (cell: Scalar): string => {
    if (cell instanceof ErrorValue) return cell.code;
    return strict && typeof cell === "string" ? `"${cell.replaceAll('"', '""')}"` : toText(cell);
  };
  if (!strict) return array.cells.map(spell).join(", ");
  return `{${array
    .toRows()
    .map((row) => row.map(spell).join(","))
    .join(";")}}`;
}

export const textFunctions: readonly FunctionSpec[] = [
  define("LEN", [text], (value) => value.length),
  define("LENB", [text], byteLength),
  define("LEFT", [text, optional(number, 1)], (value, count) => value.slice(0, counted(count))),
  define("RIGHT", [text, optional(number, 1)], (value, count) =>
    value.slice(Math.max(0, value.length - counted(count))),
  ),
  define("MID", [text, number, number], middle),
  define("LEFTB", [text, optional(number, 1)], (value, count) => bytesFrom(value, 1, counted(count))),
  define("RIGHTB", [text, optional(number, 1)], (value, count) =>
    bytesFrom(value, byteLength(value) - counted(count) + 1, counted(count)),
  ),
  define("MIDB", [text, number, number], (value, start, count) => bytesFrom(value, Math.trunc(start), counted(count))),
  define("UPPER", [text], (value) => value.toUpperCase()),
  define("LOWER", [text], (value) => value.toLowerCase()),
  define("PROPER", [text], capitalised),
  define("TRIM", [text], (value) => value.replace(/ +/g, " ").replace(/^ | $/g, "")),
  define("CLEAN", [text], (value) => [...value].filter((each) => each.charCodeAt(0) >= 32).join("")),
  define("REPLACE", [text, number, number, text], replace),
  define("SUBSTITUTE", [text, text, text, optional(number, undefined)], substitute),
  define("REPT", [text, number], (value, times) => {
    if (value.length * counted(times) > LONGEST) throw errors.value;
    return value.repeat(counted(times));
  }),
  define("FIND", [text, text, optional(number, 1)], (wanted, value, start) =>
    found(value.indexOf(wanted, startOf(value, start))),
  ),
  define("SEARCH", [text, text, optional(number, 1)], search),
  define("EXACT", [text, text], (a, b) => a === b),
  define("T", [anything], (value) => {
    if (value instanceof ErrorValue) return value;
    return typeof value === "string" ? value : "";
  }),
  define("TEXT", [anything, text, here], format),
  define("VALUE", [scalar, here], toValue),
  define("NUMBERVALUE", [text, optional(text, "."), optional(text, ",")], numberValue),
  define("FIXED", [number, omittable(number, 2), optional(bool, false)], fixed),
  define("DOLLAR", [number, omittable(number, 2)], (value, decimals) => currency(value, decimals, "$")),
  define("RMB", [number, omittable(number, 2)], (value, decimals) => currency(value, decimals, "¥")),
  define("CONCAT", [here, rest(raw)], (frame, args) => fitting(texts(args, frame).join(""))),
  define("CONCATENATE", [rest(text)], (parts) => fitting(parts.join(""))),
  define("TEXTJOIN", [here, raw, bool, rest(raw)], join),
  define("CHAR", [number], (code) => {
    if (code < 1 || code >= 256) throw errors.value;
    return character(code);
  }),
  define("UNICHAR", [number], character),
  define("CODE", [text], codeOf),
  define("UNICODE", [text], codeOf),
  define("ASC", [text], toHalfWidth),
  define("WIDECHAR", [text], toFullWidth),
  define("DBCS", [text], toFullWidth),
  define("ARRAYTOTEXT", [grid, optional(number, 0)], arrayText),
  define("VALUETOTEXT", [anything, optional(number, 0)], (value, strict) => {
    if (value instanceof ErrorValue) return value.code;
    return strict && typeof value === "string"
      ? `"${value}"`
      : typeof value === "number"
        ? numberToText(value)
        : toText(value);
  }),
];
