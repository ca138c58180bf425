/** The two languages of the pane say the same things with the same facts. */

import { enUSAreas } from "../../src/taskpane/locales/areas-en-US";
import { zhCNAreas } from "../../src/taskpane/locales/areas-zh-CN";
import { enUS } from "../../src/taskpane/locales/en-US";
import { languageFor } from "../../src/taskpane/locales/i18n";
import { zhCN } from "../../src/taskpane/locales/zh-CN";

type Words = { readonly [key: string]: string | Words };

const flatten = (words: Words, path = ""): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as const] : flatten(value, `${path}${key}.`),
  );

const english = flatten({ ...enUS, ...enUSAreas });
const chinese = new Map(flatten({ ...zhCN, ...zhCNAreas }));
const facts = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

test.each(english.filter(([key]) => !key.endsWith("_one")))("%s tells the same facts in Chinese", (key, text) => {
  expect(facts(chinese.get(key)!)).toEqual(facts(text));
});

test.each([...chinese])("%s has no half-width punctuation beside Chinese words", (_key, text) => {
  expect(text).not.toMatch(/[\u4e00-\u9fff][,;?!]|[\u4e00-\u9fff]:(?!\/\/)/);
});

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["en-GB", "en-US"],
  ["de-DE", "en-US"],
  [undefined, "en-US"],
])("an Office in %s is answered in %s", (displayLanguage, language) => {
  expect(languageFor(displayLanguage)).toBe(language);
});
