/** What the sample company is told of its day, at hours that matter, through real office.js. */

import { schema } from "../../src/schema/schema";
import { toSerial } from "../../src/schema/serial";
import type { TodayItem } from "../../src/rollup/today/item";
import type { OfficeDay } from "./office-day";
import { NOW, openDay, TODAY } from "./office-day";

let clock = NOW;
let day: OfficeDay;

beforeEach(async () => {
  clock = NOW;
  day = await openDay("zh-CN", () => clock);
  await day.process.createWorkbook({ language: "zh-CN", sample: true });
});

afterEach(() => day.close());

const line = ({ kind, title, department, who, late }: TodayItem): string =>
  [kind, title, department, who.join("、"), late && "晚"].filter(Boolean).join(" ");

/** The list of one process, at an hour of this November. */
async function listed(group: TodayItem["group"], date: number, hour: number, minute = 0): Promise<readonly string[]> {
  clock = new Date(2026, 10, date, hour, minute);
  const { items } = await day.process.readToday();
  return items.filter((item) => item.group === group).map(line);
}

async function inExcel(work: (context: Excel.RequestContext) => void): Promise<void> {
  await day.Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

test("Thursday morning: who has not confirmed, what is late, which replies are due", async () => {
  expect(await listed("notice", 26, 10)).toEqual([
    "chase 关于今晚机房停电检修的紧急通知 魏若晨 晚",
    "chase 关于调整差旅报销流程的通知 徐佳宁、曹志远、钱俊熙、魏若晨 晚",
    "approve 关于开展信息安全培训的通知 林静怡、唐立群",
  ]);
  expect(await listed("project", 26, 10)).toEqual([
    "lastReport 官网改版与客户门户 技术部 晚",
    "lastReport 官网改版与客户门户 销售部 周子昂 晚",
    "lastReport 智能仓储系统一期 销售部 晚",
    "task 扫码出入库页面 范宇轩 晚",
    "issue 两款手持终端扫码不兼容 范宇轩 晚",
    "review 界面视觉规范 金诗涵 晚",
    "task 首页视觉方案 姚欣妍",
  ]);
  expect(await listed("request", 26, 10)).toEqual([
    "sync 通驰汽配 钱俊熙 晚",
    "reply 锦程家居 邓晓彤",
    "reply 星桥电商 魏若晨",
    "reply 博雅图书 邓晓彤",
  ]);
});

test("Friday: the reports of the week are in time until 17:00", async () => {
  const late = async (hour: number, minute: number) =>
    (await listed("project", 27, hour, minute)).filter((text) => /^report .*晚$/.test(text)).length;
  expect(await late(17, 0)).toBe(0);
  expect(await late(17, 1)).toBe(7);
});

test("Monday: the meeting has its agenda", async () => {
  expect(await listed("agenda", 30, 9)).toEqual([
    "task 扫码出入库页面 范宇轩 晚",
    "issue 两款手持终端扫码不兼容 范宇轩 晚",
    "task 首页视觉方案 姚欣妍 晚",
    "issue 缺少调试用手持终端 何文博",
    "issue 新产品样机未到 周子昂",
    "issue 历史库存数据有重复编码 潘博文",
  ]);
});

test("reading it takes 2 syncs and 100 KB", async () => {
  day.connection.traffic.reset();
  await day.process.readToday();
  const { requests, requestBytes, responseBytes } = day.connection.traffic;
  expect(requests).toBeLessThanOrEqual(2);
  expect(requestBytes + responseBytes).toBeLessThanOrEqual(100_000);
});

test("what is done leaves the list, what comes up joins it", async () => {
  const { items } = await day.process.readToday();
  const task = items.find(({ title }) => title === "首页视觉方案")!;
  await day.save({ table: "Tasks", id: task.id!, values: { status: "paused" }, reason: "等客户" });
  const project = day.workbook.table("Projects")!;
  const projectId = String(project.sheet.value(project.bodyArea.top, project.area.left));
  const issue = { projectId, title: "服务器不够", raisedAt: TODAY - 3, owner: "陆思远", dueDate: TODAY - 1 };
  await day.save({ table: "Issues", values: { ...issue, priority: "p2" } });
  const list = await listed("project", 26, 10);
  expect(list).toContain("issue 服务器不够 陆思远 晚");
  expect(list.join()).not.toContain("首页视觉方案");
});

test("columns renamed and moved are still understood", async () => {
  const before = await day.process.readToday();
  await inExcel(({ workbook }) => {
    workbook.tables.getItem("Tasks").columns.getItem("负责人").getHeaderRowRange().values = [["谁来做"]];
    workbook.tables.getItem("Requests").columns.add(2).name = "心情";
  });
  expect(await day.process.readToday()).toEqual(before);
});

test("a missing table is named, and the others are told all the same", async () => {
  await inExcel(({ workbook }) => workbook.worksheets.getItem("项目任务分解表").delete());
  const { items, missing } = await day.process.readToday();
  expect(missing).toEqual(["Tasks"]);
  expect(new Set(items.map(({ group }) => group))).toEqual(new Set(["notice", "project", "request"]));
});

test("the settings of the workbook count", async () => {
  const { items } = await day.process.readToday();
  const outage = items.find(({ kind }) => kind === "chase")!;
  await inExcel(({ workbook }) => {
    workbook.names.getItem(schema.setting("confirmWindow").name).getRange().values = [[6 * 1440]];
  });
  const [longer] = (await day.process.readToday()).items.filter(({ id }) => id === outage.id);
  expect([outage.late, longer!.late]).toEqual([true, false]);
  expect(longer!.due!.at - outage.due!.at).toBeCloseTo(6 - 120 / 1440, 6);
});

test("the list says when it was true and when time will change it", async () => {
  clock = new Date(2026, 10, 26, 16, 59, 30);
  expect(await day.process.readToday()).toMatchObject({ now: toSerial(clock), nextChange: TODAY + 1 });
});
