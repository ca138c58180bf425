/** The groups of the benchmark, by the letter they are asked for with; small ones for development. */
import { benchEntry } from "./entry";
import type { Figure } from "./figures";
import { benchHost } from "./host";
import { benchPane } from "./pane";
import { benchRollups } from "./rollups";
import { benchWork } from "./work";

export const GROUPS = {
  a: async (quick) => benchRollups(quick ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000]),
  b: (quick) => benchEntry(quick ? [10, 100] : [10, 100, 1_000, 10_000, 100_000], quick),
  c: (quick) => benchPane(quick ? 3 : 9),
  d: (quick) => (quick ? benchHost(1_000, 2_000, 1) : benchHost(10_000, 100_000, 3)),
  e: (quick) => (quick ? benchWork(1_000, 1, 5) : benchWork(10_000)),
} satisfies Record<string, (quick: boolean) => Promise<Figure[]>>;

export type GroupName = keyof typeof GROUPS;
