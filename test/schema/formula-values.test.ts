/** What each shipped formula calculates, case by case. */
import { calendarRows } from "../../src/calendar/china";
import { daySerial } from "../../src/schema/serial";
import type { RowValues } from "../../src/schema/types";
import { calculated, type Given } from "../support/calculated";

/** Friday 2026-11-20, 14:00. */
const NOW = daySerial(2026, 11, 20) + 14 / 24;
const TODAY = Math.floor(NOW);
const HOUR = 1 / 24;
const Calendar = calendarRows("zh-CN");

type Case = readonly [name: string, row: RowValues, expected: unknown];

/** One workbook for a whole column: each case is a row. */
function column(table: string, field: string, cases: readonly Case[], others: Given["rows"] = {}): void {
  const values = calculated({ now: NOW, rows: { ...others, [table]: cases.map(([, row]) => row) } })(table, field);
  describe(`${table}.${field}`, () => {
    test.each(cases.map(([name, , expected], index) => [name, expected, values[index]] as const))(
      "%s: %j",
      (_name, expected, value) => {
        if (typeof expected === "number") expect(value).toBeCloseTo(expected, 8);
        else expect(value).toBe(expected);
      },
    );
  });
}

const published = NOW - 5 * HOUR;
const Notices = [
  { id: "N-1", title: "停电检修", revision: 2, confirmMode: "confirm", publishedAt: published },
  { id: "N-2", title: "培训", revision: 1, confirmMode: "read", publishedAt: NOW - HOUR },
  { id: "N-3", title: "草稿", revision: 1, confirmMode: "confirm" },
];
const entry = (patch: RowValues): RowValues => ({ noticeId: "N-1", revision: 2, status: "unread", ...patch });

column(
  "ConfirmationLog",
  "noticeTitle",
  [
    ["the notice's title", entry({}), "停电检修"],
    ["a notice that is gone", entry({ noticeId: "N-9" }), ""],
    ["no notice", {}, ""],
  ],
  { Notices },
);

column(
  "ConfirmationLog",
  "late",
  [
    ["confirmed within two hours", entry({ status: "confirmed", confirmedAt: published + HOUR }), "按时"],
    ["confirmed exactly at the limit", entry({ status: "confirmed", confirmedAt: published + 2 * HOUR }), "按时"],
    [
      "confirmed a second late",
      entry({ status: "confirmed", confirmedAt: published + 2 * HOUR + 1 / 86_400 }),
      "逾期确认",
    ],
    ["unread past the limit", entry({}), "逾期未确认"],
    ["read where a confirmation is asked for", entry({ status: "read", readAt: published + HOUR }), "逾期未确认"],
    ["read where reading is enough", entry({ noticeId: "N-2", status: "read", readAt: NOW - HOUR / 2 }), "按时"],
    ["unread within the window", entry({ noticeId: "N-2" }), "待确认"],
    ["a superseded row", entry({ revision: 1, status: "superseded" }), "已作废"],
    ["a notice not yet published", entry({ noticeId: "N-3" }), ""],
    ["confirmed without a time can't be judged", entry({ status: "confirmed" }), ""],
    ["unreachable past the limit", entry({ status: "unreachable" }), "逾期未确认"],
    ["an empty row", {}, ""],
  ],
  { Notices },
);

column(
  "ConfirmationLog",
  "minutes",
  [
    ["after 45 minutes", entry({ status: "confirmed", confirmedAt: published + 45 / 1440 }), 45],
    ["after four hours", entry({ status: "confirmed", confirmedAt: published + 4 * HOUR }), 240],
    ["not yet", entry({}), ""],
  ],
  { Notices },
);

const log = [
  entry({ status: "confirmed" }),
  entry({ status: "read" }),
  entry({ status: "unread" }),
  entry({ status: "confirmed" }),
  entry({ status: "superseded" }),
  entry({ revision: 1, status: "confirmed" }),
  entry({ noticeId: "N-2", revision: 1, status: "read" }),
  entry({ noticeId: "N-2", revision: 1, status: "unread" }),
];
const asked: readonly Case[] = [
  ["only the current revision counts", Notices[0]!, 4],
  ["where reading is enough", Notices[1]!, 2],
  ["nobody yet", Notices[2]!, 0],
  ["an empty row", {}, ""],
];
const answers = (...expected: unknown[]): Case[] => asked.map(([name, row], index) => [name, row, expected[index]]);

