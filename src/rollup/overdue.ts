/** How many open rows are past their due date, or close to it. */
import { checkLeast, checkTime } from "./errors";
import { checkSizes, momentsIn, wordsIn, type Range } from "./range";
import { markStates, statesIn } from "./states";

/**
 * Counts the rows whose due time has passed at `now` (an Excel serial) and that are still worked on: a state that
 * finishes, drops or sets aside a matter has no deadline. A due date without a time lasts until the end of its day. An
 * empty due date is never overdue; an empty or unknown state is open.
 */
export function overdue(dues: Range, statuses: Range, now: number): number {
  checkTime(now, 3);
  const today = Math.floor(now);
  return countOpen(dues, statuses, (due) => isPast(due, now, today));
}

/** Counts the open rows that are not overdue and due today or within so many days. */
export function dueSoon(dues: Range, statuses: Range, now: number, days = 3): number {
  checkTime(now, 3);
  checkLeast(days, 0, 4);
  const today = Math.floor(now);
  const end = today + Math.floor(days) + 1;
  return countOpen(dues, statuses, (due) => due < end && !isPast(due, now, today));
}

/** Half a second, by which computed moments may be off. */
const SLACK = 0.5 / 86_400;

/** Whether a due day has ended, or a due moment is over. */
const isPast = (due: number, now: number, today: number): boolean =>
  due < today || (due < now - SLACK && !Number.isInteger(due));

function countOpen(dues: Range, statuses: Range, fits: (due: number) => boolean): number {
  const moments = momentsIn(dues, 1);
  const states = statesIn(wordsIn(statuses, 2), 2);
  checkSizes([moments, states.codes]);
  const open = Uint8Array.from(
    markStates(states, (choice) => !choice?.outcome),
    Number,
  );
  let count = 0;
  for (let at = 0; at < moments.length; at += 1) {
    if (fits(moments[at]!)) count += open[states.codes[at]!]!;
  }
  return count;
}
