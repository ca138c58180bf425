/**
 * A list of days off and make-up workdays as people find it, read into days: JSON in the shape of holiday-cn
 * (https://github.com/NateScarlet/holiday-cn), or rows pasted from a sheet or a page. It knows no workbook; what it
 * can't read it names by its line.
 */
import { readDay } from "../schema/dates";

/** A day that differs from what its weekday says, or is said to. */
export interface ListedDay {
  readonly date: number;
  readonly kind: "work" | "off";
  readonly name: string | null;
  /** Its place in the list, from 1: a line, or an entry of the JSON. */
  readonly line: number;
}

export type ListIssue =
  /** Not JSON, though it begins like it. */
  | { readonly code: "notJson" }
  /** JSON of another shape. */
  | { readonly code: "notAList" }
  /** Nothing in it. */
  | { readonly code: "nothing" }
  | { readonly code: "noDate" | "noKind"; readonly line: number; readonly text: string }
  /** The end of a span is before its beginning, or a year away. */
  | { readonly code: "badSpan"; readonly line: number; readonly text: string };

export interface HolidayList {
  readonly days: readonly ListedDay[];
  readonly issues: readonly ListIssue[];
}

/** Reads a list, whichever of the shapes it has. */
export function readHolidayList(text: string): HolidayList {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (trimmed === "") return { days: [], issues: [{ code: "nothing" }] };
  return /^[[{]/.test(trimmed) ? readJson(trimmed) : readRows(trimmed);
}

function readJson(text: string): HolidayList {
  const json = parse(text);
  if (json === undefined) return { days: [], issues: [{ code: "notJson" }] };
  const entries: unknown = isRecord(json) ? json.days : json;
  if (!Array.isArray(entries)) return { days: [], issues: [{ code: "notAList" }] };
  if (entries.length === 0) return { days: [], issues: [{ code: "nothing" }] };
  return gather(entries.map((entry: unknown, index) => readEntry(entry, index + 1)));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

type Line = readonly ListedDay[] | ListIssue;

function readEntry(entry: unknown, line: number): Line {
  const { date, isOffDay, name } = isRecord(entry) ? entry : {};
  const text = (JSON.stringify(entry) ?? "").slice(0, 80);
  const day = typeof date === "string" ? readDay(date) : null;
  if (day === null) return { code: "noDate", line, text };
  if (typeof isOffDay !== "boolean") return { code: "noKind", line, text };
  return [{ date: day, kind: isOffDay ? "off" : "work", name: typeof name === "string" ? tidy(name) : null, line }];
}

function readRows(text: string): HolidayList {
  return gather(
    text
      .split(/\r\n|\r|\n/)
      .map((line, index) => [line.trim(), index + 1] as const)
      .filter(([line]) => line !== "")
      .map(([line, number], index) => readLine(line, number, index === 0)),
  );
}

const DATE = String.raw`\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?|\d{8}|\d{1,2}[-\s][A-Za-z]{3,9}\.?[-,\s]+\d{4}|[A-Za-z]{3,9}\.?\s\d{1,2},?\s+\d{4}`;
const WEEKDAY = String.raw`(?:\s*[(\uFF08]?(?:星期|周)[一二三四五六日天][)\uFF09]?)?`;
const TO = String.raw`\s*(?:至|到|~|\uFF5E|–|—|\s-\s|\bto\b)\s*`;
const SPAN = new RegExp(`^["'“]?(${DATE})${WEEKDAY}["'”]?(?:${TO}(${DATE})${WEEKDAY})?`);

/** A date or a span of dates, then the kind and the name in either order; a first line without a date is a header. */
function readLine(text: string, line: number, first: boolean): Line {
  const found = SPAN.exec(text);
  if (!found) return first && !/\d/.test(text) ? [] : { code: "noDate", line, text: text.slice(0, 80) };
  const [from, to] = [readDay(found[1]!), readDay(found[2] ?? found[1]!)];
  if (from === null || to === null) return { code: "noDate", line, text: text.slice(0, 80) };
  if (to < from || to - from > 60) return { code: "badSpan", line, text: text.slice(0, 80) };
  const { kind, name } = readWords(text.slice(found[0].length));
  if (kind === null) return { code: "noKind", line, text: text.slice(0, 80) };
  return Array.from({ length: to - from + 1 }, (_, index) => ({ date: from + index, kind, name, line }));
}

const OFF = ["休息", "放假", "休", "假", "节假日", "法定节假日", "off", "day off", "off day", "holiday"];
const WORK = ["上班", "调休上班", "补班", "班", "工作日", "work", "workday", "working", "working day"];
const MAKE_UP = ["make-up", "makeup", "make-up day", "make-up workday"];

const KINDS: ReadonlyMap<string, "work" | "off"> = new Map([
  ...OFF.map((word) => [word, "off"] as const),
  ...[...WORK, ...MAKE_UP].map((word) => [word, "work"] as const),
]);

const kindOf = (word: string): "work" | "off" | undefined => KINDS.get(word.toLowerCase());

/** The first of the cells, or else of the words, that says a kind; the others are the name. */
function readWords(text: string): { kind: "work" | "off" | null; name: string | null } {
  const cells = text
    .split(/[\t,\uFF0C;\uFF1B|]+/)
    .map(tidy)
    .filter((cell) => cell !== null);
  const found = pick(cells) ?? pick(cells.flatMap((cell) => cell.split(/\s+/)));
  return found ?? { kind: null, name: null };
}

function pick(words: readonly string[]): { kind: "work" | "off"; name: string | null } | undefined {
  const at = words.findIndex((word) => kindOf(word) !== undefined);
  if (at < 0) return undefined;
  return { kind: kindOf(words[at]!)!, name: tidy(words.filter((_, index) => index !== at).join(" ")) };
}

/** Without quotes and outer signs; null for nothing. */
function tidy(text: string): string | null {
  const bare = text.trim().replace(/^["'“(\uFF08:\uFF1A\s]+|["'”)\uFF09\s]+$/g, "");
  return bare === "" ? null : bare;
}

function gather(lines: readonly Line[]): HolidayList {
  const days = lines.flatMap((line) => ("code" in line ? [] : line));
  const issues = lines.flatMap((line) => ("code" in line ? [line] : []));
  return days.length + issues.length === 0 ? { days, issues: [{ code: "nothing" }] } : { days, issues };
}
