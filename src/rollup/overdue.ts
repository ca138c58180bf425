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
  return countOpen(dues, statuses, { after: -Infinity, until: now });
}

/** Counts the open rows that are not overdue and due today or within so many days. */
export function dueSoon(dues: Range, statuses: Range, now: number, days = 3): number {
  checkTime(now, 3);
  checkLeast(days, 0, 4);
  return countOpen(dues, statuses, { after: now, until: Math.floor(now) + Math.floor(days) + 1 });
}

/** Half a second, by which calculated moments may be off. */
const SLACK = 0.5 / 86_400;

/** From when on something is late: the end of its due day, or its due moment. */
const lateFrom = (due: number): number => (Number.isInteger(due) ? due + 1 : due + SLACK);

/** Counts the open rows that become late in a span; without a branch, for what a row says can't be foretold. */
function countOpen(
  dues: Range,
  statuses: Range,
  { after, until }: { readonly after: number; readonly until: number },
): number {
  const moments = momentsIn(dues, 1);
  const states = statesIn(wordsIn(statuses, 2), 2);
  checkSizes([moments, states.codes]);
  const open = Uint8Array.from(
    markStates(states, (choice) => !choice?.outcome),
    Number,
  );
  let count = 0;
  for (let at = 0; at < moments.length; at += 1) {
    const late = lateFrom(moments[at]!);
    count += open[states.codes[at]!]! & Number(late > after) & Number(late <= until);
  }
  return count;
}
