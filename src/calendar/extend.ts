/**
 * What a list of holidays makes of a workbook's calendar: whole years to be added, days on which the company differs,
 * and what is left out and why. A year is added only as a whole and next to those there, so that the calendar covers
 * every day between its first and its last. Pure.
 */
import { daySerial, fromSerial, weekdayOf } from "../schema/serial";
import type { Language, RowValues } from "../schema/types";
import { chinaDays } from "./china";
import type { ListedDay } from "./holiday-list";

/** A row of the Calendar or of the CalendarExceptions table. */
export interface DayRow {
  readonly date: number;
  readonly kind: "work" | "off";
  readonly name: string | null;
}

/** The calendar of a workbook, as its two tables stand. */
export interface CalendarRows {
  readonly days: readonly DayRow[];
  readonly exceptions: readonly DayRow[];
}

export type ExtensionIssue =
  /** The list says both kinds of this day; none is taken. */
  | { readonly code: "contradiction"; readonly line: number; readonly date: number }
  /** The company's own exception of this day says the other kind; it stays. */
  | { readonly code: "exceptionStands"; readonly line: number; readonly date: number; readonly name: string | null }
  /** So few days that this can't be the list of a whole year. */
  | { readonly code: "notAWholeYear"; readonly year: number; readonly days: number }
  /** Between this year and the calendar another is missing. */
  | { readonly code: "gap"; readonly year: number; readonly missing: number };

export interface Extension {
  /** Years added whole, ascending. */
  readonly years: readonly number[];
  /** Rows for the Calendar table. */
  readonly days: readonly DayRow[];
  /** Rows for the CalendarExceptions table. */
  readonly exceptions: readonly DayRow[];
  /** How many days the calendar already has so. */
  readonly unchanged: number;
  /** The last day covered afterwards. */
  readonly through: number | null;
  readonly issues: readonly ExtensionIssue[];
}

/** What is to be written for a list, in the workbook's language. */
export function extendCalendar(
  { days, exceptions }: CalendarRows,
  listed: readonly ListedDay[],
  language: Language,
): Extension {
  const { clear, contradictions } = clearDays(listed);
  const covered = new Map(days.map((day) => [day.date, day]));
  const years = yearsToAdd([...covered.keys()], clear);
  const inside = clear.filter(({ date }) => covered.has(date));
  const differing = differences(inside, covered, exceptions, language);
  const added = years.added.flatMap((year) => daysOfYear(year, clear, language));
  const dates = [...covered.keys(), ...added.map(({ date }) => date)];
  return {
    years: years.added,
    days: added,
    exceptions: differing.exceptions,
    unchanged: inside.length - differing.exceptions.length - differing.issues.length,
    through: dates.length === 0 ? null : dates.reduce((one, other) => Math.max(one, other)),
    issues: [...contradictions, ...differing.issues, ...years.issues],
  };
}

const yearOf = (date: number): number => fromSerial(date).getFullYear();

/** Each day once; those of which both is said are left out and named. */
function clearDays(listed: readonly ListedDay[]): {
  clear: readonly ListedDay[];
  contradictions: readonly ExtensionIssue[];
} {
  const first = new Map<number, ListedDay>();
  const contradictory = new Map<number, ListedDay>();
  for (const day of listed) {
    const before = first.get(day.date);
    if (!before) first.set(day.date, day);
    else if (before.kind !== day.kind) contradictory.set(day.date, day);
  }
  return {
    clear: [...first.values()].filter(({ date }) => !contradictory.has(date)),
    contradictions: [...contradictory.values()].map(({ line, date }) => ({ code: "contradiction", line, date })),
  };
}

/** Days of the covered years that are said to be other than they are now. */
function differences(
  inside: readonly ListedDay[],
  covered: ReadonlyMap<number, DayRow>,
  exceptions: readonly DayRow[],
  language: Language,
): { exceptions: readonly DayRow[]; issues: readonly ExtensionIssue[] } {
  const own = new Map(exceptions.map((day) => [day.date, day]));
  const other = inside.filter(({ date, kind }) => (own.get(date) ?? covered.get(date))!.kind !== kind);
  return {
    exceptions: other.filter(({ date }) => !own.has(date)).map((day) => rowOf(day, language)),
    issues: other.flatMap(({ date, line }) => {
      const stands = own.get(date);
      return stands ? [{ code: "exceptionStands" as const, line, date, name: stands.name }] : [];
    }),
  };
}

