/**
 * A cell of a foreign file as the value of a field: dates in the styles people write them, words in either language,
 * numbers with their signs. What had to be guessed is said. Pure.
 */

import { isValid, parse } from "date-fns";
import { enUS } from "date-fns/locale/en-US";
import type { Field } from "../../schema/compiled";
import { fromCell } from "../../schema/field-types";
import { toSerial } from "../../schema/serial";
import type { Value } from "../../schema/types";
import { likeness } from "./columns";
import type { Raw } from "./grids";

export interface Understood {
  readonly value: Value;
  /** The value was guessed and may be another. */
  readonly doubtful: boolean;
}

/** What a cell means in a field; `year` stands in where a date has none. Text that means nothing stays text. */
export function understand(raw: Raw, field: Field, year: number): Understood {
  if (raw === null || (typeof raw === "string" && raw.trim() === "")) return sure(null);
  switch (field.type) {
    case "date":
    case "moment":
      return understandDate(raw, field.type === "date", year);
    case "integer":
    case "percent":
      return understandNumber(raw, field);
    case "yesNo":
      return understandYesNo(raw, field);
    case "choice":
      return understandChoice(raw, field);
    case "person":
      return sure(personName(textOf(raw)));
    case "people": {
      const value = fromCell(field, textOf(raw));
      return sure(Array.isArray(value) ? value.map((name) => personName(String(name))) : value);
    }
    default:
      return sure(fromCell(field, textOf(raw)));
  }
}

const sure = (value: Value): Understood => ({ value, doubtful: false });
const guess = (value: Value): Understood => ({ value, doubtful: true });

/** The cell's text; whole numbers, such as phones and ids, without a fraction or an exponent. */
export function textOf(raw: Raw): string {
  if (raw instanceof Date) return raw.toISOString().replace("T", " ").slice(0, 16).replace(" 00:00", "");
  if (typeof raw === "number") return Number.isInteger(raw) ? raw.toFixed(0) : String(raw);
  return String(raw ?? "").trim();
}

/** Chinese names are written with blanks to make columns even. */
const personName = (text: string): string => (/\p{Script=Han}/u.test(text) ? text.replace(/[\s\u3000]+/g, "") : text);

const SURE_STYLES = [
  "yyyy-M-d",
  "yyyy/M/d",
  "yyyy.M.d",
  "yyyy年M月d日",
  "yyyy年M月d号",
  "yyyyMMdd",
  "d MMM yyyy",
  "d MMMM yyyy",
  "MMM d, yyyy",
  "MMMM d, yyyy",
  "d.M.yyyy",
];
const YEARLESS_STYLES = ["M月d日", "M月d号", "M-d", "M/d", "M.d"];
const TIME = /[\sT]*(上午|下午)?\s*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2}))?\s*(秒|分|am|pm)?$/i;
/** Serials of the years 1954 to 2119; other numbers are no dates. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 80_500];

function understandDate(raw: Raw, whole: boolean, year: number): Understood {
  if (raw instanceof Date) return sure(cut(utcSerial(raw), whole));
  if (typeof raw === "number" && raw >= FIRST_SERIAL && raw <= LAST_SERIAL) return sure(cut(raw, whole));
  const text = textOf(raw).normalize("NFKC");
  const time = TIME.exec(text);
  const day = dayOf(time ? text.slice(0, time.index).trim() : text, year);
  if (!day) return sure(text);
  return { ...day, value: whole ? day.value : Number(day.value) + fractionOf(time) };
}

const cut = (serial: number, whole: boolean): number => (whole ? Math.floor(serial) : serial);

/** A file's dates come in as UTC; their clock is the sheet's own. */
const utcSerial = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

function dayOf(text: string, year: number): Understood | null {
  for (const style of SURE_STYLES) {
    const day = parseDay(text, style, year);
    if (day !== null) return sure(day);
  }
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    const day = parseDay(text.replaceAll("-", "/"), first > 12 ? "d/M/yyyy" : "M/d/yyyy", year);
    return day === null ? null : { value: day, doubtful: first <= 12 && second <= 12 && first !== second };
  }
  const yearless = YEARLESS_STYLES.map((style) => parseDay(text, style, year)).find((day) => day !== null);
  return yearless === undefined ? null : guess(yearless);
}

function parseDay(text: string, style: string, year: number): number | null {
  const date = parse(text, style, new Date(year, 0, 1), { locale: enUS });
  if (!isValid(date) || date.getFullYear() < 1954 || date.getFullYear() > 2119) return null;
  return Math.floor(toSerial(date));
}

function fractionOf(time: RegExpExecArray | null): number {
  if (!time) return 0;
  const [, half = "", hours = "0", minutes = "0", seconds = "0", mark = ""] = time;
  const late = half === "下午" || mark.toLowerCase() === "pm";
  const early = half === "上午" || mark.toLowerCase() === "am";
  const hour = late && Number(hours) < 12 ? Number(hours) + 12 : early && Number(hours) === 12 ? 0 : Number(hours);
  return (hour * 3600 + Number(minutes) * 60 + (Number(seconds) || 0)) / 86_400;
}

function understandNumber(raw: Raw, field: Field): Understood {
  if (typeof raw === "number") return numberFor(raw, field);
  const text = textOf(raw)
    .normalize("NFKC")
    .replace(/[,\s]|[元天个次分]$/g, "");
  const value = fromCell(field, text);
  return typeof value === "number" && !text.endsWith("%") ? numberFor(value, field) : sure(value);
}

/** "80" for a share is likely 80 %. */
const numberFor = (number: number, { type }: Field): Understood =>
  type === "percent" && number > 1 && number <= 100 ? guess(number / 100) : sure(number);

const YES = new Set(["是", "y", "yes", "true", "1", "√", "✓", "✔", "对", "有", "在职"]);
const NO = new Set(["否", "n", "no", "false", "0", "×", "✗", "x", "不", "无", "离职"]);

function understandYesNo(raw: Raw, field: Field): Understood {
  const text = textOf(raw).normalize("NFKC").toLowerCase();
  if (YES.has(text)) return sure(true);
  return NO.has(text) ? sure(false) : sure(fromCell(field, textOf(raw)));
}

function understandChoice(raw: Raw, field: Field): Understood {
  const text = textOf(raw);
  const known = field.list?.recognise(text) ?? field.list?.recognise(text.normalize("NFKC"));
  if (known) return sure(known.key);
  const like = (field.list?.choices ?? [])
    .map(({ key, text: words }) => ({ key, score: Math.max(...Object.values(words).map((w) => likeness(w, text))) }))
    .sort((a, b) => b.score - a.score)[0];
  return like && like.score >= 0.6 ? guess(like.key) : sure(text);
}
