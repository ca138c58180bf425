/** Rows that people type or copy without the add-in: no id, or another row's. */

import { schema } from "../../src/schema/schema";
import type { OfficeDay } from "./office-day";
import { openDay, rowsOf, shown, TODAY } from "./office-day";

let day: OfficeDay;
let projectId: string;

beforeEach(async () => {
  day = await openDay("zh-CN");
  await day.process.createWorkbook({ language: "zh-CN", sample: false });
  await day.save({ table: "People", values: { name: "张伟", department: "技术部", active: true } });
  const project = { name: "官网改版", goal: "上线", lead: "张伟", startDate: TODAY, dueDate: TODAY + 30 };
  projectId = (await day.save({ table: "Projects", values: project })).id;
});

afterEach(() => day.close());

/** Types a row below the last one, as somebody without the add-in does. */
function type(tableKey: string, cells: Readonly<Record<string, string | number>>): void {
  const table = day.workbook.table(tableKey)!;
  const blank = rowsOf(day, tableKey) === 1 && shown(day, tableKey, 0, schema.table(tableKey).label.key) === "";
  const row = blank ? table.bodyArea.top : table.area.bottom + 1;
  day.workbook.edit(null, () => {
    for (const [header, value] of Object.entries(cells)) {
      const column = table.columns.findIndex(({ name }) => name === header);
      table.sheet.enter(row, table.area.left + column, value);
    }
  });
}

const idOf = (table: string, row: number): string => shown(day, table, row, "id");
const faults = async (): Promise<unknown[]> =>
  (await day.process.checkWorkbook()).faults.map(({ code, table, facts }) => ({ code, table, ...facts }));

describe("without an id", () => {
  beforeEach(() => {
    type("Issues", { 问题: "接口未定", 责任人: "张伟" });
    type("Issues", { 问题: "服务器未到", 责任人: "张伟" });
  });

  test("rows are found and told by the sheet's rows", async () => {
    expect(await faults()).toEqual([{ code: "missingId", table: "Issues", rows: "5–6" }]);
  });

  test("repair gives each an id of its own and touches nothing else", async () => {
    expect(await day.process.repair()).toMatchObject({ kind: "current", faults: [] });
    expect([idOf("Issues", 0), idOf("Issues", 1)]).toEqual([
      expect.stringMatching(/^I-261126-[0-9A-Z]{4}$/),
      expect.stringMatching(/^I-261126-[0-9A-Z]{4}$/),
    ]);
    expect(idOf("Issues", 0)).not.toBe(idOf("Issues", 1));
    expect(shown(day, "Issues", 1, "title")).toBe("服务器未到");
    expect(shown(day, "Issues", 1, "status")).toBe("");
    expect(await faults()).toEqual([]);
  });

  test("a row that is empty but for its formulas gets none", async () => {
    const { sheet, area } = day.workbook.table("Issues")!;
    day.workbook.edit(null, () => day.workbook.table("Issues")!.resize({ ...area, bottom: area.bottom + 1 }));
    await day.process.repair();
    expect(idOf("Issues", 2)).toBe("");
    expect(sheet.formula(area.bottom + 1, area.right - 1)).toBeDefined();
  });
});

describe("with another row's id", () => {
  const issue = () => ({ 问题: "抄来的", 项目编号: projectId });

  test("the later row gets a new one when nothing refers to it", async () => {
    const values = {
      projectId,
      title: "接口未定",
      source: "meeting",
      raisedBy: "张伟",
      owner: "张伟",
      raisedAt: TODAY,
    };
    const { id } = await day.save({ table: "Issues", values });
    type("Issues", { 问题编号: id, ...issue() });
    expect(await faults()).toEqual([{ code: "duplicateId", table: "Issues", id, row: 6, first: 5 }]);
    expect(await day.process.repair()).toMatchObject({ kind: "current", faults: [] });
    expect(idOf("Issues", 0)).toBe(id);
    expect(idOf("Issues", 1)).toMatch(/^I-261126-/);
    expect(shown(day, "Issues", 1, "title")).toBe("抄来的");
  });

  test("it keeps it and is told when other rows refer to it", async () => {
    await day.save({
      table: "Tasks",
      values: { projectId, name: "首页", department: "技术部", owner: "张伟", dueDate: TODAY },
    });
    type("Projects", { 项目编号: projectId, 项目名称: "抄来的" });
    const shared = { code: "sharedId", table: "Projects", id: projectId, row: 6, first: 5 };
    expect(await faults()).toEqual([shared]);
    expect(await day.process.repair()).toMatchObject({ kind: "current", faults: [{ code: "sharedId" }] });
    expect(idOf("Projects", 1)).toBe(projectId);
  });
});

