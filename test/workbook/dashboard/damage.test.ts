/** The Dashboard over workbooks with something missing or broken: it shows what it can, and says the rest in words. */
import { ErrorValue } from "../../../host/model/types";
import { calendarRows } from "../../../src/calendar/china";
import { schema } from "../../../src/schema/schema";
import { daySerial } from "../../../src/schema/serial";
import * as places from "../../../src/workbook/dashboard/places";
import { READ } from "../../../src/workbook/dashboard/sources";
import type { LiveBook } from "../../support/calculated";
import { cellsAt, dashboardBook } from "../../support/dashboard-book";

const NOW = daySerial(2026, 11, 26) + 10 / 24;
const TODAY = Math.floor(NOW);
const Calendar = calendarRows("zh-CN").filter(({ date }) => Number(date) > daySerial(2026, 11, 8));

const rows = {
  Calendar,
  Notices: [
    { id: "N-1", title: "停电", status: "published", confirmMode: "confirm", revision: 1, publishedAt: NOW - 1 },
  ],
  ConfirmationLog: [
    { id: "C-1", noticeId: "N-1", revision: 1, person: "张伟", status: "unread" },
    { id: "C-2", noticeId: "N-1", revision: 1, person: "林静怡", status: "confirmed", confirmedAt: NOW - 0.99 },
  ],
  Projects: [{ id: "PJ-1", name: "官网", status: "inProgress", dueDate: TODAY + 30 }],
  Tasks: [
    { id: "T-1", projectId: "PJ-1", name: "首页", department: "技术部", status: "inProgress", dueDate: TODAY - 3 },
    { id: "T-2", projectId: "PJ-1", name: "内容", department: "市场部", status: "done", dueDate: TODAY },
  ],
  WeeklyReports: [
    { id: "W-1", weekStart: TODAY - 10, department: "技术部", projectId: "PJ-1", submittedAt: TODAY - 6 },
  ],
  Issues: [{ id: "I-1", title: "样机", status: "open", priority: "p1", raisedAt: TODAY - 5, dueDate: TODAY - 1 }],
  Requests: [{ id: "R-1", customer: "嘉禾", status: "inReview", clockStart: TODAY - 8 }],
  Acceptances: [{ id: "A-1", overall: 5 }],
};

let book: LiveBook;
beforeEach(() => {
  book = dashboardBook({ now: NOW, rows });
});

/** Every cell of the sheet that shows an error. */
function errors(): string[] {
  const sheet = book.sheet("Dashboard")!;
  const { bottom, right } = sheet.usedArea(true)!;
  return cellsAt(book, 0, 0, bottom + 1, right + 1).flatMap((line, row) =>
    line.flatMap((cell, column) => (cell instanceof ErrorValue ? [`${row},${column} ${cell.code}`] : [])),
  );
}

const cards = () => cellsAt(book, places.CARD_ROW + 1, 0, 1, 11)[0]!.filter((_, index) => index % 2 === 0);
const under = () => cellsAt(book, places.CARD_ROW + 2, 0, 1, 11)[0]!.filter((_, index) => index % 2 === 0);
const state = () => cellsAt(book, 1, 0, 1)[0]![0];
const list = () => cellsAt(book, places.LIST_ROW + 2, 0, places.LISTED, 3).map((line) => [line[0], line[2]]);

test("with everything there it shows six figures and what is late, and no error", () => {
  expect(cards()).toEqual([0.5, 1, 1, 1, 0, 1]);
  expect(state()).toBe(schema.sheet("Dashboard").purpose["zh-CN"]);
  expect(list().filter(([kind]) => kind !== "")).toEqual([
    ["需求", "嘉禾"],
    ["任务", "首页"],
    ["通知", "停电"],
    ["问题", "样机"],
  ]);
  expect(errors()).toEqual([]);
});

test("empty tables give dashes and a word under each", () => {
  book = dashboardBook({ now: NOW, rows: { Calendar } });
  expect(cards()).toEqual(Array(6).fill("—"));
  expect(under()).toEqual([
    "还没有已发布的通知",
    "还没有任务",
    "上周没有周报",
    "还没有问题",
    "还没有需求到反馈时限",
    "还没有评分",
  ]);
  expect(
    list()
      .flat()
      .every((cell) => cell === ""),
  ).toBe(true);
  expect(errors()).toEqual([]);
});

const CARD_OF: Partial<Record<string, number>> = {
  ConfirmationLog: 0,
  Tasks: 1,
  WeeklyReports: 2,
  Issues: 3,
  Requests: 4,
  Acceptances: 5,
};

test.each(Object.keys(READ))("without the sheet of %s it says so, and shows the other figures", (table) => {
  const before = cards();
  book.edit(null, () => book.removeSheet(book.sheet(table)!));
  const name = schema.table(table).text["zh-CN"];
  expect(errors()).toEqual([]);
  expect(state()).toBe(`缺少数据：${name}。请在任务窗格“更多”中检查并修复。`);
  const own = CARD_OF[table];
  if (own !== undefined) expect([cards()[own], under()[own]]).toEqual(["—", `缺少“${name}”`]);
  // Where the log's notices are gone, nothing says any more by when they were to be confirmed.
  const others = cards().filter((_, index) => index !== own && !(table === "Notices" && index === 0));
  expect(others).toEqual(before.filter((_, index) => index !== own && !(table === "Notices" && index === 0)));
});

test.each(Object.entries(READ).flatMap(([table, fields]) => fields.map((field) => [table, field] as const)))(
  "without the column %s[%s] no cell shows an error, and the table is named",
  (table, field) => {
    const { text } = schema.table(table).field(field);
    const { columns } = book.table(table)!;
    book.edit(null, () => book.table(table)!.removeColumn(columns.find(({ name }) => name === text["zh-CN"])!));
    expect(errors()).toEqual([]);
    expect(state()).toContain(schema.table(table).text["zh-CN"]);
  },
);

test("renamed headers change nothing", () => {
  const before = [cards(), under(), list()];
  const { sheet, area, columns } = book.table("Tasks")!;
  columns.forEach((_, index) => book.edit(null, () => sheet.enter(area.top, area.left + index, `栏目 #${index}'[新]`)));
  expect([cards(), under(), list()]).toEqual(before);
  expect(state()).toBe(schema.sheet("Dashboard").purpose["zh-CN"]);
});

test("error cells are left out and counted in a sentence", () => {
  const { sheet, bodyArea, columns } = book.table("Tasks")!;
  const due = columns.findIndex(({ name }) => name === "计划截止");
  book.edit(null, () => sheet.enter(bodyArea.top, due, "=1/0"));
  expect(errors()).toEqual([]);
  expect(cards()[1]).toBe(0);
  // The date itself, and the alert that is calculated from it.
  expect(state()).toBe("有 2 个单元格是错误值，未计入下面的数字。");
});
