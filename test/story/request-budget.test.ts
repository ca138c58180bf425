/** What one request costs among many others: the same bytes among fifty as among five hundred. */

import type { RequestResult } from "../../src/process/request/api";
import { toSerial } from "../../src/schema/serial";
import type { OfficeDay } from "./office-day";
import { openDay, rowsOf } from "./office-day";

const ME = "邓晓彤";

interface Cost {
  readonly syncs: number;
  readonly bytes: number;
}

type Row = Readonly<Record<string, string | number>>;

/** Rows written below a table's own, as a paste would: by the names of their columns. */
function paste(day: OfficeDay, table: string, rows: readonly Row[]): void {
  const found = day.workbook.table(table)!;
  const top = found.bodyArea.bottom + 1;
  const bottom = top + rows.length - 1;
  day.workbook.edit(null, () => {
    found.resize({ ...found.area, bottom });
    for (const name of Object.keys(rows[0]!)) {
      const column = found.area.left + found.columns.findIndex((each) => each.name === name);
      const cells = rows.map((row) => [row[name]!]);
      found.sheet.enterArea({ top, bottom, left: column, right: column }, cells);
    }
  });
}

/** Other customers' requests, each with a review, a note and a line in the log. */
function others(day: OfficeDay, count: number): void {
  const ids = Array.from({ length: count }, (_, index) => String(index).padStart(4, "0"));
  const requestId = (id: string) => `R-260101-${id}`;
  paste(
    day,
    "Requests",
    ids.map((id) => ({ 需求编号: requestId(id), 客户名称: `客户${id}`, 需求描述: "导出报表", 状态: "执行中" })),
  );
  paste(
    day,
    "RequestReviews",
    ids.map((id) => ({ 评审编号: `RV-260101-${id}`, 需求编号: requestId(id), 产品意见: "可以做" })),
  );
  paste(
    day,
    "RequestProgress",
    ids.map((id) => ({ 跟踪编号: `RP-260101-${id}`, 需求编号: requestId(id), 进展: "完成一半", 应同步日: 46_353 })),
  );
  paste(
    day,
    "ChangeLog",
    ids.map((id) => ({ 时间: 46_352, 表: "客户需求登记表", 行编号: requestId(id), 字段: "状态", 新值: "执行中" })),
  );
}

/** One request whose rows stand before and after those of so many others; what each action on it costs. */
async function costs(count: number): Promise<Record<string, Cost>> {
  let clock = new Date("2026-11-25 10:00");
  const day = await openDay("zh-CN", () => clock);
  await day.process.createWorkbook({ language: "zh-CN", sample: false });
  await day.save({ table: "People", values: { name: ME, department: "客服部" } });
  const values = {
    channel: "phone",
    customer: "海岚",
    description: "导出",
    registrar: ME,
    receivedAt: toSerial(clock),
  };
  const requestId = (await day.save({ table: "Requests", values })).id;
  const acting = { requestId, me: ME };
  const { requests } = day.process;
  const measured: Record<string, Cost> = {};
  const done = async (result: Promise<RequestResult>): Promise<void> => {
    const outcome = await result;
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  };
  const measure = async (name: string, action: () => Promise<unknown>): Promise<void> => {
    day.connection.traffic.reset();
    await action();
    const { requests: syncs, requestBytes, responseBytes } = day.connection.traffic;
    measured[name] = { syncs, bytes: requestBytes + responseBytes };
  };
  const review = { participants: [ME], feasibility: "high", priority: "p2", plan: "两周", verdict: "feasible" };
  const note = { stage: "development", progress: "完成一半", nextStep: "联调" };

  await done(requests.step({ ...acting, to: "inReview" }));
  await done(requests.review({ ...acting, values: review }));
  await done(requests.reply({ ...acting, channel: "email", at: null }));
  await done(requests.step({ ...acting, to: "inProgress", values: { owner: ME } }));
  await done(requests.progress({ ...acting, values: note, told: true }));
  day.workbook.calculation.mode = "Manual";
  others(day, count);
  day.workbook.calculation.mode = "Automatic";
  clock = new Date("2026-12-02 10:00");
  await measure("tell", () => done(requests.progress({ ...acting, values: note, told: true })));
  await measure("wait", () => done(requests.step({ ...acting, to: "waitingCustomer" })));
  await measure("resume", () => done(requests.step({ ...acting, to: "inProgress" })));
  await measure("change", () =>
    done(requests.change({ ...acting, reason: "新线路", values: { description: "按线路" } })),
  );
  await measure("review", () => done(requests.review({ ...acting, values: review })));
  await measure("reply", () => done(requests.reply({ ...acting, channel: "phone", at: null })));
  await measure("open", async () => expect((await requests.open(requestId))!.progress).toHaveLength(2));
  await measure("list", async () => expect((await requests.list()).requests).toHaveLength(count + 1));
  expect(rowsOf(day, "Requests")).toBe(count + 1);
  day.close();
  return measured;
}

let few: Record<string, Cost>;
let many: Record<string, Cost>;

beforeAll(async () => {
  few = await costs(50);
  many = await costs(500);
}, 240_000);

test.each(["tell", "wait", "resume", "change", "review", "reply"])("to %s takes 2 syncs and costs the same", (name) => {
  expect(many[name]!.syncs).toBeLessThanOrEqual(2);
  expect(many[name]!.bytes).toBeLessThanOrEqual(few[name]!.bytes * 1.02 + 200);
  expect(many[name]!.bytes).toBeLessThanOrEqual(60_000);
});

test("the whole story takes one sync and costs the same", () => {
  expect(many.open!.syncs).toBe(1);
  expect(many.open!.bytes).toBeLessThanOrEqual(few.open!.bytes * 1.02 + 200);
});

test("the list takes 2 syncs and a quarter of a kilobyte a request", () => {
  expect(many.list!.syncs).toBe(2);
  expect((many.list!.bytes - few.list!.bytes) / 450).toBeLessThanOrEqual(250);
});