describe("selected in the sheet", () => {
  const copied = "抄来的";

  async function select(tableKey: string, row: number): Promise<void> {
    const { sheet, bodyArea, area } = day.workbook.table(tableKey)!;
    await day.Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      worksheet.activate();
      worksheet.getCell(bodyArea.top + row, area.left + 1).select();
      await context.sync();
    });
  }

  test("a row without an id opens, and saving it gives it one", async () => {
    type("Issues", { 问题: "接口未定", 责任人: "张伟" });
    type("Issues", { 问题: "服务器未到", 责任人: "张伟" });
    await select("Issues", 1);
    const entry = (await day.process.openEntryAtSelection())!;
    expect(entry).toMatchObject({ id: "#6", values: { id: null, title: "服务器未到" } });
    expect(await day.process.readEntry("Issues", entry.id)).toEqual(entry);
    const change = { impact: "晚两周", projectId, source: "meeting", raisedBy: "张伟", raisedAt: TODAY };
    const { id } = await day.save({ table: "Issues", id: entry.id, values: change, opened: entry });
    expect(id).toMatch(/^I-261126-/);
    expect([idOf("Issues", 0), idOf("Issues", 1)]).toEqual(["", id]);
    expect(shown(day, "Issues", 1, "impact")).toBe("晚两周");
    expect(await day.process.readEntry("Issues", "#6")).toMatchObject({ id });
  });

  test("a row without an id that went elsewhere meanwhile is not mistaken for its neighbour", async () => {
    type("Issues", { 问题: "接口未定", 责任人: "张伟" });
    type("Issues", { 问题: "服务器未到", 责任人: "张伟" });
    await select("Issues", 1);
    const entry = (await day.process.openEntryAtSelection())!;
    const { columns } = day.workbook.table("Issues")!;
    day.workbook.edit(null, () => day.workbook.table("Issues")!.addRows(0, [columns.map(() => null)]));
    const saving = day.process.saveEntry({
      table: "Issues",
      id: entry.id,
      values: { impact: "晚两周" },
      opened: entry,
    });
    await expect(saving).rejects.toMatchObject({ failure: "rowMoved" });
    expect([0, 1, 2].map((row) => shown(day, "Issues", row, "impact"))).toEqual(["", "", ""]);
    expect(await day.process.showRow("Issues", entry.id)).toBe(false);
  });

  test("of two rows with one id the selected one opens and is changed", async () => {
    type("Projects", { 项目编号: projectId, 项目名称: copied });
    await select("Projects", 1);
    const entry = (await day.process.openEntryAtSelection())!;
    expect(entry).toMatchObject({ id: `${projectId}#6`, values: { name: copied } });
    const change = { goal: "另一个目标", lead: "张伟", startDate: TODAY, dueDate: TODAY };
    const { id } = await day.save({ table: "Projects", id: entry.id, values: change, opened: entry });
    expect(id).toBe(entry.id);
    expect([shown(day, "Projects", 0, "goal"), shown(day, "Projects", 1, "goal")]).toEqual(["上线", "另一个目标"]);
    await select("Projects", 0);
    expect(await day.process.openEntryAtSelection()).toMatchObject({
      id: `${projectId}#5`,
      values: { name: "官网改版" },
    });
  });

  test("an only row opens by its id in two syncs, an empty one not at all", async () => {
    await select("Projects", 0);
    day.connection.traffic.reset();
    expect((await day.process.openEntryAtSelection())!.id).toBe(projectId);
    expect(day.connection.traffic.requests).toBeLessThanOrEqual(2);
    await select("Issues", 0);
    expect(await day.process.openEntryAtSelection()).toBeNull();
  });

  test("an only row opens by its id under a renamed header and behind a filter, too", async () => {
    await day.Excel.run(async ({ workbook }) => {
      workbook.tables.getItem("Projects").columns.getItem("项目编号").getHeaderRowRange().values = [["代码"]];
    });
    await select("Projects", 0);
    expect((await day.process.openEntryAtSelection())!.id).toBe(projectId);
    const table = day.workbook.table("Projects")!;
    const name = table.columns.find((column) => column.name === "项目名称")!;
    day.workbook.edit(null, () => table.applyFilter(name, { filterOn: "Values", values: ["官网改版"] }));
    expect((await day.process.openEntryAtSelection())!.id).toBe(projectId);
  });

  test("a list without ids is edited by place", async () => {
    await day.save({ table: "CalendarExceptions", values: { date: TODAY, kind: "off", name: "年会" } });
    await select("CalendarExceptions", 0);
    const entry = (await day.process.openEntryAtSelection())!;
    await day.save({ table: "CalendarExceptions", id: entry.id, values: { name: "公司年会" }, opened: entry });
    expect(await day.process.readEntry("CalendarExceptions", entry.id)).toMatchObject({ values: { name: "公司年会" } });
  });
});

test("a check of ninety thousand rows takes four syncs and reads ids alone", async () => {
  const table = day.workbook.table("Tasks")!;
  const count = 90_000;
  const { left, top } = table.bodyArea;
  day.workbook.calculation.mode = "Manual";
  day.workbook.edit(null, () => {
    table.resize({ ...table.area, bottom: table.area.top + count });
    const ids = Array.from({ length: count }, (_, index) => [index === 77_777 ? "" : `T-${index}`]);
    table.sheet.enterArea({ top, bottom: top + count - 1, left, right: left }, ids);
    table.sheet.enter(top + 77_777, left + 6, "手工任务");
  });
  const { traffic } = day.connection;
  traffic.reset();
  expect(await faults()).toEqual([{ code: "missingId", table: "Tasks", rows: String(top + 77_778) }]);
  // Two to observe, one for the ids, one for the row without.
  expect(traffic.requests).toBe(4);
  expect(traffic.responseBytes).toBeLessThan(3_000_000);
}, 60_000);
