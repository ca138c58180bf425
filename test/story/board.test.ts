/** The Board over a workbook in use: the Dashboard's own figures, the rows behind each of them, and what damage does. */

import * as places from "../../src/workbook/dashboard/places";
import { schema } from "../../src/schema/schema";
import * as leads from "../../src/taskpane/board/leads";
import type { OfficeDay } from "./office-day";
import { openDay } from "./office-day";

let day: OfficeDay;

beforeAll(async () => {
  day = await openDay("zh-CN");
  await day.process.createWorkbook({ language: "zh-CN", sample: true });
});

afterAll(() => day.close());

const read = () => day.process.boards.read();

async function inExcel(work: (context: Excel.RequestContext) => void): Promise<void> {
  await day.Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

/** The numbers in a block of the Dashboard sheet. */
const block = ({ row, column }: { row: number; column: number }, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => day.workbook.sheet("看板")!.value(row + r, column + c)),
  );

/** The rows of a table that a filter leaves in sight. */
function inSight(key: string): number {
  const { sheet, bodyArea } = day.workbook.table(key)!;
  const rows = Array.from({ length: bodyArea.bottom - bodyArea.top + 1 }, (_, row) => bodyArea.top + row);
  return rows.filter((row) => !sheet.hiddenRows.get(row) && sheet.text(row, bodyArea.left) !== "").length;
}

async function rowsBehind({ table, filters }: leads.Rows): Promise<number> {
  await day.process.boards.showRows(table, filters);
  return inSight(table);
}

/** How many reports the sheet holds of a week. */
function reportsOf(monday: number): number {
  const { sheet, bodyArea, area, columns } = day.workbook.table("WeeklyReports")!;
  const column = area.left + columns.findIndex(({ name }) => name === "周起始");
  const rows = Array.from({ length: bodyArea.bottom - bodyArea.top + 1 }, (_, row) => bodyArea.top + row);
  return rows.filter((row) => sheet.value(row, column) === monday).length;
}

test("the sample company's figures are those of its Dashboard, read in 2 syncs and 100 KB", async () => {
  day.connection.traffic.reset();
  const board = await read();
  const { requests, requestBytes, responseBytes } = day.connection.traffic;
  expect(requests).toBeLessThanOrEqual(2);
  expect(requestBytes + responseBytes).toBeLessThanOrEqual(100_000);

  const { reach, tasks, issues, replies, csat, notices, departments, weeks, projects } = board;
  const good = Math.round(csat!.share * csat!.scores);
  expect(block({ row: places.FIGURES.row + 2, column: places.FIGURES.column + 1 }, 15, 1).flat()).toEqual(
    [
      [reach!.onTime, reach!.confirmedLate, reach!.missing, reach!.waiting],
      [tasks!.late, tasks!.soon, issues!.opened, issues!.closed],
      [replies!.onTime, replies!.late, replies!.running, replies!.paused],
      [csat!.scores, good, csat!.mean],
    ].flat(),
  );
  expect(block({ row: places.AGEING.row, column: places.AGEING.column + 7 }, 4, 1).flat()).toEqual(issues!.ages);
  expect(block({ row: places.NOTICES.row, column: places.NOTICES.column + 1 }, notices!.length, 4)).toEqual(
    notices!.map(({ title, reached, waiting, overdue }) => [title, reached, waiting, overdue]),
  );
  expect(block({ row: places.WEEK_COUNTS.row, column: places.WEEKS.column }, 3, 6)).toEqual(
    (["onTime", "late", "missing"] as const).map((kind) => weeks!.map((week) => week[kind])),
  );
  expect(block({ row: places.WORST.row, column: places.WORST.column + 2 }, departments!.length, 3)[0]).toEqual(
    departments!.map(({ done, inTime, late }) => [done, inTime, late]).sort((one, other) => other[2]! - one[2]!)[0],
  );
  expect(block({ row: places.PROJECTS.row, column: places.PROJECTS.column + 1 }, projects!.length, 1).flat()).toEqual(
    projects!.map(({ name }) => name),
  );
  expect(board.late.length).toBe(6);
  expect([board.missing, board.unreadable]).toEqual([[], 0]);
});

