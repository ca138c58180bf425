/** How recipients stand against their deadline. A late confirmation stays late. */
import { schema } from "../schema/schema";
import { checkTime } from "./errors";
import { checkSizes, momentsIn, wordsIn, type Range } from "./range";
import { isAfter } from "./time";

export interface Confirmations {
  readonly onTime: number;
  /** Reached after the deadline. */
  readonly confirmedLate: number;
  /** Not reached, and the deadline has passed. */
  readonly missing: number;
  readonly waiting: number;
}

/**
 * Recipients by their timeliness at `now`, as the log's own column judges: rows without a deadline and superseded rows
 * don't count, nor does a confirmation whose time nobody wrote down.
 */
export function confirmations(dues: Range, reached: Range, statuses: Range, now: number): Confirmations {
  checkTime(now, 4);
  const [due, at] = [momentsIn(dues, 1), momentsIn(reached, 2)];
  const { codes, words } = wordsIn(statuses, 3);
  checkSizes([due, at, codes]);
  const unreached = Uint8Array.from(words, standsUnreached);
  const counts = new Int32Array(IGNORED + 1);
  for (let row = 0; row < due.length; row += 1) {
    counts[timeliness(due[row]!, at[row]!, unreached[codes[row]!]!, now)]! += 1;
  }
  return {
    onTime: counts[ON_TIME]!,
    confirmedLate: counts[CONFIRMED_LATE]!,
    missing: counts[MISSING]!,
    waiting: counts[WAITING]!,
  };
}

const ON_TIME = 0;
const CONFIRMED_LATE = 1;
const MISSING = 2;
const WAITING = 3;
const IGNORED = 4;
const SUPERSEDED = 5;

/** How a recipient in this state stands without a time of confirmation while there is time. */
function standsUnreached(state: string): number {
  const key = schema.list("confirmStatus").recognise(state)?.key;
  if (key === "superseded") return SUPERSEDED;
  return key === "confirmed" ? IGNORED : WAITING;
}

function timeliness(due: number, at: number, unreached: number, now: number): number {
  if (unreached === SUPERSEDED || Number.isNaN(due)) return IGNORED;
  if (!Number.isNaN(at)) return isAfter(at, due) ? CONFIRMED_LATE : ON_TIME;
  return unreached === WAITING && isAfter(now, due) ? MISSING : unreached;
}

/** How many recipients were or are late. */
export function lateConfirmations(dues: Range, reached: Range, statuses: Range, now: number): number {
  const { confirmedLate, missing } = confirmations(dues, reached, statuses, now);
  return confirmedLate + missing;
}
