/** Each of the five sheets as a schema of its own. */
import { compile } from "../../src/schema/compile";
import { partOf } from "../../src/schema/part";
import { schema, spec } from "../../src/schema/schema";

const parts: [string, readonly string[]][] = [
  ["ConfirmationLog", ["ConfirmationLog", "Notices", "People"]],
  ["Tasks", ["Tasks", "Projects", "People", "Calendar", "CalendarExceptions"]],
  ["WeeklyReports", ["WeeklyReports", "Projects", "People", "Calendar", "CalendarExceptions"]],
  ["Issues", ["Issues", "Projects", "Tasks", "People"]],
  ["Requests", ["Requests", "People", "Calendar", "CalendarExceptions"]],
];

test.each(parts)("%s needs only %j", (main, tables) => {
  expect(compile(partOf(spec, schema, main)).tables.map(({ key }) => key)).toEqual(tables);
});

test.each(parts)("%s keeps every column that people type", (main) => {
  const typed = (whole: typeof schema) =>
    whole.table(main).fields.flatMap(({ key, calculated }) => (calculated ? [] : [key]));
  expect(typed(compile(partOf(spec, schema, main)))).toEqual(typed(schema));
});

test("a looked-up table keeps what is typed and drops what would add up absent tables", () => {
  const { fields } = compile(partOf(spec, schema, "WeeklyReports")).table("Projects");
  const kept = fields.map(({ key }) => key);
  expect(kept).toEqual(expect.arrayContaining(["id", "name", "lead", "departments"]));
  expect(kept).not.toEqual(expect.arrayContaining(["progress"]));
  expect(kept).not.toEqual(expect.arrayContaining(["health"]));
});

test("only settings and lists that are used come along", () => {
  const part = compile(partOf(spec, schema, "ConfirmationLog"));
  const settings = part.settings.map(({ key }) => key);
  expect(settings).toEqual(expect.arrayContaining(["confirmWindow", "Now", "language", "schemaVersion"]));
  expect(settings).not.toContain("replyDays");
  expect(part.lists.map(({ key }) => key)).not.toContain("requestStatus");
});
