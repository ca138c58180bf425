import { readHolidayList } from "../../src/calendar/holiday-list";
import { at } from "../rollup/columns";

const day = (date: string, kind: "work" | "off", name: string | null, line: number) => ({
  date: at(date),
  kind,
  name,
  line,
});

describe("JSON in the shape of holiday-cn", () => {
  const days = [
    { name: "元旦", date: "2027-01-01", isOffDay: true },
    { name: "元旦", date: "2027-01-02", isOffDay: false },
  ];
  const expected = [day("2027-01-01", "off", "元旦", 1), day("2027-01-02", "work", "元旦", 2)];

  test.each<[string, unknown]>([
    ["a year with its days", { $schema: "x", year: 2027, papers: [], days }],
    ["the bare list", days],
  ])("%s is read", (_name, json) => {
    expect(readHolidayList(JSON.stringify(json))).toEqual({ days: expected, issues: [] });
    expect(readHolidayList(`\uFEFF${JSON.stringify(json, null, 2)}\n`).days).toEqual(expected);
  });

  test.each<[string, string, object]>([
    ["broken JSON", '{"days":[', { code: "notJson" }],
    ["another shape", '{"2027-01-01":true}', { code: "notAList" }],
    ["an empty list", "[]", { code: "nothing" }],
    ["nothing", "  \n ", { code: "nothing" }],
    ["an entry without a date", '[{"isOffDay":true}]', { code: "noDate", line: 1, text: '{"isOffDay":true}' }],
    ["a date that is none", '[{"date":"2027-02-30","isOffDay":true}]', expect.objectContaining({ code: "noDate" })],
    ["an entry without a kind", '[{"date":"2027-01-01"}]', { code: "noKind", line: 1, text: '{"date":"2027-01-01"}' }],
    ["a kind that is none", '[{"date":"2027-01-01","isOffDay":"yes"}]', expect.objectContaining({ code: "noKind" })],
    ["an entry that is none", "[7]", { code: "noDate", line: 1, text: "7" }],
  ])("%s is named", (_name, text, issue) => {
    expect(readHolidayList(text)).toEqual({ days: [], issues: [issue] });
  });

  test("good entries stand beside doubtful ones", () => {
    const list = readHolidayList(JSON.stringify([...days, { date: "soon", isOffDay: true }]));
    expect([list.days, list.issues]).toEqual([expected, [expect.objectContaining({ code: "noDate", line: 3 })]]);
  });
});

test.each<[string, "work" | "off", string | null]>([
  ["2027-01-01\t休息\t元旦", "off", "元旦"],
  ["2027/1/1,放假,元旦", "off", "元旦"],
  ["2027年1月1日 元旦 休息", "off", "元旦"],
  ["2027.1.1 星期五 休 元旦", "off", "元旦"],
  ["2027年1月1日（周五） 放假", "off", null],
  ["20270101 上班", "work", null],
  ["2027-01-01；调休上班；元旦", "work", "元旦"],
  ["2027-01-01 补班", "work", null],
  ["2027-01-01\tDay off\tNew Year's Day", "off", "New Year's Day"],
  ["1 Jan 2027 off New Year's Day", "off", "New Year's Day"],
  ["Jan 1, 2027 | work | Stocktaking day", "work", "Stocktaking day"],
  ['"2027-01-01","off","New Year\'s Day"', "off", "New Year's Day"],
  ["2027-01-01 OFF", "off", null],
])("the row %s is read", (row, kind, name) => {
  expect(readHolidayList(row)).toEqual({ days: [day("2027-01-01", kind, name, 1)], issues: [] });
});

test.each([
  "2027-02-05 至 2027-02-07 休息 春节",
  "2027/2/5~2027/2/7\t放假\t春节",
  "5 Feb 2027 to 7 Feb 2027, off, 春节",
])("the span %s is its days", (row) => {
  const dates = ["2027-02-05", "2027-02-06", "2027-02-07"];
  expect(readHolidayList(row).days).toEqual(dates.map((date) => day(date, "off", "春节", 1)));
});

test("a header is passed over, blank lines are too, and lines keep their numbers", () => {
  expect(readHolidayList("日期\t安排\t名称\r\n\r\n2027-01-01\t休息\t元旦\n2027-01-02\t休息\t")).toEqual({
    days: [day("2027-01-01", "off", "元旦", 3), day("2027-01-02", "off", null, 4)],
    issues: [],
  });
});

test.each<[string, object]>([
  ["元旦 1月1日 休息", { code: "noDate", line: 1, text: "元旦 1月1日 休息" }],
  ["1/2/2027 off", { code: "noDate", line: 1, text: "1/2/2027 off" }],
  ["2027-02-29 休息", { code: "noDate", line: 1, text: "2027-02-29 休息" }],
  ["2027-01-01 元旦", { code: "noKind", line: 1, text: "2027-01-01 元旦" }],
  ["2027-01-01 调休", { code: "noKind", line: 1, text: "2027-01-01 调休" }],
  ["2027-02-07 至 2027-02-05 休息", { code: "badSpan", line: 1, text: "2027-02-07 至 2027-02-05 休息" }],
  ["2027-02-07 至 2028-02-05 休息", { code: "badSpan", line: 1, text: "2027-02-07 至 2028-02-05 休息" }],
])("%s is named, not guessed", (row, issue) => {
  expect(readHolidayList(row)).toEqual({ days: [], issues: [issue] });
});
