import { calendarOfRows, calendarRows, chinaCalendar, chinaDays, coveredYears } from "../../src/calendar/china";
import { isWorkday, validThrough } from "../../src/calendar/work-calendar";
import { daySerial, weekdayOf } from "../../src/schema/serial";

const serial = (iso: string): number => {
  const [year, month, day] = iso.split("-").map(Number);
  return daySerial(year!, month!, day!);
};
const span = (from: string, to: string): number[] =>
  Array.from({ length: serial(to) - serial(from) + 1 }, (_, index) => serial(from) + index);

/**
 * The notices of the General Office of the State Council on public holidays: 国办发明电〔2023〕7号 for 2024,
 * 〔2024〕12号 for 2025, 〔2025〕7号 for 2026. Each holiday, and the weekend days worked for it.
 */
const NOTICES: readonly [name: string, from: string, to: string, ...work: string[]][] = [
  ["2024 元旦", "2024-01-01", "2024-01-01"],
  ["2024 春节", "2024-02-10", "2024-02-17", "2024-02-04", "2024-02-18"],
  ["2024 清明节", "2024-04-04", "2024-04-06", "2024-04-07"],
  ["2024 劳动节", "2024-05-01", "2024-05-05", "2024-04-28", "2024-05-11"],
  ["2024 端午节", "2024-06-10", "2024-06-10"],
  ["2024 中秋节", "2024-09-15", "2024-09-17", "2024-09-14"],
  ["2024 国庆节", "2024-10-01", "2024-10-07", "2024-09-29", "2024-10-12"],
  ["2025 元旦", "2025-01-01", "2025-01-01"],
  ["2025 春节", "2025-01-28", "2025-02-04", "2025-01-26", "2025-02-08"],
  ["2025 清明节", "2025-04-04", "2025-04-06"],
  ["2025 劳动节", "2025-05-01", "2025-05-05", "2025-04-27"],
  ["2025 端午节", "2025-05-31", "2025-06-02"],
  ["2025 国庆节、中秋节", "2025-10-01", "2025-10-08", "2025-09-28", "2025-10-11"],
  ["2026 元旦", "2026-01-01", "2026-01-03", "2026-01-04"],
  ["2026 春节", "2026-02-15", "2026-02-23", "2026-02-14", "2026-02-28"],
  ["2026 清明节", "2026-04-04", "2026-04-06"],
  ["2026 劳动节", "2026-05-01", "2026-05-05", "2026-05-09"],
  ["2026 端午节", "2026-06-19", "2026-06-21"],
  ["2026 中秋节", "2026-09-25", "2026-09-27"],
  ["2026 国庆节", "2026-10-01", "2026-10-07", "2026-09-20", "2026-10-10"],
];

const calendar = chinaCalendar();

test.each(NOTICES)("%s is off from %s to %s", (_name, from, to, ...work) => {
  expect(span(from, to).filter((day) => isWorkday(calendar, day))).toEqual([]);
  expect(work.filter((day) => !isWorkday(calendar, serial(day)))).toEqual([]);
});

test("every other day follows its weekday", () => {
  const noticed = new Set(NOTICES.flatMap(([, from, to, ...work]) => [...span(from, to), ...work.map(serial)]));
  const others = span("2024-01-01", "2026-12-31").filter((day) => !noticed.has(day));
  expect(others.filter((day) => isWorkday(calendar, day) !== weekdayOf(day) <= 5)).toEqual([]);
});

test.each([
  [2024, 251],
  [2025, 248],
  [2026, 248],
])("%i has %i working days", (year, count) => {
  const days = span(`${year}-01-01`, `${year}-12-31`);
  expect(days.filter((day) => isWorkday(calendar, day)).length).toBe(count);
});

test("it covers the published years and says where it ends", () => {
  expect(coveredYears).toEqual([2024, 2025, 2026]);
  expect([calendar.from, validThrough(calendar)]).toEqual([serial("2024-01-01"), serial("2026-12-31")]);
  expect(isWorkday(calendar, serial("2027-01-01"))).toBeUndefined();
});

test("the rows of the Calendar table are every day with its name in the workbook's language", () => {
  const rows = (language: "zh-CN" | "en-US") => new Map(calendarRows(language).map((row) => [row.date, row]));
  expect(rows("zh-CN").get(serial("2026-02-14"))).toEqual({
    date: serial("2026-02-14"),
    kind: "work",
    name: "春节调休",
  });
  expect(rows("en-US").get(serial("2026-02-17"))).toEqual({
    date: serial("2026-02-17"),
    kind: "off",
    name: "Spring Festival",
  });
  expect(rows("en-US").get(serial("2026-11-22"))).toEqual({ date: serial("2026-11-22"), kind: "off", name: null });
  expect(rows("zh-CN").size).toBe(1096);
});

test("a workbook's rows give the same calendar back", () => {
  expect(calendarOfRows(calendarRows("zh-CN"), [])).toEqual(calendar);
});

test("a company's exceptions change their days and cover no new ones", () => {
  const own = calendarOfRows(calendarRows("zh-CN"), [
    { date: serial("2026-11-23"), kind: "off", name: "公司年会" },
    { date: serial("2026-11-28"), kind: "work", name: "盘点" },
    { date: serial("2027-01-04"), kind: "work", name: "明年" },
    { date: null, kind: "off" },
  ]);
  expect([isWorkday(own, serial("2026-11-23")), isWorkday(own, serial("2026-11-28"))]).toEqual([false, true]);
  expect([own.through, isWorkday(own, serial("2027-01-04"))]).toEqual([serial("2026-12-31"), undefined]);
});

test("days are listed once each, in order", () => {
  const dates = chinaDays().map(({ date }) => date);
  expect(dates).toEqual(span("2024-01-01", "2026-12-31"));
});
