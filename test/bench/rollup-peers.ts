/** The roll-ups by others: native formulas in LibreOffice and HyperFormula, and formulajs, each with the answers checked. */
import { spawnSync } from "node:child_process";
import type { Columns } from "./columns";
import { formulaJsRollups } from "./formulajs-rollups";
import { timeInLibreOffice } from "./libreoffice";
import { nativeFormulas, ROLLUPS, type Rollup } from "./native";
import { peers } from "./peers";
import { median, PATIENT, timed } from "./timing";

export type Times = Partial<Record<Rollup, number>>;

/** Times the wanted roll-ups; `check` is handed the values of the native formulas. */
export type RollupPeer = (
  columns: Columns,
  wanted: readonly Rollup[],
  check: (rollup: Rollup, values: readonly number[]) => void,
) => Times;

const RUNS = 3;
/** Larger sheets are not built in HyperFormula. */
const MOST_IN_HYPERFORMULA = 100_000;

/** The cells of the sheet the native formulas read, row by row. */
const rowsOf = ({ owner, status, due, request, replyDue, replied }: Columns) =>
  owner.map((_, row) => [owner, status, due, request, replyDue, replied].map((column) => column[row]![0]!));

const timesOf = (wanted: readonly Rollup[], time: (rollup: Rollup) => number): Times =>
  Object.fromEntries(wanted.map((rollup) => [rollup, time(rollup)]));

const inFormulaJs: RollupPeer = (columns, wanted, check) => {
  const calculations = formulaJsRollups(columns);
  return timesOf(wanted, (rollup) => timed(() => check(rollup, calculations[rollup]()), PATIENT));
};

const inHyperFormula: RollupPeer = (columns, wanted, check) => {
  if (columns.owner.length > MOST_IN_HYPERFORMULA) return {};
  const cells = rowsOf(columns).map((row) => row.map((cell) => (cell === "" ? null : cell)));
  const options = { licenseKey: "gpl-v3", useArrayArithmetic: true, maxRows: cells.length };
  const book = peers.hyperFormula().buildFromSheets({ rows: cells, F: [] }, options);
  const at = { sheet: 1, row: 0, col: 0 };
  const calculate = (rollup: Rollup) => {
    const formulas = nativeFormulas(rollup, "rows!", cells.length).map((formula) => [formula]);
    const from = performance.now();
    book.setCellContents(at, formulas);
    const ms = performance.now() - from;
    check(
      rollup,
      formulas.map((_, row) => Number(book.getCellValue({ ...at, row }))),
    );
    const blank = formulas.map(() => [null]);
    book.setCellContents(at, blank);
    return ms;
  };
  try {
    return timesOf(wanted, (rollup) => median(Array.from({ length: RUNS }, () => calculate(rollup))));
  } finally {
    book.destroy();
  }
};

const inLibreOffice: RollupPeer = (columns, wanted, check) => {
  const rows = rowsOf(columns);
  const jobs = wanted.map((rollup) => ({ name: rollup, formulas: nativeFormulas(rollup, "$rows.", rows.length) }));
  const lines = rows.map((row) => row.join(","));
  const timings = timeInLibreOffice(lines, jobs, rows.length > 100_000 ? 1 : RUNS);
  return timesOf(wanted, (rollup) => {
    check(rollup, timings[rollup]!.values);
    return timings[rollup]!.ms;
  });
};

const hasLibreOffice = (): boolean => spawnSync("soffice", ["--version"]).status === 0;

/** Those that are here. */
export const rollupPeers = (): Readonly<Record<string, RollupPeer>> => ({
  ...(hasLibreOffice() ? { LibreOffice: inLibreOffice } : {}),
  formulajs: inFormulaJs,
  HyperFormula: inHyperFormula,
});

/**
 * What need not take longer than some seconds with ten times the rows, by how its time grew from one size to the next;
 * the rest is not asked again.
 */
export function stillWanted(past: readonly Times[]): readonly Rollup[] {
  const [last, before] = [past.at(-1), past.at(-2)];
  if (!last) return ROLLUPS;
  return ROLLUPS.filter((rollup) => {
    const [less, ms] = [before?.[rollup], last[rollup]];
    return ms !== undefined && ms * Math.max(10, less ? ms / less : 0) <= 15_000;
  });
}
