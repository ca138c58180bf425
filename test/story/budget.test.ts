/** What the product may say to Excel: syncs and bytes, for the whole workbook and for one entry. */

import type { Language } from "../../src/schema/types";
import type { OfficeDay } from "./office-day";
import { openDay, rowsOf, TODAY } from "./office-day";

const KILOBYTE = 1000;

// The limit is 500 KB; the last column keeps room for what is to come.
test.each<[Language, boolean, number]>([
  ["zh-CN", false, 455],
  ["zh-CN", true, 495],
  ["en-US", false, 455],
  ["en-US", true, 495],
])(
  "a whole workbook in %s (sample: %s) takes at most 3 syncs and 500 KB of requests",
  async (language, sample, most) => {
    const day = await openDay(language);
    await day.process.createWorkbook({ language, sample });
    const { requests, requestBytes } = day.connection.traffic;
    day.close();
    expect(requests).toBeLessThanOrEqual(3);
    expect(requestBytes).toBeLessThanOrEqual(500 * KILOBYTE);
    expect(requestBytes).toBeLessThanOrEqual(most * KILOBYTE);
  },
);

/** Fills the Tasks table below its rows, as an import would. */
function addTasks(day: OfficeDay, count: number): void {
  const table = day.workbook.table("Tasks")!;
  const { left, top, bottom } = table.bodyArea;
  const ids = Array.from({ length: count }, (_, index) => [`T-260101-${String(index).padStart(4, "0")}`]);
  day.workbook.edit(null, () => {
    table.resize({ ...table.area, bottom: bottom + count });
    table.sheet.enterArea({ top: bottom + 1, bottom: bottom + count, left, right: left }, ids);
  });
  expect(top).toBeLessThan(bottom + count);
}

describe.each([10, 100_000])("with %i rows in the table", (count) => {
  let day: OfficeDay;
  let projectId: string;
  const task = { name: "首页", department: "技术部", owner: "张伟", startDate: TODAY, dueDate: TODAY + 9 };

  beforeAll(async () => {
    day = await openDay("zh-CN");
    await day.process.createWorkbook({ language: "zh-CN", sample: false });
    await day.save({ table: "People", values: { name: "张伟", department: "技术部", active: true } });
    const project = { name: "官网改版", goal: "上线", lead: "张伟", startDate: TODAY, dueDate: TODAY + 30 };
    projectId = (await day.save({ table: "Projects", values: project })).id;
    await day.save({ table: "Tasks", values: { ...task, projectId } });
    day.workbook.calculation.mode = "Manual";
    addTasks(day, count);
  }, 120_000);

  afterAll(() => day.close());

  function budget(): { syncs: number; bytes: number } {
    const { requests, requestBytes, responseBytes } = day.connection.traffic;
    return { syncs: requests, bytes: requestBytes + responseBytes };
  }

  test("a new row takes 2 syncs and 10 KB", async () => {
    const before = rowsOf(day, "Tasks");
    day.connection.traffic.reset();
    await day.save({ table: "Tasks", values: { ...task, projectId } });
    expect(budget().syncs).toBeLessThanOrEqual(2);
    expect(budget().bytes).toBeLessThanOrEqual(10 * KILOBYTE);
    expect(rowsOf(day, "Tasks")).toBe(before + 1);
  });

  test("a change of the last row takes 2 syncs and 10 KB", async () => {
    const { id } = await day.save({ table: "Tasks", values: { ...task, projectId } });
    day.connection.traffic.reset();
    await day.save({ table: "Tasks", id, values: { content: "新的内容" } });
    expect(budget().syncs).toBeLessThanOrEqual(2);
    expect(budget().bytes).toBeLessThanOrEqual(10 * KILOBYTE);
  });

  test("a state jump with its trace in the change log takes 2 syncs and 10 KB", async () => {
    const { id } = await day.save({ table: "Tasks", values: { ...task, projectId } });
    day.connection.traffic.reset();
    await day.save({ table: "Tasks", id, values: { status: "inProgress" }, me: "张伟" });
    expect(budget().syncs).toBeLessThanOrEqual(2);
    expect(budget().bytes).toBeLessThanOrEqual(10 * KILOBYTE);
  });
});