test("each figure and bar leads to just the rows that it counts", async () => {
  const { reach, tasks, issues, replies, csat, departments, weeks, stages } = await read();
  const found: [name: string, shown: number, counted: number][] = [];
  const check = async (name: string, rows: leads.Rows, counted: number) =>
    found.push([name, await rowsBehind(rows), counted]);

  await check("reach", leads.unreached, reach!.missing + reach!.waiting);
  await check("late tasks", leads.lateTasks, tasks!.late);
  await check(
    "open issues",
    leads.issues,
    issues!.ages.reduce((sum, count) => sum + count),
  );
  await check("replies", leads.unanswered, replies!.late + replies!.running);
  await check("scores", leads.scores, csat!.scores);
  for (const { department, inTime, late } of departments!)
    await check(String(department), leads.tasksOf(department), inTime + late);
  // The bar counts departments, of which one may report on several projects.
  for (const { monday } of weeks!) await check(String(monday), leads.reportsOf(monday), reportsOf(monday));
  for (const [index, from] of [0, 4, 8, 15].entries())
    await check(`${from} days`, leads.issuesAged(from, [4, 8, 15][index]), issues!.ages[index]!);
  for (const { key, count } of stages!) await check(key, leads.requestsIn(key), count);

  expect(found.map(([name, shown]) => [name, shown])).toEqual(found.map(([name, , counted]) => [name, counted]));
  expect(found.filter(([, , counted]) => counted > 0).length).toBeGreaterThan(12);
});

test("showing the rows takes 2 syncs, showing all again brings them back", async () => {
  day.connection.traffic.reset();
  await day.process.boards.showRows("Tasks", leads.lateTasks.filters);
  expect(day.connection.traffic.requests).toBeLessThanOrEqual(2);
  const few = inSight("Tasks");
  await day.process.boards.showAllRows("Tasks");
  expect(inSight("Tasks")).toBeGreaterThan(few);
});

test("the Dashboard sheet comes to the front, whatever its tab says", async () => {
  await inExcel(({ workbook }) => (workbook.worksheets.getItem("看板").name = "Cockpit"));
  expect(await day.process.boards.showSheet()).toBe(true);
  await inExcel(({ workbook }) => (workbook.worksheets.getActiveWorksheet().name = "看板"));
  expect(day.workbook.sheet("Cockpit")).toBeUndefined();
});

test("renamed headers change nothing", async () => {
  const before = await read();
  await inExcel(({ workbook }) => {
    workbook.tables.getItem("Tasks").columns.getItem("计划截止").getHeaderRowRange().values = [["哪天交"]];
    workbook.tables.getItem("Requests").columns.add(2).name = "心情";
  });
  expect(await read()).toEqual(before);
  await inExcel(({ workbook }) => {
    workbook.tables.getItem("Tasks").columns.getItem("哪天交").getHeaderRowRange().values = [["计划截止"]];
  });
});

test("who types a moment into Settings sees that moment, as on the sheet", async () => {
  const now = await read();
  const type = (moment: number) =>
    inExcel(({ workbook }) => {
      workbook.names.getItem(schema.setting("Now").name).getRange().values = [[moment]];
    });
  await type(now.now - 7);
  const before = await read();
  expect([before.now, now.now - before.now]).toEqual([now.now - 7, 7]);
  expect(before.tasks!.late).toBe(
    block({ row: places.FIGURES.row + 6, column: places.FIGURES.column + 1 }, 1, 1)[0]![0],
  );
  await type(now.now);
});

test("an error, a column and a table that are gone are told, and the rest is counted", async () => {
  const before = await read();
  await inExcel(({ workbook }) => {
    workbook.tables.getItem("Requests").columns.getItem("反馈截止").getDataBodyRange().getRow(0).formulas = [["=1/0"]];
    workbook.tables.getItem("Issues").columns.getItem("状态").delete();
    workbook.worksheets.getItem("项目任务分解表").delete();
  });
  const board = await read();
  expect(board.missing).toEqual(expect.arrayContaining([{ table: "Tasks" }, { table: "Issues", field: "status" }]));
  expect(board.unreadable).toBeGreaterThan(0);
  expect([board.tasks, board.departments, board.issues, board.projects]).toEqual([null, null, null, null]);
  expect([board.weeks, board.stages, board.csat]).toEqual([before.weeks, before.stages, before.csat]);
  expect(new Set(board.late.map(({ table }) => table))).toEqual(new Set(["Notices", "WeeklyReports"]));
  await expect(day.process.boards.showRows("Tasks", [])).rejects.toMatchObject({ failure: "tableMissing" });
});

test("rows are found by their words in an English workbook too", async () => {
  day.close();
  day = await openDay("en-US");
  await day.process.createWorkbook({ language: "en-US", sample: true });
  const { tasks, reach, replies, departments } = await read();
  expect(await rowsBehind(leads.lateTasks)).toBe(tasks!.late);
  expect(await rowsBehind(leads.unreached)).toBe(reach!.missing + reach!.waiting);
  expect(await rowsBehind(leads.unanswered)).toBe(replies!.late + replies!.running);
  const { department, inTime, late } = departments![0]!;
  expect(await rowsBehind(leads.tasksOf(department))).toBe(inTime + late);
  expect(tasks!.late * reach!.missing * replies!.running).toBeGreaterThan(0);
});
