import { sampleDays } from "../../src/calendar/sample-days";
import { sampleCompany } from "../../src/schema/sample/company";
import { schema } from "../../src/schema/schema";
import { daySerial, toSerial } from "../../src/schema/serial";
import { LANGUAGES, type Language, type RowValues } from "../../src/schema/types";
import { validateRow } from "../../src/schema/validate";

const MOMENTS: readonly [string, Date][] = [
  ["a Friday afternoon", new Date(2026, 10, 20, 14, 40)],
  ["a Sunday", new Date(2026, 10, 22, 14, 40)],
  ["the middle of National Day week", new Date(2026, 9, 5, 9, 0)],
  ["the night of the Spring Festival", new Date(2026, 1, 17, 3, 0)],
  ["Friday 17:30, when reports have just come in", new Date(2026, 10, 20, 17, 30)],
  ["a year without a calendar", new Date(2027, 3, 1, 15, 0)],
];

const company = (language: Language, date: Date) => sampleCompany(language, toSerial(date), sampleDays());
const cases = LANGUAGES.flatMap((language) => MOMENTS.map(([name, date]) => [language, name, date] as const));

describe.each(cases)("the sample company in %s on %s", (language, _name, date) => {
  const data = company(language, date);
  const rows = [...data].flatMap(([key, list]) => list.map((row) => ({ table: schema.table(key), row })));
  const known = (key: string) =>
    new Set((data.get(key) ?? []).map((row) => String(key === "People" ? row.name : row.id)));

  test("is legal in every row", () => {
    expect(
      rows.flatMap(({ table, row }) => validateRow(table, row, { known }).map((issue) => ({ id: row.id, issue }))),
    ).toEqual([]);
  });

  test("has every id once, of its table's prefix", () => {
    const ids = rows.flatMap(({ row }) => (row.id === undefined ? [] : [String(row.id)]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(rows.filter(({ table, row }) => row.id !== undefined && schema.tableOfId(String(row.id)) !== table)).toEqual(
      [],
    );
  });

  test("stands in states that a jump could have led to", () => {
    const wrong = rows.filter(
      ({ table, row }) => table.states && !isReached(table.key, row, String(row[table.states.field.key])),
    );
    expect(wrong.map(({ row }) => row.id)).toEqual([]);
  });

  test("has no past moment after now", () => {
    const now = toSerial(date);
    const stamps = rows.flatMap(({ table, row }) =>
      table.fields.filter(({ type }) => type === "moment").map(({ key }) => [table.key, key, row[key]] as const),
    );
    expect(stamps.filter(([, , value]) => typeof value === "number" && value > now)).toEqual([]);
  });
});

/** The needs, wanted values and different people of some jump into the state are met; calculated values aren't known here. */
function isReached(key: string, row: RowValues, state: string): boolean {
  const table = schema.table(key);
  const jumps = table.states!.jumps.filter(({ to }) => to === state);
  return (
    state === table.states!.initial ||
    jumps.some(
      ({ needs = [], when = {}, differ = [], stamps = [] }) =>
        [...needs, ...stamps].every((field) => row[field] !== null && row[field] !== undefined) &&
        Object.entries(when).every(
          ([field, wanted]) => table.field(field).calculated || wanted.includes(String(row[field])),
        ) &&
        differ.every(([one, other]) => row[one] !== row[other]),
    )
  );
}

test("is of the size of a small company", () => {
  const data = company("zh-CN", new Date(2026, 10, 20, 14, 40));
  const sizes = Object.fromEntries([...data].map(([key, rows]) => [key, rows.length]));
  expect(sizes).toEqual({
    Notices: 4,
    ConfirmationLog: 59,
    Projects: 2,
    Tasks: 21,
    WeeklyReports: 13,
    Issues: 7,
    Requests: 8,
    RequestReviews: 6,
    RequestProgress: 11,
    Acceptances: 3,
    People: 24,
    ChangeLog: 1,
  });
});

test("is the same every time", () => {
  const date = new Date(2026, 10, 20, 14, 40);
  expect(company("zh-CN", date)).toEqual(company("zh-CN", date));
});

test("speaks one language only", () => {
  const words = JSON.stringify([...company("en-US", new Date(2026, 10, 20, 14, 40))]);
  expect(words).not.toMatch(/\p{Script=Han}/u);
});

test("plans its tasks on working days", () => {
  const days = sampleDays();
  const tasks = company("zh-CN", new Date(2026, 9, 12, 10, 0)).get("Tasks")!;
  const isWorkday = (day: number) => days.addWorkdays(days.addWorkdays(day, -1)!, 1) === day;
  const covered = tasks.map(({ dueDate }) => Number(dueDate)).filter((day) => day <= daySerial(2026, 12, 30));
  expect(covered.filter((day) => !isWorkday(day))).toEqual([]);
});
