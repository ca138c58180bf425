import { chinaCalendar } from "../../src/calendar/china";
import { averageSlip } from "../../src/rollup/slip";
import { at, column } from "./columns";

const calendar = chinaCalendar();

test.each<[string, string[], string[], number]>([
  ["not moved", ["2026-11-20"], ["2026-11-20"], 0],
  ["over a weekend", ["2026-11-20"], ["2026-11-23"], 1],
  ["over National Day with its make-up Saturday", ["2026-09-30"], ["2026-10-10"], 3],
  ["brought forward", ["2026-11-23"], ["2026-11-20"], -1],
  ["the mean of two", ["2026-11-20", "2026-11-20"], ["2026-11-23", "2026-11-27"], 3],
  ["a row without both doesn't count", ["2026-11-20", ""], ["2026-11-23", "2026-12-01"], 1],
  ["not moved outside the calendar", ["2030-01-01"], ["2030-01-01"], 0],
])("%s", (_name, baselines, dues, expected) => {
  const dates = (texts: string[]) => column(...texts.map((text) => text && at(text)));
  expect(averageSlip(dates(baselines), dates(dues), calendar)).toBe(expected);
});

test.each<[string, unknown[], unknown[], object]>([
  ["no row with both", [""], [at("2026-11-20")], { kind: "nothing", of: "baselines" }],
  [
    "a day past the calendar",
    [at("2026-12-31")],
    [at("2027-01-04")],
    { kind: "uncovered", day: at("2027-01-04"), from: at("2024-01-01"), through: at("2026-12-31") },
  ],
])("%s has no mean", (_name, baselines, dues, problem) => {
  expect(() => averageSlip(column(...baselines), column(...dues), calendar)).toThrow(
    expect.objectContaining({ problem }),
  );
});
