import { calendarOfRows, calendarRows } from "../../src/calendar/china";
import { calendarRowsOf, extendCalendar, type CalendarRows } from "../../src/calendar/extend";
import type { ListedDay } from "../../src/calendar/holiday-list";
import { readHolidayList } from "../../src/calendar/holiday-list";
import { isWorkday } from "../../src/calendar/work-calendar";
import type { RowValues } from "../../src/schema/types";
import { at } from "../rollup/columns";

const CALENDAR: CalendarRows = calendarRowsOf(calendarRows("zh-CN"), []);

/** A list that is invented, since the year's is not published: what matters is its shape. */
const invented = (year: number): string =>
  [
    `${year}-01-01 至 ${year}-01-03 休息 元旦`,
    `${year}-02-05 至 ${year}-02-11 休息 春节`,
    `${year}-05-01 至 ${year}-05-05 休息 劳动节`,
    `${year}-10-01 至 ${year}-10-07 休息 国庆节`,
    `${year}-10-09 上班 国庆节`,
    `${year}-12-31 休息 公司年会`,
  ].join("\n");
const listed = (text: string): readonly ListedDay[] => readHolidayList(text).days;

test("a whole year is added day by day, and the calendar is valid to its end", () => {
  const plan = extendCalendar(CALENDAR, listed(invented(2027)), "zh-CN");
  expect(plan).toMatchObject({ years: [2027], exceptions: [], unchanged: 0, through: at("2027-12-31"), issues: [] });
  expect(plan.days).toHaveLength(365);
  const row = (date: string) => plan.days.find((day) => day.date === at(date));
  expect(row("2027-02-05")).toEqual({ date: at("2027-02-05"), kind: "off", name: "春节" });
  expect(row("2027-10-09")).toEqual({ date: at("2027-10-09"), kind: "work", name: "国庆节调休" });
  expect(row("2027-12-31")).toEqual({ date: at("2027-12-31"), kind: "off", name: "公司年会" });
  expect([row("2027-06-05"), row("2027-06-07")]).toMatchObject([
    { kind: "off", name: null },
    { kind: "work", name: null },
  ]);
});

test("known holidays are called in the workbook's language", () => {
  const names = extendCalendar(CALENDAR, listed(invented(2027)), "en-US").days.map(({ name }) => name);
  expect(new Set(names)).toEqual(
    new Set([
      null,
      "New Year's Day",
      "Spring Festival",
      "Labour Day",
      "National Day",
      "Make-up day, National Day",
      "公司年会",
    ]),
  );
});

test("the rows make a calendar that covers the new year", () => {
  const { days } = extendCalendar(CALENDAR, listed(invented(2027)), "zh-CN");
  const rows = [...CALENDAR.days, ...days] as unknown as readonly RowValues[];
  const calendar = calendarOfRows(rows, []);
  expect(calendar.through).toBe(at("2027-12-31"));
  expect([isWorkday(calendar, at("2027-10-09")), isWorkday(calendar, at("2027-10-08"))]).toEqual([true, true]);
});

test("two years may come at once, in any order; one that leaves a gap may not", () => {
  const two = `${invented(2028)}\n${invented(2027)}`;
  expect(extendCalendar(CALENDAR, listed(two), "zh-CN")).toMatchObject({ years: [2027, 2028], issues: [] });
  expect(extendCalendar(CALENDAR, listed(invented(2029)), "zh-CN")).toMatchObject({
    years: [],
    days: [],
    through: at("2026-12-31"),
    issues: [{ code: "gap", year: 2029, missing: 2027 }],
  });
});

test("earlier years may be added too, and to an empty calendar any", () => {
  expect(extendCalendar(CALENDAR, listed(invented(2023)), "zh-CN").years).toEqual([2023]);
  expect(extendCalendar({ days: [], exceptions: [] }, listed(invented(2030)), "zh-CN")).toMatchObject({
    years: [2030],
    through: at("2030-12-31"),
  });
});

test("a few days of a year to come are not a year", () => {
  expect(extendCalendar(CALENDAR, listed("2027-01-01 休息 元旦\n2027-05-01 休息"), "zh-CN")).toMatchObject({
    years: [],
    issues: [{ code: "notAWholeYear", year: 2027, days: 2 }],
  });
});

test("days of covered years become exceptions where they differ", () => {
  const text = "2026-11-23 休息 公司年会\n2026-11-24 上班\n2026-10-01 休息 国庆节\n2026-11-28 上班 盘点";
  expect(extendCalendar(CALENDAR, listed(text), "zh-CN")).toEqual({
    years: [],
    days: [],
    exceptions: [
      { date: at("2026-11-23"), kind: "off", name: "公司年会" },
      { date: at("2026-11-28"), kind: "work", name: "盘点" },
    ],
    unchanged: 2,
    through: at("2026-12-31"),
    issues: [],
  });
});

test("the company's own exceptions stand, and what agrees with them is unchanged", () => {
  const exceptions = [
    { date: at("2026-11-23"), kind: "off", name: "公司年会" },
    { date: at("2026-11-28"), kind: "work", name: "盘点" },
  ] as const;
  const plan = extendCalendar({ ...CALENDAR, exceptions }, listed("2026-11-23 上班\n2026-11-28 上班"), "zh-CN");
  expect([plan.exceptions, plan.unchanged]).toEqual([[], 1]);
  expect(plan.issues).toEqual([{ code: "exceptionStands", line: 1, date: at("2026-11-23"), name: "公司年会" }]);
});

test("of a day said to be both nothing is taken", () => {
  const plan = extendCalendar(
    CALENDAR,
    listed("2026-11-23 休息\n2026-11-23 上班\n2026-11-24 休息\n2026-11-24 休息"),
    "zh-CN",
  );
  expect(plan.exceptions.map(({ date }) => date)).toEqual([at("2026-11-24")]);
  expect(plan.issues).toEqual([{ code: "contradiction", line: 2, date: at("2026-11-23") }]);
});

test("every published year would be added as it is shipped", () => {
  for (const year of [2025, 2026]) {
    const before = { days: CALENDAR.days.filter(({ date }) => date < at(`${year}-01-01`)), exceptions: [] };
    const published = CALENDAR.days.filter(
      ({ date, name }) => date >= at(`${year}-01-01`) && date <= at(`${year}-12-31`) && name,
    );
    const list = published.map(({ date, kind, name }, index) => ({
      date,
      kind,
      name: name!.replace("调休", ""),
      line: index + 1,
    }));
    const { days } = extendCalendar(before, list, "zh-CN");
    expect(days).toEqual(
      CALENDAR.days.filter(({ date }) => date >= at(`${year}-01-01`) && date <= at(`${year}-12-31`)),
    );
  }
});
