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
  const list = schema.list("confirmStatus");
  const keys = words.map((word) => list.recognise(word)?.key);
  const counts = { onTime: 0, confirmedLate: 0, missing: 0, waiting: 0 };
  for (let row = 0; row < due.length; row += 1) {
    const kind = timeliness(due[row]!, at[row]!, keys[codes[row]!], now);
    if (kind !== null) counts[kind] += 1;
  }
  return counts;
}

function timeliness(due: number, at: number, key: string | undefined, now: number): keyof Confirmations | null {
  if (key === "superseded" || Number.isNaN(due)) return null;
  if (!Number.isNaN(at)) return isAfter(at, due) ? "confirmedLate" : "onTime";
  if (key === "confirmed") return null;
  return isAfter(now, due) ? "missing" : "waiting";
}

/** How many recipients were or are late. */
export function lateConfirmations(dues: Range, reached: Range, statuses: Range, now: number): number {
  const { confirmedLate, missing } = confirmations(dues, reached, statuses, now);
  return confirmedLate + missing;
}
