/** How many matters were opened and closed in each week, and how many were left open at its end. */
import type { Language } from "../schema/types";
import { mondayOf } from "../schema/serial";
import { checkLeast, checkTime, RollupError } from "./errors";
import { NOTHING, wordsOf, type Matrix } from "./matrix";
import { checkSizes, momentsIn, wordsIn, type Range } from "./range";
import { markStates, statesIn, type States } from "./states";
import { dayText, mondaysBetween } from "./time";

export interface TrendOptions {
  /** The states of the same rows: those given up are left out. */
  readonly statuses?: Range | undefined;
  /** The moment of looking: what is dated later is left out, and the last week is this one. */
  readonly now?: number | undefined;
  /** Only so many weeks, the last ones. */
  readonly weeks?: number | undefined;
  /** Of the header, where no states say. */
  readonly language?: Language;
}

/** Twenty years: dates further apart are mistyped. */
const MOST_WEEKS = 1044;

/** One row a week, without gaps: its Monday as text, how many were opened, closed, and open when it ended. */
export function openedClosed(opened: Range, closed: Range, options: TrendOptions = {}): Matrix {
  const { now, weeks, statuses } = options;
  const [starts, ends] = [momentsIn(opened, 1), momentsIn(closed, 2)];
  const states = statuses && statesIn(wordsIn(statuses, 3), 3);
  checkSizes([starts, ends, ...(states ? [states.codes] : [])]);
  if (now !== undefined) checkTime(now, 4);
  if (weeks !== undefined) checkLeast(weeks, 1, 5);
  leaveOut(starts, ends, states, now ?? Infinity);
  const mondays = weeksOf(starts, ends, now);
  if (mondays.length === 0) return NOTHING;
  const say = wordsOf(states?.language ?? options.language ?? "zh-CN");
  const rows = weekRows(mondays, perWeek(starts, mondays), perWeek(ends, mondays));
  return [
    [say.week, say.opened, say.closed, say.open],
    ...(weeks === undefined ? rows : rows.slice(-Math.floor(weeks))),
  ];
}

/** Blanks the moments that don't count: of rows given up or never opened, and after `now`. */
function leaveOut(starts: Float64Array, ends: Float64Array, states: States | undefined, now: number): void {
  const dropped = states && markStates(states, (choice) => choice?.outcome === "dropped");
  for (let at = 0; at < starts.length; at += 1) {
    const out = !(starts[at]! <= now) || (dropped?.[states!.codes[at]!] ?? false);
    if (out) starts[at] = NaN;
    if (out || ends[at]! > now) ends[at] = NaN;
  }
}

function weeksOf(starts: Float64Array, ends: Float64Array, now: number | undefined): readonly number[] {
  let [first, last] = [Infinity, now ?? -Infinity];
  for (let at = 0; at < starts.length; at += 1) {
    if (starts[at]! < first) first = starts[at]!;
    if (ends[at]! < first) first = ends[at]!;
    if (starts[at]! > last) last = starts[at]!;
    if (ends[at]! > last) last = ends[at]!;
  }
  if (first === Infinity) return [];
  if (last - first > MOST_WEEKS * 7) throw new RollupError({ kind: "manyWeeks", most: 20, from: first, to: last });
  return mondaysBetween(first, last);
}

function perWeek(moments: Float64Array, mondays: readonly number[]): Int32Array {
  const counts = new Int32Array(mondays.length);
  for (let at = 0; at < moments.length; at += 1) {
    if (!Number.isNaN(moments[at]!)) counts[(mondayOf(moments[at]!) - mondays[0]!) / 7]! += 1;
  }
  return counts;
}

function weekRows(mondays: readonly number[], opened: Int32Array, closed: Int32Array): Matrix {
  let open = 0;
  return mondays.map((monday, week) => {
    open += opened[week]! - closed[week]!;
    return [dayText(monday), opened[week]!, closed[week]!, open];
  });
}
