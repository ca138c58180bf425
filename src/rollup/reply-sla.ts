/** Whether customers got their answer in time. */
import { schema } from "../schema/schema";
import { checkTime, RollupError } from "./errors";
import { checkSizes, momentsIn, numbersIn, wordsIn, type Range } from "./range";
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
 * nor do unanswered ones that are cancelled or closed. Minutes spent waiting for the customer move the deadline.
 */
export function replySla(dues: Range, replied: Range, statuses: Range, now: number, paused?: Range): ReplySla {
  checkTime(now, 4);
  const [due, at] = [momentsIn(dues, 1), momentsIn(replied, 2)];
  const { codes, words } = wordsIn(statuses, 3);
  const minutes = paused && numbersIn(paused, 5);
  checkSizes([due, at, codes, ...(minutes ? [minutes] : [])]);
  const list = schema.list("requestStatus");
  const keys = words.map((word) => list.recognise(word)?.key);
  const counts = { onTime: 0, late: 0, running: 0, paused: 0 };
  for (let row = 0; row < due.length; row += 1) {
    const deadline = due[row]! + (minutes?.[row] || 0) / 1440;
    const kind = standing(deadline, at[row]!, keys[codes[row]!], now);
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
export function slaRate(dues: Range, replied: Range, statuses: Range, now: number, paused?: Range): number {
  const { onTime, late } = replySla(dues, replied, statuses, now, paused);
  if (onTime + late === 0) throw new RollupError({ kind: "nothing", of: "replies" });
  return onTime / (onTime + late);
}
