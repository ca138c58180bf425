/** Whole workbooks of rows for fast-check: what belongs together refers to each other, and happens around one moment. */
import fc from "fast-check";
import { schema } from "../../src/schema/schema";
import { daySerial, mondayOf } from "../../src/schema/serial";
import type { RowValues, Value } from "../../src/schema/types";
import { arbitraryRow } from "./arbitrary-row";

export interface Company {
  readonly now: number;
  readonly rows: Readonly<Record<string, readonly RowValues[]>>;
}

const DEPARTMENTS = ["技术部", "销售部", "Design", "R & D", "O'Brien 组", "行政部"];

type Change = Readonly<Record<string, fc.Arbitrary<Value | undefined>>>;

/** Rows of a table with some of their fields drawn anew; one that is drawn as undefined is left empty. */
function rowsOf(key: string, most: number, change: Change): fc.Arbitrary<RowValues[]> {
  const row = fc
    .tuple(arbitraryRow(schema.table(key)), fc.record(change as Record<string, fc.Arbitrary<Value | undefined>>))
    .map(([values, drawn]): RowValues => ({ ...values, ...drawn }));
  return fc
    .array(row, { maxLength: most })
    .map((rows) => rows.map((values, index) => ({ ...values, id: `${key}-${index + 1}` })));
}

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 4 });

/** A company at a moment in November 2026, off the full minute so that no deadline falls on it. */
export const arbitraryCompany: fc.Arbitrary<Company> = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 1439 }))
  .chain(([days, minute]) => {
    const now = daySerial(2026, 11, 18) + days + (minute + 0.5) / 1440;
    return companyAt(now).map((rows) => ({ now, rows }));
  });

function companyAt(now: number): fc.Arbitrary<Company["rows"]> {
  const today = Math.floor(now);
  const day = (before: number, after: number) => fc.integer({ min: today - before, max: today + after });
  const moment = (before: number, after: number) =>
    fc.tuple(day(before, after), fc.integer({ min: 0, max: 1439 })).map(([date, minute]) => date + minute / 1440);
  const department = fc.constantFrom(...DEPARTMENTS);
  const one = (key: string, count: number) => fc.integer({ min: 1, max: count }).map((index) => `${key}-${index}`);
  return fc.record({
    Notices: rowsOf("Notices", 9, {
      publishedAt: maybe(moment(12, 0)),
      revision: fc.constantFrom(1, 2),
      confirmMode: fc.constantFrom("confirm", "read"),
    }),
    ConfirmationLog: rowsOf("ConfirmationLog", 40, {
      noticeId: one("Notices", 9),
      revision: fc.constantFrom(1, 1, 2),
      confirmedAt: maybe(moment(12, 0)),
      readAt: maybe(moment(12, 0)),
    }),
    Projects: rowsOf("Projects", 8, { dueDate: day(20, 90) }),
    Tasks: rowsOf("Tasks", 30, { projectId: one("Projects", 8), department, dueDate: maybe(day(12, 12)) }),
    WeeklyReports: rowsOf("WeeklyReports", 30, {
      department,
      weekStart: day(60, 6).map(mondayOf),
      submittedAt: maybe(moment(50, 0)),
    }),
    Issues: rowsOf("Issues", 25, {
      projectId: one("Projects", 8),
      raisedAt: day(30, 2),
      dueDate: maybe(day(12, 12)),
      resolvedAt: maybe(day(12, 2)),
    }),
    Requests: rowsOf("Requests", 20, {
      clockStart: maybe(moment(12, 0)),
      repliedAt: maybe(moment(10, 0)),
      pausedMinutes: fc.constantFrom(0, 90),
    }),
    Acceptances: rowsOf("Acceptances", 12, { overall: maybe(fc.integer({ min: 1, max: 5 })) }),
  });
}