column("Notices", "recipients", asked, { ConfirmationLog: log });
column("Notices", "reached", answers(2, 1, 0, ""), { ConfirmationLog: log });
column("Notices", "reachRate", answers(0.5, 0.5, "", ""), { ConfirmationLog: log });
column("Notices", "confirmBy", answers(published + 2 * HOUR, NOW + HOUR, "", ""));

const task = (patch: RowValues): RowValues => ({ name: "扫码页面", status: "inProgress", ...patch });

column("Tasks", "alert", [
  ["three days late", task({ dueDate: TODAY - 3 }), "延期3天"],
  ["in review and late is late", task({ status: "inReview", dueDate: TODAY - 1 }), "延期1天"],
  ["due today", task({ dueDate: TODAY }), "临期"],
  ["due in three days", task({ dueDate: TODAY + 3 }), "临期"],
  ["due in four days", task({ dueDate: TODAY + 4 }), "正常"],
  ["done, however late", task({ status: "done", dueDate: TODAY - 9, actualFinish: TODAY }), "已完成"],
  ["without a due date", task({}), "未排期"],
  ["paused", task({ status: "paused", dueDate: TODAY - 3 }), ""],
  ["cancelled", task({ status: "cancelled", dueDate: TODAY - 3 }), ""],
  ["an empty row", {}, ""],
]);

column("Tasks", "daysLate", [
  ["late", task({ dueDate: TODAY - 3 }), 3],
  ["in time", task({ dueDate: TODAY }), 0],
  ["done two days late", task({ status: "done", dueDate: TODAY - 9, actualFinish: TODAY - 7 }), 2],
  ["done early", task({ status: "done", dueDate: TODAY, actualFinish: TODAY - 7 }), 0],
  ["done nobody knows when", task({ status: "done", dueDate: TODAY - 9 }), ""],
  ["cancelled", task({ status: "cancelled", dueDate: TODAY - 3 }), ""],
]);

const day = (month: number, date: number, year = 2026) => daySerial(year, month, date);

column(
  "Tasks",
  "slip",
  [
    ["not moved", task({ baselineDue: TODAY, dueDate: TODAY }), 0],
    ["over a weekend", task({ baselineDue: TODAY, dueDate: TODAY + 3 }), 1],
    ["over National Day", task({ baselineDue: day(9, 30), dueDate: day(10, 9) }), 2],
    ["brought forward", task({ baselineDue: TODAY + 3, dueDate: TODAY }), -1],
    ["past the calendar", task({ baselineDue: TODAY, dueDate: day(1, 8, 2027) }), "超出日历"],
    ["not moved, past the calendar", task({ baselineDue: day(1, 8, 2027), dueDate: day(1, 8, 2027) }), 0],
    ["no baseline", task({ dueDate: TODAY }), ""],
  ],
  { Calendar },
);

const project = (patch: RowValues): RowValues => ({
  id: "PJ-1",
  name: "仓储",
  status: "inProgress",
  dueDate: TODAY + 30,
  ...patch,
});
const ofProject = (patch: RowValues): RowValues =>
  task({ projectId: "PJ-1", dueDate: TODAY + 9, percent: 0, ...patch });
const Tasks = [
  ofProject({ status: "done", percent: 0.4, actualFinish: TODAY }),
  ofProject({ percent: 0.5 }),
  ofProject({ status: "notStarted", dueDate: TODAY - 1 }),
  ofProject({ status: "cancelled", percent: 0.9, dueDate: TODAY - 1 }),
  ofProject({ milestone: true, percent: 0.1 }),
  ofProject({ projectId: "PJ-2", percent: 0.3, dueDate: TODAY - 1 }),
  ofProject({ projectId: "PJ-3", percent: 0.3 }),
];
const Issues = [
  { projectId: "PJ-1", title: "甲", status: "open" },
  { projectId: "PJ-1", title: "乙", status: "resolved" },
  { projectId: "PJ-1", title: "丙", status: "closed" },
  { projectId: "PJ-1", title: "丁", status: "rejected" },
  ...Array.from({ length: 5 }, () => ({ projectId: "PJ-3", title: "戊", status: "open" })),
];
const projects: readonly RowValues[] = [
  project({}),
  project({ id: "PJ-2" }),
  project({ id: "PJ-3" }),
  project({ id: "PJ-4" }),
  project({ id: "PJ-5", dueDate: TODAY - 1 }),
  project({ id: "PJ-6", status: "done" }),
  {},
];
const totals = (...expected: unknown[]): Case[] =>
  projects.map((row, index) => [`${String(row.id ?? "an empty row")}`, row, expected[index]]);

