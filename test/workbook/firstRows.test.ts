import type { Action, CellInput } from "../../src/workbook/actions";
import { writeFirstRows } from "../../src/workbook/firstRows";

const HEADERS = ["date", "kind", "name", "workday"];
const ROWS = 120;

/** A year's beginning: days that count on, most of them working days, a name here and there, a formula's column. */
function days(count: number): CellInput[][] {
  return Array.from({ length: count }, (_, day) => [
    45_292 + day,
    day % 7 < 5 ? "work" : "off",
    day ? null : "New",
    null,
  ]);
}

const last = (actions: readonly Action[]): Action => actions.at(-1)!;

test("a short table is one write, and null is empty", () => {
  expect(writeFirstRows("日历", 3, HEADERS, days(2))).toEqual([
    {
      do: "write",
      sheet: "日历",
      at: "A4:D6",
      values: [HEADERS, [45_292, "work", "New", ""], [45_293, "work", "", ""]],
    },
  ]);
});

test("a long table says the usual word once and goes on counting", () => {
  const actions = writeFirstRows("日历", 3, HEADERS, days(ROWS));
  expect(actions.slice(0, -1)).toEqual([
    { do: "write", sheet: "日历", at: "A4:D4", values: [HEADERS] },
    { do: "fill", sheet: "日历", area: "B5:B124", formula: "work" },
    { do: "write", sheet: "日历", at: "A5:A6", values: [[45_292], [45_293]] },
    { do: "continue", sheet: "日历", from: "A5:A6", area: "A5:A124" },
  ]);
  expect(last(actions)).toMatchObject({ do: "write", at: "B5:C124" });
});

test("its rows say only what differs, and leave alone what stands there", () => {
  const { values } = last(writeFirstRows("日历", 3, HEADERS, days(ROWS))) as Extract<Action, { do: "write" }>;
  expect(values.slice(0, 6)).toEqual([
    [null, "New"],
    [null, ""],
    [null, ""],
    [null, ""],
    [null, ""],
    ["off", ""],
  ]);
});

test("numbers that skip one are written one by one", () => {
  const rows = days(ROWS).filter((_, day) => day !== 50);
  const actions = writeFirstRows("日历", 3, HEADERS, rows);
  expect(actions.some((action) => action.do === "continue")).toBe(false);
  expect(last(actions)).toMatchObject({ at: "A5:C123" });
});
