/** The two hours of a notice in the sheet, the list and the reminder: over Friday's end, midnight, a holiday, a year. */

import { reminderText } from "../../src/process/notice/chase";
import { daySerial } from "../../src/schema/serial";
import type { OfficeDay } from "./office-day";
import { openDay, shown } from "./office-day";

const me = "张伟";
let clock: Date;
let day: OfficeDay;

beforeAll(async () => {
  clock = new Date(2026, 8, 1, 9, 0);
  day = await openDay("zh-CN", () => clock);
  await day.process.createWorkbook({ language: "zh-CN", sample: false });
  for (const name of [me, "李娜"]) await day.save({ table: "People", values: { name, department: "行政部" } });
});

afterAll(() => day.close());

/** Publishes to two people; the notice's id. */
async function publish(): Promise<string> {
  const notice = {
    title: "停电",
    content: "今晚停电",
    scopeType: "everyone",
    urgency: "urgent",
    confirmMode: "confirm",
  };
  const values = { ...notice, department: "行政部", drafter: me };
  const { id: noticeId } = await day.save({ table: "Notices", values });
  await day.process.notices.step({ noticeId, me, to: "inReview" });
  await day.process.notices.step({ noticeId, me, to: "approved", values: { approver: "李娜" } });
  const result = await day.process.notices.publish({ noticeId, me, publisher: me, channels: ["urgentGroup"] });
  expect(result.ok).toBe(true);
  return noticeId;
}

let asked = 0;
const timeliness = () => [asked++, asked++].map((row) => shown(day, "ConfirmationLog", row, "late"));

test.each<[string, Date, Date, Date, string]>([
  [
    "the eve of National Day: a window is hours, not working days",
    new Date(2026, 8, 30, 22, 15),
    new Date(2026, 9, 1, 0, 15),
    new Date(2026, 9, 1, 0, 16),
    "10月1日 00:15",
  ],
  [
    "Friday 16:30, past the end of the week",
    new Date(2026, 10, 27, 16, 30),
    new Date(2026, 10, 27, 18, 30),
    new Date(2026, 10, 27, 18, 31),
    "今天 18:30",
  ],
  [
    "23:30, past midnight",
    new Date(2026, 10, 26, 23, 30),
    new Date(2026, 10, 27, 1, 30),
    new Date(2026, 10, 27, 1, 31),
    "11月27日 01:30",
  ],
  [
    "New Year's Eve",
    new Date(2026, 11, 31, 23, 0),
    new Date(2027, 0, 1, 1, 0),
    new Date(2027, 0, 1, 1, 1),
    "1月1日 01:00",
  ],
])("published on %s", async (_name, out, last, late, said) => {
  clock = out;
  const noticeId = await publish();
  const { confirmBy, rows } = (await day.process.notices.open(noticeId))!;
  expect(confirmBy! * 1440).toBeCloseTo(serial(last) * 1440, 3);
  const reminder = { language: "zh-CN", title: "停电", confirmMode: "confirm", contact: "", names: [me] } as const;
  expect(reminderText({ ...reminder, now: serial(out), confirmBy })).toContain(`请在${said} 前`);

  clock = last;
  const [first, second] = rows.map(({ id }) => String(id));
  await day.process.notices.confirm({ noticeId, me, ids: [first!], method: "group" });
  expect((await day.process.readToday()).items.map((item) => item.late)).toEqual([false]);
  clock = late;
  expect((await day.process.readToday()).items.map((item) => item.late)).toEqual([true]);
  await day.process.notices.confirm({ noticeId, me, ids: [second!], method: "group" });
  expect(timeliness()).toEqual(["按时", "逾期确认"]);
  expect((await day.process.readToday()).items).toEqual([]);
});

const serial = (date: Date): number =>
  daySerial(date.getFullYear(), date.getMonth() + 1, date.getDate()) +
  (date.getHours() * 60 + date.getMinutes()) / 1440;
