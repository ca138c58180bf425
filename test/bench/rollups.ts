/**
 * (a) Three roll-ups over growing columns: ours beside a bare loop that only looks at the same cells, and beside the same
 * answer by native formulas in LibreOffice, by formulajs and by HyperFormula. Loading is not counted for anybody.
 */
import { overdue } from "../../src/rollup/overdue";
import { slaRate } from "../../src/rollup/reply-sla";
import { statusBy } from "../../src/rollup/status-by";
import { makeColumns, NOW, OWNERS, TASK_STATES, type Column, type Columns } from "./columns";
import type { Figure } from "./figures";
import { ROLLUPS, type Rollup } from "./native";
import { rollupPeers, stillWanted, type RollupPeer, type Times } from "./rollup-peers";
import { timed } from "./timing";

const GROUP = "(a) Roll-ups";

interface Case {
  readonly columns: readonly Column[];
  /** The answer as plain numbers, in the order of the native formulas. */
  readonly ours: () => readonly number[];
}

const casesOf = (columns: Columns): Readonly<Record<Rollup, Case>> => ({
  STATUSBY: {
    columns: [columns.owner, columns.status],
    ours: () => countsOf(statusBy(columns.owner, columns.status)),
  },
  OVERDUE: { columns: [columns.due, columns.status], ours: () => [overdue(columns.due, columns.status, NOW)] },
  SLARATE: {
    columns: [columns.replyDue, columns.replied, columns.request],
    ours: () => [slaRate(columns.replyDue, columns.replied, columns.request, NOW)],
  },
});

/** The counts of a STATUSBY table by owner and state, zero where the state does not occur. */
function countsOf([header, ...rows]: readonly (readonly (string | number)[])[]): readonly number[] {
  return OWNERS.flatMap((owner) => {
    const row = rows.find(([label]) => label === owner) ?? [];
    return TASK_STATES.map((state) => Number(row[header!.indexOf(state)] ?? 0));
  });
}

/** The floor: reads every cell once, a number for its value and a text for its length, and does nothing else. */
export function readAll(columns: readonly Column[]): number {
  let read = 0;
  for (const column of columns) {
    for (let row = 0; row < column.length; row += 1) {
      const cells = column[row]!;
      for (let at = 0; at < cells.length; at += 1) {
        const cell = cells[at]!;
        read += typeof cell === "number" ? cell : cell.length;
      }
    }
  }
  return read;
}

/** What the native formulas came to, as the roll-up's own answer. */
const answerOf = (rollup: Rollup, values: readonly number[]): readonly number[] =>
  rollup === "SLARATE" ? [values[0]! / values[1]!] : values;

function checkSame(who: string, rollup: Rollup, theirs: readonly number[], ours: readonly number[]): void {
  const same = theirs.length === ours.length && theirs.every((value, at) => Math.abs(value - ours[at]!) < 1e-9);
  if (!same) throw new Error(`${who} gives another answer to ${rollup} than ours: ${theirs.join()} and ${ours.join()}`);
}

/** The figures for columns of these lengths. */
export function benchRollups(sizes: readonly number[]): Figure[] {
  const others = rollupPeers();
  const past: Record<string, readonly Times[]> = {};
  const figures = sizes.flatMap((rows) => figuresAt(rows, others, past));
  return [...figures, ...growthOf(figures, sizes)];
}

/** The figures at one size; the peers' times are added to those of the sizes before. */
function figuresAt(
  rows: number,
  others: Readonly<Record<string, RollupPeer>>,
  past: Record<string, readonly Times[]>,
): Figure[] {
  const columns = makeColumns(rows);
  const cases = casesOf(columns);
  const answers = Object.fromEntries(ROLLUPS.map((rollup) => [rollup, cases[rollup].ours()]));
  const times = ROLLUPS.map((rollup) => ({
    rollup,
    ours: timed(cases[rollup].ours),
    floor: timed(() => readAll(cases[rollup].columns)),
  }));
  for (const [name, peer] of Object.entries(others)) {
    const check = (rollup: Rollup, values: readonly number[]) =>
      checkSame(name, rollup, answerOf(rollup, values), answers[rollup]!);
    const before = past[name] ?? [];
    const wanted = stillWanted(before);
    past[name] = [...before, wanted.length === 0 ? {} : peer(columns, wanted, check)];
  }
  return times.flatMap(({ rollup, ours, floor }): Figure[] => [
    {
      group: GROUP,
      name: nameOf(rollup, rows),
      unit: "ms",
      ours,
      peers: { "bare loop": floor, ...valuesOf(Object.keys(others), (name) => past[name]!.at(-1)![rollup]) },
    },
    {
      group: GROUP,
      name: `${nameOf(rollup, rows)}: times the bare loop`,
      unit: "×",
      ours: ours / floor,
      peers: { aim: 3 },
    },
  ]);
}

const nameOf = (rollup: Rollup, rows: number): string => `${rollup}, ${rows.toLocaleString("en-US")} rows`;

const valuesOf = (names: readonly string[], value: (name: string) => number | undefined): Record<string, number> =>
  Object.fromEntries(names.flatMap((name) => (value(name) === undefined ? [] : [[name, value(name)!]])));

/** How many times longer the last size takes than the one before it, which has a tenth of its rows. */
function growthOf(figures: readonly Figure[], sizes: readonly number[]): Figure[] {
  if (sizes.length < 2) return [];
  const [before, after] = sizes.slice(-2) as [number, number];
  return ROLLUPS.map((rollup) => {
    const at = (rows: number) => figures.find(({ name }) => name === nameOf(rollup, rows))!;
    const growth = (value: (figure: Figure) => number | undefined) => {
      const [small, large] = [value(at(before)), value(at(after))];
      return small === undefined || large === undefined ? undefined : large / small;
    };
    const names = Object.keys(at(after).peers);
    return {
      group: GROUP,
      name: `${rollup}: growth from ${before.toLocaleString("en-US")} to ${after.toLocaleString("en-US")} rows`,
      unit: "×",
      ours: growth(({ ours }) => ours)!,
      peers: valuesOf(names, (name) => growth(({ peers: values }) => values[name])),
    };
  });
}
