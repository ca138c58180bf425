import fc from "fast-check";
import { chinaCalendar } from "../../src/calendar/china";
import {
  addWorkdays,
  isWorkday,
  nextFriday,
  nextWeekday,
  replyDeadline,
  workMinutes,
  weeklyDeadline,
  workdaysBetween,
  workdayUntil,
} from "../../src/calendar/work-calendar";
import { daySerial, weekdayOf } from "../../src/schema/serial";

const calendar = chinaCalendar();
const serial = (text: string): number => {
  const [date = "", time = "0:0"] = text.split(" ");
  const [year, month, day] = date.split("-").map(Number);
  const [hours, minutes] = time.split(":").map(Number);
  return daySerial(year!, month!, day!) + (hours! * 60 + minutes!) / 1440;
};
const toMinute = (value: number | "none" | undefined) => (typeof value === "number" ? Math.round(value * 1440) : value);

test.each<[string, string, number, string | undefined]>([
  ["Friday plus one is Monday", "2026-11-20", 1, "2026-11-23"],
  ["a day off counts from the day before", "2026-11-21", 1, "2026-11-23"],
  ["nothing added stays, even on a day off", "2026-11-21", 0, "2026-11-21"],
  ["across National Day", "2026-09-30", 1, "2026-10-08"],
  ["a make-up Saturday counts", "2026-10-09", 1, "2026-10-10"],
  ["across the Spring Festival", "2026-02-14", 2, "2026-02-25"],
  ["backwards over a weekend", "2026-11-23", -1, "2026-11-20"],
  ["backwards from a day off", "2026-11-22", -1, "2026-11-20"],
  ["past the end of the calendar", "2026-12-31", 1, undefined],
  ["before its beginning", "2024-01-02", -1, undefined],
  ["from outside", "2027-01-04", 1, undefined],
])("%s", (_name, from, days, expected) => {
  expect(addWorkdays(calendar, serial(from), days)).toBe(expected && serial(expected));
});

test.each<[string, string, number | undefined]>([
  ["2026-11-20", "2026-11-23", 1],
  ["2026-11-23", "2026-11-20", -1],
  ["2026-11-21", "2026-11-22", 0],
  ["2026-09-30", "2026-10-10", 3],
  ["2026-12-30", "2027-01-05", undefined],
])("from %s to %s are %s working days", (from, to, expected) => {
  expect(workdaysBetween(calendar, serial(from), serial(to))).toBe(expected);
});

test.each<[string, string, string | undefined]>([
  ["a Monday's request is due on Wednesday, same time", "2026-11-16 10:30", "2026-11-18 10:30"],
  ["a Thursday's over the weekend", "2026-11-19 16:00", "2026-11-23 16:00"],
  ["a Saturday's has Monday and Tuesday to their end", "2026-11-21 09:00", "2026-11-24 23:59"],
  ["before National Day", "2026-09-30 11:00", "2026-10-09 11:00"],
  ["received in the Spring Festival", "2026-02-18 08:00", "2026-02-25 23:59"],
  ["past the calendar's end", "2026-12-30 10:00", undefined],
])("%s", (_name, start, expected) => {
  expect(toMinute(replyDeadline(calendar, serial(start), 2))).toBe(expected && toMinute(serial(expected)));
});

test.each<[string, string, string, number | undefined]>([
  ["within a day", "2026-11-18 10:00", "2026-11-18 12:30", 150],
  ["over midnight", "2026-11-18 23:50", "2026-11-19 00:20", 30],
  ["over a weekend, only Friday and Monday count", "2026-11-20 16:00", "2026-11-23 10:00", (8 + 10) * 60],
  ["on a day off, nothing", "2026-11-21 09:00", "2026-11-22 18:00", 0],
  ["over the Spring Festival", "2026-02-13 17:00", "2026-02-24 09:00", (7 + 24 + 9) * 60],
  ["into a year nobody knows", "2026-12-31 10:00", "2027-01-04 10:00", undefined],
])("working minutes %s", (_name, from, to, expected) => {
  expect(workMinutes(calendar, serial(from), serial(to))).toBe(expected);
});

