/**
 * The desk at which the sample company is written: its language, its days counted from `now`, and ids that come out the
 * same every time. It knows no clock and no calendar of its own.
 */
import { newIdAmong } from "../ids";
import { fromSerial, weekdayOf } from "../serial";
import type { Language, RowValues } from "../types";

/** Working-day arithmetic as the sample needs it; undefined where no calendar is known. */
export interface SampleDays {
  addWorkdays(day: number, days: number): number | undefined;
  weeklyDeadline(weekStart: number): number | "none" | undefined;
}

export interface Desk {
  readonly language: Language;
  readonly now: number;
  /** The words in the desk's language. */
  t(chinese: string, english: string): string;
  /** The day so many working days from today. */
  day(offset: number): number;
  /** A time on such a day, "09:30"; never later than now. */
  at(offset: number, time: string): number;
  id(prefix: string, day: number): string;
  readonly days: SampleDays;
}

export type SampleRows = readonly RowValues[];

/** Sets up the desk for one language and moment. */
export function deskFor(language: Language, now: number, days: SampleDays): Desk {
  const random = seeded(20_261);
  const taken = new Set<string>();
  const today = Math.floor(now);
  const base = shift(shift(today, -1, days), 1, days);
  const start = base === today ? today : shift(today, -1, days);
  const day = (offset: number) => (offset === 0 ? start : shift(start, offset, days));
  return {
    language,
    now,
    days,
    t: (chinese, english) => (language === "zh-CN" ? chinese : english),
    day,
    at: (offset, time) => Math.min(day(offset) + timeOf(time), lastMinute(now)),
    id: (prefix, on) => {
      const id = newIdAmong(taken, prefix, fromSerial(on), random);
      taken.add(id);
      return id;
    },
  };
}

/** Whole minutes, as people note times. */
const lastMinute = (now: number): number => Math.floor(now * 1440) / 1440;

function timeOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return (hours * 60 + minutes) / 1440;
}

/** Working days by the calendar, and by plain weekdays where it ends. */
function shift(from: number, offset: number, days: SampleDays): number {
  return days.addWorkdays(from, offset) ?? shiftWeekdays(from, offset);
}

function shiftWeekdays(from: number, offset: number): number {
  const step = Math.sign(offset);
  let day = from;
  for (let left = Math.abs(offset); left > 0;) {
    day += step;
    if (weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}

/** Mulberry32: a small generator whose numbers depend on the seed alone. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
