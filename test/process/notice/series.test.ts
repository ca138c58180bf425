import { calendarOfRows, chinaCalendar } from "../../../src/calendar/china";
import { nextDate, nextDraft, repeats } from "../../../src/process/notice/series";
import { daySerial } from "../../../src/schema/serial";

const day = (iso: string): number => {
  const [year, month, date] = iso.split("-").map(Number);
  return daySerial(year!, month!, date!);
};
const iso = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

test.each<[string, string, string, string, string, string]>([
  ["a week later", "weekly", "2026-11-23", "2026-11-23", "2026-11-20", "2026-11-30"],
  ["a month later", "monthly", "2026-11-20", "2026-11-20", "2026-11-18", "2026-12-21"],
  ["the end of a short month", "monthly", "2026-03-31", "2026-03-31", "2026-03-30", "2026-04-30"],
  [
    "the long month after the short one keeps its day",
    "monthly",
    "2026-03-31",
    "2026-04-30",
    "2026-04-28",
    "2026-06-01",
  ],
  [
    "February ends before the 30th, a working Saturday",
    "monthly",
    "2026-01-30",
    "2026-01-30",
    "2026-01-29",
    "2026-02-28",
  ],
  ["and March has it again", "monthly", "2026-01-30", "2026-02-28", "2026-02-27", "2026-03-30"],
  ["National Day is passed over", "weekly", "2026-09-24", "2026-09-24", "2026-09-23", "2026-10-08"],
  ["a holiday that swallowed a whole week", "weekly", "2026-09-24", "2026-10-08", "2026-10-08", "2026-10-15"],
  ["one that went out late goes on in the future", "weekly", "2026-11-02", "2026-11-02", "2026-11-24", "2026-11-30"],
  ["over the end of the calendar the day stays", "monthly", "2026-12-02", "2026-12-02", "2026-12-01", "2027-01-02"],
])("%s", (_name, repeat, first, due, today, expected) => {
  const notice = { repeat, repeatFrom: day(first), dueDate: day(due) };
  expect(iso(nextDate(notice, day(today), chinaCalendar()))).toBe(expected);
});

test("a company's own day off counts", () => {
  const days = [23, 24, 30].map((date) => ({ date: daySerial(2026, 11, date), kind: "work" }));
  const calendar = calendarOfRows(
    [...days, { date: day("2026-12-01"), kind: "work" }],
    [{ date: day("2026-11-30"), kind: "off" }],
  );
  expect(iso(nextDate({ repeat: "weekly", dueDate: day("2026-11-23") }, day("2026-11-20"), calendar))).toBe(
    "2026-12-01",
  );
});

test("the next draft keeps what was written, and nothing of how the last one went", () => {
  const notice = {
    id: "N-1",
    title: "月度盘点",
    content: "盘点",
    repeat: "monthly",
    dueDate: day("2026-11-30"),
    status: "published",
    revision: 3,
    approver: "林静怡",
    publishedAt: day("2026-11-26") + 0.5,
    remark: "已沟通",
  };
  const draft = nextDraft(notice, day("2026-11-26"), chinaCalendar(), "zh-CN");
  expect(draft).toMatchObject({ title: "月度盘点", repeat: "monthly", dueDate: day("2026-12-30"), revision: 1 });
  expect(draft).toMatchObject({ status: "draft", previousId: "N-1", repeatFrom: day("2026-11-30") });
  expect(Object.keys(draft)).not.toEqual(expect.arrayContaining(["approver"]));
  expect(draft).not.toHaveProperty("publishedAt");
  expect(draft.remark).toBeNull();
});

test("a date that no calendar knows says so", () => {
  const notice = { title: "月度盘点", repeat: "monthly", dueDate: day("2026-12-02") };
  expect(nextDraft(notice, day("2026-12-01"), chinaCalendar(), "zh-CN").remark).toMatch(/超出工作日历/);
});

test.each([
  [{ repeat: "weekly", dueDate: 46_000 }, true],
  [{ repeat: "weekly", dueDate: null }, false],
  [{ repeat: "none", dueDate: 46_000 }, false],
  [{ repeat: null, dueDate: 46_000 }, false],
  [{ repeat: "toString", dueDate: 46_000 }, false],
])("%j repeats: %s", (notice, expected) => {
  expect(repeats(notice)).toBe(expected);
});
