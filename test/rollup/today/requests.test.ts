import type { RowValues } from "../../../src/schema/types";
import { at, lines, today } from "./day";

const request = (more: RowValues): RowValues => ({
  id: "R-1",
  customer: "海岚",
  status: "registered",
  registrar: "邓晓彤",
  owner: null,
  clockStart: at("2026-11-25 10:00"),
  ...more,
});

test.each<[string, string, RowValues, readonly string[]]>([
  ["two working days to the minute", "2026-11-27 10:00", {}, ["reply 海岚"]],
  ["a minute more", "2026-11-27 10:01", {}, ["reply 海岚 late"]],
  ["answered", "2026-11-30 09:00", { status: "replied", repliedAt: at("2026-11-26 09:00") }, []],
  ["cancelled", "2026-11-30 09:00", { status: "cancelled" }, []],
  ["waiting for the customer stops the clock", "2026-11-26 09:00", { status: "waitingCustomer" }, []],
  ["pauses are added", "2026-11-27 10:30", { pausedMinutes: 60 }, ["reply 海岚"]],
  ["over a weekend", "2026-11-30 09:00", { clockStart: at("2026-11-26 10:00") }, ["reply 海岚"]],
  // 2026: 1 to 7 October off, so the second working day after 30 September is the 9th.
  ["over a holiday", "2026-10-09 09:00", { clockStart: at("2026-09-30 10:00") }, ["reply 海岚"]],
  ["over a holiday, late", "2026-10-09 10:01", { clockStart: at("2026-09-30 10:00") }, ["reply 海岚 late"]],
  ["no clock", "2026-11-27 10:00", { clockStart: null }, []],
])("a reply: %s", (_name, moment, more, expected) => {
  expect(lines(moment, { Requests: [request(more)] })).toEqual(expected);
});

test("a reply due past the calendar is listed without a deadline, and that is said", () => {
  const { items, beyondCalendar } = today("2026-12-31 09:00", {
    Requests: [request({ clockStart: at("2026-12-30 10:00") })],
  });
  expect(items).toMatchObject([{ kind: "reply", due: null, late: false }]);
  expect(beyondCalendar).toBe(true);
});

const underWay = (more: RowValues = {}) =>
  request({ status: "inProgress", owner: "彭雨薇", repliedAt: at("2026-11-18 09:00"), ...more });

test.each<[string, string, RowValues, readonly RowValues[], readonly string[]]>([
  ["Thursday asks for nothing", "2026-11-19 18:00", {}, [], []],
  ["on Friday the customer is to be told", "2026-11-20 00:00", {}, [], ["sync 海岚"]],
  ["Friday at 23:59 is still in time", "2026-11-20 23:59", {}, [], ["sync 海岚"]],
  ["on Saturday it is late", "2026-11-21 00:00", {}, [], ["sync 海岚 late"]],
  ["told on Friday, asks for nothing", "2026-11-21 09:00", { lastSyncAt: at("2026-11-20 16:00") }, [], []],
  ["told according to the progress sheet", "2026-11-21 09:00", {}, [{ syncedAt: at("2026-11-20 16:00") }], []],
  ["a progress row that nobody was told of", "2026-11-21 09:00", {}, [{ syncedAt: null }], ["sync 海岚 late"]],
  ["the week after, again", "2026-11-27 09:00", { lastSyncAt: at("2026-11-20 16:00") }, [], ["sync 海岚"]],
  [
    "told early in the week, Friday still counts",
    "2026-11-20 09:00",
    { lastSyncAt: at("2026-11-17 9:00") },
    [],
    ["sync 海岚"],
  ],
  [
    "told before the Friday it was for",
    "2026-11-20 09:00",
    {},
    [{ syncDue: at("2026-11-20"), syncedAt: at("2026-11-19 17:00") }],
    [],
  ],
  ["the same by the request's own row", "2026-11-20 09:00", { syncedThrough: at("2026-11-20") }, [], []],
  ["waiting for the customer is no silence", "2026-11-20 09:00", { status: "waitingCustomer" }, [], ["sync 海岚"]],
  ["delivered is", "2026-11-20 09:00", { status: "accepted" }, [], []],
  // Friday, 2 October 2026 is off and so is the day before.
  [
    "a Friday off is thought of before it",
    "2026-09-30 09:00",
    { repliedAt: at("2026-09-28 09:00") },
    [],
    ["sync 海岚"],
  ],
])("a sync: %s", (_name, moment, more, progress, expected) => {
  const rows = progress.map((row) => ({ requestId: "R-1", ...row }));
  expect(lines(moment, { Requests: [underWay(more)], RequestProgress: rows })).toEqual(expected);
});

test("a delivery waits for the customer since it was delivered", () => {
  const { items } = today("2026-11-26 09:00", {
    Requests: [request({ status: "delivered", owner: "彭雨薇", repliedAt: at("2026-11-18 09:00") })],
    Acceptances: [
      { requestId: "R-1", deliveredAt: at("2026-11-10"), result: "failed" },
      { requestId: "R-1", deliveredAt: at("2026-11-20"), result: null },
    ],
  });
  expect(items).toMatchObject([{ kind: "acceptance", since: at("2026-11-20"), due: null, who: ["彭雨薇"] }]);
});
