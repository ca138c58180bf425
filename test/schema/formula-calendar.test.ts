/** The shipped formulas as a whole: against the calendar's own arithmetic, with exceptions, settings and nothing. */
import { calendarRows, chinaCalendar } from "../../src/calendar/china";
import { nextFriday, replyDeadline, weeklyDeadline, workdaysBetween } from "../../src/calendar/work-calendar";
import { daySerial } from "../../src/schema/serial";
import type { RowValues } from "../../src/schema/types";
import { calculated } from "../support/calculated";

/** Friday 2026-11-20, 14:00. */
const NOW = daySerial(2026, 11, 20) + 14 / 24;
const TODAY = Math.floor(NOW);
const Calendar = calendarRows("zh-CN");
const day = (month: number, date: number, year = 2026) => daySerial(year, month, date);
const task = (patch: RowValues): RowValues => ({ name: "扫码页面", status: "inProgress", ...patch });
const issue = (patch: RowValues): RowValues => ({ title: "样机未到", status: "inProgress", ...patch });
const request = (patch: RowValues): RowValues => ({
  customer: "嘉禾",
  status: "inReview",
  clockStart: day(11, 18) + 10 / 24,
  ...patch,
});

describe("the sheet's formulas say what the calendar says, for every day of a year", () => {
  const calendar = chinaCalendar();
  const days = Array.from({ length: 400 }, (_, index) => day(12, 1, 2025) + index);
  const word = (value: number | "none" | undefined) =>
    value === undefined ? "超出日历" : value === "none" ? "" : value;
  const close = (value: unknown) => (typeof value === "number" ? Math.round(value * 1440) : value);
  const pauseOf = (start: number) => (start % 7) * 395;
  const value = calculated({
    now: NOW,
    rows: {
      Calendar,
      Requests: days.map((start) =>
        request({ clockStart: start + 0.4, pausedMinutes: pauseOf(start), status: "inProgress" }),
      ),
      RequestReviews: days.map((start) => ({ clockStart: start + 0.4, pausedMinutes: pauseOf(start) })),
      WeeklyReports: days.map((start) => ({ weekStart: start })),
      Tasks: days.map((due) => task({ baselineDue: TODAY, dueDate: due })),
    },
  });

  test.each<[string, string, (start: number) => number | "none" | undefined]>([
    ["Requests", "replyDue", (start) => replyDeadline(calendar, start + 0.4, 2, pauseOf(start))],
    ["RequestReviews", "replyDue", (start) => replyDeadline(calendar, start + 0.4, 2, pauseOf(start))],
    ["Requests", "syncDue", (start) => nextFriday(start)],
    ["WeeklyReports", "dueAt", (start) => weeklyDeadline(calendar, start)],
    ["Tasks", "slip", (due) => (due === TODAY ? 0 : workdaysBetween(calendar, TODAY, due))],
  ])("%s.%s", (table, field, expected) => {
    expect(value(table, field).map(close)).toEqual(days.map((start) => close(word(expected(start)))));
  });
});

test("a company's exceptions move deadlines", () => {
  const CalendarExceptions = [
    { date: day(11, 23), kind: "off", name: "年会" },
    { date: day(11, 21), kind: "work", name: "盘点" },
  ];
  const Requests = [request({ clockStart: day(11, 20) + 0.4 })];
  const due = calculated({ now: NOW, rows: { Calendar, CalendarExceptions, Requests } })("Requests", "replyDue");
  expect(due).toEqual([expect.closeTo(day(11, 24) + 0.4, 8)]);
});

test("an English workbook says the same in English", () => {
  const rows = {
    Calendar: calendarRows("en-US"),
    Tasks: [task({ dueDate: TODAY - 3 })],
    Issues: [issue({ dueDate: TODAY - 2 })],
  };
  const value = calculated({ now: NOW, language: "en-US", rows });
  expect([...value("Tasks", "alert"), ...value("Issues", "alert")]).toEqual(["Late 3 d", "Overdue 2 d"]);
});

test("settings are obeyed", () => {
  const settings = { replyDays: 1, dueSoonDays: 0, weeklyDay: 4, weeklyTime: 0.5, syncDay: 1, confirmWindow: 30 };
  const rows = {
    Calendar,
    Notices: [{ id: "N-1", publishedAt: NOW }],
    Tasks: [task({ dueDate: TODAY + 1 })],
    WeeklyReports: [{ weekStart: day(11, 16) }],
    Requests: [request({ status: "inProgress" })],
  };
  const value = calculated({ now: NOW, settings, rows });
  expect(value("Notices", "confirmBy")).toEqual([expect.closeTo(NOW + 30 / 1440, 8)]);
  expect(value("Tasks", "alert")).toEqual(["正常"]);
  expect(value("WeeklyReports", "dueAt")).toEqual([day(11, 19) + 0.5]);
  expect(value("Requests", "replyDue")).toEqual([expect.closeTo(day(11, 19) + 10 / 24, 8)]);
  expect(value("Requests", "syncDue")).toEqual([day(11, 23)]);
});

test("the reply clock starts at the review where the settings say so", () => {
  const reviewed = day(11, 19) + 11 / 24;
  const rows = {
    Calendar,
    Requests: [request({ reviewStart: reviewed }), request({})],
    RequestReviews: [{ requestId: "R-1", clockStart: day(11, 18), reviewedAt: reviewed }],
  };
  const value = calculated({ now: NOW, settings: { slaStart: "review" }, rows });
  const due = expect.closeTo(day(11, 23) + 11 / 24, 8) as number;
  expect([...value("Requests", "replyDue"), ...value("RequestReviews", "replyDue")]).toEqual([due, "", due]);
});

test("empty tables calculate to empty cells, never to errors", () => {
  const value = calculated({ now: NOW, rows: {} });
  const empty = [
    "Notices",
    "ConfirmationLog",
    "Projects",
    "Tasks",
    "WeeklyReports",
    "Issues",
    "Requests",
    "RequestReviews",
  ];
  const columns: Record<string, string> = {
    Notices: "reachRate",
    ConfirmationLog: "late",
    Projects: "health",
    Tasks: "slip",
    WeeklyReports: "dueAt",
    Issues: "alert",
    Requests: "replyDue",
    RequestReviews: "replyDue",
  };
  expect(empty.map((table) => value(table, columns[table]!))).toEqual(empty.map(() => [""]));
});
