/** The board over rows that are few, broken or not there: what can't be counted is unknown and never a wrong number. */
import { boardAt, type Board } from "../../../src/rollup/board/board";
import { BOARD_FIELDS, type BoardRows, type BoardTable } from "../../../src/rollup/board/columns";
import { HEALTH_LIMITS } from "../../../src/rollup/health";
import { daySerial } from "../../../src/schema/serial";
import type { RowValues } from "../../../src/schema/types";

const TODAY = daySerial(2026, 11, 26);
const NOW = TODAY + 10 / 24;

const board = (rows: BoardRows): Board => boardAt(NOW, rows, { dueSoonDays: 3, health: HEALTH_LIMITS });

/** A row with all the fields that are read, as the workbook gives them. */
const row = (table: BoardTable, values: RowValues): RowValues => ({
  ...Object.fromEntries(BOARD_FIELDS[table].map((field) => [field, null])),
  ...values,
});

const rows: Record<BoardTable, readonly RowValues[]> = {
  Notices: [
    row("Notices", { id: "N-1", title: "停电", status: "published", publishedAt: NOW - 1, confirmBy: NOW - 0.9 }),
  ],
  ConfirmationLog: [
    row("ConfirmationLog", { noticeId: "N-1", revision: 1, status: "unread", dueAt: NOW - 0.9 }),
    row("ConfirmationLog", { noticeId: "N-1", revision: 1, status: "confirmed", dueAt: NOW - 0.9, reachedAt: NOW - 1 }),
  ],
  Projects: [row("Projects", { id: "PJ-1", name: "官网", status: "inProgress", dueDate: TODAY + 30, progress: 0.5 })],
  Tasks: [
    row("Tasks", {
      id: "T-1",
      projectId: "PJ-1",
      name: "首页",
      department: "技术部",
      status: "inProgress",
      dueDate: TODAY - 3,
    }),
    row("Tasks", {
      id: "T-2",
      projectId: "PJ-1",
      name: "内容",
      department: "市场部",
      status: "done",
      dueDate: TODAY - 2,
    }),
    row("Tasks", { id: "T-3", projectId: "PJ-1", name: "测试", status: "notStarted", dueDate: TODAY + 1 }),
  ],
  WeeklyReports: [
    row("WeeklyReports", {
      id: "W-1",
      weekStart: TODAY - 10,
      dueAt: TODAY - 5.3,
      department: "技术部",
      submittedAt: TODAY - 6,
    }),
  ],
  Issues: [
    row("Issues", {
      id: "I-1",
      title: "样机",
      status: "open",
      priority: "p1",
      raisedAt: TODAY - 5,
      dueDate: TODAY - 1,
    }),
  ],
  Requests: [row("Requests", { id: "R-1", customer: "嘉禾", status: "inReview", replyDue: TODAY - 1 })],
  Acceptances: [row("Acceptances", { overall: 5 })],
};

const TABLES = Object.keys(BOARD_FIELDS) as BoardTable[];
const unknown = (found: Board) => Object.entries(found).flatMap(([name, part]) => (part === null ? [name] : []));

test("with everything there nothing is unknown", () => {
  const found = board(rows);
  expect([unknown(found), found.unreadable]).toEqual([[], 0]);
  expect(found.tasks).toEqual({ all: 3, late: 1, soon: 1 });
  expect(found.departments).toEqual([
    { department: "技术部", done: 0, inTime: 0, late: 1 },
    { department: "市场部", done: 1, inTime: 0, late: 0 },
    { department: null, done: 0, inTime: 1, late: 0 },
  ]);
  expect(found.late.map(({ table, title, due }) => [table, title, due - TODAY])).toEqual([
    ["Tasks", "首页", -3],
    ["Notices", "停电", -1],
    ["Issues", "样机", -1],
    ["Requests", "嘉禾", -1],
  ]);
});

test("over empty tables every part is there and counts nothing", () => {
  const found = board(Object.fromEntries(TABLES.map((table) => [table, []])));
  expect(unknown(found)).toEqual([]);
  expect(found).toMatchObject({
    reach: { onTime: 0, missing: 0 },
    notices: [],
    tasks: { all: 0, late: 0, soon: 0 },
    departments: [],
    issues: { all: 0, ages: [0, 0, 0, 0] },
    csat: { share: 0, scores: 0 },
    projects: [],
    late: [],
  });
});

/** What is unknown without a table or a column; all else stays as it was, but for what was late. */
test.each<[table: BoardTable, field: string | null, lost: (keyof Board)[], late: string[]]>([
  ["Tasks", null, ["tasks", "departments", "projects"], ["Notices", "Issues", "Requests"]],
  ["Tasks", "dueDate", ["tasks", "departments", "projects"], ["Notices", "Issues", "Requests"]],
  ["Tasks", "status", ["tasks", "departments", "projects"], ["Notices", "Issues", "Requests"]],
  ["Tasks", "department", ["departments"], ["Tasks", "Notices", "Issues", "Requests"]],
  ["ConfirmationLog", null, ["reach", "notices"], ["Tasks", "Issues", "Requests"]],
  ["Notices", "status", ["notices"], ["Tasks", "Issues", "Requests"]],
  ["WeeklyReports", "submittedAt", ["weeks"], ["Tasks", "Notices", "Issues", "Requests"]],
  ["Issues", "status", ["issues", "projects"], ["Tasks", "Notices", "Requests"]],
  ["Issues", "resolvedAt", ["issues"], ["Tasks", "Notices", "Issues", "Requests"]],
  ["Requests", "repliedAt", ["replies"], ["Tasks", "Notices", "Issues"]],
  ["Requests", null, ["replies", "stages"], ["Tasks", "Notices", "Issues"]],
  ["Acceptances", "overall", ["csat"], ["Tasks", "Notices", "Issues", "Requests"]],
])("without %s[%s] what rests on it is unknown, and the rest is not", (table, field, lost, late) => {
  const { [table]: own, ...others } = rows;
  const without = own.map((values) => Object.fromEntries(Object.entries(values).filter(([key]) => key !== field)));
  const found = board(field === null ? others : { ...others, [table]: without });
  expect(unknown(found)).toEqual(lost);
  expect([...new Set(found.late.map((matter) => matter.table))]).toEqual(late);
  const whole = board(rows);
  const kept = Object.keys(whole).filter((name) => !lost.includes(name as keyof Board) && name !== "late");
  for (const name of kept as (keyof Board)[]) expect(found[name]).toEqual(whole[name]);
});

test.each<[what: string, table: BoardTable, change: RowValues]>([
  ["an error where a date should be", "Tasks", { dueDate: "#REF!" }],
  ["a word where a date should be", "Tasks", { dueDate: "下周" }],
  ["a date of another age", "Issues", { raisedAt: 401_769 }],
  ["an error where a state should be", "Requests", { status: "#N/A" }],
  ["a word where a number should be", "Acceptances", { overall: "很好" }],
])("%s is left out and counted", (_what, table, change) => {
  const found = board({ ...rows, [table]: [...rows[table], row(table, { ...rows[table][0], ...change })] });
  expect(unknown(found)).toEqual([]);
  expect(found.unreadable).toBe(1);
});
