/**
 * Against Excel's own NETWORKDAYS.INTL and WORKDAY.INTL with the list of holidays, in the embedded Excel: the same
 * wherever no make-up day lies between; where some do, more by their number.
 */
import { Workbook } from "../../host/model/workbook";
import { chinaCalendar, chinaDays } from "../../src/calendar/china";
import { addWorkdays, workdaysBetween } from "../../src/calendar/work-calendar";
import { weekdayOf } from "../../src/schema/serial";
import { at } from "../rollup/columns";

const calendar = chinaCalendar();
const days = chinaDays().map(({ date }) => date);
const worked = new Set(calendar.workdays);
const holidays = days.filter((day) => weekdayOf(day) <= 5 && !worked.has(day));
const makeUps = days.filter((day) => weekdayOf(day) > 5 && worked.has(day));
const makeUpsBetween = (after: number, until: number) => makeUps.filter((day) => day > after && day <= until).length;

const last = (row: number) => row - 1;

/** The answers of one formula for each row of arguments, with the holidays in column A. */
function inExcel(formula: string, rows: readonly (readonly number[])[]): unknown[] {
  const sheet = Workbook.create().addSheet();
  sheet.enterArea(
    { top: 0, left: 0, bottom: last(holidays.length), right: 0 },
    holidays.map((day) => [day]),
  );
  sheet.enterArea(
    { top: 0, left: 1, bottom: last(rows.length), right: 2 },
    rows.map((row) => [...row]),
  );
  sheet.enterArea(
    { top: 0, left: 3, bottom: last(rows.length), right: 3 },
    rows.map((_, row) => [formula.replaceAll("#", String(row + 1)).replace("HOLIDAYS", `$A$1:$A$${holidays.length}`)]),
  );
  return rows.map((_, row) => sheet.value(row, 3));
}

test("the notices hold as many make-up days as the test thinks", () => {
  expect([holidays.length, makeUps.length]).toEqual([56, 19]);
});

test("working days between two days, from every day of three years", () => {
  const pairs = days.slice(0, -40).map((day, index) => [day, day + 1 + (index % 40)] as const);
  const counted = inExcel("=NETWORKDAYS.INTL(B#+1,C#,1,HOLIDAYS)", pairs);
  const ours = pairs.map(([from, to]) => workdaysBetween(calendar, from, to)! - makeUpsBetween(from, to));
  expect(counted).toEqual(ours);
});

test("the day so many working days later, from every day before which no make-up day comes", () => {
  const pairs = days
    .slice(0, -40)
    .map((day, index) => [day, 1 + (index % 15)] as const)
    .filter(([day, count]) => makeUpsBetween(day, addWorkdays(calendar, day, count)!) === 0);
  expect(pairs.length).toBeGreaterThan(600);
  expect(inExcel("=WORKDAY.INTL(B#,C#,1,HOLIDAYS)", pairs)).toEqual(
    pairs.map(([day, count]) => addWorkdays(calendar, day, count)),
  );
});

test("around a make-up day Excel is wrong by that day, which is why there is a calendar", () => {
  const friday = at("2026-02-13");
  expect(inExcel("=WORKDAY.INTL(B#,C#,1,HOLIDAYS)", [[friday, 2]])).toEqual([at("2026-02-25")]);
  expect(addWorkdays(calendar, friday, 2)).toBe(at("2026-02-24"));
});
