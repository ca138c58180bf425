import fc from "fast-check";
import { readDay, readMoment } from "../../src/schema/dates";
import { daySerial, fromSerial } from "../../src/schema/serial";

const DAY = daySerial(2026, 11, 2);

test.each(["2026-11-02", "2026-11-2", "2026/11/2", "2026.11.02", "2026年11月2日", "2026年11月02", " 20261102 "])(
  "%s is that day",
  (text) => expect(readDay(text)).toBe(DAY),
);

test.each(["2 Nov 2026", "02-Nov-2026", "2 November 2026", "Nov 2, 2026", "November 2 2026"])("%s too", (text) =>
  expect(readDay(text)).toBe(DAY),
);

test.each<[string, number]>([
  ["2026-11-02 14:30", 14.5 / 24],
  ["2026/11/2 9:05", (9 * 60 + 5) / 1440],
  ["2026-11-02T23:59:59", 86_399 / 86_400],
  ["2026年11月2日 17：00", 17 / 24],
])("%s is a moment of it", (text, time) => {
  expect(readMoment(text)).toBeCloseTo(DAY + time, 9);
  expect(readDay(text)).toBeNull();
});

test.each([
  ["a day that could be another", "3/4/2026"],
  ["a year of two digits", "26-11-02"],
  ["month 13", "2026-13-02"],
  ["February 29 of another year", "2026-02-29"],
  ["hour 24", "2026-11-02 24:00"],
  ["two kinds of signs", "2026-11/02"],
  ["a month nobody knows", "2 Foo 2026"],
  ["words", "下周五"],
  ["a number", "46328"],
  ["nothing", ""],
])("%s is refused", (_name, text) => {
  expect(readMoment(text)).toBeNull();
});

test("every day reads back from its text", () => {
  fc.assert(
    fc.property(fc.integer({ min: daySerial(1900, 3, 1), max: daySerial(2200, 1, 1) }), (serial) => {
      const date = fromSerial(serial);
      expect(readDay(`${date.getFullYear()}/${date.getMonth() + 1}/${date.getDate()}`)).toBe(serial);
    }),
  );
});
