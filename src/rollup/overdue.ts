/** How many open rows are past their due date, or close to it. */
import { checkLeast, checkTime } from "./errors";
import { checkSizes, momentsIn, wordsIn, type Range } from "./range";
import { markStates, statesIn } from "./states";
import { isAfter } from "./time";

/**
 * Counts the rows whose due time has passed at `now` (an Excel serial) and that are still worked on: a state that
 * finishes, drops or sets aside a matter has no deadline. A due date without a time lasts until the end of its day. An
 * empty due date is never overdue; an empty or unknown state is open.
 */
export function overdue(dues: Range, statuses: Range, now: number): number {
  checkTime(now, 3);
  return countOpen(dues, statuses, (due) => isPast(due, now));
}

/** Counts the open rows that are not overdue and due today or within so many days. */
export function dueSoon(dues: Range, statuses: Range, now: number, days = 3): number {
  checkTime(now, 3);
  checkLeast(days, 0, 4);
  const last = Math.floor(now) + Math.floor(days);
  return countOpen(dues, statuses, (due) => !isPast(due, now) && Math.floor(due) <= last);
}

/** Whether a due day has ended, or a due moment is over. */
const isPast = (due: number, now: number): boolean =>
  Number.isInteger(due) ? Math.floor(now) > due : isAfter(now, due);

function countOpen(dues: Range, statuses: Range, fits: (due: number) => boolean): number {
  const moments = momentsIn(dues, 1);
  const states = statesIn(wordsIn(statuses, 2), 2);
  checkSizes([moments, states.codes]);
  const open = markStates(states, (choice) => !choice?.outcome);
  let count = 0;
  for (let at = 0; at < moments.length; at += 1) {
    if (open[states.codes[at]!] && fits(moments[at]!)) count += 1;
  }
  return count;
}
