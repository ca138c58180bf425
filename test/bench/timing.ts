/** How things are timed: warmed up, several times, undisturbed; and chance that is the same in every run. */

/** The middle value; of an even number the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export interface Patience {
  /** Milliseconds to warm up, and to measure. */
  readonly warm: number;
  readonly measure: number;
  /** Runs to be measured, however long they take. */
  readonly least: number;
  readonly most: number;
}

const USUAL: Patience = { warm: 300, measure: 700, least: 3, most: 51 };
/** For peers that take seconds: one run has to do. */
export const PATIENT: Patience = { warm: 0, measure: 500, least: 1, most: 5 };

/**
 * The milliseconds a piece of work takes, warmed up; more runs where they are short. Of ten runs the best counts, for on a
 * busy machine most are interrupted.
 */
export function timed(work: () => unknown, { warm, measure, least, most }: Patience = USUAL): number {
  const began = performance.now();
  while (performance.now() - began < warm) work();
  const times: number[] = [];
  const start = performance.now();
  while (times.length < least || (performance.now() - start < measure && times.length < most)) {
    const from = performance.now();
    work();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 10)]!;
}

/** The milliseconds that one run of asynchronous work takes, and what it came to. */
export async function timedOnce<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const from = performance.now();
  const result = await work();
  return { ms: performance.now() - from, result };
}

/** Numbers of at least 0 and below 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
