/** In which order requests stand in the list, and what a week's round of notes still lacks. */

import { chinaCalendar } from "../../../src/calendar/china";
import { missingRows, requestList } from "../../../src/process/request/listing";
import type { Values } from "../../../src/process/values";
import { todaySettings } from "../../../src/rollup/today/settings";
import { toSerial } from "../../../src/schema/serial";

const calendar = chinaCalendar();
const settings = todaySettings({});
const at = (text: string): number => toSerial(new Date(text.length === 10 ? `${text} 00:00` : text));

const request = (id: string, more: Values): Values => ({
  id,
  customer: id,
  status: "inProgress",
  clockStart: at("2026-11-16 10:00"),
  repliedAt: at("2026-11-17 10:00"),
  ...more,
});
const unanswered = (id: string, start: string): Values =>
  request(id, { status: "inReview", clockStart: at(start), repliedAt: null });
const told = (requestId: string, day: string): Values => ({ requestId, syncDue: at(day), syncedAt: at(day) + 0.6 });

const list = (now: string, Requests: readonly Values[], RequestProgress: readonly Values[] = []) =>
  requestList({ Requests, RequestProgress }, at(now), calendar, settings);

test("what is owed stands first, the earliest on top; then next steps, then who is waited for, then what is settled", () => {
  const { requests } = list("2026-11-20 11:00", [
    request("closed", { status: "closed" }),
    request("waiting", { status: "waitingCustomer", lastSyncAt: at("2026-11-20 09:00") }),
    request("begun", { status: "replied" }),
    unanswered("due tomorrow", "2026-11-19 12:00"),
    request("note today", {}),
    unanswered("late", "2026-11-17 10:00"),
    request("note last week", { repliedAt: at("2026-11-10 10:00") }),
    request("cancelled", { status: "cancelled" }),
  ]);
  expect(requests.map(({ id }) => id)).toEqual([
    "note last week",
    "late",
    "note today",
    "due tomorrow",
    "begun",
    "waiting",
    "cancelled",
    "closed",
  ]);
});

test.each<[string, string, string, boolean]>([
  ["on Thursday nothing is owed yet", "2026-11-19 23:59", "2026-11-20", false],
  ["on Friday it is", "2026-11-20 00:00", "2026-11-20", true],
  ["at Friday's last minute it is still that Friday's", "2026-11-20 23:59", "2026-11-20", true],
  ["from midnight on the next Friday's round takes it along", "2026-11-21 00:00", "2026-11-27", true],
])("%s", (_name, now, day, syncNow) => {
  const { requests, round } = list(now, [request("R", {})]);
  expect(requests[0]).toMatchObject({ syncDue: at("2026-11-20"), syncNow });
  expect(round).toMatchObject({ day: at(day), owed: 1, told: 0, missing: 1, next: ["R"] });
});

test("a Friday on which nobody works is thought of on the last working day before it", () => {
  const asked = [request("R", { repliedAt: at("2026-09-28 10:00") })];
  expect(list("2026-09-29 18:00", asked).requests[0]).toMatchObject({ syncDue: at("2026-10-02"), syncNow: false });
  expect(list("2026-09-30 09:00", asked).requests[0]).toMatchObject({ syncDue: at("2026-10-02"), syncNow: true });
});

test("told on that working day, it is told", () => {
  const asked = [request("R", { repliedAt: at("2026-09-28 10:00") })];
  const row = { requestId: "R", syncDue: at("2026-10-02"), syncedAt: at("2026-09-30 16:00") };
  const { requests, round } = list("2026-10-02 09:00", asked, [row]);
  expect(requests[0]).toMatchObject({ syncDue: at("2026-10-09"), syncNow: false });
  expect(round).toMatchObject({ owed: 1, told: 1, missing: 0, next: [] });
});

test("over the end of the year, past the calendar, Friday is Friday", () => {
  const { requests, round } = list("2026-12-31 09:00", [request("R", { lastSyncAt: at("2026-12-25 16:00") })]);
  expect(requests[0]).toMatchObject({ syncDue: at("2027-01-01"), syncNow: false });
  expect(round.day).toBe(at("2027-01-01"));
});

test("rows are made for whoever has none, and go on from the stage that was reached", () => {
  const rows = {
    Requests: [
      request("first note", {}),
      request("second note", { lastSyncAt: at("2026-11-13 16:00") }),
      request("has a row", {}),
      request("told this Friday", { lastSyncAt: at("2026-11-20 09:00") }),
      request("not begun", { status: "replied" }),
      request("waited for", { status: "waitingCustomer" }),
    ],
    RequestProgress: [
      { ...told("second note", "2026-11-13"), stage: "testing" },
      { requestId: "has a row", syncDue: at("2026-11-20"), stage: "design", syncedAt: null },
    ],
  };
  const found = requestList(rows, at("2026-11-20 10:00"), calendar, settings);
  expect(found.round).toMatchObject({ owed: 4, missing: 3 });
  expect(missingRows(found, rows).map(({ requestId, stage, syncDue }) => [requestId, stage, syncDue])).toEqual(
    expect.arrayContaining([
      ["first note", "design", at("2026-11-20")],
      ["second note", "testing", at("2026-11-20")],
      ["waited for", "design", at("2026-11-20")],
    ]),
  );
});

test("a reply due past the calendar is awaited without a moment, after those that have one", () => {
  const { requests } = list("2026-12-31 09:00", [
    unanswered("beyond", "2026-12-30 10:00"),
    unanswered("known", "2026-12-28 10:00"),
  ]);
  expect(requests.map(({ id, replyDue }) => [id, replyDue])).toEqual([
    ["known", at("2026-12-30 10:00")],
    ["beyond", null],
  ]);
});
