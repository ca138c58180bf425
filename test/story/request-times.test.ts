/** Deadlines of requests on a real workbook: over a holiday, a night, a weekend, the end of the year. */

import { explanationSentence } from "../../src/calendar/explain-words";
import type { RequestView } from "../../src/process/request/api";
import { toSerial } from "../../src/schema/serial";
import type { OfficeDay } from "./office-day";
import { openDay, shown } from "./office-day";

const ME = "邓晓彤";
let clock: Date;
let day: OfficeDay;

const at = (text: string): number => toSerial(new Date(text));
const itIs = (text: string): void => {
  clock = new Date(text);
  day.workbook.edit(null, () => day.workbook.calculation.calculate());
};

/** A request received at a moment, with the workbook's clock there. */
async function received(text: string): Promise<string> {
  clock = new Date(text);
  day = await openDay("zh-CN", () => clock);
  await day.process.createWorkbook({ language: "zh-CN", sample: false });
  await day.save({ table: "People", values: { name: ME, department: "客服部" } });
  const values = { channel: "phone", customer: "海岚", description: "导出", registrar: ME, receivedAt: at(text) };
  return (await day.save({ table: "Requests", values })).id;
}

async function step(requestId: string, to: string): Promise<RequestView> {
  const result = await day.process.requests.step({ requestId, me: ME, to });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.view;
}

afterEach(() => day.close());

test("before the Spring Festival: the make-up day counts, the holiday doesn't, and the sentence says so", async () => {
  const id = await received("2026-02-13 17:20");
  const view = await day.process.requests.open(id);
  expect(view!.request.replyDue).toBeCloseTo(at("2026-02-24 17:20"), 6);
  const reason = (await day.process.requests.whyDue(id))!;
  expect(reason).toMatchObject({ pausedMinutes: 0, fromReceipt: true });
  expect(explanationSentence(reason.explanation, "zh-CN", "received")).toBe(
    "2026年2月13日（周五）17:20收到 → 2月14日（周六）调休上班（第1个工作日），2月15日至23日春节放假 → 2月24日（周二）17:20到期（第2个工作日）",
  );
  itIs("2026-02-24 17:20");
  expect(shown(day, "Requests", 0, "sla")).toBe("计时中");
  itIs("2026-02-24 17:21");
  expect(shown(day, "Requests", 0, "sla")).toBe("超时");
});

test("a company's own day off is named in the sentence", async () => {
  const id = await received("2026-11-25 10:00");
  await day.save({
    table: "CalendarExceptions",
    values: { date: at("2026-11-26 00:00"), kind: "off", name: "公司年会" },
  });
  const reason = (await day.process.requests.whyDue(id))!;
  expect(explanationSentence(reason.explanation, "zh-CN", "received")).toContain("11月26日（周四）公司年会放假");
  expect(reason.explanation.due).toBeCloseTo(at("2026-11-30 10:00"), 6);
});

test.each<[string, string, string, string, number, string]>([
  ["a night", "2026-11-25 10:00", "2026-11-26 23:30", "2026-11-27 00:30", 60, "2026-11-27 11:00"],
  ["a weekend", "2026-11-26 16:00", "2026-11-27 17:00", "2026-11-30 09:00", 16 * 60, "2026-12-01 08:00"],
  ["a weekend only", "2026-11-26 16:00", "2026-11-28 09:00", "2026-11-29 18:00", 0, "2026-11-30 16:00"],
  ["the Spring Festival", "2026-02-13 10:00", "2026-02-14 12:00", "2026-02-24 09:00", 21 * 60, "2026-02-25 07:00"],
])("a wait over %s moves the deadline by working time only", async (_name, start, from, until, minutes, due) => {
  const id = await received(start);
  await step(id, "inReview");
  itIs(from);
  await step(id, "waitingCustomer");
  expect(shown(day, "Requests", 0, "sla")).toBe("暂停");
  itIs(until);
  const { request } = await step(id, "inReview");
  expect(request.pausedMinutes).toBe(minutes);
  expect(request.replyDue).toBeCloseTo(at(due), 6);
});

test("the form counts a wait as the Work tab does", async () => {
  const id = await received("2026-11-26 16:00");
  const form = (status: string) => day.save({ table: "Requests", id, values: { status }, me: ME });
  await form("inReview");
  itIs("2026-11-27 17:00");
  expect((await form("waitingCustomer")).values.pausedAt).toBe(at("2026-11-27 17:00"));
  itIs("2026-11-30 09:00");
  expect((await form("inReview")).values).toMatchObject({ pausedMinutes: 16 * 60, pausedAt: null });
});

test("over the end of the year nothing is guessed, and the work goes on", async () => {
  const id = await received("2026-12-30 10:00");
  expect(shown(day, "Requests", 0, "replyDue")).toBe("超出日历");
  expect(await day.process.requests.whyDue(id)).toBeNull();
  await step(id, "inReview");
  itIs("2026-12-31 23:50");
  await step(id, "waitingCustomer");
  itIs("2027-01-04 09:00");
  const { request } = await step(id, "inReview");
  expect(request).toMatchObject({ status: "inReview", pausedAt: null });
  expect(shown(day, "Requests", 0, "sla")).toBe("");
  const { requests, round } = await day.process.requests.list();
  expect(requests).toMatchObject([{ awaitsReply: true, replyDue: null }]);
  expect(round.day).toBe(at("2027-01-08 00:00"));
});
