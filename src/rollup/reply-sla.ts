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
  const list = schema.list("requestStatus");
  const keys = words.map((word) => list.recognise(word)?.key);
  const counts = { onTime: 0, late: 0, running: 0, paused: 0 };
  for (let row = 0; row < due.length; row += 1) {
    const kind = standing(due[row]!, at[row]!, keys[codes[row]!], now);
    if (kind !== null) counts[kind] += 1;
  }
  return counts;
}

function standing(due: number, at: number, key: string | undefined, now: number): keyof ReplySla | null {
  if (Number.isNaN(due)) return null;
  if (!Number.isNaN(at)) return isAfter(at, due) ? "late" : "onTime";
  if (key === "cancelled" || key === "closed") return null;
  if (key === "waitingCustomer") return "paused";
  return isAfter(now, due) ? "late" : "running";
}

/** The share of replies in time among those in time and late. */
export function slaRate(dues: Range, replied: Range, statuses: Range, now: number): number {
  const { onTime, late } = replySla(dues, replied, statuses, now);
  if (onTime + late === 0) throw new RollupError({ kind: "nothing", of: "replies" });
  return onTime / (onTime + late);
}
