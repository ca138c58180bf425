/** Notices that repeat, notices published in the sheet, and actions given up in time. */

import type { Acting, NoticeResult, NoticeSummary, NoticeView } from "../../src/process/notice/api";
import { daySerial } from "../../src/schema/serial";
import type { Value } from "../../src/schema/types";
import type { OfficeDay } from "./office-day";
import { openDay, rowsOf, shown } from "./office-day";

const me = "张伟";
let clock = new Date(2026, 8, 28, 9, 0);
let day: OfficeDay;

/** An action that must succeed, in at most 3 syncs. */
async function done(action: Promise<NoticeResult>): Promise<NoticeView> {
  day.connection.traffic.reset();
  const result = await action;
  expect(day.connection.traffic.requests).toBeLessThanOrEqual(3);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.view;
}

async function approved(more: Readonly<Record<string, Value>> = {}): Promise<Acting> {
  const notice = { title: "月度盘点", content: "盘点", scopeType: "everyone", urgency: "routine", confirmMode: "read" };
  const { id } = await day.save({
    table: "Notices",
    values: { ...notice, department: "行政部", drafter: me, ...more },
  });
  return approve({ noticeId: id, me });
}

async function approve(acting: Acting): Promise<Acting> {
  await done(day.process.notices.step({ ...acting, to: "inReview" }));
  await done(day.process.notices.step({ ...acting, to: "approved", values: { approver: "李娜" } }));
  return acting;
}

const publish = (acting: Acting) => day.process.notices.publish({ ...acting, publisher: me, channels: ["oaBoard"] });
const notices = () =>
  Array.from({ length: rowsOf(day, "Notices") }, (_, row) =>
    ["title", "dueDate", "status"].map((field) => shown(day, "Notices", row, field)).join(" "),
  );

beforeEach(async () => {
  clock = new Date(2026, 8, 28, 9, 0);
  day = await openDay("zh-CN", () => clock);
  await day.process.createWorkbook({ language: "zh-CN", sample: false });
  for (const name of [me, "李娜"]) await day.save({ table: "People", values: { name, department: "行政部" } });
});

afterEach(() => day.close());

test("publishing a notice that repeats leaves the next draft behind, past the holiday", async () => {
  const acting = await approved({ repeat: "weekly", dueDate: daySerial(2026, 9, 30) });
  const { next } = await done(publish(acting));
  expect(next).toMatchObject({ dueDate: daySerial(2026, 10, 8) });
  expect(notices()).toEqual(["月度盘点 2026-09-30 已发布", "月度盘点 2026-10-08 草稿"]);
  expect((await day.process.notices.list()).map(({ repeat }) => repeat)).toEqual(["weekly", "weekly"]);

  clock = new Date(2026, 9, 8, 9, 0);
  await approve({ noticeId: next!.id, me });
  const third = await done(publish({ noticeId: next!.id, me }));
  expect(third.next).toMatchObject({ dueDate: daySerial(2026, 10, 14) });
});

test("neither filing it nor a new revision makes the next one twice", async () => {
  const acting = await approved({ repeat: "monthly", dueDate: daySerial(2026, 10, 31) });
  await done(publish(acting));
  await done(day.process.notices.revise({ ...acting, reason: "改日期" }));
  await approve(acting);
  await done(publish(acting));
  const { next } = await done(day.process.notices.step({ ...acting, to: "archived" }));
  expect(next).toMatchObject({ dueDate: daySerial(2026, 11, 30) });
  expect(rowsOf(day, "Notices")).toBe(2);
});

test("one that was told to repeat after it went out gets its next when it is filed", async () => {
  const acting = await approved({ dueDate: daySerial(2026, 9, 30) });
  expect((await done(publish(acting))).next).toBeNull();
  await day.save({ table: "Notices", id: acting.noticeId, values: { repeat: "monthly" } });
  const { next } = await done(day.process.notices.step({ ...acting, to: "archived" }));
  expect(next).toMatchObject({ dueDate: daySerial(2026, 10, 30) });
});

test("a notice that repeats wants its date", async () => {
  const acting = { title: "例行检查", content: "检查", department: "行政部", drafter: me, repeat: "weekly" };
  const values = { ...acting, scopeType: "everyone", urgency: "routine", confirmMode: "read" };
  expect(await day.process.saveEntry({ table: "Notices", values })).toMatchObject({
    ok: false,
    issues: [{ field: "dueDate", code: "neededWhen" }],
  });
});

test("a notice published in the sheet asks its people when one comes to it", async () => {
  const { noticeId } = await approved();
  await day.Excel.run(async ({ workbook }) => {
    const column = workbook.tables.getItem("Notices").columns.getItem("状态").getDataBodyRange();
    column.values = [["已发布"]];
  });
  expect((await day.process.readToday()).items.map(({ kind }) => kind)).toEqual(["roster"]);
  const view = await done(publish({ noticeId, me }));
  expect(view.rows.map(({ person }) => person)).toEqual([me, "李娜"]);
  expect(view.confirmBy).toBeCloseTo(daySerial(2026, 9, 28) + 11 / 24, 6);
  expect(await publish({ noticeId, me })).toMatchObject({ ok: false, issues: [{ code: "illegalJump" }] });
});

test("a notice typed into the sheet without an id is given one when it is opened", async () => {
  const { noticeId } = await approved();
  await day.Excel.run(async ({ workbook }) => {
    workbook.tables.getItem("Notices").columns.getItem("通知编号").getDataBodyRange().clear("Contents");
  });
  const [{ id: handle }] = (await day.process.notices.list()) as [NoticeSummary];
  expect(handle).toMatch(/^#\d+$/);
  expect((await day.process.readToday()).items.map(({ kind, id }) => [kind, id])).toEqual([["publish", handle]]);
  day.connection.traffic.reset();
  const view = await day.process.notices.open(handle);
  expect(day.connection.traffic.requests).toBeLessThanOrEqual(2);
  expect(view!.entry.id).toMatch(/^N-260928-/);
  expect(view!.entry.id).not.toBe(noticeId);
  const published = await done(publish({ noticeId: handle, me }));
  expect(published.rows.map((row) => row.noticeId)).toEqual(Array(2).fill(view!.entry.id));
});

test("given up before anything is written, nothing is", async () => {
  const acting = await approved({ repeat: "weekly", dueDate: daySerial(2026, 9, 30) });
  const stopping = new AbortController();
  const onProgress = (): void => stopping.abort();
  const request = { ...acting, publisher: me, channels: ["oaBoard"], onProgress, signal: stopping.signal };
  expect(await day.process.notices.publish(request)).toMatchObject({ ok: false, issues: [{ code: "cancelled" }] });
  expect(notices()).toEqual(["月度盘点 2026-09-30 已审核"]);
  expect(rowsOf(day, "ConfirmationLog")).toBe(1);
});