column("Projects", "progress", totals(0.5, 0.3, 0.3, 0, 0, 0, ""), { Tasks, Issues });
column("Projects", "delayedTasks", totals(1, 1, 0, 0, 0, 0, ""), { Tasks, Issues });
column("Projects", "openIssues", totals(2, 0, 5, 0, 0, 0, ""), { Tasks, Issues });
column("Projects", "health", totals("已偏离", "已偏离", "有风险", "正常", "已偏离", "", ""), { Tasks, Issues });

column(
  "WeeklyReports",
  "dueAt",
  [
    ["an ordinary week", { weekStart: day(11, 16) }, day(11, 20) + 17 / 24],
    ["Friday is National Day", { weekStart: day(9, 28) }, day(9, 30) + 17 / 24],
    ["nobody works", { weekStart: day(2, 16) }, ""],
    ["past the calendar", { weekStart: day(12, 28) }, "超出日历"],
    ["an empty row", {}, ""],
  ],
  { Calendar },
);

column(
  "WeeklyReports",
  "submission",
  [
    ["in time", { weekStart: day(11, 9), submittedAt: day(11, 13) + 17 / 24 }, "按时"],
    ["late", { weekStart: day(11, 9), submittedAt: day(11, 13) + 17.01 / 24 }, "逾期"],
    ["not handed in", { weekStart: day(11, 9) }, "未提交"],
    ["handed in past the calendar", { weekStart: day(12, 28), submittedAt: day(1, 1, 2027) }, "按时"],
    ["an empty row", {}, ""],
  ],
  { Calendar },
);

const issue = (patch: RowValues): RowValues => ({
  title: "样机未到",
  status: "inProgress",
  raisedAt: TODAY - 6,
  ...patch,
});

column("Issues", "daysOpen", [
  ["still open", issue({}), 6],
  ["solved after two days", issue({ status: "closed", resolvedAt: TODAY - 4 }), 2],
  ["rejected", issue({ status: "rejected" }), ""],
  ["an empty row", {}, ""],
]);

column("Issues", "alert", [
  ["overdue", issue({ dueDate: TODAY - 2 }), "逾期2天"],
  ["due soon", issue({ dueDate: TODAY + 1 }), "临期"],
  ["on schedule", issue({ dueDate: TODAY + 8 }), "正常"],
  ["no deadline", issue({}), "未定时限"],
  ["resolved though late", issue({ status: "resolved", dueDate: TODAY - 2 }), "已了结"],
  ["on hold", issue({ status: "onHold", dueDate: TODAY - 2 }), ""],
]);

const request = (patch: RowValues): RowValues => ({
  customer: "嘉禾",
  status: "inReview",
  clockStart: day(11, 18) + 10 / 24,
  ...patch,
});

column(
  "Requests",
  "sla",
  [
    ["running until noon past", request({ clockStart: day(11, 18) + 15 / 24 }), "计时中"],
    ["not answered in time", request({}), "超时"],
    ["the pause is added", request({ pausedMinutes: 300 }), "计时中"],
    ["answered in time", request({ repliedAt: day(11, 20) + 10 / 24 }), "按时"],
    ["answered late", request({ repliedAt: day(11, 20) + 10.1 / 24 }), "超时"],
    ["answered late but for the pause", request({ repliedAt: day(11, 20) + 10.1 / 24, pausedMinutes: 10 }), "按时"],
    ["waiting for the customer", request({ status: "waitingCustomer" }), "暂停"],
    ["cancelled", request({ status: "cancelled" }), ""],
    ["past the calendar", request({ clockStart: day(12, 31) + 0.4 }), ""],
    ["an empty row", {}, ""],
  ],
  { Calendar },
);

column("Requests", "syncDue", [
  ["after a reply on Tuesday", request({ status: "inProgress", repliedAt: day(11, 17) + 0.5 }), day(11, 20)],
  ["after a sync on Friday", request({ status: "inProgress", lastSyncAt: day(11, 20) + 0.6 }), day(11, 27)],
  [
    "after this Friday's was told on Thursday",
    request({ status: "inProgress", lastSyncAt: day(11, 19) + 0.7, syncedThrough: day(11, 20) }),
    day(11, 27),
  ],
  ["not under way", request({ status: "replied", repliedAt: day(11, 17) }), ""],
]);
