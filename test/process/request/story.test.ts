/** A request's story put together from rows that know more or less of it. */

import { storyOf, type StoryRows } from "../../../src/process/request/story";
import type { Values } from "../../../src/process/values";
import { schema } from "../../../src/schema/schema";
import { toSerial } from "../../../src/schema/serial";
import type { Language } from "../../../src/schema/types";

const at = (text: string): number => toSerial(new Date(text.length === 10 ? `${text} 00:00` : text));

const step = (moment: string, from: string, to: string, more: Values = {}, language: Language = "zh-CN"): Values => {
  const { field } = schema.table("Requests").states!;
  const word = (key: string) => field.list!.choice(key)!.text[language];
  return { at: at(moment), who: "彭雨薇", field: field.text[language], from: word(from), to: word(to), ...more };
};

const story = (rows: Partial<StoryRows>) =>
  storyOf(schema, { request: {}, reviews: [], progress: [], acceptances: [], log: [], ...rows })
    .map(({ kind, at: moment, until }) => (until === undefined ? [kind, moment] : [kind, moment, until]))
    .reverse();

const request: Values = { receivedAt: at("2026-11-16 10:00"), reviewStart: at("2026-11-16 15:00"), revision: 1 };

test("without a change log the rows themselves tell what they know", () => {
  const review = { reviewedAt: at("2026-11-17 09:00"), repliedAt: at("2026-11-18 09:00") };
  const progress: Values[] = [{ syncedAt: at("2026-11-20 16:00") }, { syncDue: at("2026-11-27"), syncedAt: null }];
  const acceptance = { deliveredAt: at("2026-11-23"), acceptedAt: at("2026-11-24"), result: "passed" };
  const surveyed = { ...acceptance, surveyedAt: at("2026-11-25 11:00") };
  expect(story({ request, reviews: [review], progress, acceptances: [surveyed] })).toEqual([
    ["registered", at("2026-11-16 10:00")],
    ["submitted", at("2026-11-16 15:00")],
    ["reviewed", at("2026-11-17 09:00")],
    ["replied", at("2026-11-18 09:00")],
    ["synced", at("2026-11-20 16:00")],
    ["delivered", at("2026-11-23")],
    ["passed", at("2026-11-24")],
    ["surveyed", at("2026-11-25 11:00")],
  ]);
});

test("the log adds the hours, and two deliveries of one day keep theirs", () => {
  const day = at("2026-11-23");
  const acceptances: Values[] = [
    { deliveredAt: day, acceptedAt: day, result: "failed", reason: "缺合计" },
    { deliveredAt: day, acceptedAt: day, result: "passed" },
  ];
  const log = [
    step("2026-11-23 09:00", "inProgress", "delivered"),
    step("2026-11-23 10:00", "delivered", "rejectedDelivery"),
    step("2026-11-23 11:00", "rejectedDelivery", "inProgress"),
    step("2026-11-23 15:00", "inProgress", "delivered"),
    step("2026-11-23 16:00", "delivered", "accepted"),
  ];
  expect(story({ acceptances, log })).toEqual([
    ["delivered", at("2026-11-23 09:00")],
    ["failed", at("2026-11-23 10:00")],
    ["reworked", at("2026-11-23 11:00")],
    ["delivered", at("2026-11-23 15:00")],
    ["passed", at("2026-11-23 16:00")],
  ]);
});

test("waits have their ends, and one that lasts has none", () => {
  const log = [
    step("2026-11-17 09:00", "inReview", "waitingCustomer"),
    step("2026-11-17 11:00", "waitingCustomer", "inReview"),
    step("2026-11-18 09:00", "inProgress", "waitingCustomer"),
  ];
  const waiting = { pausedAt: at("2026-11-18 09:00") };
  expect(story({ request: waiting, log })).toEqual([
    ["waiting", at("2026-11-17 09:00"), at("2026-11-17 11:00")],
    ["waiting", at("2026-11-18 09:00"), null],
  ]);
  expect(story({ request: waiting })).toEqual([["waiting", at("2026-11-18 09:00"), null]]);
});

test.each<Language>(["zh-CN", "en-US"])("a change tells why and what was wanted before, in %s", (language) => {
  const moment = "2026-11-20 09:00";
  const changed = step(moment, "inProgress", "changeReview", { reason: "新线路" }, language);
  const description = schema.table("Requests").field("description").text[language];
  const worded = { at: at(moment), field: description, from: "按车辆导出", to: "按线路导出" };
  const [event] = storyOf(schema, { request: {}, reviews: [], progress: [], acceptances: [], log: [worded, changed] });
  expect(event).toMatchObject({ kind: "changed", revision: 2, reason: "新线路", before: "按车辆导出", who: "彭雨薇" });
});

test("a change that nobody logged is known by its clock, and the first submission isn't made up", () => {
  const changed = { ...request, revision: 2, clockStart: at("2026-11-20 09:00"), reviewStart: at("2026-11-20 09:00") };
  expect(story({ request: changed })).toEqual([
    ["registered", at("2026-11-16 10:00")],
    ["changed", at("2026-11-20 09:00")],
  ]);
});

test.each<[string, number | string, boolean | null]>([
  ["to the minute", at("2026-11-18 10:00"), true],
  ["a minute late", at("2026-11-18 10:00") - 1 / 1440, false],
  ["by a deadline past the calendar", "超出日历", null],
])("a reply %s", (_name, replyDue, onTime) => {
  const reviews = [{ repliedAt: at("2026-11-18 10:00"), replyDue }];
  const [event] = storyOf(schema, { request: {}, reviews, progress: [], acceptances: [], log: [] });
  expect(event).toMatchObject({ kind: "replied", onTime });
});

test("a reply that only the request knows of is told, and one that a review knows of is told once", () => {
  const answered = { repliedAt: at("2026-11-18 10:00"), sla: "late" };
  expect(story({ request: answered })).toEqual([["replied", at("2026-11-18 10:00")]]);
  expect(story({ request: answered, reviews: [{ repliedAt: at("2026-11-18 10:00") }] })).toHaveLength(1);
});
