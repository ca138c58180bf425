/** Whether customers got their answer in time. */
import { schema } from "../schema/schema";
import { checkTime, RollupError } from "./errors";
import { checkSizes, momentsIn, wordsIn, type Range } from "./range";
import { isAfter } from "./time";

export interface ReplySla {
  readonly onTime: number;
  /** Answered after the deadline, or not answered though it has passed. */
  readonly late: number;
  readonly running: number;
  /** Waiting for the customer. */
  readonly paused: number;
}

/**
 * Requests by how their reply stands at `now`, as the sheet's own column judges: rows without a deadline don't count,
 * nor do unanswered ones that are cancelled or closed. The deadlines are the sheet's, moved by waits for the customer.
 */
export function replySla(dues: Range, replied: Range, statuses: Range, now: number): ReplySla {
  checkTime(now, 4);
  const [due, at] = [momentsIn(dues, 1), momentsIn(replied, 2)];
  const { codes, words } = wordsIn(statuses, 3);
  checkSizes([due, at, codes]);
  const unanswered = Uint8Array.from(words, standsUnanswered);
  const counts = new Int32Array(IGNORED + 1);
  for (let row = 0; row < due.length; row += 1) {
    counts[standing(due[row]!, at[row]!, unanswered[codes[row]!]!, now)]! += 1;
  }
  return { onTime: counts[ON_TIME]!, late: counts[LATE]!, running: counts[RUNNING]!, paused: counts[PAUSED]! };
}

const ON_TIME = 0;
const LATE = 1;
const RUNNING = 2;
const PAUSED = 3;
const IGNORED = 4;

/** How a request in this state stands while nobody has answered it and there is time. */
function standsUnanswered(state: string): number {
  const key = schema.list("requestStatus").recognise(state)?.key;
  if (key === "cancelled" || key === "closed") return IGNORED;
  return key === "waitingCustomer" ? PAUSED : RUNNING;
}

function standing(due: number, at: number, unanswered: number, now: number): number {
  if (Number.isNaN(due)) return IGNORED;
  if (!Number.isNaN(at)) return isAfter(at, due) ? LATE : ON_TIME;
  return unanswered === RUNNING && isAfter(now, due) ? LATE : unanswered;
}

/** The share of replies in time among those in time and late. */
export function slaRate(dues: Range, replied: Range, statuses: Range, now: number): number {
  const { onTime, late } = replySla(dues, replied, statuses, now);
  if (onTime + late === 0) throw new RollupError({ kind: "nothing", of: "replies" });
  return onTime / (onTime + late);
}
