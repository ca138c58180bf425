import { mine } from "../../../src/rollup/today/mine";
import { namesIn } from "../../../src/rollup/today/rows";
import { todaySettings } from "../../../src/rollup/today/settings";
import { at, line, today } from "./day";

test("an empty workbook asks for nothing until midnight", () => {
  const { items, meetingAt, beyondCalendar, nextChange } = today("2026-11-26 10:00", {});
  expect({ items, meetingAt, beyondCalendar, nextChange }).toEqual({
    items: [],
    meetingAt: null,
    beyondCalendar: false,
    nextChange: at("2026-11-27"),
  });
});

test("the late come first, then by deadline, and last what has none", () => {
  const rows = {
    Tasks: [
      { id: "T-1", name: "明天", owner: "范", status: "inProgress", dueDate: at("2026-11-27") },
      { id: "T-2", name: "上周", owner: "范", status: "inProgress", dueDate: at("2026-11-20") },
      { id: "T-3", name: "无期", reviewer: "高", status: "inReview" },
    ],
    Issues: [{ id: "I-1", title: "前天", owner: "范", status: "open", dueDate: at("2026-11-24") }],
    Requests: [{ id: "R-1", customer: "今晚", status: "inReview", clockStart: at("2026-11-24 18:00") }],
  };
  expect(today("2026-11-26 10:00", rows).items.map(line)).toEqual([
    "task 上周 late",
    "issue 前天 late",
    "reply 今晚",
    "task 明天",
    "review 无期",
  ]);
});

describe("one person's list", () => {
  const { items } = today("2026-11-26 10:00", {
    Notices: [
      { id: "N-1", title: "门禁", status: "published", drafter: "Owen He", publishedAt: at("2026-11-26 09:00") },
    ],
    ConfirmationLog: [
      { id: "C-1", noticeId: "N-1", person: "Felix Fan", status: "unread" },
      { id: "C-2", noticeId: "N-1", person: "Owen He", status: "read" },
    ],
    Tasks: [{ id: "T-1", name: "扫码", owner: "Felix Fan", status: "inProgress", dueDate: at("2026-11-26") }],
  });

  test.each<[string, readonly string[]]>([
    ["Felix Fan", ["confirm 门禁", "task 扫码"]],
    [" felix  FAN", ["confirm 门禁", "task 扫码"]],
    ["Owen He", ["confirm 门禁", "chase 门禁"]],
    ["Ivy Feng", []],
  ])("%s", (me, expected) => {
    expect(mine(items, me).map(line)).toEqual(expected);
  });

  test("opens one's own row of the confirmation log", () => {
    expect(mine(items, "Felix Fan")[0]).toMatchObject({ table: "ConfirmationLog", id: "C-1" });
  });
});

test("departments in one cell are taken apart at either language's signs", () => {
  expect(namesIn("技术部、产品部,Design; Sales\n行政部")).toEqual(["技术部", "产品部", "Design", "Sales", "行政部"]);
});

describe("settings", () => {
  test("a new workbook's are the source document's", () => {
    expect(todaySettings({})).toEqual({
      confirmWindow: 120,
      replyDays: 2,
      slaStart: "receipt",
      weekly: { weekday: 5, time: 17 / 24 },
      meeting: { weekday: 1, time: 10 / 24 },
      syncDay: 5,
      dueSoonDays: 3,
    });
  });

  test.each([
    ["评审时", "review"],
    ["On receipt", "receipt"],
    ["whenever", "receipt"],
  ])("the clock's start may be called %s", (slaStart, expected) => {
    expect(todaySettings({ slaStart }).slaStart).toBe(expected);
  });

  test("what makes no sense keeps its default", () => {
    expect(todaySettings({ confirmWindow: "two hours", weeklyDay: 9 })).toMatchObject({
      confirmWindow: 120,
      weekly: { weekday: 5 },
    });
  });
});
