/** Working-day answers for whole ranges, over the calendar a range of working days makes. */
import { explainDue, type DueExplanation, type NamedCalendar } from "../calendar/explain";
import { dueAfter, isCovered, workdaysBetween, type WorkCalendar } from "../calendar/work-calendar";
import { checkLeast, RollupError, type RollupProblem } from "./errors";
import { momentsIn, type Range } from "./range";
import { refuseUncovered } from "./slip";

/** The calendar that a list of working days makes: it covers the days from its first to its last. */
export function calendarOfList(list: Range, place: number): WorkCalendar {
  const dates = new Set(
    momentsIn(list, place)
      .filter((day) => !Number.isNaN(day))
      .map(Math.floor),
  );
  const workdays = [...dates].sort((one, other) => one - other);
  const [from, through] = [workdays[0], workdays.at(-1)];
  if (from === undefined || through === undefined) throw new RollupError({ kind: "noWorkdays", argument: place });
  return { from, through, workdays };
}

/** An answer for each cell: a number, nothing, or what is wrong with this one. */
export type CellAnswers = readonly (readonly (number | "" | RollupProblem)[])[];

/** For each start when so many working days have passed; a range answers in its own shape, cell by cell. */
export function workDue(starts: Range, days: number, calendar: WorkCalendar): CellAnswers {
  checkWhole(days, 2);
  return cellwise(starts, momentsIn(starts, 1), (start) => {
    if (!isCovered(calendar, start)) refuseUncovered(start, calendar);
    return dueAfter(calendar, start, days) ?? refuseBeyond(start, days, calendar);
  });
}

/** Why so many working days from the first of these cells end when they do. */
export function dueExplained(starts: Range, days: number, calendar: NamedCalendar): DueExplanation {
  checkWhole(days, 2);
  checkLeast(days, 0, 2);
  const start = momentsIn(starts, 1)[0] ?? NaN;
  if (Number.isNaN(start)) throw new RollupError({ kind: "notATime", argument: 1 });
  if (!isCovered(calendar, start)) refuseUncovered(start, calendar);
  return explainDue(calendar, start, days) ?? refuseBeyond(start, days, calendar);
}

function checkWhole(days: number, argument: number): void {
  if (!Number.isInteger(days)) throw new RollupError({ kind: "notWhole", argument });
}

function refuseBeyond(start: number, days: number, { through }: WorkCalendar): never {
  throw new RollupError({ kind: "beyond", day: Math.floor(start), days, through });
}

/**
 * For each pair how many working days the second date is after the first: from a Friday to the Monday after it is 1. One
 * cell stands for every pair; otherwise the ranges have as many cells.
 */
export function workDays(from: Range, to: Range, calendar: WorkCalendar): CellAnswers {
  const [starts, ends] = [momentsIn(from, 1), momentsIn(to, 2)];
  if (starts.length !== ends.length && starts.length !== 1 && ends.length !== 1) {
    throw new RollupError({ kind: "sizes", place: 1, first: starts.length, otherPlace: 2, other: ends.length });
  }
  const other = (moments: Float64Array, at: number) => moments[moments.length === 1 ? 0 : at]!;
  return cellwise(starts.length >= ends.length ? from : to, starts.length >= ends.length ? starts : ends, (_, at) => {
    const [start, end] = [other(starts, at), other(ends, at)];
    if (Number.isNaN(start) || Number.isNaN(end)) return "";
    const days = workdaysBetween(calendar, start, end);
    return days ?? refuseUncovered(isCovered(calendar, start) ? end : start, calendar);
  });
}

/** Answers in the shape of a range; an empty cell stays empty, and one that can't be answered says why. */
function cellwise(
  shape: Range,
  moments: Float64Array,
  answer: (moment: number, at: number) => number | "",
): CellAnswers {
  let at = -1;
  return shape.map((row) =>
    row.map(() => {
      at += 1;
      return Number.isNaN(moments[at]!) ? "" : problemOr(() => answer(moments[at]!, at));
    }),
  );
}

function problemOr<T>(compute: () => T): T | RollupProblem {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RollupError) return error.problem;
    throw error;
  }
}
