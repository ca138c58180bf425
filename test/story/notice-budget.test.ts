/** A notice to hundreds: syncs and bytes of each action, and that a refusal leaves nothing half done. */

import type { NoticeResult, NoticeView } from "../../src/process/notice/api";
import type { OfficeDay } from "./office-day";
import { openDay, paste, rowsOf, shown } from "./office-day";

const KILOBYTE = 1000;
const PEOPLE = 400;
const OLDER = 5_000;

let day: OfficeDay;
let noticeId: string;
let view: NoticeView;
const me = "员工1";

async function measured(action: () => Promise<NoticeResult>): Promise<{ syncs: number; bytes: number }> {
  day.connection.traffic.reset();
  const result = await action();
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 3)));
  view = result.view;
  const { requests, requestBytes, responseBytes } = day.connection.traffic;
  return { syncs: requests, bytes: requestBytes + responseBytes };
}

beforeAll(async () => {
  day = await openDay("zh-CN");
  await day.process.createWorkbook({ language: "zh-CN", sample: false });
  day.workbook.calculation.mode = "Manual";
  paste(
    day,
    "People",
    Array.from({ length: PEOPLE }, (_, index) => ({
      编号: `P-260101-${String(index).padStart(4, "0")}`,
      姓名: `员工${index + 1}`,
      部门: `部门${index % 8}`,
      电话: `138000${10_000 + index}`,
      在职: "是",
    })),
  );
  paste(
    day,
    "ConfirmationLog",
    Array.from({ length: OLDER }, (_, index) => ({
      记录编号: `C-260101-${String(index).padStart(4, "0")}`,
      通知编号: "N-260101-0000",
      接收人: me,
      确认状态: "已确认",
    })),
  );
  day.workbook.calculation.mode = "Automatic";
  const notice = {
    title: "门禁升级",
    content: "更换门禁",
    scopeType: "everyone",
    urgency: "routine",
    department: "行政部",
  };
  noticeId = (await day.save({ table: "Notices", values: { ...notice, confirmMode: "confirm", drafter: me } })).id;
  await day.process.notices.step({ noticeId, me, to: "inReview" });
  await day.process.notices.step({ noticeId, me: "员工2", to: "approved", values: { approver: "员工2" } });
}, 120_000);

afterAll(() => day.close());

const publish = () => day.process.notices.publish({ noticeId, me, publisher: me, channels: ["oaBoard"] });

/** Protects a sheet for as long as a task takes. */
async function whileProtected(table: string, task: () => Promise<void>): Promise<void> {
  const { protection } = day.workbook.table(table)!.sheet;
  protection.protect();
  await task();
  protection.unprotect();
}

test.each(["ConfirmationLog", "ChangeLog", "Notices"])("with %s protected nothing is published", async (table) => {
  await whileProtected(table, async () => {
    await expect(publish()).rejects.toMatchObject({ failure: "readOnly" });
  });
  expect(rowsOf(day, "ConfirmationLog")).toBe(OLDER);
  expect(shown(day, "Notices", 0, "status")).toBe("已审核");
});

test("400 people are asked in at most 3 syncs and 1 KB each, and no id stands twice", async () => {
  const { syncs, bytes } = await measured(publish);
  expect(view.rows).toHaveLength(PEOPLE);
  expect(new Set(view.rows.map(({ id }) => id)).size).toBe(PEOPLE);
  expect(syncs).toBeLessThanOrEqual(3);
  expect(bytes).toBeLessThanOrEqual(PEOPLE * KILOBYTE);
});

test("a notice of 400 is read in at most 2 syncs and half a kilobyte each", async () => {
  day.connection.traffic.reset();
  expect((await day.process.notices.open(noticeId))!.rows).toHaveLength(PEOPLE);
  const { requests, requestBytes, responseBytes } = day.connection.traffic;
  expect(requests).toBeLessThanOrEqual(2);
  expect(requestBytes + responseBytes).toBeLessThanOrEqual((PEOPLE * KILOBYTE) / 2);
});

test("300 become read in at most 3 syncs and 2 KB each", async () => {
  const unread = view.rows.slice(300).map(({ id }) => String(id));
  const { syncs, bytes } = await measured(() => day.process.notices.markRead({ noticeId, me, unread }));
  expect(view.rows.filter(({ status }) => status === "read")).toHaveLength(300);
  expect(syncs).toBeLessThanOrEqual(3);
  expect(bytes).toBeLessThanOrEqual(300 * 2 * KILOBYTE);
});

test("rows sorted among 5,000 others meanwhile do no harm, and what lies between is not read", async () => {
  const table = day.workbook.table("ConfirmationLog")!;
  const person = table.columns.findIndex(({ name }) => name === "接收人");
  day.workbook.edit(null, () => table.sort([{ key: person, ascending: false }]));
  const ids = view.rows.slice(10, 20).map(({ id }) => String(id));
  const { syncs, bytes } = await measured(() => day.process.notices.confirm({ noticeId, me, ids, method: "group" }));
  expect(syncs).toBeLessThanOrEqual(3);
  expect(bytes).toBeLessThanOrEqual(PEOPLE * 1.5 * KILOBYTE);
  const confirmed = view.rows.filter(({ status }) => status === "confirmed").map(({ id }) => id);
  expect([...confirmed].sort()).toEqual([...ids].sort());
});

test("what is done to one person reads and writes no more for the 5,000 others", async () => {
  const [first, second] = view.calls.map(({ id }) => String(id));
  const { notices } = day.process;
  for (const action of [
    () => notices.recordCall({ noticeId, me, id: first!, result: "noAnswer" }),
    () => notices.markUnreachable({ noticeId, me, id: second!, result: "noAnswer" }),
  ]) {
    const { syncs, bytes } = await measured(action);
    expect(syncs).toBeLessThanOrEqual(3);
    expect(bytes).toBeLessThanOrEqual((PEOPLE * KILOBYTE) / 2);
  }
});

test("the list and the roster to come are read in at most 2 syncs", async () => {
  for (const read of [() => day.process.notices.list(), () => day.process.notices.previewRoster(noticeId)]) {
    day.connection.traffic.reset();
    await read();
    const { requests, requestBytes, responseBytes } = day.connection.traffic;
    expect(requests).toBeLessThanOrEqual(2);
    expect(requestBytes + responseBytes).toBeLessThanOrEqual((PEOPLE * KILOBYTE) / 4);
  }
});

test("a revision puts 400 confirmations aside in at most 3 syncs and 2 KB each", async () => {
  const { syncs, bytes } = await measured(() => day.process.notices.revise({ noticeId, me, reason: "改期" }));
  expect(syncs).toBeLessThanOrEqual(3);
  expect(bytes).toBeLessThanOrEqual(PEOPLE * 2 * KILOBYTE);
});
