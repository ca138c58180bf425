/**
 * (b) Making the workbook, adding rows and entering one, on the embedded Excel: how often and how much is said to it, and
 * how long it takes, beside the same work the way Microsoft's samples do it. Cells are not recalculated meanwhile.
 */
import { schema } from "../../src/schema/schema";
import type { Table } from "../../src/schema/compiled";
import type { Values } from "../../src/process/api";
import { firstRows } from "../../src/process/contents";
import type { RowValues } from "../../src/schema/types";
import { askAppend } from "../../src/workbook/appendRow";
import { observe } from "../../src/workbook/observe";
import { plan } from "../../src/workbook/plan";
import { newCells } from "../../src/workbook/cells";
import { run } from "../../src/workbook/excel";
import { fillTasks, LANGUAGE, TODAY, usualCost, withDesk, type Cost, type Desk } from "./desk";
import type { Figure } from "./figures";
import { addAtOnce, addRowByRow, applySheetBySheet, saveLikeSamples } from "./sample-style";

const GROUP = "(b) Generation and entry";
/** As many rows as importing writes between two looks at whether to go on. */
const BATCH = 2_500;
const SAMPLES = "samples' way";
/** A sync a row: more rows than this would take minutes. */
const MOST_BY_ROW = 1_000;

/** What a piece of work costs in an empty workbook, after others to warm up. */
async function inEmpty(warmUps: number, work: (desk: Desk) => Promise<unknown>): Promise<Cost> {
  const once = () => withDesk((desk) => usualCost(desk, 1, () => work(desk)));
  for (let run = 0; run < warmUps; run += 1) await once();
  return once();
}

/** What it costs in a workbook of ours in which nothing is recalculated, with so many tasks. */
const inOurs = (tasks: number, runs: number, work: (desk: Desk) => Promise<unknown>): Promise<Cost> =>
  withDesk(async (desk) => {
    await desk.process.createWorkbook({ language: LANGUAGE, sample: false });
    await save(desk, "People", { name: "张伟", department: "技术部", active: true });
    await save(desk, "Projects", {
      name: "官网改版",
      goal: "上线",
      lead: "张伟",
      startDate: TODAY,
      dueDate: TODAY + 30,
    });
    desk.workbook.calculation.mode = "Manual";
    if (tasks > 0) fillTasks(desk.workbook, tasks);
    return usualCost(desk, runs, () => work(desk));
  });

async function save({ process }: Desk, table: string, values: Values): Promise<string> {
  const result = await process.saveEntry({ table, values });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.id;
}

const PEOPLE = schema.table("People");

const person = (index: number): RowValues => ({
  id: `P-261126-${String(index).padStart(5, "0")}`,
  name: `员工${index}`,
  department: `部门${index % 12}`,
  active: true,
});

const people = (count: number): readonly RowValues[] => Array.from({ length: count }, (_, index) => person(index));

async function addPeople(rows: readonly RowValues[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await run(async (context) => {
      const addition = askAppend({ context, language: LANGUAGE, memories: new Map() }, PEOPLE);
      await context.sync();
      const written = addition.write(rows.slice(start, start + BATCH));
      await context.sync();
      if (written.mend()) await context.sync();
    });
  }
}

/** The cells a sample would write for a row; calculated ones are left to the table. */
const cellsOf = (table: Table, values: RowValues) =>
  newCells(table, values, LANGUAGE).map((cell) => (cell === null ? "" : cell));

const TASK: Values = { name: "首页", department: "技术部", owner: "张伟", startDate: TODAY, dueDate: TODAY + 9 };

/** The figures; rows and tables of these lengths, each done once where it is to be quick. */
export async function benchEntry(sizes: readonly number[], quick = false): Promise<Figure[]> {
  const found: Figure[] = [];
  const warmUps = quick ? 0 : 2;
  for (const sample of quick ? [false] : [false, true]) {
    const ours = await inEmpty(warmUps, ({ process }) => process.createWorkbook({ language: LANGUAGE, sample }));
    const samples = await inEmpty(warmUps, () => createLikeSamples(sample));
    found.push(
      ...figures(`the whole workbook${sample ? " with the sample company" : ""}`, ours, { [SAMPLES]: samples }),
    );
  }
  for (const rows of sizes) found.push(...(await rowFigures(rows, quick)));
  for (const rows of sizes) found.push(...(await entryFigures(rows, quick)));
  return found;
}

async function rowFigures(rows: number, quick: boolean): Promise<Figure[]> {
  const list = people(rows);
  const cells = list.map((each) => cellsOf(PEOPLE, each));
  const runs = quick || rows > 1_000 ? 1 : 3;
  const byRow = rows <= MOST_BY_ROW ? await inOurs(0, 1, () => addRowByRow("People", cells)) : undefined;
  return figures(`${counted(rows)} new rows`, await inOurs(0, runs, () => addPeople(list)), {
    [SAMPLES]: byRow,
    "rows.add, one sync": await unlessTooLarge(inOurs(0, runs, () => addAtOnce("People", cells))),
  });
}

async function entryFigures(rows: number, quick: boolean): Promise<Figure[]> {
  const runs = quick ? 1 : 5;
  let id = 0;
  const like = () => cellsOf(schema.table("Tasks"), { ...TASK, id: `T-261126-Z${id++}` });
  return figures(`one entry among ${counted(rows)} rows`, await inOurs(rows, runs, enterTask), {
    [SAMPLES]: await unlessTooLarge(inOurs(rows, runs, () => saveLikeSamples("Tasks", like()))),
  });
}

/** Nothing where Excel refuses the work, for more is said or answered at once than its limit allows. */
async function unlessTooLarge(cost: Promise<Cost>): Promise<Cost | undefined> {
  try {
    return await cost;
  } catch (error) {
    if (/PayloadSizeLimitExceeded$/.test((error as { code?: string }).code ?? "")) return undefined;
    throw error;
  }
}

/** All that is planned for an empty workbook, the calendar and the sample company's rows included. */
async function createLikeSamples(sample: boolean): Promise<void> {
  const observed = await run((context) => observe(context, schema, { closely: true }));
  const rows = firstRows(schema, LANGUAGE, sample ? { sample: TODAY } : {});
  await applySheetBySheet(plan(schema, observed, { language: LANGUAGE, rows }).actions);
}

async function enterTask(desk: Desk): Promise<void> {
  const projects = desk.workbook.table("Projects")!;
  const projectId = String(projects.sheet.value(projects.bodyArea.top, projects.area.left));
  await save(desk, "Tasks", { ...TASK, projectId });
}

const counted = (rows: number): string => rows.toLocaleString("en-US");

function figures(name: string, ours: Cost, peers: Readonly<Record<string, Cost | undefined>>): Figure[] {
  const figure = (unit: string, value: (cost: Cost) => number): Figure => ({
    group: GROUP,
    name,
    unit,
    ours: value(ours),
    peers: Object.fromEntries(Object.entries(peers).flatMap(([peer, cost]) => (cost ? [[peer, value(cost)]] : []))),
  });
  return [
    figure("syncs", ({ syncs }) => syncs),
    figure("kB", ({ bytes }) => bytes / 1000),
    figure("ms", ({ ms }) => ms),
  ];
}
