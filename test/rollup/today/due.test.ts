import { dueAt, dueOn, isLate, timeLeft, type Due } from "../../../src/rollup/today/due";
import { at } from "./day";

const FRIDAY_FIVE = dueAt(at("2026-11-27 17:00"));
const FRIDAY = dueOn(at("2026-11-27"));

test.each<[string, Due, string, boolean, string]>([
  ["a minute before the hour", FRIDAY_FIVE, "2026-11-27 16:59", false, "1 minutes"],
  ["on the hour", FRIDAY_FIVE, "2026-11-27 17:00", false, "1 minutes"],
  ["a second after the hour", FRIDAY_FIVE, "2026-11-27 17:00:01", true, "1 minutes"],
  ["fifty-nine minutes after", FRIDAY_FIVE, "2026-11-27 17:59", true, "59 minutes"],
  ["an hour after", FRIDAY_FIVE, "2026-11-27 18:00", true, "1 hours"],
  ["a day after", FRIDAY_FIVE, "2026-11-28 17:00", true, "1 days"],
  ["three days ahead", FRIDAY_FIVE, "2026-11-24 09:00", false, "3 days"],
  ["the last second of a day", FRIDAY, "2026-11-27 23:59:59", false, "0 days"],
  ["midnight after a day", FRIDAY, "2026-11-28 00:00", true, "1 days"],
  ["across the year's end", dueOn(at("2026-12-31")), "2027-01-02 08:00", true, "2 days"],
  ["a day ahead, late in the evening", FRIDAY, "2026-11-26 23:59", false, "1 days"],
])("%s", (_name, due, now, late, distance) => {
  const left = timeLeft(due, at(now));
  expect([isLate(due, at(now)), left.late, `${left.count} ${left.unit}`]).toEqual([late, late, distance]);
});
