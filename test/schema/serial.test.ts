import fc from "fast-check";
import { daySerial, fromSerial, mondayOf, toSerial, weekdayOf } from "../../src/schema/serial";

test.each<[string, number]>([
  ["2024-01-01", 45292],
  ["2026-11-22", 46348],
  ["1900-03-01", 61],
])("%s is Excel's day %i", (iso, serial) => {
  const [year, month, day] = iso.split("-").map(Number);
  expect(daySerial(year!, month!, day!)).toBe(serial);
});

test("17:00 is 17/24 of a day", () => {
  expect(toSerial(new Date(2026, 10, 22, 17, 0, 0))).toBeCloseTo(46348 + 17 / 24, 10);
});

test("a wall-clock time comes back to the second", () => {
  const second = fc.integer({ min: 0, max: 86_399 });
  fc.assert(
    fc.property(fc.integer({ min: daySerial(2000, 1, 1), max: daySerial(2060, 1, 1) }), second, (day, seconds) => {
      expect(toSerial(fromSerial(day + seconds / 86_400))).toBeCloseTo(day + seconds / 86_400, 9);
    }),
  );
});

test("Sunday 2026-11-22 is weekday 7 of the week of Monday the 16th", () => {
  expect([weekdayOf(46348), mondayOf(46348.9)]).toEqual([7, 46342]);
});