test.each<[string, number, string]>([
  ["an hour later the same day", 60, "2026-11-20 17:00"],
  ["ten hours later, after the weekend", 600, "2026-11-23 02:00"],
  ["to midnight, which is Monday's", 480, "2026-11-23 00:00"],
])("a reply due on Friday at 16:00, paused: %s", (_name, paused, expected) => {
  expect(toMinute(replyDeadline(calendar, serial("2026-11-18 16:00"), 2, paused))).toBe(toMinute(serial(expected)));
});

test.each<[string, string, string | undefined]>([
  ["an ordinary week: Friday 17:00", "2026-11-16", "2026-11-20 17:00"],
  ["Friday is National Day: Wednesday before", "2026-09-28", "2026-09-30 17:00"],
  ["Friday is the Dragon Boat Festival: Thursday", "2026-06-15", "2026-06-18 17:00"],
  ["a week in which nobody works has none", "2026-02-16", "none"],
  ["past the calendar's end", "2026-12-28", undefined],
])("%s", (_name, monday, expected) => {
  const deadline = weeklyDeadline(calendar, serial(monday));
  expect(toMinute(deadline)).toBe(expected === "none" ? "none" : expected && toMinute(serial(expected)));
});

test("a week whose only working day is its Monday has its deadline there", () => {
  const monday = serial("2026-11-16");
  const short = { from: monday - 7, through: monday + 7, workdays: [monday - 3, monday] };
  expect(toMinute(weeklyDeadline(short, monday))).toBe(toMinute(monday + 17 / 24));
});

test("the next Friday is always ahead", () => {
  expect([serial("2026-11-19"), serial("2026-11-20 09:00")].map(nextFriday)).toEqual([
    serial("2026-11-20"),
    serial("2026-11-27"),
  ]);
});

describe("for every day of the calendar", () => {
  const day = fc.integer({ min: calendar.from + 40, max: calendar.through - 80 });
  const days = fc.integer({ min: 1, max: 40 });

  test("adding working days lands on one, and counts back to the same number", () => {
    fc.assert(
      fc.property(day, days, (from, count) => {
        const to = addWorkdays(calendar, from, count)!;
        expect([isWorkday(calendar, to), workdaysBetween(calendar, from, to)]).toEqual([true, count]);
      }),
    );
  });

  test("going forward and back returns to where people worked", () => {
    fc.assert(
      fc.property(day, days, (from, count) => {
        const start = workdayUntil(calendar, from)!;
        expect(addWorkdays(calendar, addWorkdays(calendar, start, count)!, -count)).toBe(start);
      }),
    );
  });

  test("working days between add up over any day between", () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const sum = workdaysBetween(calendar, a, b)! + workdaysBetween(calendar, b, c)!;
        expect(sum).toBe(workdaysBetween(calendar, a, c));
      }),
    );
  });

  test("a reply deadline has exactly the promised working days before it", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 5 }), (from, count) => {
        expect(workdaysBetween(calendar, from, Math.floor(replyDeadline(calendar, from + 0.4, count)!))).toBe(count);
      }),
    );
  });

  test("a pause moves a deadline by exactly the working time it took", () => {
    const moment = fc.tuple(day, fc.integer({ min: 0, max: 1439 })).map(([date, minute]) => date + minute / 1440);
    fc.assert(
      fc.property(day, fc.tuple(moment, moment), (start, [a, b]) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const paused = workMinutes(calendar, from, to)!;
        const [due, moved] = [0, paused].map((minutes) => replyDeadline(calendar, start + 0.4, 2, minutes));
        if (moved !== undefined) expect(workMinutes(calendar, due!, moved)).toBe(paused);
      }),
    );
  });

  test("the next weekday is that weekday, one to seven days ahead", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 7 }), (from, weekday) => {
        const next = nextWeekday(from + 0.5, weekday);
        expect(weekdayOf(next)).toBe(weekday);
        expect(next - from).toBeGreaterThanOrEqual(1);
        expect(next - from).toBeLessThanOrEqual(7);
      }),
    );
  });
});
