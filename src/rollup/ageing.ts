/** How long open issues have been waiting, by priority. */
import { schema } from "../schema/schema";
import type { Language } from "../schema/types";
import { checkTime } from "./errors";
import { NOTHING, wordsOf, type Matrix } from "./matrix";
import { checkSizes, momentsIn, wordsIn, type Range } from "./range";
import { markStates, statesIn } from "./states";
import { linesOf, sum, totalsOf } from "./table";

/** The last day of each bucket but the open one. */
const LAST_DAYS = [3, 7, 14] as const;
const BUCKETS = LAST_DAYS.length + 1;

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  "zh-CN": ["0–3天", "4–7天", "8–14天", "15天及以上"],
  "en-US": ["0–3 d", "4–7 d", "8–14 d", "15 d and more"],
};

/**
 * Priority × age in days at `now`, with totals: rows that are neither finished nor dropped, set aside or not. A row
 * without a date isn't counted; one raised after `now` is of age 0. P1 comes first.
 */
export function ageing(
  raised: Range,
  statuses: Range,
  priorities: Range,
  now: number,
  fallback: Language = "zh-CN",
): Matrix {
  checkTime(now, 4);
  const days = momentsIn(raised, 1);
  const states = statesIn(wordsIn(statuses, 2), 2);
  const by = wordsIn(priorities, 3);
  checkSizes([days, states.codes, by.codes]);
  const open = markStates(states, (choice) => choice?.outcome !== "done" && choice?.outcome !== "dropped");
  const counts = { width: BUCKETS, counts: new Int32Array(by.words.length * BUCKETS) };
  for (let at = 0; at < days.length; at += 1) {
    const day = days[at]!;
    if (open[states.codes[at]!] && !Number.isNaN(day))
      counts.counts[by.codes[at]! * BUCKETS + bucketOf(day, now)]! += 1;
  }
  const language = states.language ?? fallback;
  const say = wordsOf(language);
  const lines = [...linesOf(by.words, counts, say.blank)].sort(([one], [other]) => rank(one) - rank(other));
  if (lines.length === 0) return NOTHING;
  return [
    [say.priority, ...HEADERS[language], say.total],
    ...lines.map(([priority, line]) => [priority, ...line, sum(line)]),
    [say.total, ...totalsOf(counts), sum(totalsOf(counts))],
  ];
}

function bucketOf(raised: number, now: number): number {
  const age = Math.floor(now) - Math.floor(raised);
  const bucket = LAST_DAYS.findIndex((last) => age <= last);
  return bucket < 0 ? BUCKETS - 1 : bucket;
}

/** The place of a priority in its list; other words after them. */
function rank(word: string): number {
  const { choices } = schema.list("priority");
  const place = choices.findIndex(({ key }) => key === word.toLowerCase());
  return place < 0 ? choices.length : place;
}