/** The years that the list holds whole and that join the covered ones; the others are named. */
function yearsToAdd(
  covered: readonly number[],
  clear: readonly ListedDay[],
): { added: readonly number[]; issues: readonly ExtensionIssue[] } {
  const known = new Set(covered.map(yearOf));
  const counts = new Map<number, number>();
  for (const { date } of clear)
    if (!known.has(yearOf(date))) counts.set(yearOf(date), (counts.get(yearOf(date)) ?? 0) + 1);
  const whole = [...counts.keys()].filter((year) => isWhole(year, clear)).sort((one, other) => one - other);
  const added = whole.filter((year) => missingBefore(year, known, whole) === null);
  return {
    added,
    issues: [...counts].flatMap(([year, days]): ExtensionIssue[] => {
      if (!whole.includes(year)) return [{ code: "notAWholeYear", year, days }];
      const missing = missingBefore(year, known, whole);
      return missing === null ? [] : [{ code: "gap", year, missing }];
    }),
  };
}

/** Fewer days off than any year has had since 2008. */
const FEWEST_DAYS_OFF = 11;

/** A year's official list names its New Year, its Labour Day and its National Day, and days enough. */
function isWhole(year: number, clear: readonly ListedDay[]): boolean {
  const off = new Set(
    clear.filter(({ date, kind }) => kind === "off" && yearOf(date) === year).map(({ date }) => date),
  );
  const holidays = [daySerial(year, 1, 1), daySerial(year, 5, 1), daySerial(year, 10, 1)];
  return off.size >= FEWEST_DAYS_OFF && holidays.every((day) => off.has(day));
}

/** The nearest year that is missing between this one and the covered ones. */
function missingBefore(year: number, known: ReadonlySet<number>, whole: readonly number[]): number | null {
  if (known.size === 0) return null;
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const step = year > last ? 1 : -1;
  for (let each = step > 0 ? last + 1 : first - 1; each !== year; each += step) {
    if (!whole.includes(each)) return each;
  }
  return null;
}

function daysOfYear(year: number, clear: readonly ListedDay[], language: Language): readonly DayRow[] {
  const listed = new Map(clear.map((day) => [day.date, day]));
  const [first, next] = [daySerial(year, 1, 1), daySerial(year + 1, 1, 1)];
  return Array.from({ length: next - first }, (_, index) => first + index).map((date) => {
    const day = listed.get(date);
    return day ? rowOf(day, language) : { date, kind: weekdayOf(date) <= 5 ? "work" : "off", name: null };
  });
}

/** The row of a listed day, its name in the workbook's language where the holiday is known. */
function rowOf({ date, kind, name }: ListedDay, language: Language): DayRow {
  const known = name === null ? undefined : knownNames().get(`${kind} ${name}`);
  return { date, kind, name: known?.[language] ?? name };
}

let names: ReadonlyMap<string, Readonly<Record<Language, string>>> | undefined;

/** How the published years call their days, by kind and by the name that lists give the holiday. */
function knownNames(): ReadonlyMap<string, Readonly<Record<Language, string>>> {
  return (names ??= new Map(
    chinaDays().flatMap(({ kind, name }) => {
      if (!name) return [];
      const holiday = name["zh-CN"].replace(/调休$/, "");
      return [holiday, `${holiday}节`, name["zh-CN"], name["en-US"], name["en-US"].replace("Make-up day, ", "")].map(
        (said) => [`${kind} ${said}`, name] as const,
      );
    }),
  ));
}

/** The rows of the two tables, as read; a row without a date or a kind is none. */
export function calendarRowsOf(days: readonly RowValues[], exceptions: readonly RowValues[]): CalendarRows {
  return { days: days.flatMap(dayRow), exceptions: exceptions.flatMap(dayRow) };
}

function dayRow({ date, kind, name }: RowValues): readonly DayRow[] {
  if (typeof date !== "number" || (kind !== "work" && kind !== "off")) return [];
  return [{ date: Math.floor(date), kind, name: typeof name === "string" ? name : null }];
}
