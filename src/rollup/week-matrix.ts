/** Which department handed in its weekly report when: department × week, in words, with totals. */
import { mondayOf } from "../schema/serial";
import type { Language } from "../schema/types";
import { checkLeast, checkTime, RollupError } from "./errors";
import { NOTHING, wordsOf, type Matrix } from "./matrix";
import { checkSizes, EMPTY, momentsIn, wordsIn, type Range, type Words } from "./range";
import { dayText, isAfter, mondaysBetween } from "./time";

export interface WeekOptions {
  /** The moment of looking: without a report a week counts as missing only when its deadline, or its end, has passed. */
  readonly now?: number | undefined;
  /** Only so many weeks, the last ones. */
  readonly weeks?: number | undefined;
  /** Of the header and the words. */
  readonly language?: Language;
}

const MOST_WEEKS = 1044;

/** What a department did in a week; the worse of several reports is the greater. */
const NONE = 0;
const ON_TIME = 1;
const LATE = 2;
const MISSING = 3;

/** The four columns of reports, read. */
interface Reports {
  readonly by: Words;
  readonly week: Float64Array;
  readonly due: Float64Array;
  readonly submitted: Float64Array;
}

/**
 * A header of Mondays, one row a department with the word of each week and the counts of all of them. Of several
 * reports in a week the worst counts. From a department's first week on, a week without a report is missing.
 */
export function weekMatrix(
  departments: Range,
  weekStarts: Range,
  dues: Range,
  submitted: Range,
  { now, weeks, language = "zh-CN" }: WeekOptions = {},
): Matrix {
  const reports = {
    by: wordsIn(departments, 1),
    week: momentsIn(weekStarts, 2),
    due: momentsIn(dues, 3),
    submitted: momentsIn(submitted, 4),
  };
  checkSizes([reports.by.codes, reports.week, reports.due, reports.submitted]);
  if (now !== undefined) checkTime(now, 5);
  if (weeks !== undefined) checkLeast(weeks, 1, 6);
  const mondays = weeksOf(reports, now);
  if (mondays.length === 0) return NOTHING;
  const marks = marksOf(reports, mondays, now ?? Infinity);
  const say = wordsOf(language);
  const words = ["", say.onTime, say.late, say.missing];
  const first = weeks === undefined ? 0 : Math.max(0, mondays.length - Math.floor(weeks));
  const lines = reports.by.words.flatMap((department, code) => {
    const line = marks.slice(code * mondays.length + first, (code + 1) * mondays.length);
    const count = (mark: number) => line.filter((each) => each === mark).length;
    if (code === EMPTY || line.every((mark) => mark === NONE)) return [];
    return [[department, ...[...line].map((mark) => words[mark]!), count(ON_TIME), count(LATE), count(MISSING)]];
  });
  return [[say.department, ...mondays.slice(first).map(dayText), say.onTime, say.late, say.missing], ...lines];
}

function weeksOf({ by, week }: Reports, now: number | undefined): readonly number[] {
  let [first, last] = [Infinity, -Infinity];
  for (let at = 0; at < week.length; at += 1) {
    if (by.codes[at] === EMPTY) continue;
    if (week[at]! < first) first = week[at]!;
    if (week[at]! > last) last = week[at]!;
  }
  if (first === Infinity) return [];
  const until = now === undefined ? last : Math.max(first, now);
  if (until - first > MOST_WEEKS * 7) throw new RollupError({ kind: "manyWeeks", most: 20, from: first, to: until });
  return mondaysBetween(first, until);
}

/** Department × week, row by row. */
function marksOf({ by, week, due, submitted }: Reports, mondays: readonly number[], now: number): Uint8Array {
  const width = mondays.length;
  const marks = new Uint8Array(by.words.length * width);
  for (let at = 0; at < week.length; at += 1) {
    const column = (mondayOf(week[at]!) - mondays[0]!) / 7;
    if (by.codes[at] === EMPTY || !(column >= 0 && column < width)) continue;
    const place = by.codes[at]! * width + column;
    marks[place] = Math.max(marks[place]!, markOf(due[at]!, submitted[at]!, mondays[column]!, now));
  }
  for (let code = EMPTY + 1; code < by.words.length; code += 1) markMissing(marks, code * width, mondays, now);
  return marks;
}

function markOf(due: number, submitted: number, monday: number, now: number): number {
  if (!Number.isNaN(submitted)) return isAfter(submitted, due) ? LATE : ON_TIME;
  return isAfter(now, Number.isNaN(due) ? monday + 7 : due) ? MISSING : NONE;
}

/** From the first week with a report on, what has none is missing once the week is over. */
function markMissing(marks: Uint8Array, start: number, mondays: readonly number[], now: number): void {
  let begun = false;
  for (let week = 0; week < mondays.length; week += 1) {
    begun ||= marks[start + week] !== NONE;
    if (begun && marks[start + week] === NONE && mondays[week]! + 7 <= now) marks[start + week] = MISSING;
  }
}
