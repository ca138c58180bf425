/** A fresh embedded workbook with the product on it, at a fixed hour, and what a piece of work costs there. */
import type { OfficeInNode } from "../../host/install/node";
import { Workbook } from "../../host/model/workbook";
import { createProcess } from "../../src/process/process";
import type { Process } from "../../src/process/api";
import { installOffice } from "../support/office";
import { chance, median, timedOnce } from "./timing";

export const LANGUAGE = "zh-CN";
/** Thursday, 26 November 2026, and the same as a serial. */
const NOW = new Date(2026, 10, 26, 10, 0);
export const TODAY = 46_352;

export interface Desk extends OfficeInNode {
  readonly workbook: Workbook;
  readonly process: Process;
}

export interface Cost {
  readonly syncs: number;
  readonly bytes: number;
  readonly ms: number;
}

/** Runs a piece of work on a fresh workbook beside the product. */
export async function withDesk<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
  const workbook = Workbook.create({ now: () => NOW, locale: LANGUAGE, seed: 1 });
  const office = await installOffice(workbook.openSession({ locale: LANGUAGE, displayLanguage: LANGUAGE }));
  try {
    const process = createProcess(LANGUAGE, { now: () => NOW, random: chance(7) });
    return await work({ ...office, workbook, process });
  } finally {
    office.close();
  }
}

/** The cost of a piece of work done several times, once more beforehand to warm up; one run is its own measure. */
export async function usualCost(office: OfficeInNode, runs: number, work: () => Promise<unknown>): Promise<Cost> {
  if (runs > 1) await work();
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) costs.push(await costOf(office, work));
  return { ...costs.at(-1)!, ms: median(costs.map(({ ms }) => ms)) };
}

/** What a piece of work says to the workbook, and how long it takes. */
async function costOf({ connection }: OfficeInNode, work: () => Promise<unknown>): Promise<Cost> {
  connection.traffic.reset();
  const { ms } = await timedOnce(work);
  const { requests, requestBytes, responseBytes } = connection.traffic;
  return { syncs: requests, bytes: requestBytes + responseBytes, ms };
}

/** Puts so many ids below the Tasks table's rows, without office.js. */
export function fillTasks(workbook: Workbook, count: number): void {
  const table = workbook.table("Tasks")!;
  const { left, bottom } = table.bodyArea;
  workbook.edit(null, () => {
    table.resize({ ...table.area, bottom: bottom + count });
    const at = { top: bottom + 1, bottom: bottom + count, left, right: left };
    table.sheet.enterArea(
      at,
      Array.from({ length: count }, (_, index) => [`T-260101-${String(index).padStart(6, "0")}`]),
    );
  });
}
