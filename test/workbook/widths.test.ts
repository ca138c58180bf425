import { schema } from "../../src/schema/schema";
import { LANGUAGES } from "../../src/schema/types";
import { textWidth } from "../../src/workbook/frame";
import { columnWidth, wraps, wrapWidth } from "../../src/workbook/widths";

const columns = LANGUAGES.flatMap((language) =>
  schema.tables.flatMap((table) =>
    table.fields.map((field) => ({ name: `${language} ${table.key}.${field.key}`, field, language })),
  ),
);

test("no column is too narrow for a word of its header or of its list", () => {
  const broken = columns.filter(({ field, language }) => {
    const texts = [field.text[language], ...(field.list?.choices ?? []).map(({ text }) => text[language])];
    const longest = Math.max(...texts.flatMap((text) => text.split(" ")).map(textWidth));
    return longest + 1 > columnWidth(field, language);
  });
  expect(broken.map(({ name }) => name)).toEqual([]);
});

test("a header on one line stands clear of the filter button", () => {
  const covered = columns.filter(({ field, language }) => {
    const width = textWidth(field.text[language]);
    return width <= 13 && width + 5 > columnWidth(field, language);
  });
  expect(covered.map(({ name }) => name)).toEqual([]);
});

test.each<[string, string, boolean]>([
  ["Tasks", "deliverable", false],
  ["Tasks", "projectName", false],
  ["Requests", "email", false],
  ["Tasks", "acceptance", true],
  ["Tasks", "owner", true],
])("%s.%s goes on in a second line: %s", (table, key, expected) => {
  const field = schema.table(table).field(key);
  expect([wraps(field), wrapWidth(field, "en-US") < Infinity]).toEqual([expected, expected]);
});
