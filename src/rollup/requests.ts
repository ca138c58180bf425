/** What customers are owed and what they say: pending syncs, accepted deliveries, satisfaction. */
import { schema } from "../schema/schema";
import { checkTime, RollupError } from "./errors";
import { momentsIn, numbersIn, wordsIn, type Range } from "./range";
import { countsOf } from "./states";

/** How many customers are to hear of progress by the end of `now`'s day; give a Friday to count its week. */
export function pendingSyncs(syncDues: Range, now: number): number {
  checkTime(now, 2);
  const today = Math.floor(now);
  return momentsIn(syncDues, 1).reduce((count, due) => (Math.floor(due) <= today ? count + 1 : count), 0);
}

/** The share of deliveries accepted, among those decided; other words don't count. */
export function acceptanceRate(results: Range): number {
  const { codes, words } = wordsIn(results, 1);
  const counts = countsOf(codes, words.length);
  const list = schema.list("acceptanceResult");
  const of = (key: string) =>
    words.reduce((sum, word, code) => (list.recognise(word)?.key === key ? sum + counts[code]! : sum), 0);
  const decided = of("passed") + of("failed");
  if (decided === 0) throw new RollupError({ kind: "nothing", of: "decisions" });
  return of("passed") / decided;
}

/** The share of 4 and 5 among the scores. */
export function csat(scores: Range): number {
  const numbers = numbersIn(scores, 1);
  let [good, all] = [0, 0];
  for (let at = 0; at < numbers.length; at += 1) {
    const score = numbers[at]!;
    if (Number.isNaN(score)) continue;
    if (score < 1 || score > 5) {
      throw new RollupError({ kind: "notAScore", range: 1, cell: at + 1, text: String(score) });
    }
    all += 1;
    if (score >= 4) good += 1;
  }
  if (all === 0) throw new RollupError({ kind: "nothing", of: "scores" });
  return good / all;
}
