/** Two people in one workbook, and a connection that breaks. */

import { openOffice } from "../../host/install/node";
import { WorkbookError } from "../../src/workbook/errors";
import type { OfficeDay } from "./office-day";
import { openDay, rowsOf, TODAY } from "./office-day";

let day: OfficeDay;
let taskId: string;
let projectId: string;
const task = { name: "首页", department: "技术部", owner: "张伟", startDate: TODAY, dueDate: TODAY + 9 };

beforeEach(async () => {
  day = await openDay("zh-CN");
  await day.process.createWorkbook({ language: "zh-CN", sample: false });
  await day.save({ table: "People", values: { name: "张伟", department: "技术部", active: true } });
  const project = { name: "官网改版", goal: "上线", lead: "张伟", startDate: TODAY, dueDate: TODAY + 30 };
  projectId = (await day.save({ table: "Projects", values: project })).id;
  taskId = (await day.save({ table: "Tasks", values: { ...task, projectId } })).id;
});

afterEach(() => day.close());

/** Does something between the first sync of a save and its second. */
function between(act: () => void): void {
  const bridge = (day.window as unknown as { _richApiNativeBridge: { sendMessageToHost(text: string): void } })
    ._richApiNativeBridge;
  const send = bridge.sendMessageToHost.bind(bridge);
  let requests = 0;
  bridge.sendMessageToHost = (text) => {
    requests += 1;
    if (requests === 2) act();
    send(text);
  };
}

const namesOf = (): string[] => {
  const { sheet, bodyArea, area, columns } = day.workbook.table("Tasks")!;
  const column = area.left + columns.findIndex(({ name }) => name === "任务名称");
  return Array.from({ length: bodyArea.bottom - bodyArea.top + 1 }, (_, row) => sheet.text(bodyArea.top + row, column));
};

test("a colleague's row added at the same moment stays", async () => {
  const colleague = day.workbook.openSession();
  between(() => {
    const { sheet, area, columns } = day.workbook.table("Tasks")!;
    const column = area.left + columns.findIndex(({ name }) => name === "任务名称");
    day.workbook.edit(colleague, () => sheet.enter(area.bottom + 1, column, "同事的任务"));
  });
  await day.save({ table: "Tasks", values: { ...task, projectId, name: "我的任务" } });
  expect(namesOf()).toEqual(["首页", "同事的任务", "我的任务"]);
});

test("a colleague's change of the same field is told, not written over", async () => {
  const opened = (await day.process.readEntry("Tasks", taskId))!;
  await day.save({ table: "Tasks", id: taskId, values: { name: "首页开发" } });
  expect(await day.process.saveEntry({ table: "Tasks", id: taskId, values: { name: "首页设计" }, opened })).toEqual({
    ok: false,
    issues: [{ field: "name", code: "conflict", facts: { value: "首页开发" } }],
  });
  expect(namesOf()).toEqual(["首页开发"]);
});

test("a row that a colleague deleted is called gone", async () => {
  await day.save({ table: "Tasks", values: { ...task, projectId } });
  day.workbook.edit(null, () => day.workbook.table("Tasks")!.removeRow(0));
  expect(await day.process.saveEntry({ table: "Tasks", id: taskId, values: { name: "晚了" } })).toMatchObject({
    ok: false,
    issues: [{ code: "gone" }],
  });
});

test("a protected sheet is an error with its reason, and nothing is written", async () => {
  day.workbook.edit(null, () => day.workbook.table("Tasks")!.sheet.protection.protect());
  const saving = day.process.saveEntry({ table: "Tasks", values: { ...task, projectId } });
  await expect(saving).rejects.toThrow(WorkbookError);
  await expect(saving).rejects.toMatchObject({ failure: "readOnly" });
  expect(rowsOf(day, "Tasks")).toBe(1);
});

test("a missing table is an error that names it", async () => {
  await day.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("项目问题跟踪表").delete();
    await context.sync();
  });
  const issue = { projectId, title: "接口未定", source: "meeting", raisedBy: "张伟", owner: "张伟", raisedAt: TODAY };
  await expect(day.process.saveEntry({ table: "Issues", values: issue })).rejects.toMatchObject({
    failure: "tableMissing",
    facts: { table: "Issues" },
  });
});

test("the pane hears of a colleague's change and of the selection", async () => {
  const office = await openOffice(day.workbook.openSession());
  const changes: string[] = [];
  const places: (string | null)[] = [];
  const stopChanges = await day.process.watchChanges(({ table, source }) => changes.push(`${table} ${source}`));
  const stopPlaces = await day.process.watchSelection((place) => places.push(place?.id ?? null));
  await day.process.showRow("Tasks", taskId);
  await office.Excel.run(async (context) => {
    context.workbook.tables.getItem("Tasks").getDataBodyRange().getCell(0, 7).values = [["改过"]];
    await context.sync();
  });
  await settled(() => changes.length > 0 && places.length > 0);
  expect(changes).toEqual(["Tasks remote"]);
  expect(places).toEqual([taskId]);
  await stopChanges();
  await stopPlaces();
  office.close();
});

/** Waits for events, which come after their cause. */
async function settled(done: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !done(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
}
