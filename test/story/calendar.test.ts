/** The working calendar of a workbook grows by a year and by the company's own days, and every deadline follows. */

import { readHolidayList } from "../../src/calendar/holiday-list";
import { momentText } from "../../src/taskpane/form/dates";
import { at } from "../rollup/columns";
import type { OfficeDay } from "./office-day";
import { openDay, rowsOf, shown } from "./office-day";

/** The last working days of 2026: two working days later it is 2027. */
const NOW = new Date(2026, 11, 30, 10, 0);

/** Invented, since the year's list is not published: what matters is its shape. */
const YEAR = JSON.stringify({
  year: 2027,
  days: [
    ...holiday("元旦", "2027-01-01", 3),
    ...holiday("春节", "2027-02-05", 7),
    ...holiday("劳动节", "2027-05-01", 5),
    ...holiday("国庆节", "2027-10-01", 7),
    { name: "国庆节", date: "2027-10-09", isOffDay: false },
  ],
});

function holiday(name: string, first: string, count: number) {
  return Array.from({ length: count }, (_, index) => ({
    name,
    date: momentText(at(first) + index).slice(0, 10),
    isOffDay: true,
  }));
}

let day: OfficeDay;
beforeEach(async () => {
  day = await openDay("zh-CN", () => NOW);
  await day.process.createWorkbook({ language: "zh-CN", sample: false });
  const request = { customer: "嘉禾", channel: "phone", description: "扫码页面", registrar: "李娜" };
  await day.save({ table: "People", values: { name: "李娜", department: "客服部" } });
  await day.save({ table: "Requests", values: { ...request, receivedAt: at("2026-12-30 10:00") } });
});
afterEach(() => day.close());

const extend = (text: string) => day.process.calendars.extend(readHolidayList(text).days);
const validThrough = () => {
  const [, sheet = "", column = "", row = ""] = /'?([^'!=]+)'?!\$?([A-Z]+)\$?(\d+)/.exec(
    day.workbook.name("Set_calendarThrough")!.formula,
  )!;
  return day.workbook.sheet(sheet)!.text(Number(row) - 1, column.charCodeAt(0) - 65);
};

test("a deadline past the calendar says so; with next year's list it is there", async () => {
  expect([validThrough(), shown(day, "Requests", 0, "replyDue")]).toEqual(["2026-12-31", "超出日历"]);
  const extension = await extend(YEAR);
  expect(extension).toMatchObject({ years: [2027], exceptions: [], unchanged: 0, issues: [] });
  expect([validThrough(), shown(day, "Requests", 0, "replyDue")]).toEqual(["2027-12-31", "2027-01-04 10:00"]);
});

test("the year stands in the Calendar sheet, formulas and names included", async () => {
  await extend(YEAR);
  expect(rowsOf(day, "Calendar")).toBe(1096 + 365);
  const row = (date: string) => 1096 + at(date) - at("2027-01-01");
  const cells = (date: string) =>
    ["date", "kind", "name", "workday"].map((field) => shown(day, "Calendar", row(date), field));
  expect(cells("2027-10-01")).toEqual(["2027-10-01", "休息", "国庆节", ""]);
  expect(cells("2027-10-09")).toEqual(["2027-10-09", "上班", "国庆节调休", "2027-10-09"]);
  expect(cells("2027-10-12")).toEqual(["2027-10-12", "上班", "", "2027-10-12"]);
  const { days, exceptions } = await day.process.calendars.read();
  expect([days.length, exceptions]).toEqual([1096 + 365, []]);
});

test("loading the same list again changes nothing", async () => {
  await extend(YEAR);
  const again = await extend(YEAR);
  expect(again).toMatchObject({ years: [], days: [], exceptions: [], unchanged: 23, issues: [] });
  expect(rowsOf(day, "Calendar")).toBe(1096 + 365);
});

test("pasted days of this year become exceptions, and deadlines move with them", async () => {
  await day.save({
    table: "Requests",
    values: {
      customer: "云起",
      channel: "phone",
      description: "对账",
      registrar: "李娜",
      receivedAt: at("2026-12-28 09:00"),
    },
  });
  expect(shown(day, "Requests", 1, "replyDue")).toBe("2026-12-30 09:00");
  const extension = await extend("日期\t安排\t名称\n2026-12-29\t休息\t公司年会\n2026-12-28\t上班\t");
  expect(extension).toMatchObject({ exceptions: [{ kind: "off", name: "公司年会" }], unchanged: 1 });
  expect(shown(day, "CalendarExceptions", 0, "name")).toBe("公司年会");
  expect(shown(day, "Requests", 1, "replyDue")).toBe("2026-12-31 09:00");
});

test("one exception is added by hand, once a day and only where the calendar reaches", async () => {
  const party = { date: at("2026-12-29"), kind: "off", name: "公司年会" } as const;
  expect(await day.process.calendars.add(party)).toEqual(party);
  expect(await day.process.calendars.add({ ...party, kind: "work" })).toBeNull();
  expect(await day.process.calendars.add({ ...party, date: at("2027-12-29") })).toBeNull();
  expect((await day.process.calendars.read()).exceptions).toEqual([party]);
});

test("a list that leaves a gap writes nothing and says why", async () => {
  const extension = await extend(YEAR.replaceAll("2027", "2028"));
  expect(extension.issues).toEqual([{ code: "gap", year: 2028, missing: 2027 }]);
  expect([rowsOf(day, "Calendar"), validThrough()]).toEqual([1096, "2026-12-31"]);
});

test("reading takes one round trip, writing a year one more", async () => {
  await day.process.calendars.read();
  day.connection.traffic.reset();
  await day.process.calendars.read();
  expect(day.connection.traffic.requests).toBe(1);
  day.connection.traffic.reset();
  await extend(YEAR);
  expect(day.connection.traffic.requests).toBe(2);
});
