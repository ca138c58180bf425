/**
 * (d) The embedded Excel: calculating a sheet of formulas, beside HyperFormula; saving and loading rows as .xlsx, beside
 * exceljs and SheetJS. Formulas of tables are structured references for ours and plain ranges for HyperFormula.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Workbook } from "../../host/model/workbook";
import { inChild, type Told } from "./child";
import type { Figure } from "./figures";
import { PROGRAMS, type Program } from "./files";
import { peers } from "./peers";
import { chance, median, timed } from "./timing";

const GROUP = "(d) Embedded Excel";
const ROLLUPS = 20;
const PEER = "HyperFormula";

interface Book {
  /** Changes one number and has everything that depends on it worked out. */
  edit(row: number, value: number): void;
  /** The last roll-up's value. */
  answer(): unknown;
  close(): void;
}

/** The numbers of the first column; two columns of formulas follow. */
const numbersOf = (rows: number): readonly number[] => {
  const random = chance(7);
  return Array.from({ length: rows }, () => Math.floor(random() * 1000));
};

const limitOf = (index: number): number => (index + 1) * 50;

function openOurs(numbers: readonly number[]): Book {
  const workbook = Workbook.create({ seed: 1 });
  const sheet = workbook.sheets[0]!;
  const last = numbers.length;
  workbook.edit(null, () => {
    sheet.enterArea({ top: 0, left: 0, bottom: last, right: 0 }, [["a"], ...numbers.map((number) => [number])]);
    sheet.enterArea({ top: 0, left: 1, bottom: 0, right: 2 }, [["b", "c"]]);
    sheet.addTable({ top: 0, left: 0, bottom: last, right: 2 }, true, "T");
    sheet.enterArea({ top: 1, left: 1, bottom: last, right: 1 }, [["=[@a]*2+1"]]);
    sheet.enterArea({ top: 1, left: 2, bottom: last, right: 2 }, [['=IF([@b]>900,"high","low")']]);
    for (let index = 0; index < ROLLUPS; index += 1) {
      sheet.enter(index, 5, `=SUMIFS(T[b],T[a],"<${limitOf(index)}")+COUNTIFS(T[c],"high")`);
    }
  });
  return {
    edit: (row, value) => workbook.edit(null, () => sheet.enter(row, 0, value)),
    answer: () => sheet.value(ROLLUPS - 1, 5),
    close: () => undefined,
  };
}

function openHyperFormula(numbers: readonly number[]): Book {
  const last = numbers.length + 1;
  const rollup = (index: number) =>
    `=SUMIFS(B$2:B$${last},A$2:A$${last},"<${limitOf(index)}")+COUNTIFS(C$2:C$${last},"high")`;
  const rows = numbers.map((number, index) => {
    const row = index + 2;
    return [
      number,
      `=A${row}*2+1`,
      `=IF(B${row}>900,"high","low")`,
      null,
      null,
      index < ROLLUPS - 1 ? rollup(index + 1) : null,
    ];
  });
  const cells = [["a", "b", "c", null, null, rollup(0)], ...rows];
  const book = peers.hyperFormula().buildFromSheets({ S: cells }, { licenseKey: "gpl-v3" });
  return {
    edit: (row, value) => void book.setCellContents({ sheet: 0, row, col: 0 }, [[value]]),
    answer: () => book.getCellValue({ sheet: 0, row: ROLLUPS - 1, col: 5 }),
    close: () => book.destroy(),
  };
}

interface Calculating {
  readonly full: number;
  readonly edit: number;
  readonly answer: unknown;
}

function calculating(open: (numbers: readonly number[]) => Book, rows: number): Calculating {
  const numbers = numbersOf(rows);
  const full = timed(() => open(numbers).close(), { warm: 500, measure: 1500, least: 2, most: 9 });
  const book = open(numbers);
  const answer = book.answer();
  const random = chance(11);
  const edit = timed(() => book.edit(1 + Math.floor(random() * rows), Math.floor(random() * 1000)));
  book.close();
  return { full, edit, answer };
}

function formulaFigures(rows: number): Figure[] {
  const [ours, peer] = [calculating(openOurs, rows), calculating(openHyperFormula, rows)];
  if (ours.answer !== peer.answer) throw new Error(`${PEER} says ${String(peer.answer)}, ours ${String(ours.answer)}.`);
  const name = `${rows.toLocaleString("en-US")} rows × 2 formulas and ${ROLLUPS} roll-ups`;
  return [
    {
      group: GROUP,
      name: `${name}: entering and calculating all`,
      unit: "ms",
      ours: ours.full,
      peers: { [PEER]: peer.full },
    },
    { group: GROUP, name: `${name}: one edit`, unit: "ms", ours: ours.edit, peers: { [PEER]: peer.edit } },
  ];
}

type ByProgram = Readonly<Record<Program, Told>>;

async function fileFigures(rows: number, runs: number): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    const fileOf = (program: Program) => path.join(folder, `${program}.xlsx`);
    const saved = await byProgram(runs, (program) => inChild("save", program, rows, fileOf(program)));
    const loaded = await byProgram(runs, (program) => inChild("load", program, fileOf("ours"), rows));
    const name = `${rows.toLocaleString("en-US")} rows × 8`;
    return [...costs(`saving ${name}`, saved), ...costs(`loading ${name}`, loaded)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function byProgram(runs: number, work: (program: Program) => Promise<Told>): Promise<ByProgram> {
  const told: [Program, Told][] = [];
  for (const program of PROGRAMS) {
    const each: Told[] = [];
    for (let run = 0; run < runs; run += 1) each.push(await work(program));
    told.push([program, { ms: median(each.map(({ ms }) => ms)), peak: median(each.map(({ peak }) => peak)) }]);
  }
  return Object.fromEntries(told) as ByProgram;
}

function costs(name: string, { ours, ...others }: ByProgram): Figure[] {
  const figure = (what: string, unit: string, value: (told: Told) => number): Figure => ({
    group: GROUP,
    name: `${name}${what}`,
    unit,
    ours: value(ours),
    peers: Object.fromEntries(Object.entries(others).map(([peer, told]) => [peer, value(told)])),
  });
  return [figure("", "ms", ({ ms }) => ms), figure(": peak memory", "MB", ({ peak }) => peak)];
}

/** The figures for sheets and files of these lengths. */
export async function benchHost(formulaRows: number, fileRows: number, runs: number): Promise<Figure[]> {
  return [...formulaFigures(formulaRows), ...(await fileFigures(fileRows, runs))];
}
