/**
 * China's public holidays and make-up working days of the years whose official list is published, taken from the
 * `chinese-days` package year by year. It reads the package's tables and not its functions, which take the days of
 * every other year for plain weekdays and weekends.
 */
import y2024 from "chinese-days/dist/years/2024.json";
import y2025 from "chinese-days/dist/years/2025.json";
import y2026 from "chinese-days/dist/years/2026.json";
import { daySerial, weekdayOf } from "../schema/serial";
import { both, type Language, type RowValues, type Text } from "../schema/types";
import type { WorkCalendar } from "./work-calendar";

/** One year of the package: "2026-02-17" → "Spring Festival,春节,4". */
interface PublishedYear {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

const YEARS: ReadonlyMap<number, PublishedYear> = new Map<number, PublishedYear>([
  [2024, y2024],
  [2025, y2025],
  [2026, y2026],
]);

/** A day of the calendar: whether people work, and the holiday that makes it so. */
export interface CalendarDay {
  readonly date: number;
  readonly kind: "work" | "off";
  readonly name?: Text;
}

/** The years whose official list is known, ascending. */
export const coveredYears: readonly number[] = [...YEARS.keys()];

/** Every day of the covered years, in order. */
export function chinaDays(): readonly CalendarDay[] {
  return [...YEARS].flatMap(([year, published]) => daysOf(year, published));
}

function daysOf(year: number, published: PublishedYear): readonly CalendarDay[] {
  const off = byDay(published.holidays, (chinese, english) => both(chinese, english));
  const work = byDay(published.workdays, (chinese, english) => both(`${chinese}调休`, `Make-up day, ${english}`));
  const [first, next] = [daySerial(year, 1, 1), daySerial(year + 1, 1, 1)];
  return Array.from({ length: next - first }, (_, index) => first + index).map((date) => dayOf(date, off, work));
}

function dayOf(date: number, off: ReadonlyMap<number, Text>, work: ReadonlyMap<number, Text>): CalendarDay {
  const name = work.get(date) ?? off.get(date);
  const works = work.has(date) || (!off.has(date) && weekdayOf(date) <= 5);
  return { date, kind: works ? "work" : "off", ...(name ? { name } : {}) };
}

function byDay(
  table: Readonly<Record<string, string>>,
  say: (chinese: string, english: string) => Text,
): ReadonlyMap<number, Text> {
  return new Map(
    Object.entries(table).map(([iso, names]) => {
      const [english = "", chinese = ""] = names.split(",");
      return [parseDay(iso), say(chinese, english)];
    }),
  );
}

function parseDay(iso: string): number {
  const [year, month, day] = iso.split("-").map(Number);
  return daySerial(year!, month!, day!);
}

/** China's working days over the covered years. */
export function chinaCalendar(): WorkCalendar {
  return calendarOfDays(chinaDays(), []);
}

/** The rows of the Calendar table: every covered day with its kind and, where it has one, its name. */
export function calendarRows(language: Language): readonly RowValues[] {
  return chinaDays().map(({ date, kind, name }) => ({ date, kind, name: name?.[language] ?? null }));
}

/** The calendar that days and a company's exceptions make together; an exception outside the days covers nothing. */
export function calendarOfDays(
  days: readonly Pick<CalendarDay, "date" | "kind">[],
  exceptions: readonly Pick<CalendarDay, "date" | "kind">[],
): WorkCalendar {
  const kinds = new Map(days.map(({ date, kind }) => [date, kind]));
  for (const { date, kind } of exceptions) if (kinds.has(date)) kinds.set(date, kind);
  const dates = [...kinds.keys()].sort((a, b) => a - b);
  return {
    from: dates[0] ?? 0,
    through: dates.at(-1) ?? -1,
    workdays: dates.filter((date) => kinds.get(date) === "work"),
  };
}

/** The calendar in a workbook: the rows of its Calendar and CalendarExceptions tables. */
export function calendarOfRows(days: readonly RowValues[], exceptions: readonly RowValues[]): WorkCalendar {
  return calendarOfDays(days.flatMap(readDay), exceptions.flatMap(readDay));
}

function readDay({ date, kind }: RowValues): readonly Pick<CalendarDay, "date" | "kind">[] {
  return typeof date === "number" && (kind === "work" || kind === "off") ? [{ date: Math.floor(date), kind }] : [];
}
